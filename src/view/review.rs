//! What wants a decision of the analyst's: speakers that were not found, actors that may be one, doubtful statements,
//! conflicts.

use super::evidence::{EvidenceCard, evidence_card, statement_card};
use super::{Index, role_line};
use crate::model::{
    Actor, ActorId, ActorKind, Change, Discrepancy, Judgement, Statement, SuggestedMerge, Target, Verdict,
};

/// A statement that the program is less sure of wants a decision.
const DOUBTFUL: f32 = 0.5;
/// As many candidates are offered.
const CANDIDATES: usize = 3;
/// A speaker is looked for in this many bytes in front of the words.
const REACH: usize = 1200;

/// A question to the analyst.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// What tells it from others: skipped questions are known by it.
    pub key: String,
    /// `Who is speaking?`
    pub heading: &'static str,
    /// What the program knows.
    pub line: String,
    /// The sentence in question.
    pub cards: Vec<EvidenceCard>,
    /// The answers to choose from.
    pub candidates: Vec<Candidate>,
    /// What accepting does, where there is nothing to choose.
    pub accept: Option<Change>,
    /// What rejecting does.
    pub reject: Change,
    /// What accepting and rejecting mean here, in words: `it is no statement`.
    pub meaning: [&'static str; 2],
    /// True where someone else than the candidates can be chosen.
    pub open: bool,
    /// What it is about.
    pub target: Target,
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Who.
    pub actor: ActorId,
    /// What it is.
    pub kind: ActorKind,
    /// Its name.
    pub name: String,
    /// Why it may be it.
    pub reason: String,
    /// What choosing it does.
    pub change: Change,
}

/// The questions, the most telling first; each is made when it is asked for.
pub fn questions(index: &Index) -> impl Iterator<Item = Question> {
    let found = &index.dossier().found;
    let open = |target: &Target| index.judgement(target).is_none();
    let statement = |statement: &Statement| Target::Statement(statement.id.clone());
    let unresolved = found.statements.iter().filter(move |one| one.speaker.is_none() && open(&statement(one)));
    let doubtful = found
        .statements
        .iter()
        .filter(move |one| one.speaker.is_some() && one.confidence < DOUBTFUL && open(&statement(one)));
    let merges = found.suggestions.iter().filter(move |one| {
        let known = index.actor(&one.keep).is_some() && index.actor(&one.merge).is_some();
        known && open(&Target::Actor(one.merge.clone()))
    });
    let conflicts = found
        .discrepancies
        .iter()
        .filter(move |one| one.verdict == Verdict::Conflict && open(&Target::Discrepancy(one.id.clone())));
    unresolved
        .filter_map(move |one| who_is_speaking(index, one, statement(one)))
        .chain(merges.map(move |one| are_they_one(index, one)))
        .chain(conflicts.map(move |one| do_they_conflict(index, one, Target::Discrepancy(one.id.clone()))))
        .chain(doubtful.filter_map(move |one| is_it_right(index, one, statement(one))))
}

/// How many there are, without making them.
pub fn open_questions(index: &Index) -> usize {
    let found = &index.dossier().found;
    let open = |target: Target| index.judgement(&target).is_none();
    let statements = found.statements.iter().filter(|statement| {
        (statement.speaker.is_none() || statement.confidence < DOUBTFUL)
            && open(Target::Statement(statement.id.clone()))
    });
    let merges = found.suggestions.iter().filter(|one| {
        index.actor(&one.keep).is_some() && index.actor(&one.merge).is_some() && open(Target::Actor(one.merge.clone()))
    });
    let conflicts = found
        .discrepancies
        .iter()
        .filter(|one| one.verdict == Verdict::Conflict && open(Target::Discrepancy(one.id.clone())));
    statements.count() + merges.count() + conflicts.count()
}

fn judge(target: &Target, judgement: Judgement) -> Change {
    Change::Judge { target: target.clone(), judgement }
}

fn who_is_speaking(index: &Index, statement: &Statement, target: Target) -> Option<Question> {
    let card = statement_card(index, statement)?;
    let candidates = speakers_near(index, statement);
    Some(Question {
        key: statement.id.to_string(),
        heading: "Who is speaking?",
        line: "The program found no speaker it is sure of.".into(),
        cards: vec![card],
        candidates: candidates
            .into_iter()
            .map(|(actor, reason)| Candidate {
                actor: actor.id.clone(),
                kind: actor.kind,
                name: actor.name.clone(),
                reason,
                change: Change::Attribute { statement: statement.id.clone(), speaker: actor.id.clone() },
            })
            .collect(),
        accept: None,
        reject: judge(&target, Judgement::Rejected),
        meaning: ["the one chosen says it", "it is no statement of anybody"],
        open: true,
        target,
    })
}

/// Who was named in front of the words, nearest first.
fn speakers_near<'a>(index: &'a Index, statement: &Statement) -> Vec<(&'a Actor, String)> {
    let Some(first) = statement.content.first() else { return Vec::new() };
    let Some(marks) = index.marks(&first.document) else { return Vec::new() };
    let until = statement.content.iter().map(|piece| piece.end).max().unwrap_or(first.end);
    let from = first.start.saturating_sub(REACH);
    let mut near: Vec<(&Actor, String)> = Vec::new();
    for mark in marks.mentions.iter().rev().filter(|mark| mark.span.start < until && mark.span.start >= from) {
        let super::Subject::Actor(number) = mark.subject else { continue };
        let actor = &index.dossier().found.actors[number];
        if near.iter().any(|(known, _)| known.id == actor.id) {
            continue;
        }
        let role = role_line(index, actor);
        let place = match near.len() {
            0 => "named last",
            1 => "named before",
            _ => "named earlier",
        };
        near.push((actor, if role.is_empty() { place.to_owned() } else { format!("{role}; {place}") }));
        if near.len() == CANDIDATES {
            break;
        }
    }
    near.sort_by_key(|(actor, _)| actor.kind != ActorKind::Person);
    near
}

fn are_they_one(index: &Index, suggestion: &SuggestedMerge) -> Question {
    let card = |id: &ActorId| {
        let mention = index.actor(id).and_then(|actor| actor.mentions.first());
        mention.and_then(|mention| evidence_card(index, &mention.evidence()))
    };
    let target = Target::Actor(suggestion.merge.clone());
    Question {
        key: format!("{} {}", suggestion.keep, suggestion.merge),
        heading: "Are these two one?",
        line: format!(
            "{} and {}: {}.",
            index.name(&suggestion.merge),
            index.name(&suggestion.keep),
            suggestion.reason.trim_end_matches('.')
        ),
        cards: [&suggestion.merge, &suggestion.keep].into_iter().filter_map(card).collect(),
        candidates: Vec::new(),
        accept: Some(Change::Merge { keep: suggestion.keep.clone(), merge: suggestion.merge.clone() }),
        reject: judge(&target, Judgement::Accepted),
        meaning: ["they are merged", "they stay apart"],
        open: false,
        target,
    }
}

fn do_they_conflict(index: &Index, discrepancy: &Discrepancy, target: Target) -> Question {
    let evidence = discrepancy.sides.iter().filter_map(|side| side.evidence.first());
    Question {
        key: discrepancy.id.to_string(),
        heading: "Do these conflict?",
        line: format!("{}: {}", discrepancy.about, discrepancy.reason),
        cards: evidence.take(2).filter_map(|evidence| evidence_card(index, evidence)).collect(),
        candidates: Vec::new(),
        accept: Some(judge(&target, Judgement::Accepted)),
        reject: judge(&target, Judgement::Rejected),
        meaning: ["they do", "they do not"],
        open: false,
        target,
    }
}

fn is_it_right(index: &Index, statement: &Statement, target: Target) -> Option<Question> {
    let card = statement_card(index, statement)?;
    Some(Question {
        key: statement.id.to_string(),
        heading: "Is this right?",
        line: format!("{} is taken to say this. {}", card.speaker, statement.reason),
        cards: vec![card],
        candidates: Vec::new(),
        accept: Some(judge(&target, Judgement::Accepted)),
        reject: judge(&target, Judgement::Rejected),
        meaning: ["it stays", "it is left out"],
        open: false,
        target,
    })
}
