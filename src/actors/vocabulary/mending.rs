//! Names that the model marked in part or two in one, which the folder knows: `Friday | Bells`, `Doe and Roe`.

use super::known::{NameKind, Vocabulary};
use crate::actors::candidates::{Candidate, Label, is_capital, words};
use crate::grammar::Parse;
use crate::model::Block;
use crate::text::fold;
use std::ops::Range;

impl Vocabulary {
    /// `Selm-Norland` where the folder has a body of that name, and the lexicon a land that it ends with.
    pub(super) fn rejoin(&self, parse: &Parse, block: &Block, candidates: &mut [Candidate]) {
        for number in 0..candidates.len() {
            let (start, end) = (candidates[number].tokens.start, candidates[number].tokens.end);
            let Some(first) = start.checked_sub(2).filter(|&first| first >= block.tokens.start) else { continue };
            let is_tail = parse.word(start - 1) == "-"
                && !parse.space_after(first)
                && !parse.space_after(start - 1)
                && is_capital(parse, first)
                && !candidates.iter().any(|other| other.tokens.contains(&first));
            if is_tail && self.kind(&fold(&words(parse, first..end))) == Some(NameKind::Organization) {
                candidates[number].tokens.start = first;
                candidates[number].entry = None;
                candidates[number].label = Some(Label::Organization);
            }
        }
    }

    /// `Doe and Roe` in one go: two persons that the folder knows.
    pub(super) fn part(&self, parse: &Parse, candidates: &mut Vec<Candidate>) {
        let is_person = |name: Range<usize>| self.kind(&fold(&words(parse, name))) == Some(NameKind::Person);
        for number in 0..candidates.len() {
            let Candidate { tokens, entry: None, .. } = candidates[number].clone() else { continue };
            let and = (tokens.start + 1..tokens.end - 1).find(|&token| parse.is_word(token, &["and"]));
            let Some(and) = and.filter(|&and| is_person(tokens.start..and) && is_person(and + 1..tokens.end)) else {
                continue;
            };
            candidates[number].tokens.end = and;
            candidates[number].label = Some(Label::Person);
            candidates.push(Candidate { label: Some(Label::Person), ..Candidate::new(and + 1..tokens.end) });
        }
        candidates.sort_by_key(|candidate| candidate.tokens.start);
    }

    /// `Friday | Bells`, `Selm | List`: the model marked a part of a body's name that the folder knows in full.
    pub(super) fn lengthen(&self, parse: &Parse, block: &Block, candidates: &mut [Candidate]) {
        for number in 0..candidates.len() {
            let Candidate { tokens, entry: None, .. } = candidates[number].clone() else { continue };
            let is_free = |token: usize| {
                block.tokens.contains(&token)
                    && is_capital(parse, token)
                    && !candidates.iter().any(|other| other.tokens.contains(&token))
            };
            let is_body =
                |name: &Range<usize>| self.kind(&fold(&words(parse, name.clone()))) == Some(NameKind::Organization);
            let before = tokens.start.checked_sub(1).filter(|&before| is_free(before)).map(|before| before..tokens.end);
            let behind = Some(tokens.end).filter(|&behind| is_free(behind)).map(|behind| tokens.start..behind + 1);
            if let Some(whole) = before.into_iter().chain(behind).find(is_body) {
                candidates[number].tokens = whole;
                candidates[number].label = Some(Label::Organization);
            }
        }
    }
}
