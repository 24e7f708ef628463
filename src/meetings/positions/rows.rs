//! Where the sides of a meeting stood, item by item.
//!
//! An item is what several statements are about: their topics, of which those that more sides speak of go before. So what
//! one demands and the other refuses stands in one row. What an item is called, `items` finds in the articles.

use super::items::{Item, Items};
use crate::lexicon::Lexicon;
use crate::meetings::clusters::telling_words;
use crate::meetings::record::Recorder;
use crate::model::{Act, Meeting, MeetingPosition, RecordEntry, RecordField, Stance, Statement};
use crate::text::fold;
use std::collections::{BTreeMap, BTreeSet};

/// Longest name of an item, in words.
const LONGEST_NAME: usize = 6;

/// Fewer words say too little to be set against another's.
const LEAST: usize = 4;

/// A statement of one side, with what it may be about.
struct Said<'a> {
    statement: &'a Statement,
    /// Its side's number in the cast.
    party: usize,
    stance: Stance,
    items: Vec<Item>,
}

/// How many sides, and how many statements, speak of an item.
type Weights = BTreeMap<Item, (BTreeSet<usize>, usize)>;

/// Where each side stood on each item: by the topics of what it said, else by the item of the agenda that it touches.
pub(in crate::meetings) fn positions(recorder: &Recorder<'_>, meeting: &Meeting) -> Vec<MeetingPosition> {
    let items = Items::new(recorder);
    let agenda = agenda(recorder, meeting);
    let said: Vec<Said<'_>> =
        recorder.statements.iter().filter_map(|&one| said(recorder, &items, &agenda, one)).collect();
    let mut weights: Weights = BTreeMap::new();
    for one in &said {
        for item in &one.items {
            let (parties, count) = weights.entry(item.clone()).or_default();
            parties.insert(one.party);
            *count += 1;
        }
    }
    let weight = |item: &Item| weights.get(item).map_or((0, 0), |(parties, count)| (parties.len(), *count));
    let mut taken: Vec<(Item, &Said<'_>)> = Vec::new();
    for one in &said {
        // A word that comes up once, in passing, is no item.
        let tells = |item: &&Item| item.is_phrase() || one.stance != Stance::Says || weight(item).1 > 1;
        // The first of those that weigh most: a statement's first topic tells most of it.
        if let Some(item) = one.items.iter().filter(tells).rev().max_by_key(|item| weight(item)) {
            taken.push((item.clone(), one));
        }
    }
    let mut names: BTreeMap<Item, String> = BTreeMap::new();
    let mut positions: Vec<MeetingPosition> = Vec::new();
    for (item, one) in &taken {
        let name = names.entry(item.clone()).or_insert_with(|| {
            let about = taken.iter().filter(|(other, _)| other == item).map(|(_, said)| said.statement);
            items.name(item, &about.collect::<Vec<_>>())
        });
        let party = &recorder.clusterer.actor(one.party).id;
        let same =
            |known: &&mut MeetingPosition| known.item == *name && known.party == *party && known.stance == one.stance;
        match positions.iter_mut().find(same) {
            Some(known) => known.statements.push(one.statement.id.clone()),
            None => positions.push(MeetingPosition {
                item: name.clone(),
                party: party.clone(),
                stance: one.stance,
                statements: vec![one.statement.id.clone()],
            }),
        }
    }
    positions
}

/// What a side said, with what it may be about; none where the speaker is of no side.
fn said<'a>(
    recorder: &Recorder<'_>,
    items: &Items<'_>,
    agenda: &[(Item, BTreeSet<String>)],
    statement: &'a Statement,
) -> Option<Said<'a>> {
    let speaker = statement.speaker.as_ref().and_then(|id| recorder.clusterer.number(id))?;
    let party = recorder.clusterer.party(speaker);
    // `what they were doing there` is a question, `it had moved` too little to compare.
    let first = statement.content.first()?.words.split(' ').next().unwrap_or_default().to_lowercase();
    let is_question = matches!(first.as_str(), "what" | "whether" | "how" | "why" | "who" | "where");
    let words: usize = statement.content.iter().map(|piece| piece.words.split(' ').count()).sum();
    let stands_there = recorder.present.contains(&party) || recorder.present.contains(&speaker);
    let stance = stance(statement);
    let is_short = words < LEAST && (stance == Stance::Says || only_points_back(statement, recorder.lexicon));
    if !stands_there || is_question || is_short {
        return None;
    }
    let mut about: Vec<Item> = Vec::new();
    for item in statement.topics.iter().filter_map(|topic| items.of_topic(topic)) {
        if !about.contains(&item) {
            about.push(item);
        }
    }
    // A topic that only the text around lends may tell what a demand is about, but nothing of a remark.
    let lent = about.clone();
    about.retain(|item| items.is_shown(item, statement));
    if about.is_empty() {
        let words = statement.content.iter().flat_map(|piece| telling_words(&piece.words)).collect();
        let shared = |(_, item): &&(Item, BTreeSet<String>)| item.intersection(&words).count();
        about.extend(agenda.iter().filter(|one| shared(one) > 0).max_by_key(shared).map(|(item, _)| item.clone()));
    }
    if about.is_empty() && stance != Stance::Says {
        about = if lent.is_empty() { items.of_words(statement).into_iter().collect() } else { lent };
    }
    Some(Said { statement, party, stance, items: about })
}

/// `the accusation`, `these claims`: nothing that can be read without what stands before.
fn only_points_back(statement: &Statement, lexicon: &Lexicon) -> bool {
    let pointers = &lexicon.saying.last_pointers;
    let last =
        statement.content.last().and_then(|piece| piece.words.split(' ').next_back()).map(fold).unwrap_or_default();
    pointers.has(&last) || last.strip_suffix('s').is_some_and(|last| pointers.has(last))
}

/// The items of the agenda with their telling words. `Ukraine` in what is said does not make it about `the situation in
/// Ukraine`.
fn agenda(recorder: &Recorder<'_>, meeting: &Meeting) -> Vec<(Item, BTreeSet<String>)> {
    let names = &recorder.clusterer.names;
    // A purpose is a clause, no name for a row.
    let is_name = |entry: &&RecordEntry| entry.text.split(' ').count() <= LONGEST_NAME;
    let entries = meeting.entries(RecordField::Agenda).filter(is_name);
    entries.map(|entry| (Item::Agenda(entry.text.clone()), names.others(&entry.text))).collect()
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
