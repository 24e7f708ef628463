//! Sentences by punctuation alone, for packages that have no parser: spaCy's `sentencizer`.

use super::charset::CharSet;

/// Finds sentences by the marks that end them.
#[derive(Debug)]
pub struct Sentencizer {
    /// What ends a sentence in any script.
    terminal: CharSet,
    punctuation: CharSet,
}

impl Default for Sentencizer {
    fn default() -> Self {
        let known = |item| CharSet::parse(item, false).expect("the item is a constant that parses");
        Self { terminal: known(r"\p{Sentence_Terminal}"), punctuation: known(r"\p{P}") }
    }
}

impl Sentencizer {
    /// Marks the tokens of one text that begin a sentence: the first, and each that follows a closing mark and is no
    /// punctuation itself.
    pub fn mark<'a>(&self, words: impl Iterator<Item = &'a str>, begins_sentence: &mut [bool]) {
        let mut ended = false;
        for (number, (word, begins)) in words.zip(begins_sentence).enumerate() {
            let mut characters = word.chars();
            let is_terminal =
                characters.next().is_some_and(|first| self.terminal.contains(first)) && characters.next().is_none();
            let is_punctuation = word.chars().all(|character| self.punctuation.contains(character));
            *begins = number == 0 || (ended && !is_terminal && !is_punctuation);
            ended = is_terminal || (ended && !*begins);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_begins_behind_the_marks_that_end_one() {
        let words = ["“", "Go", "!", "”", "No", "…", "well", "।", "हाँ"];
        let mut begins = [false; 9];
        Sentencizer::default().mark(words.into_iter(), &mut begins);
        let starts: Vec<_> = begins.iter().enumerate().filter(|(_, begins)| **begins).map(|(at, _)| at).collect();
        assert_eq!(starts, [0, 4, 8]);
    }
}
