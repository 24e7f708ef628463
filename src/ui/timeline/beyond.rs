//! What lies before and behind the days in sight: a sign at each end of the row of days, which brings it into sight.

use super::columns::DAYS;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, radius, space};
use crate::ui::widgets::{focus_ring, paint_text, text_width};
use eframe::egui::{Align2, CursorIcon, Rangef, Rect, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// How many statements and meetings lie beyond the days in sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beyond {
    /// Before them.
    pub earlier: usize,
    /// Behind them.
    pub later: usize,
    /// True where a word would take the place of a day's name: the number alone stands there, and hovering tells the rest.
    pub is_terse: bool,
}

/// How wide an icon is, with what parts it from its words.
const SIGN: f32 = 14.0;

impl Beyond {
    /// What the signs leave of the row of days below `body`.
    pub fn room(self, ui: &Ui, body: Rect) -> Rangef {
        let wide = |sign: Option<Sign>| sign.map_or(0.0, |sign| width(ui, &sign.words) + space::L);
        let [earlier, later] = self.signs();
        Rangef::new(body.left() + wide(earlier), body.right() - wide(later))
    }

    /// Draws the signs; true where one was clicked.
    pub fn show(self, ui: &Ui, body: Rect) -> bool {
        let row = Rect::from_min_size(body.left_bottom(), vec2(body.width(), DAYS));
        let [earlier, later] = self.signs();
        let earlier = earlier.is_some_and(|sign| sign.show(ui, row, Align2::LEFT_CENTER));
        let later = later.is_some_and(|sign| sign.show(ui, row, Align2::RIGHT_CENTER));
        earlier || later
    }

    fn signs(self) -> [Option<Sign>; 2] {
        let sign = |(count, word): (usize, &str)| {
            let told = format!("{count} {word}");
            let words = if self.is_terse { count.to_string() } else { told.clone() };
            (count > 0).then(|| Sign { words, told: format!("{told}: show all days") })
        };
        [(self.earlier, "earlier"), (self.later, "later")].map(sign)
    }
}

/// A sign at one end of the row of days.
struct Sign {
    /// What it shows.
    words: String,
    /// What hovering tells.
    told: String,
}

fn width(ui: &Ui, words: &str) -> f32 {
    text_width(ui, words, Type::META) + SIGN
}

impl Sign {
    /// Draws it: the words, and outside them which way. True where it was clicked.
    fn show(&self, ui: &Ui, row: Rect, end: Align2) -> bool {
        let theme = Theme::of(ui);
        let at_left = end == Align2::LEFT_CENTER;
        let Self { words, told } = self;
        let size = vec2(width(ui, words), 18.0);
        let left = if at_left { row.left() } else { row.right() - size.x };
        let rect = Rect::from_min_size(pos2(left, row.center().y - 8.0), size);
        let response = ui.interact(rect, ui.unique_id().with(("beyond", at_left)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, told));
        let color = if response.hovered() || response.has_focus() { theme.text.first } else { theme.accent };
        let icon = if at_left { icons::CARET_LEFT } else { icons::CARET_RIGHT };
        let outer = pos2(if at_left { rect.left() } else { rect.right() }, rect.center().y);
        paint_text(ui, outer, end, &icon.glyph(), Icon::format(11.0), color, SIGN);
        let inner = outer + vec2(if at_left { SIGN } else { -SIGN }, 0.0);
        paint_text(ui, inner, end, words, Type::META, color, rect.width());
        if response.has_focus() {
            focus_ring(ui, rect, radius::BADGE, StrokeKind::Inside);
        }
        response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(told).clicked()
    }
}
