//! One file a panel.

pub mod chart;
mod documents;
pub mod map;
mod reader;
pub mod timeline;

pub use reader::{focus_find, hovered_mention};

use super::PanelContext;
use crate::app::Panel;
use eframe::egui::Ui;

/// Draws a panel.
pub fn show(panel: Panel, ui: &mut Ui, context: &mut PanelContext) {
    match panel {
        Panel::Documents => documents::show(ui, context),
        Panel::Reader => reader::show(ui, context),
        Panel::Chart => chart::show(ui, context),
        Panel::Timeline => timeline::show(ui, context),
        Panel::Map => map::show(ui, context),
        _ => {}
    }
}
