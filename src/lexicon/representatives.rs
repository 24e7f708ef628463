//! Those who speak and act for somebody else.

use super::Words;
use serde::Deserialize;

/// Those who speak and act for somebody else.
#[derive(Debug, Deserialize)]
pub struct Representatives {
    /// Nouns for those who speak for a body, though not each is an office.
    pub voices: Words,
    /// Those who speak for a person as well as for a body.
    pub of_persons: Words,
    /// Nouns for those who act for others, beyond offices and organs.
    pub acting: Words,
    /// Offices at the head of a body, each of which may be called by another: the chair is its boss.
    pub heads: Words,
    /// Offices that only states have.
    pub national: Words,
    /// Whose word is that of somebody else, a person's as well as a body's.
    pub speakers: Words,
    /// Those who speak or stand `for` somebody, rather than being responsible for something.
    pub for_somebody: Words,
    /// What stands behind `of` in a title and is neither a portfolio nor a body: `chief of staff`.
    pub behind_of: Words,
    /// What states have, and are, of which there may be two: `both presidents`.
    pub of_states: Words,
}

impl Representatives {
    pub(super) fn bundled() -> Self {
        super::read("lexicon/representatives.ron", include_str!("../../assets/lexicon/representatives.ron"))
    }
}
