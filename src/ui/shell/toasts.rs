//! What just happened, at the bottom right.

use crate::app::{Action, State, Toast, ToastKind};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, control, icons, radius, space};
use crate::ui::widgets::{Button, focus_ring, paint_text, text_width};
use eframe::egui::{
    Align2, Area, Context, CornerRadius, CursorIcon, Id, Order, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

const HEIGHT: f32 = 40.0;
/// The narrowest and the widest, in points.
const WIDTH: std::ops::RangeInclusive<f32> = 330.0..=640.0;
/// What else stands in the line: rule, icon, close button and air.
const AROUND: f32 = 88.0;
/// Above the status bar and the bar under a pane, whose buttons are not to be covered.
const ABOVE: f32 = control::STATUS + control::GAP + control::TOOLBAR + 6.0;

/// Draws the toasts, and drops those that have been there long enough.
pub fn toasts(context: &Context, state: &mut State, actions: &mut Vec<Action>) {
    let now = context.input(|input| input.time);
    if let Some(left) = state.toasts.expire(now) {
        context.request_repaint_after_secs(left as f32);
    }
    let mut closed = None;
    let area =
        Area::new(Id::unique("toasts")).order(Order::Tooltip).anchor(Align2::RIGHT_BOTTOM, vec2(-space::XL, -ABOVE));
    area.show(context, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        let toasts = state.toasts.shown();
        let width = toasts.iter().map(|toast| width(ui, toast)).fold(*WIDTH.start(), f32::max);
        for (number, toast) in toasts.iter().enumerate() {
            if draw(ui, number, toast, width, actions) {
                closed = Some(number);
            }
        }
    });
    if let Some(number) = closed {
        state.toasts.close(number);
    }
}

/// How wide a toast wants to be, in a window of this width.
fn width(ui: &Ui, toast: &Toast) -> f32 {
    let most = (ui.ctx().content_rect().width() - 2.0 * space::XL).min(*WIDTH.end());
    (text_width(ui, &toast.text, Type::BODY) + AROUND + action_width(ui, toast)).min(most)
}

fn action_width(ui: &Ui, toast: &Toast) -> f32 {
    let action = toast.action.as_ref().map(|(label, _)| *label);
    action.map_or(0.0, |label| text_width(ui, label, Type::META.strong()) + space::XXL)
}

/// Draws one. Gives true where it is to be closed.
fn draw(ui: &mut Ui, number: usize, toast: &Toast, width: f32, actions: &mut Vec<Action>) -> bool {
    let theme = Theme::of(ui);
    let (icon, color) = match toast.kind {
        ToastKind::Done => (icons::CHECK, theme.ink),
        ToastKind::Edit => (icons::PENCIL_SIMPLE, theme.ink),
        ToastKind::Warning => (icons::WARNING, theme.warning()),
        ToastKind::Error => (icons::WARNING_CIRCLE, theme.error()),
    };
    let galley = {
        let mut job =
            eframe::egui::text::LayoutJob::single_section(toast.text.clone(), Type::BODY.format(theme.text.first));
        job.wrap.max_width = width - AROUND - action_width(ui, toast) + 1.0;
        ui.painter().layout_job(job)
    };
    let size = vec2(width, HEIGHT.max(galley.size().y + 20.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Alert, true, &toast.text));
    let rounding = CornerRadius::same(radius::PANEL);
    ui.painter().rect(rect, rounding, theme.bg.card, Stroke::new(1.0, theme.line.strong), StrokeKind::Inside);
    let rule = CornerRadius { nw: radius::PANEL, sw: radius::PANEL, ..CornerRadius::ZERO };
    ui.painter().rect_filled(rect.with_max_x(rect.left() + 3.0), rule, color);
    let middle = rect.center().y;
    paint_text(
        ui,
        pos2(rect.left() + 16.0, middle),
        Align2::LEFT_CENTER,
        &icon.glyph(),
        Icon::format(16.0),
        color,
        20.0,
    );
    let at = pos2(rect.left() + 40.0, middle - galley.size().y / 2.0);
    ui.painter().galley(at, galley, theme.text.first);

    let close = Rect::from_center_size(pos2(rect.right() - 20.0, middle), vec2(24.0, 24.0));
    let closed = ui.place(close, Button::icon(icons::X, "Close this message").height(24.0)).clicked();
    let mut done = false;
    if let Some((label, action)) = &toast.action {
        let right = pos2(close.left() - space::S, middle);
        let words = paint_text(ui, right, Align2::RIGHT_CENTER, label, Type::META.strong(), theme.accent, 160.0);
        let response =
            ui.interact(words.expand2(vec2(6.0, 8.0)), ui.make_persistent_id((number, label)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{label}: {}", toast.text)));
        if response.has_focus() {
            focus_ring(ui, words, radius::BADGE, StrokeKind::Outside);
        }
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            actions.push(action.clone());
            done = true;
        }
    }
    closed || done
}
