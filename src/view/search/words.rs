//! Text cut into words that can be compared.

use crate::text::Span;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words of a text, each with where it stands: letters and digits, in lower case, without accents. A character of a
/// script that writes without spaces is a word by itself.
pub fn words(text: &str) -> Vec<(String, Span)> {
    let mut found: Vec<(String, Span)> = Vec::new();
    let mut start = None;
    let mut close = |start: &mut Option<usize>, end: usize| {
        if let Some(from) = start.take() {
            found.push((folded(&text[from..end]), Span::new(from, end)));
        }
    };
    for (at, character) in text.char_indices() {
        if is_unspaced(character) {
            close(&mut start, at);
            start = Some(at);
            close(&mut start, at + character.len_utf8());
        } else if character.is_alphanumeric() || is_combining_mark(character) {
            start.get_or_insert(at);
        } else {
            close(&mut start, at);
        }
    }
    close(&mut start, text.len());
    found
}

/// A word as it is compared.
fn folded(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.nfd().filter(|character| !is_combining_mark(*character)).flat_map(char::to_lowercase).collect()
}

/// Chinese, Japanese, Thai.
const fn is_unspaced(character: char) -> bool {
    matches!(character, '\u{e00}'..='\u{e7f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        words(text).into_iter().map(|(word, _)| word).collect()
    }

    #[test]
    fn words_are_compared_without_case_and_accents() {
        assert_eq!(of("Élysée’s 57 États"), ["elysee", "s", "57", "etats"]);
    }

    #[test]
    fn scripts_without_spaces_are_cut_into_characters() {
        assert_eq!(of("北京 talks"), ["北", "京", "talks"]);
    }

    #[test]
    fn every_word_stands_where_it_says() {
        let text = "A “Straße” in Łódź";
        for (_, span) in words(text) {
            assert!(span.is_valid_in(text));
        }
        assert_eq!(words(text)[1].1.slice(text), "Straße");
    }
}
