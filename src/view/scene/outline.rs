//! The shapes of nodes: each kind of actor has its own, so that colour is never the only sign.

use crate::model::ActorKind;
use crate::view::plane::Point;
use std::f32::consts::{PI, TAU};

/// The shape of a node. Shapes of one radius have the same area, that of the circle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outline {
    /// A person.
    Circle,
    /// An organization.
    RoundedSquare,
    /// A state; it stands on a corner.
    Hexagon,
    /// A group.
    Diamond,
}

/// Half the side of the square, the outer radius of the hexagon and half the diagonal of the diamond for radius 1.
const SQUARE: f32 = 0.886;
const HEXAGON: f32 = 1.0997;
const DIAMOND: f32 = 1.2533;
/// Radius of the square's corners, as a share of half its side.
const CORNER: f32 = 0.24;

impl Outline {
    /// All shapes, in the order of the kinds that they stand for.
    pub const ALL: [Self; 4] = [Self::Circle, Self::RoundedSquare, Self::Hexagon, Self::Diamond];

    /// The shape for a kind of actor.
    pub const fn of(kind: ActorKind) -> Self {
        match kind {
            ActorKind::Person => Self::Circle,
            ActorKind::Organization => Self::RoundedSquare,
            ActorKind::State => Self::Hexagon,
            ActorKind::Group => Self::Diamond,
        }
    }

    /// Half the width and half the height of the shape, for this radius.
    pub fn half_size(self, radius: f32) -> Point {
        match self {
            Self::Circle => Point::new(radius, radius),
            Self::RoundedSquare => Point::new(radius, radius) * SQUARE,
            Self::Hexagon => Point::new((PI / 6.0).cos(), 1.0) * (radius * HEXAGON),
            Self::Diamond => Point::new(radius, radius) * DIAMOND,
        }
    }

    /// Distance of `point`, seen from the centre, to the border: negative inside.
    pub fn distance(self, radius: f32, point: Point) -> f32 {
        let away = point.abs();
        match self {
            Self::Circle => point.length() - radius,
            Self::RoundedSquare => {
                let half = radius * SQUARE;
                let corner = half * CORNER;
                let beyond = away - Point::new(half - corner, half - corner);
                beyond.max(Point::ORIGIN).length() + beyond.x.max(beyond.y).min(0.0) - corner
            }
            Self::Hexagon => {
                // The sides face at 0, 60 and 120 degrees; by symmetry only two of them need a look.
                let inner = radius * HEXAGON * (PI / 6.0).cos();
                let slanted = away.dot(Point::new(0.5, (PI / 3.0).sin()));
                away.x.max(slanted) - inner
            }
            Self::Diamond => (away.x + away.y - radius * DIAMOND) * std::f32::consts::FRAC_1_SQRT_2,
        }
    }

    /// The border as a closed line around the origin, clockwise; `detail` segments for a circle.
    pub fn points(self, radius: f32, detail: usize) -> Vec<Point> {
        let ring = |count: usize, radius: f32, first: f32| {
            (0..count).map(move |step| Point::at_angle(first + TAU * step as f32 / count as f32) * radius)
        };
        match self {
            Self::Circle => ring(detail.max(8), radius, 0.0).collect(),
            Self::Hexagon => ring(6, radius * HEXAGON, PI / 2.0).collect(),
            Self::Diamond => ring(4, radius * DIAMOND, 0.0).collect(),
            Self::RoundedSquare => {
                let half = radius * SQUARE;
                let (corner, steps) = (half * CORNER, (detail / 8).max(2));
                let quarter = |turn: usize| {
                    let start = PI / 2.0 * turn as f32;
                    let center = Point::at_angle(start + PI / 4.0) * ((half - corner) * std::f32::consts::SQRT_2);
                    (0..=steps).map(move |step| {
                        center + Point::at_angle(start + PI / 2.0 * step as f32 / steps as f32) * corner
                    })
                };
                (0..4).flat_map(quarter).collect()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(points: &[Point]) -> f32 {
        let next = points.iter().cycle().skip(1);
        points.iter().zip(next).map(|(a, b)| a.cross(*b)).sum::<f32>() / 2.0
    }

    #[test]
    fn shapes_of_one_radius_have_one_area() {
        for outline in Outline::ALL {
            let area = area(&outline.points(10.0, 64));
            assert!((area / (PI * 100.0) - 1.0).abs() < 0.03, "{outline:?} has {area}");
        }
    }

    #[test]
    fn the_border_is_where_the_distance_is_nought() {
        for outline in Outline::ALL {
            for point in outline.points(10.0, 64) {
                assert!(outline.distance(10.0, point).abs() < 0.05, "{outline:?} at {point:?}");
            }
            assert!(outline.distance(10.0, Point::ORIGIN) < -7.0);
            assert!((outline.distance(10.0, Point::new(outline.half_size(10.0).x + 5.0, 0.0)) - 5.0).abs() < 1.6);
        }
    }
}
