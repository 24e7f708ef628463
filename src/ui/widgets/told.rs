//! What a row is cut short of, told in full beside the pointer.

use crate::ui::theme::{Theme, Type};
use eframe::egui::Response;

/// How wide it is at most, in points.
const WIDTH: f32 = 360.0;

/// A row in full: its heading, an article's words, and a line of small print. What is empty is left out.
pub struct Told<'a> {
    /// In strong letters.
    pub heading: &'a str,
    /// Words of an article.
    pub words: &'a str,
    /// Small print.
    pub line: &'a str,
}

impl Told<'_> {
    /// Tells it where the pointer rests on a row.
    pub fn on(&self, response: &Response) {
        response.clone().on_hover_ui(|ui| {
            let theme = Theme::of(ui);
            ui.set_max_width(WIDTH);
            ui.label(Type::META.strong().text(self.heading, theme.text.first));
            if !self.words.is_empty() {
                ui.label(Type::QUOTE_SMALL.text(self.words, theme.text.first));
            }
            if !self.line.is_empty() {
                ui.label(Type::CAPTION.text(self.line, theme.text.second));
            }
        });
    }
}
