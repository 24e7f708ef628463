//! Dates as one writes them in English.

use crate::model::{DateSpan, Stretch};
use crate::text::MONTHS;
use jiff::civil::{Date, Weekday};

/// `January`.
pub fn month(date: Date) -> &'static str {
    MONTHS[usize::from(date.month().unsigned_abs() - 1).min(11)]
}

/// `Jan`.
pub fn short_month(date: Date) -> &'static str {
    &month(date)[..3]
}

/// `Wednesday`.
pub fn weekday(date: Date) -> &'static str {
    match date.weekday() {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// `12 Jan`.
pub fn short(date: Date) -> String {
    format!("{} {}", date.day(), short_month(date))
}

/// `12 Jan 2022`.
pub fn medium(date: Date) -> String {
    format!("{} {} {}", date.day(), short_month(date), date.year())
}

/// `Wed 12 January`.
pub fn heading(date: Date) -> String {
    format!("{} {} {}", &weekday(date)[..3], date.day(), month(date))
}

/// `Wednesday 12 January 2022`.
pub fn long(date: Date) -> String {
    format!("{} {} {} {}", weekday(date), date.day(), month(date), date.year())
}

/// How the days of a dossier are written: the year of all its articles goes without saying, every other is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
    year: Option<i16>,
}

impl Days {
    /// The year that articles of these days have in common goes without saying.
    pub fn of(published: impl IntoIterator<Item = Date>) -> Self {
        let mut years = published.into_iter().map(Date::year);
        let first = years.next();
        Self { year: first.filter(|first| years.all(|year| year == *first)) }
    }

    /// True where no year goes without saying.
    pub const fn say_years(self) -> bool {
        self.year.is_none()
    }

    /// ` 2008`; nothing where the year goes without saying.
    fn year(self, date: Date) -> String {
        if self.year == Some(date.year()) { String::new() } else { format!(" {}", date.year()) }
    }

    /// `12 Jan`, `12 Jan 2008`.
    pub fn short(self, date: Date) -> String {
        short(date) + &self.year(date)
    }

    /// `Wed 12 January`, `Sat 12 January 2008`.
    pub fn heading(self, date: Date) -> String {
        heading(date) + &self.year(date)
    }

    /// `12 Jan`, `10–13 Jan`, `Mar`, `30 Jan to 2 Feb`, `30 Dec 2007 to 2 Jan 2008`.
    pub fn span(self, span: DateSpan) -> String {
        let (start, end) = (span.start, span.end);
        match span.stretch() {
            Stretch::Day => return self.short(start),
            Stretch::Month => return short_month(start).to_owned() + &self.year(start),
            Stretch::Year => return start.year().to_string(),
            Stretch::Weekend | Stretch::Week | Stretch::Days => {}
        }
        if (start.year(), start.month()) == (end.year(), end.month()) {
            format!("{}–{}", start.day(), self.short(end))
        } else if start.year() == end.year() {
            format!("{} to {}", short(start), self.short(end))
        } else {
            format!("{} to {}", medium(start), medium(end))
        }
    }
}

/// `2022-01-12`, `2022-01-10 to 13`, `2022-01`, `2022-01-30 to 02-02`: what the days have in common is said once.
pub fn numbers(span: DateSpan) -> String {
    let (start, end) = (span.start, span.end);
    match (start.year() == end.year(), start.month() == end.month()) {
        _ if span.stretch() == Stretch::Year => start.year().to_string(),
        _ if span.stretch() == Stretch::Month => start.strftime("%Y-%m").to_string(),
        (true, true) if start == end => start.to_string(),
        (true, true) => format!("{start} to {:02}", end.day()),
        (true, false) => format!("{start} to {:02}-{:02}", end.month(), end.day()),
        _ => span.to_string(),
    }
}

/// Words of the program's own with their days as one writes them: `talks, 2024-10-19` are `talks, 19 October 2024`.
pub fn readable(words: &str) -> String {
    let written = |word: &str| {
        let day: Date = word.parse().ok().filter(|_| word.len() == ISO)?;
        Some(format!("{} {} {}", day.day(), month(day), day.year()))
    };
    words.split(' ').map(|word| written(word).unwrap_or_else(|| word.to_owned())).collect::<Vec<_>>().join(" ")
}

/// Letters of `2024-10-19`.
const ISO: usize = 10;

/// `Wednesday 12 January 2022`, `10 to 13 January 2022`, `week of 10 January 2022`, `January 2022`.
pub fn long_span(span: DateSpan) -> String {
    let (start, end) = (span.start, span.end);
    match span.stretch() {
        Stretch::Day => return long(start),
        Stretch::Week => return format!("week of {} {} {}", start.day(), month(start), start.year()),
        Stretch::Month => return format!("{} {}", month(start), start.year()),
        Stretch::Year => return start.year().to_string(),
        Stretch::Weekend | Stretch::Days => {}
    }
    if (start.year(), start.month()) == (end.year(), end.month()) {
        format!("{} to {} {} {}", start.day(), end.day(), month(end), end.year())
    } else {
        format!("{} to {}", medium(start), medium(end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_span_names_its_month_once() {
        let days = Days::of([date(2022, 1, 12)]);
        let within = DateSpan::new(date(2022, 1, 10), date(2022, 1, 13));
        assert_eq!((days.span(within), long_span(within)), ("10–13 Jan".into(), "10 to 13 January 2022".into()));
        let across = DateSpan::new(date(2022, 1, 30), date(2022, 2, 2));
        assert_eq!(days.span(across), "30 Jan to 2 Feb");
    }

    #[test]
    fn a_span_in_numbers_says_year_and_month_once() {
        let to = |end| numbers(DateSpan::new(date(2022, 1, 30), end));
        assert_eq!(to(date(2022, 1, 30)), "2022-01-30");
        assert_eq!(to(date(2022, 1, 31)), "2022-01-30 to 31");
        assert_eq!(to(date(2022, 2, 2)), "2022-01-30 to 02-02");
        assert_eq!(to(date(2023, 1, 31)), "2022-01-30 to 2023-01-31");
    }

    #[test]
    fn a_month_and_a_week_are_called_so() {
        let month = DateSpan::new(date(2022, 3, 1), date(2022, 3, 31));
        let days = Days::of([date(2022, 1, 12)]);
        assert_eq!(
            (days.span(month), numbers(month), long_span(month)),
            ("Mar".into(), "2022-03".into(), "March 2022".into())
        );
        let week = DateSpan::new(date(2022, 1, 10), date(2022, 1, 16));
        assert_eq!((days.span(week), long_span(week)), ("10–16 Jan".into(), "week of 10 January 2022".into()));
        let year = DateSpan::new(date(2021, 1, 1), date(2021, 12, 31));
        assert_eq!((days.span(year), numbers(year), long_span(year)), ("2021".into(), "2021".into(), "2021".into()));
    }

    #[test]
    fn days_in_words_of_the_program_are_written_out() {
        assert_eq!(readable("board talks, 2024-10-19"), "board talks, 19 October 2024");
        assert_eq!(readable("resolution 2024-10"), "resolution 2024-10");
    }

    #[test]
    fn the_year_of_all_articles_goes_without_saying_and_no_other_does() {
        let of_one_year = Days::of([date(2022, 1, 12), date(2022, 3, 1)]);
        assert_eq!(of_one_year.short(date(2022, 1, 12)), "12 Jan");
        assert_eq!(of_one_year.short(date(2008, 4, 3)), "3 Apr 2008");
        let of_two = Days::of([date(2021, 12, 30), date(2022, 3, 1)]);
        assert_eq!(of_two.heading(date(2022, 1, 12)), "Wed 12 January 2022");
        let across = DateSpan::new(date(2021, 12, 30), date(2022, 1, 2));
        assert_eq!(of_two.span(across), "30 Dec 2021 to 2 Jan 2022");
        assert_eq!(Days::of([]).short(date(2022, 1, 12)), "12 Jan 2022", "without articles nothing is known");
    }

    #[test]
    fn a_day_has_its_weekday() {
        let day = date(2022, 1, 12);
        assert_eq!((heading(day), long(day)), ("Wed 12 January".into(), "Wednesday 12 January 2022".into()));
    }
}
