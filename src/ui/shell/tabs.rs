//! How the tabs of panes look.

use crate::app::Panel;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, control, icons, radius, space};
use crate::ui::widgets::{focus_ring, paint_text, text_width};
use eframe::egui::{
    Align2, Color32, CornerRadius, CursorIcon, Id, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// What a tab is to show.
pub struct Tab {
    /// The panel.
    pub panel: Panel,
    /// How much is in it, where that is to be seen from without.
    pub count: Option<usize>,
    /// True for the one in front.
    pub active: bool,
    /// True where there is room for icons on all tabs.
    pub icon: bool,
    /// True while it is dragged somewhere else.
    pub dragged: bool,
}

/// Draws a tab.
pub fn tab(ui: &mut Ui, id: Id, tab: &Tab) -> Response {
    let theme = Theme::of(ui);
    let title = tab.panel.title();
    let icon = icons::named(tab.panel.icon()).filter(|_| tab.icon || tab.active);
    let sign = if icon.is_some() { 24.0 } else { 0.0 };
    let count = tab.count.map(|count| count.to_string()).unwrap_or_default();
    let counted = if count.is_empty() { 0.0 } else { text_width(ui, &count, Type::MONO) + space::M };
    let words = text_width(ui, title, Type::BODY);
    let (_, rect) = ui.allocate_space(vec2(words + sign + counted + 2.0 * space::XL + 2.0, control::TABS));
    let response = ui.interact(rect, id, Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, tab.active, title));
    if tab.dragged {
        return response;
    }
    let color = match (tab.active, response.hovered()) {
        (true, _) | (_, true) => theme.text.first,
        _ => theme.text.second,
    };
    if tab.active {
        let rounding = CornerRadius { nw: radius::PANEL, ne: radius::PANEL, ..CornerRadius::ZERO };
        ui.painter().rect_filled(rect, rounding, theme.accent);
        let below = rect.with_min_y(rect.top() + 2.0);
        ui.painter().rect_filled(below, rounding, theme.bg.panel);
    } else if response.hovered() {
        ui.painter().rect_filled(rect.shrink2(vec2(2.0, 4.0)), CornerRadius::same(radius::SELECTION), theme.bg.hover);
    }
    let mut at = pos2(rect.left() + space::XL + 1.0, rect.center().y + 1.0);
    if let Some(icon) = icon {
        let format = Icon::format(16.0);
        paint_text(ui, at, Align2::LEFT_CENTER, &icon.glyph(), format, color, 20.0);
        at.x += sign;
    }
    let words = paint_text(ui, at, Align2::LEFT_CENTER, title, Type::BODY, color, words + 1.0);
    if !count.is_empty() {
        let at = words.right_center() + vec2(space::M, 0.0);
        paint_text(ui, at, Align2::LEFT_CENTER, &count, Type::MONO, theme.text.second, 60.0);
    }
    if response.has_focus() {
        focus_ring(ui, rect, radius::PANEL, StrokeKind::Inside);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// The button that keeps a pane at what it shows.
pub fn pin(ui: &mut Ui, pinned: bool) -> bool {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(28.0, 26.0), Sense::click());
    let name = if pinned { "Unpin the pane" } else { "Pin the pane to what it shows" };
    response.widget_info(|| WidgetInfo::selected(Role::Switch, true, pinned, name));
    let color = match (pinned, response.hovered()) {
        (true, _) => theme.accent,
        (false, true) => theme.text.first,
        (false, false) => theme.text.second,
    };
    let fill = if pinned { theme.bg.select } else { Color32::TRANSPARENT };
    ui.painter().rect_filled(rect.shrink(2.0), CornerRadius::same(radius::SELECTION), fill);
    paint_text(ui, rect.center(), Align2::CENTER_CENTER, &icons::PUSH_PIN.glyph(), Icon::format(16.0), color, 20.0);
    if response.has_focus() {
        focus_ring(ui, rect, radius::SELECTION, StrokeKind::Inside);
    }
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(name).clicked()
}
