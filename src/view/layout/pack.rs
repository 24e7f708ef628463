//! Puts the parts of a graph side by side, close but apart, the largest in the middle
//! (after Freivalds, Dogrusoz and Kikusts, 2002): each part is a set of squares, and goes where these are free.

use super::part::Part;
use crate::view::plane::{Area, Point};
use std::collections::HashSet;

/// Least side of a square, in world units. Squares of large graphs are larger, so that about so many lie along a side.
const LEAST_SQUARE: f32 = 32.0;
const SQUARES: f32 = 160.0;
/// The free space around a part, in world units.
const MARGIN: f32 = 28.0;
/// The rings around the middle are so much wider than high.
const WIDE: f32 = 1.5;

type Square = (i32, i32);

/// Moves the loose parts to where there is room. `loose` tells for each part whether it may be moved.
pub fn side_by_side(parts: &mut [Part], loose: &[bool]) {
    let floor = Floor::under(parts);
    let mut taken: HashSet<Square> = HashSet::new();
    let mut fixed = Area::NOTHING;
    for part in parts.iter().zip(loose).filter(|(_, loose)| !**loose).map(|(part, _)| part) {
        taken.extend(floor.squares(part));
        fixed = fixed.union(Area::of(part.at.iter().copied()));
    }
    let middle = if fixed.is_something() { floor.square(fixed.center()) } else { (0, 0) };
    let mut waiting: Vec<(Vec<Square>, usize)> = Vec::new();
    for number in (0..parts.len()).filter(|&number| loose[number]) {
        let part = &mut parts[number];
        let center = Area::of(part.at.iter().copied()).center();
        part.at.iter_mut().for_each(|at| *at -= center);
        waiting.push((floor.squares(part), number));
    }
    waiting.sort_by_key(|(squares, number)| (usize::MAX - squares.len(), *number));

    // Where a part did not fit, no part as large fits either: the search goes on from there.
    let (mut size, mut first_ring) = (usize::MAX, 0);
    for (squares, number) in waiting {
        if squares.len() < size {
            (size, first_ring) = (squares.len(), 0);
        }
        let moved = |square: &Square, by: Square| (square.0 + by.0 + middle.0, square.1 + by.1 + middle.1);
        let fits = |by: &Square| squares.iter().all(|square| !taken.contains(&moved(square, *by)));
        let found = (first_ring..).find_map(|radius| Some((radius, ring(radius).into_iter().find(fits)?)));
        let Some((radius, by)) = found else { continue };
        first_ring = radius;
        taken.extend(squares.iter().map(|square| moved(square, by)));
        let way = Point::new((by.0 + middle.0) as f32, (by.1 + middle.1) as f32) * floor.side;
        parts[number].at.iter_mut().for_each(|at| *at += way);
    }
}

/// The plane in squares.
struct Floor {
    side: f32,
}

impl Floor {
    fn under(parts: &[Part]) -> Self {
        let size = |part: &Part| Area::of(part.at.iter().copied()).grown(MARGIN).size();
        let total: f32 = parts.iter().map(size).map(|size| size.x * size.y).sum();
        Self { side: (total.sqrt() / SQUARES).max(LEAST_SQUARE) }
    }

    fn square(&self, at: Point) -> Square {
        ((at.x / self.side).floor() as i32, (at.y / self.side).floor() as i32)
    }

    /// The squares that a part takes: under its nodes with their labels, and along its links.
    fn squares(&self, part: &Part) -> Vec<Square> {
        let mut squares = HashSet::new();
        for (body, &at) in part.bodies.iter().zip(&part.at) {
            let area = Area::around(at, body.room).grown(MARGIN);
            let (first, last) = (self.square(area.min), self.square(area.max));
            squares.extend((first.0..=last.0).flat_map(|x| (first.1..=last.1).map(move |y| (x, y))));
        }
        for (a, b) in part.pairs() {
            let steps = (part.at[a].distance(part.at[b]) / self.side).ceil().max(1.0);
            let along = |step: usize| self.square(part.at[a].lerp(part.at[b], step as f32 / steps));
            squares.extend((0..=steps as usize).map(along));
        }
        squares.into_iter().collect()
    }
}

/// The squares around the middle at this distance, from the right downwards and round.
fn ring(radius: i32) -> Vec<Square> {
    let steps = (radius * 8).max(1);
    let at = |step: i32| {
        let way = Point::at_angle(step as f32 / steps as f32 * std::f32::consts::TAU) * radius as f32;
        ((way.x * WIDE).round() as i32, way.y.round() as i32)
    };
    (0..steps).map(at).collect()
}
