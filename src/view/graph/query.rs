//! What the chart is to show. The default lets everything through that is linked with something.

use crate::model::{ActorId, ActorKind, Confirmation, DateSpan, DocumentId, RelationKind};
use std::collections::BTreeSet;

/// What the area of a node shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Statements that the actor makes.
    Statements,
    /// Sentences that its relations rest on.
    #[default]
    Sentences,
    /// Actors that it is linked with.
    Connections,
    /// How many of the shortest ways between others lead over it. Zero for all where the graph is too large.
    Betweenness,
}

impl Weight {
    /// All measures, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::Statements, Self::Sentences, Self::Connections, Self::Betweenness];

    /// The word for it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Statements => "statements",
            Self::Sentences => "sentences",
            Self::Connections => "connections",
            Self::Betweenness => "betweenness",
        }
    }
}

/// Which relations from one actor to another are drawn as one edge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grouping {
    /// Those of one kind.
    #[default]
    Kind,
    /// Those of one polarity: at most three edges each way.
    Polarity,
}

/// Only what is near some actors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Around {
    /// The actors in the middle.
    pub centers: BTreeSet<ActorId>,
    /// At most so many links away from one of them.
    pub steps: usize,
}

/// What the chart is to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Kinds of actors to leave out.
    pub hidden_actors: BTreeSet<ActorKind>,
    /// Kinds of relations to leave out.
    pub hidden_relations: BTreeSet<RelationKind>,
    /// Leave out what is borne out just so.
    pub hidden_confirmations: BTreeSet<Confirmation>,
    /// Documents whose sentences do not count.
    pub hidden_documents: BTreeSet<DocumentId>,
    /// Only sentences that concern one of these days count.
    pub dates: Option<DateSpan>,
    /// Only relations that rest on at least so many sentences that count.
    pub min_evidence: usize,
    /// Only what is near some actors.
    pub around: Option<Around>,
    /// Also actors that are linked with nobody.
    pub unlinked: bool,
    /// What the area of a node shows.
    pub weight: Weight,
    /// Which relations are drawn as one edge.
    pub grouping: Grouping,
}
