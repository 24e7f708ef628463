//! What the benches work on: graphs with communities of unequal size, a few actors that many speak of and a name for each;
//! and a press of generated articles. All of it is the same in every run.

#![allow(dead_code, reason = "each bench uses its part")]

pub mod press;

use dossier::model::{ActorKind, Confirmation, Polarity, RelationKind};
use dossier::view::graph::{Edge, Graph, Node};

/// A sequence that looks like chance and is the same in every run (an LCG with Knuth's multiplier).
pub struct Sequence(pub u64);

impl Sequence {
    /// A number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }
}

pub const FIRST: [&str; 8] = ["Anna", "Boris", "Chen", "Dilnoza", "Emeka", "Farah", "Goran", "Hélène"];
const LAST: [&str; 8] = ["Abramov", "Brennan", "Castellanos", "Dvořák", "Eriksen", "Fontaine", "Gutiérrez", "Holbrook"];

/// A graph of `count` actors and three times as many edges.
pub fn graph(count: usize) -> Graph {
    let mut sequence = Sequence(42);
    let name = |actor: usize| format!("{} {} {actor}", FIRST[actor % 8], LAST[actor / 8 % 8]);
    let nodes = (0..count).map(|actor| Node {
        id: format!("actor-{actor}").into(),
        name: name(actor),
        label: name(actor),
        kind: ActorKind::ALL[[0, 0, 0, 1, 0, 2, 1, 3][actor % 8]],
        weight: (2000 / (actor + 10)) as f32,
        statements: 0,
        sentences: 0,
    });
    let nodes: Vec<Node> = nodes.collect();
    let mut edges = Vec::new();
    while edges.len() < 3 * count {
        let source = sequence.below(count);
        // Most speak of those near them, some of the few that everyone speaks of.
        let target = match sequence.below(10) {
            0 => sequence.below(count / 50 + 2),
            1 => sequence.below(count),
            _ => (source / 30 * 30 + sequence.below(30)).min(count - 1),
        };
        if source == target {
            continue;
        }
        edges.push(Edge {
            source,
            target,
            kinds: vec![RelationKind::Threaten],
            polarity: [Polarity::Adverse, Polarity::Cooperative, Polarity::Neutral][sequence.below(3)],
            confirmation: [Confirmation::Confirmed, Confirmation::Unconfirmed, Confirmation::Tentative]
                [sequence.below(3)],
            count: 1 + sequence.below(9),
            mutual: false,
            label: "warns".to_owned(),
            relations: Vec::new(),
        });
    }
    Graph { nodes, edges, total_actors: count }
}
