//! Audit: items drawn by chance are judged, and the share that is right is measured.

use super::card::{Place, body, card, foot, heading};
use crate::app::{Action, Command, State};
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{Button, sentence_on_paper, switch};
use crate::view::{Audit, Sample, audit};
use eframe::egui::{Align, Context, Layout, Ui};

/// Draws the card. Gives true while it stays.
pub fn show(context: &Context, state: &mut State, actions: &mut Vec<Action>) -> bool {
    let measured = audit(&state.index, state.review.sample);
    card(context, "Audit", 500.0, Place::Middle, |ui| {
        heading(ui, "Audit: how often is the program right?");
        body(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let chosen = Sample::ALL.iter().position(|sample| *sample == state.review.sample).unwrap_or(0);
            if let Some(number) = switch(ui, "Sample", &Sample::ALL.map(Sample::label), chosen, 30.0) {
                state.review.sample = Sample::ALL[number];
            }
            ui.add_space(space::XL);
            item(ui, &measured);
        });
        foot(ui, |ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let some = measured.next.is_some();
            let right = Button::new("Right").with_icon(icons::CHECK).with_key("A").primary();
            if ui.add(right.enabled(some)).clicked() {
                actions.push(Action::Run(Command::Accept));
            }
            if ui.add(Button::new("Wrong").with_icon(icons::X).with_key("R").enabled(some)).clicked() {
                actions.push(Action::Run(Command::Reject));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let undo = Button::new("Undo").with_icon(icons::ARROW_COUNTER_CLOCKWISE).with_key("Ctrl+Z");
                if ui.add(undo.enabled(Command::Undo.is_enabled(state))).clicked() {
                    actions.push(Action::Run(Command::Undo));
                }
            });
        });
        true
    })
}

fn item(ui: &mut Ui, measured: &Audit) {
    let theme = Theme::of(ui);
    ui.label(Type::HEADING.text(measured.sentence(), theme.text.first));
    let words =
        format!("Drawn by chance, {} of {} judged. The figure stands in the exports.", measured.judged, measured.total);
    ui.label(Type::META.text(words, theme.text.second));
    ui.add_space(space::XL);
    let Some((_, what, cards)) = &measured.next else {
        ui.label(Type::BODY.text("All have been judged.", theme.text.second));
        return;
    };
    ui.label(Type::BODY.text(what, theme.text.first));
    for card in cards {
        ui.add_space(space::L);
        sentence_on_paper(ui, card);
        let words = format!("[{}] {}, {} · {} {}", card.number, card.publisher, card.date, card.speaker, card.mode);
        ui.label(Type::CAPTION.text(words, theme.text.second));
    }
}
