//! Where the nodes of a graph go: near those they are linked with, apart from all others, and where they were before.
//!
//! The same request gives the same positions, in every run and whatever the order of its nodes: there is no chance in
//! it, and nodes are told apart by their keys. Each connected part is laid out on its own (small ones for reading, by
//! [`stress`] and [`untangle`]; large ones by [`forces`]), then all are packed side by side and nodes pushed apart.

mod align;
mod coarse;
mod distances;
mod forces;
mod newcomers;
mod pack;
mod part;
mod quadtree;
mod request;
mod seed;
mod solve;
mod spread;
mod stress;
mod tangle;
mod untangle;

#[cfg(test)]
mod tests;

pub use request::{Body, Link, Place, Request, key};
pub use spread::CLEARANCE;

use crate::view::graph::Adjacency;
use crate::view::plane::Point;
use part::Part;
use solve::Solve;
use std::collections::BTreeMap;

/// A layout at work. One thread takes it step by step, and can stop between any two.
pub struct Layout {
    /// The bodies by key.
    bodies: Vec<Body>,
    /// For each of these its index in the request.
    original: Vec<usize>,
    parts: Vec<Part>,
    work: Vec<Solve>,
    /// Width over height of where it will be seen.
    aspect: Option<f32>,
    /// The part that is being laid out.
    current: usize,
    /// The positions, once they are at rest.
    rest: Option<Vec<Point>>,
}

impl Layout {
    /// Ready to begin.
    pub fn new(request: &Request) -> Self {
        let mut original: Vec<usize> = (0..request.bodies.len()).collect();
        original.sort_by_key(|&body| (request.bodies[body].key, body));
        let mut sorted = vec![0; original.len()];
        for (at, &body) in original.iter().enumerate() {
            sorted[body] = at;
        }
        let bodies: Vec<Body> = original.iter().map(|&body| request.bodies[body]).collect();
        let mut pairs: BTreeMap<(usize, usize), f32> = BTreeMap::new();
        for link in &request.links {
            let (a, b) = (sorted[link.a], sorted[link.b]);
            let length = pairs.entry((a.min(b), a.max(b))).or_default();
            *length = length.max(link.length);
        }
        let links = Adjacency::new(bodies.len(), pairs.into_iter().map(|((a, b), length)| (a, b, length)));
        let parts: Vec<Part> =
            links.components().into_iter().map(|members| Part::new(members, &bodies, &links)).collect();
        let work = parts.iter().map(Solve::new).collect();
        Self { bodies, original, parts, work, aspect: request.aspect, current: 0, rest: None }
    }

    /// Works for at most so many rounds, each of which moves every node of one part once; true when at rest.
    pub fn step(&mut self, rounds: usize) -> bool {
        for _ in 0..rounds {
            let Some(part) = self.parts.get_mut(self.current) else {
                self.settle();
                return true;
            };
            if self.work[self.current].round(part) {
                self.current += 1;
            }
        }
        self.rest.is_some()
    }

    /// Works until at rest and gives the position of each body, in the order of the request.
    pub fn run(request: &Request) -> Vec<Point> {
        let mut layout = Self::new(request);
        while !layout.step(usize::MAX) {}
        layout.positions()
    }

    /// The position of each body, in the order of the request. Before the layout is at rest parts may overlap.
    pub fn positions(&self) -> Vec<Point> {
        self.in_order(self.rest.clone().unwrap_or_else(|| gathered(&self.parts, self.bodies.len())))
    }

    /// About where each body will be, in the order of the request: the parts as far as they have come, side by side, and
    /// those whose turn has not come as they will begin.
    pub fn sketch(&self) -> Vec<Point> {
        let mut parts = self.parts.clone();
        for part in parts.iter_mut().skip(self.current).filter(|part| part.at.iter().all(|at| *at == Point::ORIGIN)) {
            seed::place(part);
        }
        let loose: Vec<bool> = self.work.iter().map(Solve::is_loose).collect();
        pack::side_by_side(&mut parts, &loose);
        self.in_order(gathered(&parts, self.bodies.len()))
    }

    fn in_order(&self, sorted: Vec<Point>) -> Vec<Point> {
        let mut positions = vec![Point::ORIGIN; sorted.len()];
        for (&body, at) in self.original.iter().zip(sorted) {
            positions[body] = at;
        }
        positions
    }

    fn settle(&mut self) {
        if self.rest.is_none() {
            let loose: Vec<bool> = self.work.iter().map(Solve::is_loose).collect();
            pack::side_by_side(&mut self.parts, &loose);
            let mut at = gathered(&self.parts, self.bodies.len());
            if let Some(aspect) = self.aspect.filter(|_| loose.iter().all(|&loose| loose)) {
                align::fill(&mut at, aspect);
            }
            spread::apart(&self.bodies, &mut at);
            self.rest = Some(at);
        }
    }
}

/// The positions of all parts, by key.
fn gathered(parts: &[Part], count: usize) -> Vec<Point> {
    let mut at = vec![Point::ORIGIN; count];
    for part in parts {
        for (&member, &point) in part.members.iter().zip(&part.at) {
            at[member] = point;
        }
    }
    at
}
