//! A paragraph as one line of plain text, in which known names can be looked for.

use crate::grammar::Parse;
use crate::text::Span;
use std::ops::Range;

/// The words of some tokens in a row, with single blanks and straight apostrophes, and where each token begins and ends.
#[derive(Debug)]
pub(super) struct Line {
    pub text: String,
    first: usize,
    places: Vec<Span>,
}

impl Line {
    /// The line of a run of tokens.
    pub fn new(parse: &Parse, tokens: Range<usize>) -> Self {
        let mut text = String::new();
        let mut places = Vec::with_capacity(tokens.len());
        for token in tokens.clone() {
            let start = text.len();
            if parse.pos(token) != "SPACE" {
                text.extend(parse.word(token).chars().map(|c| if matches!(c, '’' | '‘') { '\'' } else { c }));
            }
            places.push(Span::new(start, text.len()));
            let gap = token + 1 < tokens.end && parse.span(token).end < parse.span(token + 1).start;
            if (parse.space_after(token) || gap || parse.pos(token) == "SPACE") && !text.ends_with(' ') {
                text.push(' ');
            }
        }
        Self { text, first: tokens.start, places }
    }

    /// The tokens that the span covers, where it begins and ends with whole ones.
    pub fn tokens(&self, span: Span) -> Option<Range<usize>> {
        let start = self.places.iter().position(|place| place.start == span.start && !place.is_empty())?;
        let end = self.places.iter().position(|place| place.end == span.end && !place.is_empty())?;
        (start <= end).then(|| self.first + start..self.first + end + 1)
    }
}
