//! How much each actor weighs: statements, sentences, connections, how many paths lead through it.

use super::sieve::Sieve;
use super::{Adjacency, Edge, Node, Weight, centrality};
use crate::model::ActorId;
use std::collections::{HashMap, HashSet};

/// Counts what each actor says.
pub fn count_statements(sieve: &Sieve, nodes: &mut [Node]) {
    let index: HashMap<ActorId, usize> = nodes.iter().enumerate().map(|(at, node)| (node.id.clone(), at)).collect();
    for statement in sieve.statements().iter().filter(|statement| sieve.lets_statement_through(statement)) {
        for speaker in statement.speaker.iter().chain(&statement.joint) {
            if let Some(&at) = index.get(speaker) {
                nodes[at].statements += 1;
            }
        }
    }
}

/// Counts the sentences that each actor's relations rest on: one that two relations share counts once.
pub fn count_sentences(sieve: &Sieve, edges: &[Edge], nodes: &mut [Node]) {
    let mut sentences = vec![HashSet::new(); nodes.len()];
    for edge in edges {
        for &at in &edge.relations {
            for evidence in sieve.evidence(&sieve.relations()[at]) {
                let place = (&evidence.document, evidence.start, evidence.end);
                sentences[edge.source].insert(place);
                sentences[edge.target].insert(place);
            }
        }
    }
    for (node, sentences) in nodes.iter_mut().zip(sentences) {
        node.sentences = sentences.len();
    }
}

/// Gives each actor the measure that the query asks for.
pub fn weigh(weight: Weight, edges: &[Edge], nodes: &mut [Node]) {
    let links = || Adjacency::new(nodes.len(), edges.iter().map(|edge| (edge.source, edge.target, 1.0)));
    let weights: Vec<f32> = match weight {
        Weight::Statements => nodes.iter().map(|node| node.statements as f32).collect(),
        Weight::Sentences => nodes.iter().map(|node| node.sentences as f32).collect(),
        Weight::Connections => {
            let links = links();
            (0..nodes.len()).map(|node| links.degree(node) as f32).collect()
        }
        Weight::Betweenness => centrality::betweenness(&links()),
    };
    for (node, weight) in nodes.iter_mut().zip(weights) {
        node.weight = weight;
    }
}
