//! Words that a city's name hangs on.

use super::Words;
use serde::Deserialize;

/// Words that tell whether a city's name stands for a government, or is just where something happens.
#[derive(Debug, Deserialize)]
pub struct CityWords {
    /// Verbs of whose object a city is the place: `visit`.
    pub reached: Words,
    /// Verbs whose subject a city is as a place: `host`.
    pub hosting: Words,
    /// Verbs and nouns of movement: `fly`, `convoy`.
    pub movement: Words,
    /// What a city has as a place: `airport`.
    pub local: Words,
    /// What is `of` a city as a place: `outskirts`.
    pub parts: Words,
    /// Those who act for a government: `official`.
    pub agents: Words,
}

impl CityWords {
    pub(super) fn bundled() -> Self {
        super::read("lexicon/cities.ron", include_str!("../../assets/lexicon/cities.ron"))
    }
}
