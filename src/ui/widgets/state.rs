//! How a control shows its state.

use crate::ui::theme::Theme;
use eframe::egui::{CornerRadius, Id, Memory, Rect, Stroke, StrokeKind, Ui};

/// A ring around what has the keyboard: inside for rows, outside for controls. What gets the keyboard comes into sight.
pub fn focus_ring(ui: &Ui, rect: Rect, radius: u8, kind: StrokeKind) {
    let stroke = Stroke::new(2.0, Theme::of(ui).accent);
    let rect = if kind == StrokeKind::Outside { rect.expand(1.0) } else { rect };
    ui.painter().rect_stroke(rect, CornerRadius::same(radius), stroke, kind);
    let ringed = Id::unique("what has a ring");
    let focused = ui.memory(Memory::focused);
    if ui.data(|data| data.get_temp::<Option<Id>>(ringed)) != Some(focused) {
        ui.data_mut(|data| data.insert_temp(ringed, focused));
        if !ui.clip_rect().contains_rect(rect) {
            ui.scroll_to_rect(rect, None);
        }
    }
}
