//! How a control shows its state.

use crate::ui::theme::Theme;
use eframe::egui::{CornerRadius, Rect, Stroke, StrokeKind, Ui};

/// A ring around what has the keyboard: inside for rows, outside for controls.
pub fn focus_ring(ui: &Ui, rect: Rect, radius: u8, kind: StrokeKind) {
    let stroke = Stroke::new(2.0, Theme::of(ui).accent);
    let rect = if kind == StrokeKind::Outside { rect.expand(1.0) } else { rect };
    ui.painter().rect_stroke(rect, CornerRadius::same(radius), stroke, kind);
}
