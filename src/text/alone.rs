//! Whether a sentence can be shown without the one before it, as far as its words tell.

/// First words that go on from the sentence before.
const GOING_ON: [&str; 36] = [
    "he",
    "she",
    "it",
    "they",
    "his",
    "her",
    "its",
    "their",
    "this",
    "that",
    "these",
    "those",
    "but",
    "and",
    "or",
    "nor",
    "so",
    "yet",
    "however",
    "also",
    "meanwhile",
    "instead",
    "moreover",
    "then",
    "still",
    "according",
    "neither",
    "both",
    "there",
    "our",
    "we",
    "my",
    "i",
    "such",
    "otherwise",
    "afterwards",
];

/// The same in two words.
const GOING_ON_IN_TWO: [&str; 16] = [
    "by then",
    "since then",
    "until then",
    "in return",
    "in response",
    "in addition",
    "in turn",
    "after that",
    "before that",
    "at that",
    "by contrast",
    "for his",
    "for her",
    "for its",
    "on his",
    "on her",
];

/// Words that count from what was told before, near a sentence's beginning: `four hours earlier`, `she then added`.
const COUNTING_BACK: [&str; 4] = ["earlier", "later", "then", "also"];

/// True for a sentence that goes on from the one before it.
pub fn goes_on(sentence: &str) -> bool {
    let word = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let first: Vec<String> = sentence.split_whitespace().take(4).map(word).collect();
    let two = first.get(..2).map(|two| two.join(" ")).unwrap_or_default();
    first.first().is_none_or(|word| GOING_ON.contains(&word.as_str()))
        || GOING_ON_IN_TWO.contains(&two.as_str())
        || first.iter().any(|word| COUNTING_BACK.contains(&word.as_str()))
}

/// True for a line that is no sentence of the report: it ends with a whole date, as the words under a picture do, or is
/// divided by bars, as a page's furniture is.
pub fn is_beside_the_text(sentence: &str) -> bool {
    let words: Vec<&str> = sentence.trim_end_matches('.').split_whitespace().collect();
    let is_year = |word: &str| word.len() == 4 && word.chars().all(|c| c.is_ascii_digit());
    let is_day = |word: &str| {
        let word = word.trim_end_matches(',');
        (1..=2).contains(&word.len()) && word.chars().all(|c| c.is_ascii_digit())
    };
    let is_dated = match words.as_slice() {
        [.., first, second, year] => is_year(year) && (is_day(first) || is_day(second)),
        _ => false,
    };
    is_dated || words.contains(&"|")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_on_from_before_is_told_by_its_first_words() {
        for sentence in [
            "“But nobody came.”",
            "By then it had rained.",
            "Four hours earlier a judge had ruled.",
            "Lunde then left.",
        ] {
            assert!(goes_on(sentence), "{sentence}");
        }
        assert!(!goes_on("Two ministers met in the harbour on Monday, and later parted."));
    }

    #[test]
    fn words_under_a_picture_and_bars_are_beside_the_text() {
        assert!(is_beside_the_text("Two ministers wave from a ferry on May 2, 2031."));
        assert!(is_beside_the_text("By the staff | Published on Friday | Four minutes."));
        assert!(!is_beside_the_text("Two ministers waved from a ferry on May 2."));
    }
}
