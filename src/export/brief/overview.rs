//! The whole story on half a page.

use super::writer::Writer;
use super::{Block, Line, Section};
use crate::view::{Index, overview};

pub(super) fn section(index: &Index, writer: &mut Writer) -> Option<Section> {
    let mut blocks = Vec::new();
    for sentence in overview(index) {
        let cites = writer.cite(sentence.citations.iter().map(|citation| &citation.evidence));
        let words = if sentence.quoted { Line::default().quote(sentence.text) } else { Line::text(sentence.text) };
        blocks.push(Block::Paragraph(words.cite(cites)));
    }
    (!blocks.is_empty()).then_some(Section { heading: "Overview", blocks })
}
