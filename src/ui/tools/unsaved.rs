//! What was decided and is not saved would be lost: save it first?

use super::card::{Place, body, card, foot, heading};
use crate::app::State;
use crate::ui::theme::{Theme, Type};
use crate::ui::widgets::Button;
use crate::view::counted;
use eframe::egui::{Context, Key, Modifiers};

/// Draws the card. Gives true while it stays.
pub fn show(context: &Context, state: &mut State) -> bool {
    let (mut save, mut give_up) = (false, false);
    let stays = card(context, "Save first", 460.0, Place::Middle, |ui| {
        heading(ui, "Save your work first?");
        body(ui, |ui| {
            let work = counted(state.history.edits().len(), "edit");
            let words = format!("“{}” has {work} of yours, and is not saved as it stands.", state.source.title);
            ui.label(Type::BODY.text(words, Theme::of(ui).text.first));
        });
        let mut cancelled = false;
        foot(ui, |ui| {
            let words = if state.source.file.is_some() { "Save" } else { "Save …" };
            save = ui.add(Button::new(words).primary().with_key("Enter")).clicked()
                || ui.memory(|memory| memory.focused().is_none())
                    && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
            give_up = ui.add(Button::new("Go on without saving")).clicked();
            cancelled = ui.add(Button::new("Cancel")).clicked();
        });
        !cancelled
    });
    if save {
        state.save_and_leave();
    } else if give_up {
        state.leave_unsaved();
    } else if stays {
        return true;
    } else {
        state.stay();
    }
    false
}
