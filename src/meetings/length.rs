//! How long a meeting took: in its own words, or in those that go on with it.

use super::facts::clause;
use super::sighting::Finder;
use crate::grammar::Parse;
use crate::lexicon::MeetingWords;
use std::ops::Range;

impl Finder<'_> {
    /// How long, where the words go on with it: `visited him and stayed for an hour`, `She met the envoy. They spoke for
    /// twenty minutes.`, `She received the envoy. The conversation lasted an hour.`
    pub fn length_after(&self, word: usize) -> Option<Range<usize>> {
        const LASTING: [&str; 15] = [
            "last", "take", "stay", "go", "speak", "talk", "get", "run", "remain", "leave", "emerge", "come", "sit",
            "stretch", "drag",
        ];
        let parse = self.parse();
        let length = |verb: usize| duration(parse, verb, &clause(parse, verb), self.words());
        // `was over in ninety minutes`
        let is_over = |verb: usize| {
            parse.has_lemma(verb, &["be"])
                && parse.children_by(verb, &["advmod", "acomp", "prt"]).any(|over| parse.is_word(over, &["over"]))
        };
        let lasts = |&verb: &usize| parse.is_verb(verb) && (parse.has_lemma(verb, &LASTING) || is_over(verb));
        if let Some(found) = parse.children_by(word, &["conj"]).filter(lasts).find_map(length) {
            return Some(found);
        }
        if let Some(found) = self.length_told_after(word) {
            return Some(found);
        }
        let next = parse.sentences().get(parse.sentence_of(word) + 1)?.clone();
        let is_same_paragraph = self.reading.block_of(next.start) == self.reading.block_of(word);
        let root = next.clone().find(|&token| parse.is_root(token)).filter(|_| is_same_paragraph)?;
        // `The conversation lasted an hour.`
        let is_it = |subject: usize| {
            let is_meeting = parse.is_word(subject, &["interview"])
                || self.words().noun(&parse.lower(subject), &self.lemma(subject), "").is_some();
            is_meeting && parse.children_by(subject, &["det"]).any(|det| parse.is_word(det, &["the", "this", "that"]))
        };
        let goes_on = |subject: usize| {
            is_it(subject) || parse.is_word(subject, &["it", "they", "he", "she", "each", "both", "two"])
        };
        // `She said the hour-long conversation had been blunt.`
        let said = std::iter::once(root).chain(parse.children_by(root, &["ccomp"]));
        let called = said.filter_map(|verb| parse.child(verb, &["nsubj", "nsubjpass"])).find(|&subject| is_it(subject));
        if let Some(found) = called.and_then(|noun| duration(parse, noun, &parse.subtree(noun), self.words())) {
            return Some(found);
        }
        // `Berg emerged after twenty minutes`
        let emerges = parse.has_lemma(root, &["emerge", "leave"])
            && !parse.obliques(root, &["after"]).is_empty()
            && parse.child(root, &["nsubj"]).is_some_and(|who| self.is_person(who));
        if !emerges && !parse.child(root, &["nsubj", "nsubjpass"]).is_some_and(goes_on) {
            return None;
        }
        // `It was attended by forty guests and lasted two hours.`
        std::iter::once(root).chain(parse.children_by(root, &["conj"])).filter(lasts).find_map(length)
    }
}

impl Finder<'_> {
    /// `After ninety minutes on the bridge they agreed`, `She gave them twenty minutes`: soon after, in the same paragraph.
    fn length_told_after(&self, word: usize) -> Option<Range<usize>> {
        const FAR: usize = 3;
        let parse = self.parse();
        let here = parse.sentence_of(word);
        let behind = parse.sentences().iter().skip(here + 1).take(FAR);
        behind
            .take_while(|next| self.reading.block_of(next.start) == self.reading.block_of(word))
            .find_map(|next| self.length_in(next))
    }

    fn length_in(&self, sentence: &Range<usize>) -> Option<Range<usize>> {
        let parse = self.parse();
        let root = sentence.clone().find(|&token| parse.is_root(token))?;
        let length = || duration(parse, root, &clause(parse, root), self.words());
        let are_they = |subject: usize| parse.is_word(subject, &["they", "both", "two", "pair", "sides"]);
        let is_after = parse.is_word(sentence.start, &["after"]) && parse.head(sentence.start) == root;
        if is_after && parse.child(root, &["nsubj"]).is_some_and(are_they) {
            let inside = parse.subtree(sentence.start);
            return length().filter(|found| inside.contains(&found.start));
        }
        let given = parse.children_by(root, &["dobj"]).find(|&what| parse.has_lemma(what, &["hour", "minute"]));
        let is_given = parse.has_lemma(root, &["give", "grant", "spare", "allow"])
            && parse.tag(root) == "VBD"
            && parse.child(root, &["dative"]).is_some_and(|whom| parse.is_word(whom, &["them", "him", "her"]));
        let is_pressed = parse.has_lemma(root, &["question", "grill", "quiz", "hear", "keep", "cross-examine"])
            && parse.tag(root) == "VBD"
            && parse.child(root, &["dobj"]).is_some_and(|whom| parse.is_word(whom, &["them", "him", "her"]));
        length().filter(|_| is_pressed || (is_given && given.is_some()))
    }
}

/// How long: `more than seven hours`, `the roughly four-hour session`, `eight hours of talks`.
pub(super) fn duration(
    parse: &Parse,
    word: usize,
    clause: &Range<usize>,
    words: &MeetingWords,
) -> Option<Range<usize>> {
    const UNITS: [&str; 8] = ["hour", "hours", "minute", "minutes", "day", "days", "week", "weeks"];
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
    const LENGTHS: [&str; 26] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "several", "half", "few", "ninety", "forty", "thirty", "sixty", "twenty",
        "a-half", "quarter",
    ];
    let sentence = parse.sentences()[parse.sentence_of(word)].clone();
    let is_length = |token: usize| parse.pos(token) == "NUM" || LENGTHS.contains(&parse.lower(token).as_str());
    let unit = sentence.clone().filter(|&token| {
        let lower = parse.lower(token);
        let counted = token > sentence.start
            && (is_length(token - 1)
                || (parse.word(token - 1) == "-" && token > sentence.start + 1 && is_length(token - 2)));
        let inside = lower.split_once(['-', '‑']).is_some_and(|(number, unit)| {
            UNITS.contains(&unit) && (LENGTHS.contains(&number) || number.parse::<u32>().is_ok())
        });
        // `the hour-long conversation`
        let is_long = parse.is_word((token + 1).min(parse.len() - 1), &["-"])
            && parse.is_word((token + 2).min(parse.len() - 1), &["long"]);
        let is_long = (is_long && matches!(lower.as_str(), "hour" | "hours"))
            || matches!(lower.as_str(), "hour-long" | "hourlong" | "hours-long");
        (UNITS.contains(&lower.as_str()) && (counted || is_single_unit(parse, token))) || inside || is_long
    });
    let unit = unit.filter(|&token| {
        let next = parse.lower((token + 1).min(parse.len() - 1));
        !matches!(next.as_str(), "ago" | "earlier" | "later" | "before" | "after" | "old")
            && !parse.is_word(token.saturating_sub(2), &["last", "past", "next", "within"])
    });
    // `a sitting that began on Thursday and lasted seven hours`: what describes the noun belongs to it, too.
    let own = if parse.is_noun(word) { parse.subtree(word) } else { clause.clone() };
    let unit =
        unit.filter(|token| clause.contains(token) || own.contains(token)).min_by_key(|token| token.abs_diff(word))?;
    // `ending a nine-day standoff`: the length of something else.
    let lower = parse.lower(unit);
    let is_hyphened = lower.contains('-') || parse.word(unit - 1) == "-";
    let noun = parse.head(unit);
    const SPELLS: [&str; 8] = ["marathon", "stint", "ordeal", "grilling", "questioning", "effort", "process", "event"];
    let is_of_other = |noun: usize| {
        let lemma = parse.lemma(noun).to_lowercase();
        noun > unit
            && parse.is_noun(noun)
            && words.noun(&parse.lower(noun), &lemma, "").is_none()
            && !words.is_chamber(&lemma)
            && !words.is_any(&lemma)
            && !parse.has_lemma(noun, &SPELLS)
    };
    if is_hyphened && matches!(parse.dep(unit), "compound" | "amod" | "nmod") && is_of_other(noun) {
        return None;
    }
    // `two days of talks` is a length, `in two days` is not.
    let of_meeting = || {
        let inside = parse.obliques(unit, &["of"]);
        inside.iter().any(|&noun| words.noun(&parse.lower(noun), &parse.lemma(noun).to_lowercase(), "").is_some())
    };
    let is_day = parse.lower(unit).starts_with("day") || parse.lower(unit).starts_with("week");
    if is_day && !parse.word(unit).contains('-') && parse.word(unit - 1) != "-" && !of_meeting() {
        return None;
    }
    // `was meant to take twenty minutes`, `scheduled for two hours`: not the length that it had.
    let governor = parse.ancestors(unit).find(|&above| parse.is_verb(above));
    const WISHED: [&str; 13] = [
        "suppose",
        "ask",
        "seek",
        "request",
        "schedule",
        "book",
        "allot",
        "suspend",
        "interrupt",
        "delay",
        "pause",
        "adjourn",
        "postpone",
    ];
    let is_wish = |verb: usize| parse.has_lemma(verb, &WISHED);
    if governor.is_some_and(|verb| is_wish(verb) || (parse.dep(verb) == "xcomp" && is_wish(parse.head(verb)))) {
        return None;
    }
    // `keep statements to five minutes`: the length of something else.
    let limit = parse.head(unit);
    let extends = parse.has_lemma(parse.head(limit), &["run", "stretch", "extend", "amount", "go", "come", "drag"]);
    if parse.is_word(limit, &["to", "within", "every"]) && parse.dep(unit) == "pobj" && !extends {
        return None;
    }
    let mut start = unit;
    // `five and a half hours`, `three quarters of an hour`
    let is_joint = |at: usize| {
        let half = parse.is_word(at, &["and"]) && parse.is_word(at + 1, &["a"]) && at > sentence.start;
        let part = parse.is_word(at, &["of"]) && parse.is_word(at + 1, &["a", "an"]) && at > sentence.start;
        (half && is_length(at - 1)) || (part && parse.is_word(at - 1, &["quarter", "quarters"]))
    };
    while start > sentence.start
        && (is_length(start - 1)
            || is_joint(start - 1)
            || matches!(parse.word(start - 1), "-" | "‑")
            || LEADS.contains(&parse.lower(start - 1).as_str())
            || (parse.is_word(start - 1, &["quarters"]) && parse.is_word(start, &["of"])))
    {
        start -= 1;
    }
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
    if start + 1 == unit && (is_day || !is_single_unit(parse, unit)) && parse.is_word(start, &["the", "a", "to"]) {
        start += 1;
    }
    Some(start..unit + 1 + fraction_behind(parse, unit, sentence.end))
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
