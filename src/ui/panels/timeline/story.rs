//! What happened, as a list below the timeline or as a card at the pointer.

use super::head;
use crate::app::{Action, Selection};
use crate::model::{DateSpan, Target};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, row, space};
use crate::ui::widgets::{Heights, Line, List, heading_row};
use crate::view::dates::Days;
use crate::view::timeline::Entry;
use crate::view::{Family, dates};
use eframe::egui::{Color32, Rect, Ui};

/// Lines of the card, and its width in points.
const LINES: usize = 7;
const WIDTH: f32 = 340.0;
/// Who said something takes this share of a line, within these bounds in points.
const WHO: f32 = 0.24;
const WHO_WIDTH: std::ops::RangeInclusive<f32> = 190.0..=320.0;

/// A line of the list.
enum Row<'a> {
    Day(String, usize),
    Entry(&'a Entry),
}

/// Draws the list, and gives what it asks for.
pub fn list(ui: &mut Ui, entries: &[Entry], days: Days, selection: &Selection, focused: bool) -> Vec<Action> {
    let rows = rows(entries, days);
    let selected = rows.iter().position(|row| matches!(row, Row::Entry(entry) if selection.is_focus(&entry.target)));
    let list = List::new("story", Heights::Even(row::TABLE, rows.len())).selected(selected, focused);
    let name = |at: usize| match &rows[at] {
        Row::Day(..) => None,
        Row::Entry(entry) => Some(format!("{} {}", entry.who, entry.what)),
    };
    let output = list.show(ui, name, |ui, rect, at, _| match &rows[at] {
        Row::Day(day, count) => heading_row(ui, rect, day, &count.to_string()),
        Row::Entry(entry) => draw(ui, rect, entry),
    });
    match output.chosen.map(|at| &rows[at]) {
        Some(Row::Entry(entry)) => {
            vec![Action::Select(entry.target.clone()), Action::Open(entry.evidence.clone())]
        }
        _ => Vec::new(),
    }
}

fn rows(entries: &[Entry], days: Days) -> Vec<Row<'_>> {
    let by_day = entries.chunk_by(|a, b| a.day == b.day);
    let of_day = |day: &'_ [Entry]| (days.heading(day[0].day), day.len());
    by_day
        .flat_map(|day| {
            let (words, count) = of_day(day);
            std::iter::once(Row::Day(words, count)).chain(day.iter().map(Row::Entry))
        })
        .collect()
}

fn draw(ui: &Ui, rect: Rect, entry: &Entry) {
    let theme = Theme::of(ui);
    let (icon, tone) = sign(theme, entry);
    let who = rect.left() + (rect.width() * WHO).clamp(*WHO_WIDTH.start(), *WHO_WIDTH.end());
    let mut line = Line::new(ui, rect.left() + space::XL, rect.center().y, who);
    line.text(&icon.glyph(), Icon::format(14.0), tone).space(space::M);
    line.text(&entry.who, Type::META.strong(), theme.text.first);
    let mut line = Line::new(ui, who + space::L, rect.center().y, rect.right() - space::XL);
    // The article's words are in its own voice, what was done in the program's.
    let voice = if entry.family.is_some() { Type::QUOTE_SMALL } else { Type::META };
    line.text(&entry.what, voice, theme.text.first);
}

fn sign(theme: &Theme, entry: &Entry) -> (Icon, Color32) {
    match (&entry.target, entry.family) {
        (_, Some(family)) => (head::icon(family), theme.family(family).mark),
        (Target::Meeting(_), None) => (icons::HANDSHAKE, theme.text.second),
        _ => (icons::LINK, theme.text.second),
    }
}

/// Draws the card for the days under the pointer.
pub fn card(ui: &mut Ui, entries: &[Entry], days: DateSpan) {
    let theme = Theme::of(ui);
    ui.set_max_width(WIDTH);
    ui.spacing_mut().item_spacing.y = space::S;
    ui.label(Type::BODY.strong().text(dates::long_span(days), theme.text.first));
    if entries.is_empty() {
        ui.label(Type::META.italic().text("Nothing reported", theme.text.third));
    }
    ui.horizontal(|ui| {
        for family in Family::ALL {
            let count = entries.iter().filter(|entry| entry.family == Some(family)).count();
            if count > 0 {
                ui.label(Type::META.text(format!("{count} {}", family.label()), theme.family(family).mark));
            }
        }
    });
    for entry in entries.iter().take(LINES) {
        let (rect, _) = ui.allocate_exact_size(eframe::egui::vec2(WIDTH, 18.0), eframe::egui::Sense::hover());
        let (icon, tone) = sign(theme, entry);
        let mut line = Line::new(ui, rect.left(), rect.center().y, rect.right());
        line.text(&icon.glyph(), Icon::format(13.0), tone).space(space::S);
        line.text(&entry.who, Type::META.strong(), theme.text.first).space(space::M);
        line.text(&entry.what, Type::META, theme.text.second);
    }
    if entries.len() > LINES {
        ui.label(Type::META.text(format!("and {} more", entries.len() - LINES), theme.text.third));
    }
}
