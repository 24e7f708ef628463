//! Lists of words, looked up without regard to case.

use serde::Deserialize;
use std::cmp::Ordering;

/// A list of words, looked up without regard to case (ASCII).
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub struct Words(
    /// The short ones first, those of a length by their small letters: a word is found by halving, mostly by its length, as
    /// each is asked for a hundred times in a sentence.
    Vec<String>,
);

impl From<Vec<String>> for Words {
    fn from(mut words: Vec<String>) -> Self {
        words.sort_unstable_by(|one, other| compare(one, other));
        Self(words)
    }
}

impl Words {
    /// True where the list holds the word.
    pub fn has(&self, word: &str) -> bool {
        self.0.binary_search_by(|known| compare(known, word)).is_ok()
    }
}

fn compare(one: &str, other: &str) -> Ordering {
    let small = |byte: u8| byte.to_ascii_lowercase();
    one.len().cmp(&other.len()).then_with(|| one.bytes().map(small).cmp(other.bytes().map(small)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_order_and_case() {
        let words = Words::from(["Zebra", "ant", "Bee", "bee keeper"].map(String::from).to_vec());
        assert!(["zebra", "ANT", "bee", "Bee Keeper"].iter().all(|word| words.has(word)));
        assert!(["", "be", "bees", "keeper"].iter().all(|word| !words.has(word)));
    }
}
