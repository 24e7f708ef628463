//! The ledger: how a difference is entered, and how two amounts are set against each other.

use super::said::Folder;
use crate::model::{Discrepancy, DiscrepancyKind, Evidence, Qualifier, Side, Verdict, content_id};
use std::collections::BTreeSet;

/// One side before its sources are counted.
pub(super) struct Claim {
    pub text: String,
    pub evidence: Vec<Evidence>,
}

/// What a comparison found.
pub(super) struct Entry {
    pub kind: DiscrepancyKind,
    pub about: String,
    pub verdict: Verdict,
    pub reason: String,
    pub sides: Vec<Claim>,
}

/// Enters what was found: each once, with its sources counted.
pub(super) fn enter(folder: &Folder<'_>, entries: Vec<Entry>) -> Vec<Discrepancy> {
    let mut seen = BTreeSet::new();
    let entered = entries.into_iter().filter(|entry| entry.sides.len() > 1).map(|entry| {
        let sides: Vec<Side> = entry.sides.into_iter().map(|claim| side(folder, claim)).collect();
        let places: Vec<String> = sides
            .iter()
            .filter_map(|side| side.evidence.first())
            .map(|evidence| format!("{}:{}-{}", evidence.document, evidence.start, evidence.end))
            .collect();
        let parts: Vec<&str> = std::iter::once(entry.kind.label()).chain(places.iter().map(String::as_str)).collect();
        Discrepancy {
            id: content_id("x", &parts).into(),
            kind: entry.kind,
            about: entry.about,
            sides,
            verdict: entry.verdict,
            reason: entry.reason,
        }
    });
    entered.filter(|discrepancy| seen.insert(discrepancy.id.clone())).collect()
}

fn side(folder: &Folder<'_>, mut claim: Claim) -> Side {
    claim.evidence.sort_by_key(|evidence| (folder.number(&evidence.document), evidence.start));
    claim.evidence.dedup();
    let sources = folder.sources.count(claim.evidence.iter().map(|evidence| &evidence.document));
    Side { text: claim.text, evidence: claim.evidence, sources }
}

/// From the least to the most that words like `nearly eight` can mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Amount {
    pub least: f64,
    pub most: f64,
}

impl Amount {
    /// The amounts that a number with its qualifier allows. Where only one end is given, the other is half as much again or
    /// half: `more than 100,000` is not said of a million.
    pub fn new(value: f64, upper: Option<f64>, qualifier: Qualifier) -> Self {
        let (least, most) = match (upper, qualifier) {
            (Some(upper), _) => (value, upper),
            (None, Qualifier::Exact) => (value, value),
            (None, Qualifier::About) => (value * 0.95, value * 1.05),
            (None, Qualifier::AtLeast) => (value, value * 1.5),
            (None, Qualifier::AtMost) => (value * 0.5, value),
        };
        Self { least, most }
    }

    /// The same in another unit.
    pub fn times(self, factor: f64) -> Self {
        Self { least: self.least * factor, most: self.most * factor }
    }

    /// Wider by a share of itself on both ends, for numbers that are rounded by habit.
    pub fn widened(self, share: f64) -> Self {
        Self { least: self.least * (1.0 - share), most: self.most * (1.0 + share) }
    }

    /// True where both can be right.
    pub fn meets(self, other: Self) -> bool {
        self.least <= other.most && other.least <= self.most
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn qualifiers_decide_whether_two_numbers_can_both_be_right() {
        let amount = |value, qualifier| Amount::new(value, None, qualifier);
        assert!(amount(100_000.0, Qualifier::AtLeast).meets(amount(120_000.0, Qualifier::Exact)));
        assert!(!amount(100_000.0, Qualifier::AtMost).meets(amount(120_000.0, Qualifier::Exact)));
        assert!(!amount(740.0, Qualifier::Exact).meets(amount(1100.0, Qualifier::Exact)));
        assert!(amount(7.0, Qualifier::AtLeast).meets(amount(8.0, Qualifier::About)));
    }
}
