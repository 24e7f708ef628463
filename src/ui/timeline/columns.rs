//! The columns: what was said, stacked by family, with the day below and the meetings above.

use super::axis::Scale;
use crate::model::{DateSpan, MeetingStatus};
use crate::ui::theme::{Theme, Type, icons};
use crate::view::Family;
use crate::view::timeline::{Column, MeetingMark};
use eframe::egui::{Align2, Color32, Rangef, Rect, Sense, Stroke, Ui, pos2, vec2};

/// Height of the row of days, and of that of meetings, in points.
pub const DAYS: f32 = 22.0;
pub const MEETINGS: f32 = 20.0;
/// The widest bar, and the share of its column that a narrower one takes.
const WIDEST: f32 = 36.0;
const SHARE: f32 = 0.6;
/// Between the parts of a bar, in points.
const JOINT: f32 = 1.0;
/// A part that is there is at least so high, in points.
const LEAST_PART: f32 = 2.0;
/// Columns narrower than this have no count beside them, and not each has its name below.
pub const COUNTED: f32 = 72.0;

/// Where the parts of the timeline are.
pub struct Body {
    /// The whole, from the meetings to above the row of days.
    pub rect: Rect,
    /// Days on the screen.
    pub scale: Scale,
    /// The range that one looks at.
    pub range: Option<DateSpan>,
    /// The most that was said in one column.
    pub most: usize,
    /// Where the names of days may stand: half a name tells less than none.
    pub words: Rangef,
}

impl Body {
    /// True where a column lies within the range, at least in part.
    pub fn is_within(&self, span: DateSpan) -> bool {
        self.range.is_none_or(|range| range.meets(span))
    }

    /// Draws a column: its bar, its count and its day.
    pub fn column(&self, ui: &Ui, column: &Column) {
        let theme = Theme::of(ui);
        let x = self.scale.range(column.span);
        let within = self.is_within(column.span);
        let bar = Rangef::point(x.center()).expand((x.span() * SHARE).min(WIDEST) / 2.0);
        let room = self.rect.height() - MEETINGS - 6.0;
        let mut bottom = self.rect.bottom() - 1.0;
        for (family, &count) in Family::ALL.iter().zip(&column.counts).filter(|(_, count)| **count > 0) {
            let height = (room * count as f32 / self.most.max(1) as f32).max(LEAST_PART);
            let fill = if within { theme.family(*family).mark } else { theme.line.strong };
            let part = Rect::from_x_y_ranges(bar, Rangef::new(bottom - height + JOINT, bottom));
            ui.painter().rect_filled(part, 0, fill);
            bottom -= height;
        }
        let words = if within { theme.text.second } else { theme.text.third };
        if column.total() > 0 && within && x.span() >= COUNTED {
            let at = pos2(bar.max + 6.0, self.rect.bottom() - 9.0);
            ui.painter().text(at, Align2::LEFT_CENTER, column.total(), Type::MONO.font(), words);
        }
        let day = ui.painter().layout_no_wrap(column.label.clone(), Type::META.font(), words);
        let place =
            Align2::CENTER_CENTER.anchor_size(pos2(x.center(), self.rect.bottom() + DAYS / 2.0 + 1.0), day.size());
        if self.words.contains(place.left()) && self.words.contains(place.right()) {
            ui.painter().galley(place.min, day, words);
        }
    }

    /// Draws the line that the columns stand on.
    pub fn ground(&self, ui: &Ui) {
        let stroke = Stroke::new(1.0, Theme::of(ui).line.strong);
        ui.painter().hline(self.rect.x_range(), self.rect.bottom(), stroke);
    }

    /// Draws the name of a meeting over its day, where `free` leaves room; true when it was clicked.
    pub fn meeting(&self, ui: &Ui, meeting: &MeetingMark, free: &mut f32) -> bool {
        let theme = Theme::of(ui);
        let tone = if self.is_within(meeting.date) { theme.text.second } else { theme.text.third };
        let name = ui.painter().layout_no_wrap(meeting.label.clone(), Type::META.font(), tone);
        let x = self.scale.range(meeting.date);
        let left = x.center() - WIDEST / 2.0 - 20.0;
        let size = vec2(20.0 + name.size().x, 18.0);
        let rect = Rect::from_min_size(pos2(left, self.rect.top() + 2.0), size);
        if left < *free || rect.right() > self.rect.right() {
            return false;
        }
        *free = rect.right() + 8.0;
        let id = ui.unique_id().with(("meeting", &meeting.id));
        let response = ui.interact(rect, id, Sense::click());
        let tone = if response.hovered() || response.has_focus() { theme.accent } else { tone };
        Self::sign(ui, rect, meeting.status, tone);
        let at = pos2(left + 20.0, rect.center().y - name.size().y / 2.0);
        ui.painter().galley_with_override_text_color(at, name, tone);
        response.widget_info(|| {
            let words = format!("{} meeting, {}", meeting.label, meeting.status.label());
            eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Button, true, words)
        });
        response.clicked()
    }

    fn sign(ui: &Ui, rect: Rect, status: MeetingStatus, tone: Color32) {
        let icon = match status {
            MeetingStatus::Held | MeetingStatus::Unknown => icons::HANDSHAKE,
            MeetingStatus::Planned => icons::CALENDAR_BLANK,
            MeetingStatus::Cancelled => icons::X_CIRCLE,
        };
        let at = pos2(rect.left() + 7.0, rect.center().y);
        ui.painter().text(at, Align2::CENTER_CENTER, icon.glyph(), icons::Icon::format(14.0).font(), tone);
    }
}
