//! The menu behind the program's sign, and what a button's tooltip says.

use crate::app::{Action, Command, Group, Panel, State};
use crate::model::Target;
use crate::ui::theme::{Theme, Type, icons, row, space};
use crate::ui::widgets::{key_cap, paint_text, text_width};
use eframe::egui::{Align2, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// Adds to a button's response what the command does and the keys that do it, too.
pub fn command_tooltip(response: Response, command: Command, state: &State) -> Response {
    let label = command.label(state);
    let keys = command.entry().keys.map(|keys| keys.to_string());
    response.on_hover_ui(|ui| tooltip(ui, &label, keys.as_deref()))
}

/// A tooltip: words, and the keys that do it.
pub fn tooltip(ui: &mut Ui, words: &str, keys: Option<&str>) {
    let theme = Theme::of(ui);
    let key_width = keys.map_or(0.0, |keys| text_width(ui, keys, Type::MONO) + 16.0);
    let width = text_width(ui, words, Type::META) + 2.0;
    let (rect, _) = ui.allocate_exact_size(vec2(width + key_width, 18.0), Sense::hover());
    paint_text(ui, rect.left_center(), Align2::LEFT_CENTER, words, Type::META, theme.text.first, width);
    if let Some(keys) = keys {
        key_cap(ui, rect.right_center(), Align2::RIGHT_CENTER, keys, theme.text.second);
    }
}

/// How wide the menu of a thing is.
const TARGET_MENU: f32 = 280.0;

/// The groups that the menu lists.
const LISTED: [Group; 6] = [Group::File, Group::Edit, Group::Actor, Group::Review, Group::View, Group::Panel];

/// Draws the menu.
pub fn main_menu(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    ui.set_min_width(240.0);
    for group in LISTED {
        ui.menu_button(Type::BODY.text(group.label(), Theme::of(ui).text.first), |ui| {
            ui.set_min_width(280.0);
            for command in Command::all().filter(|command| command.entry().group == group) {
                if menu_row(ui, state, command) {
                    actions.push(Action::Run(command));
                    ui.close();
                }
            }
        });
    }
    if state.preferences.recent.is_empty() {
        return;
    }
    ui.separator();
    ui.label(Type::CAPTION.strong().text("Recent", Theme::of(ui).text.third));
    for path in &state.preferences.recent {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        let response = ui.button(Type::BODY.text(name, Theme::of(ui).text.first));
        if response.on_hover_text(path.display().to_string()).clicked() {
            actions.push(Action::OpenPath(path.clone()));
            ui.close();
        }
    }
}

/// Opens a menu where the pointer's other button is pressed on a thing: to read it, and what can be done with it.
pub fn target_menu(response: &Response, state: &State, target: &Target, actions: &mut Vec<Action>) {
    if response.secondary_clicked() {
        actions.push(Action::Select(target.clone()));
    }
    response.context_menu(|ui| {
        ui.set_width(TARGET_MENU);
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut chosen = Vec::new();
        let panel = Panel::of(target);
        if line(ui, panel.icon(), "Open", None, true) {
            chosen.push(Action::Visit(target.clone()));
        }
        if let Target::Actor(id) = target
            && line(ui, Panel::Statements.icon(), "List what it said", None, true)
        {
            chosen.push(Action::Statements { speaker: id.clone(), topic: None });
        }
        for command in Command::offered(target) {
            if menu_row(ui, state, *command) {
                chosen.extend([Action::Select(target.clone()), Action::Run(*command)]);
            }
        }
        if !chosen.is_empty() {
            actions.append(&mut chosen);
            ui.close();
        }
    });
}

/// A command as a row of a menu. Gives true where it was clicked.
pub fn menu_row(ui: &mut Ui, state: &State, command: Command) -> bool {
    let entry = command.entry();
    let keys = entry.keys.map(|keys| keys.to_string());
    line(ui, entry.icon, &command.label(state), keys.as_deref(), command.is_enabled(state))
}

/// A row of a menu: icon, name, keys. Gives true where it was clicked.
fn line(ui: &mut Ui, icon: &str, label: &str, keys: Option<&str>, enabled: bool) -> bool {
    let theme = Theme::of(ui);
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), row::MENU - 4.0), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, label));
    crate::ui::widgets::row_background(ui, rect, false, false, &response);
    let color = if enabled { theme.text.first } else { theme.text.third };
    let middle = rect.center().y;
    if let Some(icon) = icons::named(icon) {
        let at = pos2(rect.left() + space::L, middle);
        paint_text(ui, at, Align2::LEFT_CENTER, &icon.glyph(), icons::Icon::format(15.0), theme.text.second, 20.0);
    }
    let mut right = rect.right() - space::L;
    if let Some(keys) = keys {
        let cap = key_cap(ui, pos2(right, middle), Align2::RIGHT_CENTER, keys, theme.text.second);
        right = cap.left() - space::XL;
    }
    let at = pos2(rect.left() + 32.0, middle);
    paint_text(ui, at, Align2::LEFT_CENTER, label, Type::BODY, color, right - at.x);
    response.clicked()
}
