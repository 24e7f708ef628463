//! Words as the networks see them, and a memory of those already met.

use super::charset::{is_digit, is_letter, is_space};
use super::error::Fault;
use super::msgpack::Value;
use super::strings::string_id;
use std::collections::HashMap;
use std::ops::Range;

/// Number of a word type in a [`Lexicon`].
pub type LexemeId = u32;

/// Number of a norm that a tokenizer exception gives its token; 0 for none.
pub type NormId = u16;

/// What there is to know of a word without its context. The numbers are string ids.
#[derive(Clone, Debug)]
pub struct Lexeme {
    pub orth: u64,
    /// The word in a common spelling: lower case, `'` for every apostrophe, `not` for `n't`.
    pub norm: u64,
    pub lower: u64,
    /// The first character.
    pub prefix: u64,
    /// The last three characters.
    pub suffix: u64,
    /// `Xxxxx`, `dd:ddxx`.
    pub shape: u64,
    pub is_space: bool,
    /// True where a sequence of tokens that is an exception of the tokenizer may begin.
    pub begins_phrase: bool,
    pub lower_text: Box<str>,
}

/// How a package spells words in common: its own table, over the one that every language shares.
#[derive(Debug)]
pub struct Norms {
    by_id: HashMap<u64, Box<str>>,
    shared: HashMap<String, String>,
}

impl Norms {
    /// Reads `vocab/lookups.bin`.
    pub fn read(bytes: &[u8]) -> Result<Self, Fault> {
        let file = Value::read(bytes)?;
        let entries = file.get("lexeme_norm").map_or(Ok([].as_slice()), Value::map)?;
        let by_id = entries.iter().map(|(id, norm)| Ok((id.unsigned()?, norm.str()?.into())));
        // `BASE_NORMS` of spaCy 3.8, which it keeps in code.
        let shared = include_str!("../../assets/models/spacy-3.8/base_norms.json");
        let shared = serde_json::from_str(shared).expect("the table is part of the program");
        Ok(Self { by_id: by_id.collect::<Result<_, Fault>>()?, shared })
    }

    /// The string id of the word's common spelling.
    fn of(&self, text: &str, orth: u64, lower: u64) -> u64 {
        let listed = self.by_id.get(&orth).map(|norm| &**norm);
        listed.or_else(|| self.shared.get(text).map(String::as_str)).map_or(lower, string_id)
    }
}

impl Lexeme {
    /// Describes a word. `norm` is the one that a tokenizer exception gives it.
    pub fn new(text: &str, norm: Option<&str>, norms: &Norms, begins_phrase: bool) -> Self {
        let lower_text = text.to_lowercase();
        let (orth, lower) = (string_id(text), string_id(&lower_text));
        let second = text.char_indices().nth(1).map_or(text.len(), |(at, _)| at);
        let last_three = text.char_indices().nth_back(2).map_or(0, |(at, _)| at);
        Self {
            orth,
            norm: norm.map_or_else(|| norms.of(text, orth, lower), string_id),
            lower,
            prefix: string_id(&text[..second]),
            suffix: string_id(&text[last_three..]),
            shape: string_id(&shape(text)),
            is_space: text.chars().all(is_space),
            begins_phrase,
            lower_text: lower_text.into(),
        }
    }
}

/// The pattern of a word's letters and digits, runs cut to four.
fn shape(text: &str) -> String {
    const LONG: usize = 100;
    if text.chars().nth(LONG - 1).is_some() {
        return "LONG".to_owned();
    }
    let mut shape = String::with_capacity(text.len());
    let (mut last, mut run) = (None, 0);
    for character in text.chars() {
        let kind = match character {
            letter if is_letter(letter) && letter.is_uppercase() => 'X',
            letter if is_letter(letter) => 'x',
            digit if is_digit(digit) => 'd',
            other => other,
        };
        run = if last == Some(kind) { run + 1 } else { 0 };
        last = Some(kind);
        if run < 4 {
            shape.push(kind);
        }
    }
    shape
}

/// A token inside a chunk: its length in bytes and its word.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    pub len: u32,
    pub lexeme: LexemeId,
}

/// The words and chunks met so far. It grows with the text; [`Lexicon::forget_if_large`] bounds it.
#[derive(Debug, Default)]
pub struct Lexicon {
    lexemes: Vec<Lexeme>,
    /// Words by text, for each norm that an exception may give.
    known: HashMap<NormId, HashMap<Box<str>, LexemeId>>,
    chunks: HashMap<Box<str>, Range<u32>>,
    pieces: Vec<Piece>,
}

impl Lexicon {
    /// Chunks that are longer in bytes are seldom met twice.
    const LONGEST_CHUNK: usize = 48;
    /// A megabyte of news has some 15,000 word types.
    const MANY: usize = 20_000;

    /// Starts anew when more is known than is likely to be of use. Numbers given out before are then void.
    pub fn forget_if_large(&mut self) -> bool {
        let large = self.lexemes.len() > Self::MANY || self.pieces.len() > 4 * Self::MANY;
        if large {
            *self = Self::default();
        }
        large
    }

    /// The word with this number.
    pub fn get(&self, id: LexemeId) -> &Lexeme {
        &self.lexemes[id as usize]
    }

    /// Number of words known.
    pub fn len(&self) -> usize {
        self.lexemes.len()
    }

    /// The number of a word, which is described where it is new.
    pub fn id(&mut self, text: &str, norm: NormId, describe: impl FnOnce() -> Lexeme) -> LexemeId {
        let known = self.known.entry(norm).or_default();
        if let Some(&id) = known.get(text) {
            return id;
        }
        let id = self.lexemes.len() as LexemeId;
        known.insert(text.into(), id);
        self.lexemes.push(describe());
        id
    }

    /// The tokens of a chunk met before.
    pub fn chunk(&self, text: &str) -> Option<&[Piece]> {
        let range = self.chunks.get(text)?;
        Some(&self.pieces[range.start as usize..range.end as usize])
    }

    /// Remembers the tokens of a chunk.
    pub fn remember(&mut self, text: &str, pieces: &[Piece]) {
        if text.len() <= Self::LONGEST_CHUNK {
            let start = self.pieces.len() as u32;
            self.pieces.extend_from_slice(pieces);
            self.chunks.insert(text.into(), start..self.pieces.len() as u32);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_are_those_of_spacy() {
        let shapes = [
            ("Hello", "Xxxxx"),
            ("10:30am", "dd:ddxx"),
            ("iPhone14", "xXxxxxdd"),
            ("aaaaaaXXXXXX", "xxxxXXXX"),
            ("x²", "xd"),
        ];
        for (text, expected) in shapes {
            assert_eq!(shape(text), expected);
        }
        assert_eq!(shape(&"é".repeat(100)), "LONG");
        assert_eq!(shape(&"é".repeat(99)), "xxxx");
    }

    #[test]
    fn a_norm_comes_from_the_exception_then_the_tables_then_lower_case() {
        let norms = Norms::read(b"\x81\xablexeme_norm\x81\x00\xa1x").unwrap();
        let norm = |text, exception| Lexeme::new(text, exception, &norms, false).norm;
        assert_eq!(norm("n't", Some("not")), string_id("not"));
        assert_eq!(norm("“", None), string_id("\""));
        assert_eq!(norm("ΟΔΟΣ", None), string_id("οδος"));
    }

    #[test]
    fn affixes_are_counted_in_characters() {
        let norms = Norms::read(b"\x80").unwrap();
        let lexeme = Lexeme::new("éclair日本", None, &norms, false);
        assert_eq!(lexeme.prefix, string_id("é"));
        assert_eq!(lexeme.suffix, string_id("r日本"));
        assert_eq!(Lexeme::new("of", None, &norms, false).suffix, string_id("of"));
    }
}
