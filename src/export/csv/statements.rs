//! One row for each statement.

use super::{Article, Remarks, cell, name, names, table};
use crate::model::{Act, Attribution, Dossier, Judgement, Modality, Mode, Statement, Target};
use jiff::civil::Date;
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    speaker: String,
    speaker_words: String,
    attribution: Attribution,
    with: String,
    act: Act,
    denied: bool,
    modality: Modality,
    mode: Mode,
    words: String,
    cue: String,
    addressee: String,
    topics: String,
    said_from: Option<Date>,
    said_to: Option<Date>,
    meeting: String,
    confidence: f32,
    publisher: String,
    title: String,
    published: Option<Date>,
    path: String,
    start: Option<usize>,
    end: Option<usize>,
    judgement: Option<Judgement>,
    grade: Option<String>,
    notes: String,
}

pub(in crate::export) fn write(dossier: &Dossier, out: &mut dyn Write) -> io::Result<()> {
    table(dossier.found.statements.iter().map(|statement| row(statement, dossier)), out)
}

fn row<'a>(statement: &'a Statement, dossier: &Dossier) -> Row<'a> {
    let found = &dossier.found;
    let first = statement.content.first();
    let document = first.and_then(|words| found.document(&words.document));
    let Article { publisher, title, published, path } = Article::of(document);
    let meeting = statement.meeting.as_ref().and_then(|id| found.meeting(id));
    let words: Vec<_> = statement.content.iter().map(|piece| piece.words.as_str()).collect();
    let Remarks { judgement, grade, notes } = Remarks::on(&Target::Statement(statement.id.clone()), dossier);
    Row {
        id: statement.id.as_str(),
        speaker: name(found, statement.speaker.as_ref()),
        speaker_words: cell(statement.speaker_text.clone().unwrap_or_default()),
        attribution: statement.attribution,
        with: names(found, &statement.joint),
        act: statement.act,
        denied: statement.denied,
        modality: statement.modality,
        mode: statement.mode,
        words: cell(words.join(" … ")),
        cue: cell(statement.cue.as_ref().map(|cue| cue.words.clone()).unwrap_or_default()),
        addressee: name(found, statement.addressee.as_ref()),
        topics: cell(statement.topics.join("; ")),
        said_from: statement.said.map(|days| days.start),
        said_to: statement.said.map(|days| days.end),
        meeting: cell(meeting.map(|meeting| meeting.name.clone()).unwrap_or_default()),
        confidence: statement.confidence,
        publisher,
        title,
        published,
        path,
        start: first.map(|words| words.start),
        end: statement.content.last().map(|words| words.end),
        judgement,
        grade,
        notes,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::read;
    use super::*;
    use crate::fixture;
    use crate::model::Change;

    #[test]
    fn a_row_tells_who_said_what_when_and_where_it_stands() {
        let rows = read(write, &fixture::analysis(), &[]);
        let row = rows.iter().find(|row| row["speaker"] == "Sergei Ryabkov").unwrap();
        let cells = ["act", "mode", "words", "said_from", "meeting", "publisher", "published", "path"];
        assert_eq!(
            cells.map(|cell| row[cell].as_str()),
            [
                "deny",
                "indirect",
                "Russia has no intention of attacking Ukraine",
                "2022-01-10",
                "Talks in Geneva",
                "Lakeside Wire",
                "2022-01-10",
                "2022-01-10-lakeside-wire.txt"
            ]
        );
    }

    #[test]
    fn edits_are_applied_and_what_is_unknown_is_empty() {
        let merge = Change::Merge { keep: fixture::sherman(), merge: fixture::sherman_in_vienna() };
        let rows = read(write, &fixture::analysis(), &[merge]);
        assert_eq!(rows.iter().filter(|row| row["speaker"] == "Wendy Sherman").count(), 4);
        let unknown = rows.iter().find(|row| row["attribution"] == "unresolved").unwrap();
        assert_eq!((&*unknown["speaker"], &*unknown["speaker_words"]), ("", "a diplomat"));
    }
}
