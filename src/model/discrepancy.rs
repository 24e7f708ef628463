//! Where articles do not agree.

use super::{DiscrepancyId, Evidence};
use serde::{Deserialize, Serialize};

/// What does not agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DiscrepancyKind {
    /// One says it is so, the other that it is not.
    Denial,
    /// Two numbers for one thing.
    Figure,
    /// One utterance in two wordings.
    Wording,
    /// Two dates for one meeting.
    Date,
    /// Two places for one meeting.
    Place,
    /// Two durations for one meeting.
    Duration,
    /// Who took part.
    Participants,
}

impl DiscrepancyKind {
    /// The word for it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Denial => "conflict",
            Self::Figure => "figure",
            Self::Wording => "wording",
            Self::Date => "date",
            Self::Place => "place",
            Self::Duration => "duration",
            Self::Participants => "participants",
        }
    }
}

/// What the difference comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Both cannot be right.
    Conflict,
    /// Both may be right: they speak of different days.
    OtherDate,
    /// Both may be right: they count or cover different things, or are worded more or less exactly.
    Scope,
    /// The same words through another language, or cut short.
    Translation,
}

impl Verdict {
    /// The word for it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::OtherDate => "another date",
            Self::Scope => "scope",
            Self::Translation => "translation",
        }
    }
}

/// One side of a discrepancy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    /// What this side says.
    pub text: String,
    /// Its sentences: at least one.
    pub evidence: Vec<Evidence>,
    /// Number of independent sources: copies of one wire story count once.
    pub sources: usize,
}

/// Articles that do not agree. Nothing is resolved silently: both sides stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discrepancy {
    /// Its identifier.
    pub id: DiscrepancyId,
    /// What does not agree.
    pub kind: DiscrepancyKind,
    /// What it is about.
    pub about: String,
    /// The sides: at least two.
    pub sides: Vec<Side>,
    /// What the difference comes to, as far as the program can tell.
    pub verdict: Verdict,
    /// Why it was taken so, as a sentence.
    pub reason: String,
}
