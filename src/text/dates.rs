//! Calendar dates as articles write them: `Jan. 12, 2022`, `12 January`, `2022-01-12`, `mid-December`.

use super::Span;
use jiff::civil::{Date, date};
use regex::Regex;
use std::sync::LazyLock;

/// Which part of a month is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// `early January`.
    Early,
    /// `mid-January`.
    Mid,
    /// `late January`, `the end of January`.
    Late,
}

/// A date as written. The year or the day may be missing, never both the day and the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenDate {
    /// Where it stands.
    pub span: Span,
    /// The year, where written.
    pub year: Option<i16>,
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31, where written.
    pub day: Option<i8>,
    /// Part of the month, where written.
    pub part: Option<Part>,
}

impl WrittenDate {
    /// The day it names, with `year` where it names none. None for a whole month and for a day that does not exist.
    pub fn day_in(&self, year: i16) -> Option<Date> {
        Date::new(self.year.unwrap_or(year), self.month, self.day?).ok()
    }

    /// True where it names the year, the month and the day.
    pub const fn is_full(&self) -> bool {
        self.year.is_some() && self.day.is_some()
    }

    /// The day it names, where it names the year, too.
    pub fn full(&self) -> Option<Date> {
        self.day_in(self.year?)
    }

    /// The day it names; where it names no year, the year in which it lies nearest to `anchor`.
    pub fn nearest(&self, anchor: Date) -> Option<Date> {
        let years = self.year.map_or(anchor.year() - 1..=anchor.year() + 1, |year| year..=year);
        years.filter_map(|year| self.day_in(year)).min_by_key(|day| days_between(*day, anchor).abs())
    }

    /// The first and the last day that it can mean, counted nearest to `anchor` where it names no year.
    pub fn range(&self, anchor: Date) -> Option<(Date, Date)> {
        if self.day.is_some() {
            return self.nearest(anchor).map(|day| (day, day));
        }
        let middle = Self { day: Some(15), ..*self }.nearest(anchor)?;
        let (first, last) = (middle.first_of_month(), middle.last_of_month());
        let on = |day| date(middle.year(), middle.month(), day);
        Some(match self.part {
            None => (first, last),
            Some(Part::Early) => (first, on(10)),
            Some(Part::Mid) => (on(11), on(20)),
            Some(Part::Late) => (on(21), last),
        })
    }
}

/// Days from `from` to `to`; negative where `to` comes first.
pub fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

/// The middle one of some days, where all lie within so many days of one another.
pub fn middle_day(days: impl IntoIterator<Item = Date>, within: i32) -> Option<Date> {
    let mut days: Vec<Date> = days.into_iter().collect();
    days.sort_unstable();
    let is_close = days_between(*days.first()?, *days.last()?) <= within;
    is_close.then(|| days[days.len() / 2])
}

/// A day as people write it: `10 January 2022`.
pub fn written_day(day: Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}

/// `10 to 13 January 2022`: month and year stand once where they are the same.
pub fn written_days(first: Date, last: Date) -> String {
    let start = match (first == last, first.year() == last.year(), first.month() == last.month()) {
        (true, _, _) => return written_day(last),
        (_, true, true) => first.strftime("%-d").to_string(),
        (_, true, _) => first.strftime("%-d %B").to_string(),
        _ => written_day(first),
    };
    format!("{start} to {}", written_day(last))
}

/// The months, January first.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The first and the last day of the month of that name, written without a year: the last one that has begun by `day` where it is
/// past, else the next one that is not over.
pub fn month_without_year(name: &str, day: Date, is_past: bool) -> Option<(Date, Date)> {
    let name = name.trim_end_matches('.');
    let is_name = |month: &str| month.starts_with(name) && name.len() >= 3;
    let number = i8::try_from(MONTHS.iter().position(|month| is_name(month))? + 1).ok()?;
    let first = |year: i16| Date::new(year, number, 1).ok();
    let this = first(day.year())?;
    let month = match is_past {
        true if this > day => first(day.year() - 1)?,
        false if this.last_of_month() < day => first(day.year() + 1)?,
        _ => this,
    };
    Some((month, month.last_of_month()))
}

/// The days of the week, Monday first.
pub const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// True for the full name of a day of the week, however it is written.
pub fn is_weekday(word: &str) -> bool {
    WEEKDAYS.iter().any(|day| day.eq_ignore_ascii_case(word))
}

/// True for the full name of a day of the week or a month, however it is written.
pub fn is_day_or_month(word: &str) -> bool {
    is_weekday(word) || MONTHS.iter().any(|month| month.eq_ignore_ascii_case(word))
}

static PATTERN: LazyLock<Regex> = LazyLock::new(|| {
    let month = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|JAN(?:UARY)?\.?|FEB(?:RUARY)?\.?|MARCH|APRIL|JUNE|JULY|AUG(?:UST)?\.?|SEPT?(?:EMBER)?\.?|OCT(?:OBER)?\.?|NOV(?:EMBER)?\.?|DEC(?:EMBER)?\.?)";
    // Of plain letters and digits, as the quick way of searching does not know where other words end.
    Regex::new(&format!(
        r"(?x)
        (?-u:\b)(?P<iso>\d{{4}})-(?P<isom>\d{{2}})-(?P<isod>\d{{2}})
        | (?-u:\b)(?P<md>{month})\s+(?P<mdd>\d{{1,2}})(?:st|nd|rd|th)?(?-u:\b)(?:,?\s+(?P<mdy>(?:19|20)\d{{2}})(?-u:\b))?
        | (?-u:\b)(?P<dmd>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<dm>{month})(?:,?\s+(?P<dmy>(?:19|20)\d{{2}})(?-u:\b))?
        | (?-u:\b)(?P<a>\d{{1,2}})[./](?P<b>\d{{1,2}})[./](?P<aby>(?:19|20)\d{{2}})(?-u:\b)
        | (?-u:\b)(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate|[Tt]he\ end\ of)[-\s])(?P<pm>{month})(?:,?\s+(?P<py>(?:19|20)\d{{2}})(?-u:\b))?
        | (?-u:\b)(?P<m>{month})\s+(?P<my>(?:19|20)\d{{2}})(?-u:\b)"
    ))
    .expect("the pattern is tested below")
});

fn month_number(word: &str) -> Option<i8> {
    let word = word.trim_end_matches('.');
    let begins = |month: &&str| {
        let length = word.len().min(month.len());
        word.get(..length).is_some_and(|start| month[..length].eq_ignore_ascii_case(start))
    };
    let number = MONTHS.iter().position(|month| word.len() >= 3 && begins(month))?;
    i8::try_from(number + 1).ok()
}

/// All dates written in `text`, in order. `may` without a day or year is a verb, not a month.
pub fn written_dates(text: &str) -> impl Iterator<Item = WrittenDate> + '_ {
    PATTERN.captures_iter(text).filter_map(|found| {
        let whole = found.get(0)?;
        let text_of = |name: &str| found.name(name).map(|part| part.as_str());
        let number = |name: &str| text_of(name).and_then(|digits| digits.parse::<i16>().ok());
        let small = |name: &str| number(name).and_then(|value| i8::try_from(value).ok());
        let span = Span::new(whole.start(), whole.end());
        let (year, month, day) = if let Some(year) = number("iso") {
            (Some(year), small("isom")?, small("isod"))
        } else if let Some(month) = text_of("md") {
            (number("mdy"), month_number(month)?, small("mdd"))
        } else if let Some(month) = text_of("dm") {
            (number("dmy"), month_number(month)?, small("dmd"))
        } else if let (Some(first), Some(second)) = (small("a"), small("b")) {
            // Day first, as most of the world writes it, unless that gives no month.
            let (day, month) = if second <= 12 { (first, second) } else { (second, first) };
            (number("aby"), month, Some(day))
        } else if let Some(month) = text_of("pm") {
            (number("py"), month_number(month)?, None)
        } else {
            (number("my"), month_number(text_of("m")?)?, None)
        };
        let part = text_of("part").map(|word| match word.as_bytes()[0].to_ascii_lowercase() {
            b'e' => Part::Early,
            b'm' => Part::Mid,
            _ => Part::Late,
        });
        let written = WrittenDate { span, year, month, day, part };
        let possible = (1..=12).contains(&month) && day.is_none_or(|_| written.day_in(2000).is_some());
        possible.then_some(written)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(text: &str) -> WrittenDate {
        let all: Vec<_> = written_dates(text).collect();
        assert_eq!(all.len(), 1, "{text}: {all:?}");
        all[0]
    }

    #[test]
    fn the_middle_of_days_is_told_where_they_lie_close() {
        let days = [date(2031, 5, 9), date(2031, 5, 1), date(2031, 5, 6)];
        assert_eq!(middle_day(days, 8), Some(date(2031, 5, 6)));
        assert_eq!(middle_day(days, 7), None);
        assert_eq!(middle_day([], 7), None);
    }

    #[test]
    fn every_common_way_of_writing_a_day_is_read() {
        let anchor = date(2022, 1, 13);
        for text in [
            "on Jan. 12, 2022",
            "January 12",
            "12 January 2022",
            "2022-01-12",
            "12.01.2022",
            "the 12th of January",
            "Jan 12",
            "01/12/2022 is not it, 12/01/2022 is",
        ] {
            let days: Vec<_> = written_dates(text).filter_map(|found| found.nearest(anchor)).collect();
            assert!(days.contains(&date(2022, 1, 12)), "{text}: {days:?}");
        }
    }

    #[test]
    fn what_two_days_share_stands_once() {
        let last = date(2022, 1, 13);
        assert_eq!(written_days(last, last), "13 January 2022");
        assert_eq!(written_days(date(2022, 1, 9), last), "9 to 13 January 2022");
        assert_eq!(written_days(date(2022, 1, 30), date(2022, 2, 2)), "30 January to 2 February 2022");
        assert_eq!(written_days(date(2021, 12, 30), last), "30 December 2021 to 13 January 2022");
    }

    #[test]
    fn a_day_without_a_year_is_the_nearest_one() {
        assert_eq!(only("on Dec. 17").nearest(date(2022, 1, 13)), Some(date(2021, 12, 17)));
        assert_eq!(only("on Jan. 3").nearest(date(2021, 12, 30)), Some(date(2022, 1, 3)));
    }

    #[test]
    fn a_month_without_a_year_lies_behind_or_ahead() {
        let day = date(2031, 5, 6);
        let starts = |name, is_past| month_without_year(name, day, is_past).map(|(first, _)| first);
        assert_eq!(month_without_year("March", day, true), Some((date(2031, 3, 1), date(2031, 3, 31))));
        assert_eq!(
            (starts("Nov.", true), starts("November", false)),
            (Some(date(2030, 11, 1)), Some(date(2031, 11, 1)))
        );
        assert_eq!((starts("May", true), starts("March", false)), (Some(date(2031, 5, 1)), Some(date(2032, 3, 1))));
        assert_eq!((starts("may", true), starts("Mayotte", true), starts("Ma", true)), (None, None, None));
    }

    #[test]
    fn parts_of_months_are_ranges() {
        assert_eq!(only("in mid-December").range(date(2022, 1, 13)), Some((date(2021, 12, 11), date(2021, 12, 20))));
        assert_eq!(only("in late January 2022").range(date(2022, 1, 13)), Some((date(2022, 1, 21), date(2022, 1, 31))));
    }

    #[test]
    fn numbers_and_the_verb_may_are_no_dates() {
        assert_eq!(written_dates("it may 100,000 troops, ratio 3.14, marching 40 miles").count(), 0);
        assert_eq!(written_dates("on February 31").count(), 0);
    }
}
