//! Communities: nodes linked more closely with each other than with the rest (Louvain's method; Blondel et al., 2008).
//! Nodes are gone through in order and ties go to the lower number, so the same graph gives the same communities.

use super::Adjacency;
use std::collections::BTreeMap;

/// A move must raise modularity by more than this, or rounding could keep two nodes changing places for ever.
const LEAST_GAIN: f32 = 1e-5;

/// The number of the community of each node; community 0 is the largest, and of equals that with the first node.
pub fn communities(graph: &Adjacency) -> Vec<usize> {
    let mut member_of: Vec<usize> = (0..graph.len()).collect();
    let mut level = graph.clone();
    let mut inner = vec![0.0; graph.len()];
    loop {
        let moved = numbered_by_size(&local_moves(&level, &inner));
        let count = moved.iter().max().map_or(0, |last| last + 1);
        if count == level.len() {
            return numbered_by_size(&member_of);
        }
        for community in &mut member_of {
            *community = moved[*community];
        }
        (level, inner) = joined(&level, &inner, &moved, count);
    }
}

/// Each node in turn goes to the neighbouring community where it raises modularity most, until none moves.
/// `inner[node]` is twice the weight of the links inside what `node` stands for.
fn local_moves(graph: &Adjacency, inner: &[f32]) -> Vec<usize> {
    let strength: Vec<f32> =
        (0..graph.len()).map(|node| inner[node] + graph.of(node).iter().map(|link| link.1).sum::<f32>()).collect();
    let total: f32 = strength.iter().sum();
    let mut community: Vec<usize> = (0..graph.len()).collect();
    let mut community_strength = strength.clone();
    let mut again = total > 0.0;
    while again {
        again = false;
        for node in 0..graph.len() {
            let mut links: BTreeMap<usize, f32> = BTreeMap::from([(community[node], 0.0)]);
            for &(neighbour, weight) in graph.of(node) {
                *links.entry(community[neighbour]).or_default() += weight;
            }
            community_strength[community[node]] -= strength[node];
            let gain = |(to, weight): (&usize, &f32)| weight - strength[node] * community_strength[*to] / total;
            let mut best = (community[node], gain((&community[node], &links[&community[node]])));
            for link in &links {
                let reached = gain(link);
                if reached > best.1 + LEAST_GAIN * total {
                    best = (*link.0, reached);
                }
            }
            again |= best.0 != community[node];
            community[node] = best.0;
            community_strength[best.0] += strength[node];
        }
    }
    community
}

/// The graph in which each community is one node.
fn joined(graph: &Adjacency, inner: &[f32], community: &[usize], count: usize) -> (Adjacency, Vec<f32>) {
    let mut within = vec![0.0; count];
    let mut between = Vec::new();
    for node in 0..graph.len() {
        within[community[node]] += inner[node];
        for &(neighbour, weight) in graph.of(node) {
            if community[neighbour] == community[node] {
                within[community[node]] += weight;
            } else if node < neighbour {
                between.push((community[node], community[neighbour], weight));
            }
        }
    }
    (Adjacency::new(count, between), within)
}

fn numbered_by_size(labels: &[usize]) -> Vec<usize> {
    let mut first_and_size: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for (node, &label) in labels.iter().enumerate() {
        first_and_size.entry(label).or_insert((node, 0)).1 += 1;
    }
    let mut order: Vec<_> = first_and_size.into_iter().collect();
    order.sort_by_key(|&(_, (first, size))| (usize::MAX - size, first));
    let number: BTreeMap<usize, usize> = order.iter().enumerate().map(|(number, entry)| (entry.0, number)).collect();
    labels.iter().map(|label| number[label]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_cliques_joined_by_one_link_are_two_communities() {
        let clique = |nodes: std::ops::Range<usize>| {
            nodes.clone().flat_map(move |a| nodes.clone().filter(move |b| a < *b).map(move |b| (a, b, 1.0)))
        };
        let graph = Adjacency::new(9, clique(0..4).chain(clique(4..9)).chain([(0, 4, 1.0)]));
        assert_eq!(communities(&graph), [1, 1, 1, 1, 0, 0, 0, 0, 0]);
    }

    #[test]
    fn those_who_are_linked_with_nobody_stand_alone() {
        assert_eq!(communities(&Adjacency::new(3, [(1, 2, 1.0)])), [1, 0, 0]);
        assert!(communities(&Adjacency::default()).is_empty());
    }

    #[test]
    fn a_heavy_link_holds_together_against_several_light_ones() {
        let graph = Adjacency::new(4, [(0, 1, 9.0), (2, 3, 9.0), (1, 2, 1.0), (0, 3, 1.0)]);
        assert_eq!(communities(&graph), [0, 0, 1, 1]);
    }
}
