//! Makes a small part easier to read: each node in turn goes where the fewest faults are, with smaller and smaller
//! steps. Greedy and without chance, so it ends, and ends the same in every run.

use super::part::Part;
use super::stress::Stress;
use super::tangle::Tangle;
use crate::view::plane::Point;

/// Above this number of nodes the search takes too long for what it gains.
pub const LIMIT: usize = 80;
/// The first steps are as long as a link, each round's shorter by this, down to [`LAST_STEP`].
const SHRINK: f32 = 0.8;
/// The shortest step, in world units.
const LAST_STEP: f32 = 5.0;
/// In the first rounds nodes also jump to the far side of their neighbours, and change places.
const JUMPING_ROUNDS: usize = 6;
/// Less gain than this is not worth a move.
const LEAST_GAIN: f32 = 1e-3;

/// The work of one part.
#[derive(Clone, Debug)]
pub struct Untangle {
    distance: Stress,
    pairs: Vec<(usize, usize)>,
    step: f32,
    round: usize,
}

impl Untangle {
    /// Ready to begin; `distance` tells how far apart any two nodes should be.
    pub fn new(part: &Part, distance: Stress) -> Self {
        Self { distance, pairs: part.pairs(), step: part.mean_length(), round: 0 }
    }

    /// Moves each node once; true when done.
    pub fn round(&mut self, part: &mut Part) -> bool {
        let free: Vec<usize> = (0..part.len()).filter(|&node| !part.held[node]).collect();
        let jumping = self.round < JUMPING_ROUNDS;
        for &node in &free {
            let best = self.best_place(part, node, jumping);
            part.at[node] = best;
        }
        if jumping {
            for (first, &a) in free.iter().enumerate() {
                for &b in &free[first + 1..] {
                    self.swap_if_better(part, a, b);
                }
            }
        }
        self.round += 1;
        self.step *= SHRINK;
        self.step < LAST_STEP
    }

    fn best_place(&self, part: &Part, node: usize, jumping: bool) -> Point {
        let tangle = Tangle::new(part, &self.distance, &self.pairs);
        let here = part.at[node];
        let near = (0..16).map(|turn| {
            let reach = if turn % 2 == 0 { self.step } else { self.step / 2.5 };
            here + Point::at_angle(turn as f32 * std::f32::consts::TAU / 16.0) * reach
        });
        let neighbours = part.links.of(node);
        let far = neighbours.iter().filter(|_| jumping && neighbours.len() <= 3).flat_map(|&(neighbour, words)| {
            let reach = part.length(node, neighbour, words);
            (0..12).map(move |turn| {
                part.at[neighbour] + Point::at_angle((turn as f32 + 0.5) * std::f32::consts::TAU / 12.0) * reach
            })
        });
        let mut best = (here, tangle.cost(node, here) - LEAST_GAIN);
        for place in near.chain(far) {
            let cost = tangle.cost(node, place);
            if cost < best.1 {
                best = (place, cost);
            }
        }
        best.0
    }

    fn swap_if_better(&self, part: &mut Part, a: usize, b: usize) {
        let both = |part: &Part| {
            let tangle = Tangle::new(part, &self.distance, &self.pairs);
            tangle.cost(a, part.at[a]) + tangle.cost(b, part.at[b])
        };
        let before = both(part);
        part.at.swap(a, b);
        if both(part) > before - LEAST_GAIN {
            part.at.swap(a, b);
        }
    }
}
