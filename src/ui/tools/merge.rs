//! The actor that another is.

use super::card::{Place, card};
use super::choose::{LINE, in_place_of_lines, lines, typing};
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
        if rows.is_empty() {
            in_place_of_lines(ui, "No other actor of this name");
        }
        let remark = |row: usize| {
            let reason = suggested(state, actor, &rows[row].id);
            reason.map(|reason| format!("may be the same: {reason}"))
        };
        let name = |row: usize| {
            remark(row).map_or_else(|| rows[row].name.clone(), |remark| format!("{}, {remark}", rows[row].name))
        };
        let draw = |ui: &mut Ui, rect: Rect, row: usize, _: bool| {
            actor_line(ui, rect, &rows[row], remark(row).as_deref());
        };
        let chosen = lines(ui, typed, rows.len(), 10, LINE, name, draw);
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
    let mut rows = actors(&state.index, &query, &Filters::default());
    rows.retain(|row| row.id != *actor);
    rows.sort_by_key(|row| (suggested(state, actor, &row.id).is_none(), Some(row.kind) != kind));
    rows
}

/// Why the program suggests that two actors are one, where it does.
fn suggested<'a>(state: &'a State, one: &ActorId, other: &ActorId) -> Option<&'a str> {
    let pairs = &state.index.dossier().found.suggestions;
    let is_it = |keep: &ActorId, merge: &ActorId| (keep == one && merge == other) || (keep == other && merge == one);
    pairs.iter().find(|pair| is_it(&pair.keep, &pair.merge)).map(|pair| pair.reason.as_str())
}

/// Paints an actor to choose: kind, name, mentions, and a remark or else its role.
pub fn actor_line(ui: &Ui, rect: Rect, row: &ActorRow, remark: Option<&str>) {
    let theme = Theme::of(ui);
    let mut line = Line::new(ui, rect.left() + space::XXL, rect.center().y, rect.right() - space::XXL);
    line.right_text(&format!("{}×", row.mentions), Type::MONO, theme.text.second);
    mark(ui.painter(), line.at + vec2(5.0, 0.0), 4.5, row.kind, theme.kind(row.kind).mark, Stroke::NONE);
    line.space(18.0).text(&row.name, Type::BODY, theme.text.first).space(space::L);
    match remark {
        Some(remark) => line.text(remark, Type::META, theme.warning()),
        None => line.text(&row.role, Type::META, theme.text.third),
    };
}
