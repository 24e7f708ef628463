//! What is read at once: very long texts are cut, short ones taken together.

use crate::language::tokenizer::Token;
use std::ops::Range;

/// Tokens that are read as one. A text of more is cut, at a line break where there is one, so that what the networks
/// and the parser need in memory has a bound; an article has a thousand.
pub const LONGEST: usize = 50_000;

/// Tokens that are read by themselves: those of a text, or some of a very long one.
#[derive(Clone, Debug)]
pub struct Part<'a> {
    pub text: &'a str,
    pub tokens: Range<usize>,
}

/// The parts of a text whose tokens are those from `start` on.
pub fn cut<'a>(text: &'a str, tokens: &[Token], start: usize) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    let mut start = start;
    while tokens.len() - start > LONGEST {
        let candidates = start + LONGEST / 2..start + LONGEST;
        let line_break = candidates.rev().find(|&token| tokens[token].text(text).contains('\n'));
        let end = line_break.map_or(start + LONGEST, |token| token + 1);
        parts.push(Part { text, tokens: start..end });
        start = end;
    }
    parts.push(Part { text, tokens: start..tokens.len() });
    parts
}

/// Takes parts together as long as they are not too long together.
pub fn rounds<'p, 'a>(parts: &'p [Part<'a>]) -> impl Iterator<Item = &'p [Part<'a>]> {
    let mut rest = parts;
    std::iter::from_fn(move || {
        let first = rest.first()?.tokens.start;
        let count = rest.iter().take_while(|part| part.tokens.end - first <= LONGEST).count();
        let (round, behind) = rest.split_at(count.max(1));
        rest = behind;
        Some(round)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(count: usize) -> Vec<Token> {
        (0..count as u32).map(|at| Token { start: at, end: at + 1, lexeme: 0, space: false }).collect()
    }

    #[test]
    fn a_very_long_text_is_cut_at_its_last_line_break_that_fits() {
        let mut text = "a".repeat(LONGEST * 2);
        text.replace_range(LONGEST - 10..LONGEST - 9, "\n");
        let parts: Vec<_> = cut(&text, &tokens(LONGEST * 2), 0).into_iter().map(|part| part.tokens).collect();
        assert_eq!(parts, [0..LONGEST - 9, LONGEST - 9..2 * LONGEST - 9, 2 * LONGEST - 9..2 * LONGEST]);
    }

    #[test]
    fn short_texts_are_read_in_one_round() {
        let part = |tokens| Part { text: "", tokens };
        let parts = [part(0..10), part(10..10), part(10..LONGEST), part(LONGEST..LONGEST + 1)];
        assert_eq!(rounds(&parts).map(<[_]>::len).collect::<Vec<_>>(), [3, 1]);
    }
}
