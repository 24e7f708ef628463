//! Meetings that last past midnight, or several days: what a length and an hour tell of the days.

use crate::grammar::When;
use crate::text::spelled;
use jiff::ToSpan;
use regex::Regex;
use std::sync::LazyLock;

/// The hour in the evening at which something began: `began at 9 p.m.`.
static EVENING: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:began|begun|started|opened)\s+at\s+(?:about\s+|around\s+)?(\d{1,2})(?:[.:]\d{2})?\s*p\.?m\b")
        .expect("the pattern is tested below")
});

/// The hour of the morning at which something ended: `ended at seven on Friday morning`, `broke up at 4 a.m.`.
static MORNING: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)\b(?:ended|concluded|finished|adjourned|broke\s+up|broke\s+off)\s+at\s+(?:about\s+|around\s+)?(\w+)(?:[.:]\d{2})?\s*(?:a\.?m\b|(?:o.clock\s+)?(?:on\s+\w+day\s+|in\s+the\s+|the\s+next\s+)morning)",
    )
    .expect("the pattern is tested below")
});

/// A count in letters or digits.
fn count(word: &str) -> Option<i64> {
    word.parse().ok().or_else(|| i64::try_from(spelled(word)?).ok())
}

/// Hours in a length: `almost seven hours`, `14 hours`.
pub(in crate::meetings) fn hours(length: &str) -> Option<i64> {
    let folded = length.to_lowercase().replace('-', " ");
    let words: Vec<&str> = folded.split_whitespace().collect();
    let unit = words.iter().position(|word| matches!(*word, "hour" | "hours"))?;
    count(words.get(unit.checked_sub(1)?)?)
}

/// Days in a length of more than one: `two days`, `three-day`.
pub(in crate::meetings) fn days(length: &str) -> Option<i64> {
    let folded = length.to_lowercase().replace('-', " ");
    let mut words = folded.split_whitespace().rev();
    let is_days = words.next().is_some_and(|word| matches!(word, "day" | "days"));
    words.next().filter(|_| is_days).and_then(count).filter(|count| (2..=14).contains(count))
}

/// True where what began at that hour of the evening ends on the next day.
pub(in crate::meetings) fn is_past_midnight(words: &str, length: &str) -> bool {
    let begun = EVENING.captures(words).and_then(|found| found[1].parse::<i64>().ok());
    begun.zip(hours(length)).is_some_and(|(hour, hours)| (1..12).contains(&hour) && (12..=24).contains(&(hour + hours)))
}

/// `after a night of talks, twelve hours, until six on Friday morning`: on two days, where they are longer than the
/// hour is late.
pub(in crate::meetings) fn since_night_before(when: When, clause: &str, length: &str) -> When {
    let end = MORNING.captures(clause).and_then(|found| count(&found[1].to_lowercase()));
    let is_longer = end.zip(hours(length)).is_some_and(|(end, hours)| hours > end && hours < end + 24);
    let before = when.start.checked_sub(1.days()).unwrap_or(when.start);
    if is_longer && when.start == when.end { When { start: before, ..when } } else { when }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_begins_in_the_evening_may_end_on_the_next_day() {
        assert!(is_past_midnight("a session opened at 9 p.m. on Monday", "almost seven hours"));
        assert!(!is_past_midnight("a session opened at 9 p.m. on Monday", "two hours"));
        assert!(!is_past_midnight("a session opened at 9 a.m. on Monday", "seven hours"));
        assert_eq!(
            (hours("14 hours"), hours("a roughly four-hour session"), hours("ninety minutes")),
            (Some(14), Some(4), None)
        );
    }

    #[test]
    fn days_are_counted_from_two() {
        assert_eq!(
            (days("two-day"), days("three days"), days("1 day"), days("two hours")),
            (Some(2), Some(3), None, None)
        );
    }

    #[test]
    fn what_ends_in_the_morning_may_have_begun_the_day_before() {
        let day = date(2031, 5, 2);
        let when = || When { tokens: 0..1, start: day, end: day };
        let began = |clause: &str, length: &str| since_night_before(when(), clause, length).start;
        assert_eq!(began("talks that ended at six on Friday morning", "twelve hours"), date(2031, 5, 1));
        assert_eq!(began("the session broke up at 4 a.m.", "seven hours"), date(2031, 5, 1));
        assert_eq!(began("a hearing that ended at eleven on Friday morning", "two hours"), day);
        assert_eq!(began("talks that ended on Friday", "twelve hours"), day);
    }
}
