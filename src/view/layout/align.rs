//! Turning a part as a whole: onto where its nodes were, or with its long side level.

use super::part::Part;
use crate::view::plane::{Area, Point};

/// A layout is stretched to the shape of its window by no more than this, or lengths would mislead.
const MOST_STRETCH: f32 = 1.8;

/// Moves, turns and if need be mirrors the part so that its nodes come nearest to `targets`, without stretching it.
pub fn onto(part: &mut Part, targets: &[(usize, Point)]) {
    if targets.is_empty() {
        return;
    }
    let count = targets.len() as f32;
    let here = targets.iter().fold(Point::ORIGIN, |sum, &(node, _)| sum + part.at[node]) / count;
    let there = targets.iter().fold(Point::ORIGIN, |sum, &(_, target)| sum + target) / count;
    let fit = |mirror: f32| {
        let (mut along, mut across) = (0.0, 0.0);
        for &(node, target) in targets {
            let from = part.at[node] - here;
            let from = Point::new(from.x, from.y * mirror);
            along += from.dot(target - there);
            across += from.cross(target - there);
        }
        (along.hypot(across), Point::new(along, across).unit(), mirror)
    };
    // With fewer than three nodes there is nothing to tell the mirror image by.
    let (straight, mirrored) = (fit(1.0), fit(-1.0));
    let (_, turn, mirror) = if targets.len() > 2 && mirrored.0 > straight.0 { mirrored } else { straight };
    let turn = if turn == Point::ORIGIN { Point::new(1.0, 0.0) } else { turn };
    for at in &mut part.at {
        let from = *at - here;
        *at = there + turned(Point::new(from.x, from.y * mirror), turn);
    }
}

/// Turns the part so that it is as wide as can be: screens are wider than high, and so are labels.
pub fn level(part: &mut Part) {
    let center = part.at.iter().fold(Point::ORIGIN, |sum, &at| sum + at) / part.len().max(1) as f32;
    let (mut difference, mut mixed) = (0.0, 0.0);
    for &at in &part.at {
        let from = at - center;
        difference += from.x * from.x - from.y * from.y;
        mixed += 2.0 * from.x * from.y;
    }
    let angle = -0.5 * mixed.atan2(difference);
    for at in &mut part.at {
        *at = turned(*at - center, Point::at_angle(angle));
    }
}

/// Mirrors the part so that as few nodes as can be stand at the bottom left, where charts have their legend, and at the
/// bottom right, where they have their minimap.
pub fn clear_corners(part: &mut Part) {
    let area = Area::of(part.at.iter().copied());
    let (center, half) = (area.center(), area.size() / 2.0);
    let in_the_way = |flip: Point| {
        let under = |at: &&Point| {
            let x = (at.x - center.x) * flip.x / half.x.max(1.0);
            let y = (at.y - center.y) * flip.y / half.y.max(1.0);
            y > 0.55 && !(0.05..0.6).contains(&x)
        };
        part.at.iter().filter(under).count()
    };
    let flips = [(1.0, 1.0), (-1.0, 1.0), (1.0, -1.0), (-1.0, -1.0)].map(|(x, y)| Point::new(x, y));
    let flip = flips.into_iter().min_by_key(|&flip| in_the_way(flip)).unwrap_or(flips[0]);
    for at in &mut part.at {
        *at = Point::new(center.x + (at.x - center.x) * flip.x, center.y + (at.y - center.y) * flip.y);
    }
}

/// Stretches a layout the way in which it would leave room unused: lengths grow that way, and nothing comes nearer.
pub fn fill(at: &mut [Point], aspect: f32) {
    let size = Area::of(at.iter().copied()).size();
    if !(size.x > 1.0 && size.y > 1.0 && aspect > 0.0) {
        return;
    }
    let wide = size.x / size.y / aspect;
    let by = Point::new((1.0 / wide).clamp(1.0, MOST_STRETCH), wide.clamp(1.0, MOST_STRETCH));
    for at in at {
        *at = Point::new(at.x * by.x, at.y * by.y);
    }
}

fn turned(point: Point, turn: Point) -> Point {
    Point::new(point.x * turn.x - point.y * turn.y, point.x * turn.y + point.y * turn.x)
}
