//! Names of bodies that the model cuts in two: a body's noun with whom it is of, for or called after.

use super::candidate::{Candidate, Label, is_capital};
use crate::actors::titles;
use crate::grammar::Parse;
use crate::lexicon::{BodyKind, Lexicon, StateBy};
use crate::model::Block;
use std::ops::Range;

/// `Federation of Dockers of Selm`, `Bank of Norland`, `Teachers' Union`: a body's noun with what it is of, or in front of it
/// those whose body it is, are one name. The model tends to cut them there.
pub(super) fn bodies_of(parse: &Parse, block: &Block, lexicon: &Lexicon, candidates: &mut Vec<Candidate>) {
    let is_body = |token: usize| {
        is_capital(parse, token)
            && (lexicon.name_words.is_body(&parse.lower(token))
                || lexicon.name_words.is_house(&parse.lower(token))
                || (parse.word(token).ends_with('s') && parse.is_noun(token) && is_for(parse, token + 1)))
    };
    for candidate in candidates.iter_mut().filter(|candidate| candidate.label == Some(Label::Thing)) {
        let Range { start, end } = candidate.tokens;
        if candidate.entry.is_none() && is_body(start) && start + 1 < end && parse.is_word(start + 1, &["of", "for"]) {
            candidate.label = Some(Label::Organization);
        }
    }
    for noun in block.tokens.clone().filter(|&token| is_body(token)) {
        let name = owned_by_many(parse, block, noun)
            .or_else(|| of_patron(parse, block, lexicon, noun))
            .or_else(|| named_after(parse, lexicon, candidates, noun))
            .or_else(|| of_several(parse, lexicon, candidates, noun))
            .or_else(|| of_portfolio(parse, lexicon, noun));
        let Some(name) = name else { continue };
        let overlaps = |candidate: &Candidate| candidate.tokens.start < name.end && name.start < candidate.tokens.end;
        let spoils = candidates.iter().filter(|candidate| overlaps(candidate)).any(|candidate| {
            let known_longer = candidate.entry.is_some() && candidate.tokens.len() >= name.len();
            let sticks_out = candidate.tokens.start < name.start || candidate.tokens.end > name.end;
            known_longer || sticks_out
        });
        if spoils {
            continue;
        }
        let in_heading = candidates.iter().any(|candidate| overlaps(candidate) && candidate.in_heading);
        candidates.retain(|candidate| !overlaps(candidate));
        candidates.push(Candidate { label: Some(Label::Organization), in_heading, ..Candidate::new(name) });
        candidates.sort_by_key(|candidate| candidate.tokens.start);
    }
}

/// `St Anne's Hospital`, `Queen's College`: a house with whom it is called after.
fn of_patron(parse: &Parse, block: &Block, lexicon: &Lexicon, noun: usize) -> Option<Range<usize>> {
    let mark = noun.checked_sub(1).filter(|&mark| matches!(parse.word(mark), "'s" | "’s"))?;
    let is_name = |&token: &usize| is_capital(parse, token) || parse.word(token) == ".";
    let start = (block.tokens.start..mark)
        .rev()
        .take_while(is_name)
        .find(|&token| parse.is_word(token, &lexicon.name_words.patrons));
    // `Roe's Hospital`, whoever Roe was.
    let is_called_after = parse.is_word(noun, &["hospital", "college", "church", "cathedral", "hospice"]);
    let founder = mark.checked_sub(1).filter(|&founder| is_called_after && is_name(&founder));
    Some(start.or(founder)?..noun + 1)
}

/// `National Union of Glass and Packaging Workers`: the body's noun, `of` or `for`, and two things joined by `and`.
fn of_several(parse: &Parse, lexicon: &Lexicon, candidates: &[Candidate], noun: usize) -> Option<Range<usize>> {
    let body = candidates.iter().find(|body| body.tokens.contains(&noun) && body.tokens.len() > 2)?;
    let end = body.tokens.end;
    let has_of = body.tokens.clone().any(|token| token > noun && parse.is_word(token, &["of", "for"]));
    if !has_of || body.entry.is_some() || end + 1 >= parse.len() || !parse.is_word(end, &["and", "&"]) {
        return None;
    }
    let run = (end + 1..parse.len()).take_while(|&token| is_capital(parse, token) && parse.is_noun(token)).count();
    let last = (run > 0).then_some(end + run)?;
    let is_known = candidates.iter().any(|other| other.tokens.start == end + 1 && other.entry.is_some());
    let word = parse.lower(last);
    let is_portfolio = lexicon.offices.is_portfolio(&word);
    let fits = is_portfolio || word.ends_with('s');
    (fits && (!is_known || is_portfolio) && parse.sentence_of(last) == parse.sentence_of(noun))
        .then_some(body.tokens.start..last + 1)
}

/// `Labour Court`, `Transport Ministry`: what a body is for before its noun.
fn of_portfolio(parse: &Parse, lexicon: &Lexicon, noun: usize) -> Option<Range<usize>> {
    let before = noun.checked_sub(1).filter(|&before| parse.sentence_of(before) == parse.sentence_of(noun))?;
    let is_portfolio = is_capital(parse, before) && lexicon.offices.is_portfolio(&parse.lower(before));
    is_portfolio.then_some(before..noun + 1)
}

fn is_for(parse: &Parse, token: usize) -> bool {
    token < parse.len() && parse.is_word(token, &["for"])
}

/// `Norland Teachers' Union`: capitals up to a plural with an apostrophe, before the noun.
fn owned_by_many(parse: &Parse, block: &Block, noun: usize) -> Option<Range<usize>> {
    let is_owner = |token: usize| is_capital(parse, token) && (parse.is_noun(token) || parse.pos(token) == "ADJ");
    // `Dockers' Benevolent Fund`: a word or two between.
    let between = (block.tokens.start..noun).rev().take_while(|&token| is_owner(token)).take(2).count();
    let mark = (noun - between)
        .checked_sub(1)
        .filter(|&mark| mark > block.tokens.start && matches!(parse.word(mark), "'" | "’"))?;
    if !(parse.word(mark - 1).ends_with('s') && is_owner(mark - 1)) || parse.space_after(mark - 1) {
        return None;
    }
    let mut start = (block.tokens.start..mark).rev().take_while(|&token| is_owner(token)).last()?;
    // `Millers' and Bakers' League`.
    let is_mark = |token: usize| matches!(parse.word(token), "'" | "’");
    if start >= block.tokens.start + 3
        && parse.is_word(start - 1, &["and", "&"])
        && is_mark(start - 2)
        && parse.word(start - 3).ends_with('s')
        && is_owner(start - 3)
    {
        let first = (block.tokens.start..start - 2).rev().take_while(|&token| is_owner(token)).last();
        start = first.unwrap_or(start);
    }
    // A sentence's first word is in capitals anyway.
    let is_first = parse.sentences()[parse.sentence_of(start)].start == start && start + 1 < mark;
    Some(start + usize::from(is_first && parse.is_word(start, &["the"]))..noun + 1)
}

/// `Federation of Dockers of Selm`: the body's noun, `of` or `for`, and a name.
fn named_after(parse: &Parse, lexicon: &Lexicon, candidates: &[Candidate], noun: usize) -> Option<Range<usize>> {
    let at = |token: usize| candidates.iter().find(|candidate| candidate.tokens.contains(&token));
    let body = at(noun).filter(|body| !body.in_heading);
    let end = body.map_or(noun + 1, |body| body.tokens.end);
    let first = parse.sentences()[parse.sentence_of(noun)].start;
    let mut start = body.map_or(noun, |body| body.tokens.start);
    while start > first
        && is_capital(parse, start - 1)
        && matches!(parse.pos(start - 1), "PROPN" | "ADJ" | "NOUN")
        && at(start - 1).is_none()
        && !titles::is_title_word_but_shade(parse, start - 1, lexicon)
    {
        start -= 1;
    }
    let is_known = body.is_some_and(|body| body.entry.is_some());
    if is_known || lexicon.name_words.is_organ(&parse.lower(noun)) || end >= parse.len() {
        return None;
    }
    let mut from = end;
    if !parse.is_word(from, &["of", "for"]) {
        return None;
    }
    from += 1;
    from += usize::from(from < parse.len() && parse.is_word(from, &["the"]));
    let Some(place) = at(from) else {
        // `Greens for Norland` where nothing else knows Norland.
        let run =
            (from..parse.len()).take_while(|&token| is_capital(parse, token) && parse.pos(token) == "PROPN").count();
        return (parse.word(noun).ends_with('s') && run > 0).then_some(start..from + run);
    };
    if place.tokens.start != from || (place.label == Some(Label::Person) && place.tokens.len() > 1) {
        return None;
    }
    // `Harbours Committee of the Norland Senate`: a part of a parliament, and the parliament.
    let is_parliament = place
        .entry
        .and_then(|entry| entry.organization)
        .is_some_and(|body| lexicon.organizations[body].kind == BodyKind::Legislature);
    if is_parliament {
        return None;
    }
    let is_land = place.entry.is_some_and(|entry| {
        entry.place.is_some() || matches!(entry.state, Some((_, StateBy::Name | StateBy::Capital)))
    }) || matches!(place.label, Some(Label::Polity | Label::Place))
        || parse.word(noun).ends_with('s')
        || (place.entry.is_none() && place.tokens.len() == 1 && place.label == Some(Label::Organization));
    (is_land && parse.sentence_of(from) == parse.sentence_of(start)).then_some(start..place.tokens.end)
}
