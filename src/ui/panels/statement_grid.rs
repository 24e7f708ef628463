//! Speakers by topics: "what did X say about Y?" A click shows the statements.

use crate::ui::theme::{Theme, Type, row, space};
use crate::ui::widgets::{Heights, List, focus_ring, hairline, mark, paint_rows, paint_text, text_width};
use crate::view::{Family, Grid};
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// The column of speakers: what the topics leave, within these bounds in points.
const SPEAKERS: std::ops::RangeInclusive<f32> = 170.0..=280.0;
/// A topic's column.
const TOPIC: f32 = 92.0;
/// Headings where all topics fit on one line, and where one does not.
const HEAD: f32 = 30.0;
const HIGH_HEAD: f32 = 44.0;

/// Draws the grid. Gives the speaker, and the topic where a cell was clicked.
pub fn show(ui: &mut Ui, grid: &Grid, focused: bool) -> Option<(usize, Option<usize>)> {
    let mut chosen = None;
    let topics = TOPIC * grid.topics.len() as f32 + space::XL;
    let speakers = (ui.available_width() - topics).clamp(*SPEAKERS.start(), *SPEAKERS.end());
    let width = speakers + topics;
    ScrollArea::horizontal().auto_shrink(false).id_salt("topics").show(ui, |ui| {
        ui.set_width(width.max(ui.available_width()));
        headings(ui, grid, speakers);
        let most = grid.speakers.iter().flat_map(|one| &one.cells).map(|cell| cell.iter().sum::<usize>()).max();
        let most = most.unwrap_or(1).max(1);
        let list = List::new("speakers", Heights::Even(row::TABLE + 2.0, grid.speakers.len())).selected(None, focused);
        let name = |row: usize| Some(format!("{}, {} statements", grid.speakers[row].name, grid.speakers[row].total));
        let output = list.show(ui, name, |ui, rect, row, _| {
            if let Some(topic) = speaker(ui, grid, row, rect, (speakers, most)) {
                chosen = Some((row, Some(topic)));
            }
        });
        chosen = chosen.or(output.chosen.map(|row| (row, None)));
    });
    chosen
}

fn headings(ui: &mut Ui, grid: &Grid, speakers: f32) {
    let theme = Theme::of(ui);
    let kind = Type::META.strong();
    let one_line = grid.topics.iter().all(|topic| text_width(ui, topic, kind) <= TOPIC - space::L);
    let height = if one_line { HEAD } else { HIGH_HEAD };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    for (number, topic) in grid.topics.iter().enumerate() {
        let left = rect.left() + speakers + TOPIC * number as f32;
        let at = pos2(left, rect.top() + 6.0);
        paint_rows(ui, at, topic, kind, theme.text.second, TOPIC - space::L, 2);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, theme.line.strong));
}

/// Draws a speaker's row, its name on `speakers` points and a full bar for `most` statements. Gives the topic whose cell
/// was clicked.
fn speaker(ui: &mut Ui, grid: &Grid, number: usize, rect: Rect, (speakers, most): (f32, usize)) -> Option<usize> {
    let theme = Theme::of(ui);
    let speaker = &grid.speakers[number];
    let middle = rect.center().y;
    let center = pos2(rect.left() + space::XL + 4.0, middle);
    mark(ui.painter(), center, 4.0, speaker.kind, theme.kind(speaker.kind).mark, Stroke::NONE);
    let at = pos2(rect.left() + space::XL + 13.0, middle);
    paint_text(ui, at, Align2::LEFT_CENTER, &speaker.name, Type::META, theme.text.first, speakers - 60.0);
    let at = pos2(rect.left() + speakers - space::XL, middle);
    let total = speaker.total.to_string();
    paint_text(ui, at, Align2::RIGHT_CENTER, &total, Type::MONO, theme.text.second, 40.0);
    hairline(ui, rect.x_range(), rect.bottom() - 1.0);
    let mut chosen = None;
    for (topic, cell) in speaker.cells.iter().enumerate() {
        let count: usize = cell.iter().sum();
        if count == 0 {
            continue;
        }
        let left = rect.left() + speakers + TOPIC * topic as f32;
        let place = Rect::from_min_size(pos2(left, rect.top() + 2.0), vec2(TOPIC - space::L, rect.height() - 5.0));
        let response = ui.interact(place, ui.make_persistent_id(("cell", number, topic)), Sense::click());
        let name = format!("{} on {}: {count}", speaker.name, grid.topics[topic]);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if response.hovered() {
            ui.painter().rect_filled(place, CornerRadius::same(3), theme.bg.select);
        }
        let full = place.width() - 26.0;
        let mut x = place.left() + 3.0;
        for (family, part) in Family::ALL.into_iter().zip(cell) {
            let width = full * *part as f32 / most as f32;
            let bar = Rect::from_min_size(pos2(x, place.center().y - 4.0), vec2(width, 8.0));
            ui.painter().rect_filled(bar, CornerRadius::same(1), theme.family(family).mark);
            x += width;
        }
        let at = pos2(x + 5.0, place.center().y);
        paint_text(ui, at, Align2::LEFT_CENTER, &count.to_string(), Type::MONO, theme.text.first, 30.0);
        if response.has_focus() {
            focus_ring(ui, place, 3, StrokeKind::Inside);
        }
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            chosen = Some(topic);
        }
    }
    chosen
}
