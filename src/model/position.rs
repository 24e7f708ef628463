//! Where actors stand over time, and what they bind themselves to.

use super::{ActorId, DateSpan, Stance, StatementId};
use serde::{Deserialize, Serialize};

/// What an actor wants, offers or refuses on one issue, at one time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// Who.
    pub actor: ActorId,
    /// On what.
    pub issue: String,
    /// Demand, offer, refusal ...
    pub stance: Stance,
    /// The condition it is tied to, in the article's words.
    pub condition: Option<String>,
    /// When it was taken.
    pub date: Option<DateSpan>,
    /// The statements it is drawn from: at least one.
    pub statements: Vec<StatementId>,
}

/// What an actor says it will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentKind {
    /// To the other's good.
    Promise,
    /// To the other's harm.
    Threat,
    /// By a day.
    Deadline,
}

/// What later articles say of a commitment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FollowUp {
    /// It was done.
    Kept,
    /// It was said again.
    Repeated,
    /// It was taken back.
    Dropped,
}

/// A promise, a threat or a deadline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// Whose.
    pub actor: ActorId,
    /// To or against whom.
    pub toward: Option<ActorId>,
    /// Promise, threat or deadline.
    pub kind: CommitmentKind,
    /// The condition, in the article's words.
    pub condition: Option<String>,
    /// By when.
    pub due: Option<DateSpan>,
    /// The statement that makes it.
    pub statement: StatementId,
    /// Later statements about it.
    pub follow_ups: Vec<(FollowUp, StatementId)>,
}
