//! Numbers that the articles give.

use super::{ActorId, Evidence, FigureId, StatementId};
use serde::{Deserialize, Serialize};

/// How exactly a number is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Qualifier {
    /// Just the number.
    Exact,
    /// `about`, `some`, `roughly`.
    About,
    /// `more than`, `over`, `at least`.
    AtLeast,
    /// `up to`, `fewer than`, `at most`.
    AtMost,
}

/// A number with its unit and subject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Its identifier.
    pub id: FigureId,
    /// The number.
    pub value: f64,
    /// The upper end, where a range is given.
    pub upper: Option<f64>,
    /// What is counted or measured: `troops`, `member states`, `US dollars`, `hours`, `percent`.
    pub unit: String,
    /// Whose or where: `Russian`, `along Ukraine's borders`.
    pub subject: Option<String>,
    /// How exactly.
    pub qualifier: Qualifier,
    /// Whose figure it is, where a speaker gives it.
    pub claimed_by: Option<ActorId>,
    /// The statement it stands in.
    pub statement: Option<StatementId>,
    /// The words: `more than 100,000 troops`.
    pub evidence: Evidence,
}
