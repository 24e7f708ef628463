//! Dates of events, as precise as the article is.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};
use std::fmt;

/// From one day to another, both included; one day where they are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DateSpan {
    /// The first day.
    pub start: Date,
    /// The last day.
    pub end: Date,
}

/// A stretch of the calendar, as articles name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stretch {
    /// One day.
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// Monday to Sunday.
    Week,
    /// From the first day of a month to its last.
    Month,
    /// From the first day of a year to its last.
    Year,
    /// Any other days.
    Days,
}

impl DateSpan {
    /// One day.
    pub const fn day(date: Date) -> Self {
        Self { start: date, end: date }
    }

    /// From `start` to `end`, whichever way round they are given.
    pub fn new(start: Date, end: Date) -> Self {
        Self { start: start.min(end), end: start.max(end) }
    }

    /// The shortest span that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// True where it is a single day.
    pub fn is_day(self) -> bool {
        self.start == self.end
    }

    /// Which stretch of the calendar it is: `in March` says that something was in that month, not that it took so long.
    pub fn stretch(self) -> Stretch {
        let (start, end) = (self.start, self.end);
        let is_of_months = start.day() == 1 && end == end.last_of_month();
        let is_from = |weekday, days: i64| {
            start.weekday() == weekday && start.checked_add(days.days()).is_ok_and(|last| last == end)
        };
        match () {
            () if start == end => Stretch::Day,
            () if is_of_months && start.month() == 1 && end == start.last_of_year() => Stretch::Year,
            () if is_of_months && end == start.last_of_month() => Stretch::Month,
            () if is_from(Weekday::Monday, 6) => Stretch::Week,
            () if is_from(Weekday::Saturday, 1) => Stretch::Weekend,
            () => Stretch::Days,
        }
    }

    /// True where the two share a day.
    pub fn meets(self, other: Self) -> bool {
        self.start <= other.end && other.start <= self.end
    }

    /// True where `other` lies within.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

impl fmt::Display for DateSpan {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_day() { write!(out, "{}", self.start) } else { write!(out, "{} to {}", self.start, self.end) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_of_the_calendar_are_told_from_any_others() {
        let stretch = |start, end| DateSpan::new(start, end).stretch();
        assert_eq!(stretch(date(2031, 5, 1), date(2031, 5, 1)), Stretch::Day);
        assert_eq!(stretch(date(2031, 5, 1), date(2031, 5, 31)), Stretch::Month);
        assert_eq!(stretch(date(2031, 5, 1), date(2031, 6, 30)), Stretch::Days);
        assert_eq!(stretch(date(2031, 5, 5), date(2031, 5, 11)), Stretch::Week);
        assert_eq!(stretch(date(2031, 5, 10), date(2031, 5, 11)), Stretch::Weekend);
        assert_eq!(stretch(date(2031, 1, 1), date(2031, 12, 31)), Stretch::Year);
        assert_eq!(stretch(date(2031, 5, 7), date(2031, 5, 8)), Stretch::Days);
    }
}
