//! Python's regular expressions, as far as tokenizers use them, in linear time.
//!
//! spaCy's tokenizer patterns look ahead and behind, which the `regex` crate leaves out; engines that do it by
//! backtracking take quadratic time and worse on text that was made, or happens, to provoke it (a line of 3,000
//! exclamation marks). Here a look-behind is a search to the left and a look-ahead a search to the right, both with
//! the same simulation of all ways at once. A pattern for suffixes is itself searched for to the left, from the end of
//! the text, so that its cost is that of the suffix and not that of the whole word.

mod parse;
mod program;
mod search;

use super::error::Fault;
use parse::Tree;
use program::{Direction, Program};
pub use search::Scratch;
use search::Wanted;
use std::ops::Range;

/// A pattern to be found at, or from, a place in a text.
#[derive(Debug)]
pub struct Pattern {
    program: Program,
    /// A character without which there is no match.
    required: Option<char>,
}

impl Pattern {
    /// A pattern that is searched for from left to right.
    pub fn new(source: &str) -> Result<Self, Fault> {
        Self::compile(source, Direction::Forward)
    }

    /// A pattern whose matches end where the text does, and are searched for from there.
    pub fn suffix(source: &str) -> Result<Self, Fault> {
        Self::compile(source, Direction::Backward)
    }

    fn compile(source: &str, direction: Direction) -> Result<Self, Fault> {
        let tree = Tree::parse(source)?;
        Ok(Self { program: Program::new(&tree, direction)?, required: tree.required() })
    }

    /// True where the text begins with a match: Python's `match`.
    pub fn matches(&self, scratch: &mut Scratch, text: &str) -> bool {
        self.required.is_none_or(|required| text.contains(required))
            && self.program.match_from(scratch, text, 0, Wanted::Any).is_some()
    }

    /// Bytes of the match that begins the text; 0 where there is none.
    pub fn prefix_len(&self, scratch: &mut Scratch, text: &str) -> usize {
        self.program.match_from(scratch, text, 0, Wanted::Preferred).unwrap_or(0)
    }

    /// Bytes of the match that ends the text, the one that begins first; 0 where there is none.
    pub fn suffix_len(&self, scratch: &mut Scratch, text: &str) -> usize {
        let start = self.program.match_from(scratch, text, text.len(), Wanted::Longest);
        start.map_or(0, |start| text.len() - start)
    }

    /// The first match at or behind byte `from`: Python's `search`.
    pub fn find_from(&self, scratch: &mut Scratch, text: &str, from: usize) -> Option<Range<usize>> {
        let starts = text[from..].char_indices().map(|(at, _)| from + at).chain([text.len()]);
        starts
            .into_iter()
            .find_map(|start| self.program.match_from(scratch, text, start, Wanted::Preferred).map(|end| start..end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prefix(source: &str, text: &str) -> usize {
        Pattern::new(source).unwrap().prefix_len(&mut Scratch::default(), text)
    }

    fn suffix(source: &str, text: &str) -> usize {
        Pattern::suffix(source).unwrap().suffix_len(&mut Scratch::default(), text)
    }

    fn all(source: &str, text: &str) -> Vec<Range<usize>> {
        let pattern = Pattern::new(source).unwrap();
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(range) = pattern.find_from(&mut Scratch::default(), text, from) {
            from = range.end.max(range.start + 1);
            found.push(range);
        }
        found
    }

    #[test]
    fn the_first_alternative_that_fits_is_preferred_as_in_python() {
        assert_eq!(prefix("^…|^……", "……"), "…".len());
        assert_eq!(prefix(r"^a{1,3}?|^aa", "aaa"), 1);
        assert_eq!(prefix(r"^\.\.+", "....x"), 4);
        assert_eq!(prefix(r"^\+(?![0-9])", "+1"), 0);
        assert_eq!(prefix(r"^\+(?![0-9])", "+"), 1);
    }

    #[test]
    fn a_suffix_is_the_longest_and_looks_behind() {
        assert_eq!(suffix(r"m$|(?<=[0-9])(?:km|km²)$", "10km²"), "km²".len());
        assert_eq!(suffix(r"(?<=[0-9])km$", "xkm"), 0);
        assert_eq!(suffix(r"\.\.+$", "a..."), 3);
        assert_eq!(suffix(r"(?<=[A-Z][A-Z])\.$", "USA."), 1);
        assert_eq!(suffix(r"(?<=[A-Z][A-Z])\.$", "A."), 0);
    }

    #[test]
    fn infixes_look_at_both_sides_and_may_be_empty() {
        assert_eq!(all(r"(?<=[a-z])(?:-|--)(?=[a-z])", "a-b--c-"), [1..2, 3..5]);
        assert_eq!(all(r"(?<=[a-z]['’])(?=[a-z])", "l'an"), std::slice::from_ref(&(2..2)));
    }

    #[test]
    fn a_class_may_hold_brackets_and_doubled_signs() {
        assert_eq!(prefix(r"^[[(&&~~\]]+", "[(&~]x"), 5);
        assert_eq!(prefix(r"(?iu)^états?[-–]", "ÉTATS–"), "ÉTATS–".len());
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for source in ["(", "a)", "[a", r"\1", r"(?P<n>a)", "*a", "a**", r"\bx", "a{5,2}", r"\u12"] {
            assert!(Pattern::new(source).is_err(), "{source}");
        }
    }

    #[test]
    fn a_match_anywhere_needs_its_required_character() {
        let pattern = Pattern::new(r"(?u)^(?:\S+@)?(?:(?!10)\d+\.\d+|[a-z]+\.)$").unwrap();
        assert_eq!(pattern.required, Some('.'));
        let mut scratch = Scratch::default();
        assert!(pattern.matches(&mut scratch, "x@b."));
        assert!(!pattern.matches(&mut scratch, "10.1"));
        assert!(pattern.matches(&mut scratch, "a@b@20.1"));
    }
}
