//! Byte ranges into a text.

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A half-open range of **byte** offsets, `start..end`, into some text.
///
/// A span by itself does not know its text; whoever makes one sees to it that both ends lie on
/// character boundaries (see [`Span::is_valid_in`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset behind the last byte.
    pub end: usize,
}

impl Span {
    /// The span `start..end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// True where the span holds no byte.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// The words of `text` that the span covers. Panics where the span is not valid in `text`.
    pub fn slice(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// `text` without the words that the span covers.
    pub fn cut_from(self, text: &str) -> String {
        [&text[..self.start], &text[self.end..]].concat()
    }

    /// True where both ends lie on character boundaries of `text`, in order.
    pub fn is_valid_in(self, text: &str) -> bool {
        self.start <= self.end && text.is_char_boundary(self.start) && text.is_char_boundary(self.end)
    }

    /// True where the spans share at least one byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// True where `other` lies within this span (or is the same).
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same span in a text where `offset` more bytes stand in front.
    #[must_use]
    pub const fn shifted(self, offset: usize) -> Self {
        Self { start: self.start + offset, end: self.end + offset }
    }

    /// The span without white space at its ends.
    #[must_use]
    pub fn trimmed(self, text: &str) -> Self {
        self.trimmed_of(text, char::is_whitespace)
    }

    /// The span without the characters that `unwanted` names at its ends.
    #[must_use]
    pub fn trimmed_of(self, text: &str, unwanted: impl Fn(char) -> bool) -> Self {
        let words = self.slice(text);
        let start = self.start + (words.len() - words.trim_start_matches(&unwanted).len());
        let rest = &text[start..self.end];
        Self { start, end: start + rest.trim_end_matches(&unwanted).len() }
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trimming_stays_on_character_boundaries() {
        let text = "\u{a0} «é» ";
        let span = Span::new(0, text.len()).trimmed(text);
        assert_eq!(span.slice(text), "«é»");
        assert_eq!(span.trimmed_of(text, |c| "«»".contains(c)).slice(text), "é");
    }

    #[test]
    fn trimming_all_of_a_span_leaves_an_empty_one_inside_it() {
        let span = Span::new(1, 3).trimmed("a  b");
        assert!(span.is_empty() && span.is_valid_in("a  b"));
    }

    #[test]
    fn touching_spans_do_not_overlap() {
        assert!(!Span::new(0, 2).overlaps(Span::new(2, 3)));
        assert!(Span::new(0, 3).overlaps(Span::new(2, 3)));
    }
}
