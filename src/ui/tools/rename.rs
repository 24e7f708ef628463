//! Another name, or another kind.

use super::card::{Place, body, card, foot, heading};
use crate::app::{Action, State};
use crate::model::{ActorId, ActorKind, Change};
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{Button, Line, field, focus_ring, mark, row_background};
use eframe::egui::{Context, Id, Key, Role, Sense, Stroke, StrokeKind, WidgetInfo, vec2};

/// Draws the card for another name. Gives true while it stays.
pub fn show(context: &Context, state: &State, actor: &ActorId, name: &mut String, actions: &mut Vec<Action>) -> bool {
    let Some(old) = state.index.actor(actor) else { return false };
    card(context, "Rename an actor", 440.0, Place::Middle, |ui| {
        heading(ui, &format!("Rename {}", old.name));
        let mut entered = false;
        body(ui, |ui| {
            let width = ui.available_width();
            let id = Id::unique("rename");
            let response = field(ui, id, name, icons::PENCIL_SIMPLE, "Name, without a title", width);
            entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if !entered && !response.has_focus() && !ui.memory(|memory| memory.focused().is_some()) {
                response.request_focus();
            }
        });
        let ready = !name.trim().is_empty() && name.trim() != old.name;
        let mut stays = true;
        foot(ui, |ui| {
            let clicked = ui.add(Button::new("Rename").primary().enabled(ready)).clicked();
            if ready && (clicked || entered) {
                actions.push(Action::Change(Change::Rename { actor: actor.clone(), name: name.trim().to_owned() }));
                stays = false;
            }
            stays &= !ui.add(Button::new("Cancel")).clicked();
        });
        stays
    })
}

/// Draws the card for another kind. Gives true while it stays.
pub fn retype(context: &Context, state: &State, actor: &ActorId, actions: &mut Vec<Action>) -> bool {
    let Some(old) = state.index.actor(actor) else { return false };
    card(context, "Change an actor's kind", 360.0, Place::Middle, |ui| {
        heading(ui, &format!("Kind of {}", old.name));
        let mut stays = true;
        body(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for kind in ActorKind::ALL {
                let theme = Theme::of(ui);
                let chosen = old.kind == kind;
                let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 32.0), Sense::click());
                response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, kind.label()));
                row_background(ui, rect, chosen, true, &response);
                let mut line = Line::new(ui, rect.left() + space::XL, rect.center().y, rect.right());
                mark(ui.painter(), line.at + vec2(6.0, 0.0), 5.5, kind, theme.kind(kind).mark, Stroke::NONE);
                line.space(22.0).text(kind.label(), Type::BODY, theme.text.first);
                if response.has_focus() {
                    focus_ring(ui, rect, 3, StrokeKind::Inside);
                }
                if response.clicked() {
                    if !chosen {
                        actions.push(Action::Change(Change::Retype { actor: actor.clone(), kind }));
                    }
                    stays = false;
                }
            }
        });
        stays
    })
}
