//! Bodies that are one although the articles name them differently, by short and full names. Only where there is just one that
//! fits; where there are several they are suggested.

use super::clusters::{Clusters, Suggestion};
use crate::actors::entities::{Kind, Local};
use crate::actors::names::{is_called_after_members, is_first_part, is_last_part, without_ending};
use crate::lexicon::{Lexicon, NameWords};
use crate::text::{fold, one_spelling};
use std::collections::{BTreeMap, HashMap};

/// Clusters by words of their names, so that a name is compared with those alone that it can fit.
#[derive(Default)]
pub(super) struct ByWord(HashMap<String, Vec<usize>>);

impl ByWord {
    /// Must be called with ever larger numbers.
    pub fn add(&mut self, word: String, number: usize) {
        let numbers = self.0.entry(word).or_default();
        if numbers.last() != Some(&number) {
            numbers.push(number);
        }
    }

    pub fn get(&self, word: &str) -> &[usize] {
        self.0.get(word).map_or(&[], Vec::as_slice)
    }
}

/// What the words of a body's name begin with. A short name and its full one share that of the short one's first word.
fn beginnings(name: &str) -> Vec<String> {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| word.chars().take(3).collect()).collect()
}

/// From here on names that are alike but for spaces are no accident.
const LONG: usize = 10;

impl Clusters {
    pub(super) fn leader<'a>(&self, number: usize, documents: &'a [Vec<Local>]) -> Option<&'a Local> {
        self.list[number].members.first().map(|&(document, local)| &documents[document][local])
    }

    /// The state that a body of a state, as a ministry, is of.
    fn owner<'a>(&self, number: usize, documents: &'a [Vec<Local>]) -> Option<&'a str> {
        let &(document, local) = self.list[number].members.first()?;
        let of = documents[document][local].of?;
        Some(&documents[document][of]).filter(|of| of.kind == Kind::State).map(|of| of.name.as_str())
    }

    /// Puts the members of one cluster to another, and says why.
    pub(super) fn join(&mut self, from: usize, into: usize, reason: &str) {
        for member in std::mem::take(&mut self.list[from].members) {
            self.list[into].reasons.insert(member, reason.to_owned());
            self.list[into].members.push(member);
        }
        let reasons = std::mem::take(&mut self.list[from].reasons);
        for (member, reason) in reasons {
            self.list[into].reasons.entry(member).or_insert(reason);
        }
        // The one that gave its name stays the first.
        let first = self.list[into].members[0];
        self.list[into].members.sort_unstable();
        self.list[into].members.retain(|member| *member != first);
        self.list[into].members.insert(0, first);
    }

    /// Bodies that share a name: one article gives it in full with its letters, another the letters alone.
    pub(super) fn join_bodies(&mut self, documents: &[Vec<Local>], lexicon: &Lexicon) {
        let mut owner: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (number, cluster) in self.list.iter().enumerate() {
            for &(document, local) in &cluster.members {
                let local = &documents[document][local];
                if local.kind == Kind::Organization && !local.unnamed {
                    // `the Commission` of one article is not that of another.
                    let telling = local.aliases.iter().filter(|alias| !lexicon.name_words.is_body(alias));
                    let loose = telling.clone().filter_map(|alias| loosely(alias, &lexicon.name_words));
                    for alias in telling.cloned().chain(loose) {
                        let clusters = owner.entry(alias).or_default();
                        if clusters.last() != Some(&number) {
                            clusters.push(number);
                        }
                    }
                }
            }
        }
        let mut into: Vec<usize> = (0..self.list.len()).collect();
        // The Norland and the Morovia Foreign Ministry, two papers with one word in common.
        let are_two = |one: usize, other: usize| {
            let leaders = self.leader(one, documents).zip(self.leader(other, documents));
            let owners = self.owner(one, documents).zip(self.owner(other, documents));
            leaders.is_some_and(|(one, other)| one.known.is_some() && other.known.is_some())
                || owners.is_some_and(|(one, other)| one != other)
        };
        for clusters in owner.values().filter(|clusters| clusters.len() == 2 && !are_two(clusters[0], clusters[1])) {
            let (first, second) = (root(&into, clusters[0]), root(&into, clusters[1]));
            into[first.max(second)] = first.min(second);
        }
        for (alias, clusters) in owner.iter().filter(|(_, clusters)| clusters.len() > 2) {
            for (one, other) in self.one_under_many_names(alias, clusters, documents) {
                let (first, second) = (root(&into, one), root(&into, other));
                if !are_two(one, other) {
                    into[first.max(second)] = first.min(second);
                }
            }
        }
        for number in (0..self.list.len()).rev() {
            let target = root(&into, number);
            if target != number {
                let moved = std::mem::take(&mut self.list[number].members);
                self.list[target].members.extend(moved);
                self.list[target].members.sort_unstable();
            }
        }
    }

    /// A short name of a body, and what a party's members are called: the only body that it fits.
    pub(super) fn join_short_bodies(&mut self, documents: &[Vec<Local>], lexicon: &Lexicon) {
        let mut bodies = ByWord::default();
        for number in 0..self.list.len() {
            let body = self.leader(number, documents).filter(|local| local.kind == Kind::Organization);
            for beginning in body.iter().flat_map(|body| beginnings(&body.name)) {
                bodies.add(beginning, number);
            }
        }
        for short in 0..self.list.len() {
            let Some(name) = self
                .leader(short, documents)
                .filter(|local| matches!(local.kind, Kind::Organization | Kind::Group))
                .filter(|local| !local.unnamed && local.known.is_none())
                .map(|local| local.name.clone())
            else {
                continue;
            };
            // The Foreign Ministry of one state is not that of another.
            let owner = self.owner(short, documents);
            let fits = |full: &usize| {
                *full != short
                    && (owner.is_none() || self.owner(*full, documents) == owner)
                    && self.leader(*full, documents).is_some_and(|local| {
                        local.kind == Kind::Organization
                            && !local.unnamed
                            // The House is no part of the White House.
                            && lexicon.gazetteer.entry(&local.name).is_none_or(|entry| entry.state.is_none())
                            && (is_called_after_members(&local.name, &name)
                                || self.is_noun_of_known(*full, local, &name, lexicon)
                                || is_last_part(&local.name, &name, lexicon)
                                || (local.known.is_none() && is_shared_part(&local.name, &name, lexicon))
                                || ((local.known.is_none() || local.name.contains(" of "))
                                    && is_first_part(&local.name, &name, lexicon)))
                    })
            };
            let Some(beginning) = beginnings(&name).into_iter().next() else { continue };
            let fitting: Vec<usize> = bodies.get(&beginning).iter().copied().filter(fits).collect();
            let full_name = |clusters: &Self, number: usize| {
                clusters.leader(number, documents).map_or_else(String::new, |local| local.name.clone())
            };
            match fitting.as_slice() {
                [] => {}
                [only] => {
                    let reason =
                        format!("short for {}, the only one of that name in the folder", full_name(self, *only));
                    self.join(short, *only, &reason);
                }
                several => {
                    for &full in several {
                        let reason = format!("{name} may be short for {}", full_name(self, full));
                        let confidence = 0.6 / several.len() as f32;
                        self.suggestions.push(Suggestion { keep: full, merge: short, confidence, reason });
                    }
                }
            }
        }
    }

    /// `the Forum` in capitals, where several articles of the folder name the Southern Forum, which the lexicon knows.
    fn is_noun_of_known(&self, full: usize, body: &Local, short: &str, lexicon: &Lexicon) -> bool {
        body.known.is_some()
            && self.list[full].members.len() > 1
            && lexicon.name_words.is_body(&fold(short))
            && body.name.ends_with(&format!(" {short}"))
    }
}

/// `Congress` of the Coast Congress: a name that the lexicon knows of another body, which is not meant here.
fn is_shared_part(full: &str, short: &str, lexicon: &Lexicon) -> bool {
    let is_shared = || lexicon.gazetteer.entry(short).is_some_and(|entry| entry.organization.is_some());
    !short.contains(' ') && full.ends_with(&format!(" {short}")) && is_shared()
}

/// A body's name of several words without legal form and plurals: `Sorn Motor` and `Sorn Motors Co.` are one firm. The mark
/// before it keeps it apart from names as they are written.
/// `Real Clear Dispatch` is `RealClearDispatch`, too.
fn loosely(alias: &str, name_words: &NameWords) -> Option<String> {
    let bare = one_spelling(&without_ending(alias, name_words));
    let mut words: Vec<&str> =
        bare.split(' ').map(|word| if word == "&" { "and" } else { word.trim_end_matches('s') }).collect();
    // `Standing Committee on Lands` is the Lands Committee.
    if words.first().is_some_and(|first| ["standing", "select", "joint"].contains(first)) {
        words.remove(0);
    }
    let is_organ = |word: &&str| ["committee", "subcommittee", "ministry", "department"].contains(word);
    if words.len() == 3 && is_organ(&words[0]) && ["of", "on", "for"].contains(&words[1]) {
        words = vec![words[2], words[0]];
    }
    let joined = words.concat();
    (words.len() > 1 || joined.chars().count() >= LONG).then(|| format!("~{joined}"))
}

fn root(into: &[usize], mut number: usize) -> usize {
    while into[number] != number {
        number = into[number];
    }
    number
}
