//! How far reading or opening has come, once it takes long.

use crate::app::jobs::Progress;
use crate::app::{Action, State};
use crate::ui::theme::{Theme, Type, control, radius, space};
use crate::ui::widgets::{Button, paint_text};
use eframe::egui::{
    Align2, Area, Context, CornerRadius, Frame, Id, Key, Margin, Modifiers, Order, Rect, Role, Sense, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};
use std::time::Duration;

/// What is told of work that takes long.
struct Told {
    heading: String,
    /// How many are done, of how many; 0 where that is not known.
    done: usize,
    total: usize,
    /// The file at hand, and what is done with it.
    file: String,
    stage: String,
}

/// Draws the card.
pub fn progress_card(context: &Context, state: &State, actions: &mut Vec<Action>) {
    let (is_long, told) = if let Some(reading) = state.reading.state() {
        (reading.is_long, reading_told(&reading.progress))
    } else if let Some((name, is_long)) = state.opening() {
        let heading = format!("Opening {name}");
        (is_long, Told { heading, done: 0, total: 0, file: String::new(), stage: "It is being read.".into() })
    } else {
        return;
    };
    if !is_long {
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
    area.show(context, |ui| frame.show(ui, |ui| contents(ui, theme, &told, actions)));
    context.request_repaint_after(Duration::from_millis(200));
}

fn reading_told(progress: &Progress) -> Told {
    let heading = match progress.total {
        0 => "Looking for articles".to_owned(),
        1 => "Reading 1 article".to_owned(),
        total => format!("Reading {total} articles"),
    };
    // Before the first article the heading says all there is to say.
    let stage = if progress.total > 0 { progress.stage.as_str() } else { "The folder is being looked through." };
    let (file, stage) = (progress.file.clone(), stage.to_owned());
    Told { heading, done: progress.done, total: progress.total, file, stage }
}

fn contents(ui: &mut Ui, theme: &Theme, told: &Told, actions: &mut Vec<Action>) {
    ui.set_width(400.0);
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), Sense::hover());
    let at = line.left_center();
    paint_text(ui, at, Align2::LEFT_CENTER, &told.heading, Type::BODY.strong(), theme.text.first, 300.0);
    if told.total > 0 {
        let count = format!("{} / {}", told.done, told.total);
        paint_text(ui, line.right_center(), Align2::RIGHT_CENTER, &count, Type::MONO, theme.text.second, 120.0);
    }
    ui.add_space(space::S);

    let (bar, response) = ui.allocate_exact_size(vec2(ui.available_width(), 8.0), Sense::hover());
    let share = if told.total == 0 { 0.0 } else { told.done as f32 / told.total as f32 };
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, &told.heading);
        info.value = Some(f64::from(share));
        info
    });
    let rounding = CornerRadius::same(radius::BADGE);
    ui.painter().rect_filled(bar, rounding, theme.bg.hover);
    ui.painter().rect_filled(bar.with_max_x(bar.left() + bar.width() * share), rounding, theme.accent_fill);
    ui.add_space(space::M);

    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
    let place = Rect::from_min_max(pos2(line.right() - 92.0, line.top()), line.max);
    if ui.place(place, Button::new("Cancel").with_key("Esc")).clicked() {
        actions.push(Action::Cancel);
    }
    let room = line.width() - 104.0;
    paint_text(ui, line.left_center(), Align2::LEFT_CENTER, &told.file, Type::MONO, theme.text.second, room);
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 18.0), Sense::hover());
    let at = line.left_center();
    paint_text(ui, at, Align2::LEFT_CENTER, &told.stage, Type::CAPTION, theme.text.second, line.width());
}
