//! How hard a small part is to read, node by node: crossings, edges through nodes, sharp angles, uneven lengths.

use super::part::Part;
use super::stress::Stress;
use crate::view::plane::{Point, segments_cross};

/// Small parts are drawn wider than high, as screens and labels are: the measure of length shrinks sideways.
pub const STRETCH: Point = Point::new(1.16, 0.86);

// What each fault costs. One node twice as far from another as it should be costs 1; one that is linked with it costs
// more, and most where there is no room left for the words between them.
const TOO_FAR: f32 = 4.0;
const TOO_NEAR: f32 = 10.0;
const CROSSING: f32 = 0.7;
const EDGE_THROUGH_NODE: f32 = 2.5;
const ROOMS_OVERLAP: f32 = 3.0;
const SHARP_ANGLE: f32 = 1.5;

/// Space that an edge should leave to the border of a node it passes, in world units.
const CLEARANCE: f32 = 16.0;
/// Two edges of one node should part at least so far, as the cosine of the angle (28 degrees).
const SHARP: f32 = 0.88;

/// A part, seen as something to read.
pub struct Tangle<'a> {
    part: &'a Part,
    distance: &'a Stress,
    pairs: &'a [(usize, usize)],
}

impl<'a> Tangle<'a> {
    /// `pairs` are all links of `part`.
    pub const fn new(part: &'a Part, distance: &'a Stress, pairs: &'a [(usize, usize)]) -> Self {
        Self { part, distance, pairs }
    }

    /// All faults that `node` would have a share in if it stood at `at`.
    pub fn cost(&self, node: usize, at: Point) -> f32 {
        self.uneven(node, at) + self.crowded(node, at) + self.crossed(node, at) + self.sharp(node, at)
    }

    fn position(&self, of: usize, node: usize, at: Point) -> Point {
        if of == node { at } else { self.part.at[of] }
    }

    fn uneven(&self, node: usize, at: Point) -> f32 {
        let error = |other: usize| {
            let between = self.part.at[other] - at;
            let reached = Point::new(between.x / STRETCH.x, between.y / STRETCH.y).length();
            let wanted = self.distance.distance(self.part.len(), node, other);
            (reached - wanted) / wanted
        };
        let all: f32 = (0..self.part.len()).filter(|&other| other != node).map(|other| error(other).powi(2)).sum();
        let linked = self.part.links.of(node).iter().map(|&(other, _)| error(other));
        all + linked.map(|error| error * error * if error < 0.0 { TOO_NEAR } else { TOO_FAR }).sum::<f32>()
    }

    fn crowded(&self, node: usize, at: Point) -> f32 {
        let room = self.part.bodies[node].room;
        let share = |other: usize| {
            let needed = room + self.part.bodies[other].room;
            let free = (self.part.at[other] - at).abs();
            let over = ((needed.x - free.x) / needed.x).min((needed.y - free.y) / needed.y);
            if over > 0.0 { ROOMS_OVERLAP * (0.3 + over) } else { 0.0 }
        };
        (0..self.part.len()).filter(|&other| other != node).map(share).sum()
    }

    fn crossed(&self, node: usize, at: Point) -> f32 {
        let own = self.part.links.of(node);
        let mut cost = 0.0;
        for &(c, d) in self.pairs.iter().filter(|&&(c, d)| c != node && d != node) {
            let other = [self.part.at[c], self.part.at[d]];
            cost += self.passing(node, at, other);
            for &(neighbour, _) in own {
                if neighbour != c && neighbour != d && segments_cross([at, self.part.at[neighbour]], other) {
                    cost += CROSSING;
                }
            }
        }
        for &(neighbour, _) in own {
            let edge = [at, self.part.at[neighbour]];
            for other in (0..self.part.len()).filter(|&other| other != node && other != neighbour) {
                cost += self.passing(other, self.part.at[other], edge);
            }
        }
        cost
    }

    /// What it costs that an edge passes a node.
    fn passing(&self, node: usize, at: Point, edge: [Point; 2]) -> f32 {
        let needed = self.part.bodies[node].radius + CLEARANCE;
        let free = at.distance_to_segment(edge[0], edge[1]);
        if free < needed { EDGE_THROUGH_NODE * (0.2 + 0.8 * (needed - free) / needed) } else { 0.0 }
    }

    fn sharp(&self, node: usize, at: Point) -> f32 {
        let own = self.part.links.of(node);
        let mut cost = self.sharp_angles(node, node, at);
        for &(neighbour, _) in own {
            cost += self.sharp_angles(neighbour, node, at);
        }
        cost
    }

    /// The sharp angles around `corner` that the edges to `node`, at `at`, have a share in.
    fn sharp_angles(&self, corner: usize, node: usize, at: Point) -> f32 {
        let center = self.position(corner, node, at);
        let towards = |end: usize| (self.position(end, node, at) - center).unit();
        let fault = |a: usize, b: usize| {
            let over = (towards(a).dot(towards(b)) - SHARP) / (1.0 - SHARP);
            if over > 0.0 { SHARP_ANGLE * over * over } else { 0.0 }
        };
        let ends = self.part.links.of(corner);
        if corner == node {
            let later =
                |first: usize| ends[first + 1..].iter().map(move |&(b, _)| fault(ends[first].0, b)).sum::<f32>();
            (0..ends.len()).map(later).sum()
        } else {
            ends.iter().filter(|&&(end, _)| end != node).map(|&(end, _)| fault(end, node)).sum()
        }
    }
}
