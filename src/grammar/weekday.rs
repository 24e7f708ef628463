//! Weekdays: which one a word names, and which day that is.

use super::Parse;
use super::direction::Direction;
use crate::text::days_between;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// The weekday that a token names. Short forms are names too, in capitals: `sat` sits and `sun` shines.
pub(super) fn weekday(parse: &Parse, token: usize) -> Option<Weekday> {
    let word = parse.word(token);
    if !word.starts_with(char::is_uppercase) {
        return None;
    }
    let bare = word.trim_end_matches(['.', ',']).to_lowercase();
    let bare = bare.trim_end_matches("'s").trim_end_matches("’s");
    if bare.len() <= 5 && parse.pos(token) != "PROPN" {
        return None;
    }
    named_weekday(bare)
}

fn named_weekday(name: &str) -> Option<Weekday> {
    Some(match name {
        "monday" | "mon" | "mondays" => Weekday::Monday,
        "tuesday" | "tue" | "tues" => Weekday::Tuesday,
        "wednesday" | "wed" | "weds" => Weekday::Wednesday,
        "thursday" | "thu" | "thur" | "thurs" => Weekday::Thursday,
        "friday" | "fri" => Weekday::Friday,
        "saturday" | "sat" => Weekday::Saturday,
        "sunday" | "sun" => Weekday::Sunday,
        _ => return None,
    })
}

/// The last, the next or the nearer such weekday, counted from `day`.
pub(super) fn on_weekday(day: Date, weekday: Weekday, direction: Direction) -> Option<Date> {
    if day.weekday() == weekday {
        return Some(day);
    }
    let (last, next) = (day.nth_weekday(-1, weekday).ok()?, day.nth_weekday(1, weekday).ok()?);
    Some(match direction {
        Direction::Back => last,
        Direction::Ahead => next,
        Direction::Near if days_between(last, day) <= 2 => last,
        Direction::Near => next,
    })
}

/// `Monday 23`, `Friday the 13th`: the nearest day that is both.
pub(super) fn numbered_weekday(day: Date, weekday: Weekday, number: &str) -> Option<Date> {
    let number: i8 = number.trim_end_matches(|c: char| c.is_alphabetic()).parse().ok()?;
    let near = (-92..=92).filter_map(|days: i32| day.checked_add(days.days()).ok());
    near.filter(|date| date.day() == number && date.weekday() == weekday)
        .min_by_key(|date| days_between(*date, day).abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_weekday_is_counted_back_ahead_or_to_the_nearer_one() {
        let monday = date(2022, 1, 10);
        assert_eq!(on_weekday(monday, Weekday::Wednesday, Direction::Back), Some(date(2022, 1, 5)));
        assert_eq!(on_weekday(monday, Weekday::Wednesday, Direction::Ahead), Some(date(2022, 1, 12)));
        assert_eq!(on_weekday(monday, Weekday::Saturday, Direction::Near), Some(date(2022, 1, 8)));
        assert_eq!(on_weekday(monday, Weekday::Tuesday, Direction::Near), Some(date(2022, 1, 11)));
        assert_eq!(on_weekday(monday, Weekday::Monday, Direction::Back), Some(monday));
    }

    #[test]
    fn a_weekday_with_a_number_is_the_nearest_day_that_is_both() {
        assert_eq!(numbered_weekday(date(2025, 6, 13), Weekday::Monday, "23"), Some(date(2025, 6, 23)));
        assert_eq!(numbered_weekday(date(2025, 6, 30), Weekday::Friday, "13th"), Some(date(2025, 6, 13)));
        assert_eq!(numbered_weekday(date(2025, 6, 13), Weekday::Monday, "evening"), None);
    }
}
