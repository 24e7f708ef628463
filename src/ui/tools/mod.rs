//! Cards over the panes, one file each.

use crate::app::{Action, State};
use eframe::egui::Context;

/// Draws the card that is open.
pub fn show(_context: &Context, _state: &mut State, _actions: &mut Vec<Action>) {}
