//! Verbs that are a meeting by what goes with them: a case heard, an invitation for a day, a visit to a person, members who
//! are told, an hour spent with somebody.

use crate::grammar::When;
use crate::meetings::facts::{self, length};
use crate::meetings::sightings::{Finder, Sighting};
use crate::model::{ActorKind, MeetingStatus, Who};
use crate::text::days_between;
use jiff::ToSpan;

impl Finder<'_> {
    /// The meeting that such a verb speaks of.
    pub(super) fn occasion(&self, verb: usize, lemma: &str) -> Option<Sighting> {
        if let Some(sighting) = self.won_over(verb, lemma).or_else(|| self.brought_to(verb, lemma)) {
            return Some(sighting);
        }
        match lemma {
            _ if self.words().examines(lemma) => self.case_heard(verb),
            "discuss" | "debate" | "take" => self.deliberated(verb),
            "visit" => self.sickbed(verb),
            "expect" => self.awaited(verb),
            "spend" => self.hour_spent(verb),
            _ if self.words().invites(lemma) => {
                self.invited(verb).or_else(|| self.called_to(verb)).or_else(|| self.asked_home(verb))
            }
            _ if self.words().explains(lemma) => self.told_all(verb),
            _ => None,
        }
    }

    /// `has invited both sides to Oslo for Saturday`: the day that they are invited for, not the one on which.
    fn invited(&self, verb: usize) -> Option<Sighting> {
        let parse = self.parse();
        // `has summoned both for Friday`: the parser hangs `both` on what follows.
        let both =
            Some(verb + 1).filter(|&next| parse.is_word(next, &["both"]) && parse.is_word(next + 1, &["for", "to"]));
        let guests = match parse.objects(verb) {
            none if none.is_empty() => both.into_iter().collect(),
            guests => guests,
        };
        let clause = facts::clause(parse, verb);
        let is_for = |token: usize| parse.dep(token) == "pobj" && parse.is_word(parse.head(token), &["for"]);
        let when = self.when(verb, &clause).filter(|when| when.tokens.clone().any(is_for))?;
        let when = self.still_ahead(verb, when);
        if when.start != when.end || guests.is_empty() || !guests.iter().all(|&guest| self.is_somebody(guest)) {
            return None;
        }
        let both = guests.iter().filter(|&&guest| self.is_both_sides(guest)).flat_map(|&guest| self.both_sides(guest));
        let named = self.subjects_and_objects(verb).into_iter().chain(both).collect();
        let mut sighting = self.sighting(verb, self.admitted(named));
        sighting.as_before = guests.iter().all(|&guest| parse.pos(guest) == "PRON" || parse.is_word(guest, &["both"]));
        let is_ahead = self.reading.anchor.as_ref().is_some_and(|anchor| when.start > anchor.day);
        sighting.status = if is_ahead { MeetingStatus::Planned } else { MeetingStatus::Unknown };
        sighting.when = Some(when);
        sighting.sided = true;
        sighting.strong = true;
        (!sighting.participants.is_empty()).then_some(sighting)
    }

    /// `has summoned them for Monday`: the Monday to come, not the one before.
    fn still_ahead(&self, verb: usize, when: When) -> When {
        let parse = self.parse();
        // `summoned them on Friday for Monday` may be of another week.
        let clause = facts::clause(parse, verb);
        let before = self.day_in(clause.start.min(when.tokens.start)..when.tokens.start);
        let is_only_day = before.is_none() && matches!(parse.tag(verb), "VBD" | "VBN");
        let is_past = self.reading.anchor.as_ref().is_some_and(|anchor| {
            when.start < anchor.day && days_between(when.start, anchor.day) < 7 && when.start == when.end
        });
        let is_last = when.tokens.clone().any(|token| parse.is_word(token, &["last", "past"]));
        let next = when.start.checked_add(7.days()).ok().filter(|_| is_only_day && is_past && !is_last);
        next.map_or(when.clone(), |day| When { start: day, end: day, ..when })
    }

    /// `were called to the ministry on Monday night`: to a place, on a day.
    fn called_to(&self, verb: usize) -> Option<Sighting> {
        let parse = self.parse();
        let is_place = |&token: &usize| {
            let named = self.reading.mention_headed(token).is_some_and(|mention| matches!(mention.who, Who::Place(_)));
            named
                || self.words().is_building(&self.lemma(token))
                || parse.is_word(token, &["street", "palace", "kremlin"])
        };
        let guests: Vec<usize> =
            parse.children_by(verb, &["nsubjpass"]).filter(|&guest| self.is_somebody(guest)).collect();
        let is_there = parse.obliques(verb, &["to"]).iter().any(is_place) && self.is_on_day(verb);
        if guests.is_empty() || !is_there || parse.tag(verb) != "VBN" || parse.modal(verb).is_some() {
            return None;
        }
        let present = guests.into_iter().chain(self.doers(verb)).flat_map(|guest| self.sides(guest)).collect();
        let mut sighting = self.sighting(verb, self.admitted(present));
        sighting.place = sighting.place.or_else(|| facts::place_behind(self.reading, verb, &["to"]));
        sighting.sided = true;
        sighting.strong = true;
        (!sighting.participants.is_empty()).then_some(sighting)
    }

    /// `invited both to her house in Bergen on Thursday evening`: persons, to a place, on a day that is over.
    fn asked_home(&self, verb: usize) -> Option<Sighting> {
        let parse = self.parse();
        let is_roof =
            |&at: &usize| self.words().is_building(&self.lemma(at)) && parse.child(at, &["poss", "det"]).is_some();
        let guests = parse.objects(verb);
        let are_two = !self.persons(guests.clone()).is_empty() && !self.persons(self.doers(verb)).is_empty();
        let is_there = parse.obliques(verb, &["to", "round"]).iter().any(is_roof);
        if parse.tag(verb) != "VBD" || parse.is_passive(verb) || !are_two || !is_there || !self.is_on_day(verb) {
            return None;
        }
        let here = self.doers(verb).into_iter().chain(guests).flat_map(|who| self.sides(who));
        let mut sighting = self.sighting(verb, self.admitted(here.collect()));
        let is_ahead = self.reading.anchor.as_ref().zip(sighting.when.as_ref());
        sighting.status = match is_ahead {
            Some((anchor, when)) if when.start > anchor.day => MeetingStatus::Planned,
            _ => MeetingStatus::Held,
        };
        sighting.place = sighting.place.or_else(|| facts::place_behind(self.reading, verb, &["to"]));
        sighting.sided = true;
        sighting.strong = true;
        (sighting.participants.len() > 1).then_some(sighting)
    }

    /// `A delegation is expected in Oslo on 3 May`: whoever comes, comes to meet somebody.
    fn awaited(&self, verb: usize) -> Option<Sighting> {
        let parse = self.parse();
        let guests: Vec<usize> = parse.children_by(verb, &["nsubjpass"]).collect();
        let come = |&guest: &usize| {
            parse.has_lemma(guest, &["delegation", "deputation", "mission", "envoy", "mediator", "negotiator"])
        };
        let is_there = facts::place(self.reading, verb, &facts::clause(parse, verb), self.words()).is_some();
        if !guests.iter().any(come) || !is_there || !self.is_on_day(verb) || parse.child(verb, &["xcomp"]).is_some() {
            return None;
        }
        let named =
            guests.into_iter().flat_map(|guest| self.reading.parties(guest).into_iter().chain(self.sides(guest)));
        let mut sighting = self.sighting(verb, self.admitted(named.collect()));
        sighting.noun = Some("visit".into());
        sighting.kind = self.words().kind("visit");
        sighting.status = MeetingStatus::Planned;
        sighting.sided = true;
        sighting.strong = true;
        (!sighting.participants.is_empty()).then_some(sighting)
    }

    /// `visited the injured foreman in hospital on Wednesday`: a visit to a person by name.
    fn sickbed(&self, verb: usize) -> Option<Sighting> {
        let parse = self.parse();
        let persons = self.persons(parse.subjects(verb).into_iter().chain(parse.objects(verb)).collect());
        if persons.len() < 2 || self.persons(parse.objects(verb)).is_empty() || !self.is_placed(verb) {
            return None;
        }
        let mut sighting = self.sighting(verb, persons);
        sighting.noun = Some("visit".into());
        sighting.kind = self.words().kind("visit");
        sighting.strong = true;
        Some(sighting)
    }

    /// `spent an hour persuading the leader`.
    fn hour_spent(&self, verb: usize) -> Option<Sighting> {
        let parse = self.parse();
        length::duration(parse, verb, &facts::clause(parse, verb), self.words())?;
        let end = parse.subtree(verb).end;
        let courted = (verb..end).filter(|&with| {
            parse.is_verb(with) && parse.is_below(with, verb) && self.words().courts(&self.lemma(with))
        });
        let guests =
            courted.flat_map(|with| parse.objects(with).into_iter().chain(parse.obliques(with, &["with", "to"])));
        let guests = self.persons(guests.collect());
        let hosts = self.persons(parse.subjects(verb));
        if guests.is_empty() || hosts.is_empty() {
            return None;
        }
        let mut sighting = self.sighting(verb, self.admitted(hosts.into_iter().chain(guests).collect()));
        sighting.strong = true;
        (sighting.participants.len() > 1).then_some(sighting)
    }

    /// `will lay the offer before the crews in the sports hall tonight`: all of them, at one place on one day.
    fn told_all(&self, verb: usize) -> Option<Sighting> {
        let parse = self.parse();
        let hearers = parse.obliques(verb, &["to", "before"]);
        let all = hearers.into_iter().find(|&head| {
            // `will explain it to the parish council in the crypt on Friday`
            let is_committee = self.words().is_chamber(&self.lemma(head)) && parse.pos(head) == "NOUN";
            is_committee || (parse.tag(head) == "NNS" && self.words().is_audience(&self.lemma(head)))
        })?;
        if !self.is_on_day(verb) || !self.is_somewhere(verb) {
            return None;
        }
        let named = parse.subjects(verb).into_iter().flat_map(|head| self.reading.parties(head));
        let mut sighting = self.sighting(verb, self.admitted(named.collect()));
        sighting.noun = Some(format!("{} meeting", parse.lower(all)));
        sighting.strong = true;
        (!sighting.participants.is_empty()).then_some(sighting)
    }

    /// The named persons that heads of phrases stand for.
    pub fn persons(&self, heads: Vec<usize>) -> Vec<usize> {
        let actors = heads.into_iter().flat_map(|head| self.reading.parties(head));
        let is_person =
            |&actor: &usize| self.cast.actors[actor].kind == ActorKind::Person && !self.cast.actors[actor].unnamed;
        actors.filter(is_person).collect()
    }

    /// True for the head of words for one person, by name.
    pub fn is_person(&self, head: usize) -> bool {
        !self.persons(vec![head]).is_empty()
    }

    /// True where a person is on the other side: `sat with her`, `talk to the minister`.
    pub fn is_with_person(&self, verb: usize) -> bool {
        !self.persons(self.parse().obliques(verb, &["with", "opposite", "to"])).is_empty()
            && !self.persons(self.doers(verb)).is_empty()
    }

    /// True where the clause says where.
    pub fn is_somewhere(&self, verb: usize) -> bool {
        let clause = facts::clause(self.parse(), verb);
        facts::place(self.reading, verb, &clause, self.words()).is_some() || facts::venue(self, verb, &clause).is_some()
    }

    /// True where the clause gives the day.
    pub fn is_on_day(&self, verb: usize) -> bool {
        self.when(verb, &facts::clause(self.parse(), verb)).is_some_and(|when| when.start == when.end)
    }
}
