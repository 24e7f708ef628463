//! Exceptions that the affix rules tear apart before anyone can see that they are exceptions.
//!
//! `:-)` in `:-).` is met as four tokens. Such exceptions are also known by the tokens that they come apart into, and
//! where those stand in a row, the exception's own tokens take their place.

use super::rules::Rules;
use super::{Memory, Token, Tokenizer};
use crate::language::pattern::Scratch;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// The sequences of tokens that may be an exception, by their first token.
#[derive(Debug)]
pub struct Phrases(HashMap<Box<str>, Vec<Phrase>>);

type Phrase = Box<[Box<str>]>;

impl Phrases {
    pub fn of(rules: &Rules) -> Self {
        let mut search = Scratch::default();
        let mut phrases: HashMap<_, Vec<_>> = HashMap::new();
        for (text, _) in rules.exceptions() {
            if !rules.every_exception_is_a_phrase && !rules.would_split(text, &mut search) {
                continue;
            }
            let words = words(text, rules, &mut search);
            if let Some(first) = words.first() {
                phrases.entry(first.clone()).or_default().push(words.into());
            }
        }
        Self(phrases)
    }

    /// True where a phrase begins with this word.
    pub fn may_begin_with(&self, word: &str) -> bool {
        self.0.contains_key(word)
    }

    /// Puts exceptions in the place of the tokens, from number `first` on, that they came apart into.
    pub fn apply(&self, text: &str, first: usize, tokens: &mut Vec<Token>, memory: &mut Memory, tokenizer: &Tokenizer) {
        let found = self.find(text, first, tokens, memory);
        if found.is_empty() {
            return;
        }
        let torn = tokens.split_off(first);
        let mut rest = 0;
        for range in kept(found) {
            let Range { start, end } = range;
            let (begin, last) = (torn[start - first].start, torn[end - 1 - first]);
            let Some(pieces) = tokenizer.rules.exception(&text[begin as usize..last.end as usize]) else { continue };
            tokens.extend_from_slice(&torn[rest..start - first]);
            rest = end - first;
            let mut start = begin;
            for piece in pieces {
                let end = start + piece.len as u32;
                let word = &text[start as usize..end as usize];
                let lexeme = tokenizer.lexeme(word, piece.norm, &mut memory.lexicon);
                tokens.push(Token { start, end, lexeme, space: false });
                start = end;
            }
            if let Some(token) = tokens.last_mut() {
                token.space = last.space;
            }
        }
        tokens.extend_from_slice(&torn[rest..]);
    }

    /// Every place where the tokens of a phrase stand in a row.
    fn find(&self, text: &str, first: usize, tokens: &[Token], memory: &Memory) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        for start in first..tokens.len() {
            if !memory.lexicon.get(tokens[start].lexeme).begins_phrase {
                continue;
            }
            for phrase in self.0.get(tokens[start].text(text)).into_iter().flatten() {
                let here = tokens[start..].iter().take(phrase.len()).map(|token| token.text(text));
                if here.eq(phrase.iter().map(|word| &**word)) {
                    found.push(start..start + phrase.len());
                }
            }
        }
        found
    }
}

/// Of spans that overlap, the longest and then the leftmost, in text order: spaCy's `filter_spans`, in which a span
/// that gave way still stands in the way of others.
fn kept(mut spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    spans.sort_by_key(|span| (Reverse(span.len()), span.start));
    let mut seen = HashSet::new();
    let mut kept = Vec::new();
    for span in spans {
        if !seen.contains(&span.start) && !seen.contains(&(span.end - 1)) {
            kept.push(span.clone());
        }
        seen.extend(span);
    }
    kept.sort_by_key(|span| span.start);
    kept
}

/// The tokens of a text where no exception is known.
fn words(text: &str, rules: &Rules, search: &mut Scratch) -> Vec<Box<str>> {
    let mut words = Vec::new();
    for (chunk, _) in super::chunks(text) {
        let mut pieces = Vec::new();
        rules.split(chunk, false, search, &mut pieces);
        let mut rest = chunk;
        for piece in pieces {
            let (word, behind) = rest.split_at(piece.len);
            words.push(word.into());
            rest = behind;
        }
    }
    words
}
