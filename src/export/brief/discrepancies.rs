//! Where the articles disagree.

use super::writer::{Writer, remarked};
use super::{Block, Line, Section, counted};
use crate::model::{Discrepancy, Target, Verdict};

pub(super) fn section(writer: &mut Writer) -> Option<Section> {
    let mut discrepancies: Vec<_> = writer.dossier.found.discrepancies.iter().collect();
    discrepancies.sort_by_key(|discrepancy| discrepancy.verdict);
    let blocks: Vec<_> = discrepancies.into_iter().flat_map(|discrepancy| blocks(discrepancy, writer)).collect();
    (!blocks.is_empty()).then_some(Section { heading: "Discrepancies", blocks })
}

fn blocks(discrepancy: &Discrepancy, writer: &mut Writer) -> [Block; 3] {
    let verdict = match discrepancy.verdict {
        Verdict::Conflict => "both cannot be right",
        Verdict::OtherDate => "of different days",
        Verdict::Scope => "of different scope",
        Verdict::Translation => "the same words in another language",
    };
    let heading = format!("{}: {} ({verdict})", discrepancy.about, discrepancy.kind.label());
    let mut sides = Vec::new();
    for side in &discrepancy.sides {
        let cites = writer.cite(&side.evidence);
        sides.push(Line::default().quote(&side.text).and(format!(", {}", counted(side.sources, "source"))).cite(cites));
    }
    let reason =
        remarked(Line::text(&discrepancy.reason), writer.dossier, &Target::Discrepancy(discrepancy.id.clone()));
    [Block::Heading(Line::text(heading)), Block::List(sides), Block::Paragraph(reason)]
}
