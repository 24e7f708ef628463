//! A meeting that goes on another day, told by a verb alone: `the judge agreed to resume on 9 February`, `adjourned until
//! Monday`, `they will try again on Friday`.

use super::facts;
use super::sighting::{Finder, Sighting};
use crate::model::MeetingStatus;

impl Finder<'_> {
    /// The sitting to come, where one was spoken of before. It is of those who met then.
    pub fn resumed(&self, verb: usize, found: &[Sighting]) -> Option<Sighting> {
        let parse = self.parse();
        if !parse.is_verb(verb) || parse.is_negated(verb) || found.iter().all(|sighting| !sighting.strong) {
            return None;
        }
        let again = || parse.children_by(verb, &["advmod"]).any(|word| parse.is_word(word, &["again"]));
        let is_ahead = || facts::is_ahead(parse, verb) || parse.is_passive(verb) || parse.tag(verb) == "VBN";
        let goes_on = match self.lemma(verb).as_str() {
            "resume" | "reconvene" => parse.objects(verb).is_empty() && facts::is_ahead(parse, verb),
            "adjourn" | "recess" => !parse.obliques(verb, &["until", "till", "to"]).is_empty(),
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
        let when = self.when(verb, &facts::clause(parse, verb)).filter(|when| when.start == when.end)?;
        let is_later = self.reading.anchor.as_ref().is_some_and(|anchor| when.start > anchor.day);
        if !goes_on || !is_theirs || !is_later {
            return None;
        }
        // `The talks ended at dawn. They will try again on Friday.`
        let near = found.last().filter(|last| parse.sentence_of(verb) - parse.sentence_of(last.word) <= 3);
        let last = near.or_else(|| found.iter().rfind(|told| told.formal).filter(|told| told.strong))?;
        let theirs = self.admitted(doers.into_iter().flat_map(|doer| self.sides(doer)).collect());
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

    /// `will meet again in May, after a first session on Monday ended without a deal`: of those who meet again.
    pub fn share_sides(&self, found: &mut [Sighting]) {
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
