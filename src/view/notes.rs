//! The analyst's remarks.

use super::{Index, dates};
use crate::model::{Change, Judgement, Target};

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

/// What the analyst called right or wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The item.
    pub target: Target,
    /// The same, to be read.
    pub what: String,
    /// Right or wrong.
    pub judgement: Judgement,
}

/// All that was called right or wrong, newest first. What was called wrong is no longer in the dossier; its edit still
/// names it.
pub fn decided(index: &Index) -> Vec<Decided> {
    let dossier = index.dossier();
    let mut decided: Vec<Decided> = Vec::new();
    for edit in dossier.edits.iter().rev() {
        let Change::Judge { target, .. } = &edit.change else { continue };
        let Some(judgement) = dossier.judgements.get(target) else { continue };
        if decided.iter().any(|known| known.target == *target) {
            continue;
        }
        let label = edit.label.trim_start_matches("rejection of ").trim_start_matches("acceptance of ");
        decided.push(Decided { target: target.clone(), what: label.to_owned(), judgement: *judgement });
    }
    decided
}

/// The edits whose target has gone, in words.
pub fn orphans(index: &Index) -> Vec<String> {
    let dossier = index.dossier();
    dossier.orphans.iter().filter_map(|number| dossier.edits.get(*number)).map(|edit| edit.label.clone()).collect()
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
                let date = meeting.date.map(|date| format!(", {}", index.days().span(date)));
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
