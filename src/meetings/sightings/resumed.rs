//! A meeting that goes on another day, told by a verb alone: `the judge agreed to resume on 9 February`, `adjourned until
//! Monday`, `they will try again on Friday`.

use super::sighting::{Finder, Sighting};
use crate::grammar::When;
use crate::meetings::facts;
use crate::model::MeetingStatus;
use crate::text::{days_between, is_weekday};
use jiff::ToSpan;

impl Finder<'_> {
    /// The sitting to come, where one was spoken of before. It is of those who met then.
    pub(super) fn resumed(&self, verb: usize, found: &[Sighting]) -> Option<Sighting> {
        let parse = self.parse();
        if !parse.is_verb(verb) || parse.is_negated(verb) || found.iter().all(|sighting| !sighting.strong) {
            return None;
        }
        let again = || parse.children_by(verb, &["advmod"]).any(|word| parse.is_word(word, &["again"]));
        let is_ahead = || facts::is_ahead(parse, verb) || parse.is_passive(verb) || parse.tag(verb) == "VBN";
        let goes_on = match self.lemma(verb).as_str() {
            "resume" | "reconvene" => parse.objects(verb).is_empty() && facts::is_ahead(parse, verb),
            "adjourn" | "recess" => {
                parse.objects(verb).is_empty() && !parse.obliques(verb, &["until", "till", "to"]).is_empty()
            }
            "try" | "return" => again() && is_ahead(),
            _ => false,
        };
        // `Flights will resume on Friday`: who goes on is somebody, or the meeting itself.
        let doers = self.doers(verb);
        let is_theirs = doers.is_empty()
            || doers.iter().any(|&doer| {
                let is_meeting = self.words().noun(&parse.lower(doer), &self.lemma(doer), "").is_some();
                let is_bench = self.words().is_court(&self.lemma(doer)) || self.words().is_chamber(&self.lemma(doer));
                is_meeting || is_bench || self.is_somebody(doer)
            });
        let to = || self.day_to_come(verb, &["until", "till", "to"]);
        let at_hour = || self.day_of_next_hour(verb, found.last()?);
        let when = to()
            .or_else(|| self.when(verb, &facts::clause(parse, verb)))
            .or_else(at_hour)
            .filter(|when| when.start == when.end)?;
        let last_day = found.last().and_then(|last| last.when.as_ref()).map(|when| when.end);
        let is_after_last = last_day.is_some_and(|last| when.start > last);
        let is_later = self
            .reading
            .anchor
            .as_ref()
            .is_some_and(|anchor| when.start > anchor.day || (when.start == anchor.day && is_after_last));
        if !goes_on || !is_theirs || !is_later {
            return None;
        }
        // `The talks ended at dawn. They will try again on Friday.`
        let near = found.last().filter(|last| parse.sentence_of(verb) - parse.sentence_of(last.word) <= 3);
        let last = near.or_else(|| found.iter().rfind(|told| told.formal).filter(|told| told.strong))?;
        let theirs = doers.into_iter().filter(|&doer| parse.pos(doer) != "PRON");
        let theirs = self.admitted(theirs.flat_map(|doer| self.sides(doer)).collect());
        let are_told = last.participants.len() > 1 || theirs.is_empty();
        let mut sighting = self.sighting(verb, if are_told { last.participants.clone() } else { theirs });
        sighting.bodies.clone_from(&last.bodies);
        sighting.formal = last.formal;
        sighting.apart_from.push(last.word);
        sighting.when = Some(when);
        sighting.status = MeetingStatus::Planned;
        sighting.sided = true;
        sighting.strong = true;
        sighting.duration = None;
        Some(sighting)
    }

    /// `postponed a summit on mining that was to have opened in Oslo on Monday`: day and place of what is off, wherever the
    /// parser hangs the clause.
    pub fn add_plan(&self, noun: usize, sighting: &mut Sighting) {
        let parse = self.parse();
        if sighting.status != MeetingStatus::Cancelled || (sighting.when.is_some() && sighting.place.is_some()) {
            return;
        }
        let sentence = parse.sentences()[parse.sentence_of(noun)].clone();
        let is_plan = |&verb: &usize| {
            let was_to = parse.child(verb, &["xcomp"]).is_some() && parse.has_lemma(verb, &["be", "have"]);
            let is_planned = self.words().plans(&self.lemma(verb)) && parse.tag(verb) == "VBN";
            let is_due = parse.child(verb, &["acomp"]).is_some_and(|due| parse.is_word(due, &["due", "set"]));
            matches!(parse.dep(verb), "relcl" | "acl") && (was_to || is_planned || is_due)
        };
        let Some(plan) = (noun..sentence.end).filter(|&verb| parse.is_verb(verb)).find(is_plan) else { return };
        let verb = parse.child(plan, &["xcomp"]).unwrap_or(plan);
        let tokens = parse.subtree(plan);
        sighting.when = sighting.when.take().or_else(|| self.day_in(tokens.clone()));
        sighting.place = sighting.place.or_else(|| facts::place(self.reading, verb, &tokens, self.words()));
    }

    /// `adjourned the hearing until Monday`, `moved the talks to 3 May`: on that day it goes on, or is held after all.
    pub(super) fn put_off(&self, found: &mut Vec<Sighting>) {
        let parse = self.parse();
        let mut later = Vec::new();
        for sighting in found.iter_mut().filter(|sighting| parse.is_noun(sighting.word)) {
            let verb = parse.head(sighting.word);
            let is_object = matches!(parse.dep(sighting.word), "dobj" | "nsubjpass");
            let adjourns = parse.has_lemma(verb, &["adjourn", "recess"]);
            let moves = parse.has_lemma(verb, &["postpone", "delay", "move", "reschedule", "defer", "put", "push"]);
            if !is_object || !(adjourns || moves) || parse.is_negated(verb) {
                continue;
            }
            // `adjourned the talks until Friday`: the parser may hang the day on the talks.
            let on_noun = || self.day_to_come(sighting.word, &["until", "till"]);
            let Some(when) = self.day_to_come(verb, &["until", "till", "to"]).or_else(on_noun) else { continue };
            if sighting.when.as_ref().is_some_and(|told| told.start == when.start) {
                sighting.when = None;
            }
            sighting.status = if adjourns { MeetingStatus::Held } else { sighting.status };
            // `adjourned it until Monday after she was taken ill on Wednesday`
            let sentence = parse.sentences()[parse.sentence_of(verb)].clone();
            let past = |when: &When| self.reading.anchor.as_ref().is_some_and(|anchor| when.start <= anchor.day);
            if adjourns && sighting.when.is_none() {
                let inside = sentence.filter(|&token| {
                    parse.dep(token) == "pobj" && !parse.is_word(parse.head(token), &["until", "till", "to"])
                });
                sighting.when = inside.filter_map(|token| self.day_in(parse.subtree(token))).find(past);
            }
            sighting.assembled |= adjourns;
            let next = Sighting {
                when: Some(when),
                status: MeetingStatus::Planned,
                apart_from: vec![sighting.word],
                duration: None,
                refers_back: false,
                strong: true,
                sided: true,
                ..sighting.clone()
            };
            later.push(Sighting { word: verb, ..next });
        }
        found.extend(later);
        found.sort_by_key(|sighting| sighting.word);
    }

    /// `Kuitu has offered the unions a meeting. One set for last Thursday had fallen through.`: of the same sides.
    pub(super) fn share_off(&self, found: &mut [Sighting]) {
        let parse = self.parse();
        for at in 1..found.len() {
            let (before, rest) = found.split_at_mut(at);
            let (Some(last), Some(off)) = (before.last(), rest.first_mut()) else { continue };
            let is_near = parse.sentence_of(off.word) - parse.sentence_of(last.word) <= 1;
            let is_bare = off.participants.is_empty() && off.name.is_none() && off.bodies.is_empty();
            let is_off = off.status == MeetingStatus::Cancelled && off.when.is_some() && parse.is_noun(off.word);
            if is_near
                && is_bare
                && is_off
                && (last.sided || last.participants.len() > 1)
                && last.status != MeetingStatus::Cancelled
            {
                off.participants.clone_from(&last.participants);
                off.apart_from.push(last.word);
                off.sided = true;
            }
        }
    }

    /// `The hearing continues on Wednesday.`: of those who were at it before.
    pub(super) fn go_on(&self, found: &mut [Sighting]) {
        let parse = self.parse();
        for at in 1..found.len() {
            let (before, rest) = found.split_at_mut(at);
            let (Some(last), Some(next)) = (before.last(), rest.first_mut()) else { continue };
            let verb = parse.head(next.word);
            let goes_on = parse.is_noun(next.word)
                && parse.dep(next.word) == "nsubj"
                && parse.has_lemma(verb, &["continue", "resume"])
                && next.status == MeetingStatus::Planned
                && next.when.is_some();
            if goes_on && next.participants.is_empty() && last.status == MeetingStatus::Held {
                next.participants.clone_from(&last.participants);
                next.bodies.clone_from(&last.bodies);
                next.apart_from.push(last.word);
                next.sided = true;
            }
        }
    }

    /// The day ahead of the article that a verb leads to by such a preposition.
    fn day_to_come(&self, verb: usize, prepositions: &[&str]) -> Option<When> {
        let parse = self.parse();
        let anchor = self.reading.anchor.as_ref()?;
        let ends = parse.obliques(verb, prepositions).into_iter();
        ends.filter_map(|end| self.day_in(parse.subtree(end)))
            .map(|when| self.next_week(when))
            .find(|when| when.start >= anchor.day)
    }

    /// `adjourned until Monday`: the Monday to come.
    fn next_week(&self, when: When) -> When {
        let is_past = self
            .reading
            .anchor
            .as_ref()
            .is_some_and(|anchor| when.start <= anchor.day && days_between(when.start, anchor.day) < 7);
        let is_weekday = when.tokens.clone().any(|token| is_weekday(self.parse().word(token)));
        // `met on Thursday and adjourned until Friday`, written on that Friday
        let start = self.parse().sentences()[self.parse().sentence_of(when.tokens.start)].start;
        let told = self.day_in(start..when.tokens.start).filter(|told| told.start < when.start);
        let is_next_day = told.is_some_and(|told| days_between(told.start, when.start) < 7);
        let is_past =
            is_past && !(is_next_day && self.reading.anchor.as_ref().is_some_and(|anchor| anchor.day == when.start));
        match when.start.checked_add(7.days()) {
            Ok(day) if is_past && is_weekday && when.tokens.len() == 1 => When { start: day, end: day, ..when },
            _ => when,
        }
    }

    /// `meets in Oslo on Thursday and again on 2 April`: the second time.
    pub(super) fn second_time(&self, sighting: &Sighting) -> Option<Sighting> {
        let parse = self.parse();
        let first = sighting.when.as_ref()?;
        let end = parse.sentences()[parse.sentence_of(sighting.word)].end;
        let again = (sighting.word..end.saturating_sub(1)).find(|&token| {
            parse.is_word(token, &["again"])
                && token > 0
                && parse.is_word(token - 1, &["and"])
                && parse.is_word(token + 1, &["on", "in", "at"])
        })?;
        let when = self.day_in(again..end).filter(|when| when.start != first.start)?;
        let is_ahead = self.reading.anchor.as_ref().is_some_and(|anchor| when.start > anchor.day);
        let status = if is_ahead { MeetingStatus::Planned } else { sighting.status };
        let apart_from = vec![sighting.word];
        Some(Sighting {
            word: again,
            when: Some(when),
            status,
            apart_from,
            place: None,
            venue: None,
            duration: None,
            ..sighting.clone()
        })
    }

    /// `will meet again in May, after a first session on Monday ended without a deal`: of those who meet again.
    pub(super) fn share_sides(&self, found: &mut [Sighting]) {
        let parse = self.parse();
        for at in 0..found.len() {
            let (word, sentence) = (found[at].word, parse.sentence_of(found[at].word));
            let is_bare = found[at].participants.is_empty() && found[at].name.is_none() && found[at].bodies.is_empty();
            if !is_bare || !parse.is_noun(word) || !found[at].strong {
                continue;
            }
            let meets_again = |other: &&Sighting| {
                let verb = other.word;
                parse.is_verb(verb)
                    && parse.sentence_of(verb) == sentence
                    && other.participants.iter().any(|&actor| !self.cast.actors[actor].name.is_empty())
                    && parse.children_by(verb, &["advmod"]).any(|again| parse.is_word(again, &["again"]))
            };
            if let Some(sides) = found.iter().find(meets_again).map(|other| other.participants.clone()) {
                found[at].participants = sides;
                found[at].sided = true;
            }
        }
    }
}
