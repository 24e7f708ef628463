//! Families by their plural: `the Wiegands`, where the folder names somebody called Wiegand.

use super::candidate::{Candidate, Label, is_capital};
use crate::actors::vocabulary::Vocabulary;
use crate::grammar::Parse;
use crate::model::Block;
use crate::text::fold;

/// The family that a plural names: `Wiegand` of `Wiegands`.
pub(in crate::actors) fn family_of(word: &str) -> Option<&str> {
    word.strip_suffix('s').filter(|name| name.chars().count() > 2 && !name.ends_with('s'))
}

/// Adds the plurals of families behind `the` or a number.
pub(super) fn families(parse: &Parse, block: &Block, vocabulary: &Vocabulary, candidates: &mut Vec<Candidate>) {
    let is_many = |before: usize| parse.is_word(before, &["the", "both"]) || parse.pos(before) == "NUM";
    let is_family = |&token: &usize| {
        let is_free = |candidate: &Candidate| {
            candidate.entry.is_none() && candidate.tokens.len() == 1 || !candidate.tokens.contains(&token)
        };
        is_capital(parse, token)
            && token > block.tokens.start
            && is_many(token - 1)
            && family_of(parse.word(token)).is_some_and(|name| vocabulary.surnames.contains(&fold(name)))
            // `the Wiegands Group`
            && !(block.tokens.contains(&(token + 1)) && is_capital(parse, token + 1))
            && candidates.iter().all(is_free)
    };
    let found: Vec<usize> = block.tokens.clone().filter(is_family).collect();
    candidates.retain(|candidate| !found.contains(&candidate.tokens.start));
    let family = |token| Candidate { label: Some(Label::People), ..Candidate::new(token..token + 1) };
    candidates.extend(found.into_iter().map(family));
    candidates.sort_by_key(|candidate| candidate.tokens.start);
}
