//! What the chart is to show. The default lets everything through that is linked with something.

use crate::model::ActorId;
use crate::view::Filters;

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

/// What the chart is to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What is left out here and elsewhere.
    pub filters: Filters,
    /// The actor in the middle, where the filters ask for so many steps around one.
    pub center: Option<ActorId>,
    /// Also actors that are linked with nobody.
    pub unlinked: bool,
    /// What the area of a node shows.
    pub weight: Weight,
    /// Which relations are drawn as one edge.
    pub grouping: Grouping,
}
