//! Lines, areas and dots as triangles of one mesh, drawn with [`Ink`].

use super::ink::{Ink, PERIOD, Row};
use crate::view::plane::Point;
use eframe::egui::epaint::{Mesh, Vertex};
use eframe::egui::{Color32, Pos2, Rect};

/// A mesh that grows. Positions are in points.
pub struct Strokes<'a> {
    /// The texture it is drawn with.
    pub ink: &'a Ink,
    mesh: Mesh,
}

impl<'a> Strokes<'a> {
    /// Nothing yet, in the memory of a mesh that is no longer needed.
    pub fn new(ink: &'a Ink, mut mesh: Mesh) -> Self {
        mesh.vertices.clear();
        mesh.indices.clear();
        mesh.texture_id = ink.texture();
        Self { ink, mesh }
    }

    /// What has been drawn.
    pub fn into_mesh(self) -> Mesh {
        self.mesh
    }

    /// Makes room for so many corners, so that the mesh is not copied as it grows.
    pub fn reserve(&mut self, corners: usize) {
        self.mesh.reserve_vertices(corners);
        self.mesh.reserve_triangles(corners);
    }

    /// A line through `points`.
    pub fn line(&mut self, points: &[Point], row: Row, color: Color32) {
        if let [from, to] = *points {
            self.segment(from, to, row, color);
        } else {
            self.ribbon(points, row, color, false);
        }
    }

    /// A straight line: what most lines of a large chart are.
    fn segment(&mut self, from: Point, to: Point, row: Row, color: Color32) {
        let color = if row.strength < 1.0 { color.gamma_multiply(row.strength) } else { color };
        let length = from.distance(to).max(f32::EPSILON);
        let aside = (to - from).quarter_turn() * (row.half / length);
        let first = self.mesh.vertices.len() as u32;
        let end = length / PERIOD;
        let corner = |at: Point, u: f32, v: f32| Vertex { pos: Pos2::new(at.x, at.y), uv: Pos2::new(u, v), color };
        self.mesh.vertices.extend_from_slice(&[
            corner(from - aside, 0.0, row.v[0]),
            corner(from + aside, 0.0, row.v[1]),
            corner(to - aside, end, row.v[0]),
            corner(to + aside, end, row.v[1]),
        ]);
        self.mesh.indices.extend_from_slice(&[first, first + 1, first + 2, first + 2, first + 1, first + 3]);
    }

    /// A line through `points` and back to the first, not broken up.
    pub fn ring(&mut self, points: &[Point], row: Row, color: Color32) {
        self.ribbon(points, row, color, true);
    }

    fn ribbon(&mut self, points: &[Point], row: Row, color: Color32, closed: bool) {
        let count = points.len();
        if count < 2 {
            return;
        }
        let color = if row.strength < 1.0 { color.gamma_multiply(row.strength) } else { color };
        let first = self.mesh.vertices.len() as u32;
        let mut along = 0.0;
        let mut incoming = if closed { (points[0] - points[count - 1]).unit() } else { (points[1] - points[0]).unit() };
        for (at, &point) in points.iter().enumerate() {
            let outgoing = match points.get(at + 1) {
                Some(&next) => (next - point).unit(),
                None if closed => (points[0] - point).unit(),
                None => incoming,
            };
            let aside = miter(incoming, outgoing) * row.half;
            let u = along / PERIOD;
            self.corner(point - aside, Pos2::new(u, row.v[0]), color);
            self.corner(point + aside, Pos2::new(u, row.v[1]), color);
            if let Some(&next) = points.get(at + 1) {
                along += point.distance(next);
            }
            incoming = outgoing;
        }
        let ends = if closed { count } else { count - 1 } as u32;
        for at in 0..ends {
            let (here, next) = (first + 2 * at, first + 2 * ((at + 1) % count as u32));
            self.mesh.indices.extend_from_slice(&[here, here + 1, next, next, here + 1, next + 1]);
        }
    }

    /// A convex area, without a smooth edge: a line goes over it.
    pub fn area(&mut self, points: &[Point], color: Color32) {
        let first = self.mesh.vertices.len() as u32;
        let white = self.ink.white();
        for &point in points {
            self.corner(point, white, color);
        }
        for at in 2..points.len() as u32 {
            self.mesh.indices.extend_from_slice(&[first, first + at - 1, first + at]);
        }
    }

    /// A convex area with a smooth edge, its corners clockwise.
    pub fn smooth_area(&mut self, points: &[Point], color: Color32) {
        let count = points.len();
        let half = self.ink.pixel() / 2.0;
        let first = self.mesh.vertices.len() as u32;
        let white = self.ink.white();
        for (at, &point) in points.iter().enumerate() {
            let incoming = (point - points[(at + count - 1) % count]).unit();
            let outgoing = (points[(at + 1) % count] - point).unit();
            let outwards = -miter(incoming, outgoing) * half;
            self.corner(point - outwards, white, color);
            self.corner(point + outwards, white, Color32::TRANSPARENT);
        }
        for at in 2..count as u32 {
            self.mesh.indices.extend_from_slice(&[first, first + 2 * (at - 1), first + 2 * at]);
        }
        for at in 0..count as u32 {
            let (here, next) = (first + 2 * at, first + 2 * ((at + 1) % count as u32));
            self.mesh.indices.extend_from_slice(&[here, here + 1, next, next, here + 1, next + 1]);
        }
    }

    /// A rectangle of the texture.
    pub fn dot(&mut self, center: Point, half: f32, place: Rect, color: Color32) {
        let rect = Rect::from_center_size(Pos2::new(center.x, center.y), eframe::egui::Vec2::splat(2.0 * half));
        self.mesh.add_rect_with_uv(rect, place, color);
    }

    fn corner(&mut self, at: Point, uv: Pos2, color: Color32) {
        self.mesh.vertices.push(Vertex { pos: Pos2::new(at.x, at.y), uv, color });
    }
}

/// The way from a line's middle to its right edge at a corner, for a line of half width one. Sharp corners are cut.
fn miter(incoming: Point, outgoing: Point) -> Point {
    let normal = (incoming + outgoing).quarter_turn();
    let squared = normal.length_squared();
    if squared < 0.5 { outgoing.quarter_turn() } else { normal * (2.0 / squared) }
}
