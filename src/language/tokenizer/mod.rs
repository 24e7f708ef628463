//! From text to tokens, as spaCy's `Tokenizer` does it.
//!
//! The text is cut at white space into chunks. A chunk that is an exception has its tokens listed; of any other the
//! prefixes and suffixes are taken off one by one, and the rest is cut at the infixes. No character is lost: a single
//! blank behind a token is a mark on the token, all other white space is a token of its own.

mod phrases;
mod rules;

use super::charset::is_space;
use super::error::Fault;
use super::lexicon::{Lexeme, LexemeId, Lexicon, Norms, Piece};
use super::msgpack::Value;
use super::pattern::Scratch;
use phrases::Phrases;
use rules::Rules;

/// A token: bytes `start..end` of the text.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    pub start: u32,
    pub end: u32,
    pub lexeme: LexemeId,
    /// True where exactly one blank follows.
    pub space: bool,
}

impl Token {
    pub fn text(self, text: &str) -> &str {
        &text[self.start as usize..self.end as usize]
    }
}

/// The tokens of a batch, seen from one of its texts, with what is known of their words.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub lexicon: &'a Lexicon,
}

impl<'a> Words<'a> {
    /// The token's own characters.
    pub fn word(self, token: usize) -> &'a str {
        self.tokens[token].text(self.text)
    }

    /// The token in lower case.
    pub fn lower(self, token: usize) -> &'a str {
        &self.lexicon.get(self.tokens[token].lexeme).lower_text
    }

    /// True for white space.
    pub fn is_space(self, token: usize) -> bool {
        self.lexicon.get(self.tokens[token].lexeme).is_space
    }
}

/// A tokenizer, ready to run.
#[derive(Debug)]
pub struct Tokenizer {
    rules: Rules,
    phrases: Phrases,
    norms: Norms,
}

/// What a tokenizer keeps from one text to the next.
#[derive(Debug, Default)]
pub struct Memory {
    pub lexicon: Lexicon,
    search: Scratch,
    pieces: Vec<rules::Piece>,
    found: Vec<Piece>,
}

impl Tokenizer {
    /// Reads the file `tokenizer` of a package.
    pub fn read(bytes: &[u8], norms: Norms) -> Result<Self, Fault> {
        let rules = Rules::read(&Value::read(bytes)?)?;
        let phrases = Phrases::of(&rules);
        Ok(Self { rules, phrases, norms })
    }

    /// Appends the tokens of a text, which must be shorter than 4 GB.
    pub fn tokenize(&self, text: &str, memory: &mut Memory, tokens: &mut Vec<Token>) {
        let first = tokens.len();
        for (chunk, space) in chunks(text) {
            let start = chunk.as_ptr() as usize - text.as_ptr() as usize;
            self.chunk(chunk, start as u32, memory, tokens);
            if let Some(last) = tokens.last_mut() {
                last.space = space;
            }
        }
        self.phrases.apply(text, first, tokens, memory, self);
    }

    fn chunk(&self, chunk: &str, start: u32, memory: &mut Memory, tokens: &mut Vec<Token>) {
        let mut start = start;
        let mut push = |piece: &Piece| {
            let end = start + piece.len;
            tokens.push(Token { start, end, lexeme: piece.lexeme, space: false });
            start = end;
        };
        if let Some(pieces) = memory.lexicon.chunk(chunk) {
            return pieces.iter().for_each(push);
        }
        memory.pieces.clear();
        self.rules.split(chunk, true, &mut memory.search, &mut memory.pieces);
        memory.found.clear();
        let mut rest = chunk;
        for piece in &memory.pieces {
            let (word, behind) = rest.split_at(piece.len);
            rest = behind;
            let lexeme = self.lexeme(word, piece.norm, &mut memory.lexicon);
            memory.found.push(Piece { len: piece.len as u32, lexeme });
        }
        memory.lexicon.remember(chunk, &memory.found);
        memory.found.iter().for_each(&mut push);
    }

    fn lexeme(&self, word: &str, norm: u16, lexicon: &mut Lexicon) -> LexemeId {
        lexicon
            .id(word, norm, || Lexeme::new(word, self.rules.norm(norm), &self.norms, self.phrases.may_begin_with(word)))
    }
}

/// Cuts a text at white space. One blank behind a chunk is told with it; what other white space there is makes chunks.
fn chunks(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let in_space = is_space(first);
        let end = rest.find(|character| is_space(character) != in_space).unwrap_or(rest.len());
        let (chunk, behind) = rest.split_at(end);
        // White space that one blank begins has that blank taken off already, so none is looked for behind it.
        let after = if in_space { None } else { behind.strip_prefix(' ') };
        rest = after.unwrap_or(behind);
        Some((chunk, after.is_some()))
    })
}
