//! The words of a sentence that carry its meaning, for comparing what two sentences say.

use super::Parse;
use super::clause_words::CLAUSE_WORDS;
use crate::text::Span;
use std::ops::Range;

impl Parse {
    /// The tokens that share at least one byte with a span of the text.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let first = self.first_token(|token| token.end > span.start);
        let last = self.first_token(|token| token.start >= span.end);
        first..last.max(first)
    }

    fn first_token(&self, is_there: impl Fn(Span) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if is_there(self.span(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        low
    }

    /// True for nouns, names, numbers, adjectives, and verbs that say what is done.
    pub fn is_content(&self, token: usize) -> bool {
        match self.pos(token) {
            "NOUN" | "PROPN" | "NUM" | "ADJ" => self.word(token).chars().any(char::is_alphanumeric),
            "VERB" => !self.has_lemma(token, &CLAUSE_WORDS.light),
            _ => false,
        }
    }

    /// True where a `not`, `no` or `never` stands in the run.
    pub fn has_negation(&self, mut tokens: Range<usize>) -> bool {
        tokens.any(|token| {
            self.dep(token) == "neg"
                || self
                    .is_word(token, &["no", "not", "never", "nobody", "none", "nothing", "neither", "nor", "without"])
        })
    }
}
