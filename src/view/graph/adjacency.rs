//! Who is linked with whom: neighbours side by side in one list, so that a walk over a large graph stays in the cache.

/// An undirected weighted graph without loops. Parallel links are joined, their weights added up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Adjacency {
    /// The neighbours of `node` stand at `starts[node]..starts[node + 1]`.
    starts: Vec<usize>,
    neighbours: Vec<(usize, f32)>,
}

impl Adjacency {
    /// The graph of `count` nodes with these links: two ends and a weight.
    pub fn new(count: usize, links: impl IntoIterator<Item = (usize, usize, f32)>) -> Self {
        let mut directed: Vec<(usize, usize, f32)> = Vec::new();
        for (a, b, weight) in links {
            if a != b {
                directed.extend([(a, b, weight), (b, a, weight)]);
            }
        }
        directed.sort_by_key(|&(from, to, _)| (from, to));
        directed.dedup_by(|next, kept| {
            let same = (next.0, next.1) == (kept.0, kept.1);
            if same {
                kept.2 += next.2;
            }
            same
        });
        let mut starts = vec![0; count + 1];
        for &(from, _, _) in &directed {
            starts[from + 1] += 1;
        }
        for node in 0..count {
            starts[node + 1] += starts[node];
        }
        Self { starts, neighbours: directed.into_iter().map(|(_, to, weight)| (to, weight)).collect() }
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// True where there are no nodes.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The neighbours of `node` and the weights of the links to them, in order.
    pub fn of(&self, node: usize) -> &[(usize, f32)] {
        &self.neighbours[self.starts[node]..self.starts[node + 1]]
    }

    /// How many neighbours `node` has.
    pub fn degree(&self, node: usize) -> usize {
        self.of(node).len()
    }

    /// Links from `start` to each node it reaches, fewest first; `usize::MAX` where there is no way.
    pub fn steps_from(&self, starts: &[usize]) -> Vec<usize> {
        let mut steps = vec![usize::MAX; self.len()];
        let mut queue: Vec<usize> = starts.to_vec();
        for &start in starts {
            steps[start] = 0;
        }
        let mut next = 0;
        while let Some(&node) = queue.get(next) {
            next += 1;
            for &(neighbour, _) in self.of(node) {
                if steps[neighbour] == usize::MAX {
                    steps[neighbour] = steps[node] + 1;
                    queue.push(neighbour);
                }
            }
        }
        steps
    }

    /// The nodes of each connected part, in order; parts in the order of their first nodes.
    pub fn components(&self) -> Vec<Vec<usize>> {
        let mut part_of = vec![usize::MAX; self.len()];
        let mut parts: Vec<Vec<usize>> = Vec::new();
        for first in 0..self.len() {
            if part_of[first] != usize::MAX {
                continue;
            }
            let mut part = vec![first];
            part_of[first] = parts.len();
            let mut next = 0;
            while let Some(&node) = part.get(next) {
                next += 1;
                for &(neighbour, _) in self.of(node) {
                    if part_of[neighbour] == usize::MAX {
                        part_of[neighbour] = parts.len();
                        part.push(neighbour);
                    }
                }
            }
            part.sort_unstable();
            parts.push(part);
        }
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parallel_links_are_joined_and_loops_left_out() {
        let graph = Adjacency::new(3, [(0, 1, 1.0), (1, 0, 2.0), (2, 2, 1.0)]);
        assert_eq!(graph.of(0), [(1, 3.0)]);
        assert_eq!(graph.of(1), [(0, 3.0)]);
        assert_eq!(graph.degree(2), 0);
    }

    #[test]
    fn parts_are_found_in_the_order_of_their_first_nodes() {
        let graph = Adjacency::new(5, [(3, 1, 1.0), (2, 0, 1.0)]);
        assert_eq!(graph.components(), [vec![0, 2], vec![1, 3], vec![4]]);
    }

    #[test]
    fn steps_are_counted_along_the_shortest_way() {
        let graph = Adjacency::new(5, [(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0), (3, 0, 1.0)]);
        assert_eq!(graph.steps_from(&[0]), [0, 1, 2, 1, usize::MAX]);
    }
}
