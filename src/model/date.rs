//! Dates of events, as precise as the article is.

use jiff::civil::Date;
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
