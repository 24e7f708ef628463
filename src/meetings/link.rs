//! Which statements were made at or about which meeting, and where the sides stood there.

use super::cluster::{Cluster, Clusterer};
use super::scope::{Nearness, Scope, sentence_at};
use crate::model::{
    Act, Document, Meeting, MeetingPosition, MeetingStatus, RecordField, Stance, Statement, StatementId,
};
use crate::text::{days_between, fold};
use std::collections::BTreeSet;

/// The statements of each meeting, by their numbers, in their order. `present` are those who took part in each, with those
/// whom they stand for.
pub(super) fn statements_of(
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
    let (number, nearness) = *about.first()?;
    let cluster = clusters[number];
    let held = cluster.sightings.iter().any(|sighting| sighting.status != MeetingStatus::Planned);
    let other_day = match (statement.said, cluster.date) {
        (Some(said), Some(date)) => days_between(date.end, said.start) > 2 || days_between(said.end, date.start) > 0,
        _ => false,
    };
    let belongs = held && !other_day && (is_of(number) || (nearness == Nearness::Near && speaker.is_none()));
    belongs.then_some(number)
}

/// Where each side stood on each item: by the topic of what it said, else by the item of the agenda that it touches.
pub(super) fn positions(
    clusterer: &Clusterer<'_>,
    present: &BTreeSet<usize>,
    meeting: &Meeting,
    statements: &[&Statement],
) -> Vec<MeetingPosition> {
    // `Ukraine` in what is said does not make it about `the situation in Ukraine`.
    let names: BTreeSet<String> = clusterer.cast.actors.iter().flat_map(|actor| telling_words(&actor.name)).collect();
    let names_of = |actor: &crate::model::Actor| -> Vec<String> {
        std::iter::once(&actor.name).chain(&actor.aliases).map(|name| fold(name)).collect()
    };
    let actors: BTreeSet<String> = clusterer.cast.actors.iter().flat_map(names_of).collect();
    let agenda: Vec<(&str, BTreeSet<String>)> = meeting
        .entries(RecordField::Agenda)
        .map(|entry| (entry.text.as_str(), &telling_words(&entry.text) - &names))
        .collect();
    let mut positions: Vec<MeetingPosition> = Vec::new();
    for statement in statements {
        let Some(speaker) = statement.speaker.as_ref().and_then(|id| clusterer.number(id)) else { continue };
        let party = clusterer.party(speaker);
        if !present.contains(&party) && !present.contains(&speaker) {
            continue;
        }
        let said: String = statement.content.iter().map(|piece| piece.words.as_str()).collect::<Vec<_>>().join(" ");
        let by_agenda = || {
            let said = telling_words(&said);
            let shared = |words: &BTreeSet<String>| words.intersection(&said).count();
            let best = agenda.iter().map(|(item, words)| (shared(words), *item)).max_by_key(|(count, _)| *count);
            best.filter(|(count, _)| *count > 0).map(|(_, item)| item.to_owned())
        };
        let stance = stance(statement);
        // An actor is no issue: `Russia` says nothing of what was at stake. Nor is a word that comes up once, in passing.
        let comes_back = |topic: &String| statements.iter().filter(|other| other.topics.contains(topic)).count() > 1;
        let is_issue = |topic: &&String| {
            let tells = topic.contains(' ') || stance != Stance::Says || comes_back(topic);
            tells && !actors.contains(&fold(topic))
        };
        let issue = statement.topics.iter().find(is_issue);
        let Some(item) = issue.cloned().or_else(by_agenda) else { continue };
        let party = clusterer.actor(party).id.clone();
        let same = |known: &&mut MeetingPosition| known.item == item && known.party == party && known.stance == stance;
        match positions.iter_mut().find(same) {
            Some(known) => known.statements.push(statement.id.clone()),
            None => positions.push(MeetingPosition { item, party, stance, statements: vec![statement.id.clone()] }),
        }
    }
    positions
}

/// Longer words, folded, in their first six letters: `missiles` and `missile` are one.
fn telling_words(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 4)
        .map(|word| fold(word).chars().take(6).collect())
        .collect()
}

fn stance(statement: &Statement) -> Stance {
    match statement.act {
        Act::Demand => Stance::Demands,
        Act::Offer | Act::Promise => Stance::Offers,
        Act::Refuse => Stance::Refuses,
        Act::Deny => Stance::Denies,
        Act::Warn | Act::Threaten => Stance::Warns,
        Act::Assert if statement.denied => Stance::Denies,
        Act::Assert | Act::Ask | Act::Praise | Act::Accuse => Stance::Says,
    }
}

/// The ids of some statements.
pub(super) fn ids(statements: &[&Statement]) -> Vec<StatementId> {
    statements.iter().map(|statement| statement.id.clone()).collect()
}
