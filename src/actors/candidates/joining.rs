//! Names that are parts of one longer name: `NATO-Russia Council`, `Palmyra, Syria`, `the Biden administration`.

use super::candidate::{Candidate, Label, is_capital, is_in};
use crate::grammar::Parse;
use crate::lexicon::{Lexicon, StateBy};

/// `the Biden administration`: the person's name and the noun are the name of one body, be it that the model takes the name for
/// a body's itself.
pub(super) fn administrations(parse: &Parse, candidates: &mut [Candidate]) {
    for candidate in candidates {
        let next = candidate.tokens.end;
        let before = candidate.tokens.start.checked_sub(1);
        let is_the = before.is_some_and(|before| parse.is_word(before, &["the"]));
        let may_be_person = candidate.label == Some(Label::Person)
            || candidate.label == Some(Label::Organization) && candidate.entry.is_none() && is_the;
        if may_be_person && next < parse.len() && parse.word(next) == "administration" {
            candidate.tokens.end += 1;
            candidate.label = Some(Label::Organization);
            candidate.entry = None;
        }
    }
}

/// `Hwang In | Seok`: one person, whose name the model took for two.
pub(super) fn torn_persons(parse: &Parse, candidates: &mut Vec<Candidate>) {
    let is_part = |name: &Candidate| name.label == Some(Label::Person) && name.entry.is_none();
    let mut number = 0;
    while number + 1 < candidates.len() {
        let (first, last) = (&candidates[number], &candidates[number + 1]);
        let end = last.tokens.end;
        let is_one = is_part(first)
            && is_part(last)
            && last.tokens.len() == 1
            && first.tokens.end == last.tokens.start
            && first
                .tokens
                .clone()
                .all(|token| parse.dep(token) == "compound" && parse.head(token) == last.tokens.start);
        if is_one {
            candidates.remove(number + 1);
            candidates[number].tokens.end = end;
        }
        number += 1;
    }
}

/// `Palmyra, Syria`: a city with the state or region that it lies in is one place.
pub(super) fn addresses(parse: &Parse, lexicon: &Lexicon, candidates: &mut Vec<Candidate>) {
    let lies_in = |city: &Candidate, land: &Candidate| {
        let adjacent = city.tokens.end + 1 == land.tokens.start && parse.word(city.tokens.end) == ",";
        let land_entry = land.entry.unwrap_or_default();
        let is_land = matches!(land_entry.state, Some((_, StateBy::Name)))
            || land_entry.place.is_some_and(|place| lexicon.places[place].kind == "region");
        let city_entry = city.entry.unwrap_or_default();
        let is_city = city_entry.place.is_some_and(|place| lexicon.places[place].kind == "city")
            || (city.entry.is_none() && matches!(city.label, Some(Label::Polity | Label::Place)));
        let closed = land.tokens.end >= parse.len()
            || parse.is_mark(land.tokens.end)
            || parse.sentence_of(land.tokens.end) != parse.sentence_of(land.tokens.start)
            || parse.dep(land.tokens.end) == "prep";
        adjacent && is_land && is_city && closed && is_in(parse, city.tokens.start)
    };
    let mut number = 0;
    while number + 1 < candidates.len() {
        if lies_in(&candidates[number], &candidates[number + 1]) {
            let land = candidates.remove(number + 1);
            candidates[number].tokens.end = land.tokens.end;
            candidates[number].label = Some(Label::Place);
        }
        number += 1;
    }
}

/// `the Norwegian embassy in Selm`: whose it is, the noun and where it stands are one body's name.
pub(super) fn embassies(parse: &Parse, candidates: &mut Vec<Candidate>) {
    let mut number = 0;
    while number + 1 < candidates.len() {
        let (owner, seat) = (&candidates[number], &candidates[number + 1]);
        let noun = owner.tokens.end;
        let is_state =
            owner.entry.is_some_and(|entry| matches!(entry.state, Some((_, StateBy::Name | StateBy::Adjective))));
        let is_seat = matches!(seat.label, Some(Label::Polity | Label::Place))
            || seat.entry.is_some_and(|entry| entry.place.is_some() || entry.state.is_some());
        if is_state
            && is_seat
            && noun + 2 == seat.tokens.start
            && parse.is_word(noun, &["embassy", "consulate"])
            && parse.is_word(noun + 1, &["in"])
        {
            let whole = Candidate {
                label: Some(Label::Organization),
                in_heading: owner.in_heading,
                ..Candidate::new(owner.tokens.start..seat.tokens.end)
            };
            candidates.splice(number..=number + 1, [whole]);
        }
        number += 1;
    }
}

/// `NATO-Russia Council`: names joined by a hyphen and a body's noun are one name.
pub(super) fn compounds(parse: &Parse, lexicon: &Lexicon, candidates: &mut Vec<Candidate>) {
    let is_hyphen = |token: usize| matches!(parse.word(token), "-" | "–" | "‑");
    let mut number = 0;
    while number < candidates.len() {
        let mut end = candidates[number].tokens.end;
        let mut last = number;
        let joined = |token: usize| {
            token < parse.len() && parse.sentence_of(token) == parse.sentence_of(candidates[number].tokens.start)
        };
        while joined(end + 1) && is_hyphen(end) && is_capital(parse, end + 1) {
            let next = candidates.get(last + 1).filter(|next| next.tokens.start == end + 1);
            end = next.map_or(end + 2, |next| next.tokens.end);
            last += usize::from(next.is_some());
        }
        let hyphenated = end > candidates[number].tokens.end || candidates[number].tokens.clone().any(is_hyphen);
        if hyphenated && joined(end) && is_capital(parse, end) && lexicon.name_words.is_body(&parse.lower(end)) {
            let merged = Candidate {
                tokens: candidates[number].tokens.start..end + 1,
                label: Some(Label::Organization),
                entry: None,
                ..candidates[number].clone()
            };
            candidates.splice(number..=last, [merged]);
        }
        number += 1;
    }
}

/// `Calder & Hythe`: names joined by the sign are one firm.
pub(super) fn partners(parse: &Parse, candidates: &mut Vec<Candidate>) {
    let mut number = 0;
    while number < candidates.len() {
        let sign = candidates[number].tokens.end;
        let next = sign + 1;
        if next >= parse.len() || parse.word(sign) != "&" || !is_capital(parse, next) {
            number += 1;
            continue;
        }
        let second = candidates.iter().position(|candidate| candidate.tokens.contains(&next));
        let end = second.map_or(next + 1, |second| candidates[second].tokens.end);
        let first = &candidates[number];
        let joined = Candidate {
            label: Some(Label::Organization),
            in_heading: first.in_heading,
            ..Candidate::new(first.tokens.start..end)
        };
        candidates.splice(number..=second.unwrap_or(number), [joined]);
    }
}
