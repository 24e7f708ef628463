//! The state that an article is about, and the state whose ministers a folder speaks of.

use super::elsewhere::{Key, key, unmentioned};
use super::office_bodies::is_of_state;
use crate::actors::entities::{Kind, Local, LocalRole};
use crate::lexicon::Lexicon;
use crate::model::MentionForm;
use std::collections::BTreeMap;

/// How often a state was named or played in, and its entity where the article names it.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Told {
    times: usize,
    local: Option<usize>,
    /// The token of the first mention, counted from the end, so that the first is the greatest.
    first: std::cmp::Reverse<usize>,
}

/// Counts for each state how often a document names it and what lies in it. Cities count for the state that they lie in, and
/// so do the seats of its government.
fn tell(locals: &[Local], lexicon: &Lexicon) -> BTreeMap<String, Told> {
    let mut counts: BTreeMap<String, Told> = BTreeMap::new();
    for (number, local) in locals.iter().enumerate() {
        let state = match local.kind {
            Kind::State => Some(number),
            Kind::Organization if local.known.is_none() => local.of.filter(|&of| locals[of].kind == Kind::State),
            _ => None,
        };
        let known = state.and_then(|state| locals[state].known).map(|state| &lexicon.states[state]);
        // `Soviet trams` still run in states of today.
        if known.is_some_and(|state| state.historical) {
            continue;
        }
        let country =
            local.known.filter(|_| local.kind == Kind::Place).and_then(|place| lexicon.places[place].country.as_ref());
        let code = known.map(|state| &state.code).or(country).or_else(|| state.map(|state| &locals[state].name));
        let Some(code) = code else { continue };
        let said = || local.mentions.iter().filter(|mention| mention.form != MentionForm::Pronoun);
        let first = said().map(|mention| mention.head).min().unwrap_or(usize::MAX);
        let known =
            counts.entry(code.clone()).or_insert(Told { first: std::cmp::Reverse(usize::MAX), ..Told::default() });
        known.times += 2 * said().count();
        known.local = known.local.or(state);
        known.first = known.first.max(std::cmp::Reverse(first));
    }
    counts
}

/// The one state that the article is about: named or played in, far more than any other; or twice as much, where the article
/// begins with it. Cities count half where the article does not name their state, for they may lie elsewhere.
pub(in crate::actors) fn home(locals: &[Local], lexicon: &Lexicon) -> Option<usize> {
    among(locals, lexicon, |_| true)
}

/// The same among the states that have an office of this title, as far as is known: the prime minister in an article on
/// Washington's tariffs is of the other state.
pub(super) fn home_with(locals: &[Local], title: &str, lexicon: &Lexicon) -> Option<usize> {
    among(locals, lexicon, |code| may_have(code, title, lexicon))
}

/// False for a state that is known to have no such office.
pub(super) fn has_office(state: &Local, title: &str, lexicon: &Lexicon) -> bool {
    state.known.is_none_or(|known| may_have(&lexicon.states[known].code, title, lexicon))
}

/// `code`: a state's, or the name of one that the lexicon does not know, which may have any office.
fn may_have(code: &str, title: &str, lexicon: &Lexicon) -> bool {
    let is_known = lexicon.states.iter().any(|state| state.code == code);
    !is_known || lexicon.governments.may_have(code, title)
}

fn among(locals: &[Local], lexicon: &Lexicon, may_be: impl Fn(&str) -> bool) -> Option<usize> {
    let is_known = |told: &Told| told.local.is_some();
    let halved = |told: Told| Told { times: if is_known(&told) { told.times } else { told.times / 2 }, ..told };
    let counts = tell(locals, lexicon).into_iter().filter(|(code, _)| may_be(code));
    let mut counts: Vec<Told> = counts.map(|(_, told)| halved(told)).collect();
    counts.sort_by(|a, b| b.cmp(a));
    match counts.as_slice() {
        // `its Norlandic owner`, once, makes no article one on Norland.
        [only] => only.local.filter(|_| only.times > 2),
        [most, second, ..] if most.times >= 3 * second.times => most.local,
        [most, second, others @ ..] if most.times >= 2 * second.times => {
            let is_first = most.first > second.first && others.iter().all(|other| most.first > other.first);
            most.local.filter(|_| is_first)
        }
        _ => None,
    }
}

/// True for a region with a government of its own, whose ministers say nothing of the state that it lies in.
pub(super) fn is_region(state: &Local, lexicon: &Lexicon) -> bool {
    state.known.is_none() && lexicon.gazetteer.entry(&state.name).is_some()
}

/// Why an office is of the state that an article is about.
pub(super) const ABOUT: &str = "the state that the article is about";

/// True for an office of which no words say whose it is but for the article as a whole.
pub(super) fn is_guess(role: &LocalRole) -> bool {
    role.because == Some(ABOUT)
}

/// The one state that the folder is about: whose ministers most articles name; where none names any, the one that is named and
/// played in far more than any other. True where the articles name its ministers: then a president is its, too.
pub(super) fn folder_home(documents: &[Vec<Local>], lexicon: &Lexicon) -> Option<(Local, bool)> {
    // In how many articles each state's ministers are: one article's say nothing of the others.
    let mut counts: BTreeMap<Key, (usize, Local)> = BTreeMap::new();
    for locals in documents {
        let held = locals.iter().flat_map(|local| &local.roles).filter(|role| is_of_state(role) && !is_guess(role));
        let states = held.filter_map(|role| role.of.map(|of| &locals[of]));
        let states = states.filter(|of| of.kind == Kind::State && !is_region(of, lexicon));
        let states: BTreeMap<_, &Local> = states.map(|state| (key(state), state)).collect();
        for (key, state) in states {
            counts.entry(key).or_insert_with(|| (0, unmentioned(state))).0 += 1;
        }
    }
    let mut counts: Vec<(usize, Key, Local)> =
        counts.into_iter().map(|(key, (count, state))| (count, key, state)).collect();
    counts.sort_by(|a, b| (b.0, &b.1).cmp(&(a.0, &a.1)));
    match counts.as_slice() {
        [(most, _, state)] if *most > 1 => Some((state.clone(), true)),
        [(most, _, state), (second, ..), ..] if *most >= 4 * second => Some((state.clone(), true)),
        [] | [_] => played_in(documents, lexicon).map(|state| (state, false)),
        _ => None,
    }
}

/// The state that most articles name or play in, together twice as often as in any other.
fn played_in(documents: &[Vec<Local>], lexicon: &Lexicon) -> Option<Local> {
    #[derive(Default)]
    struct Played<'l> {
        articles: usize,
        times: usize,
        state: Option<&'l Local>,
    }
    let mut counts: BTreeMap<String, Played<'_>> = BTreeMap::new();
    for locals in documents {
        for (code, told) in tell(locals, lexicon) {
            let known = counts.entry(code).or_default();
            known.articles += 1;
            known.times += told.times;
            known.state = known.state.or(told.local.map(|state| &locals[state]));
        }
    }
    let mut counts: Vec<Played<'_>> = counts.into_values().collect();
    counts.sort_by_key(|played| std::cmp::Reverse((played.times, played.articles)));
    let second = counts.get(1).map_or(0, |played| played.times);
    let is_home = |played: &&Played<'_>| 4 * played.articles >= 3 * documents.len() && played.times >= 2 * second;
    counts.first().filter(is_home).and_then(|played| played.state.map(unmentioned))
}

/// True for an article that is about another state than the one that the folder is about. A state that is named in passing does
/// not make it one.
pub(super) fn is_abroad(locals: &[Local], home: &Local, lexicon: &Lexicon) -> bool {
    const IN_PASSING: usize = 2;
    locals.iter().enumerate().any(|(number, local)| {
        let told = || locals.iter().flat_map(|holder| &holder.roles).filter(|role| !is_guess(role));
        let holds = || told().any(|role| role.of == Some(number));
        let is_state = local.kind == Kind::State && !is_region(local, lexicon);
        let is_other = is_state && key(local) != key(home) && !local.mentions.is_empty();
        is_other && (local.mentions.len() > IN_PASSING || holds())
    })
}
