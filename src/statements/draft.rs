//! A statement before its speaker is known.

use crate::lexicon::Frame;
use crate::model::{Act, Mode};
use crate::text::Span;
use std::ops::Range;

/// What is said, and the words that say that it is.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// What is said, in text order, in bytes of the document.
    pub content: Vec<Span>,
    /// The tokens that the content covers, from the first to the last.
    pub tokens: Range<usize>,
    /// The words that say that something is said.
    pub cue: Option<Range<usize>>,
    /// Heads of the words that name the speaker; more than one where several speak together.
    pub speakers: Vec<usize>,
    /// Head of the words that name whom it is said to.
    pub addressee: Option<usize>,
    pub mode: Mode,
    pub act: Act,
    pub denied: bool,
    /// The rule that found it.
    pub rule: &'static str,
    /// Where, around the cue, it was found; none for quotations.
    pub frame: Option<Frame>,
    /// The verb, noun or adjective of the cue.
    pub governor: Option<usize>,
    /// From 0 to 1.
    pub confidence: f32,
}

impl Draft {
    /// From the first byte of the content to the last.
    pub fn extent(&self) -> Span {
        let first = self.content.first().copied().unwrap_or_default();
        self.content.iter().fold(first, |extent, span| extent.cover(*span))
    }
}
