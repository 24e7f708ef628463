//! What shows of what kind a body is.

use super::Words;
use serde::Deserialize;

/// What shows of what kind a body is.
#[derive(Debug, Deserialize)]
pub struct BodyWords {
    /// What firms have, be their name a place's or a person's: `Selm's shareholders`.
    pub of_firms: Words,
    /// Those who work for a firm or live from it, in the plural.
    pub employed: Words,
    /// What clubs have: `Glasmont's goalkeeper`.
    pub of_clubs: Words,
    /// What is not called after a town or a founder as often as others are.
    pub of_members: Words,
    /// What the bodies of a faith are called.
    pub churches: Words,
    /// Where scholars hold offices.
    pub schools: Words,
    /// Words in the names of unions, also in other languages of the press.
    pub unions: Words,
    /// Of these, words in the names of those alone whose members work.
    pub labour: Words,
    /// Words in the names of bodies that are no firms.
    pub public: Words,
    /// Nouns for a body that a story has few of, so that `the company` is the one named last.
    pub singular: Words,
    /// Nouns for private firms: what one does, its state does not do.
    pub firms: Words,
    /// Nouns for a part of a body: `its youth wing`.
    pub parts: Words,
    /// What one may have of one's own: `her own firm`.
    pub owned: Words,
    /// Nouns for those who meet for the body whose they are: `met the Harbour Party group`.
    pub teams: Words,
    /// Heads of offices that bodies of people have, whatever rank the office is of.
    pub officers: Words,
    /// Offices that persons do not have somebody in: `Glasmont's chairman`.
    pub offices: Words,
    /// What only states have: `Halvania's parliament`.
    pub stately: Words,
    /// What parties believe in, as their names say.
    pub creeds: Words,
    /// What the names of parties end with.
    pub parties: Words,
}

impl BodyWords {
    pub(super) fn bundled() -> Self {
        super::read("lexicon/body_words.ron", include_str!("../../assets/lexicon/body_words.ron"))
    }
}
