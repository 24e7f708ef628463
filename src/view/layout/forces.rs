//! Large parts: every two nodes push each other away, linked ones pull each other near (after `ForceAtlas2`; Jacomy et
//! al., 2014), first in small likenesses of the part, see [`super::coarse`]. A temperature that falls bounds each step,
//! so that it ends, and ends the same in every run.

use super::coarse::{self, Level};
use super::part::Part;
use super::quadtree::Quadtree;
use super::request::direction;
use crate::view::graph::Adjacency;
use crate::view::plane::Point;

/// The temperature falls by this in every round. Slower cooling packs large graphs so closely that pushing their nodes
/// apart takes most of the time: at 0.95 it was six times as slow, and linked nodes no nearer to each other.
const COOLING: f32 = 0.91;
/// In units of the mean length of a link: the first temperature of the smallest likeness, that of the others and of a
/// part with newcomers, and the last one of all.
const HOT: f32 = 8.0;
const WARM: f32 = 1.0;
const COLD: f32 = 0.04;

/// The work of one part.
pub struct Forces {
    /// The likenesses that are still to be laid out, the smallest last.
    levels: Vec<Level>,
    current: State,
    length: f32,
}

/// The graph that is laid out at present: a likeness, or the part itself.
struct State {
    links: Adjacency,
    /// One more than its links: those with many links push harder, and so stand apart.
    mass: Vec<f32>,
    at: Vec<Point>,
    held: Vec<bool>,
    tree: Quadtree,
    temperature: f32,
}

impl Forces {
    /// Ready to begin, from where the nodes are. Where some are held, the others only settle between them.
    pub fn new(part: &Part) -> Self {
        let length = part.mean_length();
        let settling = part.held.iter().any(|&held| held);
        let links = Adjacency::new(part.len(), part.pairs().into_iter().map(|(a, b)| (a, b, 1.0)));
        let levels = if settling { Vec::new() } else { coarse::levels(&links) };
        let mass = (0..part.len()).map(|node| 1.0 + links.degree(node) as f32).collect();
        let heat = if levels.is_empty() && !settling { HOT } else { WARM };
        let mut current = State {
            links,
            mass,
            at: part.at.clone(),
            held: part.held.clone(),
            tree: Quadtree::default(),
            temperature: heat * length,
        };
        for level in &levels {
            current = current.likeness(level, HOT * length);
        }
        if !settling {
            current.scale_to(length, part.len());
        }
        Self { levels, current, length }
    }

    /// Moves each node of the present likeness once; true when the part itself is at rest.
    pub fn round(&mut self, part: &mut Part) -> bool {
        self.current.round(self.length * self.length / 4.0);
        if self.current.temperature >= self.length * COLD {
            return false;
        }
        let Some(level) = self.levels.pop() else {
            if !part.held.iter().any(|&held| held) {
                self.current.scale_links_to(self.length);
            }
            part.at.clone_from(&self.current.at);
            return true;
        };
        let finer = self.levels.last();
        let (links, mass) = if let Some(finer) = finer {
            (finer.links.clone(), finer.mass.clone())
        } else {
            let links = Adjacency::new(part.len(), part.pairs().into_iter().map(|(a, b)| (a, b, 1.0)));
            let mass = (0..part.len()).map(|node| 1.0 + links.degree(node) as f32).collect();
            (links, mass)
        };
        // What was one begins side by side, each its own way.
        let beside = |(node, &joint): (usize, &usize)| {
            self.current.at[joint] + Point::at_angle(direction(node as u64)) * (self.length * 0.3)
        };
        let at = level.stands_for.iter().enumerate().map(beside).collect();
        let held = if finer.is_none() { part.held.clone() } else { vec![false; mass.len()] };
        self.current = State { links, mass, at, held, tree: Quadtree::default(), temperature: WARM * self.length };
        false
    }
}

impl State {
    /// The same as seen from afar: each node where those that it stands for are, on average.
    fn likeness(&self, level: &Level, temperature: f32) -> Self {
        let count = level.mass.len();
        let (mut sum, mut members) = (vec![Point::ORIGIN; count], vec![0.0_f32; count]);
        for (node, &joint) in level.stands_for.iter().enumerate() {
            sum[joint] += self.at[node];
            members[joint] += 1.0;
        }
        Self {
            links: level.links.clone(),
            mass: level.mass.clone(),
            at: sum.iter().zip(members).map(|(&sum, members)| sum / members.max(1.0)).collect(),
            held: vec![false; count],
            tree: Quadtree::default(),
            temperature,
        }
    }

    /// Makes it about as large as it will be: `count` nodes, `length` apart.
    fn scale_to(&mut self, length: f32, count: usize) {
        let nodes = self.at.len().max(1) as f32;
        let center = self.at.iter().fold(Point::ORIGIN, |sum, &at| sum + at) / nodes;
        let spread = (self.at.iter().map(|&at| (at - center).length_squared()).sum::<f32>() / nodes).sqrt();
        let factor = 0.45 * length * (count as f32).sqrt() / spread.max(1.0);
        self.at.iter_mut().for_each(|at| *at = (*at - center) * factor);
    }

    /// Makes it as large as the middle link asks for.
    fn scale_links_to(&mut self, length: f32) {
        let mut lengths: Vec<f32> = Vec::new();
        for (node, &at) in self.at.iter().enumerate() {
            lengths.extend(self.links.of(node).iter().map(|link| at.distance(self.at[link.0])));
        }
        lengths.sort_unstable_by(f32::total_cmp);
        if let Some(middle) = lengths.get(lengths.len() / 2) {
            let factor = length / middle.max(1.0);
            self.at.iter_mut().for_each(|at| *at = *at * factor);
        }
    }

    fn round(&mut self, push: f32) {
        self.tree.rebuild(&self.at, &self.mass);
        let steps: Vec<Point> = (0..self.at.len()).map(|node| self.step_of(node, push)).collect();
        for (at, step) in self.at.iter_mut().zip(steps) {
            *at += step;
        }
        self.temperature *= COOLING;
    }

    fn step_of(&self, node: usize, push: f32) -> Point {
        if self.held[node] {
            return Point::ORIGIN;
        }
        let at = self.at[node];
        let mut force = self.tree.push_on(node, at) * (push * self.mass[node]);
        let mut stiffness = 1.0;
        for &(neighbour, weight) in self.links.of(node) {
            force += (self.at[neighbour] - at) * weight;
            stiffness += weight;
        }
        // As far as the springs alone would have it go, but no farther than the temperature allows.
        let step = force / stiffness;
        let length = step.length();
        if length > self.temperature { step * (self.temperature / length) } else { step }
    }
}
