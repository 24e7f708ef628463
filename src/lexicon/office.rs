//! One office, as `assets/lexicon/offices.ron` has it.

use serde::Deserialize;

/// A noun or set phrase that heads a title.
#[derive(Clone, Debug, Deserialize)]
pub struct Office {
    /// The noun: `minister`, `chief executive`.
    pub head: String,
    /// Which walk of life it belongs to: `government`, `company`.
    pub rank: String,
    /// True where the holder's word in office is the word of the body.
    pub represents: bool,
    /// The plural.
    pub collective: String,
    /// Short forms.
    #[serde(default)]
    pub abbreviations: Vec<String>,
}

impl Office {
    pub(super) fn of_trade(noun: &str) -> Self {
        Self {
            head: noun.to_owned(),
            rank: "other".to_owned(),
            represents: false,
            collective: format!("{noun}s"),
            abbreviations: Vec::new(),
        }
    }

    /// True for a short form that is written in capitals.
    pub(super) fn is_capital_short_form(&self, word: &str) -> bool {
        self.abbreviations
            .iter()
            .any(|short| short.eq_ignore_ascii_case(word) && short.ends_with(|c: char| c.is_uppercase() || c == '.'))
            && self.head != word
    }
}
