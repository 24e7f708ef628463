//! A small dossier for tests: five actors of the week of 10 January 2022, and one that is linked with nobody.

use crate::model::{
    Act, Actor, ActorId, ActorKind, Analysis, Attribution, Confirmation, DateSpan, Document, DocumentId, Dossier,
    Evidence, Modality, Mode, Relation, RelationEvidence, RelationKind, Statement, content_id, slug,
};
use jiff::civil::{Date, date};

/// The identifier of an actor of the sample.
pub fn actor_named(name: &str) -> ActorId {
    ActorId::from(slug(name))
}

/// Two articles: a wire report of 12 January and an analysis of 14 January.
pub fn dossier() -> Dossier {
    use ActorKind::{Group, Organization, Person, State};
    use Confirmation::{Confirmed, Tentative, Unconfirmed};
    let (wire, later) = ("wire", "later");
    let tenth = Some(date(2022, 1, 10));
    let relations = vec![
        relation(
            "Russia",
            RelationKind::Request,
            "NATO",
            Confirmed,
            &[(wire, 1, None), (wire, 2, None), (later, 1, None)],
        ),
        relation("Russia", RelationKind::Threaten, "NATO", Tentative, &[(wire, 3, None)]),
        relation("NATO", RelationKind::Reject, "Russia", Unconfirmed, &[(wire, 4, None)]),
        relation("Russia", RelationKind::Consult, "NATO", Confirmed, &[(wire, 5, None), (later, 2, None)]),
        relation("Russia", RelationKind::Mobilize, "Ukraine", Unconfirmed, &[(wire, 6, None)]),
        relation("Sergei Ryabkov", RelationKind::Represents, "Russia", Unconfirmed, &[(wire, 7, None)]),
        relation("Wendy Sherman", RelationKind::Consult, "Sergei Ryabkov", Unconfirmed, &[(wire, 8, tenth)]),
    ];
    let actors = [
        ("Analysts", Group),
        ("NATO", Organization),
        ("Russia", State),
        ("Sergei Ryabkov", Person),
        ("Ukraine", State),
        ("Wendy Sherman", Person),
    ];
    let found = Analysis {
        documents: vec![document(wire, date(2022, 1, 12)), document(later, date(2022, 1, 14))],
        actors: actors.into_iter().map(|(name, kind)| actor(name, kind)).collect(),
        statements: vec![statement("Sergei Ryabkov", wire, 20), statement("Sergei Ryabkov", later, 21)],
        relations,
        ..Analysis::default()
    };
    Dossier { found, ..Dossier::default() }
}

fn document(id: &str, published: Date) -> Document {
    Document {
        id: DocumentId::from(id),
        path: format!("{id}.txt"),
        sha256: String::new(),
        text_sha256: String::new(),
        title: None,
        publisher: Some(id.to_owned()),
        author: None,
        published: Some(published),
        language: None,
        analysed: true,
        copy_of: None,
        sections: Vec::new(),
        text: String::new(),
    }
}

/// An actor that is not mentioned anywhere.
pub fn actor(name: &str, kind: ActorKind) -> Actor {
    Actor {
        id: actor_named(name),
        name: name.to_owned(),
        kind,
        aliases: Vec::new(),
        roles: Vec::new(),
        of: None,
        unnamed: kind == ActorKind::Group,
        mentions: Vec::new(),
    }
}

/// `evidence` as document, number of the sentence and the day it tells.
fn relation(
    source: &str,
    kind: RelationKind,
    target: &str,
    confirmation: Confirmation,
    evidence: &[(&str, usize, Option<Date>)],
) -> Relation {
    let sentence = |&(document, number, told): &(&str, usize, Option<Date>)| RelationEvidence {
        document: DocumentId::from(document),
        start: number * 100,
        end: number * 100 + 50,
        words: String::new(),
        cue: String::new(),
        negated: false,
        modality: Modality::Asserted,
        condition: None,
        attributed_to: None,
        date: told.map(DateSpan::day),
        reported: None,
        rule: String::new(),
        reason: String::new(),
    };
    Relation {
        id: content_id("r", &[source, kind.code(), target]).into(),
        source: actor_named(source),
        target: actor_named(target),
        kind,
        confirmation,
        sources: 1,
        evidence: evidence.iter().map(sentence).collect(),
    }
}

fn statement(speaker: &str, document: &str, number: usize) -> Statement {
    let words = Evidence {
        document: DocumentId::from(document),
        start: number * 100,
        end: number * 100 + 50,
        words: String::new(),
    };
    Statement {
        id: content_id("s", &[document, speaker]).into(),
        speaker: Some(actor_named(speaker)),
        joint: Vec::new(),
        speaker_text: None,
        speaker_at: None,
        attribution: Attribution::Named,
        mode: Mode::Direct,
        cue: None,
        content: vec![words],
        act: Act::Assert,
        denied: false,
        modality: Modality::Asserted,
        addressee: None,
        topics: Vec::new(),
        said: None,
        meeting: None,
        relayed_by: Vec::new(),
        utterance: None,
        reason: String::new(),
        confidence: 1.0,
    }
}
