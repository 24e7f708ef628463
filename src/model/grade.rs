//! The Admiralty code: how far a source and an item are to be trusted.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Reliability of a source, A to F, and credibility of an item, 1 to 6: judged apart.
/// F6 (cannot be judged) until someone judges.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Grade {
    /// `A` (completely reliable) to `F` (cannot be judged).
    pub reliability: char,
    /// 1 (confirmed by others) to 6 (cannot be judged).
    pub credibility: u8,
}

impl Default for Grade {
    fn default() -> Self {
        Self { reliability: 'F', credibility: 6 }
    }
}

impl Grade {
    /// The grade with these two marks, or none where they are not marks of the code.
    pub fn new(reliability: char, credibility: u8) -> Option<Self> {
        let known = ('A'..='F').contains(&reliability) && (1..=6).contains(&credibility);
        known.then_some(Self { reliability, credibility })
    }

    /// True until someone has judged.
    pub fn is_unjudged(self) -> bool {
        self == Self::default()
    }
}

impl fmt::Display for Grade {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}{}", self.reliability, self.credibility)
    }
}
