//! Notes: what the analyst wrote, and what was left out because it was called wrong.

use crate::app::{Action, Command, Tool};
use crate::model::{Change, Judgement};
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{Button, empty, link, note, section, voice_of_analyst, with_footer};
use crate::ui::{Memo, PanelContext};
use crate::view::{Decided, NoteLine, decided, notes, orphans};
use eframe::egui::{Frame, Margin, ScrollArea, Ui};

type Lists = (Vec<NoteLine>, Vec<Decided>, Vec<String>);

#[derive(Default)]
struct Local {
    lines: Memo<(), Lists>,
}

/// Draws the panel.
pub fn show(ui: &mut Ui, context: &mut PanelContext) {
    let index = context.index;
    let local = context.locals.get::<Local>();
    let lines = local.lines.get(index, (), |()| (notes(index, None), decided(index), orphans(index)));
    let (notes, decided, orphans) = &*lines;
    let focus = context.selection.focus.clone().filter(|target| index.has(target));
    if notes.is_empty() && decided.is_empty() && orphans.is_empty() {
        let sentence = "Select something and press Ctrl+J to write a note on it. Notes are kept in the dossier file.";
        let next = focus.is_some().then_some("Add a note");
        if empty(ui, icons::NOTE, "No notes yet", sentence, next).is_some_and(|response| response.clicked()) {
            context.push(Action::Run(Command::Note));
        }
        return;
    }
    let mut pushed = Vec::new();
    let mut added = None;
    with_footer(
        ui,
        |ui| {
            let button = Button::new("Add a note").with_icon(icons::NOTE_PENCIL).with_key("Ctrl+J");
            if ui.add(button.enabled(focus.is_some())).clicked() {
                added = focus.map(|target| Action::Use(Tool::Note(target, String::new())));
            }
        },
        |ui| {
            ScrollArea::vertical().auto_shrink(false).id_salt("notes").show(ui, |ui| {
                Frame::new().inner_margin(Margin { left: 14, right: 14, top: 4, bottom: 12 }).show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    pushed.extend(list_notes(ui, notes));
                    pushed.extend(list_decided(ui, decided));
                    list_orphans(ui, orphans);
                });
            });
        },
    );
    context.actions.extend(pushed.into_iter().chain(added));
}

fn list_notes(ui: &mut Ui, notes: &[NoteLine]) -> Option<Action> {
    if notes.is_empty() || !section(ui, "Notes", &notes.len().to_string()) {
        return None;
    }
    let mut clicked = None;
    for (number, line) in notes.iter().enumerate() {
        ui.push_id(number, |ui| {
            if link(ui, &line.about, Type::META).clicked() {
                clicked = Some(Action::Visit(line.target.clone()));
            }
            ui.add_space(space::XS);
            note(ui, &line.text, &line.made);
            ui.add_space(space::L);
        });
    }
    clicked
}

fn list_decided(ui: &mut Ui, decided: &[Decided]) -> Option<Action> {
    if decided.is_empty() || !section(ui, "Decisions", &decided.len().to_string()) {
        return None;
    }
    let mut clicked = None;
    for (number, line) in decided.iter().enumerate() {
        ui.push_id(number, |ui| {
            let rejected = line.judgement == Judgement::Rejected;
            let (icon, words) = if rejected { (icons::X, "You rejected") } else { (icons::CHECK, "You accepted") };
            let action = rejected.then_some("Restore");
            if voice_of_analyst(ui, icon, words, &line.what, false, action) {
                let judgement = Judgement::Accepted;
                clicked = Some(Action::Change(Change::Judge { target: line.target.clone(), judgement }));
            }
            ui.add_space(space::S);
        });
    }
    clicked
}

fn list_orphans(ui: &mut Ui, orphans: &[String]) {
    if orphans.is_empty() || !section(ui, "Edits that no longer find their sentence", &orphans.len().to_string()) {
        return;
    }
    for label in orphans {
        ui.label(Type::META.text(label, Theme::of(ui).text.second));
    }
}
