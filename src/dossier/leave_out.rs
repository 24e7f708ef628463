//! What the analyst has rejected leaves the dossier, and nothing points at it any more.

use super::speakers::settle_utterances;
use crate::model::{
    ActorId, Analysis, Attribution, Dossier, Evidence, Judgement, MeetingId, Sources, StatementId, Target,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The dossier without what is rejected: the same one where nothing is.
pub(super) fn without_rejected(dossier: &Arc<Dossier>) -> Arc<Dossier> {
    let mut dossier = Arc::clone(dossier);
    if dossier.judgements.values().any(|judgement| *judgement == Judgement::Rejected) {
        rejected(Arc::make_mut(&mut dossier));
    }
    dossier
}

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
    let mut heirs = BTreeMap::new();
    for document in &mut found.documents {
        // Of the copies of a document that is gone, the first is now the original of the others.
        if let Some(gone) = document.copy_of.take_if(|original| !ids.contains(original)) {
            document.copy_of = heirs.get(&gone).cloned();
            heirs.entry(gone).or_insert_with(|| document.id.clone());
        }
    }
    let sources = Sources::of(&found.documents);
    found.warnings.retain(|warning| warning.document.as_ref().is_none_or(|document| ids.contains(document)));
    found.actors.retain_mut(|actor| {
        let mentions = actor.mentions.len();
        actor.mentions.retain(|mention| ids.contains(&mention.document));
        actor.roles.iter_mut().for_each(|role| role.evidence.retain(there));
        actor.roles.retain(|role| !role.evidence.is_empty());
        mentions == 0 || !actor.mentions.is_empty()
    });
    found.places.iter_mut().for_each(|place| place.mentions.retain(|mention| ids.contains(&mention.document)));
    found.places.retain(|place| !place.mentions.is_empty());
    found.statements.retain(|statement| statement.content.iter().all(there));
    for statement in &mut found.statements {
        statement.speaker_at.take_if(|words| !there(words));
        statement.cue.take_if(|words| !there(words));
        statement.relayed_by.retain(|relay| there(&relay.words));
    }
    found.figures.retain(|figure| there(&figure.evidence));
    found.utterances.iter_mut().for_each(|utterance| utterance.differences.retain(there));
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
}

/// Nothing points at an item that is not there.
fn forget_pointers(found: &mut Analysis) {
    let actors: BTreeSet<ActorId> = found.actors.iter().map(|actor| actor.id.clone()).collect();
    let statements: BTreeSet<StatementId> = found.statements.iter().map(|statement| statement.id.clone()).collect();
    let meetings: BTreeSet<MeetingId> = found.meetings.iter().map(|meeting| meeting.id.clone()).collect();
    let forget = |id: &mut Option<ActorId>| id.take_if(|id| !actors.contains(id));
    for actor in &mut found.actors {
        forget(&mut actor.of);
        for role in &mut actor.roles {
            forget(&mut role.of);
        }
    }
    for statement in &mut found.statements {
        if forget(&mut statement.speaker).is_some() {
            statement.attribution = Attribution::Unresolved;
        }
        statement.joint.retain(|actor| actors.contains(actor));
        forget(&mut statement.addressee);
        for relay in &mut statement.relayed_by {
            forget(&mut relay.actor);
        }
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
        for entry in &mut meeting.record {
            forget(&mut entry.side);
        }
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

#[cfg(test)]
mod tests {
    use super::super::assemble;
    use super::*;
    use crate::fixture::{self, russia, sherman, statement_id};
    use crate::model::{Change, Confirmation};

    fn without(targets: impl IntoIterator<Item = Target>) -> Dossier {
        let reject = |target| fixture::edit(Change::Judge { target, judgement: Judgement::Rejected });
        assemble(&fixture::analysis(), &targets.into_iter().map(reject).collect::<Vec<_>>())
    }

    #[test]
    fn a_rejected_item_leaves_its_list_and_stays_on_record() {
        let before = fixture::analysis();
        let meeting = Target::Meeting(fixture::talks());
        let relation = Target::Relation(before.relations[0].id.clone());
        let discrepancy = Target::Discrepancy(before.discrepancies[0].id.clone());
        let dossier = without([meeting.clone(), relation, discrepancy]);
        assert_eq!(dossier.found.meetings.len(), before.meetings.len() - 1);
        assert_eq!(dossier.found.relations.len(), before.relations.len() - 1);
        assert_eq!(dossier.found.discrepancies.len(), before.discrepancies.len() - 1);
        assert_eq!(dossier.judgements[&meeting], Judgement::Rejected);
    }

    #[test]
    fn what_a_rejected_actor_said_is_still_said_by_somebody() {
        let before = fixture::analysis();
        let dossier = without([Target::Actor(sherman())]);
        let firm = dossier.found.statement(&statement_id(&before.statements, "We were firm")).unwrap();
        assert_eq!((&firm.speaker, firm.attribution), (&None, Attribution::Unresolved));
        assert_eq!(firm.speaker_text.as_deref(), Some("Sherman"), "the article's words stay");
    }

    #[test]
    fn a_relation_without_one_of_its_ends_goes() {
        let dossier = without([Target::Actor(russia())]);
        assert!(dossier.found.relations.iter().all(|relation| !relation.has(&russia())));
        assert!(dossier.found.commitments.is_empty());
        assert_eq!(dossier.found.meetings.len(), 2, "the meetings were held all the same");
    }

    #[test]
    fn what_was_drawn_from_a_rejected_statement_alone_goes() {
        let before = fixture::analysis();
        let measures = statement_id(&before.statements, "it will take");
        let demands = statement_id(&before.statements, "Some of the Russian demands");
        let dossier = without([Target::Statement(measures), Target::Statement(demands)]);
        assert!(dossier.found.commitments.is_empty());
        assert_eq!(dossier.found.positions.len(), before.positions.len() - 1);
        assert!(dossier.found.meetings[0].positions.is_empty());
    }

    #[test]
    fn what_a_rejected_document_alone_reports_goes() {
        let before = fixture::analysis();
        let brussels = before.documents[1].id.clone();
        let dossier = without([Target::Document(brussels.clone())]);
        let found = &dossier.found;
        assert_eq!(found.documents.len(), 2);
        assert!(found.actor(&fixture::stoltenberg()).is_none());
        assert_eq!(found.discrepancies.len(), 1, "a side alone is no discrepancy");
        assert!(found.meeting(&fixture::council()).is_some(), "another article speaks of it");
        assert!(found.statements.iter().all(|statement| statement.content[0].document != brussels));
    }

    #[test]
    fn copies_of_a_rejected_document_are_still_one_source() {
        let mut analysis = fixture::analysis();
        let [original, first, second] = [0, 1, 2].map(|number: usize| analysis.documents[number].id.clone());
        analysis.documents[1].copy_of = Some(original.clone());
        analysis.documents[2].copy_of = Some(original.clone());
        let reject = Change::Judge { target: Target::Document(original), judgement: Judgement::Rejected };
        let documents = assemble(&analysis, &[fixture::edit(reject)]).found.documents;
        assert_eq!((&documents[0].copy_of, &documents[1].copy_of), (&None, &Some(first.clone())));
        assert_eq!(Sources::of(&documents).count([&first, &second]), 1);
    }

    #[test]
    fn a_relation_that_loses_a_source_is_borne_out_less() {
        let mut analysis = fixture::analysis();
        let [geneva, _, vienna] = fixture::documents();
        let mut again = analysis.relations[0].evidence[0].clone();
        again.document = vienna.id.clone();
        analysis.relations[0].evidence.push(again);
        analysis.relations[0].weigh(&Sources::of(&analysis.documents));
        assert_eq!(analysis.relations[0].confirmation, Confirmation::Confirmed);
        let reject = Change::Judge { target: Target::Document(vienna.id), judgement: Judgement::Rejected };
        let dossier = assemble(&analysis, &[fixture::edit(reject)]);
        assert_eq!(dossier.found.relations[0].confirmation, Confirmation::Unconfirmed);
        assert_eq!(dossier.found.relations[0].evidence[0].document, geneva.id);
    }
}
