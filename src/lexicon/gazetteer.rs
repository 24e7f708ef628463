//! Finds the names that the program knows in running text.

use super::{KnownPlace, Organization, State};
use crate::text::Span;
use aho_corasick::{AhoCorasick, Input, MatchKind};
use std::collections::HashMap;

/// How a name stands for a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StateBy {
    /// By its name: `Russia`, `U.S.`
    Name,
    /// By the adjective: `Russian`.
    Adjective,
    /// By its people: `Russians`.
    People,
    /// By its capital: `Moscow`.
    Capital,
    /// By a building: `Kremlin`.
    Seat,
}

/// What a name can stand for. At least one is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// A state, by its number, and how.
    pub state: Option<(usize, StateBy)>,
    /// A body, by its number.
    pub organization: Option<usize>,
    /// A place, by its number.
    pub place: Option<usize>,
    /// True where the name is often something that the lexicon does not hold.
    pub ambiguous: bool,
    /// True where several bodies have the name.
    pub shared: bool,
}

/// All known names, in one automaton.
#[derive(Debug)]
pub struct Gazetteer {
    automaton: AhoCorasick,
    entries: Vec<Entry>,
    names: HashMap<String, usize>,
}

impl Gazetteer {
    pub(super) fn new(states: &[State], organizations: &[Organization], places: &[KnownPlace]) -> Self {
        let mut entries: HashMap<String, Entry> = HashMap::new();
        for (number, state) in states.iter().enumerate() {
            let names = std::iter::once(&state.name)
                .chain(&state.official)
                .chain(&state.aliases)
                .map(|name| (name, StateBy::Name));
            let adjectives = state.adjectives.iter().map(|name| (name, StateBy::Adjective));
            let people = state.people.iter().map(|name| (name, StateBy::People));
            let seats = state.seats.iter().map(|name| (name, StateBy::Seat));
            let capital = state.capital.iter().chain(&state.aka_acting).map(|name| (name, StateBy::Capital));
            for (name, by) in names.chain(adjectives).chain(people).chain(seats).chain(capital) {
                if state.historical && matches!(by, StateBy::Capital | StateBy::Seat) {
                    continue;
                }
                let entry = entries.entry(key(name)).or_default();
                // A living state's own name comes before another's capital, and any state before one of the past.
                if entry.state.is_none_or(|(_, known)| by < known) {
                    entry.state = Some((number, by));
                }
                entry.ambiguous |= state.ambiguous_names.contains(name) || (state.ambiguous && *name == state.name);
            }
        }
        for (number, body) in organizations.iter().enumerate() {
            for name in std::iter::once(&body.name).chain(&body.aliases).chain(&body.acronyms) {
                let entry = entries.entry(key(name)).or_default();
                entry.organization.get_or_insert(number);
                entry.ambiguous |= body.weak.contains(name);
                entry.shared |= body.shared.contains(name);
            }
        }
        for (number, place) in places.iter().enumerate() {
            // `Malé`, `Male`: a capital by its other spelling, too.
            let seat = entries
                .get(&key(&place.name))
                .and_then(|entry| entry.state)
                .filter(|&(state, by)| by == StateBy::Capital && place.country.as_ref() == Some(&states[state].code));
            for name in std::iter::once(&place.name).chain(&place.alt) {
                let entry = entries.entry(key(name)).or_default();
                entry.place.get_or_insert(number);
                entry.state = entry.state.or(seat);
                entry.ambiguous |= place.ambiguous;
            }
        }
        let mut named: Vec<(String, Entry)> = entries.into_iter().filter(|(name, _)| name.len() > 1).collect();
        named.sort_by(|a, b| a.0.cmp(&b.0));
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(named.iter().map(|(name, _)| name))
            .expect("a few thousand short names fit an automaton");
        let names = named.iter().enumerate().map(|(number, (name, _))| (name.clone(), number)).collect();
        Self { automaton, entries: named.into_iter().map(|(_, entry)| entry).collect(), names }
    }

    /// What this name, exactly, can stand for.
    pub fn entry(&self, name: &str) -> Option<Entry> {
        self.names.get(&key(name)).map(|&number| self.entries[number])
    }

    /// The longest known names in a line of text, none overlapping, at word boundaries. Case matters.
    pub fn find<'a>(&'a self, line: &'a str) -> impl Iterator<Item = (Span, Entry)> + 'a {
        let search = move |from: usize| self.automaton.find(Input::new(line).span(from..line.len()));
        let mut from = 0;
        let every = std::iter::from_fn(move || {
            let first = search(from)?;
            // `The National Assembly` is no paper called The National.
            let behind = line[first.span()].starts_with("The ").then(|| search(first.start() + "The ".len())).flatten();
            let found = behind.filter(|longer| longer.start() < first.end() && longer.end() > first.end());
            let found = found.unwrap_or(first);
            from = found.end();
            Some(found)
        });
        every.filter_map(move |found| {
            let before = line[..found.start()].chars().next_back();
            let after = line[found.end()..].chars().next();
            let whole = !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric);
            whole.then(|| (Span::new(found.start(), found.end()), self.entries[found.pattern().as_usize()]))
        })
    }
}

/// Names are compared with straight apostrophes and single blanks.
fn key(name: &str) -> String {
    name.replace(['’', '‘'], "'")
}
