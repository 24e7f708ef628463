//! Evidence: the words of an article that a fact rests on.

use super::DocumentId;
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// A document, a byte range in its text, and the exact words there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Evidence {
    /// In whose text the words stand.
    pub document: DocumentId,
    /// First byte, in the document's text.
    pub start: usize,
    /// Behind the last byte.
    pub end: usize,
    /// The words there, exactly.
    pub words: String,
}

impl Evidence {
    /// Evidence for `span` of a document whose text is `text`.
    pub fn new(document: &DocumentId, text: &str, span: Span) -> Self {
        Self { document: document.clone(), start: span.start, end: span.end, words: span.slice(text).to_owned() }
    }

    /// Where in the document.
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }

    /// True where both lie in the same document and share at least one byte.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.document == other.document && self.span().overlaps(other.span())
    }

    /// True where `text` holds these very words at this very place.
    pub fn holds_in(&self, text: &str) -> bool {
        text.get(self.start..self.end) == Some(self.words.as_str())
    }
}
