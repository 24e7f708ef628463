//! What the dossier was made from, and what the analyst changed.

use super::writer::{imprint, remarked};
use super::{Block, Line, Piece, Section};
use crate::model::{Document, Dossier, Edit, Target, Unreadable, Warning};
use crate::view::{Index, Sample, audit};

/// The corrections, in order. One whose target has gone is shown, not dropped.
pub(super) fn corrections(dossier: &Dossier) -> Option<Section> {
    let line = |(number, edit): (usize, &Edit)| {
        let line = Line::default().analyst(&edit.label);
        if dossier.orphans.contains(&number) {
            line.and(" (no longer applies: what it is about is gone)")
        } else {
            line
        }
    };
    let lines: Vec<_> = dossier.edits.iter().enumerate().map(line).collect();
    (!lines.is_empty()).then(|| Section { heading: "Corrections by the analyst", blocks: vec![Block::List(lines)] })
}

/// How often the program was right, where the analyst went through a sample.
pub(super) fn measured(index: &Index) -> Option<Section> {
    let line = |sample: Sample| {
        let audit = audit(index, sample);
        (audit.judged > 0)
            .then(|| Line::default().analyst(format!("{}, drawn by chance: {}", sample.label(), audit.sentence())))
    };
    let lines: Vec<_> = Sample::ALL.into_iter().filter_map(line).collect();
    (!lines.is_empty()).then(|| Section { heading: "Measured by the analyst", blocks: vec![Block::List(lines)] })
}

pub(super) fn section(dossier: &Dossier) -> Option<Section> {
    let found = &dossier.found;
    let mut blocks = vec![Block::List(found.documents.iter().map(|document| line(document, dossier)).collect())];
    if !found.unreadable.is_empty() {
        blocks.push(Block::Heading(Line::text("Not read")));
        let line = |file: &Unreadable| Line::text(format!("{}: {}", file.path, file.reason));
        blocks.push(Block::List(found.unreadable.iter().map(line).collect()));
    }
    if !found.warnings.is_empty() {
        blocks.push(Block::Heading(Line::text("Read with reservations")));
        let line = |warning: &Warning| {
            let document = warning.document.as_ref().and_then(|id| found.document(id));
            let path = document.map(|document| format!("{}: ", document.path)).unwrap_or_default();
            Line::text(path + &warning.kind.sentence())
        };
        blocks.push(Block::List(found.warnings.iter().map(line).collect()));
    }
    (!found.documents.is_empty()).then_some(Section { heading: "Sources", blocks })
}

fn line(document: &Document, dossier: &Dossier) -> Line {
    let author = document.author.as_ref().map(|author| format!("by {author}"));
    let copy = document.copy_of.as_ref().and_then(|id| dossier.found.document(id));
    let copy = copy.map(|original| format!("repeats {}", original.path));
    let language = document.language.as_ref().map(|language| format!("language {language}"));
    let unread = (!document.analysed).then(|| "no language model: nothing was drawn from it".to_owned());
    let hash = format!("SHA-256 {}", document.sha256);
    let more: Vec<_> =
        [author, Some(document.path.clone()), language, copy, unread, Some(hash)].into_iter().flatten().collect();
    let line = Line(vec![Piece::Strong(imprint(document)), Piece::Text(format!("; {}", more.join("; ")))]);
    let target = Target::Document(document.id.clone());
    let grade = dossier.grades.get(&target).copied().unwrap_or_default();
    let line = if grade.is_unjudged() { line.and("; grade F6: not judged") } else { line };
    remarked(line, dossier, &target)
}
