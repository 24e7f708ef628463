//! Whom a count stands for where the names are told elsewhere: `the three presidents`, `all five`, `the four delegations`.

use super::enumerated;
use crate::meetings::sightings::Finder;
use crate::model::ActorKind;
use crate::text::spelled;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// How many the words count: two are `both_sides`, and of more than these no article gives a list.
const COUNTED: RangeInclusive<usize> = 3..=7;

/// Nouns for states and for those who come in their name.
const OF_STATES: [&str; 8] =
    ["state", "country", "nation", "government", "delegation", "capital", "neighbour", "neighbor"];

impl Finder<'_> {
    /// Those that `the three leaders` are: of the lists of so many names of one kind, the last one before, else the
    /// commonest of the folder; else all who hold that office, where they are so many. Empty where nobody can tell.
    pub fn counted(&self, head: usize) -> Vec<usize> {
        let Some(count) = self.count_of(head) else { return Vec::new() };
        let fits = |list: &Vec<usize>| list.len() == count && self.are_of_noun(head, list);
        let mut own =
            enumerated::lists(self.reading, self.cast).into_iter().filter(|(start, list)| *start < head && fits(list));
        if let Some((_, list)) = own.next_back() {
            return list;
        }
        let mut known: BTreeMap<BTreeSet<usize>, usize> = BTreeMap::new();
        for (_, list) in self.cast.readings.iter().flat_map(|reading| enumerated::lists(reading, self.cast)) {
            if fits(&list) {
                *known.entry(list.into_iter().collect()).or_default() += 1;
            }
        }
        let most = known.values().max().copied().unwrap_or_default();
        let mut commonest = known.into_iter().filter(|(_, times)| *times == most);
        match (commonest.next(), commonest.next()) {
            (Some((list, _)), None) => list.into_iter().collect(),
            (None, _) => self.holders(head, count),
            _ => Vec::new(),
        }
    }

    /// How many a definite phrase counts, where it is of people in office, of states or of nobody in particular.
    fn count_of(&self, head: usize) -> Option<usize> {
        let parse = self.parse();
        let number = |token: usize| spelled(&parse.lower(token)).filter(|count| COUNTED.contains(count));
        let is_definite = parse
            .children_by(head, &["det", "predet", "poss"])
            .any(|word| parse.is_word(word, &["the", "these", "those", "all"]) || parse.dep(word) == "poss");
        if let Some(count) = number(head).filter(|_| is_definite) {
            return Some(count);
        }
        let is_side = parse.tag(head) == "NNS" && (self.is_office(head) || parse.has_lemma(head, &OF_STATES));
        let count = parse.children_by(head, &["nummod"]).find_map(number);
        count.filter(|_| is_definite && is_side)
    }

    fn is_office(&self, head: usize) -> bool {
        self.parse().has_lemma(head, &["leader", "head"]) || self.lexicon.offices.by_noun(&self.lemma(head)).is_some()
    }

    /// States for `countries`; states or people for `presidents`.
    fn are_of_noun(&self, head: usize, list: &[usize]) -> bool {
        let kind = self.cast.actors[list[0]].kind;
        kind == ActorKind::State || (kind == ActorKind::Person && !self.parse().has_lemma(head, &OF_STATES))
    }

    /// All the people whose office is called so, each for another state or body, where they are so many. Whoever leads
    /// anything is a leader: those nobody can count.
    fn holders(&self, head: usize, count: usize) -> Vec<usize> {
        let lemma = self.lemma(head);
        if matches!(lemma.as_str(), "leader" | "head") {
            return Vec::new();
        }
        let holds = |title: &str| title.to_lowercase().split(' ').next_back() == Some(lemma.as_str());
        let is_holder = |&actor: &usize| {
            let known = &self.cast.actors[actor];
            known.kind == ActorKind::Person && !known.unnamed && known.roles.iter().any(|role| holds(&role.title))
        };
        let holders: Vec<usize> = (0..self.cast.actors.len()).filter(is_holder).collect();
        let sides: BTreeSet<_> = holders.iter().filter_map(|&holder| self.cast.actors[holder].of.as_ref()).collect();
        if holders.len() == count && sides.len() == count { holders } else { Vec::new() }
    }
}
