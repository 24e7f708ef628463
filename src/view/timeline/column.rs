//! Days put together to weeks, months or years, as many as there is room for.

use super::{Counts, Timeline};
use crate::model::DateSpan;
use crate::view::dates;
use jiff::ToSpan;
use jiff::civil::Date;

/// What a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// A day.
    Day,
    /// From Monday to Sunday.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
}

impl Unit {
    /// All units, the shortest first.
    pub const ALL: [Self; 4] = [Self::Day, Self::Week, Self::Month, Self::Year];

    /// How many days it has, about.
    pub const fn days(self) -> f32 {
        match self {
            Self::Day => 1.0,
            Self::Week => 7.0,
            Self::Month => 30.4,
            Self::Year => 365.2,
        }
    }

    /// The stretch of this unit that holds a day.
    pub fn around(self, day: Date) -> DateSpan {
        let start = match self {
            Self::Day => day,
            Self::Week => day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).unwrap_or(day),
            Self::Month => day.first_of_month(),
            Self::Year => day.first_of_year(),
        };
        let end = match self {
            Self::Day => day,
            Self::Week => start.checked_add(6.days()).unwrap_or(day),
            Self::Month => day.last_of_month(),
            Self::Year => day.last_of_year(),
        };
        DateSpan { start, end }
    }

    /// What stands under a column that begins on this day.
    fn label(self, start: Date) -> String {
        match self {
            Self::Day => format!("{} {}", &dates::weekday(start)[..3], start.day()),
            Self::Week => dates::short(start),
            Self::Month if start.month() == 1 => format!("{} {}", dates::short_month(start), start.year()),
            Self::Month => dates::short_month(start).to_owned(),
            Self::Year => start.year().to_string(),
        }
    }
}

/// A column of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its days.
    pub span: DateSpan,
    /// What was said on them.
    pub counts: Counts,
    /// What stands under it.
    pub label: String,
}

impl Column {
    /// How many statements.
    pub fn total(&self) -> usize {
        self.counts.iter().sum()
    }
}

/// The columns from that with the first to that with the last day of `span`.
pub fn columns(timeline: &Timeline, unit: Unit, span: DateSpan) -> Vec<Column> {
    let mut columns = Vec::new();
    let mut next = Some(span.start);
    while let Some(day) = next.filter(|day| *day <= span.end) {
        let days = unit.around(day);
        let mut counts = Counts::default();
        for (_, of_day) in timeline.days.range(days.start..=days.end) {
            counts.iter_mut().zip(of_day).for_each(|(sum, count)| *sum += count);
        }
        columns.push(Column { span: days, counts, label: unit.label(days.start) });
        next = days.end.tomorrow().ok();
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn labels(unit: Unit, from: Date, to: Date) -> Vec<String> {
        columns(&Timeline::default(), unit, DateSpan::new(from, to)).into_iter().map(|column| column.label).collect()
    }

    #[test]
    fn columns_have_the_names_of_their_units() {
        assert_eq!(labels(Unit::Day, date(2022, 1, 8), date(2022, 1, 10)), ["Sat 8", "Sun 9", "Mon 10"]);
        assert_eq!(labels(Unit::Week, date(2022, 1, 12), date(2022, 1, 18)), ["10 Jan", "17 Jan"]);
        assert_eq!(labels(Unit::Month, date(2021, 12, 30), date(2022, 2, 1)), ["Dec", "Jan 2022", "Feb"]);
        assert_eq!(labels(Unit::Year, date(2008, 4, 3), date(2010, 1, 1)), ["2008", "2009", "2010"]);
    }

    #[test]
    fn a_week_holds_what_was_said_on_its_days() {
        let days =
            [(date(2022, 1, 10), [1, 0, 0, 2]), (date(2022, 1, 16), [0, 3, 0, 1]), (date(2022, 1, 17), [9, 9, 9, 9])];
        let timeline = Timeline { days: days.into(), ..Timeline::default() };
        let week = DateSpan::day(date(2022, 1, 12));
        assert_eq!(columns(&timeline, Unit::Week, week)[0].counts, [1, 3, 0, 3]);
    }
}
