//! Where articles disagree, as a table.

use super::dates::readable;
use super::{Citation, Index, cite};
use crate::model::{DiscrepancyId, DiscrepancyKind, Judgement, Target, Verdict};

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiscrepancyRow {
    /// The discrepancy.
    pub id: DiscrepancyId,
    /// What does not agree.
    pub kind: DiscrepancyKind,
    /// True where both cannot be right.
    pub conflict: bool,
    /// What it is about.
    pub about: String,
    /// What each side says, with its articles.
    pub sides: Vec<(String, Vec<Citation>)>,
    /// What it comes to: `open`, `scope`, or what the analyst decided.
    pub state: &'static str,
    /// True where the analyst decided it.
    pub decided: bool,
    /// Why it was taken so.
    pub reason: String,
}

/// All discrepancies: true conflicts first.
pub fn discrepancies(index: &Index) -> Vec<DiscrepancyRow> {
    let row = |discrepancy: &crate::model::Discrepancy| {
        let judgement = index.judgement(&Target::Discrepancy(discrepancy.id.clone()));
        let state = match (judgement, discrepancy.verdict) {
            (Some(Judgement::Accepted), _) => "confirmed",
            (Some(Judgement::Rejected), _) => "rejected",
            (None, Verdict::Conflict) => "open",
            (None, verdict) => verdict.label(),
        };
        DiscrepancyRow {
            id: discrepancy.id.clone(),
            kind: discrepancy.kind,
            conflict: discrepancy.verdict == Verdict::Conflict,
            about: discrepancy.about.clone(),
            sides: discrepancy.sides.iter().map(|side| (readable(&side.text), cite(index, &side.evidence))).collect(),
            state,
            decided: judgement.is_some(),
            reason: discrepancy.reason.clone(),
        }
    };
    let mut rows: Vec<DiscrepancyRow> = index.dossier().found.discrepancies.iter().map(row).collect();
    rows.sort_by_key(|row| (!row.conflict, row.kind));
    rows
}
