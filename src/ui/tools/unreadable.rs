//! The files that could not be read, each with its reason.

use super::card::{Place, card, list_height};
use crate::app::{Action, State};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{hairline, link, paint_text};
use crate::view::counted;
use eframe::egui::{Align2, Context, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// The list is at most so high; the lines above and below it and some air take the rest of a low window.
const LIST: f32 = 420.0;
const AROUND_LIST: f32 = 130.0;

/// Draws the card. Gives true while it stays.
pub fn show(context: &Context, state: &State, actions: &mut Vec<Action>) -> bool {
    let found = &state.index.dossier().found;
    card(context, "Files that could not be read", 480.0, Place::Middle, |ui| {
        let title = format!("{} could not be read", counted(found.unreadable.len(), "file"));
        let theme = Theme::of(ui);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 42.0), Sense::hover());
        let at = pos2(rect.left() + space::XXL, rect.center().y);
        paint_text(ui, at, Align2::LEFT_CENTER, &title, Type::BODY.strong(), theme.text.first, rect.width() - 120.0);
        let place = Rect::from_min_max(pos2(rect.right() - 72.0, rect.center().y - 8.0), rect.max);
        if link_at(ui, place, "Copy list", "") {
            let list: Vec<String> =
                found.unreadable.iter().map(|one| format!("{}: {}", one.path, one.reason)).collect();
            actions.push(Action::Copy { text: list.join("\n"), what: "the list".into() });
        }
        hairline(ui, rect.x_range(), rect.bottom() - 1.0);
        let high = list_height(ui, LIST, AROUND_LIST);
        ScrollArea::vertical().max_height(high).auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for one in &found.unreadable {
                if file(ui, &one.path, &one.reason) {
                    actions.push(Action::Copy { text: one.path.clone(), what: "the path".into() });
                }
            }
        });
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 38.0), Sense::hover());
        let words = match found.documents.len() {
            0 => "No other file was found.".to_owned(),
            1 => "The other one was read in full.".to_owned(),
            count => format!("The other {count} were read in full."),
        };
        let at = pos2(rect.left() + space::XXL, rect.center().y);
        paint_text(ui, at, Align2::LEFT_CENTER, &words, Type::META, theme.text.second, rect.width());
        true
    })
}

fn file(ui: &mut Ui, path: &str, reason: &str) -> bool {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 48.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, format!("{path}: {reason}")));
    let icon = Icon::format(16.0);
    let at = pos2(rect.left() + space::XXL, rect.center().y);
    paint_text(ui, at, Align2::LEFT_CENTER, &icons::FILE_X.glyph(), icon, theme.error(), 20.0);
    let left = at.x + 26.0;
    let room = rect.right() - left - 96.0;
    let at = pos2(left, rect.top() + 15.0);
    paint_text(ui, at, Align2::LEFT_CENTER, path, Type::MONO.sized(12.0), theme.text.first, room);
    let at = pos2(left, rect.top() + 33.0);
    paint_text(ui, at, Align2::LEFT_CENTER, reason, Type::META, theme.text.second, room + 80.0);
    let place = Rect::from_min_max(pos2(rect.right() - 76.0, rect.top() + 8.0), rect.max);
    let clicked = link_at(ui, place, "Copy path", path);
    hairline(ui, rect.x_range(), rect.bottom() - 1.0);
    clicked
}

/// A link at a place in a row. What comes next still stands below the row.
fn link_at(ui: &mut Ui, place: Rect, words: &str, about: &str) -> bool {
    let mut child = ui.new_child(UiBuilder::new().id_salt((words, about)).max_rect(place));
    link(&mut child, words, Type::META).clicked()
}
