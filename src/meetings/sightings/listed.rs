//! Guests met one after the other in one breath: `met the mayor at the town hall, then the bishop and the banker at the castle`.

use super::sighting::{Finder, Sighting};
use crate::grammar::{When, whens};
use crate::meetings::facts::{self, length};
use crate::model::{ActorKind, MentionForm, Who};
use std::ops::Range;

/// How far behind `then` a guest is named: `then, at dusk, the Cardinal Ola Berg`.
const NEAR: usize = 9;

impl Finder<'_> {
    /// The meetings that a verb speaks of: one for each guest, or group of guests, that it lists.
    pub fn listed(&self, sighting: Sighting) -> Vec<Sighting> {
        let parse = self.parse();
        let verb = sighting.word;
        let heads = if parse.is_verb(verb) { self.listed_guests(&sighting) } else { Vec::new() };
        let hosts = self.doers_or_before(verb).into_iter().flat_map(|host| self.sides(host)).collect::<Vec<_>>();
        if heads.is_empty() || hosts.is_empty() {
            return vec![sighting];
        }
        let end = parse.sentences()[parse.sentence_of(verb)].end;
        let ends = heads.iter().skip(1).copied().chain([end]);
        let mut all: Vec<Sighting> = Vec::new();
        let mut words = vec![verb];
        for (&head, end) in heads.iter().zip(ends) {
            let guests = parse.conjuncts(head).into_iter().filter(|guest| (head..end).contains(guest));
            let guests: Vec<usize> = guests.flat_map(|guest| self.sides(guest)).collect();
            all.push(Sighting {
                participants: self.admitted(hosts.iter().copied().chain(guests).collect()),
                apart_from: words.clone(),
                ..self.narrowed(&sighting, head, head..end)
            });
            words.push(head);
        }
        let mut first = self.narrowed(&sighting, verb, sighting.clause.start..heads[0]);
        let is_later =
            |actor: &usize| !hosts.contains(actor) && all.iter().any(|later| later.participants.contains(actor));
        first.participants.retain(|actor| !is_later(actor));
        all.insert(0, first);
        all
    }

    /// The first guest of each group but the first.
    fn listed_guests(&self, sighting: &Sighting) -> Vec<usize> {
        let parse = self.parse();
        let verb = sighting.word;
        let end = parse.sentences()[parse.sentence_of(verb)].end;
        let mut found: Vec<usize> = Vec::new();
        for token in verb + 1..end {
            let guest = if parse.is_word(token, &["then"]) {
                self.guest_behind(token, end)
            } else if parse.dep(token) == "cc" {
                self.guest_behind(token, end).filter(|&guest| self.is_of_other_day(sighting, guest, end))
            } else {
                None
            };
            found.extend(guest.filter(|guest| !found.contains(guest)));
        }
        found
    }

    /// The person named behind a word, with no verb in between and not as the doer of another.
    fn guest_behind(&self, token: usize, end: usize) -> Option<usize> {
        let parse = self.parse();
        let near = token + 1..end.min(token + 1 + NEAR);
        let head = near.clone().find(|&head| {
            let named = self.reading.mention_headed(head).filter(|mention| mention.form == MentionForm::Name);
            named.is_some_and(
                |mention| matches!(mention.who, Who::Actor(actor) if self.cast.actors[actor].kind == ActorKind::Person),
            )
        })?;
        let is_plain = (near.start..head).all(|between| !parse.is_verb(between));
        (is_plain && !matches!(parse.dep(head), "nsubj" | "nsubjpass" | "poss")).then_some(head)
    }

    /// `met A on Monday and B on Tuesday`
    fn is_of_other_day(&self, sighting: &Sighting, guest: usize, end: usize) -> bool {
        let before = self.day_in(sighting.word..guest);
        let behind = self.day_in(guest..end);
        let is_object = self.parse().dep(guest) == "conj";
        is_object && before.zip(behind).is_some_and(|(one, other)| one.start != other.start)
    }

    /// The first single day that some words name.
    pub fn day_in(&self, tokens: Range<usize>) -> Option<When> {
        let anchor = self.reading.anchor.as_ref()?;
        whens(self.parse(), &self.document.text, tokens, anchor).into_iter().find(|when| when.start == when.end)
    }

    /// The sighting with what a part of its clause tells of time, place and length.
    fn narrowed(&self, sighting: &Sighting, word: usize, clause: Range<usize>) -> Sighting {
        Sighting {
            word,
            when: self.day_in(clause.clone()).or_else(|| sighting.when.clone()),
            place: facts::place(self.reading, word, &clause, self.words()).filter(|(_, token)| clause.contains(token)),
            venue: facts::venue(self, word, &clause),
            duration: length::duration(self.parse(), word, &clause, self.words()),
            clause,
            ..sighting.clone()
        }
    }
}
