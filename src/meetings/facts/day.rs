//! The day of a meeting: in its clause, in the one around it, or as far as the story has come.

use super::clause::clause;
use crate::grammar::{Parse, When, whens};
use crate::meetings::sightings::Finder;
use crate::text::{month_without_year, spelled};
use jiff::ToSpan;
use jiff::civil::Date;
use std::ops::Range;

impl Finder<'_> {
    /// When: by words that hang on the meeting's word or on its verb, else by the only such words of the clause or sentence;
    /// never by words of a clause of their own (`Ekk, whose party left on 1 May, met ...`).
    pub fn when(&self, word: usize, clause: &Range<usize>) -> Option<When> {
        let parse = self.parse();
        let anchor = self.reading.anchor.as_ref()?;
        let sentence = parse.sentences()[parse.sentence_of(word)].clone();
        let mut found = whens(parse, &self.document.text, sentence, anchor);
        if let Some(days) = days_off(parse, word)
            && let Some(when) = moved(&found, word, days)
        {
            return Some(when);
        }
        found.retain(|when| !self.is_the_end(when) && !self.is_last_day(when));
        found.retain(|when| {
            let token = when.tokens.start;
            !is_of_another_clause(parse, token, word) || self.is_planning_below(token, word)
        });
        let verb = if parse.is_verb(word) {
            word
        } else {
            parse.ancestors(word).find(|&above| parse.is_verb(above)).unwrap_or(word)
        };
        self.leave_day_of_word(word, verb, &mut found);
        let hangs_on = |when: &When, top: usize| {
            when.tokens
                .clone()
                .any(|token| token != top && parse.is_below(token, top) && nearest_verb_or(parse, token, top) == top)
        };
        let on_noun =
            found.iter().find(|when| word != verb && when.tokens.clone().any(|token| parse.is_below(token, word)));
        let on_verb = || found.iter().find(|when| hangs_on(when, verb));
        let in_clause = || {
            let mut inside = found.iter().filter(|when| clause.contains(&when.tokens.start));
            inside.next().filter(|_| inside.next().is_none())
        };
        // `said on Friday that they had met` tells when it was said.
        // `On Tuesday, a day before the meeting, drills began`: that is the day of the drills.
        let is_other_time = parse.is_noun(word)
            && parse.dep(word) == "pobj"
            && parse.is_word(parse.head(word), &["before", "until", "since", "of", "for"])
            && (parse.is_word(parse.head(word), &["before", "until", "since"])
                || parse.has_lemma(
                    parse.head(parse.head(word)),
                    &["ahead", "eve", "prepare", "wait", "margin", "sideline"],
                ));
        if is_other_time {
            return on_noun.cloned();
        }
        if let Some(when) = self.day_before_told(verb) {
            return Some(when);
        }
        let is_told = || {
            parse
                .ancestors(word)
                .chain([word])
                .any(|above| matches!(parse.dep(above), "ccomp" | "relcl") && parse.is_verb(above))
        };
        // `left on Monday after the talks failed`: when they failed is not told.
        let is_after = parse.dep(verb) == "advcl"
            && parse.children_by(verb, &["mark"]).any(|mark| parse.is_word(mark, &["after", "before"]));
        // `rejected it on Monday, leading them to demand a meeting`: the day is not of what is demanded.
        let is_wished = parse.dep(word) == "dobj" && self.words().proposes(&self.lemma(verb));
        let alone = || found.first().filter(|_| found.len() == 1 && !is_told() && !is_after && !is_wished);
        on_noun
            .or_else(on_verb)
            .or_else(in_clause)
            .or_else(alone)
            .map(|when| self.counted_from_day_before(when))
            .or_else(|| self.when_there(word))
            .or_else(|| self.month_or_year(word, verb))
    }

    /// `had dined the previous evening when the letter arrived on Friday`: the day before that.
    fn day_before_told(&self, verb: usize) -> Option<When> {
        let parse = self.parse();
        let anchor = self.reading.anchor.as_ref()?;
        let sentence = parse.sentences()[parse.sentence_of(verb)].clone();
        let is_before = |&token: &usize| {
            parse.is_word(token, &["evening", "night", "day", "afternoon", "morning", "eve"])
                && token > sentence.start
                && (parse.is_word(token - 1, &["previous", "preceding"])
                    || (parse.is_word(token, &["eve"])
                        && parse.dep(token) == "pobj"
                        && parse.is_word(parse.head(token), &["on"]))
                    || (parse.is_word(token - 1, &["the"]) && parse.is_word(token + 1, &["before"])))
                && parse.ancestors(token).find(|&above| parse.is_verb(above)) == Some(verb)
        };
        let before = sentence.clone().find(is_before)?;
        let named = whens(parse, &self.document.text, sentence, anchor);
        let base = named.into_iter().find(|when| when.start == when.end && !when.tokens.contains(&before))?;
        let day = base.start.checked_sub(1.days()).ok()?;
        Some(When { tokens: before..before + 1, start: day, end: day })
    }

    /// `It raised its bid on Friday. A day earlier they dined`: counted from the day that the sentence before has named.
    fn counted_from_day_before(&self, when: &When) -> When {
        let parse = self.parse();
        let (first, last) = (when.tokens.start, when.tokens.end.saturating_sub(1));
        let is_earlier = parse.is_word(last, &["earlier", "before"]) && first < last;
        let moved = || {
            let anchor = self.reading.anchor.as_ref()?;
            let before = parse.sentences().get(parse.sentence_of(first).checked_sub(1)?)?.clone();
            let named = whens(parse, &self.document.text, before, anchor);
            let base = named.into_iter().rfind(|named| named.start == named.end)?;
            let day = base.start.checked_add(anchor.day.until(when.start).ok()?).ok()?;
            Some(When { start: day, end: day, ..when.clone() })
        };
        if is_earlier { moved().unwrap_or_else(|| when.clone()) } else { when.clone() }
    }

    /// `when they met in Oslo in March`, `the next summit will be held in 2040`: a month, or a year that is not this one.
    fn month_or_year(&self, word: usize, verb: usize) -> Option<When> {
        let parse = self.parse();
        let anchor = self.reading.anchor.as_ref()?;
        let behind = parse.obliques(word, &["in", "as"]).into_iter().chain(parse.obliques(verb, &["in", "as"]));
        let is_past = matches!(parse.tag(verb), "VBD" | "VBN");
        behind.into_iter().find_map(|token| {
            let (start, end) = month_without_year(parse.word(token), anchor.day, is_past).or_else(|| {
                let year: i16 = parse.word(token).parse().ok()?;
                let is_other = (1900..2100).contains(&year) && year != anchor.day.year();
                is_other.then(|| Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?))).flatten()
            })?;
            Some(When { tokens: token..token + 1, start, end })
        })
    }

    /// `a meeting with Berg that the two had planned for Friday`: the clause is of the meeting, wherever the parser hangs it.
    fn is_planning_below(&self, token: usize, word: usize) -> bool {
        let parse = self.parse();
        let clause = parse.ancestors(token).find(|&above| parse.is_verb(above));
        clause.is_some_and(|verb| self.words().plans(&self.lemma(verb)) && parse.is_below(verb, word))
    }

    /// `said on Friday in Oslo, where the council met`: the day on which somebody was there.
    fn when_there(&self, word: usize) -> Option<When> {
        let parse = self.parse();
        let clause_of = std::iter::once(word).chain(parse.ancestors(word)).find(|&at| parse.dep(at) == "relcl")?;
        let says_where = parse.children_by(clause_of, &["advmod"]).any(|child| parse.is_word(child, &["where"]));
        let verb = parse.ancestors(clause_of).find(|&above| parse.is_verb(above)).filter(|_| says_where)?;
        self.when(verb, &clause(parse, verb))
    }

    /// `flew in on Saturday and met the minister`: the day of what was done before.
    pub fn day_of_conjunct(&self, word: usize) -> Option<When> {
        let parse = self.parse();
        let verb = std::iter::once(word).chain(parse.ancestors(word)).find(|&above| parse.is_verb(above))?;
        let before = parse.head(verb);
        let goes_on = parse.dep(verb) == "conj"
            && parse.is_verb(before)
            && before < verb
            && parse.tag(verb) == parse.tag(before)
            && parse.child(verb, &["nsubj", "nsubjpass"]).is_none();
        goes_on.then(|| self.when(before, &clause(parse, before))).flatten()
    }
}

/// `the next day`, `the night before`: how many days a sentence goes on from the one before it.
pub(super) fn days_on(parse: &Parse, sentence: Range<usize>) -> i64 {
    const DAYS: [&str; 5] = ["day", "morning", "evening", "night", "afternoon"];
    let end = sentence.end;
    let days = sentence.skip(1).filter(|&token| parse.is_word(token, &DAYS));
    let on = |token: usize| {
        let is_back = parse.is_word(token - 1, &["previous", "preceding"])
            || (token + 1 < end && parse.is_word(token + 1, &["before", "earlier"]));
        i64::from(parse.is_word(token - 1, &["next", "following"])) - i64::from(is_back)
    };
    days.map(on).find(|&days| days != 0).unwrap_or(0)
}

/// True where a token stands in a relative or subordinate clause that the word is not in.
pub(super) fn is_of_another_clause(parse: &Parse, token: usize, word: usize) -> bool {
    std::iter::once(token).chain(parse.ancestors(token)).take_while(|&at| !parse.is_below(word, at)).any(|at| {
        parse.is_verb(at)
            && (matches!(parse.dep(at), "advcl" | "ccomp" | "parataxis")
                // `a sitting that began on Thursday`: that clause is about the meeting itself.
                || (parse.dep(at) == "relcl" && parse.head(at) != word)
                || (parse.dep(at) == "conj" && parse.child(at, &["nsubj", "nsubjpass"]).is_some())
                || (parse.dep(at) == "acl" && !parse.is_below(at, word)))
    })
}

fn nearest_verb_or(parse: &Parse, token: usize, top: usize) -> usize {
    parse.ancestors(token).find(|&above| parse.is_verb(above) || above == top).unwrap_or(top)
}

/// `a day after the talks`, `two days before they met`: how many days the meeting lies from the day that the sentence names.
fn days_off(parse: &Parse, word: usize) -> Option<i64> {
    const MOST: usize = 7;
    let is_mark = |&token: &usize| parse.is_word(token, &["after", "before"]);
    let mark = match parse.dep(word) {
        "pobj" => Some(parse.head(word)).filter(is_mark),
        "advcl" | "pcomp" => parse.children_by(word, &["mark", "advmod"]).find(is_mark),
        _ => None,
    }?;
    // The measure stands right in front of it, wherever the parser hangs it.
    let unit = mark.checked_sub(1)?;
    let days = if parse.has_lemma(unit, &["day"]) {
        1
    } else if parse.has_lemma(unit, &["week"]) {
        7
    } else {
        return None;
    };
    let count = unit.checked_sub(1).map(|count| parse.lower(count))?;
    let count = if matches!(count.as_str(), "a" | "the") { 1 } else { spelled(&count)? };
    let count = i64::try_from(count).ok().filter(|_| (1..=MOST).contains(&count))?;
    Some(if parse.is_word(mark, &["after"]) { -count * days } else { count * days })
}

/// The day that the sentence names before those words, moved by so many days.
fn moved(found: &[When], word: usize, days: i64) -> Option<When> {
    let base = found.iter().rfind(|when| when.start == when.end && when.tokens.end <= word)?;
    let day = base.start.checked_add(days.days()).ok()?;
    Some(When { start: day, end: day, ..base.clone() })
}
