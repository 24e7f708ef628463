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
    let is_one_word = candidate.tokens.len() == 1;
    candidate.entry.is_none()
        && match parse.dep(head) {
            "poss" | "compound" | "nmod" if is_one_word => {
                let office = lexicon.offices.ends_at(parse, owner);
                lexicon.name_words.is_holding(&parse.lemma(owner).to_lowercase())
                    || office.is_some_and(|(_, office)| office.rank == "company" && office.represents)
            }
            "pobj" => is_held(parse, owner, lexicon),
            "nsubj" if is_one_word => acts(parse, head),
            _ => false,
        }
}

/// `a stake in`, `shares of`, `the offer for`: behind it stands a firm.
pub(super) fn is_held(parse: &Parse, preposition: usize, lexicon: &Lexicon) -> bool {
    parse.is_word(preposition, &["in", "of", "for", "by", "at"])
        && lexicon.name_words.is_holding(&parse.lemma(parse.head(preposition)).to_lowercase())
}

/// `Glasmont shares`, `Glasmont's shareholders`, `Glasmont chief executive Jane Doe`: what families do not have.
pub(super) fn is_traded(parse: &Parse, candidate: &Candidate, lexicon: &Lexicon) -> bool {
    const OF_FIRMS: [&str; 12] = [
        "shareholder",
        "investor",
        "bondholder",
        "subsidiary",
        "dividend",
        "turnover",
        "earnings",
        "board",
        "chairman",
        "customer",
        "creditor",
        "factory",
    ];
    let next = candidate.tokens.end;
    if candidate.tokens.len() > 1 || candidate.entry.is_some() || candidate.titled || next + 2 >= parse.len() {
        return false;
    }
    let is_of_firm = |noun: usize| parse.is_noun(noun) && OF_FIRMS.contains(&parse.lemma(noun).to_lowercase().as_str());
    let compound = |noun: usize| parse.is_noun(noun) && parse.has_lemma(noun, &["share", "stock", "bond"]);
    let owned = matches!(parse.word(next), "'s" | "’s") && is_of_firm(next + 1);
    let leads = (next + 1..next + 3).any(|head| {
        let office = lexicon.offices.ends_at(parse, head).filter(|(first, _)| *first == next);
        office.is_some_and(|(_, office)| office.rank == "company" && office.represents)
            && head + 1 < parse.len()
            && parse.word(head + 1).starts_with(char::is_uppercase)
    });
    owned || (parse.word(next).starts_with(char::is_lowercase) && (is_of_firm(next) || compound(next) || leads))
}
