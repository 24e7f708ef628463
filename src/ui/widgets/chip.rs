//! Chips: small rounded switches, and those that open a menu.

use super::focus_ring;
use super::paint::{paint_text, text_width};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, control, icons, radius};
use eframe::egui::{
    Align2, Color32, CornerRadius, CursorIcon, Popup, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

/// Air at both ends.
const PADDING: f32 = 10.0;
/// What a sign takes with the air beside it.
const SIGN: f32 = 18.0;

/// A chip that switches something on and off.
pub fn chip(ui: &mut Ui, words: &str, on: bool) -> Response {
    let sign = if on { SIGN } else { 0.0 };
    let (rect, response) = allocate(ui, words, sign);
    response.widget_info(|| WidgetInfo::selected(Role::Switch, ui.is_enabled(), on, words));
    let color = outline(ui, rect, on, &response);
    if on {
        let at = pos2(rect.left() + PADDING, rect.center().y);
        paint_text(ui, at, Align2::LEFT_CENTER, &icons::CHECK.glyph(), Icon::format(13.0), color, 20.0);
    }
    write(ui, rect, PADDING + sign, words, color);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// A chip that opens a menu of choices, as its caret says; `brief` leaves out which of them is chosen. Gives the one that
/// was chosen.
pub fn choice_chip<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    brief: bool,
    chosen: T,
    choices: &[T],
    label: impl Fn(T) -> &'static str,
) -> Option<T> {
    let words = format!("{name}: {}", label(chosen));
    let shown = if brief { name } else { &words };
    let (rect, response) = allocate(ui, shown, SIGN);
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), &words));
    let color = outline(ui, rect, false, &response);
    write(ui, rect, PADDING, shown, color);
    let at = pos2(rect.right() - PADDING + 1.0, rect.center().y);
    paint_text(ui, at, Align2::RIGHT_CENTER, &icons::CARET_DOWN.glyph(), Icon::format(13.0), color, 20.0);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let mut new = None;
    Popup::menu(&response).show(|ui| {
        for &choice in choices {
            if ui.selectable_label(choice == chosen, label(choice)).clicked() {
                new = Some(choice);
                ui.close();
            }
        }
    });
    new
}

fn allocate(ui: &mut Ui, words: &str, sign: f32) -> (Rect, Response) {
    let width = text_width(ui, words, Type::META) + sign + 2.0 * PADDING;
    ui.allocate_exact_size(vec2(width, control::CHIP), Sense::click())
}

/// Paints the box, and gives the colour of what is in it.
fn outline(ui: &Ui, rect: Rect, on: bool, response: &Response) -> Color32 {
    let theme = Theme::of(ui);
    let (fill, edge, color) = match (on, response.hovered()) {
        (true, _) => (theme.bg.select, theme.accent, theme.text.first),
        (false, true) => (theme.bg.hover, theme.line.strong, theme.text.first),
        (false, false) => (Color32::TRANSPARENT, theme.line.soft, theme.text.second),
    };
    let rounding = CornerRadius::same(radius::CHIP);
    ui.painter().rect(rect, rounding, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
    if response.has_focus() {
        focus_ring(ui, rect, radius::CHIP, StrokeKind::Outside);
    }
    color
}

fn write(ui: &Ui, rect: Rect, left: f32, words: &str, color: Color32) {
    let at = pos2(rect.left() + left, rect.center().y);
    paint_text(ui, at, Align2::LEFT_CENTER, words, Type::META, color, rect.width());
}
