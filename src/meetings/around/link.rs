//! Which statements were made at or about which meeting.

use super::scope::{Nearness, Scope, sentence_at};
use crate::meetings::clusters::{Cluster, Clusterer};
use crate::model::{Document, MeetingStatus, Statement, StatementId};
use crate::text::days_between;
use std::collections::BTreeSet;

/// The statements of each meeting, by their numbers, in their order. `present` are those who took part in each, with those
/// whom they stand for.
pub(in crate::meetings) fn statements_of(
    documents: &[Document],
    clusterer: &Clusterer<'_>,
    clusters: &[&Cluster],
    present: &[BTreeSet<usize>],
    scope: &Scope,
    statements: &[Statement],
) -> Vec<Vec<usize>> {
    let mut of: Vec<Vec<usize>> = vec![Vec::new(); clusters.len()];
    for (number, statement) in statements.iter().enumerate() {
        if let Some(cluster) = meeting_of(documents, clusterer, clusters, present, scope, statement) {
            of[cluster].push(number);
        }
    }
    of
}

/// The meeting that a statement belongs to: the one its sentence speaks of, else the one that the text has come to, where
/// the speaker is of one of its sides.
fn meeting_of(
    documents: &[Document],
    clusterer: &Clusterer<'_>,
    clusters: &[&Cluster],
    present: &[BTreeSet<usize>],
    scope: &Scope,
    statement: &Statement,
) -> Option<usize> {
    let first = statement.content.first()?;
    let document = documents.iter().position(|document| document.id == first.document)?;
    let sentence = sentence_at(&clusterer.cast.readings[document].parse, first.start)?;
    let speaker = statement.speaker.as_ref().and_then(|id| clusterer.number(id));
    let is_of = |cluster: usize| {
        speaker.is_some_and(|speaker| {
            present[cluster].contains(&speaker) || present[cluster].contains(&clusterer.party(speaker))
        })
    };
    let about = scope.at(document, sentence);
    let named = about.iter().filter(|(_, nearness)| *nearness == Nearness::Named).map(|(number, _)| *number);
    let named: Vec<usize> = named.collect();
    if let Some(&number) = named.iter().find(|&&number| is_of(number)).or_else(|| named.first()) {
        return Some(number);
    }
    // Far from any mention, those who were there still speak of what the article is about, if it is of that day.
    let fresh = |number: usize| {
        let anchor = clusterer.cast.readings[document].anchor.as_ref().map(|anchor| anchor.day);
        anchor.zip(clusters[number].date).is_some_and(|(day, date)| (0..=1).contains(&days_between(date.end, day)))
    };
    let main = || scope.main(document).filter(|&number| fresh(number) && is_of(number));
    let (number, nearness) = about.first().copied().or_else(|| Some((main()?, Nearness::Far)))?;
    let cluster = clusters[number];
    let held = cluster.sightings.iter().any(|sighting| sighting.status != MeetingStatus::Planned);
    let other_day = match (statement.said, cluster.date) {
        (Some(said), Some(date)) => days_between(date.end, said.start) > 2 || days_between(said.end, date.start) > 0,
        _ => false,
    };
    let belongs = held && !other_day && (is_of(number) || (nearness == Nearness::Near && speaker.is_none()));
    belongs.then_some(number)
}

/// The ids of some statements.
pub(in crate::meetings) fn ids(statements: &[&Statement]) -> Vec<StatementId> {
    statements.iter().map(|statement| statement.id.clone()).collect()
}
