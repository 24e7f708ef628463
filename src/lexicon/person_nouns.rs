//! Nouns for persons that a dictionary knows, beside those that the press uses every day.

use serde::Deserialize;
use std::collections::HashSet;

/// Words in small letters, each for a person and nothing else that is as common.
#[derive(Debug, Deserialize)]
pub(super) struct PersonNouns {
    /// What one does for a living, or holds: `glaciologist`, `archdeacon`.
    pub trades: HashSet<String>,
    /// What one is otherwise: `newcomer`, `churchgoer`.
    pub others: HashSet<String>,
}

impl PersonNouns {
    pub fn bundled() -> Self {
        super::read("lexicon/person_nouns.ron", include_str!("../../assets/lexicon/person_nouns.ron"))
    }
}
