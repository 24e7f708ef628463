//! Signs that a name which a model takes for a place is a firm's.

use super::acting::acts;
use crate::actors::candidates::{Candidate, Label, head_of};
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
            "nsubj" if is_one_word => acts(parse, head, &lexicon.cities),
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
    let next = candidate.tokens.end;
    if candidate.tokens.len() > 1 || candidate.entry.is_some() || candidate.titled || next + 2 >= parse.len() {
        return false;
    }
    let is_of_firm =
        |noun: usize| parse.is_noun(noun) && lexicon.body_words.of_firms.has(&parse.lemma(noun).to_lowercase());
    let compound = |noun: usize| parse.is_noun(noun) && parse.has_lemma(noun, &["share", "stock", "bond"]);
    let owned = matches!(parse.word(next), "'s" | "’s") && is_of_firm(next + 1);
    let is_town = matches!(candidate.label, Some(Label::Polity | Label::Place));
    // `Glasmont workers`: towns have them, too.
    let employs = !is_town && lexicon.body_words.employed.has(&parse.lower(next));
    let leads = (next..next + 3).any(|head| {
        let office = lexicon.offices.ends_at(parse, head).filter(|(first, _)| *first == next);
        office.is_some_and(|(_, office)| {
            let is_of_body = matches!(office.rank.as_str(), "union" | "other") || office.head == "president";
            office.represents && (office.rank == "company" || is_of_body && !is_town)
        }) && names_holder(parse, head + 1)
    });
    owned
        || (parse.word(next).starts_with(char::is_lowercase)
            && (is_of_firm(next) || compound(next) || employs || leads))
}

/// True where the name of whoever holds an office stands right behind it.
pub(super) fn names_holder(parse: &Parse, name: usize) -> bool {
    name < parse.len() && parse.word(name).starts_with(char::is_uppercase) && parse.pos(name) == "PROPN"
}

/// `Glasmont, a terminal operator,`: persons are introduced by more than one name, so that one alone is the operator's.
pub(super) fn is_maker(parse: &Parse, candidate: &Candidate, lexicon: &Lexicon) -> bool {
    let (name, comma) = (candidate.tokens.start, candidate.tokens.end);
    let is_parted =
        comma + 2 < parse.len() && parse.word(comma) == "," && parse.is_word(comma + 1, &["a", "an", "the"]);
    candidate.tokens.len() == 1
        && !matches!(candidate.label, Some(Label::Polity | Label::Place | Label::Thing | Label::People))
        && is_parted
        && parse.children_by(name, &["appos"]).any(|noun| {
            (comma + 2..comma + 7).contains(&noun)
                && parse.tag(noun) == "NN"
                && lexicon.name_words.is_maker(&parse.lower(noun))
                && lexicon.offices.ends_at(parse, noun).is_none_or(|(_, office)| !office.represents)
        })
}
