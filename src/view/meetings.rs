//! Meetings as a list.

use super::{Index, dates, listed};
use crate::model::{Meeting, MeetingId, MeetingStatus, RecordField, Target};

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MeetingRow {
    /// A heading: `Announced, not yet held`.
    Heading(&'static str),
    /// A meeting.
    Meeting(MeetingCard),
}

/// A meeting in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingCard {
    /// The meeting.
    pub id: MeetingId,
    /// `2022-01-12`, or `no date`.
    pub date: String,
    /// Its name.
    pub name: String,
    /// `Brussels, NATO and Russia`.
    pub line: String,
    /// How many sentences it rests on.
    pub sentences: usize,
    /// Which of the seventeen fields have evidence.
    pub fields: [bool; 17],
}

impl MeetingCard {
    /// How many of the fields have evidence.
    pub fn reported(&self) -> usize {
        self.fields.iter().filter(|reported| **reported).count()
    }
}

/// The meetings that hold all words of `filter`, by date: those held, then those announced.
pub fn meetings(index: &Index, filter: &str) -> Vec<MeetingRow> {
    let words: Vec<String> = filter.split_whitespace().map(str::to_lowercase).collect();
    let all = index.dossier().found.meetings.iter();
    let mut shown: Vec<&Meeting> = all
        .filter(|meeting| !index.is_rejected(&Target::Meeting(meeting.id.clone())))
        .filter(|meeting| holds(index, meeting, &words))
        .collect();
    shown.sort_by_key(|meeting| (status_order(meeting.status), meeting.date.is_none(), meeting.date));
    let mut rows = Vec::new();
    for group in shown.chunk_by(|one, next| status_order(one.status) == status_order(next.status)) {
        match group[0].status {
            MeetingStatus::Planned => rows.push(MeetingRow::Heading("Announced, not yet held")),
            MeetingStatus::Cancelled => rows.push(MeetingRow::Heading("Called off")),
            MeetingStatus::Held | MeetingStatus::Unknown => {}
        }
        rows.extend(group.iter().map(|meeting| MeetingRow::Meeting(card(index, meeting))));
    }
    rows
}

const fn status_order(status: MeetingStatus) -> u8 {
    match status {
        MeetingStatus::Held | MeetingStatus::Unknown => 0,
        MeetingStatus::Planned => 1,
        MeetingStatus::Cancelled => 2,
    }
}

fn holds(index: &Index, meeting: &Meeting, words: &[String]) -> bool {
    let mut text = format!("{}\n{}\n{}", meeting.name, meeting.place.as_deref().unwrap_or(""), date(meeting));
    for participant in &meeting.participants {
        text.push('\n');
        text.push_str(index.name(participant));
    }
    let text = text.to_lowercase();
    words.iter().all(|word| text.contains(word))
}

fn date(meeting: &Meeting) -> String {
    meeting.date.map_or_else(|| "no date".into(), |date| date.to_string())
}

fn card(index: &Index, meeting: &Meeting) -> MeetingCard {
    let reported = |field| meeting.entries(field).next().is_some();
    MeetingCard {
        id: meeting.id.clone(),
        date: meeting.date.map_or_else(|| "no date".into(), dates::numbers),
        name: meeting.name.clone(),
        line: line(index, meeting),
        sentences: meeting.evidence.len(),
        fields: RecordField::ALL.map(reported),
    }
}

/// Where, and which sides: `Brussels, NATO and Russia`.
fn line(index: &Index, meeting: &Meeting) -> String {
    let mut sides: Vec<&str> = Vec::new();
    for entry in meeting.entries(RecordField::Delegations) {
        let side = entry.side.as_ref().map(|side| index.name(side));
        if let Some(side) = side.filter(|side| !sides.contains(side)) {
            sides.push(side);
        }
    }
    if sides.is_empty() {
        sides = meeting.participants.iter().map(|participant| index.name(participant)).take(2).collect();
    }
    let sides = listed(&sides);
    match &meeting.place {
        Some(place) if sides.is_empty() => place.clone(),
        Some(place) => format!("{place}, {sides}"),
        None => sides,
    }
}

/// `Wednesday 12 January 2022, Brussels`.
pub fn when_and_where(meeting: &Meeting) -> String {
    let date = meeting.date.map(dates::long_span);
    [date, meeting.place.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
