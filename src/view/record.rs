//! One meeting, field by field.

use super::meetings::when_and_where;
use super::{Citation, Index, cite, dates};
use crate::model::{ActorId, ActorKind, Grade, Meeting, MeetingId, RecordEntry, RecordField, Target};

/// The record of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The meeting.
    pub id: MeetingId,
    /// Its name.
    pub name: String,
    /// The articles that name the body that met.
    pub body: Vec<Citation>,
    /// `Wednesday 12 January 2022, Brussels`.
    pub line: String,
    /// The fields, in the order of the card.
    pub lines: Vec<RecordLine>,
    /// The grade that the analyst gave.
    pub grade: Option<Grade>,
    /// The analyst's remarks.
    pub notes: Vec<String>,
}

/// A line of the card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordLine {
    /// `For NATO`.
    pub label: String,
    /// What stands in it: at least one part.
    pub parts: Vec<RecordPart>,
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordPart {
    /// What the articles tell.
    Entry {
        /// Whom it is about, in front of the words.
        who: Option<(ActorId, ActorKind)>,
        /// The words.
        text: String,
        /// True where they are the article's own.
        quoted: bool,
        /// Whose words they are, behind them.
        by: Option<String>,
        /// The articles it rests on.
        citations: Vec<Citation>,
        /// How it was worked out, where that is not plain.
        basis: Option<String>,
    },
    /// What no article tells, with the word for it where a line has several fields.
    NotReported(&'static str),
}

/// The record of a meeting.
pub fn record(index: &Index, id: &MeetingId) -> Option<Record> {
    let meeting = index.meeting(id)?;
    let target = Target::Meeting(id.clone());
    let body = meeting.entries(RecordField::Body).flat_map(|entry| &entry.evidence);
    Some(Record {
        id: id.clone(),
        name: meeting.name.clone(),
        body: cite(index, body),
        line: when_and_where(meeting),
        lines: lines(index, meeting),
        grade: index.grade(&target),
        notes: index.notes(&target).to_vec(),
    })
}

fn lines(index: &Index, meeting: &Meeting) -> Vec<RecordLine> {
    use RecordField as F;
    let one = |label: &str, fields: &[(F, &'static str)]| RecordLine {
        label: label.to_owned(),
        parts: fields.iter().flat_map(|(field, word)| parts(index, meeting, *field, word)).collect(),
    };
    let mut lines = vec![
        one("Date", &[(F::Date, "")]),
        one("Place", &[(F::City, ""), (F::Venue, "building")]),
        one("Time", &[(F::Duration, "length"), (F::Time, "time of day")]),
        one("Format", &[(F::Format, "")]),
        one("Host", &[(F::Host, "")]),
        one("Chair", &[(F::Chair, "")]),
    ];
    lines.extend(delegations(index, meeting));
    lines.extend([
        one("Agenda", &[(F::Agenda, "")]),
        one("Agreed", &[(F::Agreed, "")]),
        one("Not agreed", &[(F::NotAgreed, "")]),
        one("Adopted", &[(F::Adopted, "")]),
        one("Next step", &[(F::NextStep, "")]),
        one("Tone", &[(F::Tone, "")]),
        one("Readouts", &[(F::Readouts, "")]),
    ]);
    lines
}

fn parts(index: &Index, meeting: &Meeting, field: RecordField, word: &'static str) -> Vec<RecordPart> {
    let mut found: Vec<RecordPart> = meeting.entries(field).map(|entry| part(index, field, entry)).collect();
    if let (RecordField::Date, Some(date)) = (field, meeting.date) {
        // A day as a number is shown as one writes it.
        for part in &mut found {
            if let RecordPart::Entry { text, .. } = part
                && *text == date.to_string()
            {
                *text = dates::long_span(date);
            }
        }
    }
    if found.is_empty() { vec![RecordPart::NotReported(word)] } else { found }
}

fn part(index: &Index, field: RecordField, entry: &RecordEntry) -> RecordPart {
    let names_actor = matches!(field, RecordField::Chair | RecordField::Host | RecordField::Delegations);
    let kind = |id: &ActorId| index.actor(id).map(|actor| (id.clone(), actor.kind));
    let quoted = entry.text.starts_with(['“', '"', '«', '„']);
    let by = entry.actor.as_ref().filter(|_| !names_actor).map(|id| {
        let name = index.name(id);
        if field == RecordField::Tone {
            name.rsplit(' ').next().unwrap_or(name).to_owned()
        } else {
            format!("by {name}")
        }
    });
    RecordPart::Entry {
        who: entry.actor.as_ref().filter(|_| names_actor).and_then(kind),
        text: if field == RecordField::NextStep { dates::readable(&entry.text) } else { entry.text.clone() },
        quoted,
        by,
        citations: cite(index, &entry.evidence),
        basis: entry.basis.clone(),
    }
}

/// One line a side: `For NATO`.
fn delegations(index: &Index, meeting: &Meeting) -> Vec<RecordLine> {
    let mut sides: Vec<Option<&ActorId>> = Vec::new();
    for entry in meeting.entries(RecordField::Delegations) {
        if !sides.contains(&entry.side.as_ref()) {
            sides.push(entry.side.as_ref());
        }
    }
    if sides.is_empty() {
        return vec![RecordLine { label: "Delegations".into(), parts: vec![RecordPart::NotReported("")] }];
    }
    let line = |side: Option<&ActorId>| {
        let entries = meeting.entries(RecordField::Delegations).filter(|entry| entry.side.as_ref() == side);
        RecordLine {
            label: side.map_or_else(|| "Present".into(), |side| format!("For {}", index.name(side))),
            parts: entries.map(|entry| part(index, RecordField::Delegations, entry)).collect(),
        }
    };
    sides.into_iter().map(line).collect()
}
