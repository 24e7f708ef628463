//! Which method lays out a part, and in which order: by its size, and by how much of it was there before.

use super::forces::Forces;
use super::part::Part;
use super::request::Place;
use super::stress::Stress;
use super::tangle::STRETCH;
use super::untangle::Untangle;
use super::{align, newcomers, seed, untangle};
use crate::view::plane::Point;

/// Above this number of nodes stress majorization takes too much time and memory.
const STRESS_LIMIT: usize = 1000;

/// The work on one part.
pub struct Solve {
    state: State,
    /// Where some of its nodes were or are pinned.
    anchors: Vec<(usize, Point)>,
}

enum State {
    Waiting,
    Stress(Stress),
    Untangle(Untangle),
    Forces(Forces),
    Done,
}

impl Solve {
    /// The work that this part needs.
    pub fn new(part: &Part) -> Self {
        let known = |(node, body): (usize, &super::Body)| match body.place {
            Place::Free => None,
            Place::Was(at) | Place::Pinned(at) => Some((node, at)),
        };
        Self { state: State::Waiting, anchors: part.bodies.iter().enumerate().filter_map(known).collect() }
    }

    /// True where the part may be moved as a whole.
    pub const fn is_loose(&self) -> bool {
        self.anchors.is_empty()
    }

    /// One round; true when done.
    pub fn round(&mut self, part: &mut Part) -> bool {
        self.state = match std::mem::replace(&mut self.state, State::Done) {
            State::Waiting => self.begin(part),
            State::Stress(mut stress) => {
                if stress.round(part) {
                    self.after_stress(part, stress)
                } else {
                    State::Stress(stress)
                }
            }
            State::Untangle(mut work) => {
                if work.round(part) {
                    self.finish(part);
                    State::Done
                } else {
                    State::Untangle(work)
                }
            }
            State::Forces(mut forces) => {
                if forces.round(part) {
                    if self.is_loose() {
                        align::level(part);
                    }
                    self.finish(part);
                    State::Done
                } else {
                    State::Forces(forces)
                }
            }
            State::Done => State::Done,
        };
        matches!(self.state, State::Done)
    }

    fn begin(&self, part: &mut Part) -> State {
        for &(node, at) in &self.anchors {
            part.at[node] = at;
        }
        let newcomers = part.len() - self.anchors.len();
        if newcomers == 0 || part.len() == 1 {
            return State::Done;
        }
        if self.mostly_known(part) {
            let mut placed = vec![false; part.len()];
            for &(node, _) in &self.anchors {
                placed[node] = true;
                part.held[node] = true;
            }
            newcomers::place(part, &mut placed);
            if part.len() <= untangle::LIMIT {
                return State::Untangle(Untangle::new(part, Stress::new(part)));
            }
        } else {
            seed::place(part);
            self.realign(part);
        }
        if part.len() <= STRESS_LIMIT { State::Stress(Stress::new(part)) } else { State::Forces(Forces::new(part)) }
    }

    fn mostly_known(&self, part: &Part) -> bool {
        2 * self.anchors.len() >= part.len()
    }

    fn after_stress(&self, part: &mut Part, stress: Stress) -> State {
        if self.is_loose() {
            align::level(part);
            part.at.iter_mut().for_each(|at| *at = Point::new(at.x * STRETCH.x, at.y * STRETCH.y));
        } else {
            self.realign(part);
        }
        if part.len() <= untangle::LIMIT {
            return State::Untangle(Untangle::new(part, stress));
        }
        self.finish(part);
        State::Done
    }

    fn finish(&self, part: &mut Part) {
        if self.is_loose() {
            align::clear_corners(part);
        } else {
            self.realign(part);
        }
    }

    /// Turns a part laid out anew onto where some of its nodes were, so that it is recognized; pinned ones go back to
    /// their places exactly.
    fn realign(&self, part: &mut Part) {
        if !self.mostly_known(part) {
            align::onto(part, &self.anchors);
        }
        for &(node, at) in &self.anchors {
            if part.held[node] {
                part.at[node] = at;
            }
        }
    }
}
