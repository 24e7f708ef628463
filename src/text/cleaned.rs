//! Text as a language model wants it, and the way back to the text as it is.

use super::Span;

/// A piece of text with its line ends, doubled blanks and invisible characters smoothed out, and words put together again
/// that a line end had cut in two. Every offset in it leads back to the original.
#[derive(Debug, PartialEq, Eq)]
pub struct Cleaned {
    text: String,
    /// Where a stretch begins here and there; within a stretch both run alike.
    stretches: Vec<(usize, usize)>,
    end: usize,
}

impl Cleaned {
    /// Cleans `span` of `text`.
    pub fn new(text: &str, span: Span) -> Self {
        let source = span.slice(text);
        let mut cleaned = Self { text: String::with_capacity(source.len()), stretches: Vec::new(), end: span.end };
        let mut chars = source.char_indices().peekable();
        while let Some((offset, c)) = chars.next() {
            let at = span.start + offset;
            if is_invisible(c) {
                continue;
            }
            let rest = &source[offset + c.len_utf8()..];
            if c == '-' && cleaned.text.ends_with(char::is_alphabetic) && joins_next_line(rest) {
                while chars.next_if(|(_, next)| next.is_whitespace()).is_some() {}
                continue;
            }
            if c.is_whitespace() {
                if !cleaned.text.is_empty() && !cleaned.text.ends_with(' ') {
                    cleaned.push(' ', at);
                }
            } else {
                cleaned.push(c, at);
            }
        }
        cleaned.text.truncate(cleaned.text.trim_end().len());
        cleaned
    }

    fn push(&mut self, c: char, at: usize) {
        let here = self.text.len();
        let runs_on = self.stretches.last().is_some_and(|(clean, original)| at - original == here - clean);
        if !runs_on {
            self.stretches.push((here, at));
        }
        self.text.push(c);
    }

    /// The cleaned text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The span of the original text that a span of the cleaned one comes from.
    pub fn original(&self, span: Span) -> Span {
        if span.is_empty() {
            let at = self.offset(span.start);
            return Span::new(at, at);
        }
        // The end is where the last character ends, not where the next stretch begins.
        let last = self.text[..span.end].char_indices().next_back().map_or(0, |(offset, _)| offset);
        let length = self.text[last..span.end].len();
        Span::new(self.offset(span.start), (self.offset(last) + length).min(self.end))
    }

    fn offset(&self, clean: usize) -> usize {
        let stretch = self.stretches.partition_point(|(start, _)| *start <= clean);
        stretch.checked_sub(1).map_or(self.end, |stretch| {
            let (start, original) = self.stretches[stretch];
            original + (clean - start)
        })
    }
}

/// Soft hyphens, zero-width characters and the byte order mark.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}')
}

/// After a hyphen: does the next line go on with the same word?
fn joins_next_line(rest: &str) -> bool {
    let line = rest.trim_start_matches([' ', '\t', '\r']);
    line.strip_prefix('\n').is_some_and(|next| next.trim_start().starts_with(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn line_ends_become_blanks_and_cut_words_whole() {
        let text = "The nego-\ntiators\r\n met\u{a0}at  noon.\n";
        let cleaned = Cleaned::new(text, Span::new(0, text.len()));
        assert_eq!(cleaned.text(), "The negotiators met at noon.");
        assert_eq!(cleaned.original(Span::new(4, 15)).slice(text), "nego-\ntiators");
        assert_eq!(cleaned.original(Span::new(16, 19)).slice(text), "met");
        assert_eq!(cleaned.original(Span::new(23, 27)).slice(text), "noon");
    }

    proptest! {
        #[test]
        fn every_word_leads_back_to_itself(text in "[a-zé’ \n\u{a0}\u{ad}-]{0,60}") {
            let cleaned = Cleaned::new(&text, Span::new(0, text.len()));
            let mut start = 0;
            for word in cleaned.text().split(' ') {
                let original = cleaned.original(Span::new(start, start + word.len()));
                prop_assert!(original.is_valid_in(&text));
                let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
                prop_assert_eq!(letters(original.slice(&text)), letters(word));
                start += word.len() + 1;
            }
        }
    }
}
