//! A run of tokens that the model marked as one name, and the names it comes to.
//!
//! `trimming` takes it through the steps of `trim`; `parting` cuts it in two.

use super::candidate::Label;
use super::trimming::trimmed;
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use std::ops::Range;

/// The names that a run holds.
pub(super) type Parts = Vec<(Range<usize>, Label)>;

/// What the model marked as one name.
pub(super) struct Run<'a> {
    pub parse: &'a Parse,
    pub lexicon: &'a Lexicon,
    pub label: Label,
    pub start: usize,
    pub end: usize,
}

impl Run<'_> {
    pub const fn tokens(&self) -> Range<usize> {
        self.start..self.end
    }

    pub const fn is_empty(&self) -> bool {
        self.start >= self.end
    }

    /// One of the names that it holds.
    pub fn part(&self, tokens: Range<usize>, label: Label) -> Parts {
        trimmed(self.parse, tokens, label, self.lexicon)
    }

    /// The names on either side of a token, which belongs to neither.
    pub fn around(&self, at: usize, first: Label, second: Label) -> Parts {
        self.both(self.start..at, first, at + 1..self.end, second)
    }

    /// The names before a token, and from it on.
    pub fn from(&self, at: usize, first: Label, second: Label) -> Parts {
        self.both(self.start..at, first, at..self.end, second)
    }

    /// Two names.
    pub fn both(&self, one: Range<usize>, first: Label, other: Range<usize>, second: Label) -> Parts {
        let mut both = self.part(one, first);
        both.extend(self.part(other, second));
        both
    }

    /// The tokens that have others on either side.
    pub fn inside(&self) -> Range<usize> {
        self.start + 1..self.end.saturating_sub(1)
    }
}
