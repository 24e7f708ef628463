//! What the record of a meeting is found by.

use crate::lexicon::Words;
use serde::Deserialize;

/// Words that the fields of a meeting's record are found by. Dictionary forms, unless said otherwise.
#[derive(Debug, Default, Deserialize)]
pub struct RecordWords {
    /// What a meeting may end with: `agreement`.
    pub outcomes: Words,
    /// Verbs that bring it about.
    pub reaching: Words,
    /// Verbs that say by themselves that something was agreed.
    pub agreeing: Words,
    /// Verbs that say that it was not.
    pub refusing: Words,
    /// Papers.
    pub papers: Words,
    /// What is done with a paper.
    pub adopting: Words,
    /// What is done with an item of the agenda.
    pub discussing: Words,
    /// Prepositions that lead to one.
    pub about: Words,
    /// Nouns in front of a meeting's that tell its form or its members: `night session`.
    pub untopical: Words,
    /// Nouns behind `on` and `over` that tell where, how or why it was held, and no subject.
    pub settings: Words,
    /// What an assembly does for what is before it.
    pub approving: Words,
    /// What it does against it.
    pub rejecting: Words,
    /// Verbs that only say that a meeting is held.
    pub meeting_verbs: Words,
    /// Verbs of the chair.
    pub chairing: Words,
    /// Verbs of the head of a delegation.
    pub leading: Words,
    /// Nouns for a delegation.
    pub delegations: Words,
    /// Where a meeting goes on.
    pub rooms: Words,
    /// Headings over a list of those who took part.
    pub rollcalls: Vec<String>,
    /// What remains between those who do not agree.
    pub differing: Words,
    /// Adjectives that count meetings and describe none.
    pub counting: Words,
    /// What meetings do that come to nothing.
    pub failing: Words,
    /// Verbs that say what a meeting was like.
    pub describing: Words,
    /// Nouns for a meeting in words that say what it was like.
    pub descriptions: Words,
    /// Words that show how the press was told, and what the card says of it.
    pub channels: Vec<(String, String)>,
    /// Words, several at times, for the form of a meeting.
    pub formats: Vec<String>,
    /// Those that a form counts: `30 allies`.
    pub members: Words,
    /// What goes on afterwards.
    pub continuing: Words,
}

impl RecordWords {
    pub(super) fn bundled() -> Self {
        crate::lexicon::read("lexicon/meetings_record.ron", include_str!("../../../assets/lexicon/meetings_record.ron"))
    }
}
