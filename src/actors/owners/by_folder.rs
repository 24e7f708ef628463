//! Of which state or body an office is that an article for readers at home need not name: its ministers are of the one state that
//! the folder is about, its senators sit in the only senate that any article names.

use super::elsewhere::{Key, key, number_in, unmentioned};
use super::home::{folder_home, has_office, is_abroad, is_guess, is_region};
use super::office_bodies::is_of_state;
use super::office_kinds::{Holder, last_word, may_sit};
use super::others::is_anothers;
use crate::actors::entities::{Kind, Local, LocalRole};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::Reading;
use crate::text::fold;
use std::collections::{BTreeMap, BTreeSet};

/// Completes the offices of all documents by what the others tell.
pub(in crate::actors) fn complete_by_folder(documents: &mut [Vec<Local>], readings: &[Reading], lexicon: &Lexicon) {
    let region = only_region(documents, lexicon);
    for locals in documents.iter_mut() {
        if let Some(region) = &region
            && locals.iter().flat_map(|local| &local.roles).any(|role| is_bare(role) && is_of_region(role))
        {
            let region = number_in(locals, region);
            fill(locals, region, "the only region whose government the folder names", is_of_region);
        }
    }
    let Some((home, is_political)) = folder_home(documents, lexicon) else { return };
    // Clubs have presidents, too.
    let is_its = |role: &LocalRole| {
        is_of_state(role) && (is_political || role.rank != "state") && has_office(&home, &role.title, lexicon)
    };
    let seats = Seats::new(documents, lexicon);
    for (locals, reading) in documents.iter_mut().zip(readings) {
        if is_abroad(locals, &home, lexicon) {
            continue;
        }
        let state = number_in(locals, &home);
        for local in locals.iter_mut() {
            let guesses = local.roles.iter_mut().filter(|role| is_guess(role) && role.of != Some(state));
            for of in guesses.filter_map(|role| role.of.take()) {
                local.of = local.of.filter(|&guessed| guessed != of);
            }
        }
        let others = anothers(&reading.parse, locals, state);
        let is_its = |role: &LocalRole| is_its(role) && !others.contains(&role.tokens.start);
        fill(locals, state, "the state that the folder is about", is_its);
        for seat in [Holder::Legislature, Holder::Court] {
            let nouns: Vec<String> = open(locals, |role| Holder::of(role).first() == Some(&seat)).collect();
            for noun in nouns {
                let Some(body) = seats.only(seat, &noun) else { continue };
                let body = number_in(locals, body);
                let is_it = |role: &LocalRole| Holder::of(role).first() == Some(&seat) && last_word(role) == noun;
                fill(locals, body, "the only one of its kind in the folder", is_it);
            }
        }
    }
}

/// `State premier Jane Doe`, `the regional minister`: of a part of the state.
fn is_of_region(role: &LocalRole) -> bool {
    let title = fold(&role.title);
    let is_regional = title.strip_prefix("regional ").is_some_and(|office| {
        ["minister", "premier", "president", "secretary"].iter().any(|noun| office.starts_with(noun))
    });
    is_of_state(role) && (title == "state premier" || is_regional)
}

/// The only region that the articles name a government of.
fn only_region(documents: &[Vec<Local>], lexicon: &Lexicon) -> Option<Local> {
    let is_it = |local: &&Local| local.kind == Kind::State && is_region(local, lexicon) && !local.mentions.is_empty();
    let mut regions = documents.iter().flatten().filter(is_it);
    let first = regions.next()?;
    regions.all(|other| key(other) == key(first)).then(|| unmentioned(first))
}

fn is_bare(role: &LocalRole) -> bool {
    role.of.is_none() && !role.is_bound
}

fn open(locals: &[Local], is_it: impl Fn(&LocalRole) -> bool) -> impl Iterator<Item = String> {
    let named = locals.iter().filter(|local| !local.unnamed);
    let roles = named.flat_map(|local| &local.roles).filter(|role| is_bare(role) && is_it(role));
    roles.map(last_word).collect::<BTreeSet<String>>().into_iter()
}

/// Fills the open offices of those who are named.
fn fill(locals: &mut [Local], of: usize, because: &'static str, is_it: impl Fn(&LocalRole) -> bool) {
    for local in locals.iter_mut().filter(|local| !local.unnamed) {
        for role in local.roles.iter_mut().filter(|role| is_bare(role) && is_it(role)) {
            role.of = Some(of);
            role.because = Some(because);
            local.of.get_or_insert(of);
        }
    }
}

/// Where the titles stand, by their first tokens, whose offices are of another state than this one.
fn anothers(parse: &Parse, locals: &[Local], state: usize) -> BTreeSet<usize> {
    let held = locals.iter().enumerate().flat_map(|(number, local)| local.roles.iter().map(move |role| (number, role)));
    let others = held.filter(|(number, role)| is_bare(role) && is_anothers(parse, locals, (*number, role), state));
    others.map(|(_, role)| role.tokens.start).collect()
}

/// The legislatures and courts that the articles of a folder name.
struct Seats<'l> {
    lexicon: &'l Lexicon,
    bodies: Vec<Local>,
}

impl<'l> Seats<'l> {
    fn new(documents: &[Vec<Local>], lexicon: &'l Lexicon) -> Self {
        let is_seat = |local: &&Local| {
            [Holder::Legislature, Holder::Court].iter().any(|holder| holder.fits(local, lexicon))
                && !local.mentions.is_empty()
        };
        let mut bodies: BTreeMap<Key, Local> = BTreeMap::new();
        for local in documents.iter().flatten().filter(is_seat) {
            bodies.entry(key(local)).or_insert_with(|| unmentioned(local));
        }
        Self { lexicon, bodies: bodies.into_values().collect() }
    }

    /// The only body in which an office with this last word can be held.
    fn only(&self, seat: Holder, noun: &str) -> Option<&Local> {
        let fits = |body: &&Local| seat.fits(body, self.lexicon) && may_sit(body, noun);
        let mut bodies = self.bodies.iter().filter(fits);
        bodies.next().filter(|_| bodies.next().is_none())
    }
}
