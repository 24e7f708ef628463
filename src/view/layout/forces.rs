//! Large parts: every two nodes push each other away, linked ones pull each other near (after ForceAtlas2; Jacomy et
//! al., 2014). A temperature that falls bounds each step, so that it ends, and ends the same in every run.

use super::part::Part;
use super::quadtree::Quadtree;
use crate::view::plane::Point;

/// The temperature falls by this in every round.
const COOLING: f32 = 0.965;
/// In units of the mean length of a link: the first temperature, that of a part with newcomers, and the last.
const HOT: f32 = 3.0;
const WARM: f32 = 0.5;
const COLD: f32 = 0.03;

/// The work of one part.
pub struct Forces {
    tree: Quadtree,
    /// One more than its links: those with many links push harder, and so stand apart.
    mass: Vec<f32>,
    push: f32,
    temperature: f32,
    coldest: f32,
}

impl Forces {
    /// Ready to begin. Where some nodes are held, the others only settle between them.
    pub fn new(part: &Part) -> Self {
        let length = part.mean_length();
        let settling = part.held.iter().any(|&held| held);
        Self {
            tree: Quadtree::default(),
            mass: (0..part.len()).map(|node| 1.0 + part.links.degree(node) as f32).collect(),
            // Two linked nodes without others come to rest `length` apart.
            push: length * length / 4.0,
            temperature: length * if settling { WARM } else { HOT },
            coldest: length * COLD,
        }
    }

    /// Moves each node once; true when at rest.
    pub fn round(&mut self, part: &mut Part) -> bool {
        self.tree.rebuild(&part.at, &self.mass);
        let moves: Vec<Point> = (0..part.len()).map(|node| self.step_of(part, node)).collect();
        for (at, step) in part.at.iter_mut().zip(moves) {
            *at += step;
        }
        self.temperature *= COOLING;
        self.temperature < self.coldest
    }

    fn step_of(&self, part: &Part, node: usize) -> Point {
        if part.held[node] {
            return Point::ORIGIN;
        }
        let at = part.at[node];
        let mut force = self.tree.push_on(node, at) * (self.push * self.mass[node]);
        let mut stiffness = 1.0;
        for &(neighbour, _) in part.links.of(node) {
            force += part.at[neighbour] - at;
            stiffness += 1.0;
        }
        // As far as the springs alone would have it go, but no farther than the temperature allows.
        let step = force / stiffness;
        let length = step.length();
        if length > self.temperature { step * (self.temperature / length) } else { step }
    }
}
