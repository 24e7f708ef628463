//! The push of many far nodes as that of one (Barnes and Hut, 1986). The cells stand in one list, in the order in which
//! a walk visits them, each with the number of the cell to go on with when it need not be looked into.

use crate::view::plane::{Area, Point};

/// So many bodies are not divided further.
const LEAF: usize = 6;
/// A cell counts as one body from so many times its size away. Less exact than usual, and twice as fast; it does not show.
const FAR: f32 = 0.9;
/// No finer than this, however close two bodies lie: half the bits of a sort key.
const DEPTH: u32 = 16;

struct Cell {
    center: Point,
    mass: f32,
    /// Squared distance from which the cell counts as one body.
    far_squared: f32,
    /// The cell behind all that lie in this one.
    next: usize,
    /// The bodies, where the cell is a leaf; else empty.
    bodies: std::ops::Range<usize>,
}

/// Bodies with a position and a mass, sorted into squares within squares.
#[derive(Default)]
pub struct Quadtree {
    cells: Vec<Cell>,
    /// Position, mass and number of each body, in the order of the cells.
    bodies: Vec<(Point, f32, usize)>,
    keys: Vec<(u32, usize)>,
}

impl Quadtree {
    /// Sorts all bodies anew. Keeps its memory, so that one tree serves many rounds.
    pub fn rebuild(&mut self, at: &[Point], mass: &[f32]) {
        let area = Area::of(at.iter().copied());
        let side = area.size().x.max(area.size().y).max(1.0);
        let scale = f32::from(u16::MAX) / side;
        let key = |point: Point| {
            let from = (point - area.min) * scale;
            spread_bits(from.x as u16) | (spread_bits(from.y as u16) << 1)
        };
        self.keys.clear();
        self.keys.extend(at.iter().enumerate().map(|(body, &point)| (key(point), body)));
        self.keys.sort_unstable();
        self.bodies.clear();
        self.bodies.extend(self.keys.iter().map(|&(_, body)| (at[body], mass[body], body)));
        self.cells.clear();
        if !at.is_empty() {
            self.divide(0..at.len(), 2 * DEPTH, side);
        }
    }

    /// Adds the cell of these bodies, which agree in all but the last `bits` of their keys, and those within it.
    fn divide(&mut self, bodies: std::ops::Range<usize>, bits: u32, side: f32) {
        let this = self.cells.len();
        let (mut sum, mut mass) = (Point::ORIGIN, 0.0);
        for &(at, weight, _) in &self.bodies[bodies.clone()] {
            sum += at * weight;
            mass += weight;
        }
        let reach = side / FAR;
        let is_leaf = bodies.len() <= LEAF || bits == 0;
        self.cells.push(Cell {
            center: sum / mass,
            mass,
            far_squared: reach * reach,
            next: 0,
            bodies: if is_leaf { bodies.clone() } else { 0..0 },
        });
        if !is_leaf {
            let quarter = |key: u32| (key >> (bits - 2)) & 3;
            let mut start = bodies.start;
            for wanted in 0..4 {
                let within = &self.keys[start..bodies.end];
                let end = start + within.partition_point(|&(key, _)| quarter(key) <= wanted);
                if end > start {
                    self.divide(start..end, bits - 2, side / 2.0);
                }
                start = end;
            }
        }
        self.cells[this].next = self.cells.len();
    }

    /// The push on `body`, which is at `at`: from each other mass, its direction times mass over distance.
    pub fn push_on(&self, body: usize, at: Point) -> Point {
        let mut push = Point::ORIGIN;
        let mut cell = 0;
        while let Some(here) = self.cells.get(cell) {
            let away = at - here.center;
            let squared = away.length_squared();
            if squared > here.far_squared {
                push += away * (here.mass / squared);
                cell = here.next;
            } else if here.bodies.is_empty() {
                cell += 1;
            } else {
                for &(other, mass, number) in &self.bodies[here.bodies.clone()] {
                    let away = at - other;
                    if number != body {
                        push += away * (mass / away.length_squared().max(1.0));
                    }
                }
                cell = here.next;
            }
        }
        push
    }
}

/// Puts a zero in front of each bit.
fn spread_bits(value: u16) -> u32 {
    let mut bits = u32::from(value);
    bits = (bits | (bits << 8)) & 0x00ff_00ff;
    bits = (bits | (bits << 4)) & 0x0f0f_0f0f;
    bits = (bits | (bits << 2)) & 0x3333_3333;
    (bits | (bits << 1)) & 0x5555_5555
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_push_is_close_to_that_of_all_bodies_one_by_one() {
        let at: Vec<Point> =
            (0..500_u16).map(|n| Point::at_angle(f32::from(n) * 2.4) * f32::from(n).sqrt() * 20.0).collect();
        let mass: Vec<f32> = (0..500_u16).map(|n| 1.0 + f32::from(n % 5)).collect();
        let mut tree = Quadtree::default();
        tree.rebuild(&at, &mass);
        for body in [0, 77, 499] {
            let exact = (0..at.len()).filter(|&other| other != body).fold(Point::ORIGIN, |sum, other| {
                let away = at[body] - at[other];
                sum + away * (mass[other] / away.length_squared().max(1.0))
            });
            let error = (tree.push_on(body, at[body]) - exact).length();
            assert!(error < 0.08 * exact.length().max(1.0), "{body}: {error} of {}", exact.length());
        }
    }

    #[test]
    fn bodies_on_one_spot_do_not_divide_it_for_ever() {
        let mut tree = Quadtree::default();
        tree.rebuild(&[Point::ORIGIN; 50], &[1.0; 50]);
        assert_eq!(tree.push_on(0, Point::ORIGIN), Point::ORIGIN);
    }
}
