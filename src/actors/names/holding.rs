//! Names that the offices around them show to be a body, a person or a state.

use super::firms::{is_maker, is_traded, names_holder};
use super::sorting::Sorter;
use super::tally::{is_called_it, is_described_as_body, is_named_body};
use crate::actors::candidates::{Candidate, Label, head_of, is_led_or_called};
use crate::grammar::Parse;
use crate::lexicon::{Lexicon, Office};
use crate::text::fold;

impl Sorter<'_> {
    /// `Garrow, general secretary of the union,`: an office in apposition.
    pub(super) fn is_described_as_person(&self, head: usize) -> bool {
        self.parse.children_by(head, &["appos"]).any(|noun| {
            self.lexicon
                .offices
                .ends_at(self.parse, noun)
                .is_some_and(|(_, office)| office.represents && !matches!(office.rank.as_str(), "other"))
        })
    }

    /// `the union X`, `X, which is owned by`, `X's chairman`: a body, whatever the model takes it for.
    pub(super) fn is_called_body(&self, candidate: &Candidate) -> bool {
        let head = head_of(self.parse, candidate.tokens.clone());
        candidate.entry.is_none()
            && !candidate.titled
            && (!self.lexicon.names.is_given(self.parse.word(candidate.tokens.start))
                || candidate.label == Some(Label::Organization)
                    && is_described_as_body(self.parse, candidate, self.lexicon))
            && (is_named_body(self.parse, candidate, self.lexicon)
                || self.owns_office(head)
                || (self.is_apposed_by_trade(head) && is_called_it(self.parse, head))
                || (candidate.tokens.len() > 1
                    && candidate.label != Some(Label::Person)
                    && self.is_object_of_leading(head))
                || ((is_traded(self.parse, candidate, self.lexicon) || is_maker(self.parse, candidate, self.lexicon))
                    && !self.surnames.contains(&fold(self.parse.word(candidate.tokens.start))))
                || (candidate.tokens.len() > 1 && is_led_or_called(self.parse, &candidate.tokens, self.lexicon)))
    }

    /// `Selm Gesund, a clinic operator,`: what firms do, and persons as well.
    fn is_apposed_by_trade(&self, head: usize) -> bool {
        let is_trade = |noun: usize| {
            let word = self.parse.word(noun);
            self.lexicon.name_words.is_maker(word) || !self.lexicon.people.body_kinds(word).is_empty()
        };
        self.parse.children_by(head, &["appos"]).any(is_trade)
    }

    /// `who leads the liberal New Horizon`: what somebody leads is no place.
    fn is_object_of_leading(&self, head: usize) -> bool {
        let parse = self.parse;
        parse.dep(head) == "dobj" && parse.has_lemma(parse.head(head), &["lead", "chair", "head", "run", "manage"])
    }

    /// `president of Glasmont`: what an office is of is a body.
    pub(super) fn is_led(&self, head: usize) -> bool {
        let parse = self.parse;
        let of = parse.head(head);
        let is_of = parse.dep(head) == "pobj"
            && parse.is_word(of, &["of"])
            && self.lexicon.offices.ends_at(parse, parse.head(of)).is_some_and(|(_, office)| {
                // `mayor of Selm`, `bishop of Selm`: of a place.
                let is_of_place = office.rank == "church" || ["mayor", "governor"].contains(&office.head.as_str());
                office.represents && !is_of_place
            });
        is_of || self.owns_office(head)
    }

    /// `Glasmont's president`: an office that persons do not have somebody in.
    fn owns_office(&self, head: usize) -> bool {
        let parse = self.parse;
        let mark = head + 1;
        if mark + 1 >= parse.len() || !matches!(parse.word(mark), "'s" | "’s") {
            return false;
        }
        if parse.has_lemma(parse.head(head), &self.lexicon.body_words.of_clubs) && parse.dep(head) == "poss" {
            return true;
        }
        // `chief | operating | officer`: the office is the whole.
        let offices = (mark + 1..parse.len().min(mark + 5)).take_while(|&token| {
            parse.is_noun(token) || parse.pos(token) == "ADJ" || parse.is_word(token, &["operating", "managing"])
        });
        let office = offices.filter_map(|token| Some((token, self.lexicon.offices.ends_at(parse, token)?.1))).last();
        office.is_some_and(|(last, office)| {
            let is_chief = office.rank == "company" && office.head.starts_with("chief ");
            // `Glasmont's regional head, Jane Doe`: persons have a coach or a manager, but none for a region or a trade.
            let is_for_part = last > mark + 1 && ["head", "manager", "director"].contains(&office.head.as_str());
            let name = last + 1 + usize::from(parse.word(last + 1) == ",");
            is_chief
                || is_for_part && office.represents && names_holder(parse, name)
                || self.lexicon.body_words.offices.has(&office.head)
        })
    }
}

/// `the president of Halvania`, `ambassador to Morovia`, `Halvania's parliament`: what only states have.
pub(super) fn is_stately(parse: &Parse, head: usize, lexicon: &Lexicon) -> bool {
    let owned = match parse.dep(head) {
        "poss" => parse.head(head),
        "pobj" if parse.is_word(parse.head(head), &["of", "to"]) => parse.head(parse.head(head)),
        _ => return false,
    };
    // A minister has aides, advisers and junior ministers, too.
    let is_of_states = |office: &Office| match office.rank.as_str() {
        "state" => !office.head.starts_with("vice"),
        "diplomatic" | "royal" => true,
        "government" => {
            let is_of_minister = office.head.starts_with("junior") || office.head.starts_with("shadow");
            !is_of_minister && ["minister", "premier", "chancellor"].iter().any(|noun| office.head.ends_with(noun))
        }
        _ => false,
    };
    lexicon.offices.ends_at(parse, owned).is_some_and(|(_, office)| is_of_states(office))
        || parse.has_lemma(owned, &lexicon.body_words.stately)
}

/// `the prime minister of St Orlan`, `the government of St Orlan`: what only states have, and neither a firm nor a town has.
pub(super) fn is_governed(parse: &Parse, head: usize, lexicon: &Lexicon) -> bool {
    if parse.dep(head) != "pobj" || !parse.is_word(parse.head(head), &["of"]) {
        return false;
    }
    let owner = parse.head(parse.head(head));
    let office = lexicon.offices.ends_at(parse, owner).map(|(_, office)| office);
    office.is_some_and(|office| office.rank == "government" && office.head.ends_with("prime minister"))
        || parse.has_lemma(owner, &["government", "parliament", "republic", "independence"])
}
