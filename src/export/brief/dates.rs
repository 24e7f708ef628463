//! Dates as people write them.

use crate::model::{DateSpan, Stretch};
use crate::text::written_days;

/// `10 January 2022`, the days of a span, or the month or the year that it is.
pub(super) fn span(span: DateSpan) -> String {
    match span.stretch() {
        Stretch::Month => span.start.strftime("%B %Y").to_string(),
        Stretch::Year => span.start.year().to_string(),
        _ => written_days(span.start, span.end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_month_and_a_year_are_called_so() {
        assert_eq!(span(DateSpan::new(date(2022, 3, 1), date(2022, 3, 31))), "March 2022");
        assert_eq!(span(DateSpan::new(date(2022, 1, 1), date(2022, 12, 31))), "2022");
        assert_eq!(span(DateSpan::new(date(2022, 3, 1), date(2022, 3, 30))), "1 to 30 March 2022");
    }
}
