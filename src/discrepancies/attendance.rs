//! Who took part in a meeting, where two articles exclude each other: two heads of one delegation, two in the chair, one who
//! was there and stayed away. That an article does not name somebody is no difference: it is silent.

use super::ledger::{Claim, Entry};
use super::said::Folder;
use crate::model::{
    ActorId, ActorKind, DiscrepancyKind, Evidence, Meeting, MeetingStatus, RecordEntry, RecordField, Verdict,
};
use crate::text::fold;
use std::collections::BTreeSet;

/// Words that say in a sentence who led.
const LEADING: [&str; 8] = ["led", "leads", "lead", "leading", "headed", "heads", "head", "heading"];

/// Differences in who took part.
pub(super) fn find(folder: &Folder<'_>, meeting: &Meeting) -> Vec<Entry> {
    if meeting.status != MeetingStatus::Held {
        return Vec::new();
    }
    let mut found = absences(folder, meeting);
    found.extend(heads(folder, meeting));
    found.extend(chairs(folder, meeting));
    found
}

/// Two persons of whom different articles say that they led the delegation of one side.
fn heads(folder: &Folder<'_>, meeting: &Meeting) -> Option<Entry> {
    let entries = meeting.entries(RecordField::Delegations);
    let leads = entries.filter(|entry| entry.text.ends_with("head of delegation"));
    let told: Vec<(&RecordEntry, Vec<Evidence>)> = leads.map(|entry| (entry, saying(entry, &LEADING))).collect();
    let (one, other) = pairs(&told).find(|(one, other)| {
        one.0.side.is_some()
            && one.0.side == other.0.side
            && is_another(folder, one.0, other.0)
            && elsewhere(&one.1, &other.1)
    })?;
    let side = one.0.side.as_ref().and_then(|side| folder.sides.number(side)).map(|side| folder.name(side))?;
    let reason = format!("Two articles have the delegation of {side} led by two persons: both cannot be right.");
    Some(entry(folder, meeting, reason, [one, other]))
}

/// Two persons of whom different articles say that they were in the chair.
fn chairs(folder: &Folder<'_>, meeting: &Meeting) -> Option<Entry> {
    let told: Vec<(&RecordEntry, Vec<Evidence>)> = meeting
        .entries(RecordField::Chair)
        .filter(|entry| person(folder, entry).is_some())
        .map(|entry| (entry, saying(entry, &["chaired", "chair", "presided", "chairs", "presides"])))
        .collect();
    let is_shared = told.iter().any(|(entry, _)| entry.evidence.iter().any(|words| words.words.contains("co-chair")));
    let (one, other) =
        pairs(&told).find(|(one, other)| is_another(folder, one.0, other.0) && elsewhere(&one.1, &other.1))?;
    let reason = "Two articles put two persons in the chair of the same meeting: both cannot be right.".to_owned();
    (!is_shared).then(|| entry(folder, meeting, reason, [one, other]))
}

/// Those who took part by one article and stayed away by another.
fn absences(folder: &Folder<'_>, meeting: &Meeting) -> Vec<Entry> {
    let mut found = Vec::new();
    for (actor, absence) in absent(folder, meeting) {
        let present = meeting.entries(RecordField::Delegations).find(|entry| entry.actor.as_ref() == Some(&actor));
        let Some(present) = present else { continue };
        let seen: Vec<Evidence> =
            present.evidence.iter().filter(|words| !is_role_only(meeting, words)).cloned().collect();
        let Some(name) = folder.sides.number(&actor).map(|number| folder.name(number)) else { continue };
        if !elsewhere(&seen, std::slice::from_ref(&absence)) {
            continue;
        }
        found.push(Entry {
            kind: DiscrepancyKind::Participants,
            about: meeting.name.clone(),
            verdict: Verdict::Conflict,
            reason: format!("One article has {name} at the meeting, another says that {name} was not there."),
            sides: vec![
                Claim { text: format!("{name} took part"), evidence: seen },
                Claim { text: format!("{name} was not there"), evidence: vec![absence] },
            ],
        });
    }
    found
}

/// `Norway stayed away from the session`, `Dahl did not attend`: in the sentences that speak of the meeting.
fn absent(folder: &Folder<'_>, meeting: &Meeting) -> Vec<(ActorId, Evidence)> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for evidence in &meeting.evidence {
        let document = folder.number(&evidence.document);
        let reading = &folder.cast.readings[document];
        let parse = &reading.parse;
        let Some(first) = Some(parse.tokens_in(evidence.span())).filter(|tokens| !tokens.is_empty()) else { continue };
        let sentence = parse.sentence_of(first.start);
        if !seen.insert((document, sentence)) {
            continue;
        }
        let tokens = parse.sentences()[sentence].clone();
        for verb in tokens.clone().filter(|&token| parse.is_verb(token)) {
            let is_held = parse.modal(verb).is_none() && !parse.is_in_condition(verb);
            let comes_not = parse.is_negated(verb) && parse.has_lemma(verb, &["attend", "participate", "appear"]);
            let stays_away = parse.has_lemma(verb, &["stay"])
                && parse.children_by(verb, &["advmod", "prt"]).any(|word| parse.is_word(word, &["away"]));
            let shuns = !parse.is_negated(verb) && parse.has_lemma(verb, &["boycott", "skip"]);
            if !is_held || !(comes_not || (stays_away && !parse.is_negated(verb)) || shuns) {
                continue;
            }
            let words = &folder.documents[document];
            for actor in parse.subjects(verb).into_iter().filter_map(|subject| reading.actor_at(subject)) {
                let id = folder.cast.actors[actor].id.clone();
                found.push((
                    id,
                    Evidence::new(&words.id, &words.text, parse.span_of(tokens.clone()).trimmed(&words.text)),
                ));
            }
        }
    }
    found
}

/// A sentence that gives somebody's title, and does not speak of the meeting, shows nobody there.
fn is_role_only(meeting: &Meeting, words: &Evidence) -> bool {
    !meeting.evidence.iter().any(|known| known.overlaps(words))
}

/// The evidence of an entry in whose words one of some words stands.
fn saying(entry: &RecordEntry, words: &[&str]) -> Vec<Evidence> {
    let says = |evidence: &&Evidence| {
        evidence.words.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word.to_lowercase().as_str()))
    };
    entry.evidence.iter().filter(says).cloned().collect()
}

fn person(folder: &Folder<'_>, entry: &RecordEntry) -> Option<usize> {
    let number = entry.actor.as_ref().and_then(|actor| folder.sides.number(actor))?;
    Some(number).filter(|&number| folder.cast.actors[number].kind == ActorKind::Person)
}

/// Two persons, and not one whose name two papers spell in two ways.
fn is_another(folder: &Folder<'_>, one: &RecordEntry, other: &RecordEntry) -> bool {
    let surname = |entry: &RecordEntry| {
        let name = person(folder, entry).map(|number| folder.name(number))?;
        Some(fold(name).rsplit(' ').next().unwrap_or_default().chars().take(3).collect::<String>())
    };
    surname(one).zip(surname(other)).is_some_and(|(one, other)| one != other)
}

/// Every two of a list.
fn pairs<T>(all: &[T]) -> impl Iterator<Item = (&T, &T)> {
    all.iter().enumerate().flat_map(|(at, one)| all[at + 1..].iter().map(move |other| (one, other)))
}

/// Both are told, and in different articles.
fn elsewhere(one: &[Evidence], other: &[Evidence]) -> bool {
    let shared = |evidence: &Evidence| other.iter().any(|another| another.document == evidence.document);
    !one.is_empty() && !other.is_empty() && !one.iter().any(shared)
}

fn entry(folder: &Folder<'_>, meeting: &Meeting, reason: String, sides: [&(&RecordEntry, Vec<Evidence>); 2]) -> Entry {
    let claim = |(entry, evidence): &(&RecordEntry, Vec<Evidence>)| Claim {
        text: person(folder, entry).map_or_else(|| entry.text.clone(), |number| folder.name(number).to_owned()),
        evidence: evidence.clone(),
    };
    Entry {
        kind: DiscrepancyKind::Participants,
        about: meeting.name.clone(),
        verdict: Verdict::Conflict,
        reason,
        sides: sides.iter().map(|side| claim(side)).collect(),
    }
}
