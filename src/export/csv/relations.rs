//! One row for each sentence that a relation rests on.

use super::{Article, Remarks, cell, name, table};
use crate::model::{
    Confirmation, Dossier, Judgement, Modality, Polarity, Relation, RelationEvidence, RelationKind, Target,
};
use jiff::civil::Date;
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    source: String,
    kind: RelationKind,
    target: String,
    polarity: Polarity,
    confirmation: Confirmation,
    sources: usize,
    words: String,
    cue: String,
    negated: bool,
    modality: Modality,
    condition: String,
    attributed_to: String,
    date_from: Option<Date>,
    date_to: Option<Date>,
    publisher: String,
    title: String,
    published: Option<Date>,
    path: String,
    start: usize,
    end: usize,
    judgement: Option<Judgement>,
    grade: Option<String>,
    notes: String,
}

pub(in crate::export) fn write(dossier: &Dossier, out: &mut dyn Write) -> io::Result<()> {
    let rows = dossier
        .found
        .relations
        .iter()
        .flat_map(|relation| relation.evidence.iter().map(move |evidence| row(relation, evidence, dossier)));
    table(rows, out)
}

fn row<'a>(relation: &'a Relation, evidence: &RelationEvidence, dossier: &Dossier) -> Row<'a> {
    let found = &dossier.found;
    let Article { publisher, title, published, path } = Article::of(found.document(&evidence.document));
    let Remarks { judgement, grade, notes } = Remarks::on(&Target::Relation(relation.id.clone()), dossier);
    Row {
        id: relation.id.as_str(),
        source: name(found, Some(&relation.source)),
        kind: relation.kind,
        target: name(found, Some(&relation.target)),
        polarity: relation.kind.polarity(),
        confirmation: relation.confirmation,
        sources: relation.sources,
        words: cell(&evidence.words),
        cue: cell(&evidence.cue),
        negated: evidence.negated,
        modality: evidence.modality,
        condition: cell(evidence.condition.clone().unwrap_or_default()),
        attributed_to: name(found, evidence.attributed_to.as_ref()),
        date_from: evidence.date.map(|days| days.start),
        date_to: evidence.date.map(|days| days.end),
        publisher,
        title,
        published,
        path,
        start: evidence.start,
        end: evidence.end,
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

    #[test]
    fn a_row_tells_who_does_what_to_whom_and_how_sure_that_is() {
        let rows = read(write, &fixture::analysis(), &[]);
        let row = rows.iter().find(|row| row["kind"] == "threaten").unwrap();
        let cells = ["source", "target", "polarity", "confirmation", "modality", "condition", "cue"];
        assert_eq!(
            cells.map(|cell| row[cell].as_str()),
            ["Russia", "NATO", "adverse", "tentative", "conditional", "if its proposals are ignored", "warned"]
        );
    }
}
