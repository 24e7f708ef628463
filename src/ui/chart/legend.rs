//! What shapes, colours and lines mean, at the bottom left of the chart.

use super::colours::color;
use crate::model::{ActorKind, Confirmation, Polarity};
use crate::ui::theme::{Type, control, icons};
use crate::ui::widgets::{Arrow, Button, mark};
use crate::view::graph::Weight;
use crate::view::scene::{DEGREES, Outline, POLARITIES, Palette, Rgb, degree_word, polarity_word, shape_word, sign};
use eframe::egui::{
    Align2, CornerRadius, Painter, Popup, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

const ROW: f32 = 18.0;
const PADDING: f32 = 10.0;
const MARGIN: f32 = 10.0;
/// Left edges of the three columns, and of their words, from the left edge of the legend.
const COLUMNS: [f32; 3] = [12.0, 118.0, 256.0];
const WORDS: [f32; 3] = [20.0, 50.0, 32.0];
const WIDTH: f32 = 434.0;
const HEIGHT: f32 = 4.0 * ROW + 2.0 * PADDING - 2.0;
/// Width of the button that stands for the legend.
const BUTTON: f32 = 84.0;
/// Length of a line that stands for edges.
const SAMPLE: f32 = 25.0;

/// Where the legend goes in `window`; nowhere where there is no room.
pub fn place(window: Rect) -> Option<Rect> {
    let rect = Rect::from_min_size(pos2(window.min.x + MARGIN, window.max.y - MARGIN - HEIGHT), vec2(WIDTH, HEIGHT));
    (window.width() >= WIDTH + 200.0 && window.height() >= 4.0 * HEIGHT).then_some(rect)
}

/// What the legend covers of `window`, or the button that stands for it.
pub fn covered(window: Rect) -> Rect {
    let corner = pos2(window.min.x + MARGIN, window.max.y - MARGIN - control::BUTTON);
    place(window).unwrap_or_else(|| Rect::from_min_size(corner, vec2(BUTTON, control::BUTTON)))
}

/// Draws the legend into the corner of `window`; where there is no room, a button that opens it.
pub fn show(ui: &mut Ui, window: Rect, palette: &Palette, weight: Weight) {
    if let Some(rect) = place(window) {
        let edge = Stroke::new(1.0, color(palette.line.soft));
        ui.painter().rect(rect, CornerRadius::same(6), color(palette.bg.card), edge, StrokeKind::Inside);
        draw(ui.painter(), rect, palette, weight);
        return;
    }
    let response = ui.place(covered(window), Button::new("Legend").with_icon(icons::LIST_CHECKS));
    Popup::menu(&response).show(|ui| {
        let (rect, response) = ui.allocate_exact_size(vec2(WIDTH, HEIGHT), Sense::hover());
        let told = "Shapes are kinds of actors, colours say for or against, lines how well a relation is borne out";
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, told));
        draw(ui.painter(), rect, palette, weight);
    });
}

fn draw(painter: &Painter, rect: Rect, palette: &Palette, weight: Weight) {
    let legend = Legend { painter, palette, rect };
    for (row, kind) in ActorKind::ALL.into_iter().enumerate() {
        legend.kind(row, kind);
    }
    for (row, polarity) in POLARITIES.into_iter().enumerate() {
        legend.polarity(row, polarity);
    }
    let width = format!("Area: {}", weight.label());
    legend.write(COLUMNS[1], 3, &width, palette.text.third);
    for (row, confirmation) in DEGREES.into_iter().enumerate() {
        legend.confirmation(row, confirmation);
    }
    let pin = legend.at(COLUMNS[2] + SAMPLE / 2.0, 3);
    painter.text(
        pin,
        Align2::CENTER_CENTER,
        icons::PUSH_PIN.glyph(),
        icons::Icon::format(14.0).font(),
        color(palette.ink),
    );
    legend.write(COLUMNS[2] + WORDS[2], 3, "Pinned by you", palette.ink);
}

struct Legend<'a> {
    painter: &'a Painter,
    palette: &'a Palette,
    rect: Rect,
}

impl Legend<'_> {
    /// The middle of a row, `x` from the left edge.
    fn at(&self, x: f32, row: usize) -> Pos2 {
        self.rect.min + vec2(x, PADDING - 1.0 + ROW * (row as f32 + 0.5))
    }

    fn write(&self, x: f32, row: usize, words: &str, tone: Rgb) {
        self.painter.text(self.at(x, row), Align2::LEFT_CENTER, words, Type::META.font(), color(tone));
    }

    fn kind(&self, row: usize, kind: ActorKind) {
        let fill = color(self.palette.kind(Outline::of(kind)).mark);
        mark(self.painter, self.at(COLUMNS[0] + 6.0, row), 5.0, kind, fill, Stroke::NONE);
        self.write(COLUMNS[0] + WORDS[0], row, shape_word(Outline::of(kind)), self.palette.text.second);
    }

    fn line(&self, x: f32, row: usize, stroke: Stroke, confirmation: Confirmation) {
        Arrow::from(confirmation).line(self.painter, self.at(x, row), self.at(x + SAMPLE, row), stroke);
    }

    fn polarity(&self, row: usize, polarity: Polarity) {
        let tone = self.palette.polarity(polarity);
        self.line(COLUMNS[1], row, Stroke::new(2.0, color(tone)), Confirmation::Confirmed);
        self.write(COLUMNS[1] + 35.0, row, sign(polarity), tone);
        self.write(COLUMNS[1] + WORDS[1], row, polarity_word(polarity), self.palette.text.second);
    }

    fn confirmation(&self, row: usize, confirmation: Confirmation) {
        let stroke = Stroke::new(1.5, color(self.palette.text.second));
        self.line(COLUMNS[2], row, stroke, confirmation);
        self.write(COLUMNS[2] + WORDS[2], row, degree_word(confirmation), self.palette.text.second);
    }
}
