//! Betweenness: how many of the shortest ways between others lead over a node (Brandes, 2001).

use super::Adjacency;

/// Above this number of nodes betweenness is not worked out: it takes time with nodes times links.
pub const BETWEENNESS_LIMIT: usize = 2000;

/// The betweenness of each node, each pair of others counted once; zeros above [`BETWEENNESS_LIMIT`].
pub fn betweenness(graph: &Adjacency) -> Vec<f32> {
    let count = graph.len();
    let mut total = vec![0.0_f32; count];
    if count > BETWEENNESS_LIMIT {
        return total;
    }
    let mut order = Vec::with_capacity(count);
    for source in 0..count {
        let mut distance = vec![usize::MAX; count];
        let mut ways = vec![0.0_f32; count];
        distance[source] = 0;
        ways[source] = 1.0;
        order.clear();
        order.push(source);
        let mut next = 0;
        while let Some(&node) = order.get(next) {
            next += 1;
            for &(neighbour, _) in graph.of(node) {
                if distance[neighbour] == usize::MAX {
                    distance[neighbour] = distance[node] + 1;
                    order.push(neighbour);
                }
                if distance[neighbour] == distance[node] + 1 {
                    ways[neighbour] += ways[node];
                }
            }
        }
        // Backwards: a node hands its share on to those that lead to it, in proportion to their ways.
        let mut share = vec![0.0_f32; count];
        for &node in order.iter().skip(1).rev() {
            for &(before, _) in graph.of(node) {
                if distance[before] != usize::MAX && distance[before] + 1 == distance[node] {
                    share[before] += ways[before] / ways[node] * (1.0 + share[node]);
                }
            }
            total[node] += share[node] / 2.0;
        }
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_a_star_lies_between_all_its_rays() {
        let star = Adjacency::new(5, (1..5).map(|ray| (0, ray, 1.0)));
        assert_eq!(betweenness(&star), [6.0, 0.0, 0.0, 0.0, 0.0]);
    }

    #[test]
    fn two_ways_of_one_length_share_what_leads_over_them() {
        let square = Adjacency::new(4, [(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0), (3, 0, 1.0)]);
        assert_eq!(betweenness(&square), [0.5; 4]);
    }
}
