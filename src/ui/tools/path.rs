//! A path to type, where no dialog service answers.

use super::card::{Place, body, card, foot, heading};
use crate::app::{Action, PathUse, State, Typed};
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{Button, field, link};
use eframe::egui::{Context, Id, Key};
use std::path::PathBuf;

/// Draws the card. Gives true while it stays.
pub fn show(
    context: &Context,
    state: &mut State,
    purpose: &PathUse,
    typed: &mut Typed,
    actions: &mut Vec<Action>,
) -> bool {
    let (title, hint, button) = match purpose {
        PathUse::Open => ("Open a folder or a dossier file", "Path of a folder of articles, or of a .ron file", "Open"),
        PathUse::Save => ("Save the dossier", "Path of the file, ending in .ron", "Save"),
        PathUse::Export(_) => ("Export", "Path of the file", "Export"),
        PathUse::Model => ("Language model", "Path of a folder: a spaCy 3 package without a transformer", "Use it"),
        PathUse::Picture => ("Picture of the chart", "Path of the file", "Keep"),
    };
    let recent = state.preferences.recent.clone();
    let mut chosen: Option<PathBuf> = None;
    let stays = card(context, title, 560.0, Place::Top, |ui| {
        heading(ui, title);
        body(ui, |ui| {
            let words = "No dialog service answers on this machine, so the path is typed here.";
            ui.label(Type::META.text(words, Theme::of(ui).text.second));
            ui.add_space(space::L);
            let id = Id::unique("path");
            let width = ui.available_width();
            let response = field(ui, id, &mut typed.text, icons::FOLDER_OPEN, hint, width);
            let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if entered && !typed.text.trim().is_empty() {
                chosen = Some(expand(&typed.text));
            } else if typed.at == 0 {
                response.request_focus();
                typed.at = 1;
            }
            if *purpose == PathUse::Open && !recent.is_empty() {
                ui.add_space(space::XL);
                ui.label(Type::CAPTION.strong().text("Recent", Theme::of(ui).text.second));
                for path in recent.iter().take(6) {
                    ui.add_space(space::S);
                    if link(ui, &path.display().to_string(), Type::META).clicked() {
                        chosen = Some(path.clone());
                    }
                }
            }
        });
        let mut cancelled = false;
        foot(ui, |ui| {
            let ready = !typed.text.trim().is_empty();
            if ui.add(Button::new(button).primary().enabled(ready)).clicked() {
                chosen = Some(expand(&typed.text));
            }
            cancelled = ui.add(Button::new("Cancel")).clicked();
        });
        !cancelled
    });
    match chosen {
        None => return stays,
        Some(path) => match purpose {
            PathUse::Open => actions.push(Action::OpenPath(path)),
            PathUse::Save => state.save_to(path),
            PathUse::Export(format) => state.export_to(*format, path),
            PathUse::Picture => state.keep_picture(path),
            PathUse::Model => state.choose_model(path),
        },
    }
    false
}

/// `~` stands for the user's folder.
fn expand(text: &str) -> PathBuf {
    let text = text.trim();
    match (text.strip_prefix("~/"), std::env::var_os("HOME")) {
        (Some(rest), Some(home)) => PathBuf::from(home).join(rest),
        _ => PathBuf::from(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tilde_stands_for_the_users_folder() {
        let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
        assert_eq!(expand(" ~/news "), home.join("news"));
        assert_eq!(expand("/news"), PathBuf::from("/news"));
    }
}
