//! An article between its file and its document: the text, its blocks, and what the file says of itself.

use crate::model::SectionKind;
use crate::text::{Span, on_one_line, written_dates};
use jiff::civil::Date;

/// A paragraph, heading or line that stands by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// Where it stands in the text, without the white space around it.
    pub span: Span,
    /// What it is, where the mark-up tells; set for every block once the sections are classified.
    pub kind: Option<SectionKind>,
}

/// What a file says of itself outside its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Meta {
    pub title: Option<String>,
    pub publisher: Option<String>,
    pub author: Option<String>,
    pub published: Option<Date>,
    /// ISO 639-1.
    pub language: Option<String>,
}

/// A file's text with its blocks in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Draft {
    pub text: String,
    pub blocks: Vec<Block>,
    pub meta: Meta,
}

impl Draft {
    /// The words of a block.
    pub fn words(&self, block: &Block) -> &str {
        block.span.slice(&self.text)
    }

    /// The words of the blocks of a kind, in order.
    pub fn of_kind(&self, kind: SectionKind) -> impl Iterator<Item = &str> {
        self.blocks.iter().filter(move |block| block.kind == Some(kind)).map(|block| self.words(block))
    }

    /// True where an empty line parts a block from the next one.
    pub fn is_parted(&self, index: usize) -> bool {
        let between = self.blocks.get(index + 1).map(|next| &self.text[self.blocks[index].span.end..next.span.start]);
        between.is_none_or(|between| between.matches('\n').count() > 1)
    }

    /// Appends a block to a text that is built from mark-up, an empty line before it. White space inside is folded.
    pub fn push_block(&mut self, words: &str, kind: Option<SectionKind>) {
        let words = on_one_line(words);
        if words.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        let start = self.text.len();
        self.text.push_str(&words);
        self.blocks.push(Block { span: Span::new(start, self.text.len()), kind });
    }
}

/// What stands between the parts of a line above a story.
pub(super) const PARTED: [char; 5] = ['|', '–', '—', '·', '•'];

/// The first day that a file's own field names, year and all.
pub(super) fn day_in(field: &str) -> Option<Date> {
    written_dates(field).find_map(|found| found.full())
}

/// The language's code without the country: `en` for `en-GB`.
pub(super) fn language_in(field: &str) -> String {
    field.chars().take(2).collect::<String>().to_lowercase()
}
