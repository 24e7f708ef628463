//! Who said it: any actor, where the program found none or another.

use super::card::{Place, card};
use super::choose::{LINE, in_place_of_lines, lines, typing};
use super::merge::actor_line;
use crate::app::{State, Typed};
use crate::model::StatementId;
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{hairline, paint_rows};
use crate::view::{ActorQuery, Filters, actors};
use eframe::egui::{Context, Rect, Sense, Ui, vec2};

/// Draws the card. Gives true while it stays.
pub fn show(context: &Context, state: &mut State, statement: &StatementId, typed: &mut Typed, reviewing: bool) -> bool {
    let Some(said) = state.index.statement(statement) else { return false };
    let words = said.content.iter().map(|piece| piece.words.as_str()).collect::<Vec<_>>().join(" … ");
    let mut chosen = None;
    let stays = card(context, "Who said it", 520.0, Place::Top, |ui| {
        typing(ui, "speaker", typed, icons::USER, "Who said it: type a name");
        let query = ActorQuery { filter: typed.text.clone(), ..ActorQuery::default() };
        let rows = actors(&state.index, &query, &Filters::default());
        what(ui, &words);
        ui.add_space(space::S);
        if rows.is_empty() {
            in_place_of_lines(ui, "No actor of this name");
        }
        let name = |row: usize| rows[row].name.clone();
        let draw = |ui: &mut Ui, rect: Rect, row: usize, _: bool| actor_line(ui, rect, &rows[row], None);
        let row = lines(ui, typed, rows.len(), 10, LINE, name, draw);
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

/// The words in question, on at most two lines.
fn what(ui: &mut Ui, words: &str) {
    let theme = Theme::of(ui);
    let room = ui.available_width() - 2.0 * space::XXL;
    let at = ui.next_widget_position() + vec2(space::XXL, space::M);
    let painted = paint_rows(ui, at, words, Type::QUOTE_SMALL, theme.text.second, room, 2);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), painted.height() + space::XL), Sense::hover());
    hairline(ui, rect.x_range(), rect.bottom() - 1.0);
}
