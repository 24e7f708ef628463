//! What a brief is made of.

use crate::text::nested;

/// A part of the brief with a heading of its own.
pub struct Section {
    pub heading: &'static str,
    pub blocks: Vec<Block>,
}

/// What a section is made of.
pub enum Block {
    Heading(Line),
    Paragraph(Line),
    List(Vec<Line>),
    /// A record: each field with its entries, of which there is one at least.
    Fields(Vec<(&'static str, Vec<Line>)>),
}

/// Some words in a row.
#[derive(Default)]
pub struct Line(pub Vec<Piece>);

/// Words, by whose they are.
pub enum Piece {
    /// What the program found.
    Text(String),
    /// The same, to catch the eye.
    Strong(String),
    /// An article's words.
    Quote(String),
    /// What the analyst decided.
    Analyst(String),
    /// The passages it rests on, by their numbers.
    Cite(Vec<usize>),
}

/// A quoted passage within its sentence, and the article it stands in: `Lakeside Wire, “Headline”, 10 January 2022`.
pub struct Passage {
    pub before: String,
    pub words: String,
    pub behind: String,
    pub source: String,
}

impl Line {
    pub fn text(text: impl Into<String>) -> Self {
        Self::default().and(text)
    }

    pub fn strong(text: impl Into<String>) -> Self {
        Self::default().with(Piece::Strong(text.into()))
    }

    pub fn and(self, text: impl Into<String>) -> Self {
        self.with(Piece::Text(text.into()))
    }

    pub fn quote(self, words: impl Into<String>) -> Self {
        self.with(Piece::Quote(nested(&words.into())))
    }

    pub fn analyst(self, words: impl Into<String>) -> Self {
        self.with(Piece::Analyst(words.into()))
    }

    pub fn with(mut self, piece: Piece) -> Self {
        self.0.push(piece);
        self
    }

    /// With a space in front, where there is anything to cite.
    pub fn cite(self, numbers: Vec<usize>) -> Self {
        if numbers.is_empty() { self } else { self.and(" ").with(Piece::Cite(numbers)) }
    }
}
