//! What the chart, the timeline and the tables leave out.

use crate::model::{Actor, ActorId, ActorKind, Confirmation, DateSpan, Polarity};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How a relation counts in filters and legends: a standing tie, or an act for or against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Tie {
    /// To its harm.
    Adverse,
    /// To its good.
    Cooperative,
    /// How one stands to another.
    Standing,
}

impl Tie {
    /// All of them, in the order of lists.
    pub const ALL: [Self; 3] = [Self::Adverse, Self::Cooperative, Self::Standing];

    /// What a relation of this polarity counts as.
    pub const fn of(polarity: Polarity) -> Self {
        match polarity {
            Polarity::Adverse => Self::Adverse,
            Polarity::Cooperative => Self::Cooperative,
            Polarity::Neutral => Self::Standing,
        }
    }

    /// The words for it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Adverse => "Adverse",
            Self::Cooperative => "Cooperative",
            Self::Standing => "Standing ties",
        }
    }
}

/// What is left out. The default leaves out nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filters {
    /// Kinds of actors left out.
    pub hidden_kinds: BTreeSet<ActorKind>,
    /// Leaves out actors that no article names: `officials`, `a minister`.
    pub hides_unnamed: bool,
    /// Kinds of relations left out.
    pub hidden_ties: BTreeSet<Tie>,
    /// Degrees of confirmation left out.
    pub hidden_confirmations: BTreeSet<Confirmation>,
    /// Publishers left out; an article that names none goes by the name of its file.
    pub hidden_sources: BTreeSet<String>,
    /// A relation must rest on at least this many sentences.
    pub minimum: usize,
    /// Only actors this many steps around the selected one; all where there is none.
    pub steps: Option<usize>,
    /// Only the shortest path between these two.
    pub path: (Option<ActorId>, Option<ActorId>),
    /// Only these actors in chart and map; all where it is empty.
    pub only: BTreeSet<ActorId>,
    /// Only what was said or done on these days.
    pub dates: Option<DateSpan>,
}

impl Default for Filters {
    fn default() -> Self {
        Self {
            hidden_kinds: BTreeSet::new(),
            hides_unnamed: false,
            hidden_ties: BTreeSet::new(),
            hidden_confirmations: BTreeSet::new(),
            hidden_sources: BTreeSet::new(),
            minimum: 1,
            steps: None,
            path: (None, None),
            only: BTreeSet::new(),
            dates: None,
        }
    }
}

impl Filters {
    /// True where actors of its kind are wanted, named or not.
    pub fn lets_through(&self, actor: &Actor) -> bool {
        let is_left_out = self.hidden_kinds.contains(&actor.kind) || (self.hides_unnamed && actor.unnamed);
        !is_left_out
    }

    /// True where an actor is not among the only ones that are wanted.
    pub fn leaves_out(&self, actor: &ActorId) -> bool {
        !self.only.is_empty() && !self.only.contains(actor)
    }

    /// True where nothing is set, be it only one end of a path.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// True where something is left out. One end of a path leaves out nothing.
    pub fn leave_out(&self) -> bool {
        let path = if self.path.0.is_some() && self.path.1.is_some() { self.path.clone() } else { (None, None) };
        Self { path, ..self.clone() } != Self::default()
    }
}

/// Puts `item` into `set`, or takes it out where it is there.
pub fn toggle<T: Ord>(set: &mut BTreeSet<T>, item: T) {
    if !set.remove(&item) {
        set.insert(item);
    }
}
