//! What the analyst decides. Never mixed with what the program found.

use super::{ActorId, ActorKind, DocumentId, Evidence, Grade, content_id};
use serde::{Deserialize, Serialize};

/// What an edit or a note is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// An actor.
    Actor(ActorId),
    /// A document.
    Document(DocumentId),
    /// A statement.
    Statement(super::StatementId),
    /// A relation.
    Relation(super::RelationId),
    /// A meeting.
    Meeting(super::MeetingId),
    /// A discrepancy.
    Discrepancy(super::DiscrepancyId),
}

impl Target {
    /// The item's identifier as it stands in the file.
    pub fn id(&self) -> &str {
        match self {
            Self::Actor(id) => id.as_str(),
            Self::Document(id) => id.as_str(),
            Self::Statement(id) => id.as_str(),
            Self::Relation(id) => id.as_str(),
            Self::Meeting(id) => id.as_str(),
            Self::Discrepancy(id) => id.as_str(),
        }
    }
}

/// What the analyst says of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Judgement {
    /// It is right.
    Accepted,
    /// It is wrong, and is left out of views and exports. Of a document: nothing that it alone reports counts.
    Rejected,
}

impl Judgement {
    /// The word for it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
        }
    }
}

/// A correction by the analyst.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Two actors are one.
    Merge {
        /// The one that stays.
        keep: ActorId,
        /// The one that goes.
        merge: ActorId,
    },
    /// Some mentions are of another actor.
    Split {
        /// The actor that they were taken for.
        actor: ActorId,
        /// The new actor's name.
        name: String,
        /// The mentions that go with it.
        mentions: Vec<Evidence>,
    },
    /// An actor's name is another.
    Rename {
        /// The actor.
        actor: ActorId,
        /// Its name.
        name: String,
    },
    /// An actor is of another kind.
    Retype {
        /// The actor.
        actor: ActorId,
        /// What it is.
        kind: ActorKind,
    },
    /// A statement's speaker is another.
    Attribute {
        /// The statement.
        statement: super::StatementId,
        /// Who said it.
        speaker: ActorId,
    },
    /// An item is right or wrong.
    Judge {
        /// The item.
        target: Target,
        /// Right or wrong.
        judgement: Judgement,
    },
    /// A source's reliability and an item's credibility.
    Regrade {
        /// The document or item.
        target: Target,
        /// The grade.
        grade: Grade,
    },
    /// A remark.
    Note {
        /// What it is about.
        target: Target,
        /// The remark.
        text: String,
    },
}

impl Change {
    /// The actor that a split makes; none for other changes. It depends on the change alone, so that later edits find
    /// that actor again however often the dossier is assembled.
    pub fn new_actor(&self) -> Option<ActorId> {
        let Self::Split { actor, name, mentions } = self else { return None };
        let places = mentions.iter().map(|mention| format!("{}:{}", mention.document, mention.start));
        let places = places.collect::<Vec<_>>().join(" ");
        Some(content_id("split", &[actor.as_str(), name, &places]).into())
    }
}

/// A change, with what it takes to show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// What it does, and to what.
    pub change: Change,
    /// What it is, for the menu: `merge of "Sherman" into Wendy Sherman`. Stands where the target has gone, too.
    pub label: String,
    /// When it was made, as seconds since 1970 in UTC.
    pub made: i64,
}
