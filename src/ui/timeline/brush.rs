//! The range of days that one looks at: a band with a handle at each end, for the mouse and for the arrow keys.

use super::axis::Scale;
use crate::model::DateSpan;
use crate::ui::theme::Theme;
use crate::view::dates;
use eframe::egui::accesskit::{Rect as Bounds, Role};
use eframe::egui::{
    CornerRadius, CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Response, Sense, Stroke, StrokeKind, Ui, pos2,
    vec2,
};
use jiff::ToSpan;
use jiff::civil::Date;

/// Size of a handle, in points, and how much wider it is to the pointer.
const HANDLE: eframe::egui::Vec2 = vec2(8.0, 36.0);
const REACH: f32 = 4.0;
/// Days that a handle moves by with Shift.
const STRIDE: i64 = 7;

/// One end of the range.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    First,
    Last,
}

/// Draws the band behind the columns.
pub fn band(ui: &Ui, scale: Scale, body: Rect, range: DateSpan) {
    let x = scale.range(range);
    let band = Rect::from_x_y_ranges(x, body.y_range()).intersect(body);
    let theme = Theme::of(ui);
    let fill = theme.bg.select.lerp_to_gamma(theme.bg.panel, 0.45);
    ui.painter().rect_filled(band, 0, fill);
}

/// Draws both handles; the range that they are moved to.
pub fn handles(ui: &Ui, id: Id, scale: Scale, body: Rect, range: DateSpan) -> Option<DateSpan> {
    let x = scale.range(range);
    let first = handle(ui, id, End::First, x.min, scale, body, range);
    let last = handle(ui, id, End::Last, x.max, scale, body, range);
    first.or(last)
}

fn handle(ui: &Ui, id: Id, end: End, x: f32, scale: Scale, body: Rect, range: DateSpan) -> Option<DateSpan> {
    // A day that is seen in part has its handle at the edge.
    let at_edge = x.clamp(body.left(), body.right());
    let x = if (x - at_edge).abs() <= scale.day_width() { at_edge } else { x };
    let rect = Rect::from_center_size(pos2(x, body.center().y), HANDLE);
    if !body.expand2(vec2(HANDLE.x, 0.0)).contains_rect(rect) {
        return None;
    }
    let id = id.with(end == End::First);
    let response = ui.interact(rect.expand2(vec2(REACH, 0.0)), id, Sense::click_and_drag());
    let response = response.on_hover_and_drag_cursor(CursorIcon::ResizeHorizontal);
    let theme = Theme::of(ui);
    ui.painter().rect_filled(rect, CornerRadius::same(3), theme.accent);
    if response.has_focus() {
        let ring = Stroke::new(2.0, theme.text.first);
        ui.painter().rect_stroke(rect.expand(2.0), CornerRadius::same(4), ring, StrokeKind::Outside);
    }
    tell(ui, &response, end, range);
    let dragged = response.interact_pointer_pos().filter(|_| response.dragged()).map(|at| match end {
        End::First => scale.day_at(at.x + scale.day_width() / 2.0),
        End::Last => scale.day_at(at.x - scale.day_width() / 2.0),
    });
    let day = dragged.or_else(|| by_keys(ui, &response, end, range))?;
    let moved = match end {
        End::First => DateSpan { start: day.min(range.end), end: range.end },
        End::Last => DateSpan { start: range.start, end: day.max(range.start) },
    };
    (moved != range).then_some(moved)
}

fn by_keys(ui: &Ui, response: &Response, end: End, range: DateSpan) -> Option<Date> {
    if !response.has_focus() {
        return None;
    }
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let pressed = |modifiers, key| i64::from(ui.input_mut(|input| input.consume_key(modifiers, key)));
    let days = STRIDE * (pressed(Modifiers::SHIFT, Key::ArrowRight) - pressed(Modifiers::SHIFT, Key::ArrowLeft))
        + pressed(Modifiers::NONE, Key::ArrowRight)
        - pressed(Modifiers::NONE, Key::ArrowLeft);
    let day = if end == End::First { range.start } else { range.end };
    (days != 0).then(|| day.saturating_add(days.days()))
}

fn tell(ui: &Ui, response: &Response, end: End, range: DateSpan) {
    let (label, day) = match end {
        End::First => ("First day of the range", range.start),
        End::Last => ("Last day of the range", range.end),
    };
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Slider);
        node.set_label(label);
        let rect = response.rect;
        node.set_bounds(Bounds {
            x0: rect.min.x.into(),
            y0: rect.min.y.into(),
            x1: rect.max.x.into(),
            y1: rect.max.y.into(),
        });
        node.set_value(dates::long(day));
    });
}
