//! Text fields.

use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, control, icons};
use eframe::egui::{Id, Response, TextEdit, Ui, vec2};

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
