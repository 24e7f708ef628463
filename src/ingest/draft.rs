//! An article between its file and its document: the text, its blocks, and what the file says of itself.

use crate::model::SectionKind;
use crate::text::Span;
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

    /// Appends a block to a text that is built from mark-up, an empty line before it. White space inside is folded.
    pub fn push_block(&mut self, words: &str, kind: Option<SectionKind>) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
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
