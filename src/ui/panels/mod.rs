//! One file a panel.

mod actor;
mod actors;
pub mod chart;
mod discrepancies;
mod documents;
mod evidence;
mod filters;
pub mod map;
mod meetings;
mod notes;
mod positions;
mod reader;
mod readouts;
mod record;
mod relation;
mod statement_grid;
mod statements;
mod summary;
pub mod timeline;

pub use reader::{focus_find, hovered_mention};

use super::PanelContext;
use crate::app::Panel;
use eframe::egui::Ui;

/// Draws a panel.
pub fn show(panel: Panel, ui: &mut Ui, context: &mut PanelContext) {
    match panel {
        Panel::Documents => documents::show(ui, context),
        Panel::Actors => actors::show(ui, context),
        Panel::Meetings => meetings::show(ui, context),
        Panel::Filters => filters::show(ui, context),
        Panel::Reader => reader::show(ui, context),
        Panel::Statements => statements::show(ui, context),
        Panel::Timeline => timeline::show(ui, context),
        Panel::Chart => chart::show(ui, context),
        Panel::Map => map::show(ui, context),
        Panel::Actor => actor::show(ui, context),
        Panel::Relation => relation::show(ui, context),
        Panel::Evidence => evidence::show(ui, context),
        Panel::Notes => notes::show(ui, context),
        Panel::Record => record::show(ui, context),
        Panel::Summary => summary::show(ui, context),
        Panel::Readouts => readouts::show(ui, context),
        Panel::Positions => positions::show(ui, context),
        Panel::Discrepancies => discrepancies::show(ui, context),
    }
}
