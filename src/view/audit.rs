//! How often the program is right, measured: items are drawn by chance, one by one, and judged.
//!
//! Chance is the hash of an item's identifier. Items are judged in the order of their hashes, and the measure counts all
//! up to the first that was not judged, so that it does not matter which others were judged elsewhere.

use super::evidence::{EvidenceCard, relation_card, statement_card};
use super::{Index, name_of};
use crate::model::{Judgement, Target, content_id};

/// What is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sample {
    /// Speaker, act and words of a statement.
    #[default]
    Statements,
    /// Ends, kind and sentence of a relation.
    Relations,
}

impl Sample {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Statements, Self::Relations];

    /// The word for it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Statements => "Statements",
            Self::Relations => "Relations",
        }
    }
}

/// How far an audit has come.
#[derive(Clone, Debug, PartialEq)]
pub struct Audit {
    /// How many were judged.
    pub judged: usize,
    /// How many of them were right.
    pub right: usize,
    /// How many there are.
    pub total: usize,
    /// The next to judge, what it says, and its sentences.
    pub next: Option<(Target, String, Vec<EvidenceCard>)>,
}

impl Audit {
    /// The share that was right, with the ends of its 95 % interval (after Wilson).
    pub fn precision(&self) -> Option<(f64, f64, f64)> {
        if self.judged == 0 {
            return None;
        }
        let (n, z) = (self.judged as f64, 1.96);
        let share = self.right as f64 / n;
        let middle = (share + z * z / (2.0 * n)) / (1.0 + z * z / n);
        let half = z / (1.0 + z * z / n) * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt();
        Some((share, (middle - half).max(0.0), (middle + half).min(1.0)))
    }

    /// `18 of 20 right: 90 % (95 % interval 70 to 97 %)`.
    pub fn sentence(&self) -> String {
        match self.precision() {
            None => "Nothing judged yet".into(),
            Some((share, low, high)) => format!(
                "{} of {} right: {:.0} % (95 % interval {:.0} to {:.0} %)",
                self.right,
                self.judged,
                share * 100.0,
                low * 100.0,
                high * 100.0
            ),
        }
    }
}

/// How far the audit of a sample has come.
pub fn audit(index: &Index, sample: Sample) -> Audit {
    let mut drawn = drawn(index, sample);
    drawn.sort_by_cached_key(|target| content_id("audit", &[id_of(target)]));
    let judgement = |target: &Target| index.judgement(target);
    let judged: Vec<Judgement> = drawn.iter().map_while(judgement).collect();
    let right = judged.iter().filter(|judgement| **judgement == Judgement::Accepted).count();
    let next = drawn.get(judged.len()).map(|target| (target.clone(), name_of(index, target), cards(index, target)));
    Audit { judged: judged.len(), right, total: drawn.len(), next }
}

/// All that can be drawn: what is in the dossier, and what was left out of it because it was called wrong.
fn drawn(index: &Index, sample: Sample) -> Vec<Target> {
    let dossier = index.dossier();
    let is_of = |target: &Target| match sample {
        Sample::Statements => matches!(target, Target::Statement(_)),
        Sample::Relations => matches!(target, Target::Relation(_)),
    };
    let mut drawn: Vec<Target> = match sample {
        Sample::Statements => dossier.found.statements.iter().map(|one| Target::Statement(one.id.clone())).collect(),
        Sample::Relations => dossier.found.relations.iter().map(|one| Target::Relation(one.id.clone())).collect(),
    };
    let rejected = dossier.judgements.iter().filter(|(_, judgement)| **judgement == Judgement::Rejected);
    drawn.extend(rejected.map(|(target, _)| target).filter(|target| is_of(target) && !index.has(target)).cloned());
    drawn
}

fn id_of(target: &Target) -> &str {
    match target {
        Target::Actor(id) => id.as_str(),
        Target::Document(id) => id.as_str(),
        Target::Statement(id) => id.as_str(),
        Target::Relation(id) => id.as_str(),
        Target::Meeting(id) => id.as_str(),
        Target::Discrepancy(id) => id.as_str(),
    }
}

fn cards(index: &Index, target: &Target) -> Vec<EvidenceCard> {
    match target {
        Target::Statement(id) => {
            index.statement(id).and_then(|statement| statement_card(index, statement)).into_iter().collect()
        }
        Target::Relation(id) => {
            let evidence = index.relation(id).map_or(&[][..], |relation| relation.evidence.as_slice());
            evidence.iter().take(2).filter_map(|one| relation_card(index, one)).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn audit(judged: usize, right: usize) -> Audit {
        Audit { judged, right, total: 50, next: None }
    }

    #[test]
    fn precision_comes_with_its_interval() {
        assert_eq!(audit(20, 18).sentence(), "18 of 20 right: 90 % (95 % interval 70 to 97 %)");
        assert_eq!(audit(0, 0).sentence(), "Nothing judged yet");
    }
}
