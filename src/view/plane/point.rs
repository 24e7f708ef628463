//! Positions and the ways between them.

use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub, SubAssign};

/// A position, or the way from one position to another.
#[must_use]
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Downwards.
    pub y: f32,
}

impl Point {
    /// Where both axes meet.
    pub const ORIGIN: Self = Self::new(0.0, 0.0);

    /// The point at `x` and `y`.
    #[inline]
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    /// One unit in the direction of `angle`, in radians from the x axis.
    #[inline]
    pub fn at_angle(angle: f32) -> Self {
        Self::new(angle.cos(), angle.sin())
    }

    /// The scalar product.
    #[inline]
    pub fn dot(self, other: Self) -> f32 {
        self.x * other.x + self.y * other.y
    }

    /// The z of the vector product: positive where `other` lies clockwise on the screen.
    #[inline]
    pub fn cross(self, other: Self) -> f32 {
        self.x * other.y - self.y * other.x
    }

    /// Squared length.
    #[inline]
    pub fn length_squared(self) -> f32 {
        self.dot(self)
    }

    /// Length.
    #[inline]
    pub fn length(self) -> f32 {
        self.length_squared().sqrt()
    }

    /// Distance to `other`.
    #[inline]
    pub fn distance(self, other: Self) -> f32 {
        (other - self).length()
    }

    /// The same direction with length one; zero stays zero.
    #[inline]
    pub fn unit(self) -> Self {
        let length = self.length();
        if length > 0.0 { self / length } else { self }
    }

    /// A quarter turn clockwise on the screen.
    #[inline]
    pub const fn quarter_turn(self) -> Self {
        Self::new(-self.y, self.x)
    }

    /// The point `share` of the way to `other`.
    #[inline]
    pub fn lerp(self, other: Self, share: f32) -> Self {
        self + (other - self) * share
    }

    /// Both coordinates without their signs.
    #[inline]
    pub const fn abs(self) -> Self {
        Self::new(self.x.abs(), self.y.abs())
    }

    /// The smaller of each coordinate.
    #[inline]
    pub const fn min(self, other: Self) -> Self {
        Self::new(self.x.min(other.x), self.y.min(other.y))
    }

    /// The larger of each coordinate.
    #[inline]
    pub const fn max(self, other: Self) -> Self {
        Self::new(self.x.max(other.x), self.y.max(other.y))
    }

    /// Neither coordinate is infinite or no number.
    #[inline]
    pub const fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }

    /// Distance to the segment from `start` to `end`.
    #[inline]
    pub fn distance_to_segment(self, start: Self, end: Self) -> f32 {
        let along = end - start;
        let length_squared = along.length_squared();
        let share =
            if length_squared > 0.0 { ((self - start).dot(along) / length_squared).clamp(0.0, 1.0) } else { 0.0 };
        self.distance(start + along * share)
    }
}

/// True where the segments `a` and `b` cross at an inner point of both.
pub fn segments_cross(a: [Point; 2], b: [Point; 2]) -> bool {
    let (along_a, along_b) = (a[1] - a[0], b[1] - b[0]);
    let sides_of_a = along_a.cross(b[0] - a[0]) * along_a.cross(b[1] - a[0]);
    let sides_of_b = along_b.cross(a[0] - b[0]) * along_b.cross(a[1] - b[0]);
    sides_of_a < 0.0 && sides_of_b < 0.0
}

impl Add for Point {
    type Output = Self;
    #[inline]
    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }
}

impl Sub for Point {
    type Output = Self;
    #[inline]
    fn sub(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }
}

impl Mul<f32> for Point {
    type Output = Self;
    #[inline]
    fn mul(self, factor: f32) -> Self {
        Self::new(self.x * factor, self.y * factor)
    }
}

impl Div<f32> for Point {
    type Output = Self;
    #[inline]
    fn div(self, divisor: f32) -> Self {
        Self::new(self.x / divisor, self.y / divisor)
    }
}

impl Neg for Point {
    type Output = Self;
    #[inline]
    fn neg(self) -> Self {
        Self::new(-self.x, -self.y)
    }
}

impl AddAssign for Point {
    #[inline]
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Point {
    #[inline]
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(x: f32, y: f32) -> Point {
        Point::new(x, y)
    }

    #[test]
    fn segments_that_only_touch_do_not_cross() {
        assert!(segments_cross([at(0.0, 0.0), at(2.0, 2.0)], [at(0.0, 2.0), at(2.0, 0.0)]));
        assert!(!segments_cross([at(0.0, 0.0), at(2.0, 2.0)], [at(0.0, 0.0), at(2.0, 0.0)]));
        assert!(!segments_cross([at(0.0, 0.0), at(1.0, 1.0)], [at(0.0, 2.0), at(2.0, 0.0)]));
    }

    #[test]
    fn the_distance_to_a_segment_is_to_its_nearest_point() {
        let segment = (at(0.0, 0.0), at(10.0, 0.0));
        for (point, distance) in [(at(5.0, 3.0), 3.0), (at(13.0, 4.0), 5.0), (at(-2.0, 0.0), 2.0)] {
            assert!((point.distance_to_segment(segment.0, segment.1) - distance).abs() < 1e-6);
        }
    }
}
