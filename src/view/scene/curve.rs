//! The line of an edge: a quadratic Bézier curve. A straight edge is one whose control point lies on it.

use crate::view::plane::{Area, Point};

/// A quadratic Bézier curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curve {
    /// Where it begins.
    pub start: Point,
    /// Where it bends to.
    pub control: Point,
    /// Where it ends.
    pub end: Point,
}

impl Curve {
    /// From `start` to `end`, its middle `bend` to the right of the straight line as seen on the way.
    pub fn bent(start: Point, end: Point, bend: f32) -> Self {
        let aside = (end - start).unit().quarter_turn() * (2.0 * bend);
        Self { start, control: start.lerp(end, 0.5) + aside, end }
    }

    /// The point at `share` of the way, in the curve's own measure.
    #[inline]
    pub fn at(&self, share: f32) -> Point {
        self.start.lerp(self.control, share).lerp(self.control.lerp(self.end, share), share)
    }

    /// The direction at `share` of the way, of length one.
    #[inline]
    pub fn direction(&self, share: f32) -> Point {
        (self.control - self.start).lerp(self.end - self.control, share).unit()
    }

    /// The part between two shares of the way.
    #[must_use]
    #[inline]
    pub fn part(&self, from: f32, to: f32) -> Self {
        let blossom = self.start.lerp(self.control, from).lerp(self.control.lerp(self.end, from), to);
        Self { start: self.at(from), control: blossom, end: self.at(to) }
    }

    /// How far the curve is from a straight line at its middle.
    #[inline]
    pub fn bend(&self) -> f32 {
        (self.control - self.start.lerp(self.end, 0.5)).length() / 2.0
    }

    /// Its length, to within a hundredth for the bends of edges.
    #[inline]
    pub fn length(&self) -> f32 {
        let straight = self.start.distance(self.end);
        let around = self.start.distance(self.control) + self.control.distance(self.end);
        (2.0 * straight + around) / 3.0
    }

    /// A rectangle that holds the curve.
    #[inline]
    pub fn bounds(&self) -> Area {
        Area::of([self.start, self.control, self.end])
    }

    /// Into how many straight lines it must be cut so that none is farther than `tolerance` from it.
    #[inline]
    pub fn segments(&self, tolerance: f32) -> usize {
        let bend = self.bend();
        if bend <= tolerance { 1 } else { ((bend / tolerance).sqrt().ceil() as usize).clamp(1, 32) }
    }

    /// Distance of `point` to the curve, to within a unit or two.
    pub fn distance(&self, point: Point) -> f32 {
        let count = self.segments(1.0);
        let at = |step: usize| self.at(step as f32 / count as f32);
        (0..count).map(|step| point.distance_to_segment(at(step), at(step + 1))).fold(f32::INFINITY, f32::min)
    }

    /// The share of the way where `outside` first turns true, going from 0 to 1. It must be false at 0 and true at 1.
    pub fn first_outside(&self, outside: impl Fn(Point) -> bool) -> f32 {
        let (mut inner, mut outer) = (0.0, 1.0);
        for _ in 0..12 {
            let middle = f32::midpoint(inner, outer);
            if outside(self.at(middle)) {
                outer = middle;
            } else {
                inner = middle;
            }
        }
        outer
    }

    /// The same curve from its end to its start.
    #[must_use]
    pub const fn reversed(&self) -> Self {
        Self { start: self.end, control: self.control, end: self.start }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn curve() -> Curve {
        Curve { start: Point::new(0.0, 0.0), control: Point::new(50.0, 40.0), end: Point::new(100.0, 0.0) }
    }

    #[test]
    fn a_part_lies_on_the_whole() {
        let part = curve().part(0.2, 0.7);
        for step in 0..=10 {
            let share = step as f32 / 10.0;
            assert!(part.at(share).distance(curve().at(0.2 + 0.5 * share)) < 1e-3);
        }
    }

    #[test]
    fn the_bend_is_how_far_the_middle_is_from_the_straight_line() {
        let bent = Curve::bent(Point::ORIGIN, Point::new(100.0, 0.0), 15.0);
        assert!((bent.at(0.5).y - 15.0).abs() < 1e-3);
        assert!((bent.bend() - 15.0).abs() < 1e-3);
    }

    #[test]
    fn the_length_is_near_that_of_many_short_lines() {
        let at = |step: u16| curve().at(f32::from(step) / 1000.0);
        let exact: f32 = (0..1000).map(|step| at(step).distance(at(step + 1))).sum();
        assert!((curve().length() / exact - 1.0).abs() < 0.01);
    }

    #[test]
    fn the_cut_finds_the_border() {
        let share = curve().first_outside(|point| point.length() > 30.0);
        assert!((curve().at(share).length() - 30.0).abs() < 0.1);
    }
}
