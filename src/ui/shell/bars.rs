//! The bar at the bottom: what there is, what is selected, and that nothing goes out.

use crate::app::{Action, Command, State};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{Line, paint_text};
use crate::view::counted;
use eframe::egui::{Align2, CursorIcon, Role, Sense, Ui, WidgetInfo, pos2};

/// Draws the bar.
pub fn status_bar(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui);
    let bar = ui.max_rect().shrink2(eframe::egui::vec2(space::XL, 0.0));
    let middle = bar.center().y;
    let color = theme.text.second;
    let found = &state.index.dossier().found;

    let scale = format!("{} %", state.preferences.scale);
    let end = paint_text(ui, bar.right_center(), Align2::RIGHT_CENTER, &scale, Type::MONO, color, 80.0);
    let at = pos2(end.left() - space::XXL, middle);
    let end = paint_text(ui, at, Align2::RIGHT_CENTER, "No network", Type::CAPTION, color, 100.0);
    let at = pos2(end.left() - space::S, middle);
    let icon = icons::WIFI_SLASH.glyph();
    let end = paint_text(ui, at, Align2::RIGHT_CENTER, &icon, Icon::format(13.0), color, 20.0);
    let mut right = end.left() - space::XXL;
    if let Some(name) = state.selected_name() {
        let words = format!("Selected: {name}");
        let room = (bar.width() * 0.4).min(420.0);
        let end = paint_text(ui, pos2(right, middle), Align2::RIGHT_CENTER, &words, Type::CAPTION, color, room);
        right = end.left() - space::XXL;
    }

    let mut line = Line::new(ui, bar.left(), middle, right);
    line.text(&icons::FILES.glyph(), Icon::format(13.0), color).space(space::S);
    if state.index.is_empty() {
        line.text("No articles open", Type::CAPTION, color);
        return;
    }
    line.text(&counted(found.documents.len(), "document"), Type::CAPTION, color);
    if !found.unreadable.is_empty() {
        let words = format!(", {} unreadable", found.unreadable.len());
        let start = line.at.x;
        line.text(&words, Type::CAPTION, color);
        let place = eframe::egui::Rect::from_x_y_ranges(start..=line.at.x, bar.y_range());
        let response = ui.interact(place, ui.make_persistent_id("unreadable"), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, "Files that could not be read"));
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            actions.push(Action::Run(Command::Unreadable));
        }
    }
    let counts = [
        (found.actors.len(), "actor"),
        (found.statements.len(), "statement"),
        (found.relations.len(), "relation"),
        (found.meetings.len(), "meeting"),
    ];
    let mut words: Vec<String> = counts.iter().map(|(count, noun)| counted(*count, noun)).collect();
    words.push(match found.discrepancies.len() {
        1 => "1 discrepancy".to_owned(),
        count => format!("{count} discrepancies"),
    });
    let counts = words.join(" · ");
    line.space(space::XXL).text(&counts, Type::CAPTION, color);
    let response = ui.interact(bar, ui.make_persistent_id("status"), Sense::hover());
    let status = format!("{}, {counts}. No network.", counted(found.documents.len(), "document"));
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &status));
}
