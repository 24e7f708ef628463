//! What the model marked as one name and is two, or another: `Ukraine's | Defence Council`, `Morning Post's | Jane Doe`.
//!
//! `parted` asks in turn whether a run is cut at a mark (`cuts_at_marks`) or where an office ends or begins (`cuts_at_offices`).

use super::candidate::{Label, words};
use super::run::{Parts, Run};
use crate::lexicon::BodyKind;
use std::ops::Range;

impl Run<'_> {
    /// The names that it holds, where it does not stand as one.
    pub fn parted(&self) -> Option<Parts> {
        self.publisher_of_person()
            .or_else(|| self.open_bracket())
            .or_else(|| self.part_of_parliament())
            .or_else(|| self.states_with_one_office())
            .or_else(|| self.head_behind_comma())
            .or_else(|| self.body_that_holds_session())
            .or_else(|| self.field_of_office())
            .or_else(|| self.holder_behind_body())
            .or_else(|| self.purpose_of_office())
            .or_else(|| self.owner())
            .or_else(|| self.dash())
            .or_else(|| self.title_between())
            .or_else(|| self.person_behind_body())
            .or_else(|| self.article_within())
            .or_else(|| self.thing_or_place_before_person())
    }

    /// `Harbour Committee of the | Norland Senate`: part of a parliament, and the parliament.
    fn part_of_parliament(&self) -> Option<Parts> {
        let (parse, lexicon) = (self.parse, self.lexicon);
        let of = (self.start + 2..self.end.saturating_sub(2)).find(|&token| parse.is_word(token, &["of"]))?;
        let whole = lexicon.gazetteer.entry(&words(parse, of + 2..self.end)).and_then(|entry| entry.organization);
        let is_part = self.label == Label::Organization
            && parse.is_word(of + 1, &["the"])
            && parse.is_word(of - 1, &["committee", "commission", "subcommittee"])
            && whole.is_some_and(|whole| lexicon.organizations[whole].kind == BodyKind::Legislature);
        is_part.then(|| self.both(self.start..of, self.label, of + 2..self.end, self.label))
    }

    /// `Annual Meeting of the Southern Forum`: what is held, and the body that holds it.
    fn body_that_holds_session(&self) -> Option<Parts> {
        let parse = self.parse;
        let held = (self.start..self.end).find(|&token| {
            parse.is_word(token, &["meeting", "session", "round", "edition"])
                && token + 2 < self.end
                && parse.is_word(token + 1, &["of"])
        })?;
        let may_hold = matches!(self.label, Label::Organization | Label::Thing | Label::Place);
        may_hold.then(|| self.part(held + 2..self.end, Label::Organization))
    }

    /// `Defence Council Jane Doe`: the body's noun ends its name, and a given name begins another.
    fn person_behind_body(&self) -> Option<Parts> {
        let (parse, lexicon) = (self.parse, self.lexicon);
        let given = self.inside().find(|&token| {
            lexicon.name_words.is_body(parse.word(token - 1))
                && lexicon.names.is_given(parse.word(token))
                && lexicon.gazetteer.entry(parse.word(token)).is_none()
                && self.end - token <= 3
                && !lexicon.name_words.is_body(parse.word(self.end - 1))
        })?;
        (self.label == Label::Organization).then(|| self.from(given, self.label, Label::Person))
    }

    /// An operation is something done, a ship a thing. `Middle East Tobias Ellwood`: the end of a title and a name.
    fn thing_or_place_before_person(&self) -> Option<Parts> {
        let (parse, lexicon, start, end) = (self.parse, self.lexicon, self.start, self.end);
        if parse.is_word(start, &["operation"]) || parse.is_word(start, &lexicon.name_words.ships) {
            return Some(if start + 1 < end { vec![(start..end, Label::Thing)] } else { Vec::new() });
        }
        if !matches!(self.label, Label::Organization | Label::Place) || end - start < 3 {
            return None;
        }
        let is_place = |tokens: Range<usize>| {
            lexicon.gazetteer.entry(&words(parse, tokens)).is_some_and(|entry| entry.place.is_some())
        };
        let given =
            (start + 1..end - 1).find(|&token| lexicon.names.is_given(parse.word(token)) && is_place(start..token))?;
        Some(self.from(given, Label::Place, Label::Person))
    }
}
