//! A path to type, where no dialog service answers.

use super::card::{Place, body, card, foot, heading};
use super::choose::go_on_typing;
use crate::app::jobs::{LikelyPath, PathKind};
use crate::app::{Action, PathUse, State, Typed};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, row, space};
use crate::ui::widgets::{Button, Line, field, key_cap, link, row_background};
use eframe::egui::{Align2, Context, EventFilter, Id, Key, Modifiers, Role, Sense, Ui, WidgetInfo, vec2};
use std::path::{MAIN_SEPARATOR, PathBuf};

/// So much of what a path could go on to is listed.
const LISTED: usize = 6;

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
    let writes = matches!(purpose, PathUse::Save | PathUse::Export(_) | PathUse::Picture);
    let mut replaces = false;
    let mut chosen: Option<PathBuf> = None;
    let stays = card(context, title, 560.0, Place::Top, |ui| {
        heading(ui, title);
        body(ui, |ui| {
            let words = "No dialog service answers on this machine, so the path is typed here.";
            ui.label(Type::META.text(words, Theme::of(ui).text.second));
            ui.add_space(space::L);
            let id = Id::unique("path");
            let width = ui.available_width();
            let mut likely = state.paths.likely(&expand(&typed.text));
            likely.retain(|one| one.kind == PathKind::Folder || *purpose != PathUse::Model);
            replaces = writes && state.paths.is_taken(&expand(&typed.text));
            let next = likely.first().map(|first| completed(&typed.text, first)).filter(|next| *next != typed.text);
            let has_focus = ui.memory(|memory| memory.has_focus(id));
            let by_tab = next
                .clone()
                .filter(|_| has_focus && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Tab)));
            let response = field(ui, id, &mut typed.text, icons::FOLDER_OPEN, hint, width);
            if next.is_some() && response.has_focus() {
                // After the field, which would give Tab away.
                let filter = EventFilter { tab: true, horizontal_arrows: true, ..EventFilter::default() };
                ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
            }
            if let Some(text) = by_tab.or_else(|| go_on(ui, &typed.text, &likely)) {
                typed.text = text;
                go_on_typing(ui, id, &typed.text);
            }
            if replaces {
                ui.add_space(space::M);
                let words = "There is a file of this name. It will be replaced.";
                ui.label(Type::META.text(words, Theme::of(ui).warning()));
            }
            let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if entered && !typed.text.trim().is_empty() {
                chosen = Some(PathBuf::from(expand(&typed.text)));
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
            let button = if replaces { "Replace" } else { button };
            if ui.add(Button::new(button).primary().enabled(ready)).clicked() {
                chosen = Some(PathBuf::from(expand(&typed.text)));
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

/// Lists what the path could go on to. Gives the path that goes on to what was clicked.
fn go_on(ui: &mut Ui, typed: &str, likely: &[LikelyPath]) -> Option<String> {
    let theme = Theme::of(ui);
    let mut chosen = None;
    if !likely.is_empty() {
        ui.add_space(space::M);
    }
    for (number, one) in likely.iter().take(LISTED).enumerate() {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), row::SMALL), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("Go on to {}", one.name)));
        row_background(ui, rect, false, false, &response);
        let icon = if one.kind == PathKind::Folder { icons::FOLDER } else { icons::BOOKS };
        let mut line = Line::new(ui, rect.left() + space::L, rect.center().y, rect.right() - space::L);
        if number == 0 {
            let cap = key_cap(ui, rect.right_center(), Align2::RIGHT_CENTER, "Tab", theme.text.second);
            line = Line::new(ui, rect.left() + space::L, rect.center().y, cap.left() - space::L);
        }
        line.text(&icon.glyph(), Icon::format(14.0), theme.text.second).space(space::M);
        line.text(&one.name, Type::META, theme.text.first);
        if response.clicked() {
            chosen = Some(completed(typed, one));
        }
    }
    if likely.len() > LISTED {
        let words = format!("and {} more", likely.len() - LISTED);
        ui.label(Type::CAPTION.text(words, theme.text.third));
    }
    chosen
}

/// The path with the name that is begun made whole; a folder's goes on behind it.
fn completed(typed: &str, one: &LikelyPath) -> String {
    let end = typed.rfind(MAIN_SEPARATOR).map_or(0, |at| at + MAIN_SEPARATOR.len_utf8());
    let mut path = format!("{}{}", &typed[..end], one.name);
    if one.kind == PathKind::Folder {
        path.push(MAIN_SEPARATOR);
    }
    path
}

/// `~` stands for the user's folder.
fn expand(text: &str) -> String {
    let text = text.trim();
    match (text.strip_prefix("~/"), std::env::var("HOME")) {
        (Some(rest), Ok(home)) => format!("{home}/{rest}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tilde_stands_for_the_users_folder() {
        let home = std::env::var("HOME").unwrap_or_default();
        assert_eq!(expand(" ~/news "), format!("{home}/news"));
        assert_eq!(expand("/news"), "/news");
    }

    #[test]
    fn a_name_that_is_begun_is_made_whole() {
        let one = |name: &str, kind| LikelyPath { name: name.into(), kind };
        assert_eq!(completed("~/ne", &one("news", PathKind::Folder)), "~/news/");
        assert_eq!(completed("/a/we", &one("week.ron", PathKind::Dossier)), "/a/week.ron");
    }
}
