//! Titles in front of names, in appositions and in descriptions: `U.S. Deputy Secretary of State Wendy Sherman`.

use super::before::title_before;
use super::before_minister::is_portfolio;
use super::tails::{field_end, is_preposition, is_purpose, purpose_end, tail_end};
use crate::actors::candidates::is_capital;
use crate::grammar::Parse;
use crate::lexicon::{Honorific, Lexicon, Office, StateBy};
use crate::model::Tenure;
use std::ops::Range;

/// A title as it stands in the text.
#[derive(Clone, Debug)]
pub(in crate::actors) struct Title<'a> {
    /// The words of the title itself, without the body: `Deputy Secretary of State`.
    pub tokens: Range<usize>,
    /// All that belongs to it, the body included: `U.S. Deputy Secretary of State`.
    pub whole: Range<usize>,
    /// The noun that makes it a title.
    pub office: &'a Office,
    /// The last token of that noun.
    pub head: usize,
    /// Held now, formerly, for the time being.
    pub tenure: Tenure,
}

/// True where a title's last word stands right before the token, which may then begin a name.
pub(in crate::actors) fn title_ends_before(parse: &Parse, token: usize, lexicon: &Lexicon) -> bool {
    if is_day_or_month(parse, token) || is_title_word(parse, token, lexicon) {
        return false;
    }
    if is_abbreviated_rank(parse, token, lexicon) {
        return true;
    }
    let Some(before) = token.checked_sub(1).filter(|&before| parse.sentence_of(before) == parse.sentence_of(token))
    else {
        return false;
    };
    lexicon.offices.honorific(parse.word(before)).is_some() || title_before(parse, token, lexicon, &|_| false).is_some()
}

fn is_abbreviated_rank(parse: &Parse, token: usize, lexicon: &Lexicon) -> bool {
    abbreviated_rank(parse, token, lexicon).is_some()
}

/// `Spc. |`: a rank whose full stop the tokenizer takes for a sentence's.
pub(in crate::actors) fn abbreviated_rank<'a>(
    parse: &Parse,
    token: usize,
    lexicon: &'a Lexicon,
) -> Option<&'a Honorific> {
    let is_stop = token >= 2 && parse.word(token - 1) == "." && !parse.space_after(token - 2);
    is_stop.then(|| lexicon.offices.honorific(&format!("{}.", parse.word(token - 2)))).flatten()
}

/// True for the name of a day or month.
pub(in crate::actors) fn is_day_or_month(parse: &Parse, token: usize) -> bool {
    crate::text::is_day_or_month(parse.word(token)) || parse.is_word(token, &["today"])
}

/// True for a word that titles are made of.
pub(in crate::actors) fn is_title_word(parse: &Parse, token: usize, lexicon: &Lexicon) -> bool {
    let offices = &lexicon.offices;
    let word = parse.lower(token);
    offices.honorific(parse.word(token)).is_some()
        || offices.is_modifier(&word)
        || is_portfolio(parse, token, lexicon)
        || offices.ends_at(parse, token).is_some()
}

/// True for a title's word that is no adjective that bodies have as well: `Minister`, but not `National` or `General`.
pub(in crate::actors) fn is_title_word_but_shade(parse: &Parse, token: usize, lexicon: &Lexicon) -> bool {
    is_title_word(parse, token, lexicon) && !lexicon.offices.is_modifier(&parse.lower(token))
}

/// Where the name begins in what the model marked as a person: behind honorifics, titles and nationalities.
pub(in crate::actors) fn name_start(parse: &Parse, tokens: Range<usize>, lexicon: &Lexicon) -> usize {
    let mut start = tokens.start;
    while start + 1 < tokens.end {
        // `Tan Sri Lim Wei`, where Tan alone is a family.
        let both = format!("{} {}", parse.word(start), parse.word(start + 1));
        if start + 2 < tokens.end && lexicon.offices.honorific(&both).is_some() {
            start += 2;
            continue;
        }
        let given = lexicon.names.is_given(parse.word(start));
        let nationality = lexicon.gazetteer.entry(parse.word(start)).is_some_and(|entry| {
            matches!(entry.state, Some((_, StateBy::Adjective | StateBy::People | StateBy::Name)))
        });
        // `Mintra | LLC Jane Doe`.
        let joins =
            matches!(parse.word(start), "-" | "of") || lexicon.name_words.is_legal_form(parse.word(start)) && !given;
        // `Dona Beatriz`, but not `Don Johnson`.
        let styled =
            lexicon.offices.honorific(parse.word(start)).is_some() && lexicon.names.is_given(parse.word(start + 1));
        // `Zookeeper Jane Doe` at the head of a sentence.
        let is_calling = start + 2 < tokens.end
            && lexicon.offices.is_calling(&parse.lower(start))
            && (!given
                || lexicon.names.is_given(parse.word(start + 1))
                || lexicon.offices.by_noun(&parse.lower(start)).is_some_and(|office| office.represents));
        let day = is_day_or_month(parse, start);
        if (day && !given && !is_always_with_day(parse, start))
            || styled
            || is_calling
            || (is_title_word(parse, start, lexicon) && !given)
            || (nationality && !given)
            || joins
        {
            start += 1;
        } else {
            break;
        }
    }
    start
}

/// `Friday Bells`, again and again: the day belongs to a name whose second word never comes without it.
fn is_always_with_day(parse: &Parse, day: usize) -> bool {
    let second = parse.word(day + 1);
    let mut times = 0;
    for token in (1..parse.len()).filter(|&token| parse.word(token) == second) {
        if parse.word(token - 1) != parse.word(day) {
            return false;
        }
        times += 1;
    }
    times > 1
}

/// The title in a run of words. `before_name`: the run ends where the name begins, so that the title must reach its end.
pub(in crate::actors) fn title_in<'a>(
    parse: &Parse,
    run: Range<usize>,
    lexicon: &'a Lexicon,
    before_name: bool,
    is_body: &dyn Fn(usize) -> bool,
) -> Option<Title<'a>> {
    let offices = &lexicon.offices;
    let mut heads = run.clone().filter_map(|token| {
        offices
            .ends_at(parse, token)
            .filter(|_| !matches!(parse.tag(token), "NNS" | "NNPS"))
            .filter(|(first, _)| *first >= run.start)
            .map(|(first, office)| (first, token, office))
    });
    // Of several nouns the last one before a preposition is the title: `Secretary General`, `chief executive officer`.
    let (mut first, mut head, mut office) = heads.next()?;
    for (next_first, next, next_office) in heads {
        let parted = (head + 1..next_first).any(|token| is_preposition(parse, token));
        if parted {
            break;
        }
        (first, head, office) = (next_first, next, next_office);
    }
    // `leader | of the opposition Progressives`: of whom the opposition is.
    let is_party = |token: usize| token < run.end && is_capital(parse, token) && parse.pos(token) == "PROPN";
    if office.head.ends_with("opposition") && first < head && is_party(head + 1) {
        (head, office) = offices.ends_at(parse, first).map_or((head, office), |(_, leader)| (first, leader));
    }
    let end = tail_end(parse, head + 1, run.end, lexicon, is_body);
    let purpose = || {
        let field =
            || field_end(parse, head + 1, run.end, lexicon).filter(|_| office.represents || office.rank == "academic");
        purpose_end(parse, office, head + 1..run.end, lexicon, is_body).or_else(field)
    };
    let is_fielded = || field_end(parse, head + 1, run.end, lexicon) == Some(run.end);
    let is_open = end == head + 1 && (!before_name || is_fielded());
    let end = if is_open { purpose().unwrap_or(end) } else { end };
    if before_name && end != run.end && !body_follows(parse, end, run.end) {
        return None;
    }
    let mut start = first;
    while start > run.start
        && (is_part_of_title(parse, start - 1, lexicon)
            || is_joined(parse, start, run.start, lexicon)
            || is_purpose(parse, start - 1, start, lexicon))
    {
        start -= 1;
    }
    // `foreign ministry spokesman`: an organ that has no name here.
    let organ = start.checked_sub(1).filter(|&organ| {
        organ > run.start
            && parse.is_word(organ, &["ministry", "department"])
            && is_portfolio(parse, organ - 1, lexicon)
    });
    if let Some(organ) = organ {
        start = organ;
        while start > run.start && is_part_of_title(parse, start - 1, lexicon) {
            start -= 1;
        }
    }
    // `the Dockers' Union | President`: the last word of a body's name is none of the title's.
    if let Some(body) = (start..head).rev().find(|&token| is_body(token)) {
        start = body + 1;
    }
    while start < first && matches!(parse.lower(start).as_str(), "-" | "and" | "&" | ",") {
        start += 1;
    }
    let tenure = (start..head).find_map(|token| offices.tenure(&parse.lower(token))).unwrap_or_default();
    let tenure = if offices.is_to_come(&parse.lower(head)) { Tenure::Incoming } else { tenure };
    // `former Norlandic chief justice`: said before the state.
    let shade = (run.start..start).rev().take_while(|&token| parse.pos(token) != "DET").find_map(|token| {
        let adjoins = (token + 1..start).all(|between| matches!(parse.pos(between), "ADJ" | "PROPN" | "NOUN"));
        offices.tenure(&parse.lower(token)).filter(|_| adjoins)
    });
    let tenure = if tenure == Tenure::Current { shade.unwrap_or(tenure) } else { tenure };
    let past = |token: usize| offices.tenure(&parse.lower(token)).is_some() || parse.is_word(token, &["new"]);
    while start < first && past(start) {
        start += 1;
        if start < first && parse.word(start) == "-" {
            start += 1;
        }
    }
    Some(Title { tokens: start..end, whole: run, office, head, tenure })
}

/// `Lands` in `Lands and Energy Minister`: what stands before `and` within a title is a part of it.
fn is_joined(parse: &Parse, start: usize, first: usize, lexicon: &Lexicon) -> bool {
    start > first
        && parse.is_word(start, &["and", "&"])
        && parse.is_noun(start - 1)
        // `Minister Otto Kern and | Health Minister`: the end of a name.
        && !start.checked_sub(2).is_some_and(|before| before >= first && lexicon.names.is_given(parse.word(before)))
        && !ends_person(parse, start)
        && is_portfolio(parse, start + 1, lexicon)
        && lexicon.gazetteer.entry(parse.word(start - 1)).is_none()
}

/// True right behind what the model takes for a person's full name.
fn ends_person(parse: &Parse, end: usize) -> bool {
    let name = end.checked_sub(1).and_then(|last| parse.name_at(last));
    name.filter(|name| name.tokens.end == end && name.tokens.len() > 1)
        .is_some_and(|name| parse.name_label(name) == "PERSON")
}

/// Does a preposition and a body stand between the title and the name? `President of the European Commission Ursula ...`
fn body_follows(parse: &Parse, token: usize, end: usize) -> bool {
    let is_capital = |token: usize| parse.word(token).starts_with(char::is_uppercase);
    // `Head of the Norlandic delegation Jane Doe`.
    let is_task = parse.is_word(end - 1, &["delegation", "mission"]) && (token..end).any(is_capital);
    token < end && is_preposition(parse, token) && (is_capital(end - 1) || is_task)
}

fn is_part_of_title(parse: &Parse, token: usize, lexicon: &Lexicon) -> bool {
    let word = parse.lower(token);
    let joins = matches!(word.as_str(), "-" | "and" | "&" | "co");
    // `Under Secretary`, but not `under President Doe`.
    if word == "under" && !parse.lower(token + 1).starts_with(['s', '-']) {
        return false;
    }
    lexicon.offices.is_modifier(&word)
        || is_portfolio(parse, token, lexicon)
        || lexicon.offices.ends_at(parse, token).is_some()
        || joins
}
