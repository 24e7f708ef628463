//! The whole chart, small, with a frame around what is seen of it. A press or drag in it moves what is seen.

use super::colours::color;
use crate::view::plane::{Area, Point};
use crate::view::scene::{Palette, Scene};
use eframe::egui::{CornerRadius, Id, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, vec2};

/// Its size, and its distance from the corner, in points.
const SIZE: Vec2 = vec2(132.0, 92.0);
const MARGIN: f32 = 10.0;
const PADDING: f32 = 6.0;
/// Windows smaller than this have none: they need the room for the chart itself.
const LEAST_WINDOW: Vec2 = vec2(420.0, 352.0);
/// So many nodes tell where the others are.
const MOST_DOTS: usize = 400;

/// Where the minimap goes in `window`; nowhere where there is no room.
pub fn place(window: Rect) -> Option<Rect> {
    let rect = Rect::from_min_size(window.max - SIZE - Vec2::splat(MARGIN), SIZE);
    (window.width() >= LEAST_WINDOW.x && window.height() >= LEAST_WINDOW.y).then_some(rect)
}

/// Draws the minimap into the corner of `window`; the point of the plane to go to, where one is asked for.
pub fn show(ui: &Ui, window: Rect, scene: &Scene, seen: Area, palette: &Palette) -> Option<Point> {
    let rect = place(window).filter(|_| !scene.nodes.is_empty())?;
    let painter = ui.painter();
    let corner = CornerRadius::same(6);
    painter.rect(rect, corner, color(palette.bg.card), Stroke::new(1.0, color(palette.line.soft)), StrokeKind::Inside);

    let inner = rect.shrink(PADDING);
    let bounds = scene.bounds().grown(30.0);
    let scale = (inner.width() / bounds.size().x).min(inner.height() / bounds.size().y);
    let to_map = |at: Point| {
        let away = (at - bounds.center()) * scale;
        inner.center() + vec2(away.x, away.y)
    };
    for &number in scene.nodes_by_weight.iter().take(MOST_DOTS) {
        let node = &scene.nodes[number];
        let radius = (node.radius * 0.1).clamp(1.0, 3.0);
        painter.circle_filled(to_map(node.at), radius, color(palette.kind(node.outline).mark));
    }
    let frame = Rect::from_min_max(to_map(seen.min), to_map(seen.max)).intersect(inner);
    painter.rect_stroke(frame, 0, Stroke::new(1.0, color(palette.accent)), StrokeKind::Inside);

    let id = Id::unique(ui.unique_id().with("minimap"));
    let response = ui.interact(rect, id, Sense::click_and_drag());
    let press: Pos2 = response.interact_pointer_pos().filter(|_| response.dragged() || response.clicked())?;
    let away = press - inner.center();
    Some(bounds.center() + Point::new(away.x, away.y) / scale.max(f32::EPSILON))
}
