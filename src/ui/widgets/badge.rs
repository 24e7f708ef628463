//! Small boxes: grades, copies, keys.

use super::paint::{paint_text, text_width};
use crate::model::Grade;
use crate::ui::theme::{Theme, Type, icons, radius};
use eframe::egui::{Align2, Color32, CornerRadius, Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

/// How wide a box around `words` is.
pub fn badge_width(ui: &Ui, words: &str) -> f32 {
    text_width(ui, words, Type::MONO) + 8.0
}

/// Paints a grade with its right end at `right`: in ink where the analyst gave it. With `pencil`, the sign of the analyst
/// stands in front.
pub fn grade(ui: &Ui, right: Pos2, grade: Option<Grade>, pencil: bool) -> Rect {
    let theme = Theme::of(ui);
    let words = grade.unwrap_or_default().to_string();
    let pencil = pencil && grade.is_some();
    let sign = if pencil { 18.0 } else { 0.0 };
    let size = vec2(badge_width(ui, &words) + sign, 18.0);
    let rect = Rect::from_min_size(pos2(right.x - size.x, right.y - size.y / 2.0), size);
    let (fill, edge, color) = match grade {
        Some(_) => (theme.bg.ink, theme.ink, theme.ink),
        None => (Color32::TRANSPARENT, theme.line.strong, theme.text.second),
    };
    boxed(ui, rect, fill, edge);
    if pencil {
        let icon = icons::Icon::format(12.0);
        let at = pos2(rect.left() + 5.0, rect.center().y);
        paint_text(ui, at, Align2::LEFT_CENTER, &icons::PENCIL_SIMPLE.glyph(), icon, theme.ink, 20.0);
    }
    let at = pos2(rect.right() - 4.0, rect.center().y);
    paint_text(ui, at, Align2::RIGHT_CENTER, &words, Type::MONO, color, size.x);
    rect
}

/// Paints how many articles carry one story, with its left end at `left`.
pub fn copies(ui: &Ui, left: Pos2, words: &str, fill: Color32) -> Rect {
    let theme = Theme::of(ui);
    let width = text_width(ui, words, Type::CAPTION) + 24.0;
    let rect = Rect::from_min_size(pos2(left.x, left.y - 8.0), vec2(width, 16.0));
    ui.painter().rect_filled(rect, CornerRadius::same(radius::BADGE), fill);
    let icon = icons::Icon::format(12.0);
    let at = pos2(rect.left() + 5.0, rect.center().y);
    paint_text(ui, at, Align2::LEFT_CENTER, &icons::COPY.glyph(), icon, theme.text.second, 20.0);
    let at = pos2(rect.right() - 5.0, rect.center().y);
    paint_text(ui, at, Align2::RIGHT_CENTER, words, Type::CAPTION, theme.text.second, width);
    rect
}

/// Paints a key with its `anchor` at `at`.
pub fn key_cap(ui: &Ui, at: Pos2, anchor: Align2, words: &str, color: Color32) -> Rect {
    let theme = Theme::of(ui);
    let rect = anchor.anchor_size(at, vec2(badge_width(ui, words), 17.0));
    boxed(ui, rect, Color32::TRANSPARENT, theme.line.strong);
    paint_text(ui, rect.center(), Align2::CENTER_CENTER, words, Type::MONO, color, rect.width());
    rect
}

fn boxed(ui: &Ui, rect: Rect, fill: Color32, edge: Color32) {
    let rounding = CornerRadius::same(radius::BADGE);
    ui.painter().rect(rect, rounding, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
}
