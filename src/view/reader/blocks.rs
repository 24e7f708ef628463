//! The text of an article in blocks: paragraphs, and folded page furniture.

use crate::model::{Document, SectionKind};
use crate::text::Span;

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph, by its bytes; its dateline in front, where it has one.
    Paragraph {
        /// The bytes.
        span: Span,
        /// The end of the dateline; the start where there is none.
        dateline: usize,
        /// What it is.
        kind: SectionKind,
    },
    /// Page furniture: several stretches of it, folded.
    Folded {
        /// `Boilerplate folded: 6 lines (“Follow us”, newsletter)`.
        label: String,
        /// The stretches.
        lines: Vec<Span>,
    },
}

/// The text in blocks. The headline that the page shows above is left out; a dateline joins the paragraph behind it.
pub fn blocks(document: &Document) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut dateline: Option<Span> = None;
    let heading = document.sections.iter().position(|section| section.kind == SectionKind::Headline);
    for (number, section) in document.sections.iter().enumerate() {
        let span = section.span();
        if span.is_empty() || Some(number) == heading {
            continue;
        }
        match section.kind {
            SectionKind::Dateline => dateline = Some(span),
            SectionKind::Boilerplate => fold(&mut blocks, span),
            kind => {
                for part in lines(&document.text, span) {
                    let front = dateline.take().filter(|front| is_beside(&document.text, *front, part));
                    blocks.push(Block::Paragraph {
                        span: front.map_or(part, |front| front.cover(part)),
                        dateline: front.map_or(part.start, |front| front.end),
                        kind,
                    });
                }
            }
        }
    }
    if document.sections.is_empty() {
        let whole = Span::new(0, document.text.len());
        let paragraph = |span: Span| Block::Paragraph { span, dateline: span.start, kind: SectionKind::Body };
        blocks.extend(lines(&document.text, whole).into_iter().map(paragraph));
    }
    for block in &mut blocks {
        if let Block::Folded { label, lines } = block {
            *label = fold_label(&document.text, lines);
        }
    }
    blocks
}

fn is_beside(text: &str, front: Span, part: Span) -> bool {
    front.end <= part.start && text.get(front.end..part.start).is_some_and(|gap| !gap.contains("\n\n"))
}

/// The paragraphs of a stretch: parted by empty lines, or by line ends where lines are long.
fn lines(text: &str, span: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = span.start;
    for piece in span.slice(text).split_inclusive("\n\n") {
        let part = Span::new(start, start + piece.len()).trimmed(text);
        start += piece.len();
        if !part.is_empty() {
            found.push(part);
        }
    }
    found
}

fn fold(blocks: &mut Vec<Block>, span: Span) {
    if let Some(Block::Folded { lines, .. }) = blocks.last_mut() {
        lines.push(span);
    } else {
        blocks.push(Block::Folded { label: String::new(), lines: vec![span] });
    }
}

fn fold_label(text: &str, lines: &[Span]) -> String {
    let count: usize = lines.iter().map(|line| line.slice(text).lines().count()).sum();
    let first = lines[0].slice(text).lines().next().unwrap_or_default();
    let first: String = first.chars().take(28).collect();
    let lines = if count == 1 { "1 line" } else { &format!("{count} lines") };
    format!("Boilerplate folded: {lines} (“{}” …)", first.trim())
}
