//! What each noun points at and rests on.

use super::Problem;
use super::check::Check;
use crate::model::{
    Actor, Analysis, Change, Discrepancy, Document, Edit, Grade, Meeting, Mention, Relation, Statement,
};
use crate::text::sha256;

/// Checks all that was found.
pub(super) fn check(found: &Analysis, check: &mut Check) {
    check_ids(found, check);
    found.documents.iter().for_each(|document| check_document(document, check));
    found.warnings.iter().for_each(|warning| check.document("A warning", &warning.document));
    found.actors.iter().for_each(|actor| check_actor(actor, check));
    for place in &found.places {
        check_mentions(&format!("The place {}", place.name), &place.mentions, check);
    }
    found.statements.iter().for_each(|statement| check_statement(statement, found, check));
    for utterance in &found.utterances {
        let item = format!("Utterance {}", utterance.id);
        check.actor(&item, &utterance.speaker);
        check.statement(&item, &utterance.statements);
        check.evidence(&item, &utterance.differences);
    }
    for figure in &found.figures {
        let item = format!("The figure “{}”", figure.evidence.words);
        check.evidence(&item, [&figure.evidence]);
        check.actor(&item, &figure.claimed_by);
        check.statement(&item, &figure.statement);
    }
    found.relations.iter().for_each(|relation| check_relation(relation, check));
    found.meetings.iter().for_each(|meeting| check_meeting(meeting, check));
    for position in &found.positions {
        let item = format!("The position on {}", position.issue);
        check.actor(&item, [&position.actor]);
        check.statement(&item, &position.statements);
        check.not_empty(&item, position.statements.is_empty());
    }
    for commitment in &found.commitments {
        let item = format!("The commitment in statement {}", commitment.statement);
        check.actor(&item, [&commitment.actor].into_iter().chain(&commitment.toward));
        check.statement(
            &item,
            [&commitment.statement].into_iter().chain(commitment.follow_ups.iter().map(|(_, id)| id)),
        );
    }
    found.discrepancies.iter().for_each(|discrepancy| check_discrepancy(discrepancy, check));
    for suggestion in &found.suggestions {
        check.actor("A suggested merge", [&suggestion.keep, &suggestion.merge]);
    }
}

/// Checks what the analyst decided.
pub(super) fn check_edits(edits: &[Edit], check: &mut Check) {
    for edit in edits {
        if let Change::Regrade { grade, .. } = edit.change
            && Grade::new(grade.reliability, grade.credibility).is_none()
        {
            let item = format!("The edit “{}”", edit.label);
            check.problems.push(Problem::Grade { item, grade: grade.to_string() });
        }
    }
}

fn check_ids(found: &Analysis, check: &mut Check) {
    check.unique("documents", found.documents.iter().map(|document| document.id.as_str()));
    check.unique("actors", found.actors.iter().map(|actor| actor.id.as_str()));
    check.unique("places", found.places.iter().map(|place| place.id.as_str()));
    check.unique("statements", found.statements.iter().map(|statement| statement.id.as_str()));
    check.unique("utterances", found.utterances.iter().map(|utterance| utterance.id.as_str()));
    check.unique("figures", found.figures.iter().map(|figure| figure.id.as_str()));
    check.unique("relations", found.relations.iter().map(|relation| relation.id.as_str()));
    check.unique("meetings", found.meetings.iter().map(|meeting| meeting.id.as_str()));
    check.unique("discrepancies", found.discrepancies.iter().map(|discrepancy| discrepancy.id.as_str()));
}

fn check_document(document: &Document, check: &mut Check) {
    if sha256(document.text.as_bytes()) != document.text_sha256 {
        check.problems.push(Problem::Text { path: document.path.clone() });
    }
    let item = format!("The document “{}”", document.path);
    check.document(&item, &document.copy_of);
    for section in document.sections.iter().filter(|section| !section.span().is_valid_in(&document.text)) {
        let path = document.path.clone();
        check.problems.push(Problem::Place { item: item.clone(), path, start: section.start, end: section.end });
    }
}

fn check_mentions(item: &str, mentions: &[Mention], check: &mut Check) {
    for mention in mentions {
        check.words(item, &mention.document, mention.span(), &mention.words);
    }
}

fn check_actor(actor: &Actor, check: &mut Check) {
    let item = format!("The actor {}", actor.name);
    check_mentions(&item, &actor.mentions, check);
    check.actor(&item, &actor.of);
    for role in &actor.roles {
        let item = format!("{item} as {}", role.title);
        check.actor(&item, &role.of);
        check.some_evidence(&item, &role.evidence);
    }
}

fn check_statement(statement: &Statement, found: &Analysis, check: &mut Check) {
    let item = format!("Statement {}", statement.id);
    check.some_evidence(&item, &statement.content);
    check.evidence(&item, statement.speaker_at.iter().chain(&statement.cue));
    check.actor(&item, statement.speaker.iter().chain(&statement.joint).chain(&statement.addressee));
    for relay in &statement.relayed_by {
        check.actor(&item, &relay.actor);
        check.evidence(&item, [&relay.words]);
    }
    check.meeting(&item, &statement.meeting);
    if let Some(id) = &statement.utterance {
        check.pointer(&item, id.as_str(), found.utterances.iter().any(|utterance| utterance.id == *id));
    }
}

fn check_relation(relation: &Relation, check: &mut Check) {
    let item = format!("Relation {}", relation.id);
    check.actor(&item, [&relation.source, &relation.target]);
    check.not_empty(&item, relation.evidence.is_empty());
    for evidence in &relation.evidence {
        check.words(&item, &evidence.document, evidence.span(), &evidence.words);
        check.actor(&item, &evidence.attributed_to);
    }
}

fn check_meeting(meeting: &Meeting, check: &mut Check) {
    let item = format!("The meeting “{}”", meeting.name);
    check.some_evidence(&item, &meeting.evidence);
    check.actor(&item, &meeting.participants);
    check.statement(&item, &meeting.statements);
    for entry in &meeting.record {
        let item = format!("{item}, {}", entry.field.label().to_lowercase());
        check.some_evidence(&item, &entry.evidence);
        check.actor(&item, entry.actor.iter().chain(&entry.side));
    }
    for position in &meeting.positions {
        check.actor(&item, [&position.party]);
        check.statement(&item, &position.statements);
    }
    for sentence in &meeting.summary {
        check.some_evidence(&format!("{item}, its summary"), &sentence.evidence);
    }
}

fn check_discrepancy(discrepancy: &Discrepancy, check: &mut Check) {
    let item = format!("The discrepancy on {}", discrepancy.about);
    check.not_empty(&item, discrepancy.sides.is_empty());
    discrepancy.sides.iter().for_each(|side| check.some_evidence(&item, &side.evidence));
}
