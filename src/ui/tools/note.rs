//! A remark.

use super::card::{Place, body, card, foot, heading};
use crate::app::{Action, State};
use crate::model::{Change, Target};
use crate::ui::theme::{Theme, Type};
use crate::ui::widgets::Button;
use crate::view::name_of;
use eframe::egui::{Context, Id, Key, Modifiers, TextEdit};

/// Draws the card. Gives true while it stays.
pub fn show(context: &Context, state: &State, target: &Target, text: &mut String, actions: &mut Vec<Action>) -> bool {
    card(context, "Note", 460.0, Place::Middle, |ui| {
        heading(ui, &format!("Note on {}", name_of(&state.index, target)));
        let written = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        body(ui, |ui| {
            let theme = Theme::of(ui);
            let id = Id::unique("note");
            let edit = TextEdit::multiline(text)
                .id(id)
                .font(Type::BODY.font())
                .desired_width(f32::INFINITY)
                .desired_rows(5)
                .hint_text(Type::BODY.text("What is to be remembered", theme.text.third));
            let response = ui.add(edit).accessible_name("What is to be remembered");
            if !ui.memory(|memory| memory.focused().is_some()) {
                response.request_focus();
            }
        });
        let ready = !text.trim().is_empty();
        let mut stays = true;
        foot(ui, |ui| {
            let clicked = ui.add(Button::new("Keep").primary().enabled(ready).with_key("Ctrl+Enter")).clicked();
            if ready && (clicked || written) {
                actions.push(Action::Change(Change::Note { target: target.clone(), text: text.trim().to_owned() }));
                stays = false;
            }
            stays &= !ui.add(Button::new("Cancel")).clicked();
        });
        stays
    })
}
