//! Map: a placeholder until the chart's branch is merged.

use crate::ui::PanelContext;
use eframe::egui::Ui;

/// Draws the panel.
pub fn show(ui: &mut Ui, _context: &mut PanelContext) {
    ui.label("Map");
}
