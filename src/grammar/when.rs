//! When: weekdays, `yesterday`, `this week`, written dates, worked out from a day that the article is anchored to.

use super::Parse;
use super::direction::{Direction, direction};
use super::weekday::{numbered_weekday, on_weekday, weekday};
use crate::text::{WrittenDate, days_between, written_dates};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use std::ops::Range;

/// The day from which an article's relative dates are counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The day: that of publication, where it is known.
    pub day: Date,
    /// How it is known, as a phrase: `published on 13 January 2022`.
    pub basis: String,
}

/// Words that say when, worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// The words, by their tokens.
    pub tokens: Range<usize>,
    /// The first day that they can mean.
    pub start: Date,
    /// The last.
    pub end: Date,
}

fn number(word: &str) -> Option<i32> {
    const NUMBERS: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let word = word.to_lowercase();
    if word == "a" || word == "an" {
        return Some(1);
    }
    word.parse()
        .ok()
        .or_else(|| NUMBERS.iter().position(|name| *name == word).and_then(|index| i32::try_from(index + 1).ok()))
}

/// All words in a run of tokens that say when, as far as they can be worked out. `text` is the article's text.
pub fn whens(parse: &Parse, text: &str, tokens: Range<usize>, anchor: &Anchor) -> Vec<When> {
    let mut found = written(parse, text, tokens.clone(), anchor);
    let dates: Vec<Range<usize>> = found.iter().map(|when| when.tokens.clone()).collect();
    for token in tokens.clone() {
        if found.iter().any(|when: &When| when.tokens.contains(&token)) {
            continue;
        }
        found.extend(relative(parse, token, &tokens, anchor));
    }
    // `Wednesday, January 12`: the weekday says nothing that the date does not.
    found.retain(|when| {
        weekday(parse, when.tokens.start).is_none()
            || !dates.iter().any(|date| date.start > when.tokens.start && date.start - when.tokens.start <= 2)
    });
    found.sort_by_key(|when| when.tokens.start);
    joined(parse, found)
}

/// `from Monday to Wednesday`, `from March 9 until March 11`, `between Monday and Friday`: one span of days.
fn joined(parse: &Parse, found: Vec<When>) -> Vec<When> {
    let mut all: Vec<When> = Vec::new();
    for when in found {
        // The days beside one another may have been read as one already.
        if all
            .last()
            .is_some_and(|last| when.tokens.contains(&(last.tokens.end)) && when.tokens.start < last.tokens.end)
        {
            all.pop();
        }
        let last = all.last().filter(|last| last.tokens.start > 0 && last.start < when.start).filter(|last| {
            let before = last.tokens.start - 1;
            let is_between =
                |words: &[&str]| last.tokens.end + 1 == when.tokens.start && parse.is_word(last.tokens.end, words);
            (parse.is_word(before, &["from"]) && is_between(&["to", "until", "till", "through"]))
                || (parse.is_word(before, &["between"]) && is_between(&["and"]))
                || is_between(&["through", "-", "–"])
                // `on Monday and Tuesday`
                || (is_between(&["and"]) && days_between(last.end, when.start) == 1 && last.start == last.end)
        });
        let span =
            last.map(|last| When { tokens: last.tokens.start..when.tokens.end, start: last.start, end: when.end });
        match span {
            Some(span) => {
                all.pop();
                all.push(span);
            }
            None => all.push(when),
        }
    }
    all
}

fn written(parse: &Parse, text: &str, tokens: Range<usize>, anchor: &Anchor) -> Vec<When> {
    if tokens.is_empty() {
        return Vec::new();
    }
    let span = parse.span_of(tokens.clone());
    let within = |date: &WrittenDate| {
        let date_span = date.span.shifted(span.start);
        let first = tokens.clone().find(|&token| parse.span(token).end > date_span.start)?;
        let last = tokens.clone().rev().find(|&token| parse.span(token).start < date_span.end)?;
        let (start, end) = date.range(anchor.day)?;
        let when = When { tokens: first..last + 1, start, end };
        Some(if date.day.is_some() { with_days_beside(parse, &when, &tokens).unwrap_or(when) } else { when })
    };
    written_dates(span.slice(text)).filter_map(|date| within(&date)).collect()
}

/// `on 3 and 4 November`, `3–5 November`, `November 3 and 4`: from the first day to the last, where there is another.
fn with_days_beside(parse: &Parse, when: &When, within: &Range<usize>) -> Option<When> {
    const TO: [&str; 5] = ["and", "to", "-", "–", "or"];
    let day = |token: usize| parse.word(token).parse::<i8>().ok().filter(|day| (1..=31).contains(day));
    let joins = |token: usize| within.contains(&token) && parse.is_word(token, &TO);
    let on = |day: i8| Date::new(when.start.year(), when.start.month(), day).ok();
    let (first, end) = (when.tokens.start, when.tokens.end);
    // `3–4` may be one word.
    let joined = parse.word(first).split_once(['–', '-']).and_then(|(from, _)| from.parse().ok());
    let before = || {
        first.checked_sub(2).filter(|at| within.contains(at) && joins(first - 1)).and_then(|at| Some((at, day(at)?)))
    };
    let from = joined.map(|from| (first, from)).or_else(before);
    if let Some((at, start)) =
        from.and_then(|(at, from)| Some((at, on(from)?))).filter(|(_, start)| *start < when.start)
    {
        return Some(When { tokens: at..end, start, end: when.end });
    }
    let is_month = |token: usize| token < parse.len() && crate::text::is_day_or_month(parse.word(token));
    let behind = (joins(end) && within.contains(&(end + 1)) && !is_month(end + 2)).then(|| day(end + 1)).flatten();
    let last = behind.and_then(on).filter(|last| *last > when.end)?;
    Some(When { tokens: first..end + 2, start: when.start, end: last })
}

fn relative(parse: &Parse, token: usize, within: &Range<usize>, anchor: &Anchor) -> Option<When> {
    let day = anchor.day;
    let word = parse.lower(token);
    let before = token
        .checked_sub(1)
        .filter(|before| within.contains(before))
        .map(|before| parse.lower(before))
        .unwrap_or_default();
    let shifted = |days: i32| day.checked_add(days.days()).ok();
    let one = |date: Date| Some(When { tokens: token..token + 1, start: date, end: date });
    if let Some(weekday) = weekday(parse, token) {
        let next = (token + 1..parse.len()).take(2).find(|&next| !parse.is_word(next, &["the"]));
        let is_hour =
            |next: usize| next + 1 < parse.len() && parse.is_word(next + 1, &["a.m.", "p.m.", "am", "pm", "GMT"]);
        let numbered = next
            .filter(|&next| within.contains(&next) && !is_hour(next))
            .and_then(|next| Some((next, numbered_weekday(day, weekday, parse.word(next))?)));
        if let Some((last, date)) = numbered {
            return Some(When { tokens: token..last + 1, start: date, end: date });
        }
        // `on Sunday week`: a week after the Sunday to come.
        if token + 1 < parse.len() && within.contains(&(token + 1)) && parse.is_word(token + 1, &["week"]) {
            // `last Sunday week`: a week before the last one.
            let date = match before.as_str() {
                "last" => day.nth_weekday(-1, weekday).ok()?.checked_sub(7.days()).ok()?,
                _ => on_weekday(day, weekday, Direction::Ahead)?.checked_add(7.days()).ok()?,
            };
            return Some(When { tokens: token..token + 2, start: date, end: date });
        }
        let date = match before.as_str() {
            "next" => day.nth_weekday(1, weekday).ok()?,
            "last" => day.nth_weekday(-1, weekday).ok()?,
            "this" if direction(parse, token) == Direction::Back => on_weekday(day, weekday, Direction::Near)?,
            _ => on_weekday(day, weekday, direction(parse, token))?,
        };
        return one(date);
    }
    let week = |offset: i32| {
        let monday = day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).ok()?;
        let monday = monday.checked_add((offset * 7).days()).ok()?;
        let first = token - usize::from(!before.is_empty());
        Some(When { tokens: first..token + 1, start: monday, end: monday.checked_add(6.days()).ok()? })
    };
    if let Some(date) = ordinal_day(parse, token, day) {
        return one(date);
    }
    match word.as_str() {
        "today" | "tonight" | "overnight" => one(day),
        "yesterday" => one(shifted(-1)?),
        "tomorrow" => one(shifted(1)?),
        "morning" | "afternoon" | "evening" | "night" if before == "this" => one(day),
        "night" if before == "last" => one(shifted(-1)?),
        "week" if matches!(before.as_str(), "this" | "current") => week(0),
        "week" if matches!(before.as_str(), "last" | "past" | "previous") => week(-1),
        "week" if matches!(before.as_str(), "next" | "coming") => week(1),
        "month" => {
            let offset = match before.as_str() {
                "this" => 0,
                "last" => -1,
                "next" | "coming" => 1,
                _ => return None,
            };
            let first = day.first_of_month().checked_add(offset.months()).ok()?;
            Some(When { tokens: token - 1..token + 1, start: first, end: first.last_of_month() })
        }
        "weekend" if matches!(before.as_str(), "the" | "this" | "last" | "next") => {
            let direction = if before == "next" { Direction::Ahead } else { direction(parse, token) };
            let saturday = match before.as_str() {
                "last" => day.nth_weekday(-1, Weekday::Saturday).ok()?,
                _ => on_weekday(day, Weekday::Saturday, direction)?,
            };
            Some(When { tokens: token - 1..token + 1, start: saturday, end: saturday.tomorrow().ok()? })
        }
        "day" | "days" | "week" | "weeks" | "fortnight" | "fortnight's" | "weeks'" | "days'" => {
            let count = number(&before)?;
            let after = parse.lower((token + 1).min(parse.len() - 1));
            let days = match word.as_bytes().first() {
                Some(b'w') => count * 7,
                Some(b'f') => count * 14,
                _ => count,
            };
            // `will meet in two weeks`, `in a fortnight's time`, and not `will be built in two days of work`
            let is_within = token >= 2 && parse.is_word(token - 2, &["in"]) && !parse.is_word(token + 1, &["of"]);
            let date = match after.as_str() {
                "ago" | "earlier" | "before" => shifted(-days)?,
                "later" if direction(parse, token) == Direction::Ahead => shifted(days)?,
                _ if is_within && direction(parse, token) == Direction::Ahead => shifted(days)?,
                _ => return None,
            };
            (days_between(date, day).abs() < 60).then(|| When { tokens: token - 1..token + 2, start: date, end: date })
        }
        _ => None,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_words_and_figures() {
        assert_eq!((number("two"), number("12"), number("a"), number("few")), (Some(2), Some(12), Some(1), None));
    }
}
