//! The timeline as a widget: columns of days, meetings above them, a range with handles. The wheel shows more or fewer
//! days, two fingers move them, dragging over the ground takes a range, dragging a range moves it.

mod axis;
mod beyond;
mod brush;
mod columns;

use crate::model::{DateSpan, MeetingId};
use crate::ui::moving::Wheel;
use crate::view::timeline::Timeline;
use axis::{Axis, Scale};
use beyond::Beyond;
use columns::{Body, COUNTED, DAYS};
use eframe::egui::{CursorIcon, Rect, Response, Sense, Ui, pos2};
use jiff::ToSpan;
use jiff::civil::Date;

/// What was done in a timeline.
#[derive(Clone, Debug, PartialEq)]
pub enum TimelineEvent {
    /// Only these days are to be looked at; all of them where it is none.
    Ranged(Option<DateSpan>),
    /// A meeting was clicked.
    Meeting(MeetingId),
}

/// A timeline: which days are seen of it, and what is being dragged.
#[derive(Default)]
pub struct TimelineView {
    /// None until it is first shown, or when it is to fit.
    axis: Option<Axis>,
    drag: Option<Drag>,
    wheel: Wheel,
}

/// A drag over the ground or over the range.
enum Drag {
    /// A new range, from this day on.
    Range(Date),
    /// The range itself, grabbed at this day.
    Move(Date, DateSpan),
}

impl TimelineView {
    /// Shows the days with most of what was said from the next frame on.
    pub const fn fit(&mut self) {
        self.axis = None;
    }

    /// Draws the timeline into what is left of `ui`. Gives what was done, and the days under the pointer.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        timeline: &Timeline,
        range: Option<DateSpan>,
    ) -> (Response, Vec<TimelineEvent>, Option<DateSpan>) {
        let whole = ui.available_rect_before_wrap();
        let response = ui.allocate_rect(whole, Sense::click_and_drag());
        let Some(home) = timeline.home() else { return (response, Vec::new(), None) };
        let rect = Rect::from_min_max(whole.min, pos2(whole.max.x, whole.max.y - DAYS));
        let axis = self.axis.get_or_insert_with(|| Axis::over(home));
        turn(ui, &response, axis, rect, &mut self.wheel);
        let scale = axis.on(rect);
        let columns = timeline.columns(scale.unit(), scale.seen());
        let most = columns.iter().map(crate::view::timeline::Column::total).max().unwrap_or(0);
        let (earlier, later) = timeline.beyond(scale.seen());
        let is_terse = columns.first().is_some_and(|column| scale.range(column.span).span() >= COUNTED);
        let beyond = Beyond { earlier, later, is_terse };
        let body = Body { rect, scale, range, most, words: beyond.room(ui, rect) };

        let mut events = Vec::new();
        let dragged = self.drag(&response, scale, range).filter(|wanted| Some(*wanted) != range);
        events.extend(dragged.map(|wanted| TimelineEvent::Ranged(Some(wanted))));
        if response.double_clicked() {
            self.axis = None;
        } else if response.clicked()
            && let Some(column) = response.interact_pointer_pos().map(|at| scale.unit().around(scale.day_at(at.x)))
        {
            // A second click on the only column takes the range away.
            events.push(TimelineEvent::Ranged((range != Some(column)).then_some(column)));
        }
        if let Some(range) = range {
            brush::band(ui, scale, rect, range);
        }
        let clip = ui.clip_rect();
        ui.set_clip_rect(whole.intersect(clip));
        for column in &columns {
            body.column(ui, column);
        }
        body.ground(ui);
        let mut free = rect.left();
        for meeting in &timeline.meetings {
            if body.meeting(ui, meeting, &mut free) {
                events.push(TimelineEvent::Meeting(meeting.id.clone()));
            }
        }
        // Without a range the handles stand around everything, to be drawn in.
        let seen = scale.seen();
        let in_sight = |span: DateSpan| DateSpan { start: span.start.max(seen.start), end: span.end.min(seen.end) };
        if let Some(range) = range.or_else(|| timeline.span().map(in_sight)).filter(|range| range.start <= range.end) {
            let id = response.id.with("handles");
            events.extend(brush::handles(ui, id, scale, rect, range).map(|range| TimelineEvent::Ranged(Some(range))));
        }
        if let Some(span) = timeline.span().filter(|_| beyond.show(ui, rect)) {
            self.axis = Some(Axis::over(span));
        }
        ui.set_clip_rect(clip);
        let under = response.hover_pos().filter(|_| !response.dragged());
        let under = under.map(|at| scale.unit().around(scale.day_at(at.x)));
        (response, events, under)
    }

    /// The range that a drag asks for.
    fn drag(&mut self, response: &Response, scale: Scale, range: Option<DateSpan>) -> Option<DateSpan> {
        if response.drag_started() {
            let origin = response.ctx.input(|input| input.pointer.press_origin())?;
            let day = scale.day_at(origin.x);
            self.drag = Some(match range.filter(|range| range.contains(DateSpan::day(day))) {
                Some(range) => Drag::Move(day, range),
                None => Drag::Range(day),
            });
        }
        let day = scale.day_at(response.interact_pointer_pos()?.x);
        let wanted = match self.drag.as_ref().filter(|_| response.dragged())? {
            Drag::Range(first) => {
                let (a, b) = (scale.unit().around(*first), scale.unit().around(day));
                DateSpan { start: a.start.min(b.start), end: a.end.max(b.end) }
            }
            Drag::Move(grip, range) => {
                response.ctx.set_cursor_icon(CursorIcon::Grabbing);
                let by = i64::from((day - *grip).get_days()).days();
                DateSpan { start: range.start.saturating_add(by), end: range.end.saturating_add(by) }
            }
        };
        if response.drag_stopped() {
            self.drag = None;
        }
        Some(wanted)
    }
}

/// Shows more or fewer days around the pointer, or others.
fn turn(ui: &Ui, response: &Response, axis: &mut Axis, rect: Rect, wheel: &mut Wheel) {
    let Some(pointer) = response.hover_pos() else { return };
    let turn = wheel.turn(ui);
    let scale = axis.on(rect);
    if (turn.zoom - 1.0).abs() > f32::EPSILON {
        axis.magnify(turn.zoom, scale.share(pointer.x));
    }
    if turn.pan.x != 0.0 {
        axis.pan(-turn.pan.x / scale.day_width());
    }
}
