//! Parts of a page: bars, headings that fold, and what an empty panel says.

use super::paint::{hairline, paint_text};
use super::{Button, focus_ring};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, control, icons, radius, space};
use eframe::egui::{
    Align, Align2, CursorIcon, Layout, Rect, Response, Role, Sense, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

/// A bar at the top of a pane, over a line.
pub fn toolbar<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), control::TOOLBAR), Sense::hover());
    hairline(ui, rect.x_range(), rect.bottom() - 1.0);
    inner(ui, rect, contents)
}

/// A body with a bar under it.
pub fn with_footer(ui: &mut Ui, bar: impl FnOnce(&mut Ui), body: impl FnOnce(&mut Ui)) {
    let all = ui.available_rect_before_wrap();
    let (upper, lower) = all.split_top_bottom_at_y(all.bottom() - control::TOOLBAR);
    ui.scope_builder(UiBuilder::new().max_rect(upper), body);
    hairline(ui, lower.x_range(), lower.top());
    inner(ui, lower, bar);
}

fn inner<R>(ui: &mut Ui, rect: Rect, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let inner = rect.shrink2(vec2(space::XL - 2.0, 0.0));
    let builder = UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(builder, contents).inner
}

/// A heading between rows: words at left, a count at right.
pub fn heading_row(ui: &Ui, rect: Rect, words: &str, count: &str) {
    let theme = Theme::of(ui);
    let middle = rect.center().y;
    let left = pos2(rect.left() + space::XL, middle);
    paint_text(ui, left, Align2::LEFT_CENTER, words, Type::CAPTION.strong(), theme.text.second, rect.width());
    let right = pos2(rect.right() - space::XL, middle);
    paint_text(ui, right, Align2::RIGHT_CENTER, count, Type::MONO, theme.text.second, rect.width());
}

/// A heading that folds what stands under it. Gives true where that is to be drawn.
pub fn section(ui: &mut Ui, words: &str, count: &str) -> bool {
    let theme = Theme::of(ui);
    let id = ui.make_persistent_id(("section", words));
    let mut open = ui.data_mut(|data| data.get_temp(id).unwrap_or(true));
    ui.add_space(space::L);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 18.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, open, words));
    if response.clicked() {
        open = !open;
        ui.data_mut(|data| data.insert_temp(id, open));
    }
    let icon = if open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    let color = if response.hovered() { theme.text.first } else { theme.text.second };
    paint_text(ui, rect.left_center(), Align2::LEFT_CENTER, &icon.glyph(), Icon::format(12.0), color, 20.0);
    let at = rect.left_center() + vec2(17.0, 0.0);
    paint_text(ui, at, Align2::LEFT_CENTER, words, Type::CAPTION.strong(), color, rect.width());
    paint_text(ui, rect.right_center(), Align2::RIGHT_CENTER, count, Type::MONO, theme.text.third, rect.width());
    if response.has_focus() {
        focus_ring(ui, rect, radius::BADGE, StrokeKind::Outside);
    }
    response.on_hover_cursor(CursorIcon::PointingHand);
    ui.add_space(space::XS);
    open
}

/// What an empty panel says: an outline, a heading, a sentence, and what to do next. Gives the button's response.
pub fn empty(ui: &mut Ui, icon: Icon, heading: &str, sentence: &str, next: Option<&str>) -> Option<Response> {
    let theme = Theme::of(ui);
    let mut response = None;
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.5 - 90.0).max(space::PART));
        ui.label(icon.text(44.0, theme.text.third));
        ui.add_space(space::L);
        ui.label(Type::HEADING.text(heading, theme.text.first));
        ui.add_space(space::XS);
        let width = ui.available_width().min(300.0);
        ui.allocate_ui(vec2(width, 0.0), |ui| {
            ui.label(Type::BODY.text(sentence, theme.text.second));
        });
        ui.add_space(space::XL);
        response = next.map(|next| ui.add(Button::new(next).primary()));
    });
    response
}
