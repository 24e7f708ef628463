//! Names of parties that look like something else: `Free Democrats`, `Labour-Green`, `Jane Doe (New Norland)`.

use super::candidate::{Candidate, Label, is_capital};
use crate::actors::names::is_letters;
use crate::actors::titles;
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::Block;

/// `Free Democrats`: members of another party than the one that the lexicon knows by the noun alone.
pub(super) fn other_members(parse: &Parse, block: &Block, lexicon: &Lexicon, candidates: &mut [Candidate]) {
    for number in 0..candidates.len() {
        let (start, end) = (candidates[number].tokens.start, candidates[number].tokens.end);
        let names_members = candidates[number].entry.is_some_and(|entry| entry.organization.is_some())
            && end == start + 1
            && parse.word(start).ends_with('s')
            && !crate::text::is_all_caps(parse.word(start));
        let Some(before) = start.checked_sub(1).filter(|&before| names_members && before >= block.tokens.start) else {
            continue;
        };
        let sentence = parse.sentences()[parse.sentence_of(start)].start;
        let is_other = before > sentence
            && is_capital(parse, before)
            && !crate::text::is_all_caps(parse.word(before))
            && parse.space_after(before)
            && matches!(parse.pos(before), "ADJ" | "PROPN")
            && lexicon.gazetteer.entry(parse.word(before)).is_none()
            && !lexicon.names.is_given(parse.word(before))
            && !titles::is_title_word(parse, before, lexicon)
            && !titles::is_day_or_month(parse, before)
            && !candidates.iter().any(|other| other.tokens.contains(&before));
        if is_other {
            candidates[number].tokens.start = before;
            candidates[number].entry = None;
            candidates[number].label = Some(Label::Organization);
        }
    }
}

/// `the opposition Progressives`, `the ruling New Horizon`: who is in or out of power is a party, whatever the model takes it for.
pub(super) fn in_or_out_of_power(parse: &Parse, block: &Block, lexicon: &Lexicon, candidates: &mut Vec<Candidate>) {
    const LONGEST: usize = 4;
    for start in block.tokens.clone().skip(2) {
        let has_article = parse.is_word(start - 2, &["the", "The"]);
        if !has_article || !parse.is_word(start - 1, &["opposition", "ruling", "governing"]) {
            continue;
        }
        let is_name = |&token: &usize| {
            let entry = lexicon.gazetteer.entry(parse.word(token));
            is_capital(parse, token)
                && parse.pos(token) == "PROPN"
                && !titles::is_title_word(parse, token, lexicon)
                && !lexicon.names.is_given(parse.word(token))
                && entry.is_none_or(|entry| entry.state.is_none() && entry.place.is_none())
        };
        let run = (start..block.tokens.end).take_while(is_name).take(LONGEST).count();
        let name = start..start + run;
        let is_known = candidates.iter().any(|other| {
            other.tokens.start < name.end
                && name.start < other.tokens.end
                && (other.entry.is_some() || other.label == Some(Label::Organization))
        });
        if run == 0 || is_known || is_capital(parse, name.end) {
            continue;
        }
        candidates.retain(|other| other.tokens.end <= name.start || name.end <= other.tokens.start);
        candidates.push(Candidate { label: Some(Label::Organization), ..Candidate::new(name) });
    }
    candidates.sort_by_key(|candidate| candidate.tokens.start);
}

/// `Labour-Green`: a party's name goes on behind the hyphen.
pub(super) fn hyphened(parse: &Parse, lexicon: &Lexicon, candidates: &mut Vec<Candidate>) {
    for number in 0..candidates.len() {
        let Some(first) = candidates.get(number) else { break };
        let (start, hyphen) = (first.tokens.start, first.tokens.end);
        let names_body = first.entry.is_some_and(|entry| entry.organization.is_some() && entry.state.is_none())
            || (first.entry.is_none() && first.label == Some(Label::Organization));
        let next = hyphen + 1;
        let goes_on = names_body
            && first.tokens.len() == 1
            && next < parse.len()
            && matches!(parse.word(hyphen), "-" | "–" | "‑")
            && !parse.space_after(start)
            && !parse.space_after(hyphen)
            && is_capital(parse, next)
            && !is_letters(parse.word(start))
            && !is_letters(parse.word(next))
            && lexicon.gazetteer.entry(parse.word(next)).is_none_or(|entry| entry.state.is_none());
        if goes_on {
            let whole = Candidate {
                label: Some(Label::Organization),
                in_heading: first.in_heading,
                ..Candidate::new(start..next + 1)
            };
            candidates.retain(|other| other.tokens.end <= start || other.tokens.start > next);
            candidates.insert(number.min(candidates.len()), whole);
            candidates.sort_by_key(|candidate| candidate.tokens.start);
        }
    }
}

/// `Jane Doe (New Norland)`, `party leader Jane Doe of New Norland`: what a person sits for is a body, where no place of
/// that name is known.
pub(super) fn affiliations(parse: &Parse, lexicon: &Lexicon, candidates: &mut [Candidate]) {
    let is_person = |candidate: &Candidate| candidate.label == Some(Label::Person) && candidate.tokens.len() > 1;
    let ends: Vec<(usize, usize)> = candidates
        .iter()
        .filter(|candidate| is_person(candidate))
        .map(|candidate| (candidate.tokens.start, candidate.tokens.end))
        .collect();
    for candidate in candidates.iter_mut().filter(|candidate| candidate.entry.is_none()) {
        let (start, end) = (candidate.tokens.start, candidate.tokens.end);
        let Some(before) = start.checked_sub(1) else { continue };
        let Some(&(person, _)) = ends.iter().find(|(_, end)| *end == before) else { continue };
        let bracketed = parse.word(before) == "(" && end < parse.len() && parse.word(end) == ")";
        let leads = || {
            let office = person.checked_sub(1).and_then(|title| lexicon.offices.ends_at(parse, title));
            office.is_some_and(|(_, office)| office.head.ends_with("leader") && office.rank != "state")
        };
        let may_be_party = matches!(candidate.label, Some(Label::Polity | Label::Place | Label::People | Label::Thing));
        // `Ohio`, `D-Ohio`, `Ky.`: where somebody is elected.
        let first = parse.word(start);
        let abbreviated = first.contains('.')
            || first.chars().count() < 4 && end == start + 1
            || first.chars().nth(1).is_some_and(|second| matches!(second, '-' | '–' | '—'))
            || (first.chars().count() == 1 && end > start + 1);
        if may_be_party && !abbreviated && (bracketed || (parse.is_word(before, &["of"]) && leads())) {
            candidate.label = Some(Label::Organization);
        }
    }
}
