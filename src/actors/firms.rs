//! Signs that a name which a model takes for a place is a firm's.

use super::acting::acts;
use super::candidate::{Candidate, head_of};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;

/// `Glasmont rejected`, `Glasmont's shareholders`: a name that a model takes for a place, though it does or has what firms do
/// and have.
pub(super) fn is_firm(parse: &Parse, candidate: &Candidate, lexicon: &Lexicon) -> bool {
    let head = head_of(parse, candidate.tokens.clone());
    let owner = parse.head(head);
    let is_unknown = candidate.entry.is_none() && candidate.tokens.len() == 1;
    is_unknown
        && match parse.dep(head) {
            "poss" | "compound" | "nmod" => lexicon.name_words.is_holding(&parse.lemma(owner).to_lowercase()),
            "pobj" => is_held(parse, owner, lexicon),
            "nsubj" => acts(parse, head),
            _ => false,
        }
}

/// `a stake in`, `shares of`, `the offer for`: behind it stands a firm.
pub(super) fn is_held(parse: &Parse, preposition: usize, lexicon: &Lexicon) -> bool {
    parse.is_word(preposition, &["in", "of", "for", "by", "at"])
        && lexicon.name_words.is_holding(&parse.lemma(parse.head(preposition)).to_lowercase())
}
