//! Branches of unions, which their numbers name: `Local 12`, `Dockers' Union Local 12`, `Lodge 9 of the Mechanics`.

use super::candidate::{Candidate, Label, is_capital};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::Block;

/// Makes a name of each branch with its number, and of the union's name that stands right before it or behind `of`.
pub(super) fn branches(parse: &Parse, block: &Block, lexicon: &Lexicon, candidates: &mut Vec<Candidate>) {
    for noun in block.tokens.clone() {
        let number = noun + 1;
        let is_branch = is_capital(parse, noun)
            && lexicon.name_words.is_branch(&parse.lower(noun))
            && block.tokens.contains(&number)
            && parse.word(number).starts_with(|c: char| c.is_ascii_digit())
            && parse.word(number).chars().all(|c| c.is_ascii_digit() || c == '/');
        if !is_branch {
            continue;
        }
        let is_union = |other: &Candidate| other.label == Some(Label::Organization) || other.entry.is_some();
        let holds = |other: &&Candidate| other.tokens.contains(&noun);
        let before = |other: &&Candidate| other.tokens.end == noun && is_union(other);
        let start = candidates.iter().find(holds).or_else(|| candidates.iter().find(before));
        let start = start.map_or(noun, |name| name.tokens.start.min(noun));
        // `Lodge 9 of the Mechanics`
        let of = Some(number + 1).filter(|&of| start == noun && parse.is_word(of, &["of"]));
        let union = of.map(|of| if parse.is_word(of + 1, &["the"]) { of + 2 } else { of + 1 });
        let is_there = |other: &&Candidate, at: usize| other.tokens.contains(&at) && is_union(other);
        let whole = union.and_then(|at| candidates.iter().find(|other| is_there(other, at)));
        let name = start..whole.map_or(number + 1, |union| union.tokens.end);
        let in_heading = block.kind.is_heading();
        candidates.retain(|other| other.tokens.end <= name.start || other.tokens.start >= name.end);
        candidates.push(Candidate { label: Some(Label::Organization), in_heading, ..Candidate::new(name) });
        candidates.sort_by_key(|candidate| candidate.tokens.start);
    }
}
