//! Pushes nodes apart until none overlaps another. What does not overlap does not move.

use super::request::{Body, Place, direction};
use crate::view::plane::Point;

/// Space left between two nodes, in world units.
pub const CLEARANCE: f32 = 8.0;
/// Labels, too, get room of their own, in graphs up to this size.
const ROOMY_LIMIT: usize = 300;
/// Rounds for the labels, which may fail, and for the nodes, before more space is made.
const ROOM_ROUNDS: usize = 80;
const ROUNDS: usize = 120;
/// Each time that pushing does not suffice, everything moves away from the middle by this.
const STRETCH: f32 = 1.04;
const STRETCHES: usize = 60;

/// Moves `at` so that no two bodies overlap; pinned ones stay where they are.
pub fn apart(bodies: &[Body], at: &mut [Point]) {
    if bodies.len() <= ROOMY_LIMIT {
        let _ = (0..ROOM_ROUNDS).find(|_| !push(bodies, at, Extent::Rooms));
    }
    for _ in 0..STRETCHES {
        if (0..ROUNDS).any(|_| !push(bodies, at, Extent::Circles)) {
            return;
        }
        let middle = at.iter().fold(Point::ORIGIN, |sum, &point| sum + point) / at.len().max(1) as f32;
        for (body, point) in bodies.iter().zip(at.iter_mut()) {
            if !is_pinned(body) {
                *point = middle + (*point - middle) * STRETCH;
            }
        }
    }
}

/// What must not overlap.
#[derive(Clone, Copy)]
enum Extent {
    /// The nodes themselves, with some space between them.
    Circles,
    /// The nodes with their labels.
    Rooms,
}

impl Extent {
    /// How far a body reaches to the side.
    fn reach(self, body: &Body) -> f32 {
        match self {
            Self::Circles => body.radius + CLEARANCE / 2.0,
            Self::Rooms => body.room.x,
        }
    }

    /// How far apart two bodies must still be moved, as a way from the first to the second; none where they are clear.
    fn overlap(self, a: &Body, b: &Body, between: Point) -> Option<Point> {
        match self {
            Self::Circles => circles(a, b, between),
            Self::Rooms => rooms(a, b, between),
        }
    }
}

fn circles(a: &Body, b: &Body, between: Point) -> Option<Point> {
    let needed = a.radius + b.radius + CLEARANCE;
    let distance = between.length();
    if distance >= needed {
        return None;
    }
    let way = if distance > 0.01 { between / distance } else { Point::at_angle(direction(a.key ^ b.key)) };
    // A little more than needed, or rounding leaves a trace of the overlap.
    Some(way * (needed - distance + 0.05))
}

fn rooms(a: &Body, b: &Body, between: Point) -> Option<Point> {
    let over = a.room + b.room - between.abs();
    if over.x <= 0.0 || over.y <= 0.0 {
        return None;
    }
    // The shorter way out.
    Some(if over.x < over.y {
        Point::new(over.x.copysign(between.x), 0.0)
    } else {
        Point::new(0.0, over.y.copysign(between.y))
    })
}

fn is_pinned(body: &Body) -> bool {
    matches!(body.place, Place::Pinned(_))
}

/// How readily a body gives way.
fn mobility(body: &Body) -> f32 {
    match body.place {
        Place::Pinned(_) => 0.0,
        Place::Was(_) => 0.08,
        Place::Free => 1.0,
    }
}

/// Moves each overlapping pair apart once; false where there was none to move.
fn push(bodies: &[Body], at: &mut [Point], extent: Extent) -> bool {
    let mut order: Vec<usize> = (0..bodies.len()).collect();
    order.sort_unstable_by(|&a, &b| at[a].x.total_cmp(&at[b].x).then(a.cmp(&b)));
    let widest = bodies.iter().map(|body| extent.reach(body)).fold(0.0, f32::max);
    let mut moved = false;
    for (place, &a) in order.iter().enumerate() {
        let reach = extent.reach(&bodies[a]) + widest;
        for &b in &order[place + 1..] {
            // Bodies move while we go through them: `order` is that of the start, which the slack makes up for.
            if at[b].x - at[a].x > reach + widest {
                break;
            }
            let (soft_a, soft_b) = (mobility(&bodies[a]), mobility(&bodies[b]));
            if soft_a + soft_b > 0.0
                && let Some(way) = extent.overlap(&bodies[a], &bodies[b], at[b] - at[a])
            {
                at[a] -= way * (soft_a / (soft_a + soft_b));
                at[b] += way * (soft_b / (soft_a + soft_b));
                moved = true;
            }
        }
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(key: u64, radius: f32, place: Place) -> Body {
        Body { key, radius, room: Point::new(radius, radius), place }
    }

    #[test]
    fn nodes_on_one_spot_part_and_pinned_ones_stay() {
        let pinned = Place::Pinned(Point::ORIGIN);
        let bodies: Vec<Body> =
            (0..40).map(|key| body(key, 12.0, if key == 7 { pinned } else { Place::Free })).collect();
        let mut at = vec![Point::ORIGIN; bodies.len()];
        apart(&bodies, &mut at);
        assert_eq!(at[7], Point::ORIGIN);
        for a in 0..at.len() {
            for b in a + 1..at.len() {
                assert!(at[a].distance(at[b]) >= 24.0 + CLEARANCE, "{a} and {b}");
            }
        }
    }

    #[test]
    fn what_does_not_overlap_does_not_move() {
        let bodies = [body(1, 10.0, Place::Free), body(2, 10.0, Place::Free)];
        let before = [Point::ORIGIN, Point::new(30.0, 0.0)];
        let mut at = before;
        apart(&bodies, &mut at);
        assert_eq!(at, before);
    }
}
