//! States, how they are called, and what stands for their governments.

use serde::Deserialize;

/// A state or territory.
#[derive(Clone, Debug, Deserialize)]
pub struct State {
    /// The name that the English press uses.
    pub name: String,
    /// ISO 3166 alpha-2, or a made-up one for states of the past.
    pub code: String,
    /// Formal names.
    #[serde(default)]
    pub official: Vec<String>,
    /// Other names.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// As used before nouns: `Russian`.
    #[serde(default)]
    pub adjectives: Vec<String>,
    /// Its people, singular and plural: `Russian`, `Russians`.
    #[serde(default)]
    pub people: Vec<String>,
    /// The capital.
    #[serde(default)]
    pub capital: Option<String>,
    /// Buildings and districts that stand for the government.
    #[serde(default)]
    pub seats: Vec<String>,
    /// Other cities or bodies that act for it.
    #[serde(default)]
    pub aka_acting: Vec<String>,
    /// True where the bare name is often something else: `Georgia`.
    #[serde(default)]
    pub ambiguous: bool,
    /// Which of all these names are.
    #[serde(default)]
    pub ambiguous_names: Vec<String>,
    /// True for states that are no more.
    #[serde(default)]
    pub historical: bool,
    /// The state that it is a territory of, by code.
    #[serde(default)]
    pub territory_of: Option<String>,
}

pub(super) fn bundled() -> Vec<State> {
    super::read("lexicon/states.ron", include_str!("../../assets/lexicon/states.ron"))
}
