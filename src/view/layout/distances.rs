//! How far apart any two nodes of a part should be: the length of the shortest way between them.

use super::part::Part;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// The distances of all nodes from `source`, in world units (Dijkstra).
pub fn from_node(part: &Part, source: usize) -> Vec<f32> {
    let mut distance = vec![f32::INFINITY; part.len()];
    distance[source] = 0.0;
    let mut waiting = BinaryHeap::from([Reached { distance: 0.0, node: source }]);
    while let Some(Reached { distance: reached, node }) = waiting.pop() {
        if reached > distance[node] {
            continue;
        }
        for &(neighbour, words) in part.links.of(node) {
            let longer = reached + part.length(node, neighbour, words);
            if longer < distance[neighbour] {
                distance[neighbour] = longer;
                waiting.push(Reached { distance: longer, node: neighbour });
            }
        }
    }
    distance
}

/// A node on the edge of what has been reached; the nearest is the greatest.
#[derive(PartialEq)]
struct Reached {
    distance: f32,
    node: usize,
}

impl Eq for Reached {}

impl Ord for Reached {
    fn cmp(&self, other: &Self) -> Ordering {
        other.distance.total_cmp(&self.distance).then(other.node.cmp(&self.node))
    }
}

impl PartialOrd for Reached {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
