//! Tables for spreadsheets and statistics programs, as RFC 4180 has it: UTF-8, a line of headings, dates in ISO form.
//!
//! What is not reported is an empty cell. A cell that a spreadsheet would run as a formula gets an apostrophe in front:
//! articles are not to be trusted. A table without rows is an empty file.

mod actors;
mod meetings;
mod relations;
mod statements;

pub(super) use actors::write as actors;
pub(super) use meetings::write as meetings;
pub(super) use relations::write as relations;
pub(super) use statements::write as statements;

use crate::model::{ActorId, Analysis, Document, Dossier, Judgement, Target};
use jiff::civil::Date;
use serde::Serialize;
use std::io::{self, Write};

/// The rows, under the names of their fields.
fn table<R: Serialize>(rows: impl IntoIterator<Item = R>, out: &mut dyn Write) -> io::Result<()> {
    let mut table = ::csv::Writer::from_writer(out);
    rows.into_iter().try_for_each(|row| table.serialize(row)).map_err(cause)?;
    table.flush()
}

/// What the system said, where it was the system: a full disk must be called a full disk.
fn cause(error: ::csv::Error) -> io::Error {
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("a table cannot hold this: {other:?}")),
    }
}

/// Words from outside as a cell.
fn cell(words: impl Into<String>) -> String {
    let words = words.into();
    if words.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{words}") } else { words }
}

fn name(found: &Analysis, id: Option<&ActorId>) -> String {
    id.and_then(|id| found.actor(id)).map(|actor| cell(&actor.name)).unwrap_or_default()
}

fn names<'a>(found: &Analysis, ids: impl IntoIterator<Item = &'a ActorId>) -> String {
    let names = ids.into_iter().filter_map(|id| found.actor(id)).map(|actor| actor.name.as_str());
    cell(names.collect::<Vec<_>>().join("; "))
}

/// The article that a row is from, as columns of its table; empty where there is none.
#[derive(Default)]
struct Article {
    publisher: String,
    title: String,
    published: Option<Date>,
    path: String,
}

impl Article {
    fn of(document: Option<&Document>) -> Self {
        let words = |field: &Option<String>| cell(field.clone().unwrap_or_default());
        document.map_or_else(Self::default, |document| Self {
            publisher: words(&document.publisher),
            title: words(&document.title),
            published: document.published,
            path: cell(&document.path),
        })
    }
}

/// What the analyst says of an item, as the last columns of each table.
#[derive(Debug, Default, PartialEq)]
struct Remarks {
    judgement: Option<Judgement>,
    grade: Option<String>,
    notes: String,
}

impl Remarks {
    fn on(target: &Target, dossier: &Dossier) -> Self {
        Self {
            judgement: dossier.judgements.get(target).copied(),
            grade: dossier.grades.get(target).map(ToString::to_string),
            notes: dossier.notes.get(target).map(|notes| cell(notes.join("; "))).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::assemble;
    use crate::fixture;
    use crate::model::Change;
    use std::collections::BTreeMap;

    type Export = fn(&Dossier, &mut dyn Write) -> io::Result<()>;

    /// The rows as another program reads them, each cell by its heading.
    pub(super) fn read(export: Export, found: &Analysis, changes: &[Change]) -> Vec<BTreeMap<String, String>> {
        let edits: Vec<_> = changes.iter().cloned().map(fixture::edit).collect();
        let mut out = Vec::new();
        export(&assemble(found, &edits), &mut out).unwrap();
        ::csv::Reader::from_reader(&out[..]).deserialize().map(Result::unwrap).collect()
    }

    #[test]
    fn a_cell_that_a_spreadsheet_would_run_does_not_begin_like_a_formula() {
        assert_eq!(cell("=HYPERLINK(\"http://example.org\")"), "'=HYPERLINK(\"http://example.org\")");
        assert_eq!(cell("We were firm"), "We were firm");
    }

    #[test]
    fn quotation_marks_commas_and_line_ends_stay_in_their_cell() {
        let mut found = fixture::analysis();
        found.actors[0].name = "a \"b\", c;\r\nd".into();
        assert_eq!(read(actors, &found, &[])[0]["name"], "a \"b\", c;\r\nd");
    }

    #[test]
    fn what_the_analyst_says_stands_beside_the_item() {
        let target = Target::Relation(fixture::analysis().relations[0].id.clone());
        let judge = Change::Judge { target: target.clone(), judgement: Judgement::Accepted };
        let note = Change::Note { target, text: "seen on film".into() };
        let rows = read(relations, &fixture::analysis(), &[judge, note]);
        assert_eq!((&*rows[0]["judgement"], &*rows[0]["notes"]), ("accepted", "seen on film"));
        assert_eq!((&*rows[1]["judgement"], &*rows[1]["notes"]), ("", ""));
    }
}
