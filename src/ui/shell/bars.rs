//! The bar at the bottom: what there is, what is selected, and that nothing goes out. What it names, a click shows.

use crate::app::{Action, Command, Panel, State};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, radius, space};
use crate::ui::widgets::{Line, focus_ring, paint_text, text_width};
use crate::view::counted;
use eframe::egui::{
    Align2, CursorIcon, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use std::time::Duration;

/// What is selected takes at most this share of the bar, and at most so many points.
const SELECTED: (f32, f32) = (0.4, 420.0);

/// How soon it is looked again whether an export takes long.
const SOON: Duration = Duration::from_millis(500);

/// What is said where filters leave something out.
const FILTERED: &str = "Filters are on";

/// Draws the bar.
pub fn status_bar(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui);
    let bar = ui.max_rect().shrink2(vec2(space::XL, 0.0));
    let whole = ui.interact(bar, ui.make_persistent_id("status"), Sense::hover());
    let right = at_right(ui, bar, state, actions);
    let mut line = Line::new(ui, bar.left(), bar.center().y, right);
    line.text(&icons::FILES.glyph(), Icon::format(13.0), theme.text.second).space(space::S);
    if state.index.is_empty() {
        line.text("No articles open", Type::CAPTION, theme.text.second);
        return;
    }
    let mut at = line.at;
    let mut told = Vec::new();
    for (words, between, command, tip) in counts(state) {
        let width = text_width(ui, between, Type::CAPTION) + text_width(ui, &words, Type::CAPTION);
        if at.x + width > right {
            break;
        }
        at.x = paint_text(ui, at, Align2::LEFT_CENTER, between, Type::CAPTION, theme.text.second, width).right();
        let shown = part(ui, at, Align2::LEFT_CENTER, &words, right - at.x, &tip);
        at.x = shown.rect.right();
        if shown.clicked() {
            actions.push(Action::Run(command));
        }
        told.push(words);
    }
    let status = format!("{}. No network.", told.join(", "));
    whole.widget_info(|| WidgetInfo::labeled(Role::Status, true, &status));
}

/// How much of everything there is: the words, what stands before them, what a click does, and what says so.
fn counts(state: &State) -> Vec<(String, &'static str, Command, String)> {
    let found = &state.index.dossier().found;
    let mut counts = vec![(counted(found.documents.len(), "document"), "", Panel::Documents)];
    let unreadable = found.unreadable.len();
    let discrepancies = match found.discrepancies.len() {
        1 => "1 discrepancy".to_owned(),
        count => format!("{count} discrepancies"),
    };
    counts.extend([
        (counted(found.actors.len(), "actor"), "    ", Panel::Actors),
        (counted(found.statements.len(), "statement"), " · ", Panel::Statements),
        (counted(found.relations.len(), "relation"), " · ", Panel::Chart),
        (counted(found.meetings.len(), "meeting"), " · ", Panel::Meetings),
        (discrepancies, " · ", Panel::Discrepancies),
    ]);
    let shows = |(words, between, panel): (String, &'static str, Panel)| {
        (words, between, Command::Show(panel), format!("Show the panel {}", panel.title()))
    };
    let mut counts: Vec<_> = counts.into_iter().map(shows).collect();
    if unreadable > 0 {
        let tip = Command::Unreadable.entry().label.to_owned();
        counts.insert(1, (format!("{unreadable} unreadable"), ", ", Command::Unreadable, tip));
    }
    // What tables and charts leave out is told wherever one looks, and first.
    if state.filters.leave_out() {
        let tip = "Filters leave something out of tables, chart, map and timeline: a click clears them".to_owned();
        counts.insert(0, (FILTERED.to_owned(), "", Command::ClearFilters, tip));
        counts[1].1 = "    ";
    }
    counts
}

/// What is selected, that nothing goes out, and the size of text. Gives where it begins.
fn at_right(ui: &mut Ui, bar: Rect, state: &State, actions: &mut Vec<Action>) -> f32 {
    let theme = Theme::of(ui);
    let middle = bar.center().y;
    let scale = format!("{} %", state.preferences.scale);
    let tip = "Size of text: Ctrl+Plus and Ctrl+Minus change it, a click sets it to 100 %";
    let size = part(ui, bar.right_center(), Align2::RIGHT_CENTER, &scale, 80.0, tip);
    if size.clicked() {
        actions.push(Action::Run(Command::NormalSize));
    }
    let at = pos2(size.rect.left() - space::XXL, middle);
    let words = paint_text(ui, at, Align2::RIGHT_CENTER, "No network", Type::CAPTION, theme.text.second, 100.0);
    let at = pos2(words.left() - space::S, middle);
    let icon = icons::WIFI_SLASH.glyph();
    let sign = paint_text(ui, at, Align2::RIGHT_CENTER, &icon, Icon::format(13.0), theme.text.second, 20.0);
    let place = Rect::from_x_y_ranges(sign.left()..=words.right(), bar.y_range());
    let told = "Articles are read on this machine; the program opens no connection to any other";
    ui.interact(place, ui.make_persistent_id("network"), Sense::hover()).on_hover_text(told);
    let right = sign.left() - space::XXL;
    if state.is_exporting() {
        // Whether it takes long, one knows only when it does.
        ui.ctx().request_repaint_after(SOON);
    }
    if let Some(words) = state.writing() {
        let at = pos2(right, middle);
        let words = paint_text(ui, at, Align2::RIGHT_CENTER, &words, Type::CAPTION, theme.accent, bar.width() * 0.4);
        return words.left() - space::XXL;
    }
    let target = state.selection.focus.as_ref();
    let Some((name, target)) = state.selected_name().zip(target) else { return right };
    let (share, most) = SELECTED;
    let words = format!("Selected: {name}");
    let room = (bar.width() * share).min(most);
    let selected = part(ui, pos2(right, middle), Align2::RIGHT_CENTER, &words, room, &format!("Open: {name}"));
    if selected.clicked() {
        actions.push(Action::Visit(target.clone()));
    }
    selected.rect.left() - space::XXL
}

/// Words of the bar that can be clicked, on at most `room` points; `tip` says what a click does.
fn part(ui: &Ui, at: Pos2, anchor: Align2, words: &str, room: f32, tip: &str) -> Response {
    let theme = Theme::of(ui);
    let color = if words == FILTERED { theme.accent } else { theme.text.second };
    let rect = paint_text(ui, at, anchor, words, Type::CAPTION, color, room);
    let noun = words.trim_start_matches(|character: char| character.is_ascii_digit());
    let response = ui.interact(rect, ui.make_persistent_id(("status part", noun)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, tip));
    if response.hovered() {
        ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, Stroke::new(1.0, color));
    }
    if response.has_focus() {
        focus_ring(ui, rect, radius::BADGE, StrokeKind::Outside);
    }
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(tip)
}
