//! Buttons, chips, links and switches.

use super::badge::{badge_width, key_cap};
use super::focus_ring;
use super::paint::{paint_text, text_width};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, control, icons, radius};
use eframe::egui::{
    Align2, Color32, CornerRadius, CursorIcon, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Widget,
    WidgetInfo, pos2, vec2,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    Plain,
    Primary,
    Bare,
}

/// A button with an icon, words, and the key that does the same.
#[must_use = "add it to a ui"]
pub struct Button<'a> {
    icon: Option<Icon>,
    words: &'a str,
    key: Option<&'a str>,
    name: &'a str,
    look: Look,
    enabled: bool,
    on: bool,
    height: f32,
}

impl<'a> Button<'a> {
    /// A button with words.
    pub fn new(words: &'a str) -> Self {
        Self {
            icon: None,
            words,
            key: None,
            name: words,
            look: Look::Plain,
            enabled: true,
            on: false,
            height: control::BUTTON,
        }
    }

    /// A button that is an icon and no more, named for those who cannot see it.
    pub fn icon(icon: Icon, name: &'a str) -> Self {
        Self { icon: Some(icon), name, look: Look::Bare, ..Self::new("") }
    }

    /// With an icon in front.
    pub fn with_icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// With its key behind.
    pub fn with_key(self, key: &'a str) -> Self {
        Self { key: Some(key), ..self }
    }

    /// The one thing to do here.
    pub fn primary(self) -> Self {
        Self { look: Look::Primary, ..self }
    }

    /// Without an edge.
    pub fn bare(self) -> Self {
        Self { look: Look::Bare, ..self }
    }

    /// Whether it can be pressed.
    pub fn enabled(self, enabled: bool) -> Self {
        Self { enabled, ..self }
    }

    /// Whether what it switches is on.
    pub fn on(self, on: bool) -> Self {
        Self { on, ..self }
    }

    /// So high.
    pub fn height(self, height: f32) -> Self {
        Self { height, ..self }
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let theme = Theme::of(ui);
        let kind = if self.look == Look::Primary { Type::BODY.strong() } else { Type::BODY };
        let words = if self.words.is_empty() { 0.0 } else { text_width(ui, self.words, kind) };
        let key = self.key.map_or(0.0, |key| badge_width(ui, key) + 8.0);
        let icon = match (self.icon.is_some(), self.words.is_empty()) {
            (true, true) => 16.0,
            (true, false) => 20.0,
            _ => 0.0,
        };
        let padding = if self.words.is_empty() { 5.0 } else { 8.0 };
        let size = vec2(2.0 * padding + icon + words + key, self.height);
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        response.widget_info(|| WidgetInfo::selected(Role::Button, self.enabled, self.on, self.name));
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let pressed = response.is_pointer_button_down_on();
        let (fill, edge, color) = match self.look {
            _ if self.on => (theme.bg.select, Color32::TRANSPARENT, theme.text.first),
            _ if !self.enabled => (Color32::TRANSPARENT, theme.line.soft, theme.text.third),
            Look::Primary => (theme.accent_fill, theme.accent_fill, theme.on_accent),
            Look::Plain if response.hovered() || pressed => (theme.bg.hover, theme.text.third, theme.text.first),
            Look::Plain => (theme.bg.card, theme.line.strong, theme.text.first),
            Look::Bare if response.hovered() || pressed => (theme.bg.hover, Color32::TRANSPARENT, theme.text.first),
            Look::Bare => (Color32::TRANSPARENT, Color32::TRANSPARENT, theme.text.second),
        };
        let edge = if self.look == Look::Bare { Color32::TRANSPARENT } else { edge };
        let rounding = CornerRadius::same(radius::PANEL);
        ui.painter().rect(rect, rounding, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
        let mut at = pos2(rect.left() + padding, rect.center().y);
        if let Some(sign) = self.icon {
            let color = if self.enabled { color } else { theme.line.strong };
            paint_text(ui, at, Align2::LEFT_CENTER, &sign.glyph(), Icon::format(16.0), color, 20.0);
            at.x += icon;
        }
        if words > 0.0 {
            paint_text(ui, at, Align2::LEFT_CENTER, self.words, kind, color, words + 1.0);
        }
        if let Some(key) = self.key {
            let cap = if self.look == Look::Primary { color } else { theme.text.second };
            key_cap(ui, pos2(rect.right() - padding, at.y), Align2::RIGHT_CENTER, key, cap);
        }
        if response.has_focus() {
            focus_ring(ui, rect, radius::PANEL, StrokeKind::Outside);
        }
        if self.enabled { response.on_hover_cursor(CursorIcon::PointingHand) } else { response }
    }
}

/// Words that do something, without a box.
pub fn link(ui: &mut Ui, words: &str, kind: Type) -> Response {
    let theme = Theme::of(ui);
    let width = text_width(ui, words, kind);
    let (rect, response) = ui.allocate_exact_size(vec2(width, kind.line), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), words));
    paint_text(ui, rect.left_center(), Align2::LEFT_CENTER, words, kind, theme.accent, width + 1.0);
    if response.hovered() {
        ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, Stroke::new(1.0, theme.accent));
    }
    if response.has_focus() {
        focus_ring(ui, rect, radius::BADGE, StrokeKind::Outside);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// One of several, side by side in a box: gives the number of the one that was clicked.
pub fn switch(ui: &mut Ui, name: &str, choices: &[&str], chosen: usize, height: f32) -> Option<usize> {
    let theme = Theme::of(ui);
    let widths: Vec<f32> = choices.iter().map(|choice| text_width(ui, choice, Type::BODY.strong()) + 24.0).collect();
    let size = vec2(widths.iter().sum::<f32>() + 4.0, height);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let rounding = CornerRadius::same(radius::PANEL);
    let edge = Stroke::new(1.0, theme.line.soft);
    ui.painter().rect(rect, rounding, theme.bg.panel, edge, StrokeKind::Inside);
    let mut left = rect.left() + 2.0;
    let mut clicked = None;
    for (number, (choice, width)) in choices.iter().zip(widths).enumerate() {
        let part = Rect::from_min_size(pos2(left, rect.top() + 2.0), vec2(width, height - 4.0));
        let response = ui.interact(part, ui.make_persistent_id((name, number)), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::Tab, true, number == chosen, choice));
        let (fill, color, kind) = match (number == chosen, response.hovered()) {
            (true, _) => (theme.bg.select, theme.text.first, Type::BODY.strong()),
            (false, true) => (theme.bg.hover, theme.text.first, Type::BODY),
            (false, false) => (Color32::TRANSPARENT, theme.text.second, Type::BODY),
        };
        ui.painter().rect_filled(part, CornerRadius::same(radius::SELECTION), fill);
        paint_text(ui, part.center(), Align2::CENTER_CENTER, choice, kind, color, width);
        if response.has_focus() {
            focus_ring(ui, part, radius::SELECTION, StrokeKind::Inside);
        }
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            clicked = Some(number);
        }
        left += width;
    }
    clicked
}

/// Paints a box that is ticked or not, around a place.
pub fn tick_box(ui: &Ui, center: Pos2, on: bool, focused: bool) {
    let theme = Theme::of(ui);
    let rect = Rect::from_center_size(center, vec2(15.0, 15.0));
    let rounding = CornerRadius::same(radius::SELECTION);
    if on {
        ui.painter().rect_filled(rect, rounding, theme.accent_fill);
        let icon = Icon::format(11.0);
        paint_text(ui, center, Align2::CENTER_CENTER, &icons::CHECK.glyph(), icon, theme.on_accent, 20.0);
    } else {
        let stroke = Stroke::new(1.0, theme.line.strong);
        ui.painter().rect(rect, rounding, theme.bg.input, stroke, StrokeKind::Inside);
    }
    if focused {
        focus_ring(ui, rect, radius::SELECTION, StrokeKind::Outside);
    }
}
