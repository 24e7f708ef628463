//! What is put before others, by what it is put, and how it is answered.

use super::Words;
use serde::Deserialize;
use std::collections::HashMap;

/// What is put before others, by what it is put, and how it is answered.
#[derive(Debug, Deserialize)]
pub struct Proposals {
    /// Verbs by which a threat or promise is taken back.
    pub dropping: Words,
    /// Nouns for what was said before and is answered now.
    pub answered: Words,
    /// Verbs that put before others what they may take or leave.
    pub proposing: Words,
    /// Verbs by which one puts before others an offer or the like.
    pub submitting: Words,
    /// Nouns for what is put before others.
    pub proposed: Words,
    /// Verbs by which one makes a bid.
    pub bidding: Words,
    /// Verbs that tell others what to do.
    pub counselling: Words,
    /// Verbs for what one says to another.
    pub telling: Words,
    /// Nouns for what one writes or sends to somebody.
    pub letters: Words,
    /// Nouns for what speaks for those who sign or send it.
    pub papers: Words,
    /// Verbs that answer what was put to one.
    pub answering: Words,
    /// Nouns for what is said or put to others, and the verbs that do it.
    pub done_by: HashMap<String, Words>,
    /// On what occasions one speaks to another, by the prepositions that they stand behind: `over dinner`.
    pub occasions: Vec<(Words, Words)>,
}

impl Proposals {
    pub(super) fn bundled() -> Self {
        super::read("lexicon/proposals.ron", include_str!("../../assets/lexicon/proposals.ron"))
    }
}
