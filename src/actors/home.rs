//! The state that an article is about, and the state whose ministers a folder speaks of.

use super::local::{Kind, Local, LocalRole};
use super::office_bodies::is_of_state;
use crate::lexicon::Lexicon;
use crate::model::MentionForm;
use crate::text::fold;
use std::collections::{BTreeMap, BTreeSet};

/// The one state that the article is about: named or played in, far more than any other. Cities count for the state that
/// they lie in, whether or not the article names it.
pub(super) fn home(locals: &[Local], lexicon: &Lexicon) -> Option<usize> {
    let mut counts: BTreeMap<&str, (usize, Option<usize>)> = BTreeMap::new();
    for (number, local) in locals.iter().enumerate() {
        let state = local.known.filter(|_| local.kind == Kind::State).map(|state| &lexicon.states[state].code);
        let country =
            local.known.filter(|_| local.kind == Kind::Place).and_then(|place| lexicon.places[place].country.as_ref());
        let code = match (state.or(country), local.kind) {
            (Some(code), _) => code,
            (None, Kind::State) => &local.name,
            _ => continue,
        };
        let said = local.mentions.iter().filter(|mention| mention.form != MentionForm::Pronoun).count();
        let known = counts.entry(code).or_default();
        known.0 += said;
        known.1 = known.1.or(Some(number).filter(|_| local.kind == Kind::State));
    }
    let mut counts: Vec<(usize, Option<usize>)> = counts.into_values().collect();
    counts.sort_by(|a, b| b.cmp(a));
    match counts.as_slice() {
        [(_, only)] => *only,
        [(most, first), (second, _), ..] if *most >= 3 * second => *first,
        _ => None,
    }
}

/// An article for readers at home need not name the state: its ministers are of the one state whose ministers the others
/// name, unless it names another.
pub(super) fn complete_by_folder(documents: &mut [Vec<Local>], lexicon: &Lexicon) {
    // In how many articles each state's ministers are: one article's say nothing of the others.
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for locals in documents.iter() {
        let held = locals.iter().flat_map(|local| &local.roles).filter(|role| is_of_state(role));
        let states = held.filter_map(|role| role.of.map(|of| &locals[of])).filter(|of| of.kind == Kind::State);
        for state in states.filter_map(|state| state.known).collect::<BTreeSet<usize>>() {
            *counts.entry(state).or_default() += 1;
        }
    }
    let mut counts: Vec<(usize, usize)> = counts.into_iter().map(|(state, count)| (count, state)).collect();
    counts.sort_unstable_by(|a, b| b.cmp(a));
    let home = match counts.as_slice() {
        [(most, home)] if *most > 1 => *home,
        [(most, home), (second, _), ..] if *most >= 4 * second => *home,
        _ => return,
    };
    for locals in documents.iter_mut() {
        let is_abroad = locals
            .iter()
            .any(|local| local.kind == Kind::State && local.known != Some(home) && !local.mentions.is_empty());
        let is_bare = |role: &LocalRole| role.of.is_none() && !role.is_bound && is_of_state(role);
        if is_abroad || !locals.iter().any(|local| !local.unnamed && local.roles.iter().any(is_bare)) {
            continue;
        }
        let known = locals.iter().position(|local| local.kind == Kind::State && local.known == Some(home));
        let of = known.unwrap_or_else(|| {
            let name = &lexicon.states[home].name;
            locals.push(Local { known: Some(home), aliases: vec![fold(name)], ..Local::new(Kind::State, name) });
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
