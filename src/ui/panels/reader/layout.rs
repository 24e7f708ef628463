//! An article laid out: where each paragraph, note and sign stands.

use super::head;
use super::margin::{self, Note};
use crate::model::{DocumentId, SectionKind};
use crate::text::Span;
use crate::ui::theme::{Theme, Type};
use crate::ui::widgets::{Glyphs, letter_rects, letters};
use crate::view::{Block, DiscrepancyNote, Index, Page};
use eframe::egui::text::LayoutJob;
use eframe::egui::{Galley, Rect, Ui};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The widest column of text.
pub const COLUMN: f32 = 520.0;
/// Signs left of the column.
pub const GUTTER: f32 = 36.0;
/// Notes right of it.
const NOTES: f32 = 170.0;
/// Between column and notes.
const GAP: f32 = 18.0;
/// Between paragraphs.
const PARAGRAPH: f32 = 13.0;

/// What a layout depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaidKey {
    /// The state of the dossier.
    pub revision: u64,
    /// Whose text is laid out.
    pub document: DocumentId,
    /// The room there is.
    pub width: i32,
    /// The theme.
    pub dark: bool,
    /// Pixels in a point.
    pub pixels: u32,
    /// Page furniture that was opened.
    pub unfolded: BTreeSet<usize>,
    /// Notes beside statements.
    pub statements: bool,
    /// What its lines are drawn with.
    pub glyphs: Glyphs,
}

/// An article laid out in some width.
pub struct Laid {
    /// Left end of the column.
    pub left: f32,
    /// Width of the column.
    pub column: f32,
    /// Left end of the notes, and their width; none where there is no room.
    pub notes_at: Option<(f32, f32)>,
    /// How high the head is.
    pub head: f32,
    /// From the top to the bottom.
    pub paragraphs: Vec<Paragraph>,
    /// Folded page furniture: its block's number, its top, its height and label.
    pub folds: Vec<(usize, f32, f32, String)>,
    /// The notes in the margin.
    pub notes: Vec<Note>,
    /// All of it.
    pub height: f32,
}

/// A paragraph laid out.
pub struct Paragraph {
    /// Its bytes in the document.
    pub span: Span,
    /// Its top.
    pub top: f32,
    /// Its lines.
    pub galley: Arc<Galley>,
    /// For each byte of the paragraph that begins a character, in order.
    starts: Vec<usize>,
    /// For each character its letter, where these are not the same.
    letters: Option<Vec<usize>>,
}

impl Paragraph {
    /// The letters of the paragraph that some bytes of the document cover.
    pub fn letters(&self, span: Span) -> std::ops::Range<usize> {
        let at = |byte: usize| {
            let character = self.starts.partition_point(|start| *start < byte);
            self.letters.as_ref().map_or(character, |letters| letters[character.min(letters.len() - 1)])
        };
        at(span.start.max(self.span.start))..at(span.end.min(self.span.end))
    }

    /// Where some bytes of the document stand: one rectangle for each line, from the paragraph's top left.
    pub fn rects(&self, span: Span) -> Vec<Rect> {
        if span.overlaps(self.span) { letter_rects(&self.galley, self.letters(span)) } else { Vec::new() }
    }

    /// The byte in the document that the character of a letter begins at.
    pub fn byte(&self, letter: usize) -> usize {
        let behind = |letters: &Vec<usize>| letters.partition_point(|known| *known <= letter).saturating_sub(1);
        let character = self.letters.as_ref().map_or(letter, behind);
        self.starts.get(character).copied().unwrap_or(self.span.end)
    }

    /// Its bottom.
    pub fn bottom(&self) -> f32 {
        self.top + self.galley.size().y
    }
}

impl Laid {
    /// Lays a page out.
    pub fn new(ui: &Ui, index: &Index, page: &Page, discrepancies: &[DiscrepancyNote], key: &LaidKey) -> Self {
        let width = key.width as f32;
        let with_notes = width >= 560.0;
        let notes = if with_notes { NOTES.min((width - COLUMN - GUTTER - GAP - 30.0).max(130.0)) } else { 0.0 };
        let beside = if with_notes { GAP + notes } else { 16.0 };
        let column = (width - GUTTER - 22.0 - beside).clamp(220.0, COLUMN);
        let left = ((width - column - beside - GUTTER) / 2.0).max(22.0) + GUTTER;
        let mut laid = Self {
            left,
            column,
            notes_at: with_notes.then_some((left + column + GAP, notes)),
            head: head::height(ui, page, column + if with_notes { GAP + notes } else { 0.0 }),
            paragraphs: Vec::new(),
            folds: Vec::new(),
            notes: Vec::new(),
            height: 0.0,
        };
        let text = index.document(&page.id).map_or("", |document| document.text.as_str());
        laid.place_blocks(ui, page, text, key);
        if key.statements && with_notes {
            laid.notes = margin::notes(ui, index, &laid, page, discrepancies, notes);
        }
        let lowest = laid.notes.last().map_or(0.0, Note::bottom);
        laid.height = laid.height.max(lowest) + 48.0;
        laid
    }

    fn place_blocks(&mut self, ui: &Ui, page: &Page, text: &str, key: &LaidKey) {
        let mut y = self.head;
        for (number, block) in page.blocks.iter().enumerate() {
            match block {
                Block::Paragraph { span, dateline, kind } => {
                    y = self.place(ui, text, *span, *dateline, *kind, y) + PARAGRAPH;
                }
                Block::Folded { label, lines } => {
                    self.folds.push((number, y, 30.0, label.clone()));
                    y += 34.0;
                    if key.unfolded.contains(&number) {
                        for line in lines {
                            y = self.place(ui, text, *line, line.start, SectionKind::Boilerplate, y) + 4.0;
                        }
                        y += PARAGRAPH;
                    }
                }
            }
        }
        self.height = y;
    }

    /// Places a paragraph and gives its bottom.
    fn place(&mut self, ui: &Ui, text: &str, span: Span, dateline: usize, kind: SectionKind, top: f32) -> f32 {
        let theme = Theme::of(ui);
        let (format, color) = match kind {
            SectionKind::Boilerplate => (Type::META, theme.text.third),
            SectionKind::Subheading | SectionKind::Headline => (Type::READER.strong(), theme.text.first),
            SectionKind::Caption => (Type::QUOTE, theme.text.second),
            SectionKind::Byline => (Type::BODY, theme.text.second),
            SectionKind::Body | SectionKind::Dateline => (Type::READER, theme.text.first),
        };
        let mut job = LayoutJob::default();
        let front = dateline.clamp(span.start, span.end);
        if front > span.start {
            job.append(&text[span.start..front], 0.0, format.format(theme.text.third));
        }
        job.append(&text[front..span.end], 0.0, format.format(color));
        // A hair more than the column: a last word that misses by less than a letter stays.
        job.wrap.max_width = self.column + 4.0;
        let galley = ui.painter().layout_job(job);
        let starts = text[span.start..span.end].char_indices().map(|(at, _)| span.start + at).collect();
        let letters = letters(&galley);
        let paragraph = Paragraph { span, top, galley, starts, letters };
        let bottom = paragraph.bottom();
        self.paragraphs.push(paragraph);
        bottom
    }

    /// The paragraph that a byte of the document stands in.
    pub fn paragraph_at(&self, byte: usize) -> Option<&Paragraph> {
        self.paragraphs.iter().find(|paragraph| paragraph.span.start <= byte && byte < paragraph.span.end.max(1))
    }

    /// The top of the line that a byte of the document stands in.
    pub fn top_of(&self, byte: usize) -> f32 {
        let Some(paragraph) = self.paragraph_at(byte) else {
            // In the headline, or between paragraphs.
            return self.paragraphs.iter().find(|one| one.span.start > byte).map_or(0.0, |one| one.top);
        };
        let first = paragraph.rects(Span::new(byte, byte + 1)).first().copied();
        paragraph.top + first.map_or(0.0, |rect| rect.top())
    }
}
