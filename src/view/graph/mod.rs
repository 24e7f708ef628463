//! The actors of a dossier and how they stand to each other, as a graph of what a query lets through.

mod adjacency;
mod build;
mod centrality;
mod communities;
mod label;
mod query;
mod reach;
#[cfg(test)]
pub(super) mod sample;
mod sieve;
#[cfg(test)]
mod tests;
mod weights;

pub use adjacency::Adjacency;
pub use centrality::BETWEENNESS_LIMIT;
pub use query::{Grouping, Query, Weight};

use crate::model::{ActorId, ActorKind, Confirmation, Dossier, Polarity, RelationKind};

/// An actor of the graph.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The actor.
    pub id: ActorId,
    /// Its canonical name.
    pub name: String,
    /// What it is called where there is little room.
    pub label: String,
    /// What it is.
    pub kind: ActorKind,
    /// What its area is to show: the measure that the query asks for.
    pub weight: f32,
    /// Statements that it makes.
    pub statements: usize,
    /// Sentences that its relations in this graph rest on.
    pub sentences: usize,
}

/// What one actor does to another, or how it stands to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    /// Who, as an index into the nodes.
    pub source: usize,
    /// To whom, as an index into the nodes.
    pub target: usize,
    /// The kinds of relation in it, the best evidenced first.
    pub kinds: Vec<RelationKind>,
    /// To the other's good or harm.
    pub polarity: Polarity,
    /// How well the best borne out of its relations is borne out.
    pub confirmation: Confirmation,
    /// Sentences that it rests on.
    pub count: usize,
    /// Neither end is the source rather than the target.
    pub mutual: bool,
    /// What the source does, as on a label: `demands of`.
    pub label: String,
    /// Its relations, as indices into those of the dossier.
    pub relations: Vec<usize>,
}

/// What a query lets through.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    /// The actors, in the order of the dossier.
    pub nodes: Vec<Node>,
    /// How they stand to each other, by source and target.
    pub edges: Vec<Edge>,
    /// How many actors the dossier has in all.
    pub total_actors: usize,
}

impl Graph {
    /// The actors and relations of `dossier` that `query` lets through.
    pub fn new(dossier: &Dossier, query: &Query) -> Self {
        build::graph(dossier, query)
    }

    /// The index of the node of this actor.
    pub fn index(&self, id: &ActorId) -> Option<usize> {
        self.nodes.iter().position(|node| node.id == *id)
    }

    /// Who is linked with whom, either way round; each link weighs as many sentences as it rests on.
    pub fn adjacency(&self) -> Adjacency {
        Adjacency::new(self.nodes.len(), self.edges.iter().map(|edge| (edge.source, edge.target, edge.count as f32)))
    }

    /// The number of the community of each node. Community 0 is the largest.
    pub fn communities(&self) -> Vec<usize> {
        communities::communities(&self.adjacency())
    }
}
