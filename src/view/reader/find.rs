//! Words in an article.

use crate::text::Span;

/// Everywhere that `words` stand in `text`, without regard to case.
pub fn find(text: &str, words: &str) -> Vec<Span> {
    let words = words.trim().to_lowercase();
    if words.is_empty() {
        return Vec::new();
    }
    let mut lowered = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        for low in character.to_lowercase() {
            places.extend(std::iter::repeat_n(at, low.len_utf8()));
            lowered.push(low);
        }
    }
    places.push(text.len());
    lowered.match_indices(&words).map(|(at, found)| Span::new(places[at], places[at + found.len()])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finding_takes_no_notice_of_case_and_keeps_to_characters() {
        let text = "ÄRGER, ärger, Ärger";
        let found: Vec<_> = find(text, "ärger").iter().map(|span| span.slice(text).to_owned()).collect();
        assert_eq!(found, ["ÄRGER", "ärger", "Ärger"]);
        assert!(find(text, "  ").is_empty());
        assert_eq!(find("İstanbul", "stan").len(), 1);
    }
}
