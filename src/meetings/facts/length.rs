//! How long something took, in its own clause.

use crate::grammar::Parse;
use crate::lexicon::MeetingWords;
use crate::text::spelled;
use std::ops::Range;

const UNITS: [&str; 8] = ["hour", "hours", "minute", "minutes", "day", "days", "week", "weeks"];

/// Amounts that are no numbers.
const AMOUNTS: [&str; 5] = ["several", "half", "few", "a-half", "quarter"];

/// How long: `more than seven hours`, `the roughly four-hour session`, `eight hours of talks`.
pub(in crate::meetings) fn duration(
    parse: &Parse,
    word: usize,
    clause: &Range<usize>,
    words: &MeetingWords,
) -> Option<Range<usize>> {
    let sentence = parse.sentences()[parse.sentence_of(word)].clone();
    // `a sitting that began on Thursday and lasted seven hours`: what describes the noun belongs to it, too.
    let own = if parse.is_noun(word) { parse.subtree(word) } else { clause.clone() };
    let unit = sentence
        .clone()
        .filter(|&token| is_length_in(parse, token, sentence.start) && !is_point_in_time(parse, token, sentence.start))
        .filter(|&token| !is_quoted_apart(parse, token, word))
        .filter(|token| clause.contains(token) || own.contains(token))
        .min_by_key(|token| token.abs_diff(word))?;
    let is_other = is_of_other(parse, unit, words)
        || (words.is_journey(&parse.lemma(parse.head(unit)).to_lowercase()) && parse.head(unit) != word)
        || is_when(parse, unit, word, words)
        || is_wished(parse, unit, words)
        || is_limit(parse, unit);
    if is_other {
        return None;
    }
    let start = without_article(parse, unit, start_of(parse, unit, sentence.start));
    Some(start..unit + 1 + fraction_behind(parse, unit, sentence.end))
}

/// A number of units: `seven`, `half`.
fn is_length(parse: &Parse, token: usize) -> bool {
    parse.pos(token) == "NUM" || is_amount(&parse.lower(token))
}

fn is_amount(word: &str) -> bool {
    AMOUNTS.contains(&word) || spelled(word).is_some()
}

/// A unit of time with how many of it: `hours` of `seven hours`, `four-hour`, `hour-long`.
fn is_length_in(parse: &Parse, token: usize, sentence_start: usize) -> bool {
    let lower = parse.lower(token);
    let counted = token > sentence_start
        && (is_length(parse, token - 1)
            || (parse.word(token - 1) == "-" && token > sentence_start + 1 && is_length(parse, token - 2)));
    let inside = lower
        .split_once(['-', '‑'])
        .is_some_and(|(number, unit)| UNITS.contains(&unit) && (is_amount(number) || number.parse::<u32>().is_ok()));
    // `the hour-long conversation`
    let is_long = parse.is_word((token + 1).min(parse.len() - 1), &["-"])
        && parse.is_word((token + 2).min(parse.len() - 1), &["long"]);
    let is_long = (is_long && matches!(lower.as_str(), "hour" | "hours"))
        || matches!(lower.as_str(), "hour-long" | "hourlong" | "hours-long");
    (UNITS.contains(&lower.as_str()) && (counted || is_single_unit(parse, token))) || inside || is_long
}

/// `two hours ago`, `the last two days`: when, and not how long.
fn is_point_in_time(parse: &Parse, unit: usize, sentence_start: usize) -> bool {
    // `met her for forty minutes before the session`
    let start = start_of(parse, unit, sentence_start);
    if start > sentence_start && parse.is_word(start - 1, &["for"]) {
        return false;
    }
    let next = parse.lower((unit + 1).min(parse.len() - 1));
    matches!(next.as_str(), "ago" | "earlier" | "later" | "before" | "after" | "old")
        || parse.is_word(unit.saturating_sub(2), &["last", "past", "next", "within"])
}

/// `"One hour of talk is too little," he told investors on a call`: not the length of the call.
fn is_quoted_apart(parse: &Parse, unit: usize, word: usize) -> bool {
    let between = unit.min(word)..unit.max(word);
    between.filter(|&mark| matches!(parse.word(mark), "\"" | "“" | "”")).count() % 2 == 1
}

/// `ending a nine-day standoff`: the length of something else.
fn is_of_other(parse: &Parse, unit: usize, words: &MeetingWords) -> bool {
    let is_hyphened = parse.lower(unit).contains('-') || parse.word(unit - 1) == "-";
    let noun = parse.head(unit);
    let is_other_noun = || {
        let lemma = parse.lemma(noun).to_lowercase();
        noun > unit
            && parse.is_noun(noun)
            && words.noun(&parse.lower(noun), &lemma, "").is_none()
            && !words.is_chamber(&lemma)
            && !words.is_any(&lemma)
            && !parse.has_lemma(noun, &words.course.spells)
    };
    is_hyphened && matches!(parse.dep(unit), "compound" | "amod" | "nmod") && is_other_noun()
}

fn is_day_or_week(parse: &Parse, unit: usize) -> bool {
    parse.lower(unit).starts_with("day") || parse.lower(unit).starts_with("week")
}

/// `two days of talks` is a length, `in two days` is not.
fn is_when(parse: &Parse, unit: usize, word: usize, words: &MeetingWords) -> bool {
    let of_meeting = || {
        let inside = parse.obliques(unit, &["of"]);
        inside.iter().any(|&noun| words.noun(&parse.lower(noun), &parse.lemma(noun).to_lowercase(), "").is_some())
    };
    // `met officials for two days`
    let is_for = || {
        let preposition = parse.head(unit);
        parse.dep(unit) == "pobj"
            && parse.is_word(preposition, &["for"])
            && parse.head(preposition) == word
            && parse.is_verb(word)
            && words.is_verb(&parse.lemma(word).to_lowercase())
    };
    is_day_or_week(parse, unit)
        && !parse.word(unit).contains('-')
        && parse.word(unit - 1) != "-"
        && !of_meeting()
        && !is_for()
}

/// `was meant to take twenty minutes`, `scheduled for two hours`: not the length that it had.
fn is_wished(parse: &Parse, unit: usize, words: &MeetingWords) -> bool {
    let is_wish = |verb: usize| parse.has_lemma(verb, &words.course.wishing);
    let governor = parse.ancestors(unit).find(|&above| parse.is_verb(above));
    governor.is_some_and(|verb| is_wish(verb) || (parse.dep(verb) == "xcomp" && is_wish(parse.head(verb))))
}

/// `keep statements to five minutes`: the length of something else.
fn is_limit(parse: &Parse, unit: usize) -> bool {
    let limit = parse.head(unit);
    let extends = parse.has_lemma(parse.head(limit), &["run", "stretch", "extend", "amount", "go", "come", "drag"]);
    parse.is_word(limit, &["to", "within", "every"]) && parse.dep(unit) == "pobj" && !extends
}

/// Where the words for how many units begin, with those that go before a number: `more than seven hours`.
fn start_of(parse: &Parse, unit: usize, sentence_start: usize) -> usize {
    const LEADS: [&str; 22] = [
        "more",
        "than",
        "less",
        "about",
        "around",
        "nearly",
        "almost",
        "roughly",
        "some",
        "over",
        "under",
        "at",
        "least",
        "approximately",
        "just",
        "only",
        "well",
        "close",
        "to",
        "an",
        "a",
        "the",
    ];
    let mut start = unit;
    while start > sentence_start
        && (is_length(parse, start - 1)
            || is_joint(parse, start - 1, sentence_start)
            || matches!(parse.word(start - 1), "-" | "‑")
            || LEADS.contains(&parse.lower(start - 1).as_str())
            || (parse.is_word(start - 1, &["quarters"]) && parse.is_word(start, &["of"])))
    {
        start -= 1;
    }
    start
}

/// `five and a half hours`, `three quarters of an hour`
fn is_joint(parse: &Parse, at: usize, sentence_start: usize) -> bool {
    let half = parse.is_word(at, &["and"]) && parse.is_word(at + 1, &["a"]) && at > sentence_start;
    let part = parse.is_word(at, &["of"]) && parse.is_word(at + 1, &["a", "an"]) && at > sentence_start;
    (half && is_length(parse, at - 1)) || (part && parse.is_word(at - 1, &["quarter", "quarters"]))
}

/// The start without what belongs to the noun or verb around: `the` of `the two-hour meeting`.
fn without_article(parse: &Parse, unit: usize, mut start: usize) -> usize {
    // `at a six-hour meeting`, and not `at least six hours`
    let is_at = parse.is_word(start, &["at"]) && !parse.is_word(start + 1, &["least", "most"]);
    start += usize::from(is_at && start < unit);
    // `a quarter of an hour`
    let is_part = |at: usize| parse.is_word(at, &["quarter", "few"]);
    while start + 1 < unit
        && matches!(parse.lower(start).as_str(), "the" | "a" | "to")
        && !(is_part(start + 1) && parse.is_word(start, &["a"]))
    {
        start += 1;
    }
    let is_uncounted = is_day_or_week(parse, unit) || !is_single_unit(parse, unit);
    if start + 1 == unit && is_uncounted && parse.is_word(start, &["the", "a", "to"]) {
        start += 1;
    }
    start
}

/// How many tokens behind a unit of time go on with it: `an hour and a half`, `two hours and twenty minutes`.
fn fraction_behind(parse: &Parse, unit: usize, end: usize) -> usize {
    let is = |ahead: usize, words: &[&str]| unit + ahead < end && parse.is_word(unit + ahead, words);
    let part = is(2, &["a", "three"]) && is(3, &["half", "quarter", "quarters"]);
    let more = unit + 2 < end && parse.pos(unit + 2) == "NUM" && is(3, &["minutes", "hours"]);
    if is(1, &["and"]) && (part || more) { 3 } else { 0 }
}

/// `lasted an hour`, `half an hour`, and not `90 euros an hour`.
fn is_single_unit(parse: &Parse, unit: usize) -> bool {
    let is_counted = matches!(parse.lower(unit).as_str(), "hour" | "minute");
    is_counted
        && unit >= 2
        && parse.is_word(unit - 1, &["a", "an"])
        && (matches!(parse.pos(unit - 2), "ADP" | "VERB" | "AUX" | "ADV") || parse.is_word(unit - 2, &["half", "than"]))
}
