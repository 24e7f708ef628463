//! Which `Friday` is meant: the last or the next, by what is said to happen on it.

use super::Parse;
use crate::text::days_between;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// Which way words without a date of their own are counted from the anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// The last such day, the anchor among them.
    Back,
    /// The next one, the anchor among them.
    Ahead,
    /// The next one, unless the last one is at most two days ago: `pencilled in for Friday, was cancelled`.
    Near,
}

/// Verbs that set something for a day.
const PLANNING: [&str; 18] = [
    "schedule", "plan", "expect", "due", "set", "slate", "intend", "hope", "want", "agree", "invite", "await",
    "prepare", "foresee", "pencil", "call", "propose", "postpone",
];

/// What happens on a day that a timetable gives: in the present tense it is still to come (`the council meets on Friday`).
const TIMETABLED: [&str; 24] = [
    "meet",
    "convene",
    "begin",
    "start",
    "open",
    "resume",
    "gather",
    "sit",
    "vote",
    "arrive",
    "leave",
    "travel",
    "fly",
    "visit",
    "hold",
    "host",
    "close",
    "end",
    "expire",
    "reconvene",
    "address",
    "take",
    "be",
    "conclude",
];

/// What the verbs around the words tell of their direction.
pub(super) fn direction(parse: &Parse, token: usize) -> Direction {
    let above = || std::iter::once(token).chain(parse.ancestors(token));
    let Some(verb) = above().find(|&above| parse.is_verb(above)) else { return Direction::Back };
    let planning = |verb: usize| parse.has_lemma(verb, &PLANNING);
    let modal = parse.modal(verb).is_some_and(|modal| {
        matches!(
            modal.to_lowercase().as_str(),
            "will" | "shall" | "'ll" | "’ll" | "would" | "must" | "can" | "may" | "might" | "should"
        )
    });
    let infinitive = parse.children_by(verb, &["aux"]).any(|aux| parse.tag(aux) == "TO");
    let governor = parse.head(verb);
    let governed = matches!(parse.dep(verb), "xcomp" | "ccomp" | "acl" | "advcl" | "conj")
        && (planning(governor)
            || parse.has_lemma(governor, &["be", "plan", "invitation", "proposal", "date", "due"])
            || is_due(parse, governor));
    let is_present = |verb: usize| {
        parse
            .children_by(verb, &["auxpass", "aux"])
            .any(|aux| parse.is_word(aux, &["is", "are", "am", "'s", "’s", "be"]))
    };
    // `Ministers to meet on Friday`, in a headline.
    let announced = infinitive && parse.is_root(verb);
    if modal || announced || (infinitive && governed) || is_due(parse, verb) {
        // `had been due to meet on Monday`
        let had = |verb: usize| parse.children_by(verb, &["aux"]).any(|aux| parse.is_word(aux, &["had"]));
        let is_over = !modal && std::iter::once(verb).chain(parse.ancestors(verb)).take(3).any(had);
        return if is_over { Direction::Back } else { Direction::Ahead };
    }
    if parse.tag(verb) == "VBN" && planning(verb) {
        // A bare participle leaves open whether the day has passed: the clause around it tells.
        let finite = parse.child(verb, &["auxpass"]).is_some();
        let around = parse.ancestors(verb).find(|&above| parse.is_verb(above));
        let past = around.is_some_and(|around| parse.tag(around) == "VBD" || !is_present(around));
        return match (finite, is_present(verb), past) {
            (true, true, _) | (false, _, false) => Direction::Ahead,
            _ => Direction::Near,
        };
    }
    let continuous = parse.tag(verb) == "VBG" && is_present(verb);
    let timetable = matches!(parse.tag(verb), "VBZ" | "VBP") || continuous;
    if timetable && parse.has_lemma(verb, &TIMETABLED) { Direction::Ahead } else { Direction::Back }
}

/// `is due to meet`, `is set for Monday`.
fn is_due(parse: &Parse, verb: usize) -> bool {
    parse.is_word(verb, &["due", "set"])
        || parse.children_by(verb, &["acomp"]).any(|adjective| parse.is_word(adjective, &["due", "set"]))
}

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
