//! The first minute: four steps, which can be closed at any.

use super::card::{Place, body, card, foot};
use crate::app::State;
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::Button;
use eframe::egui::{Align, Context, Key, Layout, Modifiers, Sense, vec2};

const STEPS: [(&str, &str, icons::Icon); 4] = [
    (
        "Read",
        "Articles stand at the left. In the text, names are underlined by kind, statements are filled by what the speaker does, and every name opens its page at the right.",
        icons::ARTICLE,
    ),
    (
        "Every line opens its sentence",
        "A number like [3] is the article a line rests on. Click it and the reader shows the very words. What no article tells says “not reported”.",
        icons::QUOTES,
    ),
    (
        "Chart and brief",
        "Ctrl+2 draws who stands how to whom; Ctrl+3 shows each meeting field by field, with what every side said of it, and where articles disagree.",
        icons::GRAPH,
    ),
    (
        "You decide",
        "Merge, split, grade, note, accept and reject: what you decide is green, can be undone, and is kept apart from what was found. F7 asks what is open. Ctrl+O opens your own folder.",
        icons::PENCIL_SIMPLE,
    ),
];

/// Draws the card. Gives true while it stays.
pub fn show(context: &Context, state: &mut State, step: &mut usize) -> bool {
    let stays = card(context, "Tour", 440.0, Place::Middle, |ui| {
        let theme = Theme::of(ui);
        let (title, words, icon) = STEPS[(*step).min(STEPS.len() - 1)];
        body(ui, |ui| {
            ui.add_space(space::L);
            ui.label(icon.text(32.0, theme.accent));
            ui.add_space(space::XL);
            ui.label(Type::TITLE.text(title, theme.text.first));
            ui.add_space(space::M);
            ui.label(Type::BODY.text(words, theme.text.second));
            ui.add_space(space::XL);
            let (rect, _) = ui.allocate_exact_size(vec2(60.0, 8.0), Sense::hover());
            for number in 0..STEPS.len() {
                let color = if number == *step { theme.accent } else { theme.line.strong };
                let center = rect.left_center() + vec2(4.0 + 14.0 * number as f32, 0.0);
                ui.painter().circle_filled(center, 3.5, color);
            }
        });
        let mut stays = true;
        foot(ui, |ui| {
            let last = *step + 1 == STEPS.len();
            let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            let (on, back) = (pressed(Key::Enter) || pressed(Key::ArrowRight), pressed(Key::ArrowLeft));
            let next = Button::new(if last { "Begin" } else { "Next" }).with_key("Enter").primary();
            if ui.add(next).clicked() || on {
                *step += 1;
                stays = *step < STEPS.len();
            }
            if *step > 0 && stays && (ui.add(Button::new("Back")).clicked() || back) {
                *step -= 1;
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                stays &= !ui.add(Button::new("Close the tour").bare()).clicked();
            });
        });
        stays
    });
    if !stays {
        state.preferences.toured = true;
        state.save_preferences();
    }
    stays
}
