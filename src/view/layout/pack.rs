//! Puts the parts of a graph side by side, close but apart, the largest in the middle
//! (after Freivalds, Dogrusoz and Kikusts, 2002): each part is a set of squares, and goes where these are free.

use super::part::Part;
use crate::view::plane::{Area, Point};
use std::collections::HashSet;

/// Side of a square, in world units.
const SQUARE: f32 = 32.0;
/// The free squares around a part.
const MARGIN: f32 = 28.0;
/// The rings around the middle are so much wider than high.
const WIDE: f32 = 1.5;

type Square = (i32, i32);

/// Moves the loose parts to where there is room. `loose` tells for each part whether it may be moved.
pub fn side_by_side(parts: &mut [Part], loose: &[bool]) {
    let mut taken: HashSet<Square> = HashSet::new();
    let mut middle = Area::NOTHING;
    for part in parts.iter().zip(loose).filter(|(_, loose)| !**loose).map(|(part, _)| part) {
        taken.extend(squares(part));
        middle = middle.union(Area::of(part.at.iter().copied()));
    }
    let middle = if middle.is_something() { middle.center() } else { Point::ORIGIN };
    let mut waiting: Vec<(Vec<Square>, usize)> = (0..parts.len())
        .filter(|&number| loose[number])
        .map(|number| {
            let area = Area::of(parts[number].at.iter().copied());
            parts[number].at.iter_mut().for_each(|at| *at -= area.center());
            (squares(&parts[number]), number)
        })
        .collect();
    waiting.sort_by_key(|(squares, number)| (usize::MAX - squares.len(), *number));

    // Where a part did not fit, no part as large fits either: the search goes on from there.
    let (mut size, mut first_ring) = (usize::MAX, 0);
    for (squares, number) in waiting {
        if squares.len() < size {
            (size, first_ring) = (squares.len(), 0);
        }
        let fits = |&(x, y): &Square| squares.iter().all(|square| !taken.contains(&(square.0 + x, square.1 + y)));
        let found = (first_ring..).find_map(|radius| Some((radius, ring(radius).into_iter().find(fits)?)));
        let Some((radius, (x, y))) = found else { continue };
        first_ring = radius;
        taken.extend(squares.iter().map(|square| (square.0 + x, square.1 + y)));
        let way = middle_square(middle) + Point::new(x as f32, y as f32) * SQUARE;
        parts[number].at.iter_mut().for_each(|at| *at += way);
    }
}

/// Squares are counted from the middle of the plane; fixed parts may lie elsewhere.
fn middle_square(middle: Point) -> Point {
    Point::new((middle.x / SQUARE).round() * SQUARE, (middle.y / SQUARE).round() * SQUARE)
}

/// The squares that a part takes: under its nodes with their labels, and along its links.
fn squares(part: &Part) -> Vec<Square> {
    let mut squares = HashSet::new();
    for (body, &at) in part.bodies.iter().zip(&part.at) {
        let area = Area::around(at, body.room).grown(MARGIN);
        let (first, last) = (square(area.min), square(area.max));
        squares.extend((first.0..=last.0).flat_map(|x| (first.1..=last.1).map(move |y| (x, y))));
    }
    for (a, b) in part.pairs() {
        let steps = (part.at[a].distance(part.at[b]) / SQUARE).ceil().max(1.0);
        squares.extend((0..=steps as usize).map(|step| square(part.at[a].lerp(part.at[b], step as f32 / steps))));
    }
    squares.into_iter().collect()
}

fn square(at: Point) -> Square {
    ((at.x / SQUARE).floor() as i32, (at.y / SQUARE).floor() as i32)
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
