//! What the press speaks about, whatever the story.

use serde::Deserialize;
use std::collections::{HashMap, HashSet};

#[derive(Deserialize)]
struct TopicFile {
    topics: Vec<(String, Vec<String>)>,
    empty: Vec<String>,
    plain: Vec<String>,
}

/// Topics by the nouns that show them, and nouns that show none.
#[derive(Debug)]
pub struct Topics {
    /// The words of each topic, joined by blanks, and its name.
    by_words: HashMap<String, String>,
    empty: HashSet<String>,
    plain: HashSet<String>,
}

impl Topics {
    /// The longest run of words that shows a topic.
    pub const LONGEST: usize = 3;

    pub(super) fn bundled() -> Self {
        let file: TopicFile = super::read("lexicon/topics.ron", include_str!("../../assets/lexicon/topics.ron"));
        let words = |(topic, words): (String, Vec<String>)| words.into_iter().map(move |word| (word, topic.clone()));
        Self {
            by_words: file.topics.into_iter().flat_map(words).collect(),
            empty: file.empty.into_iter().collect(),
            plain: file.plain.into_iter().collect(),
        }
    }

    /// The topic that some words show: dictionary forms in lower case, joined by blanks.
    pub fn topic(&self, words: &str) -> Option<&str> {
        self.by_words.get(words).map(String::as_str)
    }

    /// True for a noun that says nothing of what is spoken about.
    pub fn is_empty(&self, noun: &str) -> bool {
        self.empty.contains(noun)
    }

    /// True for an adjective that parts no issue from another.
    pub fn is_plain(&self, adjective: &str) -> bool {
        self.plain.contains(adjective)
    }
}
