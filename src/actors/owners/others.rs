//! States of which somebody else holds an office, so that a person whose state no words tell is of another: `President Jane Doe
//! told Norlandic Chancellor Bo Lind`.

use super::home::{home_with, is_guess};
use super::office_bodies::is_of_state;
use crate::actors::build::is_same_title;
use crate::actors::entities::{Kind, Local, LocalRole};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::Tenure;

/// Marks offices that are of no state which the article is about, whatever the other articles are about.
pub(super) fn set_apart(parse: &Parse, locals: &mut [Local], lexicon: &Lexicon) {
    let mut found = Vec::new();
    for (number, local) in locals.iter().enumerate().filter(|(_, local)| local.kind == Kind::Person && !local.unnamed) {
        for (index, role) in local.roles.iter().enumerate().filter(|(_, role)| role.of.is_none() && is_of_state(role)) {
            let home = home_with(locals, &role.title, lexicon);
            if home.is_some_and(|home| is_anothers(parse, locals, (number, role), home)) {
                found.push((number, index));
            }
        }
    }
    for (number, index) in found {
        locals[number].roles[index].is_bound = true;
    }
}

/// True where the article gives the same office of the state to another, or calls another the state's behind this one: the
/// first would be called so, were both of it.
fn is_anothers(parse: &Parse, locals: &[Local], (holder, role): (usize, &LocalRole), state: usize) -> bool {
    let is_told = |other: &LocalRole| other.of == Some(state) && !is_guess(other) && other.tenure == Tenure::Current;
    // The state's name in the other's title, further on in the sentence.
    let sentence = parse.sentence_of(role.tokens.start);
    let is_named_behind = |other: &LocalRole| {
        locals[state].mentions.iter().any(|mention| {
            let is_behind = mention.head >= role.tokens.end && parse.sentence_of(mention.head) == sentence;
            is_behind && other.tokens.contains(&mention.head)
        })
    };
    let others = locals.iter().enumerate().filter(|&(number, local)| number != holder && !local.unnamed);
    let mut held = others.flat_map(|(_, local)| &local.roles).filter(|other| is_told(other));
    held.any(|other| {
        let is_same = role.represents && is_same_title(&role.title, &other.title);
        is_same || other.represents && is_named_behind(other)
    })
}
