//! Who said what.

use super::{ActorId, DateSpan, Evidence, MeetingId, StatementId, UtteranceId};
use serde::{Deserialize, Serialize};

/// Whose words they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// The speaker's own, in quotation marks.
    Direct,
    /// The reporter's.
    Indirect,
    /// The reporter's with words of the speaker's in them.
    Mixed,
}

/// What the speaker does by saying it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Says that something is so.
    Assert,
    /// Asks a question.
    Ask,
    /// Says what it would give or do.
    Offer,
    /// Binds itself.
    Promise,
    /// Speaks well of.
    Praise,
    /// Wants something done.
    Demand,
    /// Points to a danger.
    Warn,
    /// Says that something is not so.
    Deny,
    /// Will not do or accept something.
    Refuse,
    /// Says that another did wrong.
    Accuse,
    /// Says what it will do to another's harm.
    Threaten,
}

impl Act {
    /// All acts, family by family.
    pub const ALL: [Self; 11] = [
        Self::Assert,
        Self::Ask,
        Self::Offer,
        Self::Promise,
        Self::Praise,
        Self::Demand,
        Self::Warn,
        Self::Deny,
        Self::Refuse,
        Self::Accuse,
        Self::Threaten,
    ];

    /// The word for it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Assert => "assert",
            Self::Ask => "ask",
            Self::Offer => "offer",
            Self::Promise => "promise",
            Self::Praise => "praise",
            Self::Demand => "demand",
            Self::Warn => "warn",
            Self::Deny => "deny",
            Self::Refuse => "refuse",
            Self::Accuse => "accuse",
            Self::Threaten => "threaten",
        }
    }
}

impl Act {
    /// What the speaker does: `denies`.
    pub const fn verb(self) -> &'static str {
        match self {
            Self::Assert => "says",
            Self::Ask => "asks",
            Self::Offer => "offers",
            Self::Promise => "promises",
            Self::Praise => "praises",
            Self::Demand => "demands",
            Self::Warn => "warns",
            Self::Deny => "denies",
            Self::Refuse => "refuses",
            Self::Accuse => "accuses",
            Self::Threaten => "threatens",
        }
    }
}

/// How firmly it is said to be so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Modality {
    /// As a fact.
    #[default]
    Asserted,
    /// As possible or likely.
    Possible,
    /// As intended, planned or promised.
    Intended,
    /// As what should be.
    Required,
    /// On a condition.
    Conditional,
    /// As a question.
    Asked,
}

/// How well the speaker is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attribution {
    /// A person by name.
    Named,
    /// A state, a body, a company.
    Institution,
    /// A person without a name: `a senior official`.
    Unnamed,
    /// Several without names: `officials`, `analysts`.
    Collective,
    /// No speaker was found.
    Unresolved,
}

/// One link of a chain of relays: X said that **Y** told Z ...
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relay {
    /// Who passes it on, where known.
    pub actor: Option<ActorId>,
    /// The words that name it.
    pub words: Evidence,
}

/// Words attributed to a speaker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// Its identifier.
    pub id: StatementId,
    /// The speaker, where known.
    pub speaker: Option<ActorId>,
    /// Others who say it together with the speaker.
    pub joint: Vec<ActorId>,
    /// The words in the article that name the speaker.
    pub speaker_text: Option<String>,
    /// Where these words stand.
    pub speaker_at: Option<Evidence>,
    /// How well the speaker is named.
    pub attribution: Attribution,
    /// Direct, indirect or mixed.
    pub mode: Mode,
    /// The words that say that something is said: `told reporters`.
    pub cue: Option<Evidence>,
    /// What is said, without the outer quotation marks; several pieces where the words are split.
    pub content: Vec<Evidence>,
    /// What the speaker does by it.
    pub act: Act,
    /// True where the speaker says that it is *not* so.
    pub denied: bool,
    /// How firmly.
    pub modality: Modality,
    /// To whom.
    pub addressee: Option<ActorId>,
    /// What it is about, most telling first.
    pub topics: Vec<String>,
    /// When it was said.
    pub said: Option<DateSpan>,
    /// The meeting at which it was said, or which it is about.
    pub meeting: Option<MeetingId>,
    /// Through whom it reached the article, the nearest to the article first.
    pub relayed_by: Vec<Relay>,
    /// The utterance that this is a report of.
    pub utterance: Option<UtteranceId>,
    /// Which rule found it, and on which words, as a sentence.
    pub reason: String,
    /// From 0 to 1, how sure the program is of speaker and content.
    pub confidence: f32,
}

/// How two reports of one utterance differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Variation {
    /// Word for word the same.
    Same,
    /// One stops short of the other or leaves a part out.
    Truncated,
    /// Synonyms all along, as when both went through another language.
    Translated,
    /// Some words differ.
    Reworded,
}

/// One thing said, and all statements that report it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Utterance {
    /// Its identifier.
    pub id: UtteranceId,
    /// Who said it.
    pub speaker: Option<ActorId>,
    /// The reports of it, in order of documents and text: at least two.
    pub statements: Vec<StatementId>,
    /// How the wordings differ.
    pub variation: Variation,
    /// The words of each report that the others do not have: for marking them.
    #[serde(default)]
    pub differences: Vec<Evidence>,
    /// Number of independent sources: copies of one wire story count once.
    pub sources: usize,
    /// Why they were taken for one, and how they differ, as a sentence.
    #[serde(default)]
    pub reason: String,
}
