//! Which part of the plane is seen, and how large.

use crate::view::plane::{Area, Point};
use eframe::egui::{Pos2, Rect};

/// The farthest and the nearest that one can go, as points for each world unit.
const ZOOM: std::ops::RangeInclusive<f32> = 0.01..=4.0;
/// Fitting never makes things larger than they were laid out for.
const FIT_ZOOM: f32 = 1.25;
/// Space left around everything when it is made to fit, in points.
const FIT_MARGIN: f32 = 14.0;
/// Halvings of the step by which the zoom that fits is looked for.
const FIT_STEPS: usize = 16;

/// Which part of the plane is seen, and how large.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// What is in the middle, in world units.
    pub center: Point,
    /// Points for each world unit.
    pub zoom: f32,
}

impl Default for Camera {
    fn default() -> Self {
        Self { center: Point::ORIGIN, zoom: 1.0 }
    }
}

impl Camera {
    /// Everything in a window of this size, in points, the lowest `foot` points of which stay free. `extent` tells how
    /// much everything takes at a zoom, as world coordinates times zoom: names do not grow with the zoom.
    pub fn fitting(extent: impl Fn(f32) -> Area, size: Point, foot: f32) -> Self {
        if !extent(1.0).is_something() {
            return Self::default();
        }
        let room = (size - Point::new(0.0, foot)) - Point::new(FIT_MARGIN, FIT_MARGIN) * 2.0;
        let fits = |zoom: f32| {
            let needed = extent(zoom).size();
            needed.x <= room.x && needed.y <= room.y
        };
        let (mut zoom, mut too_much) = (*ZOOM.start(), FIT_ZOOM);
        if fits(too_much) {
            zoom = too_much;
        }
        for _ in 0..FIT_STEPS {
            let middle = f32::midpoint(zoom, too_much);
            *(if fits(middle) { &mut zoom } else { &mut too_much }) = middle;
        }
        Self { center: (extent(zoom).center() + Point::new(0.0, foot / 2.0)) / zoom, zoom }
    }

    /// Where a point of the plane is on the screen, when the chart is drawn into `window`.
    pub fn to_screen(self, at: Point, window: Rect) -> Pos2 {
        let away = (at - self.center) * self.zoom;
        window.center() + eframe::egui::vec2(away.x, away.y)
    }

    /// Which point of the plane is there on the screen.
    pub fn to_world(self, at: Pos2, window: Rect) -> Point {
        let away = at - window.center();
        self.center + Point::new(away.x, away.y) / self.zoom
    }

    /// The part of the plane that `window` shows.
    pub fn seen(self, window: Rect) -> Area {
        Area::new(self.to_world(window.min, window), self.to_world(window.max, window))
    }

    /// Moves what is seen, in points of the screen: to the right and down for positive values.
    pub fn pan(&mut self, by: eframe::egui::Vec2) {
        self.center -= Point::new(by.x, by.y) / self.zoom;
    }

    /// Makes everything larger by `factor`; what is at `fixed` on the screen stays there.
    pub fn magnify(&mut self, factor: f32, fixed: Pos2, window: Rect) {
        let before = self.to_world(fixed, window);
        self.zoom = (self.zoom * factor).clamp(*ZOOM.start(), *ZOOM.end());
        self.center += before - self.to_world(fixed, window);
    }

    /// Moves as little as needed for `at` to be seen well.
    pub fn reveal(&mut self, at: Point, window: Rect) {
        let inner = self.seen(window.shrink(window.width().min(window.height()) / 5.0));
        let wanted = at.max(inner.min).min(inner.max);
        self.center += at - wanted;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::{pos2, vec2};

    const WINDOW: Rect = Rect { min: pos2(100.0, 50.0), max: pos2(900.0, 650.0) };

    #[test]
    fn the_plane_and_the_screen_are_each_others_inverse() {
        let camera = Camera { center: Point::new(30.0, -70.0), zoom: 0.6 };
        let there = Point::new(-12.0, 250.0);
        assert!(camera.to_world(camera.to_screen(there, WINDOW), WINDOW).distance(there) < 1e-3);
    }

    #[test]
    fn what_is_under_the_pointer_stays_there_when_one_zooms() {
        let mut camera = Camera::default();
        let pointer = pos2(250.0, 600.0);
        let before = camera.to_world(pointer, WINDOW);
        camera.magnify(1.7, pointer, WINDOW);
        assert!(camera.to_world(pointer, WINDOW).distance(before) < 1e-3);
    }

    #[test]
    fn everything_fits_with_names_that_do_not_shrink() {
        let bounds = Area::new(Point::new(-2000.0, 0.0), Point::new(1000.0, 700.0));
        let extent = |zoom: f32| Area::new(bounds.min * zoom - Point::new(90.0, 0.0), bounds.max * zoom);
        let camera = Camera::fitting(extent, Point::new(800.0, 600.0), 100.0);
        let leftmost = camera.to_screen(bounds.min, WINDOW).x - 90.0;
        assert!((-1.0..4.0).contains(&(leftmost - WINDOW.min.x - FIT_MARGIN)), "{leftmost}");
        assert!(camera.to_screen(bounds.max, WINDOW).y < WINDOW.max.y - 100.0);
    }

    #[test]
    fn revealing_what_is_seen_moves_nothing_and_else_as_little_as_needed() {
        let mut camera = Camera::default();
        camera.reveal(Point::new(20.0, 20.0), WINDOW);
        assert_eq!(camera, Camera::default());
        camera.reveal(Point::new(0.0, 900.0), WINDOW);
        assert!(camera.center.x.abs() < 1e-3 && camera.seen(WINDOW).contains(Point::new(0.0, 900.0)));
    }

    #[test]
    fn panning_moves_the_picture_with_the_hand() {
        let mut camera = Camera { zoom: 2.0, ..Camera::default() };
        let before = camera.to_screen(Point::ORIGIN, WINDOW);
        camera.pan(vec2(30.0, -10.0));
        assert!((camera.to_screen(Point::ORIGIN, WINDOW) - before - vec2(30.0, -10.0)).length() < 1e-3);
    }
}
