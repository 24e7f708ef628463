//! The actor that another is.

use super::card::{Place, card};
use super::choose::{LINE, lines, typing};
use crate::app::{Action, State, Typed};
use crate::model::{ActorId, Change};
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{Line, mark};
use crate::view::{ActorQuery, ActorRow, Filters, actors};
use eframe::egui::{Context, Rect, Stroke, Ui, vec2};

/// Draws the card. Gives true while it stays.
pub fn show(context: &Context, state: &State, actor: &ActorId, typed: &mut Typed, actions: &mut Vec<Action>) -> bool {
    let Some(kept) = state.index.actor(actor) else { return false };
    card(context, "Merge actors", 520.0, Place::Top, |ui| {
        typing(ui, "merge", typed, icons::GIT_MERGE, &format!("Merge into {}: type a name", kept.name));
        let rows = candidates(state, actor, &typed.text);
        ui.add_space(space::S);
        let name = |row: usize| rows[row].name.clone();
        let chosen = lines(ui, typed, rows.len(), 10, LINE, name, |ui, rect, row, _| actor_line(ui, rect, &rows[row]));
        ui.add_space(space::S);
        let Some(row) = chosen.map(|row| &rows[row]) else { return true };
        actions.push(Action::Change(Change::Merge { keep: actor.clone(), merge: row.id.clone() }));
        false
    })
}

/// Whom it may be: of the same kind first, then by how often they are mentioned.
fn candidates(state: &State, actor: &ActorId, words: &str) -> Vec<ActorRow> {
    let query = ActorQuery { filter: words.to_owned(), ..ActorQuery::default() };
    let kind = state.index.actor(actor).map(|actor| actor.kind);
    let suggested = |row: &ActorRow| {
        let pairs = state.index.dossier().found.suggestions.iter();
        let mut pairs = pairs.map(|one| (&one.keep, &one.merge));
        pairs.any(|(keep, merge)| (keep == actor && *merge == row.id) || (merge == actor && *keep == row.id))
    };
    let mut rows = actors(&state.index, &query, &Filters::default());
    rows.retain(|row| row.id != *actor);
    rows.sort_by_key(|row| (!suggested(row), Some(row.kind) != kind));
    rows
}

/// Paints an actor to choose: kind, name, role, mentions.
pub fn actor_line(ui: &Ui, rect: Rect, row: &ActorRow) {
    let theme = Theme::of(ui);
    let mut line = Line::new(ui, rect.left() + space::XXL, rect.center().y, rect.right() - space::XXL);
    line.right_text(&format!("{}×", row.mentions), Type::MONO, theme.text.second);
    mark(ui.painter(), line.at + vec2(5.0, 0.0), 4.5, row.kind, theme.kind(row.kind).mark, Stroke::NONE);
    line.space(18.0).text(&row.name, Type::BODY, theme.text.first).space(space::L);
    line.text(&row.role, Type::META, theme.text.third);
}
