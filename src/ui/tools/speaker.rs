//! Who said it: any actor, where the program found none or another.

use super::card::{Place, card};
use super::choose::{LINE, lines, typing};
use super::merge::actor_line;
use crate::app::{State, Typed};
use crate::model::StatementId;
use crate::ui::theme::{icons, space};
use crate::view::{ActorQuery, Filters, actors};
use eframe::egui::Context;

/// Draws the card. Gives true while it stays.
pub fn show(context: &Context, state: &mut State, statement: &StatementId, typed: &mut Typed, reviewing: bool) -> bool {
    if state.index.statement(statement).is_none() {
        return false;
    }
    let mut chosen = None;
    let stays = card(context, "Who said it", 520.0, Place::Top, |ui| {
        typing(ui, "speaker", typed, icons::USER, "Who said it: type a name");
        let query = ActorQuery { filter: typed.text.clone(), ..ActorQuery::default() };
        let rows = actors(&state.index, &query, &Filters::default());
        ui.add_space(space::S);
        let name = |row: usize| rows[row].name.clone();
        let row = lines(ui, typed, rows.len(), 10, LINE, name, |ui, rect, row, _| actor_line(ui, rect, &rows[row]));
        ui.add_space(space::S);
        chosen = row.map(|row| rows[row].id.clone());
        chosen.is_none()
    });
    if let Some(speaker) = chosen {
        state.attribute(statement.clone(), speaker, reviewing);
    } else if !stays && reviewing {
        state.resume_review();
    }
    stays
}
