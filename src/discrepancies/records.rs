//! What two articles put differently in the record of one meeting: how long it took, on which day, in which city. Who took
//! part has a file of its own (`attendance`).

use super::attendance;
use super::ledger::{Amount, Claim, Entry};
use super::said::Folder;
use crate::model::{DiscrepancyKind, Evidence, Figure, Meeting, PlaceKind, RecordEntry, RecordField, Verdict};
use crate::text::fold;
use jiff::civil::Date;
use std::collections::BTreeMap;

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
    meetings.iter().flat_map(compare).collect()
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
