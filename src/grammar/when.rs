//! When: weekdays, `yesterday`, `this week`, written dates, worked out from a day that the article is anchored to.

use super::Parse;
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

/// True tense of the verb around the words: what is still to come counts forwards.
fn is_ahead(parse: &Parse, token: usize) -> bool {
    let verb = std::iter::once(token).chain(parse.ancestors(token)).find(|&above| parse.is_verb(above));
    let Some(verb) = verb else { return false };
    let modal = parse
        .modal(verb)
        .is_some_and(|modal| matches!(modal.to_lowercase().as_str(), "will" | "shall" | "'ll" | "’ll" | "would"));
    let planned = |verb: usize| {
        parse.has_lemma(
            verb,
            &[
                "schedule", "plan", "expect", "due", "set", "slate", "intend", "hope", "want", "agree", "invite",
                "await", "prepare",
            ],
        )
    };
    let infinitive = parse.children_by(verb, &["aux"]).any(|aux| parse.tag(aux) == "TO");
    let governed =
        parse.dep(verb) == "xcomp" && (planned(parse.head(verb)) || parse.has_lemma(parse.head(verb), &["be"]));
    let present_plan = parse.tag(verb) == "VBN"
        && planned(verb)
        && parse.children_by(verb, &["auxpass"]).any(|aux| parse.is_word(aux, &["is", "are", "'s", "be"]));
    modal
        || (infinitive && governed)
        || present_plan
        || (parse.children_by(verb, &["acomp"]).any(|adjective| parse.is_word(adjective, &["due", "set"])))
}

fn weekday(word: &str) -> Option<Weekday> {
    let word = word.trim_end_matches(['.', ',']).to_lowercase();
    Some(match word.trim_end_matches("'s").trim_end_matches("’s") {
        "monday" | "mon" => Weekday::Monday,
        "tuesday" | "tue" | "tues" => Weekday::Tuesday,
        "wednesday" | "wed" => Weekday::Wednesday,
        "thursday" | "thu" | "thur" | "thurs" => Weekday::Thursday,
        "friday" | "fri" => Weekday::Friday,
        "saturday" | "sat" => Weekday::Saturday,
        "sunday" | "sun" => Weekday::Sunday,
        _ => return None,
    })
}

fn number(word: &str) -> Option<i32> {
    const NUMBERS: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let word = word.to_lowercase();
    if word == "a" || word == "an" {
        return Some(1);
    }
    word.parse().ok().or_else(|| NUMBERS.iter().position(|name| *name == word).map(|index| index as i32 + 1))
}

/// All words in a run of tokens that say when, as far as they can be worked out. `text` is the article's text.
pub fn whens(parse: &Parse, text: &str, tokens: Range<usize>, anchor: &Anchor) -> Vec<When> {
    let mut found = written(parse, text, tokens.clone(), anchor);
    for token in tokens.clone() {
        if found.iter().any(|when: &When| when.tokens.contains(&token)) {
            continue;
        }
        found.extend(relative(parse, token, &tokens, anchor));
    }
    // `Wednesday, January 12`: the weekday says nothing that the date does not.
    let dated: Vec<Range<usize>> =
        found.iter().filter(|when| when.tokens.len() > 1).map(|when| when.tokens.clone()).collect();
    found.retain(|when| {
        when.tokens.len() > 1
            || !dated.iter().any(|date| {
                date.start > when.tokens.start
                    && date.start - when.tokens.start <= 2
                    && weekday(parse.word(when.tokens.start)).is_some()
            })
    });
    found.sort_by_key(|when| when.tokens.start);
    found
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
        Some(When { tokens: first..last + 1, start, end })
    };
    written_dates(span.slice(text)).filter_map(|date| within(&date)).collect()
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
    if let Some(weekday) = weekday(&word) {
        if parse.pos(token) == "ADJ" && word == "sat" {
            return None;
        }
        let date = match before.as_str() {
            "next" => day.nth_weekday(1, weekday).ok()?,
            "last" => day.nth_weekday(-1, weekday).ok()?,
            _ if is_ahead(parse, token) => {
                if day.weekday() == weekday {
                    day
                } else {
                    day.nth_weekday(1, weekday).ok()?
                }
            }
            _ => {
                if day.weekday() == weekday {
                    day
                } else {
                    day.nth_weekday(-1, weekday).ok()?
                }
            }
        };
        return one(date);
    }
    let week = |offset: i32| {
        let monday = day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).ok()?;
        let monday = monday.checked_add((offset * 7).days()).ok()?;
        let first = token - usize::from(!before.is_empty());
        Some(When { tokens: first..token + 1, start: monday, end: monday.checked_add(6.days()).ok()? })
    };
    match word.as_str() {
        "today" | "tonight" | "overnight" => one(day),
        "yesterday" => one(shifted(-1)?),
        "tomorrow" => one(shifted(1)?),
        "morning" | "afternoon" | "evening" | "night" if before == "this" => one(day),
        "night" if before == "last" => one(shifted(-1)?),
        "week" => match before.as_str() {
            "this" | "current" => week(0),
            "last" | "past" | "previous" => week(-1),
            "next" | "coming" => week(1),
            _ => None,
        },
        "day" | "days" | "week" | "weeks" => {
            let count = number(&before)?;
            let after = parse.lower((token + 1).min(parse.len() - 1));
            let days = if word.starts_with("week") { count * 7 } else { count };
            let date = match after.as_str() {
                "ago" | "earlier" | "before" => shifted(-days)?,
                "later" if is_ahead(parse, token) => shifted(days)?,
                _ => return None,
            };
            (days_between(date, day).abs() < 60).then(|| When { tokens: token - 1..token + 2, start: date, end: date })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn weekdays_and_numbers_are_read_in_all_their_forms() {
        assert_eq!(weekday("Wednesday’s"), Some(Weekday::Wednesday));
        assert_eq!(weekday("Weds"), None);
        assert_eq!((number("two"), number("12"), number("a"), number("few")), (Some(2), Some(12), Some(1), None));
        assert_eq!(date(2022, 1, 13).nth_weekday(-1, Weekday::Monday).ok(), Some(date(2022, 1, 10)));
    }
}
