//! Cards over the panes, one file each.

mod audit;
mod card;
mod choose;
mod export;
mod grade;
mod keys;
mod merge;
mod note;
mod palette;
mod path;
mod rename;
mod review;
mod search;
mod sources;
mod speaker;
mod split;
mod tour;
mod unreadable;
mod unsaved;

use crate::app::{Action, State, Tool};
use eframe::egui::Context;

/// Draws the card that is open.
pub fn show(context: &Context, state: &mut State, actions: &mut Vec<Action>) {
    let Some(mut tool) = state.tool.take() else { return };
    let stays = match &mut tool {
        Tool::Search(typed) => search::show(context, state, typed, actions),
        Tool::Palette(typed) => palette::show(context, state, typed, actions),
        Tool::Keys => keys::show(context),
        Tool::Tour(step) => tour::show(context, state, step),
        Tool::Path(purpose, typed) => path::show(context, state, purpose, typed, actions),
        Tool::Sources(citations, typed) => sources::show(context, state, citations, typed, actions),
        Tool::Unsaved => unsaved::show(context, state),
        Tool::Unreadable => unreadable::show(context, state, actions),
        Tool::Export(format) => export::show(context, state, format),
        Tool::Merge(actor, typed) => merge::show(context, state, actor, typed, actions),
        Tool::Speaker { statement, typed, reviewing } => speaker::show(context, state, statement, typed, *reviewing),
        Tool::Split(actor, split) => split::show(context, state, actor, split, actions),
        Tool::Rename(actor, name) => rename::show(context, state, actor, name, actions),
        Tool::Retype(actor) => rename::retype(context, state, actor, actions),
        Tool::Grade(target, grade) => grade::show(context, state, target, grade, actions),
        Tool::Note(target, text) => note::show(context, state, target, text, actions),
        Tool::Review => review::show(context, state, actions),
        Tool::Audit => audit::show(context, state, actions),
    };
    if stays && state.tool.is_none() {
        state.tool = Some(tool);
    }
}
