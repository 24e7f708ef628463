//! What the analyst has rejected leaves the dossier, and nothing points at it any more.

use super::speakers::settle_utterances;
use crate::model::{
    ActorId, Analysis, Attribution, Dossier, Evidence, Judgement, MeetingId, Sources, StatementId, Target,
};
use std::collections::BTreeSet;

/// Takes the rejected items out of their lists, and out of others what cannot stand without them: a relation without one
/// of its ends, a position without a statement, a meeting that a rejected document alone reports.
///
/// What was worked out from several documents together (a meeting's date, a discrepancy's verdict) stays as it was found.
pub(super) fn rejected(dossier: &mut Dossier) {
    let Dossier { found, judgements, .. } = dossier;
    let rejected: BTreeSet<&Target> = judgements
        .iter()
        .filter(|(_, judgement)| **judgement == Judgement::Rejected)
        .map(|(target, _)| target)
        .collect();
    if rejected.is_empty() {
        return;
    }
    let stays = |target: Target| !rejected.contains(&target);
    let documents = found.documents.len();
    found.documents.retain(|document| stays(Target::Document(document.id.clone())));
    if found.documents.len() < documents {
        forget_documents(found);
    }
    found.actors.retain(|actor| stays(Target::Actor(actor.id.clone())));
    found.statements.retain(|statement| stays(Target::Statement(statement.id.clone())));
    found.relations.retain(|relation| stays(Target::Relation(relation.id.clone())));
    found.meetings.retain(|meeting| stays(Target::Meeting(meeting.id.clone())));
    found.discrepancies.retain(|discrepancy| stays(Target::Discrepancy(discrepancy.id.clone())));
    forget_pointers(found);
}

/// Nothing rests on a document that is not there.
fn forget_documents(found: &mut Analysis) {
    let ids: BTreeSet<_> = found.documents.iter().map(|document| document.id.clone()).collect();
    let there = |evidence: &Evidence| ids.contains(&evidence.document);
    let sources = Sources::of(&found.documents);
    found.warnings.retain(|warning| warning.document.as_ref().is_none_or(|document| ids.contains(document)));
    for actor in &mut found.actors {
        actor.mentions.retain(|mention| ids.contains(&mention.document));
        actor.roles.iter_mut().for_each(|role| role.evidence.retain(there));
        actor.roles.retain(|role| !role.evidence.is_empty());
    }
    found.actors.retain(|actor| !actor.mentions.is_empty());
    found.places.iter_mut().for_each(|place| place.mentions.retain(|mention| ids.contains(&mention.document)));
    found.places.retain(|place| !place.mentions.is_empty());
    found.statements.retain(|statement| statement.content.iter().all(there));
    found.figures.retain(|figure| there(&figure.evidence));
    for relation in &mut found.relations {
        let before = relation.evidence.len();
        relation.evidence.retain(|evidence| ids.contains(&evidence.document));
        if relation.evidence.len() < before {
            relation.weigh(&sources);
        }
    }
    found.relations.retain(|relation| !relation.evidence.is_empty());
    for meeting in &mut found.meetings {
        meeting.evidence.retain(there);
        meeting.record.iter_mut().for_each(|entry| entry.evidence.retain(there));
        meeting.record.retain(|entry| !entry.evidence.is_empty());
        meeting.summary.iter_mut().for_each(|sentence| sentence.evidence.retain(there));
        meeting.summary.retain(|sentence| !sentence.evidence.is_empty());
    }
    found.meetings.retain(|meeting| !meeting.evidence.is_empty());
    for discrepancy in &mut found.discrepancies {
        for side in &mut discrepancy.sides {
            side.evidence.retain(there);
            side.sources = sources.count(side.evidence.iter().map(|evidence| &evidence.document));
        }
        discrepancy.sides.retain(|side| !side.evidence.is_empty());
    }
    found.discrepancies.retain(|discrepancy| discrepancy.sides.len() > 1);
    for document in &mut found.documents {
        document.copy_of.take_if(|original| !ids.contains(original));
    }
}

/// Nothing points at an item that is not there.
fn forget_pointers(found: &mut Analysis) {
    let actors: BTreeSet<ActorId> = found.actors.iter().map(|actor| actor.id.clone()).collect();
    let statements: BTreeSet<StatementId> = found.statements.iter().map(|statement| statement.id.clone()).collect();
    let meetings: BTreeSet<MeetingId> = found.meetings.iter().map(|meeting| meeting.id.clone()).collect();
    let forget = |id: &mut Option<ActorId>| id.take_if(|id| !actors.contains(id));
    for actor in &mut found.actors {
        forget(&mut actor.of);
        actor.roles.iter_mut().for_each(|role| drop(forget(&mut role.of)));
    }
    for statement in &mut found.statements {
        if forget(&mut statement.speaker).is_some() {
            statement.attribution = Attribution::Unresolved;
        }
        statement.joint.retain(|actor| actors.contains(actor));
        forget(&mut statement.addressee);
        statement.relayed_by.iter_mut().for_each(|relay| drop(forget(&mut relay.actor)));
        statement.meeting.take_if(|meeting| !meetings.contains(meeting));
    }
    for figure in &mut found.figures {
        if figure.statement.take_if(|statement| !statements.contains(statement)).is_some() {
            figure.claimed_by = None;
        }
        forget(&mut figure.claimed_by);
    }
    found.relations.retain(|relation| actors.contains(&relation.source) && actors.contains(&relation.target));
    for evidence in found.relations.iter_mut().flat_map(|relation| &mut relation.evidence) {
        forget(&mut evidence.attributed_to);
    }
    for meeting in &mut found.meetings {
        meeting.participants.retain(|actor| actors.contains(actor));
        meeting.record.retain(|entry| entry.actor.as_ref().is_none_or(|actor| actors.contains(actor)));
        meeting.record.iter_mut().for_each(|entry| drop(forget(&mut entry.side)));
        meeting.positions.iter_mut().for_each(|position| position.statements.retain(|id| statements.contains(id)));
        meeting.positions.retain(|position| actors.contains(&position.party) && !position.statements.is_empty());
        meeting.statements.retain(|id| statements.contains(id));
    }
    found.positions.iter_mut().for_each(|position| position.statements.retain(|id| statements.contains(id)));
    found.positions.retain(|position| actors.contains(&position.actor) && !position.statements.is_empty());
    found
        .commitments
        .retain(|commitment| actors.contains(&commitment.actor) && statements.contains(&commitment.statement));
    for commitment in &mut found.commitments {
        forget(&mut commitment.toward);
        commitment.follow_ups.retain(|(_, id)| statements.contains(id));
    }
    found.suggestions.retain(|merge| actors.contains(&merge.keep) && actors.contains(&merge.merge));
    for utterance in &mut found.utterances {
        forget(&mut utterance.speaker);
        utterance.statements.retain(|id| statements.contains(id));
    }
    settle_utterances(found);
}
