//! Names of persons that the model cut: `van den Berg` without its particles, a given name that stands alone later on.

use super::candidate::{Candidate, Label, is_capital};
use crate::actors::entities::is_particle;
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::Block;
use crate::text::is_all_caps;
use std::collections::HashSet;

/// `Van den Berg`, `Al-Sayed`: the particles right before what the model took for a person's whole name belong to it.
pub(super) fn particles(parse: &Parse, block: &Block, candidates: &mut [Candidate]) {
    for number in 0..candidates.len() {
        if candidates[number].label != Some(Label::Person) || candidates[number].entry.is_some() {
            continue;
        }
        let first = candidates[number].tokens.start;
        let is_free = |token: usize| {
            token >= block.tokens.start
                && parse.sentence_of(token) == parse.sentence_of(first)
                && !candidates.iter().any(|candidate| candidate.tokens.contains(&token))
        };
        let mut start = first;
        loop {
            let hyphened = start >= 2 && parse.word(start - 1) == "-" && !parse.space_after(start - 2);
            let steps = if hyphened { 2 } else { 1 };
            let Some(token) = start.checked_sub(steps) else { break };
            if !(token..start).all(is_free) || !is_particle(parse.word(token)) {
                break;
            }
            start = token;
        }
        candidates[number].tokens.start = start;
    }
}

/// `Kolbrun` after `Kolbrun Dal`: a given name alone, in an article that gives the full name, where it stands as nothing else.
pub(super) fn given_names_alone(parse: &Parse, lexicon: &Lexicon, candidates: &mut Vec<Candidate>) {
    let bears_two = |candidate: &&Candidate| {
        candidate.label == Some(Label::Person) && candidate.entry.is_none() && candidate.tokens.len() > 1
    };
    let is_name = |token: usize| parse.pos(token) == "PROPN" && is_capital(parse, token);
    let given: HashSet<&str> = candidates
        .iter()
        .filter(bears_two)
        .map(|candidate| parse.word(candidate.tokens.start))
        .filter(|word| word.chars().count() > 3 && !is_all_caps(word) && lexicon.gazetteer.entry(word).is_none())
        .collect();
    if given.is_empty() {
        return;
    }
    // What the model took for something else, where the lexicon does not know it.
    let is_alone = |candidate: &Candidate| candidate.tokens.len() == 1 && candidate.entry.is_none();
    for candidate in candidates.iter_mut().filter(|candidate| is_alone(candidate)) {
        if given.contains(parse.word(candidate.tokens.start)) && is_name(candidate.tokens.start) {
            candidate.label = Some(Label::Person);
        }
    }
    let mut covered = vec![false; parse.len()];
    for candidate in candidates.iter() {
        covered[candidate.tokens.clone()].fill(true);
    }
    let small: HashSet<&str> = (0..parse.len()).map(|token| parse.word(token)).collect();
    let mut found = Vec::new();
    for token in (0..parse.len()).filter(|&token| !covered[token] && is_name(token)) {
        let word = parse.word(token);
        let joined = |other: usize| {
            other < parse.len() && parse.sentence_of(other) == parse.sentence_of(token) && is_name(other)
        };
        let alone = !joined(token + 1) && !token.checked_sub(1).is_some_and(joined);
        if alone && given.contains(word) && !small.contains(word.to_lowercase().as_str()) {
            found.push(Candidate { label: Some(Label::Person), ..Candidate::new(token..token + 1) });
        }
    }
    candidates.append(&mut found);
    candidates.sort_by_key(|candidate| candidate.tokens.start);
}

/// `Premier He Lifeng`: the model takes the family's name for the pronoun, behind which no name can stand.
pub(super) fn names_behind_he(parse: &Parse, candidates: &mut [Candidate]) {
    for candidate in candidates.iter_mut().filter(|candidate| candidate.tokens.len() == 1 && candidate.entry.is_none())
    {
        let given = candidate.tokens.start;
        let he = given.checked_sub(1).filter(|&he| {
            parse.word(he) == "He" && parse.space_after(he) && parse.sentence_of(he) == parse.sentence_of(given)
        });
        // Every word of a headline may have a capital: `He Promises Talks`.
        let is_name = is_capital(parse, given) && parse.pos(given) == "PROPN" && !candidate.in_heading;
        if let Some(he) = he.filter(|_| is_name) {
            candidate.tokens.start = he;
            candidate.label = Some(Label::Person);
        }
    }
}

/// `Im Dong-ha`: the tokenizer takes the family's name for `I'm`. Once it stands before a given name it is a name alone, too.
pub(super) fn torn_names(parse: &Parse, candidates: &mut Vec<Candidate>) {
    let is_torn = |start: usize| {
        start + 2 < parse.len() && parse.word(start) == "I" && parse.word(start + 1) == "m" && !parse.space_after(start)
    };
    let is_full = |candidate: &Candidate| {
        candidate.label == Some(Label::Person) && candidate.tokens.start.checked_sub(2).is_some_and(is_torn)
    };
    if !candidates.iter().any(is_full) {
        return;
    }
    for start in (0..parse.len()).filter(|&start| is_torn(start)) {
        let given = candidates.iter().position(|candidate| candidate.tokens.start == start + 2 && is_full(candidate));
        let end = given.map_or(start + 2, |given| candidates[given].tokens.end);
        candidates.retain(|candidate| candidate.tokens.end <= start || end <= candidate.tokens.start);
        candidates.push(Candidate { label: Some(Label::Person), titled: true, ..Candidate::new(start..end) });
    }
    candidates.sort_by_key(|candidate| candidate.tokens.start);
}
