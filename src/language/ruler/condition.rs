//! What a rule asks of a token.

use crate::language::columns::{Columns, Lemmas};
use crate::language::pattern::{Pattern, Scratch};
use crate::language::tokenizer::Words;

/// An attribute with a label for its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Tag,
    Pos,
    Morph,
    Dep,
}

/// An attribute that is text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    Orth,
    Lower,
    Lemma,
}

/// A condition on one token.
#[derive(Debug)]
pub enum Condition {
    Label { field: Field, one_of: Vec<u16>, negated: bool },
    Text { text: Text, one_of: Vec<Box<str>>, negated: bool },
    Pattern { text: Text, pattern: Pattern },
    IsSpace(bool),
}

/// Everything that a condition may look at.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub words: Words<'a>,
    /// Behind the last token that may be looked at.
    pub end: usize,
    pub columns: &'a Columns,
    pub lemmas: &'a Lemmas,
}

impl Condition {
    /// True where it holds of a token.
    pub fn holds(&self, view: View<'_>, token: usize, search: &mut Scratch) -> bool {
        match self {
            Self::Label { field, one_of, negated } => one_of.contains(&view.columns.labels(*field)[token]) != *negated,
            Self::Text { text, one_of, negated } => {
                let value = text.of(view, token);
                one_of.iter().any(|known| **known == *value) != *negated
            }
            Self::Pattern { text, pattern } => pattern.find_from(search, text.of(view, token), 0).is_some(),
            Self::IsSpace(wanted) => view.words.is_space(token) == *wanted,
        }
    }
}

impl Text {
    fn of(self, view: View<'_>, token: usize) -> &str {
        match self {
            Self::Orth => view.words.word(token),
            Self::Lower => view.words.lower(token),
            Self::Lemma => view.lemmas.get(view.columns.lemma[token]),
        }
    }
}

impl Columns {
    pub(super) fn labels(&self, field: Field) -> &[u16] {
        match field {
            Field::Tag => &self.tag,
            Field::Pos => &self.pos,
            Field::Morph => &self.morph,
            Field::Dep => &self.dep,
        }
    }

    pub(super) fn labels_mut(&mut self, field: Field) -> &mut [u16] {
        match field {
            Field::Tag => &mut self.tag,
            Field::Pos => &mut self.pos,
            Field::Morph => &mut self.morph,
            Field::Dep => &mut self.dep,
        }
    }
}
