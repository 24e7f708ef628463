//! A scene as triangles: communities, edges with their arrowheads, nodes. What lies outside is left out, and so is what
//! is too small to be seen. Positions are world coordinates times zoom, in points.

use super::colours::color;
use super::ink::{Ink, Pattern, Row};
use super::strokes::Strokes;
use crate::model::{Confirmation, Polarity};
use crate::view::plane::{Area, Point};
use crate::view::scene::{Curve, Focus, Item, Palette, Rgb, Scene, SceneEdge, SceneNode};
use eframe::egui::Color32;
use eframe::egui::epaint::Mesh;

/// How much wider than its edge the band of the selection is, in points.
const BAND: f32 = 6.0;
/// Width of a node's border, in points, and of the ring around what is selected.
const BORDER: f32 = 2.0;
/// From the border of a node to the ring around it, in points.
const RING_GAP: f32 = 4.0;
/// Below this zoom arrowheads, dashes and bands would only be specks.
const DETAILED: f32 = 0.2;
/// With more edges than this on a hundred points by a hundred, arrowheads are left out, and lines thinner and fainter.
const CROWDED: f32 = 12.0;
/// How wide lines are where there are many, in points, and the least width in the greatest crowd: lines thinner than a
/// pixel are drawn fainter instead, so that the darkest places are those where most lines run.
const CROWDED_WIDTH: f32 = 0.9;
const LEAST_WIDTH: f32 = 0.15;
/// Lines shorter than this cannot be seen, in points.
const SHORTEST: f32 = 1.5;
/// A curve is cut into lines none of which is farther from it than this, in points.
const TOLERANCE: f32 = 0.2;
const CROWDED_TOLERANCE: f32 = 1.0;
const MOST_SEGMENTS: usize = 32;

/// What is drawn, and how.
pub struct Picture<'a> {
    /// The nodes and edges.
    pub scene: &'a Scene,
    /// What the eye is led to.
    pub focus: &'a Focus,
    /// The colours.
    pub palette: &'a Palette,
    /// Points for each world unit.
    pub zoom: f32,
    /// The part of the plane that is drawn: world coordinates times zoom, in points.
    pub area: Area,
    /// The borders of communities, around their nodes: world coordinates.
    pub communities: &'a [Vec<Point>],
}

impl Picture<'_> {
    /// Draws everything into one mesh, in the memory of the one before.
    pub fn mesh(&self, ink: &Ink, before: Mesh) -> Mesh {
        let mut out = Strokes::new(ink, before);
        let nodes: Vec<usize> = (0..self.scene.nodes.len()).filter(|&node| self.sees_node(node)).collect();
        let edges: Vec<usize> = (0..self.scene.edges.len()).filter(|&edge| self.sees_edge(edge)).collect();
        out.reserve(edges.len() * 4 + nodes.len() * 4);
        self.communities(&mut out);
        let crowd = self.crowd(&nodes, edges.len()) / CROWDED;
        if self.focus.lit.is_none() && self.focus.selected.is_none() && self.focus.hovered.is_none() {
            self.edges(&mut out, &edges, crowd);
        } else {
            // What is dimmed lies under what is not, and what is selected over both.
            let rank = |edge: usize| (self.focus.shows_edge(edge), self.focus.is_on(Item::Edge(edge)));
            for wanted in [(false, false), (false, true), (true, false), (true, true)] {
                let edges: Vec<usize> = edges.iter().copied().filter(|&edge| rank(edge) == wanted).collect();
                let stands_out = wanted.1 || wanted.0 && self.focus.lit.is_some();
                self.edges(&mut out, &edges, if stands_out { 0.0 } else { crowd });
            }
        }
        for &node in &nodes {
            self.node(&mut out, node);
        }
        out.into_mesh()
    }

    /// How many edges there are on a hundred points by a hundred.
    fn crowd(&self, nodes: &[usize], edges: usize) -> f32 {
        let size = Area::of(nodes.iter().map(|&node| self.scene.nodes[node].at * self.zoom)).size() / 100.0;
        if nodes.is_empty() { 0.0 } else { edges as f32 / (size.x * size.y).max(1.0) }
    }

    fn sees_edge(&self, edge: usize) -> bool {
        let Some(curve) = &self.scene.edges[edge].curve else { return false };
        let bounds = curve.bounds();
        let bounds = Area::new(bounds.min * self.zoom, bounds.max * self.zoom);
        let size = bounds.size();
        size.x.max(size.y) >= SHORTEST && bounds.overlaps(self.area)
    }

    /// Draws edges: with all that tells them apart, or, where there are more than a `crowd` of 1, as plain thin lines.
    fn edges(&self, out: &mut Strokes, edges: &[usize], crowd: f32) {
        if crowd <= 1.0 {
            for &edge in edges {
                self.edge(out, edge);
            }
            return;
        }
        let row = out.ink.row(Pattern::Solid, (CROWDED_WIDTH / crowd.sqrt()).max(LEAST_WIDTH));
        let lines = [Polarity::Cooperative, Polarity::Neutral, Polarity::Adverse]
            .map(|polarity| color(self.palette.edge(polarity)));
        let dimmed = color(self.palette.line.soft);
        for &number in edges {
            let edge = &self.scene.edges[number];
            let Some(curve) = &edge.curve else { continue };
            let line = if self.focus.shows_edge(number) { lines[edge.polarity as usize] } else { dimmed };
            self.trace(out, curve, row, line, CROWDED_TOLERANCE);
        }
    }

    /// Draws a line along a curve, cut into straight ones none of which is farther from it than `tolerance`, in points.
    fn trace(&self, out: &mut Strokes, curve: &Curve, row: Row, line: Color32, tolerance: f32) {
        let count = curve.segments(tolerance / self.zoom).min(MOST_SEGMENTS);
        if count == 1 {
            out.line(&[curve.start * self.zoom, curve.end * self.zoom], row, line);
            return;
        }
        let mut points = [curve.start * self.zoom; MOST_SEGMENTS + 1];
        for (step, point) in points.iter_mut().enumerate().take(count).skip(1) {
            *point = curve.at(step as f32 / count as f32) * self.zoom;
        }
        points[count] = curve.end * self.zoom;
        out.line(&points[..=count], row, line);
    }

    fn sees_node(&self, node: usize) -> bool {
        let node = &self.scene.nodes[node];
        self.area.grown(node.radius * self.zoom * 1.3).contains(node.at * self.zoom)
    }

    fn communities(&self, out: &mut Strokes) {
        let row = out.ink.row(Pattern::Solid, 1.0);
        for border in self.communities {
            let points: Vec<Point> = border.iter().map(|&point| point * self.zoom).collect();
            out.area(&points, color(self.palette.bg.hover.mix(self.palette.bg.panel, 0.35)));
            out.ring(&points, row, color(self.palette.line.soft));
        }
    }

    fn edge(&self, out: &mut Strokes, number: usize) {
        let edge = &self.scene.edges[number];
        let Some(curve) = edge.curve else { return };
        let detailed = self.zoom >= DETAILED;
        let (line, head) = self.edge_colours(number, edge);
        let width = edge.width * self.zoom.clamp(0.5, 1.0).sqrt();
        let length = curve.length() * self.zoom;
        let arrow = Arrow::of(width, length);
        let has_head = detailed && !edge.mutual;
        // The line ends inside its arrowhead, or its end would show on both sides of the tip.
        let body = if has_head { curve.part(0.0, 1.0 - (arrow.length * 0.7 / length).min(0.9)) } else { curve };
        if self.focus.selected == Some(Item::Edge(number)) {
            let band = out.ink.row(Pattern::Solid, width + BAND);
            self.trace(out, &body, band, color(self.palette.bg.select), TOLERANCE);
        }
        let pattern = match edge.confirmation {
            _ if !detailed => Pattern::Solid,
            Confirmation::Confirmed => Pattern::Solid,
            Confirmation::Unconfirmed => Pattern::Dashed,
            Confirmation::Tentative => Pattern::Dotted,
        };
        self.trace(out, &body, out.ink.row(pattern, width), color(line), TOLERANCE);
        if has_head {
            let tip = curve.end * self.zoom;
            let back = (tip - curve.at(1.0 - (arrow.length / length).min(0.9)) * self.zoom).unit();
            let (base, aside) = (tip - back * arrow.length, back.quarter_turn() * arrow.half_width);
            out.smooth_area(&[tip, base + aside, base - aside], color(head));
        }
    }

    /// The colours of an edge's line and arrowhead.
    fn edge_colours(&self, number: usize, edge: &SceneEdge) -> (Rgb, Rgb) {
        let full = self.palette.polarity(edge.polarity);
        if !self.focus.shows_edge(number) {
            (self.palette.line.soft, self.palette.line.soft)
        } else if self.focus.is_on(Item::Edge(number)) {
            (full, full)
        } else {
            (self.palette.edge(edge.polarity), full)
        }
    }

    fn node(&self, out: &mut Strokes, number: usize) {
        let node = &self.scene.nodes[number];
        let (at, radius) = (node.at * self.zoom, node.radius * self.zoom);
        let colours = self.palette.kind(node.outline);
        let lit = self.focus.shows_node(number);
        let (border, inside) =
            if lit { (colours.mark, colours.node) } else { (self.palette.line.soft, self.palette.bg.panel) };
        if self.focus.selected == Some(Item::Node(number)) {
            self.ring(out, node, radius + RING_GAP + BAND / 2.0, BAND, self.palette.bg.select);
        }
        if radius <= out.ink.largest_dot() {
            let (place, half) = out.ink.dot(node.outline, radius.max(1.0));
            out.dot(at, half, place, color(border));
        } else {
            let detail = (radius.sqrt() * 7.0) as usize;
            // The border's outer edge is that of the node, so that arrowheads meet it.
            let points: Vec<Point> =
                node.outline.points(radius - BORDER / 2.0, detail).into_iter().map(|point| at + point).collect();
            out.area(&points, color(inside));
            out.ring(&points, out.ink.row(Pattern::Solid, BORDER), color(border));
        }
        if self.focus.is_on(Item::Node(number)) {
            self.ring(out, node, radius + RING_GAP, BORDER, self.palette.accent);
        }
    }

    fn ring(&self, out: &mut Strokes, node: &SceneNode, radius: f32, width: f32, rgb: Rgb) {
        let at = node.at * self.zoom;
        let points: Vec<Point> = node.outline.points(radius, 48).into_iter().map(|point| at + point).collect();
        out.ring(&points, out.ink.row(Pattern::Solid, width), color(rgb));
    }
}

/// The size of an arrowhead, in points.
struct Arrow {
    length: f32,
    half_width: f32,
}

impl Arrow {
    /// The arrowhead for a line of this width and length.
    fn of(width: f32, length: f32) -> Self {
        let size = (length / 16.0).min(1.0);
        Self { length: (7.5 + 0.8 * width) * size, half_width: (3.8 + 0.6 * width) * size }
    }
}
