//! Days that are told from the day at hand: `on Friday`, `yesterday`, `last week`, `in two weeks`, `on the 23rd`.

use super::Parse;
use super::direction::{Direction, direction};
use super::weekday::{numbered_weekday, on_weekday, weekday};
use super::when::{Anchor, When};
use crate::text::{days_between, spelled};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use std::ops::Range;

/// What the token, with the words beside it, says of a day, counted from the anchor.
pub(super) fn relative(parse: &Parse, token: usize, within: &Range<usize>, anchor: &Anchor) -> Option<When> {
    let day = anchor.day;
    let before = token
        .checked_sub(1)
        .filter(|before| within.contains(before))
        .map(|before| parse.lower(before))
        .unwrap_or_default();
    if let Some(named) = weekday(parse, token) {
        return by_weekday(parse, token, named, &before, within, day);
    }
    if let Some(date) = ordinal_day(parse, token, day) {
        return Some(When { tokens: token..token + 1, start: date, end: date });
    }
    by_word(parse, token, &before, day)
}

/// `on Friday`, `next Friday`, `Friday 13th`, `on Sunday week`.
fn by_weekday(
    parse: &Parse,
    token: usize,
    weekday: Weekday,
    before: &str,
    within: &Range<usize>,
    day: Date,
) -> Option<When> {
    let on = |last: usize, date: Date| Some(When { tokens: token..last + 1, start: date, end: date });
    let next = (token + 1..parse.len()).take(2).find(|&next| !parse.is_word(next, &["the"]));
    let is_hour = |next: usize| parse.is_word(next + 1, &["a.m.", "p.m.", "am", "pm", "GMT"]);
    let numbered = next
        .filter(|&next| within.contains(&next) && !is_hour(next))
        .and_then(|next| Some((next, numbered_weekday(day, weekday, parse.word(next))?)));
    if let Some((last, date)) = numbered {
        return on(last, date);
    }
    // `on Sunday week`: a week after the Sunday to come; `last Sunday week`: a week before the last one.
    if within.contains(&(token + 1)) && parse.is_word(token + 1, &["week"]) {
        let date = match before {
            "last" => day.nth_weekday(-1, weekday).ok()?.checked_sub(7.days()).ok()?,
            _ => on_weekday(day, weekday, Direction::Ahead)?.checked_add(7.days()).ok()?,
        };
        return on(token + 1, date);
    }
    // `the Thursday before the strike`: counted from what is not told here.
    let behind = token + 1;
    let is_from_other = before == "the"
        && within.contains(&behind)
        && parse.is_word(behind, &["before", "after", "following", "preceding"])
        && !parse.is_word((behind + 1).min(parse.len() - 1), &["last", "next"]);
    if is_from_other {
        return None;
    }
    let date = match before {
        "next" => day.nth_weekday(1, weekday).ok()?,
        "last" => day.nth_weekday(-1, weekday).ok()?,
        "this" if direction(parse, token) == Direction::Back => on_weekday(day, weekday, Direction::Near)?,
        _ => on_weekday(day, weekday, direction(parse, token))?,
    };
    on(token, date)
}

/// `yesterday`, `this evening`, `next week`, `over the weekend`, `two days ago`. `before` is the word before, in small letters.
fn by_word(parse: &Parse, token: usize, before: &str, day: Date) -> Option<When> {
    let one = |date: Date| Some(When { tokens: token..token + 1, start: date, end: date });
    let shifted = |days: i32| day.checked_add(days.days()).ok();
    let week = |offset: i32| {
        let monday = day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).ok()?;
        let monday = monday.checked_add((offset * 7).days()).ok()?;
        Some(When { tokens: token - 1..token + 1, start: monday, end: monday.checked_add(6.days()).ok()? })
    };
    match parse.lower(token).as_str() {
        "today" | "tonight" | "overnight" => one(day),
        "yesterday" => one(shifted(-1)?),
        "tomorrow" => one(shifted(1)?),
        "morning" | "afternoon" | "evening" | "night" if before == "this" => one(day),
        "night" if before == "last" => one(shifted(-1)?),
        "week" if matches!(before, "this" | "current") => week(0),
        "week" if matches!(before, "last" | "past" | "previous") => week(-1),
        "week" if matches!(before, "next" | "coming") => week(1),
        "month" => {
            let offset = match before {
                "this" => 0,
                "last" => -1,
                "next" | "coming" => 1,
                _ => return None,
            };
            let first = day.first_of_month().checked_add(offset.months()).ok()?;
            Some(When { tokens: token - 1..token + 1, start: first, end: first.last_of_month() })
        }
        "weekend" if matches!(before, "the" | "this" | "last" | "next") => {
            let direction = if before == "next" { Direction::Ahead } else { direction(parse, token) };
            let saturday = match before {
                "last" => day.nth_weekday(-1, Weekday::Saturday).ok()?,
                _ => on_weekday(day, Weekday::Saturday, direction)?,
            };
            Some(When { tokens: token - 1..token + 1, start: saturday, end: saturday.tomorrow().ok()? })
        }
        unit @ ("day" | "days" | "week" | "weeks" | "fortnight" | "fortnight's" | "weeks'" | "days'") => {
            let count = number(before)?;
            let days = match unit.as_bytes()[0] {
                b'w' => count * 7,
                b'f' => count * 14,
                _ => count,
            };
            let date = at_distance(parse, token, days, day)?;
            (days_between(date, day).abs() < 60).then(|| When { tokens: token - 1..token + 2, start: date, end: date })
        }
        _ => None,
    }
}

/// So many days before or after: `ago`, `later`, `will meet in two weeks`, `in a fortnight's time`, and not `will be built in
/// two days of work`.
fn at_distance(parse: &Parse, token: usize, days: i32, day: Date) -> Option<Date> {
    let is_within = token >= 2 && parse.is_word(token - 2, &["in"]) && !parse.is_word(token + 1, &["of"]);
    let after = parse.lower((token + 1).min(parse.len() - 1));
    let shift = match after.as_str() {
        "ago" | "earlier" | "before" => -days,
        "later" if direction(parse, token) == Direction::Ahead => days,
        _ if is_within && direction(parse, token) == Direction::Ahead => days,
        _ => return None,
    };
    day.checked_add(shift.days()).ok()
}

/// `on the 23rd`: that day of this month or of one beside it, whichever way the verb points.
fn ordinal_day(parse: &Parse, token: usize, day: Date) -> Option<Date> {
    let word = parse.word(token);
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end))?;
    let number: i8 = digits.parse().ok().filter(|number| (1..=31).contains(number))?;
    let is_alone =
        parse.dep(token) == "pobj" && parse.is_word(parse.head(token), &["on", "until", "till", "by", "for"]);
    let by_the = token > 0 && parse.is_word(token - 1, &["the"]);
    if !is_alone || !by_the {
        return None;
    }
    let months =
        [-1, 0, 1].into_iter().filter_map(|offset: i32| day.first_of_month().checked_add(offset.months()).ok());
    let mut days = months.filter_map(|month| Date::new(month.year(), month.month(), number).ok());
    match direction(parse, token) {
        Direction::Ahead => days.find(|date| *date >= day),
        Direction::Back => days.rfind(|date| *date <= day),
        Direction::Near => days.min_by_key(|date| days_between(*date, day).abs()),
    }
}

/// A small number, in words or figures.
fn number(word: &str) -> Option<i32> {
    let word = word.to_lowercase();
    if word == "a" || word == "an" {
        return Some(1);
    }
    word.parse().ok().or_else(|| i32::try_from(spelled(&word)?).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_words_and_figures() {
        assert_eq!((number("two"), number("12"), number("a"), number("few")), (Some(2), Some(12), Some(1), None));
    }
}
