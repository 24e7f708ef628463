//! How offices change hands.

use super::Words;
use serde::Deserialize;

/// How offices change hands.
#[derive(Debug, Deserialize)]
pub struct Appointments {
    /// Verbs of those who lay an office down.
    pub leaving: Words,
    /// What is done to those who lose one.
    pub removing: Words,
    /// Verbs of those who hold one or take it up.
    pub holding: Words,
    /// What is done to those who are given one.
    pub giving: Words,
    /// Nouns for being in one, for coming to it and for leaving it.
    pub terms: Words,
}

impl Appointments {
    pub(super) fn bundled() -> Self {
        super::read("lexicon/appointments.ron", include_str!("../../assets/lexicon/appointments.ron"))
    }
}
