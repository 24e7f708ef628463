//! When: weekdays, `yesterday`, `this week`, written dates, worked out from a day that the article is anchored to.

use super::Parse;
use super::relative::relative;
use super::weekday::weekday;
use crate::text::{WrittenDate, days_between, is_day_or_month, written_dates};
use jiff::civil::Date;
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
        all.pop_if(|last| when.tokens.contains(&last.tokens.end) && when.tokens.start < last.tokens.end);
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

/// Dates as they are written, with the days beside them.
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
    let is_month = |token: usize| token < parse.len() && is_day_or_month(parse.word(token));
    let behind = (joins(end) && within.contains(&(end + 1)) && !is_month(end + 2)).then(|| day(end + 1)).flatten();
    let last = behind.and_then(on).filter(|last| *last > when.end)?;
    Some(When { tokens: first..end + 2, start: when.start, end: last })
}
