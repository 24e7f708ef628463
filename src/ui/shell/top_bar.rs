//! The bar at the top: what is open, the workspaces, the way back, search, and what is done most often.

use super::logo::logo;
use super::menu::{command_tooltip, main_menu};
use crate::app::{Action, Command, State, Workspace};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, control, icons, radius, space};
use crate::ui::widgets::{Button, focus_ring, key_cap, paint_text, switch, text_width};
use eframe::egui::{
    Align, Align2, CornerRadius, Layout, Popup, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

/// Where the workspaces stand, where the title leaves room for it.
const SWITCH_AT: f32 = 348.0;
/// How wide the field for searching is; where less than the second is left, it is a button.
const SEARCH: f32 = 278.0;
const LEAST_SEARCH: f32 = 120.0;
/// What the workspaces, the way back and a button for searching take: the title gives way to them.
const MIDDLE: f32 = 316.0;
/// How wide the title may be, and how narrow it may become.
const TITLE: std::ops::RangeInclusive<f32> = 60.0..=230.0;
/// How wide it may be where nothing is remarked behind it, and at most, in a window that has the room.
const TITLE_ALONE: f32 = 282.0;
const TITLE_AT_MOST: f32 = 480.0;

/// Draws the bar.
pub fn top_bar(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let bar = ui.max_rect();
    let at_right = Layout::right_to_left(Align::Center);
    let right = ui
        .scope_builder(UiBuilder::new().max_rect(bar.shrink2(vec2(space::XL, 0.0))).layout(at_right), |ui| {
            right_side(ui, state, actions);
            ui.min_rect().left()
        })
        .inner;
    let title = title(ui, bar.with_max_x(right - MIDDLE), state, actions);
    let left = (bar.left() + SWITCH_AT).min(right - MIDDLE).max(title.right() + space::XXL);
    let middle = Rect::from_x_y_ranges(left..=right - space::XL, bar.y_range());
    let from_left = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(middle).layout(from_left), |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let titles = Workspace::ALL.map(Workspace::title);
        let chosen = Workspace::ALL.iter().position(|workspace| *workspace == state.workspace).unwrap_or(0);
        if let Some(number) = switch(ui, "Workspaces", &titles, chosen, 32.0) {
            actions.push(Action::Run(Command::Work(Workspace::ALL[number])));
        }
        ui.add_space(space::L);
        command_button(ui, state, actions, icons::ARROW_LEFT, Command::Back);
        command_button(ui, state, actions, icons::ARROW_RIGHT, Command::Forward);
        ui.add_space(space::L);
        let width = SEARCH.min(ui.available_width());
        if width < LEAST_SEARCH {
            command_button(ui, state, actions, icons::MAGNIFYING_GLASS, Command::Search);
        } else if search(ui, width) {
            actions.push(Action::Run(Command::Search));
        }
    });
}

fn right_side(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.x = space::M;
    let export = Button::new("Export").with_icon(icons::EXPORT).primary();
    let export = ui.add(export.enabled(Command::Export.is_enabled(state)).height(28.0));
    if command_tooltip(export, Command::Export, state).clicked() {
        actions.push(Action::Run(Command::Export));
    }
    ui.add_space(space::S);
    let dark = ui.visuals().dark_mode;
    command_button(ui, state, actions, if dark { icons::MOON } else { icons::SUN }, Command::Theme);
    command_button(ui, state, actions, icons::ARROW_COUNTER_CLOCKWISE, Command::Undo);
    ui.add_space(space::S);
    let enabled = Command::Review.is_enabled(state);
    if ui.add_enabled_ui(enabled, |ui| review(ui, state)).inner {
        actions.push(Action::Run(Command::Review));
    }
}

/// A button that is a command's icon.
fn command_button(ui: &mut Ui, state: &State, actions: &mut Vec<Action>, icon: Icon, command: Command) {
    let label = command.label(state);
    let response = ui.add(Button::icon(icon, &label).enabled(command.is_enabled(state)));
    if command_tooltip(response, command, state).clicked() {
        actions.push(Action::Run(command));
    }
}

/// The button for what wants a decision, with how much that is.
fn review(ui: &mut Ui, state: &State) -> bool {
    let theme = Theme::of(ui);
    let count = state.open_questions.to_string();
    let width = 54.0 + text_width(ui, "Review", Type::BODY) + text_width(ui, &count, Type::MONO);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 28.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), format!("Review, {count} open")));
    let (fill, edge) =
        if response.hovered() { (theme.bg.hover, theme.line.strong) } else { (theme.bg.card, theme.line.soft) };
    let rounding = CornerRadius::same(radius::PANEL);
    ui.painter().rect(rect, rounding, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
    let middle = rect.center().y;
    let icon = icons::LIST_CHECKS.glyph();
    let color = if ui.is_enabled() { theme.text.first } else { theme.text.third };
    let at = pos2(rect.left() + space::XL, middle);
    paint_text(ui, at, Align2::LEFT_CENTER, &icon, Icon::format(16.0), color, 20.0);
    paint_text(ui, at + vec2(22.0, 0.0), Align2::LEFT_CENTER, "Review", Type::BODY, color, 60.0);
    let at = pos2(rect.right() - space::XL, middle);
    paint_text(ui, at, Align2::RIGHT_CENTER, &count, Type::MONO, theme.text.second, 60.0);
    if response.has_focus() {
        focus_ring(ui, rect, radius::PANEL, StrokeKind::Outside);
    }
    command_tooltip(response, Command::Review, state).clicked()
}

/// The program's sign and the dossier's title, behind which the menu is.
fn title(ui: &mut Ui, bar: Rect, state: &State, actions: &mut Vec<Action>) -> Rect {
    let theme = Theme::of(ui);
    let middle = bar.center().y;
    let title = if state.source.title.is_empty() { "Dossier" } else { &state.source.title };
    let changed = state.history.is_modified() && !state.index.is_empty();
    let words = if state.history.edits().is_empty() { "not saved yet" } else { "unsaved edits" };
    let remark = if changed { 25.0 + text_width(ui, words, Type::META) } else { 0.0 };
    let most = if changed { *TITLE.end() } else { TITLE_ALONE };
    let room = bar.width() - 48.0 - space::XXL - remark;
    // What the field for searching leaves of a wide window belongs to a long title.
    let most = (room - SEARCH - space::XXL).clamp(most, TITLE_AT_MOST);
    let room = room.clamp(*TITLE.start(), most);
    let length = text_width(ui, title, Type::BODY.strong());
    let width = length.min(room);
    let place = Rect::from_x_y_ranges(bar.left() + 6.0..=bar.left() + 48.0 + width, middle - 15.0..=middle + 15.0);
    let response = ui.interact(place, ui.make_persistent_id("main menu"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("Menu of {title}")));
    if response.hovered() || response.context_menu_opened() {
        ui.painter().rect_filled(place, CornerRadius::same(radius::PANEL), theme.bg.hover);
    }
    if response.has_focus() {
        focus_ring(ui, place, radius::PANEL, StrokeKind::Outside);
    }
    logo(ui.painter(), pos2(bar.left() + 22.0, middle - 0.5), theme);
    let at = pos2(bar.left() + 42.0, middle);
    let mut end = paint_text(ui, at, Align2::LEFT_CENTER, title, Type::BODY.strong(), theme.text.first, width + 1.0);
    if changed {
        let dot = pos2(end.right() + 16.0, middle);
        ui.painter().circle_filled(dot, 4.0, theme.text.second);
        let at = dot + vec2(9.0, 0.0);
        end = paint_text(ui, at, Align2::LEFT_CENTER, words, Type::META, theme.text.second, 100.0);
    }
    Popup::menu(&response).show(|ui| main_menu(ui, state, actions));
    if length > room {
        response.on_hover_text(title);
    }
    end
}

/// What looks like a field for searching, and opens it.
fn search(ui: &mut Ui, width: f32) -> bool {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, control::BUTTON + 2.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, "Search everything"));
    let edge = if response.hovered() { theme.text.third } else { theme.line.strong };
    let rounding = CornerRadius::same(radius::PANEL);
    ui.painter().rect(rect, rounding, theme.bg.input, Stroke::new(1.0, edge), StrokeKind::Inside);
    let at = pos2(rect.left() + 9.0, rect.center().y);
    let icon = icons::MAGNIFYING_GLASS.glyph();
    paint_text(ui, at, Align2::LEFT_CENTER, &icon, Icon::format(16.0), theme.text.second, 20.0);
    let at = at + vec2(23.0, 0.0);
    let room = width - 41.0;
    let words = "Search everything";
    let words = if text_width(ui, words, Type::BODY) > room { "Search" } else { words };
    paint_text(ui, at, Align2::LEFT_CENTER, words, Type::BODY, theme.text.third, room);
    if width > 200.0 {
        let at = pos2(rect.right() - 9.0, rect.center().y);
        key_cap(ui, at, Align2::RIGHT_CENTER, "Ctrl+K", theme.text.second);
    }
    if response.has_focus() {
        focus_ring(ui, rect, radius::PANEL, StrokeKind::Outside);
    }
    response.clicked()
}
