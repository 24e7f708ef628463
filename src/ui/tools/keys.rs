//! The sheet of keys.

use super::card::{Place, body, card, heading};
use super::palette::keys_of;
use crate::app::{Command, Group};
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{key_cap, paint_text};
use eframe::egui::{Align2, Context, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// Keys that belong to lists and fields, and so to no command.
const OTHERS: [(&str, &str); 6] = [
    ("Walk through a list", "↑ ↓"),
    ("To its beginning or end", "Home End"),
    ("Open what is chosen", "Enter"),
    ("Next control", "Tab"),
    ("Press a button", "Space"),
    ("Close a card", "Esc"),
];

/// What mouse and keys do in a picture.
const PICTURES: [(&str, &str); 5] = [
    ("Larger, smaller", "Wheel"),
    ("Everything in sight", "Home"),
    ("Next actor of the chart", "Tab"),
    ("Its surroundings alone", "Shift+Enter"),
    ("What can be done with it", "Right click"),
];

/// Draws the card. Gives true while it stays.
pub fn show(context: &Context) -> bool {
    card(context, "Keys", 920.0, Place::Middle, |ui| {
        heading(ui, "Keys");
        body(ui, |ui| {
            ui.spacing_mut().item_spacing.x = space::PART;
            ui.columns(3, |columns| {
                let parts: [&[Group]; 3] = [
                    &[Group::File, Group::View],
                    &[Group::Edit, Group::Actor, Group::Review],
                    &[Group::Go, Group::Reader],
                ];
                for (column, groups) in columns.iter_mut().zip(parts) {
                    column.spacing_mut().item_spacing.y = 0.0;
                    for group in groups {
                        list(column, *group);
                    }
                }
                lines(&mut columns[1], "Lists and fields", &OTHERS);
                lines(&mut columns[2], "Chart, map and timeline", &PICTURES);
            });
        });
        true
    })
}

fn list(ui: &mut Ui, group: Group) {
    title(ui, group.label());
    for command in Command::all().filter(|command| command.entry().group == group) {
        if let Some(keys) = keys_of(command) {
            line(ui, command.entry().label.trim_end_matches('…'), &keys);
        }
    }
    ui.add_space(space::L);
}

fn lines(ui: &mut Ui, words: &str, lines: &[(&str, &str)]) {
    title(ui, words);
    for (what, keys) in lines {
        line(ui, what, keys);
    }
    ui.add_space(space::L);
}

fn title(ui: &mut Ui, words: &str) {
    ui.label(Type::CAPTION.strong().text(words, Theme::of(ui).text.second));
    ui.add_space(space::S);
}

fn line(ui: &mut Ui, what: &str, keys: &str) {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, format!("{what}: {keys}")));
    let cap = key_cap(ui, rect.right_center(), Align2::RIGHT_CENTER, keys, theme.text.first);
    let at = pos2(rect.left(), rect.center().y);
    paint_text(ui, at, Align2::LEFT_CENTER, what, Type::META, theme.text.first, cap.left() - rect.left() - space::L);
}
