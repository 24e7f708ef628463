//! Families by their name: `the Wiegands`, `the Wiegand family`, where the folder names somebody called Wiegand.

use super::candidate::{Candidate, Label, is_capital};
use crate::actors::vocabulary::Vocabulary;
use crate::grammar::Parse;
use crate::model::Block;
use crate::text::fold;
use std::ops::Range;

/// What a family is called behind its name.
const NOUNS: [&str; 3] = ["family", "clan", "dynasty"];

/// The family that words name: `Wiegand` of `Wiegands` and of `Wiegand family`.
pub(in crate::actors) fn family_of(name: &str) -> Option<&str> {
    let noun = NOUNS.iter().find_map(|noun| name.strip_suffix(noun)?.strip_suffix(' '));
    let plural = || name.strip_suffix('s').filter(|name| name.chars().count() > 2 && !name.ends_with('s'));
    noun.or_else(plural).filter(|name| !name.contains(' '))
}

/// Adds the families behind `the` or a number.
pub(super) fn families(parse: &Parse, block: &Block, vocabulary: &Vocabulary, candidates: &mut Vec<Candidate>) {
    let is_many = |before: usize| parse.is_word(before, &["the", "both"]) || parse.pos(before) == "NUM";
    let is_surname = |name: &str| vocabulary.surnames.contains(&fold(name));
    let family = |token: usize| -> Option<Range<usize>> {
        let is_behind = token > block.tokens.start && is_capital(parse, token) && is_many(token - 1);
        let next = (token + 1).min(block.tokens.end - 1);
        if !is_behind {
            return None;
        }
        // `the Wiegands`, but not `the Wiegands Group`
        let is_plural =
            (next == token || !is_capital(parse, next)) && family_of(parse.word(token)).is_some_and(is_surname);
        let is_noun = parse.is_word(next, &NOUNS) && !is_capital(parse, next) && is_surname(parse.word(token));
        (is_plural || is_noun).then(|| token..token + 1 + usize::from(is_noun))
    };
    let found: Vec<Range<usize>> = block.tokens.clone().filter_map(family).collect();
    // `The Wiegands`, which the model takes for a name with its article.
    let is_within = |candidate: &Candidate, family: &Range<usize>| {
        candidate.entry.is_none()
            && candidate.tokens.start + 1 >= family.start
            && candidate.tokens.end <= family.end
            && candidate.tokens.end > family.start
    };
    candidates.retain(|candidate| !found.iter().any(|family| is_within(candidate, family)));
    for tokens in found {
        if !candidates.iter().any(|other| other.tokens.start < tokens.end && tokens.start < other.tokens.end) {
            candidates.push(Candidate { label: Some(Label::People), ..Candidate::new(tokens) });
        }
    }
    candidates.sort_by_key(|candidate| candidate.tokens.start);
}
