//! Ever smaller likenesses of a large graph: nodes that belong together become one, again and again. Laid out from the
//! smallest to the graph itself, distant parts find their places while there are few of them (Walshaw, 2003).

use crate::view::graph::Adjacency;

/// No likeness of fewer nodes than this is made.
const SMALLEST: usize = 120;
/// A likeness that is hardly smaller than the one before is not worth its rounds.
const WORTHWHILE: f32 = 0.9;
/// At most so many nodes become one at a time.
const MOST_MEMBERS: usize = 4;

/// A graph whose nodes stand for one or more of the graph before.
#[derive(Clone, Debug)]
pub struct Level {
    /// Who is linked with whom, and by how many links of the graph itself.
    pub links: Adjacency,
    /// How many links begin at what a node stands for, and one for each of these nodes.
    pub mass: Vec<f32>,
    /// For each node of the graph before, the node here that stands for it.
    pub stands_for: Vec<usize>,
}

/// The likenesses of a graph, the largest first; none for a small graph.
pub fn levels(links: &Adjacency) -> Vec<Level> {
    let mut levels: Vec<Level> = Vec::new();
    let mut links = Adjacency::new(links.len(), pairs(links).map(|(a, b, _)| (a, b, 1.0)));
    let mut mass: Vec<f32> = (0..links.len()).map(|node| 1.0 + links.degree(node) as f32).collect();
    while links.len() > SMALLEST {
        let level = level(&links, &mass);
        if level.mass.len() as f32 > links.len() as f32 * WORTHWHILE {
            break;
        }
        links.clone_from(&level.links);
        mass.clone_from(&level.mass);
        levels.push(level);
    }
    levels
}

fn pairs(links: &Adjacency) -> impl Iterator<Item = (usize, usize, f32)> + '_ {
    let from = |a: usize| links.of(a).iter().filter(move |(b, _)| *b > a).map(move |&(b, weight)| (a, b, weight));
    (0..links.len()).flat_map(from)
}

fn level(links: &Adjacency, mass: &[f32]) -> Level {
    let stands_for = gathered(links, mass);
    let count = stands_for.iter().max().map_or(0, |last| last + 1);
    let mut joint_mass = vec![0.0; count];
    for (node, &joint) in stands_for.iter().enumerate() {
        joint_mass[joint] += mass[node];
    }
    let joint_links = pairs(links).map(|(a, b, weight)| (stands_for[a], stands_for[b], weight));
    Level { links: Adjacency::new(count, joint_links), mass: joint_mass, stands_for }
}

/// For each node the number of the group that it goes to: that of the neighbour it belongs with most, lightest first.
fn gathered(links: &Adjacency, mass: &[f32]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..links.len()).collect();
    order.sort_by(|&a, &b| mass[a].total_cmp(&mass[b]).then(a.cmp(&b)));
    let mut group = vec![usize::MAX; links.len()];
    let mut members: Vec<usize> = Vec::new();
    for node in order {
        if group[node] != usize::MAX {
            continue;
        }
        let open = |other: usize| group[other] == usize::MAX || members[group[other]] < MOST_MEMBERS;
        let neighbours = links.of(node).iter().filter(|link| open(link.0));
        // Links weigh less between what is large already, or the large would swallow everything.
        let best = neighbours.max_by(|a, b| (a.1 / mass[a.0]).total_cmp(&(b.1 / mass[b.0])).then(b.0.cmp(&a.0)));
        let joined = best.map(|link| link.0);
        let number = match joined.map(|other| group[other]) {
            Some(number) if number != usize::MAX => number,
            _ => {
                members.push(0);
                members.len() - 1
            }
        };
        for one in joined.filter(|&other| group[other] == usize::MAX).into_iter().chain([node]) {
            group[one] = number;
            members[number] += 1;
        }
    }
    group
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cliques_become_one_before_their_neighbours_do() {
        let clique = |first: usize| (first..first + 4).flat_map(move |a| (a + 1..first + 4).map(move |b| (a, b, 1.0)));
        let links = (0..100).flat_map(|number| clique(4 * number).chain([(4 * number, (4 * number + 4) % 400, 1.0)]));
        let links = Adjacency::new(400, links);
        let levels = levels(&links);
        assert!(levels.last().unwrap().mass.len() <= 200);
        for level in &levels {
            let total: f32 = level.mass.iter().sum();
            assert!((total - 400.0 - 2.0 * 700.0).abs() < 1e-2, "mass is neither lost nor made: {total}");
        }
        let first = &levels[0];
        assert!((0..100).all(|number| first.stands_for[4 * number + 1] == first.stands_for[4 * number + 2]));
    }

    #[test]
    fn a_star_shrinks_although_its_rays_share_one_neighbour() {
        let star = Adjacency::new(1000, (1..1000).map(|ray| (0, ray, 1.0)));
        assert!(levels(&star).iter().all(|level| !level.mass.is_empty()));
    }
}
