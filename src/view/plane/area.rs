//! Upright rectangles.

use super::Point;

/// An upright rectangle.
#[must_use]
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Top left.
    pub min: Point,
    /// Bottom right.
    pub max: Point,
}

impl Area {
    /// No point lies in it; the start of a bounding box.
    pub const NOTHING: Self =
        Self { min: Point::new(f32::INFINITY, f32::INFINITY), max: Point::new(f32::NEG_INFINITY, f32::NEG_INFINITY) };

    /// From the top left to the bottom right.
    #[inline]
    pub const fn new(min: Point, max: Point) -> Self {
        Self { min, max }
    }

    /// `half` to each side of `center`.
    #[inline]
    pub fn around(center: Point, half: Point) -> Self {
        Self::new(center - half, center + half)
    }

    /// The smallest rectangle that holds all `points`; [`Area::NOTHING`] where there are none.
    #[inline]
    pub fn of(points: impl IntoIterator<Item = Point>) -> Self {
        points.into_iter().fold(Self::NOTHING, |area, point| Self::new(area.min.min(point), area.max.max(point)))
    }

    /// True where it holds at least one point.
    #[inline]
    pub fn is_something(self) -> bool {
        self.min.x <= self.max.x && self.min.y <= self.max.y
    }

    /// The point in the middle.
    #[inline]
    pub fn center(self) -> Point {
        (self.min + self.max) / 2.0
    }

    /// Width and height.
    #[inline]
    pub fn size(self) -> Point {
        self.max - self.min
    }

    /// Larger by `margin` on each side.
    #[inline]
    pub fn grown(self, margin: f32) -> Self {
        let margin = Point::new(margin, margin);
        Self::new(self.min - margin, self.max + margin)
    }

    /// The smallest rectangle that holds both.
    #[inline]
    pub fn union(self, other: Self) -> Self {
        Self::new(self.min.min(other.min), self.max.max(other.max))
    }

    /// The same rectangle elsewhere.
    #[inline]
    pub fn moved(self, by: Point) -> Self {
        Self::new(self.min + by, self.max + by)
    }

    /// True where `point` lies in it or on its edge.
    #[inline]
    pub fn contains(self, point: Point) -> bool {
        self.min.x <= point.x && point.x <= self.max.x && self.min.y <= point.y && point.y <= self.max.y
    }

    /// True where `other` lies in it as a whole.
    #[inline]
    pub fn covers(self, other: Self) -> bool {
        self.contains(other.min) && self.contains(other.max)
    }

    /// True where both share an inner point.
    #[inline]
    pub fn overlaps(self, other: Self) -> bool {
        self.min.x < other.max.x && other.min.x < self.max.x && self.min.y < other.max.y && other.min.y < self.max.y
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_that_share_only_an_edge_do_not_overlap() {
        let left = Area::new(Point::ORIGIN, Point::new(1.0, 1.0));
        assert!(!left.overlaps(left.moved(Point::new(1.0, 0.0))));
        assert!(left.overlaps(left.moved(Point::new(0.9, 0.0))));
        assert!(!Area::NOTHING.is_something());
    }
}
