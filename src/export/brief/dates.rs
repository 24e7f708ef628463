//! Dates as people write them.

use crate::model::DateSpan;
use crate::text::written_day;
use jiff::civil::Date;

/// `10 January 2022`, or the days of a span.
pub(super) fn span(span: DateSpan) -> String {
    days(span.start, span.end)
}

/// `10 to 13 January 2022`: month and year stand once where they are the same.
pub(super) fn days(first: Date, last: Date) -> String {
    let start = match (first == last, first.year() == last.year(), first.month() == last.month()) {
        (true, _, _) => return written_day(last),
        (_, true, true) => first.strftime("%-d").to_string(),
        (_, true, _) => first.strftime("%-d %B").to_string(),
        _ => written_day(first),
    };
    format!("{start} to {}", written_day(last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_two_days_share_stands_once() {
        let last = date(2022, 1, 13);
        assert_eq!(days(last, last), "13 January 2022");
        assert_eq!(days(date(2022, 1, 9), last), "9 to 13 January 2022");
        assert_eq!(days(date(2022, 1, 30), date(2022, 2, 2)), "30 January to 2 February 2022");
        assert_eq!(days(date(2021, 12, 30), last), "30 December 2021 to 13 January 2022");
    }
}
