//! Formats to export to.

use super::card::{Place, body, card, foot, heading};
use crate::app::State;
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{Button, Line, focus_ring, row_background};
use eframe::egui::{Context, Key, Modifiers, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, vec2};

/// Left edge of the names, behind the longest extension, in points.
const NAMES: f32 = 92.0;

/// Draws the card. Gives true while it stays.
pub fn show(context: &Context, state: &mut State, format: &mut usize) -> bool {
    let formats = State::formats();
    let mut chosen = None;
    let mut copied = false;
    let stays = card(context, "Export", 520.0, Place::Middle, |ui| {
        heading(ui, "Export");
        body(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut walked = false;
            let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            if pressed(Key::ArrowDown) {
                *format = (*format + 1).min(formats.len() - 1);
                walked = true;
            }
            if pressed(Key::ArrowUp) {
                *format = format.saturating_sub(1);
                walked = true;
            }
            if pressed(Key::Enter) {
                chosen = Some(*format);
            }
            for (number, one) in formats.iter().enumerate() {
                let response = choice(ui, one.extension, one.description, number == *format);
                if response.clicked() {
                    *format = number;
                }
                if walked && number == *format {
                    response.scroll_to_me(None);
                }
            }
        });
        let mut cancelled = false;
        foot(ui, |ui| {
            if ui.add(Button::new("Export to a file").primary().with_key("Enter")).clicked() {
                chosen = Some(*format);
            }
            copied = ui.add(Button::new("Copy the brief")).clicked();
            cancelled = ui.add(Button::new("Cancel")).clicked();
        });
        !cancelled
    });
    if copied {
        state.copy_brief();
        return false;
    }
    if let Some(format) = chosen {
        state.ask_where_to_export(format);
        return false;
    }
    stays
}

fn choice(ui: &mut Ui, extension: &str, description: &str, chosen: bool) -> Response {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 34.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, description));
    row_background(ui, rect, chosen, true, &response);
    let mut told = Line::new(ui, rect.left() + space::XL, rect.center().y, rect.right() - space::L);
    told.text(&format!(".{extension}"), Type::MONO.sized(12.0), theme.text.second);
    told.at.x = rect.left() + NAMES;
    let (name, purpose) =
        description.split_once(": ").or_else(|| description.split_once(", ")).unwrap_or((description, ""));
    told.text(name, Type::BODY.strong(), theme.text.first);
    told.space(space::L).text(purpose, Type::META, theme.text.second);
    if response.has_focus() {
        focus_ring(ui, rect, 3, StrokeKind::Inside);
    }
    response
}
