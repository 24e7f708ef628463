//! One connected part of the graph, on its own: its nodes, how far apart they should be, and where they are.

use super::request::{Body, Place};
use crate::view::graph::Adjacency;
use crate::view::plane::Point;

/// Space between the borders of linked nodes, where there is room for labels, in world units.
const WIDE_GAP: f32 = 110.0;
/// The same in large graphs.
const NARROW_GAP: f32 = 40.0;
/// Above this number of nodes the gap shrinks.
const WIDE_LIMIT: f32 = 60.0;
/// So much longer are the links of a node for each neighbour above six, up to [`MOST_EXTRA`]: rays need room for labels.
const EXTRA_PER_RAY: f32 = 9.0;
const MOST_EXTRA: f32 = 160.0;

/// A connected part of the graph.
#[derive(Clone, Debug)]
pub struct Part {
    /// Which bodies of the whole these are.
    pub members: Vec<usize>,
    /// The bodies, in the same order.
    pub bodies: Vec<Body>,
    /// Who is linked with whom.
    pub links: Adjacency,
    /// Where they are.
    pub at: Vec<Point>,
    /// Those that must not move while the part is laid out.
    pub held: Vec<bool>,
    gap: f32,
}

impl Part {
    /// The part that consists of these members.
    pub fn new(members: Vec<usize>, bodies: &[Body], links: &Adjacency) -> Self {
        let bodies: Vec<Body> = members.iter().map(|&member| bodies[member]).collect();
        let local = |member: usize| members.binary_search(&member).expect("a part holds the neighbours of its members");
        let links = Adjacency::new(
            members.len(),
            members.iter().enumerate().flat_map(|(at, &member)| {
                let later = links.of(member).iter().filter(move |(other, _)| *other > member);
                later.map(move |&(other, weight)| (at, local(other), weight))
            }),
        );
        let pinned = |body: &Body| matches!(body.place, Place::Pinned(_));
        let gap = WIDE_GAP * (WIDE_LIMIT / bodies.len() as f32).powf(0.35);
        Self {
            at: vec![Point::ORIGIN; members.len()],
            held: bodies.iter().map(pinned).collect(),
            gap: gap.clamp(NARROW_GAP, WIDE_GAP),
            members,
            bodies,
            links,
        }
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.bodies.len()
    }

    /// How far apart the centres of two linked nodes should be.
    pub fn length(&self, a: usize, b: usize) -> f32 {
        let rays = self.links.degree(a).max(self.links.degree(b)) as f32;
        let extra = (EXTRA_PER_RAY * (rays - 6.0)).clamp(0.0, MOST_EXTRA);
        self.gap + extra.min(self.gap * 1.5) + self.bodies[a].radius + self.bodies[b].radius
    }

    /// How far apart linked nodes should be on average, or a node and its neighbour-to-be.
    pub fn mean_length(&self) -> f32 {
        let radii: f32 = self.bodies.iter().map(|body| body.radius).sum();
        self.gap + 2.0 * radii / self.len().max(1) as f32
    }

    /// Every link once, as a pair of local indices.
    pub fn pairs(&self) -> Vec<(usize, usize)> {
        let from = |a: usize| self.links.of(a).iter().filter(move |(b, _)| *b > a).map(move |&(b, _)| (a, b));
        (0..self.len()).flat_map(from).collect()
    }
}
