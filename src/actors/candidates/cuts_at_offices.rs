//! Names cut in two where an office ends or begins: `Vintra | spokesman | Jonas Ek`.

use super::candidate::{Label, is_capital};
use super::run::{Parts, Run};
use crate::actors::titles;
use crate::grammar::Parse;
use crate::lexicon::{Lexicon, Office};
use std::ops::Range;

impl Run<'_> {
    /// `the presidents of Norland and Morovia`: each has one, so that it is two names.
    pub fn states_with_one_office(&self) -> Option<Parts> {
        let (parse, start, and) = (self.parse, self.start, self.start + 1);
        let is_of_each = self.end == start + 3
            && parse.is_word(and, &["and"])
            && start >= 2
            && parse.is_word(start - 1, &["of"])
            && parse.tag(start - 2) == "NNS"
            && self.lexicon.offices.ends_at(parse, start - 2).is_some_and(|(_, office)| office.represents)
            && is_capital(parse, self.end - 1);
        is_of_each.then(|| vec![(start..and, Label::Polity), (and + 1..self.end, Label::Polity)])
    }

    /// `Secretary of | Energy of Norland`, `Secretary of | Energy Jane Doe`: what the office is for is no name. `Minister of |
    /// State for Lands and Fisheries`: more of the same title.
    pub fn field_of_office(&self) -> Option<Parts> {
        let (parse, offices, start, end) = (self.parse, &self.lexicon.offices, self.start, self.end);
        let is_field = |token: usize| offices.is_portfolio(&parse.lower(token));
        if start < 2 || !parse.is_word(start - 1, &["of", "for"]) || offices.ends_at(parse, start - 2).is_none() {
            return None;
        }
        let fields = (start..end).take_while(|&token| is_field(token)).count();
        let of = start + fields;
        if fields > 0 && of + 1 < end && parse.is_word(of, &["of"]) {
            return Some(self.part(of + 1..end, Label::Polity));
        }
        // `Secretary of | Energy Jane Doe`, and not `Secretary of the | Energy Advisory Board`.
        let names = &self.lexicon.name_words;
        let is_of_name = |token: usize| {
            let word = parse.lower(token);
            is_capital(parse, token) && parse.pos(token) == "PROPN" && !names.is_body(&word) && !names.is_house(&word)
        };
        if fields > 0 && of < end && end - of <= 3 && (of..end).all(is_of_name) {
            return Some(self.part(of..end, Label::Person));
        }
        let is_of_title =
            |token: usize| is_field(token) || parse.is_word(token, &["state", "for", "and", "&", ",", "the"]);
        let is_title = start + 1 < end
            && parse.is_word(start, &["state"])
            && parse.is_word(start + 1, &["for"])
            && (start..end).all(is_of_title);
        is_title.then(Vec::new)
    }

    /// The office right before the run: `Deputy Chief of the |`.
    fn office_before(&self) -> Option<&Office> {
        let (parse, start) = (self.parse, self.start);
        let article = usize::from(start > 0 && parse.is_word(start - 1, &["the"]));
        let of = start.checked_sub(1 + article).filter(|&of| parse.is_word(of, &["of"]))?;
        self.lexicon.offices.ends_at(parse, of.checked_sub(1)?).map(|(_, office)| office)
    }

    /// `Director of the | Clinical Centre | Jane Doe`
    pub fn holder_behind_body(&self) -> Option<Parts> {
        let (start, end) = (self.start, self.end);
        let is_held = self.label == Label::Organization
            && end > start + 2
            && self.office_before().is_some()
            && names_holder(self.parse, start..end, self.lexicon);
        is_held.then(|| vec![(start..end - 2, self.label), (end - 2..end, Label::Person)])
    }

    /// `Deputy Chief of the | Coast Guard | for Harbours`: what else the office is for, and not `director of the Selm Centre
    /// for Harbour Studies`, what the body is for.
    pub fn purpose_of_office(&self) -> Option<Parts> {
        let (parse, lexicon) = (self.parse, self.lexicon);
        let is_of_state = self.office_before().is_some_and(|office| office.rank == "government");
        let purpose = (self.start + 1..self.end).find(|&token| parse.word(token) == "for")?;
        let is_of_body =
            lexicon.name_words.is_body(parse.word(purpose - 1)) || parse.is_word(purpose - 1, &["centre", "center"]);
        let is_more = self.label == Label::Organization && is_of_state && !is_of_body;
        is_more.then(|| self.part(self.start..purpose, self.label))
    }

    /// `Vintra spokesman Jonas Ek` in one go: a body, a title, a name.
    pub fn title_between(&self) -> Option<Parts> {
        if self.end - self.start < 3 {
            return None;
        }
        let (first, name) = title_inside(self.parse, self.start..self.end, self.label, self.lexicon)?;
        Some(self.both(self.start..first, Label::Organization, name..self.end, Label::Person))
    }
}

/// True where two words that may be somebody's name follow the noun that a body's name ends with.
fn names_holder(parse: &Parse, run: Range<usize>, lexicon: &Lexicon) -> bool {
    let is_noun = |token: usize| {
        let word = parse.lower(token);
        lexicon.name_words.is_body(&word)
            || lexicon.name_words.is_house(&word)
            || ["centre", "center"].contains(&&*word)
    };
    let may_name = |token: usize| {
        is_capital(parse, token)
            && parse.pos(token) == "PROPN"
            && !is_noun(token)
            && !lexicon.name_words.is_firm(&parse.lower(token))
    };
    is_noun(run.end - 3) && may_name(run.end - 2) && may_name(run.end - 1)
}

/// Where in a run a title stands between a body and a person's name: the title's first token and the name's.
fn title_inside(parse: &Parse, tokens: Range<usize>, label: Label, lexicon: &Lexicon) -> Option<(usize, usize)> {
    (tokens.start + 1..tokens.end - 1).find_map(|token| {
        let (first, _) = lexicon.offices.ends_at(parse, token).filter(|(first, _)| *first > tokens.start)?;
        let next = token + 1;
        let is_name = lexicon.names.is_given(parse.word(next))
            || (label == Label::Person && !titles::is_title_word(parse, next, lexicon));
        (is_name && is_capital(parse, next)).then_some((first, next))
    })
}
