//! What is thought of others and of their words.

use super::Words;
use serde::Deserialize;

/// What is thought of others and of their words.
#[derive(Debug, Deserialize)]
pub struct Verdicts {
    /// Words with which one praises: what they stand in is no abuse.
    pub praise: Words,
    /// Verbs by which one says of another's words that they are not so.
    pub denying: Words,
    /// Verbs that do so with `at`: `scoffed at the report`.
    pub scoffing: Words,
    /// Verbs that give a thing a name, alone or with `as`.
    pub naming: Words,
    /// Nouns for what others have said, beyond those for what they have put to one.
    pub told: Words,
    /// What is said of words that are not true.
    pub untrue: Words,
    /// Nouns for what courts and authorities decide.
    pub rulings: Words,
    /// What becomes of those who are held guilty.
    pub trials: Words,
    /// What becomes of those whom one will have no longer.
    pub ends_of_office: Words,
    /// What one does under others or for them.
    pub together: Words,
    /// Nouns for what one has to answer for.
    pub duties: Words,
    /// What one owes others: who says that it was not done, complains.
    pub owed: Words,
    /// Verbs that say with `as` what one thinks of something: `described the offer as unfair`.
    pub viewing: Words,
}

impl Verdicts {
    pub(super) fn bundled() -> Self {
        super::read("lexicon/verdicts.ron", include_str!("../../assets/lexicon/verdicts.ron"))
    }
}
