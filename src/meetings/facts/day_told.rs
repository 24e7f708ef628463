//! The day of a meeting where its own words give none, or a wrong one: as far as the story has come, or as it goes on.

use super::clause::clause;
use super::day::days_on;
use crate::grammar::{Anchor, Parse, When, whens};
use crate::meetings::sightings::{Finder, Sighting};
use crate::model::{MeetingStatus, SectionKind};
use crate::text::days_between;
use jiff::ToSpan;

/// How many days after a meeting the press still tells of it as news.
const REPORTED_WITHIN: i32 = 8;

impl Finder<'_> {
    /// The day that a story has come to where a sentence names only an hour or none: the last one named before, in the
    /// same paragraph, or a little further back where the paragraph goes on with `in the afternoon`, `the next day`.
    pub fn day_so_far(&self, word: usize) -> Option<When> {
        const HOURS: [&str; 9] =
            ["afternoon", "evening", "morning", "night", "noon", "midday", "later", "midnight", "dawn"];
        let (reading, parse) = (self.reading, self.parse());
        let anchor = reading.anchor.as_ref()?;
        let here = parse.sentence_of(word);
        let paragraph = parse.sentence_of(reading.blocks[reading.block_of(word)].tokens.start);
        let days = days_on(parse, parse.sentences()[here].clone());
        // `That committee met`: the paragraph before has just told of it.
        let first_word = parse.sentences()[here].start;
        let points_back =
            parse.is_word(first_word, &["that", "this", "those", "these"]) && parse.dep(first_word) == "det";
        let goes_on = days != 0
            || points_back
            || (paragraph..=here)
                .any(|sentence| parse.sentences()[sentence].clone().any(|token| parse.is_word(token, &HOURS)));
        let is_that_day = parse.sentences()[here].clone().skip(1).any(|token| {
            parse.is_word(token, &["evening", "night", "day", "afternoon", "morning"])
                && parse.is_word(token - 1, &["that", "same"])
                && parse.is_below(token, word)
        });
        let first = if goes_on { paragraph.min(here.saturating_sub(4)) } else { paragraph };
        let told = (first..here).rev().find_map(|sentence| {
            let tokens = parse.sentences()[sentence].clone();
            let is_told = |when: &When| {
                // `spoke that evening`: of whatever day was named last.
                if is_that_day && sentence + 1 >= here {
                    return when.start == when.end;
                }
                let verb = parse.ancestors(when.tokens.start).find(|&above| parse.is_verb(above));
                when.start == when.end && verb.is_some_and(|verb| parse.tag(verb) == "VBD" || parse.is_passive(verb))
            };
            whens(parse, &self.document.text, tokens, anchor).into_iter().rfind(is_told)
        })?;
        let day = told.start.checked_add(days.days()).ok()?;
        // `had met` goes back behind what is told, unless it says by how much.
        let is_earlier = parse.is_word(first_word, &["earlier"]);
        let is_before = !is_earlier && parse.children_by(word, &["aux"]).any(|aux| parse.has_lemma(aux, &["have"]));
        (days != 0 || !is_before).then_some(When { start: day, end: day, ..told })
    }

    /// `met earlier in the day, she said on Saturday`: the day on which that is said, else the last one told, else the article's.
    pub fn day_of_earlier(&self, word: usize) -> Option<When> {
        let parse = self.parse();
        let anchor = self.reading.anchor.as_ref()?;
        let is_earlier = |&day: &usize| {
            let run: Vec<String> = (day - 3..day).map(|token| parse.lower(token)).collect();
            parse.is_word(day, &["day"])
                && run[2] == "the"
                && run[1] == "in"
                && matches!(run[0].as_str(), "earlier" | "later")
        };
        let day = clause(parse, word).skip(3).find(is_earlier)?;
        let is_news = |when: &When| {
            when.start == when.end
                && when.start <= anchor.day
                && days_between(when.start, anchor.day) <= REPORTED_WITHIN
        };
        let here = parse.sentence_of(word);
        let said = (0..=here).rev().find_map(|sentence| {
            let tokens = parse.sentences()[sentence].clone();
            whens(parse, &self.document.text, tokens, anchor).into_iter().rfind(is_news)
        });
        let today = When { tokens: day..day + 1, start: anchor.day, end: anchor.day };
        said.or_else(|| self.document.published.is_some().then_some(today))
    }

    /// `spoke at 6 p.m., after seeing the premier`: with an hour, where the article has named no day for a while, on its own.
    pub fn day_of_hour(&self, word: usize) -> Option<When> {
        const BACK: usize = 3;
        let parse = self.parse();
        let anchor = self.reading.anchor.as_ref().filter(|_| self.document.published.is_some())?;
        let here = parse.sentence_of(word);
        let hour = parse.sentences()[here].clone().find(|&token| is_hour(parse, token))?;
        let before = parse.sentences()[here.saturating_sub(BACK)].start..parse.sentences()[here].end;
        let is_undated = whens(parse, &self.document.text, before, anchor).is_empty();
        is_undated.then(|| When { tokens: hour..hour + 1, start: anchor.day, end: anchor.day })
    }

    /// `meet at 4pm`: today, where the clause names no other day.
    pub fn day_of_present_hour(&self, word: usize) -> Option<When> {
        let parse = self.parse();
        let anchor = self.reading.anchor.as_ref().filter(|_| self.document.published.is_some())?;
        let hour = clause(parse, word).find(|&token| is_hour(parse, token))?;
        Some(When { tokens: hour..hour + 1, start: anchor.day, end: anchor.day })
    }

    /// `met late on Wednesday and are to reconvene at 10:00`: the day after the last one told.
    pub fn day_of_next_hour(&self, verb: usize, last: &Sighting) -> Option<When> {
        let parse = self.parse();
        let anchor = self.reading.anchor.as_ref().filter(|_| self.document.published.is_some())?;
        let hour = clause(parse, verb).find(|&token| is_hour(parse, token))?;
        let told = last.when.as_ref().map_or(anchor.day, |when| when.end);
        let day = told.checked_add(1.days()).ok()?.max(anchor.day);
        Some(When { tokens: hour..hour + 1, start: day, end: day })
    }

    /// `Stott will be heard on Thursday. Moor will give evidence the following day.`
    pub fn day_after_told(&self, word: usize) -> Option<When> {
        let parse = self.parse();
        let anchor = self.reading.anchor.as_ref()?;
        let here = parse.sentence_of(word);
        let days = days_on(parse, parse.sentences()[here].clone());
        let before = (here.saturating_sub(3)..here).rev().filter(|_| days != 0);
        let mut told =
            before.map(|sentence| whens(parse, &self.document.text, parse.sentences()[sentence].clone(), anchor));
        let told = told.find_map(|named| named.into_iter().rfind(|when| when.start == when.end))?;
        let day = told.start.checked_add(days.days()).ok()?;
        Some(When { start: day, end: day, ..told })
    }

    /// `Parents crammed into the gym on Monday. Berg, who chaired the meeting, ...`: the first meeting that a text speaks of
    /// as known is what it has just told, on the day of that.
    pub fn day_of_what_was_told(&self, sighting: Sighting, found: &[Sighting]) -> Sighting {
        if sighting.when.is_none() && self.is_end_of_what_was_told(sighting.word) {
            return Sighting { when: self.day_so_far(sighting.word), ..sighting };
        }
        let is_first = found.iter().all(|told| self.in_heading(told.word));
        let is_known = sighting.refers_back && sighting.noun.is_some() && sighting.status == MeetingStatus::Held;
        if !is_first || !is_known || sighting.when.is_some() || self.in_heading(sighting.word) {
            return sighting;
        }
        let parse = self.parse();
        let is_the = parse.children_by(sighting.word, &["det"]).any(|det| parse.is_word(det, &["the", "this", "that"]));
        let when = self.day_so_far(sighting.word).filter(|when| {
            let near = parse.sentence_of(sighting.word) - parse.sentence_of(when.tokens.start) <= 2;
            let is_news =
                |anchor: &Anchor| when.start <= anchor.day && days_between(when.start, anchor.day) <= REPORTED_WITHIN;
            is_the && near && self.reading.anchor.as_ref().is_some_and(is_news)
        });
        Sighting { when, ..sighting }
    }

    /// `OSLO - The ministers agreed on Monday to ... Berg and Ruiz met for five hours at the palace.`: the day of the lead, of
    /// which the report goes on to tell, as long as it names no other.
    pub fn day_of_lead(&self, sighting: Sighting) -> Sighting {
        let parse = self.parse();
        let verb =
            std::iter::once(sighting.word).chain(parse.ancestors(sighting.word)).find(|&above| parse.is_verb(above));
        let is_told = |verb: usize| {
            let is_perfect = parse.children_by(verb, &["aux"]).any(|aux| parse.has_lemma(aux, &["have"]));
            let tag = if parse.is_passive(verb) { "VBD" } else { parse.tag(verb) };
            tag == "VBD" && !is_perfect && parse.is_root(verb)
        };
        // `The session lasted four hours` is of a meeting that has its own day.
        let is_open = !sighting.refers_back
            && sighting.when.is_none()
            && sighting.status == MeetingStatus::Held
            && !self.in_heading(sighting.word);
        if !is_open || !verb.is_some_and(is_told) {
            return sighting;
        }
        let when = self.lead_day(sighting.word);
        Sighting { when, ..sighting }
    }

    /// The only day that the text names before a word, by the main verb of its first sentence.
    fn lead_day(&self, word: usize) -> Option<When> {
        let (reading, parse) = (self.reading, self.parse());
        let anchor = reading.anchor.as_ref()?;
        let lead = reading.blocks.iter().find(|block| block.kind == SectionKind::Body)?.tokens.start;
        let (first, here) = (parse.sentence_of(lead), parse.sentence_of(word));
        let days = |from: usize, to: usize| {
            let sentences = parse.sentences()[from].start..parse.sentences()[to].end;
            whens(parse, &self.document.text, sentences, anchor)
        };
        let lead = days(first, first);
        let [only] = lead.as_slice() else { return None };
        let verb = parse.ancestors(only.tokens.start).find(|&above| parse.is_verb(above))?;
        // `agreed on Monday to go on, the mediator said`
        let is_top = parse.is_root(verb) || parse.dep(verb) == "ccomp" && parse.is_root(parse.head(verb));
        let is_main = parse.sentence_of(verb) == first && is_top && parse.tag(verb) == "VBD";
        let is_news = only.start == only.end && only.start <= anchor.day && days_between(only.start, anchor.day) <= 2;
        // The way to the word may be long: looked at last.
        let is_only = || (first + 1..=here).all(|sentence| days(sentence, sentence).is_empty());
        (is_main && is_news && here > first && is_only()).then(|| only.clone())
    }

    /// `The board ousted her on Monday. The decision came at the end of a meeting of two days.`
    fn is_end_of_what_was_told(&self, noun: usize) -> bool {
        let parse = self.parse();
        let verb = parse.ancestors(noun).find(|&above| parse.is_verb(above));
        let is_deed = |subject: usize| {
            parse.has_lemma(subject, &self.words().course.results)
                && parse.children_by(subject, &["det"]).any(|det| parse.is_word(det, &["the", "this", "that"]))
        };
        let mut came = verb.filter(|&verb| parse.has_lemma(verb, &["come", "follow", "be"])).into_iter();
        came.any(|verb| parse.subjects(verb).into_iter().chain(parse.children_by(verb, &["nsubjpass"])).any(is_deed))
    }

    /// `are meeting at this hour in Oslo`: today.
    pub fn day_under_way(&self, word: usize) -> Option<When> {
        let parse = self.parse();
        let anchor = self.reading.anchor.as_ref().filter(|_| self.document.published.is_some())?;
        let verb = std::iter::once(word).chain(parse.ancestors(word)).find(|&above| parse.is_verb(above))?;
        let clause = clause(parse, verb);
        let is_now = |&token: &usize| {
            parse.is_word(token, &["now", "currently"])
                || (parse.is_word(token, &["hour", "moment"]) && parse.is_word(token - 1, &["this", "the", "present"]))
        };
        let says_now = clause.skip(1).find(is_now).is_some();
        // `has just sat down with her`, `are dining on the lawn`
        let is_aux = |words: &[&str]| parse.children_by(verb, &["aux"]).any(|aux| parse.is_word(aux, words));
        let is_just_done = word == verb
            && parse.tag(verb) == "VBN"
            && is_aux(&["has", "have", "'s", "’s", "'ve", "’ve"])
            && parse.children_by(verb, &["advmod"]).any(|word| parse.is_word(word, &["just"]));
        let goes_on =
            self.words().is_mutual(&self.lemma(verb)) && !parse.has_lemma(verb, &["negotiate", "bargain", "haggle"]);
        ((says_now || goes_on) && self.is_under_way(word, verb) || is_just_done).then(|| When {
            tokens: verb..verb + 1,
            start: anchor.day,
            end: anchor.day,
        })
    }

    /// `The visit has been called off. She had been due to meet the mayor on Saturday`, written on a Friday: the next one.
    pub fn still_to_come(&self, word: usize, status: MeetingStatus, when: When) -> When {
        const TOLD_WITHIN: i32 = 2;
        let parse = self.parse();
        let Some(anchor) = self.reading.anchor.as_ref() else { return when };
        let is_weekday = when.tokens.clone().any(|token| crate::text::is_weekday(parse.word(token)))
            && !when.tokens.clone().any(|token| parse.word(token).bytes().any(|byte| byte.is_ascii_digit()));
        let days = days_between(when.start, anchor.day);
        let is_far = when.start == when.end && (TOLD_WITHIN + 1..7).contains(&days);
        let is_off = status == MeetingStatus::Cancelled && parse.is_verb(word) && self.is_of_plan_off(word);
        match when.start.checked_add(7.days()) {
            Ok(day) if is_weekday && is_far && is_off => When { start: day, end: day, ..when },
            _ => when,
        }
    }
}

/// `8am`, `6 p.m.`
fn is_hour(parse: &Parse, token: usize) -> bool {
    let lower = parse.lower(token);
    let digits = lower.trim_end_matches(['a', 'p', 'm', '.']);
    let is_count = !digits.is_empty() && digits.len() < 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
    // `at 10:00`
    let is_clock = lower.split_once(':').is_some_and(|(hours, minutes)| {
        hours.len() < 3 && minutes.len() == 2 && lower.bytes().all(|byte| byte.is_ascii_digit() || byte == b':')
    });
    is_clock
        || (is_count && digits.len() < lower.len() && (lower.ends_with('m') || lower.ends_with("m.")))
        || (matches!(lower.as_str(), "a.m." | "p.m." | "am" | "pm") && token > 0 && parse.pos(token - 1) == "NUM")
}
