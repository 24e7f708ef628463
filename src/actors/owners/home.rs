//! The state that an article is about, and the state whose ministers a folder speaks of.

use super::office_bodies::is_of_state;
use crate::actors::entities::{Kind, Local, LocalRole};
use crate::lexicon::Lexicon;
use crate::model::MentionForm;
use crate::text::fold;
use std::collections::BTreeMap;

/// How often a state was named or played in, and its entity where the article names it.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Told {
    times: usize,
    local: Option<usize>,
    /// The token of the first mention, counted from the end, so that the first is the greatest.
    first: std::cmp::Reverse<usize>,
}

/// The one state that the article is about: named or played in, far more than any other; or twice as much, where the article
/// begins with it. Cities count for the state that they lie in, whether or not the article names it; half where it does not,
/// for they may lie elsewhere.
pub(in crate::actors) fn home(locals: &[Local], lexicon: &Lexicon) -> Option<usize> {
    let mut counts: BTreeMap<&str, Told> = BTreeMap::new();
    for (number, local) in locals.iter().enumerate() {
        // `Soviet trams` still run in states of today.
        if local.known.is_some_and(|state| local.kind == Kind::State && lexicon.states[state].historical) {
            continue;
        }
        let state = local.known.filter(|_| local.kind == Kind::State).map(|state| &lexicon.states[state].code);
        let country =
            local.known.filter(|_| local.kind == Kind::Place).and_then(|place| lexicon.places[place].country.as_ref());
        let code = match (state.or(country), local.kind) {
            (Some(code), _) => code,
            (None, Kind::State) => &local.name,
            _ => continue,
        };
        let said = || local.mentions.iter().filter(|mention| mention.form != MentionForm::Pronoun);
        let first = said().map(|mention| mention.head).min().unwrap_or(usize::MAX);
        let known = counts.entry(code).or_insert(Told { first: std::cmp::Reverse(usize::MAX), ..Told::default() });
        known.times += 2 * said().count();
        known.local = known.local.or(Some(number).filter(|_| local.kind == Kind::State));
        known.first = known.first.max(std::cmp::Reverse(first));
    }
    let is_known = |told: &Told| told.local.is_some();
    let halved = |told: Told| Told { times: if is_known(&told) { told.times } else { told.times / 2 }, ..told };
    let mut counts: Vec<Told> = counts.into_values().map(halved).collect();
    counts.sort_by(|a, b| b.cmp(a));
    match counts.as_slice() {
        [only] => only.local,
        [most, second, ..] if most.times >= 3 * second.times => most.local,
        [most, second, others @ ..] if most.times >= 2 * second.times => {
            let is_first = most.first > second.first && others.iter().all(|other| most.first > other.first);
            most.local.filter(|_| is_first)
        }
        _ => None,
    }
}

/// A state by its number in the lexicon, or by its name where the lexicon does not know it.
fn key(state: &Local) -> (Option<usize>, String) {
    (state.known, if state.known.is_some() { String::new() } else { fold(&state.name) })
}

/// An article for readers at home need not name the state: its ministers are of the one state whose ministers the others
/// name, unless it names another.
pub(in crate::actors) fn complete_by_folder(documents: &mut [Vec<Local>]) {
    // In how many articles each state's ministers are: one article's say nothing of the others.
    let mut counts: BTreeMap<(Option<usize>, String), (usize, Local)> = BTreeMap::new();
    for locals in documents.iter() {
        let held = locals.iter().flat_map(|local| &local.roles).filter(|role| is_of_state(role));
        let states = held.filter_map(|role| role.of.map(|of| &locals[of])).filter(|of| of.kind == Kind::State);
        let states: BTreeMap<_, &Local> = states.map(|state| (key(state), state)).collect();
        for (key, state) in states {
            let named = || Local {
                known: state.known,
                aliases: vec![fold(&state.name)],
                ..Local::new(Kind::State, &state.name)
            };
            counts.entry(key).or_insert_with(|| (0, named())).0 += 1;
        }
    }
    let mut counts: Vec<(usize, (Option<usize>, String), Local)> =
        counts.into_iter().map(|(key, (count, state))| (count, key, state)).collect();
    counts.sort_by(|a, b| (b.0, &b.1).cmp(&(a.0, &a.1)));
    let (home, state) = match counts.as_slice() {
        [(most, home, state)] if *most > 1 => (home, state),
        [(most, home, state), (second, ..), ..] if *most >= 4 * second => (home, state),
        _ => return,
    };
    for locals in documents.iter_mut() {
        // A state that is named in passing does not make it an article on that state.
        const IN_PASSING: usize = 2;
        let is_abroad = locals.iter().enumerate().any(|(number, local)| {
            let holds = || locals.iter().flat_map(|holder| &holder.roles).any(|role| role.of == Some(number));
            let is_other = local.kind == Kind::State && key(local) != *home && !local.mentions.is_empty();
            is_other && (local.mentions.len() > IN_PASSING || holds())
        });
        let is_bare = |role: &LocalRole| role.of.is_none() && !role.is_bound && is_of_state(role);
        if is_abroad || !locals.iter().any(|local| !local.unnamed && local.roles.iter().any(is_bare)) {
            continue;
        }
        let known = locals.iter().position(|local| local.kind == Kind::State && key(local) == *home);
        let of = known.unwrap_or_else(|| {
            locals.push(state.clone());
            locals.len() - 1
        });
        for local in locals.iter_mut().filter(|local| !local.unnamed) {
            for role in local.roles.iter_mut().filter(|role| is_bare(role)) {
                role.of = Some(of);
                role.because = Some("the state whose ministers the other articles name");
                local.of.get_or_insert(of);
            }
        }
    }
}
