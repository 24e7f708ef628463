//! Dates as one writes them in English.

use crate::model::DateSpan;
use jiff::civil::{Date, Weekday};

const MONTHS: [&str; 12] = [
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

/// `12 Jan`, `10–13 Jan`, `30 Jan to 2 Feb`.
pub fn span(span: DateSpan) -> String {
    let (start, end) = (span.start, span.end);
    if span.is_day() {
        short(start)
    } else if (start.year(), start.month()) == (end.year(), end.month()) {
        format!("{}–{}", start.day(), short(end))
    } else {
        format!("{} to {}", short(start), short(end))
    }
}

/// `Wednesday 12 January 2022`, `10 to 13 January 2022`.
pub fn long_span(span: DateSpan) -> String {
    let (start, end) = (span.start, span.end);
    if span.is_day() {
        long(start)
    } else if (start.year(), start.month()) == (end.year(), end.month()) {
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
        let within = DateSpan::new(date(2022, 1, 10), date(2022, 1, 13));
        assert_eq!((span(within), long_span(within)), ("10–13 Jan".into(), "10 to 13 January 2022".into()));
        let across = DateSpan::new(date(2022, 1, 30), date(2022, 2, 2));
        assert_eq!(span(across), "30 Jan to 2 Feb");
    }

    #[test]
    fn a_day_has_its_weekday() {
        let day = date(2022, 1, 12);
        assert_eq!((heading(day), long(day)), ("Wed 12 January".into(), "Wednesday 12 January 2022".into()));
    }
}
