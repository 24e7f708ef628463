//! Those who meet by their office alone: `the two defence ministers`, `the Norwegian and Peruvian finance ministers`.

use super::enumerated;
use crate::meetings::sightings::Finder;
use crate::model::{ActorKind, Cast, Reading, Tenure};
use crate::text::{fold, spelled};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// Of more than so many who hold an office nobody means all.
const MOST: usize = 7;

impl Finder<'_> {
    /// Those who hold the office that a plural noun with its compound names: as many as the words count, else of the states
    /// named beside it, else all of the folder, each for another state. Empty where their number does not fit.
    pub(super) fn holders_of(&self, head: usize) -> Vec<usize> {
        let parse = self.parse();
        if parse.tag(head) != "NNS" || self.lexicon.offices.by_noun(&self.lemma(head)).is_none() {
            return Vec::new();
        }
        let kind = |&token: &usize| {
            token + 1 == head && (parse.pos(token) == "NOUN" || parse.is_word(token, &["foreign", "prime"]))
        };
        let Some(of_what) = parse.children_by(head, &["compound", "amod"]).find(kind) else {
            return named_behind(self.reading, self.cast, head);
        };
        let title = format!("{} {}", parse.lower(of_what), self.lemma(head));
        let named = self.named_somewhere(head, &parse.lower(of_what));
        let wanted = self.number_of(head);
        if named.len() > 1 && wanted.is_none_or(|number| named.len() == number) {
            return named;
        }
        let states = self.states_beside(head);
        let is_of_them = |of: Option<usize>| states.is_empty() || of.is_some_and(|of| states.contains(&of));
        let holds = |&actor: &usize| {
            let known = &self.cast.actors[actor];
            let of = known.of.as_ref().and_then(|of| self.cast.actors.iter().position(|actor| actor.id == *of));
            let is_so_called = |called: &str| called == title || called.ends_with(&format!(" {title}"));
            known.kind == ActorKind::Person
                && !known.unnamed
                && is_of_them(of)
                && known.roles.iter().any(|role| role.tenure != Tenure::Former && is_so_called(&fold(&role.title)))
        };
        let holders: Vec<usize> = (0..self.cast.actors.len()).filter(holds).collect();
        let sides: BTreeSet<_> = holders.iter().filter_map(|&holder| self.cast.actors[holder].of.as_ref()).collect();
        let wanted = wanted.or_else(|| (states.len() > 1).then_some(states.len()));
        let fits = match wanted {
            Some(number) => holders.len() == number,
            None => self.is_definite(head) && (2..=MOST).contains(&holders.len()),
        };
        if fits && sides.len() == holders.len() { holders } else { Vec::new() }
    }

    /// `saw both bishops apart`: the last two of that office that other sentences have named.
    pub(super) fn both_of_office(&self, head: usize) -> Vec<usize> {
        let parse = self.parse();
        if self.number_of(head) != Some(2) || self.lexicon.offices.by_noun(&self.lemma(head)).is_none() {
            return Vec::new();
        }
        let start = parse.sentences()[parse.sentence_of(head)].start;
        let named = |tokens: std::ops::Range<usize>| -> Vec<usize> {
            let mentions = self.reading.found.iter().rev().filter(move |found| tokens.contains(&found.head));
            let actors = mentions.filter_map(|found| found.who.actor());
            actors.collect()
        };
        let here: BTreeSet<usize> = named(start..head).into_iter().collect();
        let lemma = self.lemma(head);
        let holds = |actor: &usize| {
            let known = &self.cast.actors[*actor];
            let is_in_office = known.roles.iter().any(|role| fold(&role.title).split(' ').any(|word| word == lemma));
            known.kind == ActorKind::Person
                && !known.unnamed
                && !here.contains(actor)
                && is_in_office
                && self.may_be_called(*actor, head)
        };
        let mut two: Vec<usize> = Vec::new();
        for actor in named(0..start).into_iter().filter(holds) {
            if !two.contains(&actor) && two.len() < 2 {
                two.push(actor);
            }
        }
        if two.len() == 2 { two } else { Vec::new() }
    }

    /// True where somebody may be one of `the two ministers`: no prime minister, unless the words say so.
    pub fn may_be_called(&self, person: usize, head: usize) -> bool {
        const OFFICES: [&str; 6] = ["minister", "ambassador", "bishop", "mayor", "governor", "judge"];
        let parse = self.parse();
        let lemma = self.lemma(head);
        let roles = &self.cast.actors[person].roles;
        if !OFFICES.contains(&lemma.as_str()) || roles.is_empty() {
            return true;
        }
        let is_prime = parse.children_by(head, &["amod"]).any(|word| parse.is_word(word, &["prime"]));
        roles.iter().any(|role| {
            let title = fold(&role.title);
            title.split(' ').any(|word| word == lemma) && title.contains("prime ") == is_prime
        })
    }

    /// `The defence ministers, Ana Ruiz of Peru and Ola Berg of Norway, are to meet`: where an article names them, here or
    /// in another one of the folder.
    fn named_somewhere(&self, head: usize, of_what: &str) -> Vec<usize> {
        let here = named_behind(self.reading, self.cast, head);
        if here.len() > 1 {
            return here;
        }
        let lemma = self.lemma(head);
        let told = self.cast.readings.iter().flat_map(|reading| {
            let parse = &reading.parse;
            let is_so_called = |&noun: &usize| {
                parse.tag(noun) == "NNS"
                    && parse.lemma(noun).to_lowercase() == lemma
                    && noun > 0
                    && parse.is_word(noun - 1, &[of_what])
            };
            (0..parse.len()).filter(is_so_called).map(|noun| named_behind(reading, self.cast, noun)).collect::<Vec<_>>()
        });
        let mut lists: BTreeSet<Vec<usize>> = told.filter(|list| list.len() > 1).collect();
        // Two lists are of two councils.
        if lists.len() == 1 { lists.pop_first().unwrap_or_default() } else { Vec::new() }
    }

    /// The states that adjectives in front of a noun and `of` behind it name.
    fn states_beside(&self, head: usize) -> Vec<usize> {
        let parse = self.parse();
        let behind = parse.obliques(head, &["of", "from"]).into_iter().flat_map(|object| self.reading.parties(object));
        let mut states: Vec<usize> = self.reading.modifiers(head).into_iter().chain(behind).collect();
        states.retain(|&state| self.cast.actors[state].kind == ActorKind::State);
        states.sort_unstable();
        states.dedup();
        states
    }

    /// `two`, `both`, `four`.
    fn number_of(&self, head: usize) -> Option<usize> {
        const COUNTED: RangeInclusive<usize> = 2..=7;
        let parse = self.parse();
        let counts: Vec<usize> = parse.children_by(head, &["nummod", "det", "predet"]).collect();
        let number = |&count: &usize| spelled(&parse.lower(count)).filter(|count| COUNTED.contains(count));
        let both = || counts.iter().any(|&count| parse.is_word(count, &["both"])).then_some(2);
        counts.iter().find_map(number).or_else(both)
    }

    fn is_definite(&self, head: usize) -> bool {
        let parse = self.parse();
        parse.children_by(head, &["det"]).any(|det| parse.is_word(det, &["the", "these"]))
    }
}

/// The people that a plural noun is followed by: `ministers, Ana Ruiz and Ola Berg`.
fn named_behind(reading: &Reading, cast: &Cast, noun: usize) -> Vec<usize> {
    // `The chairmen of the two firms, Ola Berg of the mill and Ana Ruiz of the bank`: the parser may hang them on the firms.
    let parse = &reading.parse;
    let owners = parse.obliques(noun, &["of"]);
    let names =
        std::iter::once(noun).chain(owners).flat_map(|at| parse.children_by(at, &["appos"]).collect::<Vec<_>>());
    let mut rows = names.map(|name| enumerated::people(reading, cast, name).people);
    rows.find(|people| people.len() > 1).unwrap_or_default()
}
