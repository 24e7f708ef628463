//! The sentence around some words, to show them in.

use crate::text::Span;

/// Sentences longer than this are cut at a space on either side.
const LONGEST: usize = 420;

/// The sentence of `text` that `words` stand in; several where they reach over more than one.
pub fn sentence_around(text: &str, words: Span) -> Span {
    let sentence = crate::text::sentence_around(text, words);
    shorten(text, sentence, words).trimmed(text).cover(words)
}

fn shorten(text: &str, sentence: Span, words: Span) -> Span {
    if sentence.len() <= LONGEST.max(words.len() + 80) {
        return sentence;
    }
    let room = LONGEST.saturating_sub(words.len()) / 2;
    let mut from = words.start.saturating_sub(room).max(sentence.start);
    let mut to = (words.end + room).min(sentence.end);
    while from > sentence.start && !(text.is_char_boundary(from) && text[from..].starts_with(char::is_whitespace)) {
        from -= 1;
    }
    while to < sentence.end && !(text.is_char_boundary(to) && text[to..].starts_with(char::is_whitespace)) {
        to += 1;
    }
    Span::new(from, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(text: &str, words: &str) -> String {
        let start = text.find(words).unwrap();
        sentence_around(text, Span::new(start, start + words.len())).slice(text).to_owned()
    }

    #[test]
    fn a_sentence_ends_at_a_full_stop_but_not_at_an_abbreviation() {
        let text = "First one. On Jan. 12 Mr. Grushko of the U.S. desk spoke. Last one.";
        assert_eq!(around(text, "Grushko"), "On Jan. 12 Mr. Grushko of the U.S. desk spoke.");
        assert_eq!(around(text, "Last"), "Last one.");
    }

    #[test]
    fn closing_quotation_marks_belong_to_their_sentence() {
        let text = "He said: “No.” Then he left.";
        assert_eq!(around(text, "No"), "He said: “No.”");
    }

    #[test]
    fn paragraphs_part_sentences_too() {
        assert_eq!(around("Headline\n\nBody text here", "Body"), "Body text here");
    }

    #[test]
    fn a_very_long_sentence_is_cut_at_spaces_around_the_words() {
        let text = "à b ".repeat(400);
        let shown = sentence_around(&text, Span::new(800, 805));
        assert!(shown.len() < 500 && shown.is_valid_in(&text));
    }
}
