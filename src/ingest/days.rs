//! Lines of an article that say when it was published and hardly anything else.

use super::draft::PARTED;
use crate::text::{WrittenDate, written_dates};
use regex::Regex;
use std::sync::LazyLock;

/// What stands around the day in a line that is a date line: hours, zones, weekdays, `Published on`.
static CLOCK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(\d{1,2}[:.]\d{2}(:\d{2})?( ?[ap]\.?m\.?)?|[A-Z]{2,4}T?|UTC|GMT|at|on|updated|published|posted|last|modified|first|date|time|edited|mon|tues?|wed(nes)?|thur?s?|fri|sat(ur)?|sun)(day)?\b")
        .expect("a fixed pattern")
});

/// True for a line with a full date and hardly anything but a weekday and an hour.
pub(super) fn is_date_line(words: &str) -> bool {
    if words.len() > 120 {
        return false;
    }
    let Some(date) = written_dates(words).find(WrittenDate::is_full) else { return false };
    let mut rest = date.span.cut_from(words);
    let second = written_dates(&rest).next();
    if let Some(second) = second {
        rest = second.span.cut_from(&rest);
    }
    let rest = CLOCK.replace_all(&rest, "");
    rest.chars().filter(|c| c.is_alphanumeric()).count() <= 2
}

static HOUR: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^\s*\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?\s*$").expect("a fixed pattern")
});

/// True for a line with an hour alone, as live blogs have them.
pub(super) fn is_hour_line(words: &str) -> bool {
    HOUR.is_match(words)
}

/// A short line whose gist is a day: `The Meridian Review, 14 January 2022`, `Tarija, Friday, June 13, 2025 | 06:40`,
/// `The Fjord Post | Tuesday 6 May 2031 | Reading time: 4 min.`
pub(super) fn is_dated(line: &str) -> bool {
    let around_day = |part: &str| {
        let found = written_dates(part).find(WrittenDate::is_full)?;
        Some(found.span.cut_from(part))
    };
    // `Selm, Thursday 6 May`: without a year, where the line says no more than where and when.
    let is_plain = || {
        let found = written_dates(line).find(|found| found.day.is_some() && found.year.is_none());
        let rest = found.map(|found| found.span.cut_from(line));
        let rest = rest.map(|rest| CLOCKED.replace_all(&rest, "").into_owned());
        let is_where = |rest: &str| {
            rest.split_whitespace().count() <= 3
                && rest
                    .split_whitespace()
                    .all(|word| word.starts_with(char::is_uppercase) || !word.contains(char::is_alphabetic))
        };
        WEEKDAY.is_match(line) && rest.is_some_and(|rest| is_where(&rest))
    };
    let Some(rest) = around_day(line) else { return is_plain() };
    let small = rest.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
    let is_short = rest.split_whitespace().count() <= 8 && small <= 2 && !line.ends_with(['.', '?', '!']);
    let of_parts = || {
        let parts: Vec<&str> = line.split(PARTED).collect();
        let is_day = |part: &&str| {
            around_day(part).is_some_and(|rest| CLOCKED.replace_all(&rest, "").split_whitespace().count() <= 2)
        };
        parts.len() > 1 && line.split_whitespace().count() <= 30 && parts.iter().any(is_day)
    };
    is_short || of_parts()
}

/// A weekday, written out.
static WEEKDAY: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b").expect("a fixed pattern"));

/// Words around the day that say no more than which day it is.
static CLOCKED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:(?:first |last )?(?:published|posted|updated|modified|edited|filed)(?: on| at)?|at|on|from|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}[:.h]\d{2}|[ap]\.?m\.?\b|gmt|utc|local time|hrs|hours)[.,]?")
        .expect("a fixed pattern")
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_with_a_day_are_told_from_headlines_with_one() {
        for line in [
            "Tarija, Friday, June 13, 2025 | 06:40 | Newsroom",
            "The Fjord Post | Tuesday 6 May 2031, 07:15 | Reading time: 4 min.",
            "By our own reporters | Published on 05/06/2031 at 7:12 a.m. – Updated at 9:40 a.m.",
            "Fjord Post in English – News from Bergen – May 6 2031 at 08.15",
        ] {
            assert!(is_dated(line), "{line}");
        }
        for line in [
            "How the night of 3 May 2019 changed a town that had seen everything before",
            "Herring – what was agreed on 6 May 2031 in Bergen and why it will not last – explained",
        ] {
            assert!(!is_dated(line), "{line}");
        }
    }
}
