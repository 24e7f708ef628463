//! Text fields.

use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, control, icons};
use eframe::egui::{Id, Response, Slider, Stroke, TextEdit, Ui, vec2};
use std::ops::RangeInclusive;

/// A text field of some width with an icon in front.
pub fn field(ui: &mut Ui, id: Id, text: &mut String, icon: Icon, hint: &str, width: f32) -> Response {
    let theme = Theme::of(ui);
    let edit = TextEdit::singleline(text)
        .id(id)
        .font(Type::BODY.font())
        .desired_width(width)
        .min_size(vec2(width, control::BUTTON))
        .prefix(icon.text(16.0, theme.text.second))
        .hint_text(Type::BODY.text(hint, theme.text.third));
    ui.add(edit).accessible_name(hint)
}

/// The field at the top of a list that keeps what holds its words.
pub fn filter_field(ui: &mut Ui, salt: &str, text: &mut String, hint: &str, width: f32) -> Response {
    let id = ui.make_persistent_id(salt);
    field(ui, id, text, icons::FUNNEL, hint, width)
}

/// A slider with a round handle, what is left of it filled.
pub fn slider(ui: &mut Ui, value: &mut usize, range: RangeInclusive<usize>, name: &str, width: f32) -> Response {
    let theme = Theme::of(ui);
    ui.scope(|ui| {
        ui.spacing_mut().slider_width = width;
        ui.spacing_mut().interact_size.y = 18.0;
        let visuals = ui.visuals_mut();
        visuals.selection.bg_fill = theme.accent_fill;
        for state in [&mut visuals.widgets.inactive, &mut visuals.widgets.hovered, &mut visuals.widgets.active] {
            state.bg_fill = theme.bg.hover;
            state.fg_stroke = Stroke::new(2.0, theme.accent);
        }
        ui.add(Slider::new(value, range).show_value(false)).accessible_name(name)
    })
    .inner
}
