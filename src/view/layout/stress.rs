//! Stress majorization: every pair of nodes comes as near as can be to the distance it should have
//! (Gansner, Koren and North, 2004). Edge lengths come out even, and symmetric graphs symmetric.

use super::distances;
use super::part::Part;
use crate::view::plane::Point;

/// At rest when no node moves farther than this in a round, in world units.
const STILL: f32 = 0.5;
/// At most so many rounds.
const ROUNDS: usize = 250;

/// The work of one part. Takes memory and time with the square of the nodes.
#[derive(Clone, Debug)]
pub struct Stress {
    /// The distance that each pair should have, row by row.
    distance: Vec<f32>,
    rounds: usize,
}

impl Stress {
    /// Ready to begin.
    pub fn new(part: &Part) -> Self {
        let distance = (0..part.len()).flat_map(|node| distances::from_node(part, node)).collect();
        Self { distance, rounds: 0 }
    }

    /// The distance that two nodes should have.
    pub fn distance(&self, count: usize, a: usize, b: usize) -> f32 {
        self.distance[a * count + b]
    }

    /// Moves each node once to where its distances suit it best; true when at rest.
    pub fn round(&mut self, part: &mut Part) -> bool {
        let mut farthest = 0.0_f32;
        for node in (0..part.len()).filter(|&node| !part.held[node]).collect::<Vec<_>>() {
            let row = &self.distance[node * part.len()..][..part.len()];
            let from = part.at[node];
            let (mut sum, mut total) = (Point::ORIGIN, 0.0);
            for (other, &distance) in row.iter().enumerate().filter(|&(other, _)| other != node) {
                let weight = 1.0 / (distance * distance);
                sum += (part.at[other] + (from - part.at[other]).unit() * distance) * weight;
                total += weight;
            }
            if total > 0.0 {
                part.at[node] = sum / total;
                farthest = farthest.max(from.distance(part.at[node]));
            }
        }
        self.rounds += 1;
        farthest < STILL || self.rounds >= ROUNDS
    }
}
