//! The analyst's remarks.

use super::{Index, dates};
use crate::model::{Change, Target};

/// A remark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteLine {
    /// What it is about.
    pub target: Target,
    /// The same, to be read.
    pub about: String,
    /// The remark.
    pub text: String,
    /// When it was made: `14 Jan 2022, 09:12`.
    pub made: String,
}

/// All remarks, newest first; only those on `target` where there is one.
pub fn notes(index: &Index, target: Option<&Target>) -> Vec<NoteLine> {
    let edits = index.dossier().edits.iter().rev();
    let line = |edit: &crate::model::Edit| match &edit.change {
        Change::Note { target: about, text } if target.is_none_or(|target| target == about) => Some(NoteLine {
            target: about.clone(),
            about: name_of(index, about),
            text: text.clone(),
            made: when(edit.made),
        }),
        _ => None,
    };
    edits.filter_map(line).collect()
}

/// Seconds since 1970 as `14 Jan 2022, 09:12`, in UTC.
pub fn when(made: i64) -> String {
    let Ok(timestamp) = jiff::Timestamp::from_second(made) else { return String::new() };
    let time = timestamp.to_zoned(jiff::tz::TimeZone::UTC).datetime();
    format!("{}, {:02}:{:02}", dates::medium(time.date()), time.hour(), time.minute())
}

/// What a target is called.
pub fn name_of(index: &Index, target: &Target) -> String {
    let short = |text: &str| {
        let cut: String = text.chars().take(60).collect();
        if cut.len() < text.len() { format!("{}…", cut.trim_end()) } else { cut }
    };
    match target {
        Target::Actor(id) => index.name(id).to_owned(),
        Target::Document(id) => index.document(id).map_or_else(|| id.to_string(), |one| one.heading().to_owned()),
        Target::Meeting(id) => index.meeting(id).map_or_else(
            || id.to_string(),
            |meeting| {
                let date = meeting.date.map(|date| format!(", {}", dates::span(date)));
                format!("{}{}", meeting.name, date.unwrap_or_default())
            },
        ),
        Target::Relation(id) => index.relation(id).map_or_else(
            || id.to_string(),
            |relation| {
                let label = relation.kind.label();
                format!("{} {label} {}", index.name(&relation.source), index.name(&relation.target))
            },
        ),
        Target::Statement(id) => index.statement(id).map_or_else(
            || id.to_string(),
            |statement| {
                let words = statement.content.first().map_or("", |piece| &piece.words);
                format!("{}: {}", super::speaker(index, statement), short(words))
            },
        ),
        Target::Discrepancy(id) => index.discrepancy(id).map_or_else(|| id.to_string(), |one| one.about.clone()),
    }
}
