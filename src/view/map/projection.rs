//! The world laid flat: longitude and latitude as x and y, as wide as it is high at 45 degrees. Plain, without any
//! distortion that one would have to know about, and true enough where most states are.

use crate::model::Coordinates;
use crate::view::plane::{Area, Point};

/// World units for a degree of latitude.
const SCALE: f32 = 20.0;
/// A degree of longitude is shorter by this: the cosine of 45 degrees.
const WIDTH: f32 = std::f32::consts::FRAC_1_SQRT_2;

/// The whole world.
pub const WORLD: Area =
    Area::new(Point::new(-180.0 * SCALE * WIDTH, -84.0 * SCALE), Point::new(180.0 * SCALE * WIDTH, 60.0 * SCALE));

/// Where a place is on the plane.
pub fn project(place: Coordinates) -> Point {
    Point::new(place.longitude * SCALE * WIDTH, -place.latitude * SCALE)
}

/// Where a point of the outline is on the plane: x to the east and y to the south, in degrees.
pub fn project_point(at: Point) -> Point {
    Point::new(at.x * SCALE * WIDTH, at.y * SCALE)
}

/// How far some degrees are on the plane, from west to east.
pub(super) fn degrees(count: f32) -> f32 {
    count * SCALE * WIDTH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn north_is_up_and_east_is_right() {
        let geneva = project(Coordinates { latitude: 46.2, longitude: 6.1 });
        let vienna = project(Coordinates { latitude: 48.2, longitude: 16.4 });
        assert!(vienna.x > geneva.x && vienna.y < geneva.y);
    }
}
