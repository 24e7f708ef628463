//! Sightings of one clause that are one: `met in a session of the dialogue` is found by its verb, its noun and its name.

use super::order;
use super::sighting::{Finder, Sighting};
use crate::model::MeetingStatus;

impl Finder<'_> {
    /// `met in a session of the dialogue` is found by its verb, its noun and its name: one sighting.
    pub(super) fn join_clauses(&self, found: Vec<Sighting>) -> Vec<Sighting> {
        let mut joined: Vec<Sighting> = Vec::new();
        for mut sighting in found {
            let near = joined.iter_mut().rev().take(4);
            if let Some(known) = near.into_iter().find(|known| self.is_one(known, &sighting)) {
                if self.is_from_before(known) && sighting.when.is_some() {
                    known.when = sighting.when.take();
                }
                absorb(known, sighting);
                continue;
            }
            for known in joined.iter().rev().take(4) {
                if order::is_apart(self.parse(), known.word, sighting.word) {
                    sighting.apart_from.push(known.word);
                }
            }
            joined.push(sighting);
        }
        for sighting in &mut joined {
            let is_meeting = |noun: usize| {
                let parse = self.parse();
                self.words().noun(&parse.lower(noun), &self.lemma(noun), "").is_some()
            };
            sighting.clause = order::clause_alone(self.parse(), sighting.clause.clone(), sighting.word, &is_meeting);
        }
        joined
    }

    fn is_one(&self, known: &Sighting, sighting: &Sighting) -> bool {
        let parse = self.parse();
        let near = parse.sentence_of(known.word) == parse.sentence_of(sighting.word);
        let below = parse.is_below(sighting.word, known.word) || parse.is_below(known.word, sighting.word);
        let same_clause = known.clause.start < sighting.clause.end && sighting.clause.start < known.clause.end;
        let differs = matches!((&known.name, &sighting.name), (Some(a), Some(b)) if a.text != b.text)
            || matches!((known.kind, sighting.kind), (Some(a), Some(b)) if a != b);
        let other_day = matches!((&known.when, &sighting.when), (Some(a), Some(b)) if (a.start, a.end) != (b.start, b.end))
            && !self.is_from_before(known)
            && !self.is_from_before(sighting);
        let one_of_several = known.several || sighting.several;
        // Guests met one after the other.
        let is_apart = known.word == sighting.word;
        near && !is_apart
            && below
            && same_clause
            && !differs
            && !other_day
            && !one_of_several
            && self.same_event(known, sighting)
    }

    /// True where the day is told in a sentence before.
    fn is_from_before(&self, sighting: &Sighting) -> bool {
        let sentence = |token: usize| self.parse().sentence_of(token);
        sighting.when.as_ref().is_some_and(|when| sentence(when.tokens.start) != sentence(sighting.word))
    }

    /// A verb and the noun behind its preposition are one event only where the preposition says so: `met for talks`, not
    /// `met after the summit`.
    fn same_event(&self, one: &Sighting, other: &Sighting) -> bool {
        const APART: [&str; 13] = [
            "after",
            "before",
            "following",
            "ahead",
            "since",
            "despite",
            "than",
            "from",
            "to",
            "about",
            "on",
            "until",
            "over",
        ];
        let parse = self.parse();
        let (upper, lower) =
            if parse.is_below(other.word, one.word) { (one.word, other.word) } else { (other.word, one.word) };
        let path: Vec<usize> = parse.ancestors(lower).take_while(|&above| above != upper).collect();
        // A phrase hung on the wrong verb is still of the clause: `voted to withdraw its confidence at the end of a sitting`.
        // `met over breakfast`
        let over_meal = parse.is_word(parse.head(lower), &["over"]) && self.is_meal(lower);
        // `voted against it after a meeting of six hours`: the vote was the end of it.
        let is_end = self.is_done_at(upper, parse.head(lower));
        let is_apart =
            |token: usize| parse.is_word(token, &APART) && !((over_meal || is_end) && token == parse.head(lower));
        let divides = |token: usize| parse.is_verb(token) && parse.dep(token) != "xcomp";
        path.len() <= 6 && !path.iter().any(|&token| divides(token) || is_apart(token))
    }
}

/// Adds what a second sighting of the same clause tells.
fn absorb(known: &mut Sighting, other: Sighting) {
    for actor in other.participants {
        if !known.participants.contains(&actor) {
            known.participants.push(actor);
        }
    }
    for body in other.bodies {
        if !known.bodies.contains(&body) {
            known.bodies.push(body);
        }
    }
    known.name = known.name.take().or(other.name);
    known.noun = known.noun.take().or(other.noun);
    known.kind = known.kind.or(other.kind);
    known.when = known.when.take().or(other.when);
    known.place = known.place.take().or(other.place);
    known.venue = known.venue.take().or(other.venue);
    known.duration = known.duration.take().or(other.duration);
    if known.status == MeetingStatus::Unknown {
        known.status = other.status;
    }
    known.strong |= other.strong;
    known.sided |= other.sided;
    known.face_to_face |= other.face_to_face;
    known.formal |= other.formal;
    known.assembled |= other.assembled;
    known.as_before &= other.as_before;
    known.refers_back &= other.refers_back;
    known.clause = known.clause.start.min(other.clause.start)..known.clause.end.max(other.clause.end);
}
