//! Text and lines at exact places.

use super::letters::letters;
use crate::ui::theme::{Theme, Type};
use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{Align2, Color32, Galley, Pos2, Rangef, Rect, Stroke, Ui, pos2};
use std::ops::Range;
use std::sync::Arc;

/// One line of text, cut with an ellipsis where it is wider than `width`.
pub fn elide(ui: &Ui, words: &str, kind: Type, color: Color32, width: f32) -> Arc<Galley> {
    rows(ui, words, kind, color, width, 1)
}

/// Text of at most so many lines, the last cut with an ellipsis.
fn rows(ui: &Ui, words: &str, kind: Type, color: Color32, width: f32, most: usize) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(words.to_owned(), kind.format(color));
    job.wrap = TextWrapping {
        max_width: width.max(0.0),
        max_rows: most,
        break_anywhere: most == 1,
        ..TextWrapping::default()
    };
    ui.painter().layout_job(job)
}

/// How wide a line of text is.
pub fn text_width(ui: &Ui, words: &str, kind: Type) -> f32 {
    ui.painter().layout_job(LayoutJob::single_section(words.to_owned(), kind.format(Color32::WHITE))).size().x
}

/// Paints one line of text with its `anchor` at `at` and gives the place it took. The line is cut with an ellipsis where
/// it is wider than `width`.
pub fn paint_text(ui: &Ui, at: Pos2, anchor: Align2, words: &str, kind: Type, color: Color32, width: f32) -> Rect {
    let galley = elide(ui, words, kind, color, width);
    let rect = anchor.anchor_size(at, galley.size());
    ui.painter().galley(rect.min, galley, color);
    rect
}

/// A line of texts side by side, painted from left to right around a height.
pub struct Line<'a> {
    ui: &'a Ui,
    /// Where the next text begins, on the line's middle.
    pub at: Pos2,
    right: f32,
}

impl<'a> Line<'a> {
    /// A line from `x` to `right`, its middle at `y`.
    pub fn new(ui: &'a Ui, x: f32, y: f32, right: f32) -> Self {
        Self { ui, at: pos2(x, y), right }
    }

    /// How much room is left.
    pub fn room(&self) -> f32 {
        (self.right - self.at.x).max(0.0)
    }

    /// Leaves room.
    pub fn space(&mut self, width: f32) -> &mut Self {
        self.at.x += width;
        self
    }

    /// Paints words.
    pub fn text(&mut self, words: &str, kind: Type, color: Color32) -> &mut Self {
        if self.room() > 4.0 {
            let rect = paint_text(self.ui, self.at, Align2::LEFT_CENTER, words, kind, color, self.room());
            self.at.x = rect.right();
        }
        self
    }

    /// Paints words at the right end, which then ends in front of them.
    pub fn right_text(&mut self, words: &str, kind: Type, color: Color32) -> &mut Self {
        let end = pos2(self.right, self.at.y);
        let rect = paint_text(self.ui, end, Align2::RIGHT_CENTER, words, kind, color, self.room());
        self.right = rect.left() - 8.0;
        self
    }
}

/// Paints text of at most `most` lines from `top_left` and gives the place it took.
pub fn paint_rows(ui: &Ui, top_left: Pos2, words: &str, kind: Type, color: Color32, width: f32, most: usize) -> Rect {
    let galley = rows(ui, words, kind, color, width, most);
    let rect = Rect::from_min_size(top_left, galley.size());
    ui.painter().galley(top_left, galley, color);
    rect
}

/// A line between rows.
pub fn hairline(ui: &Ui, x: impl Into<Rangef>, y: f32) {
    let theme = Theme::of(ui);
    ui.painter().hline(x, y.round() + 0.5, Stroke::new(1.0, theme.line.soft));
}

/// Where the characters `range` of a laid-out text stand: one rectangle for each row they are on. White space at the end
/// of a row takes no room.
pub fn galley_rects(galley: &Galley, range: Range<usize>) -> Vec<Rect> {
    match letters(galley) {
        None => letter_rects(galley, range),
        Some(letters) => {
            let letter = |character: usize| letters[character.min(letters.len() - 1)];
            letter_rects(galley, letter(range.start)..letter(range.end))
        }
    }
}

/// The same for letters, which [`letters`] gives for characters.
pub fn letter_rects(galley: &Galley, range: Range<usize>) -> Vec<Rect> {
    let mut rects = Vec::new();
    let mut first = 0;
    for row in &galley.rows {
        let count = row.char_count_excluding_newline().0;
        let from = range.start.max(first);
        let mut to = range.end.min(first + count);
        while to > from && row.glyphs[to - first - 1].chr.is_whitespace() {
            to -= 1;
        }
        if from < to {
            let glyphs = &row.glyphs[from - first..to - first];
            // From right to left the last letter is not the one at the right.
            let ends = glyphs.iter().map(|glyph| (glyph.pos.x, glyph.max_x()));
            let (left, right) =
                ends.fold((f32::INFINITY, 0.0_f32), |(left, right), (from, to)| (left.min(from), right.max(to)));
            let (left, right) = (row.pos.x + left, row.pos.x + right);
            rects.push(Rect::from_x_y_ranges(left..=right, row.min_y()..=row.max_y()));
        }
        first += row.char_count_including_newline().0;
    }
    rects
}
