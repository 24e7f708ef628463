//! How papers, agencies and broadcasters are named.

use std::collections::HashSet;

/// Knows the words that names of media are made with.
#[derive(Debug)]
pub struct Media {
    words: HashSet<String>,
}

impl Media {
    /// The words that the program carries.
    pub(super) fn bundled() -> Self {
        Self { words: super::read("lexicon/media.ron", include_str!("../../assets/lexicon/media.ron")) }
    }

    /// True for a short line of capitalized words with a paper's word among them: `Danube Daily`.
    pub fn sounds_like_medium(&self, line: &str) -> bool {
        let words: Vec<&str> = line.split_whitespace().collect();
        let small = ["of", "the", "and", "for", "de", "der"];
        let named = words.iter().all(|word| word.starts_with(char::is_uppercase) || small.contains(word));
        named && (2..=5).contains(&words.len()) && words.iter().any(|word| self.words.contains(*word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_are_told_from_headlines() {
        let media = Media::bundled();
        assert!(media.sounds_like_medium("Danube Daily") && media.sounds_like_medium("The Kyiv Courier"));
        assert!(!media.sounds_like_medium("Press freedom under threat") && !media.sounds_like_medium("Breaking"));
    }
}
