//! What the record of a meeting is found by.

use serde::Deserialize;

/// Words that the fields of a meeting's record are found by. Dictionary forms, unless said otherwise.
#[derive(Debug, Default, Deserialize)]
pub struct RecordWords {
    /// What a meeting may end with: `agreement`.
    pub outcomes: Vec<String>,
    /// Verbs that bring it about.
    pub reaching: Vec<String>,
    /// Verbs that say by themselves that something was agreed.
    pub agreeing: Vec<String>,
    /// Verbs that say that it was not.
    pub refusing: Vec<String>,
    /// Papers.
    pub papers: Vec<String>,
    /// What is done with a paper.
    pub adopting: Vec<String>,
    /// What is done with an item of the agenda.
    pub discussing: Vec<String>,
    /// Prepositions that lead to one.
    pub about: Vec<String>,
    /// Nouns in front of a meeting's that tell its form or its members: `night session`.
    pub untopical: Vec<String>,
    /// Nouns behind `on` and `over` that tell where, how or why it was held, and no subject.
    pub settings: Vec<String>,
    /// What an assembly does for what is before it.
    pub approving: Vec<String>,
    /// What it does against it.
    pub rejecting: Vec<String>,
    /// Verbs that only say that a meeting is held.
    pub meeting_verbs: Vec<String>,
    /// Verbs of the chair.
    pub chairing: Vec<String>,
    /// Verbs of the head of a delegation.
    pub leading: Vec<String>,
    /// Nouns for a delegation.
    pub delegations: Vec<String>,
    /// Where a meeting goes on.
    pub rooms: Vec<String>,
    /// Headings over a list of those who took part.
    pub rollcalls: Vec<String>,
    /// What remains between those who do not agree.
    pub differing: Vec<String>,
    /// Adjectives that count meetings and describe none.
    pub counting: Vec<String>,
    /// What meetings do that come to nothing.
    pub failing: Vec<String>,
    /// Verbs that say what a meeting was like.
    pub describing: Vec<String>,
    /// Nouns for a meeting in words that say what it was like.
    pub descriptions: Vec<String>,
    /// Words that show how the press was told, and what the card says of it.
    pub channels: Vec<(String, String)>,
    /// Words, several at times, for the form of a meeting.
    pub formats: Vec<String>,
    /// Those that a form counts: `30 allies`.
    pub members: Vec<String>,
    /// What goes on afterwards.
    pub continuing: Vec<String>,
}

impl RecordWords {
    pub(super) fn bundled() -> Self {
        crate::lexicon::read("lexicon/meetings_record.ron", include_str!("../../../assets/lexicon/meetings_record.ron"))
    }
}
