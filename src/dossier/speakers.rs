//! Statements turn out to be another's.

use crate::model::{ActorId, Analysis, DocumentId, Evidence, Sources, StatementId, UtteranceId};
use std::collections::{BTreeMap, BTreeSet};

/// Gives these statements to `to`, and with them all that was drawn from them: figures, commitments, positions, relations
/// that they report, and what the record of a meeting has from them. `from` is whose they were, where anybody's.
pub(super) fn change(found: &mut Analysis, statements: &BTreeSet<StatementId>, from: Option<&ActorId>, to: &ActorId) {
    let mut words = Vec::new();
    for statement in found.statements.iter_mut().filter(|statement| statements.contains(&statement.id)) {
        statement.speaker = Some(to.clone());
        statement.joint.retain(|other| other != to);
        statement.addressee.take_if(|addressee| addressee == to);
        words.extend(statement.content.iter().cloned());
    }
    let within = |evidence: &Evidence| {
        words.iter().any(|words| words.document == evidence.document && words.span().contains(evidence.span()))
    };
    let moves = |actor: &Option<ActorId>| actor.as_ref() == from;
    for figure in &mut found.figures {
        if figure.statement.as_ref().is_some_and(|id| statements.contains(id)) && moves(&figure.claimed_by) {
            figure.claimed_by = Some(to.clone());
        }
    }
    for evidence in found.relations.iter_mut().flat_map(|relation| &mut relation.evidence) {
        if moves(&evidence.attributed_to) && within(&evidence.evidence()) {
            evidence.attributed_to = Some(to.clone());
        }
    }
    leave_utterances(found, statements, to);
    let Some(from) = from else { return };
    for commitment in &mut found.commitments {
        if statements.contains(&commitment.statement) && commitment.actor == *from {
            commitment.actor = to.clone();
            commitment.toward.take_if(|toward| toward == to);
        }
    }
    divide(&mut found.positions, |position| (&mut position.actor, &mut position.statements), statements, [from, to]);
    for meeting in &mut found.meetings {
        divide(
            &mut meeting.positions,
            |position| (&mut position.party, &mut position.statements),
            statements,
            [from, to],
        );
        for entry in &mut meeting.record {
            if entry.actor.as_ref() == Some(from) && entry.evidence.iter().all(within) {
                entry.actor = Some(to.clone());
            }
        }
    }
}

/// An utterance follows its statements where all go, and loses them where some go: it is one thing that one actor said.
fn leave_utterances(found: &mut Analysis, statements: &BTreeSet<StatementId>, to: &ActorId) {
    for utterance in &mut found.utterances {
        if utterance.statements.iter().all(|id| statements.contains(id)) {
            utterance.speaker = Some(to.clone());
        } else if utterance.speaker.as_ref() != Some(to) {
            utterance.statements.retain(|id| !statements.contains(id));
        }
    }
    settle_utterances(found);
}

/// An utterance is told at least twice; what is told once is a statement and no more.
pub(super) fn settle_utterances(found: &mut Analysis) {
    let sources = Sources::of(&found.documents);
    found.utterances.retain(|utterance| utterance.statements.len() > 1);
    let utterance_of: BTreeMap<_, _> = found
        .utterances
        .iter()
        .flat_map(|utterance| utterance.statements.iter().map(|id| (id, &utterance.id)))
        .collect();
    let mut told_in: BTreeMap<UtteranceId, Vec<DocumentId>> = BTreeMap::new();
    for statement in &mut found.statements {
        statement.utterance.take_if(|utterance| utterance_of.get(&statement.id) != Some(&&*utterance));
        let document = statement.content.first().map(|words| words.document.clone());
        if let Some((utterance, document)) = statement.utterance.clone().zip(document) {
            told_in.entry(utterance).or_default().push(document);
        }
    }
    for utterance in &mut found.utterances {
        utterance.sources = told_in.get(&utterance.id).map_or(0, |documents| sources.count(documents));
    }
}

/// A position that rests on several statements, of which only some go, is held by both from now on.
fn divide<P: Clone>(
    positions: &mut Vec<P>,
    parts: impl Fn(&mut P) -> (&mut ActorId, &mut Vec<StatementId>),
    moved: &BTreeSet<StatementId>,
    [from, to]: [&ActorId; 2],
) {
    for number in 0..positions.len() {
        let mut others = positions[number].clone();
        let (holder, statements) = parts(&mut positions[number]);
        if holder != from {
            continue;
        }
        let (going, staying): (Vec<_>, Vec<_>) = statements.drain(..).partition(|id| moved.contains(id));
        if staying.is_empty() {
            *holder = to.clone();
            *statements = going;
        } else {
            *statements = staying;
            if !going.is_empty() {
                let (holder, statements) = parts(&mut others);
                *holder = to.clone();
                *statements = going;
                positions.push(others);
            }
        }
    }
}
