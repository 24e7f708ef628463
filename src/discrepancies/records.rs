//! What two articles put differently in the record of one meeting: how long it took, on which day, in which city. Who took
//! part has a file of its own (`attendance`).

use super::attendance;
use super::ledger::{Amount, Claim, Entry};
use super::said::Folder;
use crate::model::{
    DiscrepancyKind, Evidence, Figure, Meeting, MeetingStatus, PlaceKind, RecordEntry, RecordField, Verdict,
};
use crate::text::{days_between, fold};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Minutes to a unit of time.
const MINUTES: [(&str, f64); 3] = [("minutes", 1.0), ("hours", 60.0), ("days", 1440.0)];

/// Differences in the records of the meetings.
pub(super) fn find(folder: &Folder<'_>, meetings: &[Meeting], figures: &[Figure]) -> Vec<Entry> {
    let mut by_document: BTreeMap<usize, Vec<&Figure>> = BTreeMap::new();
    for figure in figures.iter().filter(|figure| minutes(&figure.unit).is_some()) {
        by_document.entry(folder.number(&figure.evidence.document)).or_default().push(figure);
    }
    let compare = |meeting: &Meeting| {
        let told = [durations(folder, meeting, &by_document), dates(meeting), cities(folder, meeting)];
        told.into_iter().flatten().chain(attendance::find(folder, meeting)).collect::<Vec<_>>()
    };
    meetings.iter().flat_map(compare).chain(announced_twice(meetings)).collect()
}

/// Days that two announcements of one meeting lie apart at most.
const APART: i32 = 2;

/// Two articles that announce a meeting in one city on neighbouring days, where only one of them knows of either and the
/// same sides are to be there, or none is named by name: `ministers will meet in Oslo on 2 May`, `... on 3 May`.
fn announced_twice(meetings: &[Meeting]) -> Vec<Entry> {
    let mut found = Vec::new();
    for (at, one) in meetings.iter().enumerate() {
        for other in &meetings[at + 1..] {
            let both = |meeting: &Meeting| meeting.status == MeetingStatus::Planned && meeting.place.is_some();
            let (Some(first), Some(second)) = (day(one), day(other)) else { continue };
            let near = (1..=APART).contains(&days_between(first, second).abs());
            if !both(one) || !both(other) || one.place != other.place || !near || !are_same_sides(one, other) {
                continue;
            }
            let dated = |meeting: &Meeting| meeting.entries(RecordField::Date).next().map(claim);
            let apart =
                !one.evidence.iter().any(|here| other.evidence.iter().any(|there| here.document == there.document));
            if let (Some(earlier), Some(later), true) = (dated(one), dated(other), apart) {
                found.push(Entry {
                    kind: DiscrepancyKind::Date,
                    about: one.name.clone(),
                    verdict: Verdict::Conflict,
                    reason: format!("What seems to be one meeting is announced for {first} and for {second}."),
                    sides: vec![earlier, later],
                });
            }
        }
    }
    found
}

/// True where one names nobody that the other does not: `the ministers`, `the coastal states`.
fn are_same_sides(one: &Meeting, other: &Meeting) -> bool {
    let named = |meeting: &Meeting| -> BTreeSet<String> {
        let ids = meeting.participants.iter().map(|actor| actor.as_str().to_owned());
        ids.filter(|id| !id.starts_with("unnamed:") && !id.starts_with("group:")).collect()
    };
    let (one, other) = (named(one), named(other));
    one.is_subset(&other) || other.is_subset(&one)
}

fn day(meeting: &Meeting) -> Option<Date> {
    meeting.date.filter(|date| date.is_day()).map(|date| date.start)
}

fn minutes(unit: &str) -> Option<f64> {
    MINUTES.iter().find(|(name, _)| *name == unit).map(|(_, minutes)| *minutes)
}

fn durations(folder: &Folder<'_>, meeting: &Meeting, figures: &BTreeMap<usize, Vec<&Figure>>) -> Option<Entry> {
    // The entry's own words name the figure: its sentence may hold the length of another meeting as well.
    let figure_of = |entry: &RecordEntry| {
        entry.evidence.iter().find_map(|evidence| {
            let near = figures.get(&folder.number(&evidence.document))?;
            let text = fold(&entry.text);
            near.iter().find(|figure| {
                figure.evidence.overlaps(evidence) && {
                    let words = fold(&figure.evidence.words);
                    text.contains(&words) || words.contains(&text)
                }
            })
        })
    };
    let entries: Vec<&RecordEntry> = meeting.entries(RecordField::Duration).collect();
    let lengths: Vec<(Amount, f64, &RecordEntry)> = entries
        .iter()
        .filter_map(|entry| {
            let figure = figure_of(entry)?;
            let unit = minutes(&figure.unit)?;
            let amount = Amount::new(figure.value, figure.upper, figure.qualifier).times(unit).widened(0.1);
            Some((amount, figure.value * unit, *entry))
        })
        .collect();
    let differ = lengths.iter().any(|(_, minutes, _)| (minutes - lengths[0].1).abs() > 1.0);
    if !differ {
        return None;
    }
    let mut pairs =
        lengths.iter().enumerate().flat_map(|(at, one)| lengths[at + 1..].iter().map(move |other| (one, other)));
    let apart = pairs.find(|(one, other)| !one.0.meets(other.0));
    let (verdict, reason) = match apart {
        Some((one, other)) => (
            Verdict::Conflict,
            format!("“{}” and “{}” of the same meeting: both cannot be right.", one.2.text, other.2.text),
        ),
        None => {
            let all: Vec<String> = lengths.iter().map(|(.., entry)| format!("“{}”", entry.text)).collect();
            (Verdict::Scope, format!("{} can all be right: they are more or less exact.", all.join(", ")))
        }
    };
    let sides = lengths.iter().map(|(.., entry)| claim(entry)).collect();
    Some(Entry { kind: DiscrepancyKind::Duration, about: meeting.name.clone(), verdict, reason, sides })
}

fn dates(meeting: &Meeting) -> Option<Entry> {
    let days = |entry: &RecordEntry| -> Option<(Date, Date)> {
        let mut found =
            entry.text.split(|c: char| !(c.is_ascii_digit() || c == '-')).filter_map(|word| word.parse::<Date>().ok());
        let first = found.next()?;
        Some((first, found.next().unwrap_or(first)))
    };
    let dated: Vec<_> = meeting.entries(RecordField::Date).filter_map(|entry| Some((days(entry)?, entry))).collect();
    let mut pairs =
        dated.iter().enumerate().flat_map(|(at, one)| dated[at + 1..].iter().map(move |other| (one, other)));
    let (one, other) =
        pairs.find(|(one, other)| (one.0.0 > other.0.1 || other.0.0 > one.0.1) && elsewhere(one.1, other.1))?;
    Some(Entry {
        kind: DiscrepancyKind::Date,
        about: meeting.name.clone(),
        verdict: Verdict::Conflict,
        reason: format!("Two articles put the same meeting on two days, {} and {}.", one.1.text, other.1.text),
        sides: vec![claim(one.1), claim(other.1)],
    })
}

fn cities(folder: &Folder<'_>, meeting: &Meeting) -> Option<Entry> {
    let is_city = |entry: &&RecordEntry| {
        let place = folder.cast.places.iter().find(|place| place.name == entry.text);
        place.is_some_and(|place| place.kind == PlaceKind::City)
    };
    let entries: Vec<&RecordEntry> = meeting.entries(RecordField::City).filter(is_city).collect();
    let mut pairs =
        entries.iter().enumerate().flat_map(|(at, one)| entries[at + 1..].iter().map(move |other| (*one, *other)));
    let (one, other) = pairs.find(|(one, other)| one.text != other.text && elsewhere(one, other))?;
    Some(Entry {
        kind: DiscrepancyKind::Place,
        about: meeting.name.clone(),
        verdict: Verdict::Conflict,
        reason: format!("Two articles put the same meeting in {} and in {}.", one.text, other.text),
        sides: vec![claim(one), claim(other)],
    })
}

/// True where the entries rest on different articles: within one, a second day or city is a part of the story.
fn elsewhere(one: &RecordEntry, other: &RecordEntry) -> bool {
    let shared = |evidence: &Evidence| other.evidence.iter().any(|another| another.document == evidence.document);
    !one.evidence.iter().any(shared)
}

fn claim(entry: &RecordEntry) -> Claim {
    Claim { text: entry.text.clone(), evidence: entry.evidence.clone() }
}
