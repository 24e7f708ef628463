//! Lists of words, looked up without regard to case, and how those are read that are part of the program.

use serde::Deserialize;
use serde::de::DeserializeOwned;
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

    /// True where the text ends with one of them, as they are written.
    pub fn end(&self, text: &str) -> bool {
        self.0.iter().any(|known| text.ends_with(known))
    }

    /// True where one of them is as asked for.
    pub fn any(&self, is_it: impl Fn(&str) -> bool) -> bool {
        self.0.iter().any(|word| is_it(word))
    }
}

/// What tells of a word whether it is in a list: a short list of closed grammar that stands in the code (`["in", "at"]`), or
/// vocabulary of the lexicon.
pub trait WordList {
    /// True where the list holds the word, without regard to case (ASCII).
    fn holds(&self, word: &str) -> bool;
}

impl WordList for Words {
    fn holds(&self, word: &str) -> bool {
        self.has(word)
    }
}

impl<W: AsRef<str>> WordList for [W] {
    fn holds(&self, word: &str) -> bool {
        self.iter().any(|known| known.as_ref().eq_ignore_ascii_case(word))
    }
}

impl<W: AsRef<str>, const COUNT: usize> WordList for [W; COUNT] {
    fn holds(&self, word: &str) -> bool {
        self.as_slice().holds(word)
    }
}

fn compare(one: &str, other: &str) -> Ordering {
    let small = |byte: u8| byte.to_ascii_lowercase();
    one.len().cmp(&other.len()).then_with(|| one.bytes().map(small).cmp(other.bytes().map(small)))
}

/// Reads a RON file that is part of the program.
///
/// # Panics
/// Where the file is broken: that is a defect of the build and not of the user's input. A test loads every one.
pub fn read_bundled<T: DeserializeOwned>(file: &str, text: &str) -> T {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(text).unwrap_or_else(|error| panic!("assets/{file} is broken: {error}"))
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
