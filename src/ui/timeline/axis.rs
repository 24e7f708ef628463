//! Which days are seen, and where.

use crate::model::DateSpan;
use crate::view::timeline::Unit;
use eframe::egui::{Rangef, Rect};
use jiff::civil::{Date, date};

/// A label needs so much room, in points.
const LEAST_PITCH: f32 = 48.0;
/// Between the panel's edge and the first and last column, in points.
const MARGIN: f32 = 14.0;
/// The fewest and the most days that one can look at.
const DAYS: std::ops::RangeInclusive<f32> = 3.0..=40_000.0;
const EPOCH: Date = date(1970, 1, 1);

/// Which days are seen: from the start of the first to the end of the last, as days since 1970 and parts of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    first: f64,
    days: f32,
}

/// An axis on the screen.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    axis: Axis,
    x: Rangef,
}

fn number(day: Date) -> f64 {
    f64::from((day - EPOCH).get_days())
}

impl Axis {
    /// All days of `span`.
    pub fn over(span: DateSpan) -> Self {
        let first = number(span.start);
        Self { first, days: (number(span.end) + 1.0 - first) as f32 }
    }

    /// On a screen where the timeline takes `rect`.
    pub fn on(self, rect: Rect) -> Scale {
        Scale { axis: self, x: rect.shrink2(eframe::egui::vec2(MARGIN, 0.0)).x_range() }
    }

    /// Moves by so many days.
    pub fn pan(&mut self, days: f32) {
        self.first += f64::from(days);
    }

    /// Shows more or fewer days; the one at `share` of the width stays there.
    pub fn magnify(&mut self, factor: f32, share: f32) {
        let days = (self.days / factor).clamp(*DAYS.start(), *DAYS.end());
        self.first += f64::from((self.days - days) * share);
        self.days = days;
    }
}

impl Scale {
    /// Points to a day.
    pub fn day_width(self) -> f32 {
        self.x.span() / self.axis.days
    }

    /// Where a day begins.
    pub fn x(self, day: Date) -> f32 {
        self.x.min + (number(day) - self.axis.first) as f32 * self.day_width()
    }

    /// Where a stretch of days is.
    pub fn range(self, span: DateSpan) -> Rangef {
        let start = self.x(span.start);
        let days = (span.end - span.start).get_days() + 1;
        Rangef::new(start, start + days as f32 * self.day_width())
    }

    /// The day at `x`.
    pub fn day_at(self, x: f32) -> Date {
        let days = self.axis.first + f64::from((x - self.x.min) / self.day_width());
        let days = jiff::Span::new().try_days(days.floor() as i64).unwrap_or_default();
        EPOCH.saturating_add(days)
    }

    /// How far along the width `x` is, from 0 to 1.
    pub fn share(self, x: f32) -> f32 {
        (x - self.x.min) / self.x.span()
    }

    /// The shortest unit whose labels do not touch.
    pub fn unit(self) -> Unit {
        let fits = |unit: &Unit| unit.days() * self.day_width() >= LEAST_PITCH;
        Unit::ALL.into_iter().find(fits).unwrap_or(Unit::Year)
    }

    /// The days that are seen.
    pub fn seen(self) -> DateSpan {
        DateSpan::new(self.day_at(self.x.min - MARGIN), self.day_at(self.x.max + MARGIN))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::{pos2, vec2};

    fn scale() -> Scale {
        let week = DateSpan::new(date(2022, 1, 8), date(2022, 1, 14));
        Axis::over(week).on(Rect::from_min_size(pos2(0.0, 0.0), vec2(728.0, 100.0)))
    }

    #[test]
    fn days_stand_side_by_side() {
        assert!((scale().day_width() - 100.0).abs() < 1e-3);
        assert!((scale().x(date(2022, 1, 10)) - 214.0).abs() < 1e-2);
        assert_eq!(scale().day_at(313.0), date(2022, 1, 10));
        assert_eq!(scale().unit(), Unit::Day);
    }

    #[test]
    fn the_day_under_the_pointer_stays_there_when_one_zooms() {
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(728.0, 100.0));
        let mut axis = scale().axis;
        let share = scale().share(250.0);
        axis.magnify(0.1, share);
        assert_eq!(axis.on(rect).day_at(250.0), scale().day_at(250.0));
        assert_eq!(axis.on(rect).unit(), Unit::Week);
    }
}
