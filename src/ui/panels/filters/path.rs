//! The two ends of a shortest path.

use super::{Local, heading};
use crate::model::{Actor, ActorId};
use crate::ui::PanelContext;
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::field;
use crate::view::{Filters, likely_actors};
use eframe::egui::{Button, Key, Popup, Response, Ui};

/// So many actors are proposed.
const PROPOSED: usize = 6;

/// Draws a field for each end. What is typed is completed to the likeliest actor by Enter, or when the field is left; Esc
/// leaves it as it was.
pub fn path(ui: &mut Ui, context: &mut PanelContext, filters: &mut Filters) {
    heading(ui, "Shortest path", |_| {});
    let index = context.index;
    let local = context.locals.get::<Local>();
    let ends = [(&mut filters.path.0, "from actor", "path from"), (&mut filters.path.1, "to actor", "path to")];
    for ((end, hint, salt), text) in ends.into_iter().zip(&mut local.ends) {
        let id = ui.make_persistent_id(salt);
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        if !has_focus {
            *text = end.as_ref().map(|end| index.name(end).to_owned()).unwrap_or_default();
        }
        let width = ui.available_width();
        let response = field(ui, id, text, icons::USER, hint, width);
        let likely = likely_actors(index, text);
        if response.lost_focus() && !ui.input(|input| input.key_pressed(Key::Escape)) {
            *end = likely.first().map(|actor| actor.id.clone());
        }
        let is_known = likely.first().is_some_and(|actor| actor.name == *text);
        if has_focus
            && !is_known
            && let Some(chosen) = proposed(&response, &likely, width)
        {
            *end = Some(chosen);
        }
        ui.add_space(space::M);
    }
}

/// Proposes actors under a field; the first is the one that Enter takes. Gives the one that was clicked.
fn proposed(field: &Response, likely: &[&Actor], width: f32) -> Option<ActorId> {
    let mut chosen = None;
    Popup::from_response(field).open(!likely.is_empty()).show(|ui| {
        ui.set_min_width(width - space::L);
        for (number, actor) in likely.iter().take(PROPOSED).enumerate() {
            let name = Type::BODY.text(&actor.name, Theme::of(ui).text.first);
            if ui.add(Button::selectable(number == 0, name)).clicked() {
                chosen = Some(actor.id.clone());
            }
        }
    });
    chosen
}
