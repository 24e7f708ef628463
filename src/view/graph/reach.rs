//! What is near what: ego networks and shortest ways.

use super::Adjacency;

/// The nodes at most `steps` links away from one of `centers`, in order.
pub fn around(graph: &Adjacency, centers: &[usize], steps: usize) -> Vec<usize> {
    let distance = graph.steps_from(centers);
    (0..graph.len()).filter(|&node| distance[node] <= steps && distance[node] != usize::MAX).collect()
}

/// A shortest way from one node to another. Of several, the one over the links with the most evidence at each step.
pub fn shortest_path(graph: &Adjacency, from: usize, to: usize) -> Option<Vec<usize>> {
    let distance = graph.steps_from(&[to]);
    if distance[from] == usize::MAX {
        return None;
    }
    let mut path = vec![from];
    let mut node = from;
    while node != to {
        let nearer = graph.of(node).iter().filter(|(neighbour, _)| distance[*neighbour] < distance[node]);
        // `max_by` takes the last of equals: go through them backwards, so that the first in the graph wins.
        node = nearer.rev().max_by(|a, b| a.1.total_cmp(&b.1))?.0;
        path.push(node);
    }
    Some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 0 - 1 - 2 - 3, and a way round from 0 over 4 to 2 that rests on more sentences; 5 stands alone.
    fn graph() -> Adjacency {
        Adjacency::new(6, [(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0), (0, 4, 5.0), (4, 2, 1.0)])
    }

    #[test]
    fn of_two_shortest_ways_the_better_evidenced_is_taken() {
        assert_eq!(shortest_path(&graph(), 0, 3), Some(vec![0, 4, 2, 3]));
        assert_eq!(shortest_path(&graph(), 3, 3), Some(vec![3]));
    }

    #[test]
    fn there_is_no_way_to_another_part() {
        assert_eq!(shortest_path(&graph(), 0, 5), None);
    }

    #[test]
    fn an_ego_network_grows_with_its_depth() {
        assert_eq!(around(&graph(), &[3], 0), [3]);
        assert_eq!(around(&graph(), &[3], 1), [2, 3]);
        assert_eq!(around(&graph(), &[3], 2), [1, 2, 3, 4]);
        assert_eq!(around(&graph(), &[3, 5], 9), [0, 1, 2, 3, 4, 5]);
    }
}
