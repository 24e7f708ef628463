//! Lines in the program's voice, with citations, names and quotations in them.

use super::paint::galley_rects;
use super::{focus_ring, mark};
use crate::model::ActorKind;
use crate::ui::theme::{Theme, Type, radius};
use eframe::egui::text::LayoutJob;
use eframe::egui::{Color32, Galley, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2};
use std::ops::Range;
use std::sync::Arc;

/// Text of several voices that wraps as one, parts of which can be clicked for a `T`.
pub struct Prose<T> {
    job: LayoutJob,
    characters: usize,
    links: Vec<(Range<usize>, String, bool, T)>,
    marks: Vec<(usize, ActorKind)>,
    theme: &'static Theme,
}

impl<T: Clone> Prose<T> {
    /// Nothing yet.
    pub fn new(ui: &Ui) -> Self {
        Self { job: LayoutJob::default(), characters: 0, links: Vec::new(), marks: Vec::new(), theme: Theme::of(ui) }
    }

    /// Adds words.
    #[must_use]
    pub fn text(mut self, words: &str, kind: Type, color: Color32) -> Self {
        self.job.append(words, 0.0, kind.format(color));
        self.characters += words.chars().count();
        self
    }

    /// Adds what an article does not tell.
    #[must_use]
    pub fn not_reported(self, words: &str, kind: Type) -> Self {
        let color = self.theme.text.third;
        self.text(words, kind.italic(), color)
    }

    /// Adds words that can be clicked; underlined where they are no name.
    #[must_use]
    pub fn link(mut self, words: &str, kind: Type, color: Color32, name: String, underlined: bool, click: T) -> Self {
        let start = self.characters;
        self = self.text(words, kind, color);
        self.links.push((start..self.characters, name, underlined, click));
        self
    }

    /// Adds the mark of a kind of actor.
    #[must_use]
    pub fn mark(mut self, kind: ActorKind, size: Type) -> Self {
        self.marks.push((self.characters, kind));
        // An em wide, and unlike an em space it keeps the mark on the line of its name.
        self.text("\u{a0}\u{a0}\u{a0}\u{a0}", size.sized(13.3), Color32::TRANSPARENT)
    }

    /// The colour of what can be clicked.
    pub const fn accent(&self) -> Color32 {
        self.theme.accent
    }

    /// Lays it out in `width`.
    pub fn layout(mut self, ui: &Ui, width: f32) -> LaidOut<T> {
        self.job.wrap.max_width = width;
        self.job.halign = eframe::egui::Align::LEFT;
        let galley = ui.painter().layout_job(self.job);
        LaidOut { galley, links: self.links, marks: self.marks, theme: self.theme }
    }

    /// Lays it out in the room there is, paints it and gives what was clicked.
    pub fn show(self, ui: &mut Ui) -> Option<T> {
        let laid_out = self.layout(ui, ui.available_width());
        let (rect, _) = ui.allocate_exact_size(laid_out.size(), Sense::hover());
        laid_out.paint(ui, rect.min)
    }
}

/// Prose that has been laid out.
pub struct LaidOut<T> {
    galley: Arc<Galley>,
    links: Vec<(Range<usize>, String, bool, T)>,
    marks: Vec<(usize, ActorKind)>,
    theme: &'static Theme,
}

impl<T: Clone> LaidOut<T> {
    /// The room it takes.
    pub fn size(&self) -> Vec2 {
        self.galley.size()
    }

    /// Paints it at a place and gives what was clicked.
    pub fn paint(self, ui: &mut Ui, top_left: Pos2) -> Option<T> {
        let text = self.galley.text().to_owned();
        let rect = Rect::from_min_size(top_left, self.galley.size());
        let label = ui.interact(rect, ui.next_auto_id(), Sense::hover());
        ui.skip_ahead_auto_ids(1);
        label.widget_info(|| WidgetInfo::labeled(Role::Label, true, text.trim()));
        ui.painter().galley(top_left, Arc::clone(&self.galley), self.theme.text.first);
        for (at, kind) in &self.marks {
            if let Some(place) = galley_rects_kept(&self.galley, *at) {
                let center = top_left + vec2(place.left() + 5.5, place.center().y + 0.5);
                mark(ui.painter(), center, 4.0, *kind, self.theme.kind(*kind).mark, Stroke::NONE);
            }
        }
        let mut clicked = None;
        for (range, name, underlined, click) in self.links {
            let mut hit = false;
            let mut first = None;
            for rect in galley_rects(&self.galley, range) {
                let rect = rect.translate(top_left.to_vec2());
                let response = ui.interact(rect.expand2(vec2(1.0, 0.0)), ui.next_auto_id(), Sense::click());
                ui.skip_ahead_auto_ids(1);
                if first.is_none() {
                    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
                    first = Some(rect);
                }
                let line = if underlined || response.hovered() { self.theme.accent } else { Color32::TRANSPARENT };
                ui.painter().hline(rect.x_range(), rect.bottom() - 1.5, Stroke::new(1.0, line));
                if response.has_focus() {
                    focus_ring(ui, rect, radius::BADGE, StrokeKind::Outside);
                }
                hit |= response.on_hover_cursor(eframe::egui::CursorIcon::PointingHand).clicked();
            }
            if hit {
                clicked = Some(click);
            }
        }
        clicked
    }
}

/// Where one character stands, be it white space.
fn galley_rects_kept(galley: &Galley, at: usize) -> Option<Rect> {
    let mut first = 0;
    for row in &galley.rows {
        if let Some(glyph) = row.glyphs.get(at.checked_sub(first)?) {
            let left = row.pos.x + glyph.pos.x;
            return Some(Rect::from_x_y_ranges(left..=left + glyph.advance_width, row.min_y()..=row.max_y()));
        }
        first += row.char_count_including_newline().0;
    }
    None
}
