//! Any analysis and any edits: texts of any characters, facts that rest on any words of them.
//!
//! What is generated holds by `verify`; whether it makes sense is another matter.

use crate::fixture;
use dossier::model::*;
use dossier::text::{Span, sha256};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// An analysis of up to three documents.
pub fn analysis() -> impl Strategy<Value = Analysis> {
    let named = (any::<String>(), select(&ActorKind::ALL[..]), vec(span(), 1..4), option::of(any::<Index>()));
    let people = vec(named, 1..6);
    (vec(text(), 1..4), people, said(), done(), met()).prop_map(|(texts, people, said, done, met)| {
        let mut found = Analysis { documents: documents(texts), ..Analysis::default() };
        add_actors(&mut found, people);
        add_statements(&mut found, said);
        add_relations(&mut found, done);
        add_meetings(&mut found, met);
        found
    })
}

/// A change of something that is there, or seldom of something that is not.
pub fn change(found: &Analysis, seed: Seed) -> Change {
    let Seed { kind, first, second, words, bits } = seed;
    let gone = ActorId::from("gone");
    let actor =
        |index: Index| if bits.is_multiple_of(16) { &gone } else { &found.actors[index.index(found.actors.len())].id };
    let target = match bits % 5 {
        0 => found
            .statements
            .get(first.index(found.statements.len().max(1)))
            .map(|item| Target::Statement(item.id.clone())),
        1 => {
            found.relations.get(first.index(found.relations.len().max(1))).map(|item| Target::Relation(item.id.clone()))
        }
        2 => found.meetings.get(first.index(found.meetings.len().max(1))).map(|item| Target::Meeting(item.id.clone())),
        3 => found.documents.get(first.index(found.documents.len())).map(|item| Target::Document(item.id.clone())),
        _ => None,
    };
    let target = target.unwrap_or_else(|| Target::Actor(actor(first).clone()));
    match kind {
        0 | 1 => Change::Merge { keep: actor(first).clone(), merge: actor(second).clone() },
        2 | 3 => {
            let split = &found.actors[first.index(found.actors.len())];
            let some = split.mentions.iter().enumerate().filter(|(number, _)| bits >> (number % 8) & 1 == 1);
            let mentions = some.map(|(_, mention)| mention.evidence()).collect();
            Change::Split { actor: split.id.clone(), name: words, mentions }
        }
        4 => Change::Rename { actor: actor(first).clone(), name: words },
        5 => Change::Retype { actor: actor(first).clone(), kind: *second.get(&ActorKind::ALL) },
        6 if !found.statements.is_empty() => {
            let statement = second.get(&found.statements).id.clone();
            Change::Attribute { statement, speaker: actor(first).clone() }
        }
        7 => Change::Note { target, text: words },
        8 => Change::Regrade { target, grade: Grade::new('B', bits % 6 + 1).expect("it is a grade") },
        _ if bits.is_multiple_of(2) => Change::Judge { target, judgement: Judgement::Accepted },
        _ => Change::Judge { target, judgement: Judgement::Rejected },
    }
}

/// What a change is made of, before it is known what there is to change.
#[derive(Clone, Debug)]
pub struct Seed {
    kind: u8,
    first: Index,
    second: Index,
    words: String,
    bits: u8,
}

/// Seeds of changes.
pub fn seed() -> impl Strategy<Value = Seed> {
    let parts = (0..12_u8, any::<Index>(), any::<Index>(), any::<String>(), any::<u8>());
    parts.prop_map(|(kind, first, second, words, bits)| Seed { kind, first, second, words, bits })
}

/// The change that a seed makes, as an edit.
pub fn edit(found: &Analysis, seed: Seed) -> Edit {
    fixture::edit(change(found, seed))
}

/// Any characters: control characters, quotation marks, line ends of all kinds, letters of all lengths.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[\"'\\\\#\r\n\t a-zé“”\u{1F30D}]{0,60}"].prop_map(|text| text + ".")
}

/// A document, and where its words begin and end; known once the texts are.
type Place = (Index, Index, Index);

fn span() -> impl Strategy<Value = Place> {
    any::<Place>()
}

fn documents(texts: Vec<String>) -> Vec<Document> {
    let document = |(number, text): (usize, String)| Document {
        id: format!("d-{number}").into(),
        path: format!("{number}.txt"),
        sha256: sha256(text.as_bytes()),
        text_sha256: sha256(text.as_bytes()),
        title: text.lines().next().map(str::to_owned),
        publisher: None,
        author: None,
        published: None,
        language: None,
        analysed: true,
        copy_of: (number == 2).then(|| "d-0".into()),
        sections: vec![Section { kind: SectionKind::Body, start: 0, end: text.len() }],
        text,
    };
    texts.into_iter().enumerate().map(document).collect()
}

fn words(found: &Analysis, (document, one, other): Place) -> Evidence {
    let document = document.get(&found.documents);
    let boundaries: Vec<_> = document.text.char_indices().map(|(at, _)| at).collect();
    let (one, other) = (*one.get(&boundaries), *other.get(&boundaries));
    let last = one.max(other);
    let end = last + document.text[last..].chars().next().map_or(0, char::len_utf8);
    Evidence::new(&document.id, &document.text, Span::new(one.min(other), end))
}

fn all_words(found: &Analysis, places: Vec<Place>) -> Vec<Evidence> {
    let mut evidence: Vec<_> = places.into_iter().map(|place| words(found, place)).collect();
    evidence.sort();
    evidence.dedup();
    evidence
}

type Person = (String, ActorKind, Vec<Place>, Option<Index>);

fn add_actors(found: &mut Analysis, people: Vec<Person>) {
    let count = people.len();
    let id = |number: usize| ActorId::from(format!("a-{number}"));
    for (number, (name, kind, places, of)) in people.into_iter().enumerate() {
        let of = of.map(|of| of.index(count)).filter(|of| *of != number).map(id);
        let evidence = all_words(found, places);
        let role = |words: &Evidence| Role {
            represents: true,
            title: name.clone(),
            of: of.clone(),
            because: None,
            held: None,
            tenure: Tenure::Acting,
            reported: None,
            evidence: vec![words.clone()],
        };
        let roles = evidence.iter().take(1).map(role).collect();
        let mention = |Evidence { document, start, end, words }| Mention {
            document,
            start,
            end,
            words,
            form: MentionForm::Name,
            reason: String::new(),
        };
        let mentions = evidence.into_iter().map(mention).collect();
        found.actors.push(Actor {
            id: id(number),
            name,
            kind,
            aliases: Vec::new(),
            roles,
            of,
            unnamed: false,
            mentions,
        });
    }
}

type Said = (Option<Index>, Option<Index>, Vec<Place>, Act, f32);

fn said() -> impl Strategy<Value = Vec<Said>> {
    let someone = || option::of(any::<Index>());
    vec((someone(), someone(), vec(span(), 1..3), select(&Act::ALL[..]), 0.0..=1.0_f32), 0..6)
}

fn add_statements(found: &mut Analysis, said: Vec<Said>) {
    for (number, (speaker, addressee, places, act, confidence)) in said.into_iter().enumerate() {
        let speaker = speaker.map(|speaker| speaker.get(&found.actors).clone());
        let speaker_at = speaker.as_ref().map(|speaker| speaker.mentions[0].evidence());
        let id = StatementId::from(format!("s-{number}"));
        let speaker = speaker.map(|speaker| speaker.id);
        if let Some(actor) = speaker.clone() {
            let stance = Stance::Says;
            let (issue, statements) = (number.to_string(), vec![id.clone()]);
            found.positions.push(Position { actor, issue, stance, condition: None, date: None, statements });
        }
        found.statements.push(Statement {
            id,
            joint: Vec::new(),
            speaker_text: speaker_at.as_ref().map(|words| words.words.clone()),
            speaker_at,
            attribution: speaker.as_ref().map_or(Attribution::Unresolved, |_| Attribution::Named),
            mode: Mode::Mixed,
            cue: None,
            content: all_words(found, places),
            act,
            denied: confidence > 0.5,
            modality: Modality::Asserted,
            addressee: addressee
                .map(|actor| actor.get(&found.actors).id.clone())
                .filter(|id| speaker.as_ref() != Some(id)),
            topics: Vec::new(),
            said: None,
            meeting: None,
            relayed_by: Vec::new(),
            utterance: None,
            reason: String::new(),
            confidence,
            speaker,
        });
    }
    if let [first, second, ..] = &mut found.statements[..] {
        let id = UtteranceId::from("u-0");
        (first.utterance, second.utterance) = (Some(id.clone()), Some(id.clone()));
        let statements = vec![first.id.clone(), second.id.clone()];
        let speaker = first.speaker.clone();
        found.utterances.push(Utterance {
            id,
            speaker,
            statements,
            variation: Variation::Translated,
            differences: Vec::new(),
            sources: 1,
            reason: String::new(),
        });
    }
}

type Done = (Index, Index, RelationKind, Vec<Place>, Option<Index>);

fn done() -> impl Strategy<Value = Vec<Done>> {
    let kinds = select(&RelationKind::ALL[..4]);
    vec((any::<Index>(), any::<Index>(), kinds, vec(span(), 1..3), option::of(any::<Index>())), 0..6)
}

fn add_relations(found: &mut Analysis, done: Vec<Done>) {
    for (source, target, kind, places, teller) in done {
        let (source, target) = (source.get(&found.actors).id.clone(), target.get(&found.actors).id.clone());
        let mut evidence = all_words(found, places);
        let first = evidence.remove(0);
        let mut relation = fixture::relation(source, kind, target, first, "");
        let like = relation.evidence[0].clone();
        for Evidence { document, start, end, words } in evidence {
            let attributed_to = teller.map(|teller| teller.get(&found.actors).id.clone());
            relation.evidence.push(RelationEvidence { document, start, end, words, attributed_to, ..like.clone() });
        }
        relation.weigh(&Sources::of(&found.documents));
        if relation.source != relation.target && !found.relations.iter().any(|other| other.is_parallel_to(&relation)) {
            found.relations.push(relation);
        }
    }
}

type Met = (String, Vec<Index>, Vec<Place>, Option<Index>);

fn met() -> impl Strategy<Value = Vec<Met>> {
    vec((any::<String>(), vec(any::<Index>(), 0..4), vec(span(), 1..3), option::of(any::<Index>())), 0..3)
}

fn add_meetings(found: &mut Analysis, met: Vec<Met>) {
    for (number, (name, participants, places, speaker)) in met.into_iter().enumerate() {
        let evidence = all_words(found, places);
        let mut participants: Vec<_> = participants.iter().map(|actor| actor.get(&found.actors).id.clone()).collect();
        participants.sort();
        participants.dedup();
        let entry = RecordEntry {
            field: RecordField::Tone,
            text: name.clone(),
            actor: speaker.map(|actor| actor.get(&found.actors).id.clone()),
            side: None,
            basis: None,
            evidence: evidence.clone(),
        };
        found.meetings.push(Meeting {
            id: format!("m-{number}").into(),
            name,
            date: None,
            place: None,
            duration: None,
            participants,
            status: MeetingStatus::Unknown,
            evidence,
            record: vec![entry],
            positions: Vec::new(),
            statements: found.statements.iter().map(|statement| statement.id.clone()).collect(),
            summary: Vec::new(),
        });
    }
}
