//! Commands, found by their name.

use super::card::{Place, card};
use super::choose::{LINE, in_place_of_lines, lines, typing};
use crate::app::{Action, Command, PaletteRow, State, Typed, palette};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{Line, key_cap, paint_text};
use eframe::egui::{Align2, Context, Rect, Ui, pos2};

/// Draws the card. Gives true while it stays.
pub fn show(context: &Context, state: &State, typed: &mut Typed, actions: &mut Vec<Action>) -> bool {
    card(context, "Commands", 520.0, Place::Top, |ui| {
        typing(ui, "palette", typed, icons::CARET_RIGHT, "Type a command");
        let rows: Vec<PaletteRow> = palette(state, &typed.text);
        ui.add_space(space::S);
        if rows.is_empty() {
            in_place_of_lines(ui, "No command of this name");
        }
        let name = |row: usize| rows[row].label.clone();
        let chosen = lines(ui, typed, rows.len(), 12, LINE, name, |ui, rect, row, _| draw(ui, rect, &rows[row]));
        ui.add_space(space::S);
        if let Some(row) = chosen.map(|row| &rows[row]).filter(|row| row.enabled) {
            actions.push(Action::Run(row.command));
            return false;
        }
        true
    })
}

fn draw(ui: &Ui, rect: Rect, row: &PaletteRow) {
    let theme = Theme::of(ui);
    let entry = row.command.entry();
    let middle = rect.center().y;
    let color = if row.enabled { theme.text.first } else { theme.text.third };
    if let Some(icon) = icons::named(entry.icon) {
        let at = pos2(rect.left() + space::XXL - 2.0, middle);
        paint_text(ui, at, Align2::LEFT_CENTER, &icon.glyph(), Icon::format(16.0), theme.text.second, 20.0);
    }
    let mut right = rect.right() - space::XL;
    if let Some(keys) = entry.keys {
        let cap = key_cap(ui, pos2(right, middle), Align2::RIGHT_CENTER, &keys.to_string(), theme.text.second);
        right = cap.left() - space::L;
    }
    let mut line = Line::new(ui, rect.left() + 38.0, middle, right);
    let characters: Vec<char> = row.label.chars().collect();
    let mut at = 0;
    for matched in &row.matched {
        let from = matched.start.max(at);
        let to = matched.end.clamp(from, characters.len());
        line.text(&characters[at..from].iter().collect::<String>(), Type::BODY, color);
        line.text(&characters[from..to].iter().collect::<String>(), Type::BODY.strong(), theme.accent);
        at = to;
    }
    line.text(&characters[at..].iter().collect::<String>(), Type::BODY, color);
    line.space(space::L).text(entry.group.label(), Type::META, theme.text.third);
}

/// The keys of a command, where it has some.
pub fn keys_of(command: Command) -> Option<String> {
    command.entry().keys.map(|keys| keys.to_string())
}
