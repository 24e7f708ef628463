//! States of which somebody else holds an office, so that a person whose state no words tell is of another: `President Jane Doe
//! told Norlandic Chancellor Bo Lind`.

use super::home::is_guess;
use crate::actors::build::is_same_title;
use crate::actors::entities::{Local, LocalRole};
use crate::grammar::Parse;
use crate::model::Tenure;

/// True where the article gives the same office of the state to another, or calls another the state's behind this one: the
/// first would be called so, were both of it.
pub(super) fn is_anothers(parse: &Parse, locals: &[Local], (holder, role): (usize, &LocalRole), state: usize) -> bool {
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
