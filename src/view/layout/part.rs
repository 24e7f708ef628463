//! One connected part of the graph, on its own: its nodes, how far apart they should be, and where they are.

use super::request::{Body, Place};
use crate::view::graph::Adjacency;
use crate::view::plane::Point;

/// Space between the borders of linked nodes, in world units.
const GAP: f32 = 72.0;
/// Above this number of nodes the gap grows, up to [`MOST_GAP`], or lines could no longer be told apart from nodes;
/// and the words on links no longer count.
const SMALL: f32 = 60.0;
const MOST_GAP: f32 = 150.0;
/// A link is longer by this share of the gap for each further neighbour of both its ends, up to [`MOST_CORE`]:
/// what is linked with much needs room around it.
const CORE: f32 = 0.4;
const MOST_CORE: f32 = 2.4;
/// And by this for each neighbour above six of either end, up to [`MOST_RAYS`]: rays need room for their names.
const RAY: f32 = 0.11;
const MOST_RAYS: f32 = 2.0;

/// A connected part of the graph.
#[derive(Clone, Debug)]
pub struct Part {
    /// Which bodies of the whole these are.
    pub members: Vec<usize>,
    /// The bodies, in the same order.
    pub bodies: Vec<Body>,
    /// Who is linked with whom, and the space that the words on each link take.
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
                later.map(move |&(other, words)| (at, local(other), words))
            }),
        );
        let pinned = |body: &Body| matches!(body.place, Place::Pinned(_));
        let gap = GAP * (bodies.len() as f32 / SMALL).powf(0.3);
        Self {
            at: vec![Point::ORIGIN; members.len()],
            held: bodies.iter().map(pinned).collect(),
            gap: gap.clamp(GAP, MOST_GAP),
            members,
            bodies,
            links,
        }
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.bodies.len()
    }

    /// How far apart the centres of two linked nodes should be; `words` is the space that the link's labels take.
    pub fn length(&self, a: usize, b: usize, words: f32) -> f32 {
        let (a_rays, b_rays) = (self.links.degree(a) as f32, self.links.degree(b) as f32);
        let core = (CORE * (a_rays.min(b_rays) - 1.0)).clamp(0.0, MOST_CORE);
        let rays = (RAY * (a_rays.max(b_rays) - 6.0)).clamp(0.0, MOST_RAYS);
        let words = if self.len() as f32 <= SMALL { words } else { 0.0 };
        (self.gap * (1.0 + core.max(rays))).max(words) + self.bodies[a].radius + self.bodies[b].radius
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
