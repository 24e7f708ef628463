//! How far reading has come, once it takes long.

use crate::app::{Action, State};
use crate::ui::theme::{Theme, Type, control, radius, space};
use crate::ui::widgets::{Button, paint_text};
use eframe::egui::{
    Align2, Area, Context, CornerRadius, Frame, Id, Key, Margin, Modifiers, Order, Role, Sense, Stroke, WidgetInfo,
    pos2, vec2,
};
use std::time::Duration;

/// Draws the card.
pub fn progress_card(context: &Context, state: &State, actions: &mut Vec<Action>) {
    let Some(reading) = state.reading.state() else { return };
    if !reading.is_long {
        context.request_repaint_after(Duration::from_millis(150));
        return;
    }
    if state.tool.is_none() && context.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        actions.push(Action::Cancel);
    }
    let theme = if context.global_style().visuals.dark_mode { Theme::dark() } else { Theme::light() };
    let frame = Frame::new()
        .fill(theme.bg.card)
        .stroke(Stroke::new(1.0, theme.line.strong))
        .corner_radius(radius::PANEL)
        .inner_margin(Margin::same(16));
    let area = Area::new(Id::unique("progress")).order(Order::Foreground);
    let area = if state.index.is_empty() {
        area.anchor(Align2::CENTER_CENTER, vec2(0.0, -40.0))
    } else {
        // Out of the way of what the analyst goes on with, cards in the middle above all.
        area.anchor(Align2::LEFT_BOTTOM, vec2(space::XL, -control::STATUS - space::XL))
    };
    area.show(context, |ui| {
        frame.show(ui, |ui| {
            ui.set_width(400.0);
            let progress = &reading.progress;
            let heading = match progress.total {
                0 => "Looking for articles".to_owned(),
                1 => "Reading 1 article".to_owned(),
                total => format!("Reading {total} articles"),
            };
            let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), Sense::hover());
            paint_text(
                ui,
                line.left_center(),
                Align2::LEFT_CENTER,
                &heading,
                Type::BODY.strong(),
                theme.text.first,
                300.0,
            );
            if progress.total > 0 {
                let count = format!("{} / {}", progress.done, progress.total);
                let right = line.right_center();
                paint_text(ui, right, Align2::RIGHT_CENTER, &count, Type::MONO, theme.text.second, 120.0);
            }
            ui.add_space(space::S);

            let (bar, response) = ui.allocate_exact_size(vec2(ui.available_width(), 8.0), Sense::hover());
            let share = if progress.total == 0 { 0.0 } else { progress.done as f32 / progress.total as f32 };
            response.widget_info(|| {
                let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, &heading);
                info.value = Some(f64::from(share));
                info
            });
            let rounding = CornerRadius::same(radius::BADGE);
            ui.painter().rect_filled(bar, rounding, theme.bg.hover);
            ui.painter().rect_filled(bar.with_max_x(bar.left() + bar.width() * share), rounding, theme.accent_fill);
            ui.add_space(space::M);

            let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
            let place = eframe::egui::Rect::from_min_max(pos2(line.right() - 92.0, line.top()), line.max);
            if ui.place(place, Button::new("Cancel").with_key("Esc")).clicked() {
                actions.push(Action::Cancel);
            }
            let room = line.width() - 104.0;
            paint_text(
                ui,
                line.left_center(),
                Align2::LEFT_CENTER,
                &progress.file,
                Type::MONO,
                theme.text.second,
                room,
            );
            let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 18.0), Sense::hover());
            // Before the first article the heading says all there is to say.
            let stage =
                if progress.total > 0 { progress.stage.as_str() } else { "The folder is being looked through." };
            let at = line.left_center();
            paint_text(ui, at, Align2::LEFT_CENTER, stage, Type::CAPTION, theme.text.second, line.width());
        });
    });
    context.request_repaint_after(Duration::from_millis(200));
}
