//! The program's sign: a folder of which three actors look out, linked.

use crate::ui::theme::Theme;
use eframe::egui::{Color32, CornerRadius, IconData, Painter, Pos2, Rect, Stroke, StrokeKind, Vec2, vec2};

/// Paints the sign around a place.
pub fn logo(painter: &Painter, center: Pos2, theme: &Theme) {
    let rect = Rect::from_center_size(center, vec2(18.0, 14.0)).translate(vec2(0.0, 1.0));
    let stroke = Stroke::new(1.6, theme.accent);
    painter.rect_stroke(rect, CornerRadius::same(3), stroke, StrokeKind::Middle);
    painter.line_segment([rect.left_top() + vec2(2.0, -2.5), rect.left_top() + vec2(8.0, -2.5)], stroke);
    let at = |x: f32, y: f32| rect.min + vec2(x, y);
    let link = Stroke::new(1.2, theme.text.second);
    painter.line_segment([at(5.0, 9.0), at(13.0, 5.0)], link);
    painter.circle_filled(at(5.0, 9.0), 2.0, theme.kind(crate::model::ActorKind::Group).mark);
    painter.circle_filled(at(13.0, 5.0), 2.0, theme.kind(crate::model::ActorKind::Person).mark);
}

/// The sign for the system's lists of windows.
pub fn window_icon() -> IconData {
    const SIDE: usize = 64;
    let theme = Theme::dark();
    let inside = |point: Vec2, half: Vec2, round: f32| {
        let corner = (point.abs() - half + Vec2::splat(round)).max(Vec2::ZERO);
        corner.length() <= round
    };
    let on_edge = |at: Vec2| inside(at, vec2(25.0, 18.0), 7.0) && !inside(at, vec2(21.0, 14.0), 4.0);
    let on_flap = |at: Vec2| (-22.0..-4.0).contains(&at.x) && (-25.0..-20.0).contains(&at.y);
    let pixel = |x: usize, y: usize| {
        let point = vec2(x as f32 + 0.5, y as f32 + 0.5) - Vec2::splat(SIDE as f32 / 2.0);
        let folder = point - vec2(0.0, 3.0);
        let near = |at: Vec2| (folder - at).length() < 6.5;
        let along = folder - vec2(-11.0, 6.0);
        let on_link = (0.0..22.0).contains(&along.x) && (along.y + along.x * 0.5).abs() < 1.8;
        if !inside(point, vec2(31.0, 31.0), 13.0) {
            Color32::TRANSPARENT
        } else if near(vec2(-11.0, 6.0)) {
            theme.kind(crate::model::ActorKind::Group).mark
        } else if near(vec2(11.0, -5.0)) {
            theme.kind(crate::model::ActorKind::Person).mark
        } else if on_link && inside(folder, vec2(22.0, 15.0), 5.0) {
            theme.text.second
        } else if on_edge(folder) || on_flap(point) {
            theme.accent
        } else {
            theme.bg.panel
        }
    };
    let pixels = (0..SIDE * SIDE).flat_map(|at| pixel(at % SIDE, at / SIDE).to_srgba_unmultiplied());
    IconData { rgba: pixels.collect(), width: SIDE as u32, height: SIDE as u32 }
}
