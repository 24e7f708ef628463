//! One row for each meeting, with a column for each field of its record.

use super::{Remarks, cause, cell, names};
use crate::model::{Dossier, Judgement, Meeting, RecordField, Target};
use std::io::{self, Write};

pub(in crate::export) fn write(dossier: &Dossier, out: &mut dyn Write) -> io::Result<()> {
    let mut table = ::csv::Writer::from_writer(out);
    let fields = RecordField::ALL.map(|field| field.label().to_lowercase().replace(' ', "_"));
    let before = ["id", "name", "status", "first_day", "last_day", "participants"];
    let behind = ["judgement", "grade", "notes"];
    table.write_record(before.into_iter().chain(fields.iter().map(String::as_str)).chain(behind)).map_err(cause)?;
    for meeting in &dossier.found.meetings {
        table.write_record(row(meeting, dossier)).map_err(cause)?;
    }
    table.flush()
}

fn row(meeting: &Meeting, dossier: &Dossier) -> impl Iterator<Item = String> {
    let first = meeting.date.map(|days| days.start.to_string());
    let last = meeting.date.map(|days| days.end.to_string());
    let before = [
        meeting.id.to_string(),
        cell(&meeting.name),
        meeting.status.label().to_owned(),
        first.unwrap_or_default(),
        last.unwrap_or_default(),
        names(&dossier.found, &meeting.participants),
    ];
    let fields = RecordField::ALL.map(|field| {
        let entries: Vec<_> = meeting.entries(field).map(|entry| entry.text.as_str()).collect();
        cell(entries.join("; "))
    });
    let Remarks { judgement, grade, notes } = Remarks::on(&Target::Meeting(meeting.id.clone()), dossier);
    let judgement = judgement.map(Judgement::label).unwrap_or_default().to_owned();
    before.into_iter().chain(fields).chain([judgement, grade.unwrap_or_default(), notes])
}

#[cfg(test)]
mod tests {
    use super::super::tests::read;
    use super::*;
    use crate::fixture;

    #[test]
    fn a_row_has_every_field_and_leaves_empty_what_is_not_reported() {
        let rows = read(write, &fixture::analysis(), &[]);
        let cells = ["name", "status", "first_day", "participants", "duration", "not_agreed", "venue"];
        assert_eq!(
            cells.map(|cell| rows[0][cell].as_str()),
            [
                "Talks in Geneva",
                "held",
                "2022-01-10",
                "United States; Russia; Wendy Sherman; Sergei Ryabkov",
                "more than seven hours; nearly eight hours",
                "security in Europe",
                ""
            ]
        );
        assert_eq!(rows[0].len(), 6 + 17 + 3);
    }
}
