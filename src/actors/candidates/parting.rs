//! What the model marked as one name and is two, or another: `Ukraine's | Defence Council`, `Morning Post's | Jane Doe`.

use super::candidate::{Label, is_capital, words};
use super::trimming::trimmed;
use crate::actors::titles;
use crate::grammar::Parse;
use crate::lexicon::{BodyKind, Lexicon};
use std::ops::Range;

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

/// The names that a run holds, where it does not stand as one.
#[expect(clippy::too_many_lines, reason = "one list of where names are cut in two, in its order")]
pub(super) fn parted(
    parse: &Parse,
    tokens: Range<usize>,
    label: Label,
    lexicon: &Lexicon,
) -> Option<Vec<(Range<usize>, Label)>> {
    let Range { start, end } = tokens;
    // `Ukraine’s National Security and Defense Council`: owner and body apart; a firm like `McDonald's` stays whole.
    let possessive = (start + 1..end.saturating_sub(1))
        .find(|&token| parse.tag(token) == "POS" && !is_body_of_many(parse, start, token, end, lexicon));
    // `Morning Post's Jane Doe`: whose she is, and she.
    if let Some(at) = possessive.filter(|_| label == Label::Person) {
        let mut both = trimmed(parse, start..at, Label::Organization, lexicon);
        both.extend(trimmed(parse, at + 1..end, label, lexicon));
        return Some(both);
    }
    // `Society of Dockers | (SOD`: a bracket that opens within a name and does not close holds its letters.
    let bracket = (start + 1..end.saturating_sub(1)).find(|&token| parse.word(token) == "(");
    if let Some(bracket) = bracket.filter(|&bracket| !(bracket..end).any(|token| parse.word(token) == ")")) {
        let mut both = trimmed(parse, start..bracket, label, lexicon);
        both.extend(trimmed(parse, bracket + 1..end, label, lexicon));
        return Some(both);
    }
    // `Harbour Committee of the | Norland Senate`: part of a parliament, and the parliament.
    let of = (start + 2..end.saturating_sub(2)).find(|&token| parse.is_word(token, &["of"]));
    let is_part = |of: usize| {
        let whole = lexicon.gazetteer.entry(&words(parse, of + 2..end)).and_then(|entry| entry.organization);
        parse.is_word(of + 1, &["the"])
            && parse.is_word(of - 1, &["committee", "commission", "subcommittee"])
            && whole.is_some_and(|whole| lexicon.organizations[whole].kind == BodyKind::Legislature)
    };
    if let Some(of) = of.filter(|&of| label == Label::Organization && is_part(of)) {
        let mut both = trimmed(parse, start..of, label, lexicon);
        both.extend(trimmed(parse, of + 2..end, label, lexicon));
        return Some(both);
    }
    // `the presidents of Norland and Morovia`: each has one, so that it is two names.
    let and = start + 1;
    let is_of_each = end == start + 3
        && parse.is_word(and, &["and"])
        && start >= 2
        && parse.is_word(start - 1, &["of"])
        && parse.tag(start - 2) == "NNS"
        && lexicon.offices.ends_at(parse, start - 2).is_some_and(|(_, office)| office.represents)
        && is_capital(parse, end - 1);
    if is_of_each {
        return Some(vec![(start..and, Label::Polity), (and + 1..end, Label::Polity)]);
    }
    // `Defence Council, Jane Doe`: a body and its head in one go.
    if let Some(comma) = (start + 1..end.saturating_sub(1)).find(|&token| parse.word(token) == ",")
        && lexicon.names.is_given(parse.word(comma + 1))
    {
        let mut both = trimmed(parse, start..comma, label, lexicon);
        both.extend(trimmed(parse, comma + 1..end, Label::Person, lexicon));
        return Some(both);
    }
    // `Annual Meeting of the Southern Forum`: what is held, and the body that holds it.
    let held = (start..end).find(|&token| {
        parse.is_word(token, &["meeting", "session", "round", "edition"])
            && token + 2 < end
            && parse.is_word(token + 1, &["of"])
    });
    if let Some(held) = held.filter(|_| matches!(label, Label::Organization | Label::Thing | Label::Place)) {
        return Some(trimmed(parse, held + 2..end, Label::Organization, lexicon));
    }
    // `Secretary of | Energy of Norland`: what the office is for is no name.
    let office =
        start >= 2 && parse.is_word(start - 1, &["of", "for"]) && lexicon.offices.ends_at(parse, start - 2).is_some();
    let portfolio = (start..end).take_while(|&token| lexicon.offices.is_portfolio(&parse.lower(token))).count();
    if office && portfolio > 0 && start + portfolio + 1 < end && parse.is_word(start + portfolio, &["of"]) {
        return Some(trimmed(parse, start + portfolio + 1..end, Label::Polity, lexicon));
    }
    // `Minister of | State for Lands and Fisheries`: more of the same title.
    let is_of_title = |token: usize| {
        lexicon.offices.is_portfolio(&parse.lower(token))
            || parse.is_word(token, &["state", "for", "and", "&", ",", "the"])
    };
    if office
        && start + 1 < end
        && parse.is_word(start, &["state"])
        && parse.is_word(start + 1, &["for"])
        && (start..end).all(is_of_title)
    {
        return Some(Vec::new());
    }
    // `Deputy Chief of the | Coast Guard | for Harbours`: what else the office is for.
    let article = usize::from(start > 0 && parse.is_word(start - 1, &["the"]));
    let of = start.checked_sub(1 + article).filter(|&of| parse.is_word(of, &["of"]));
    let holds = of.and_then(|of| of.checked_sub(1)).and_then(|office| lexicon.offices.ends_at(parse, office));
    // `Director of the | Clinical Centre | Jane Doe`
    if label == Label::Organization && holds.is_some() && end > start + 2 && names_holder(parse, start..end, lexicon) {
        return Some(vec![(start..end - 2, label), (end - 2..end, Label::Person)]);
    }
    if label == Label::Organization
        && holds.is_some_and(|(_, office)| office.rank == "government")
        && let Some(purpose) = (start + 1..end).find(|&token| parse.word(token) == "for")
        // `director of the Selm Centre for Harbour Studies`: what the body is for.
        && !lexicon.name_words.is_body(parse.word(purpose - 1))
        && !parse.is_word(purpose - 1, &["centre", "center"])
    {
        return Some(trimmed(parse, start..purpose, label, lexicon));
    }
    if let Some(at) =
        possessive.filter(|_| matches!(label, Label::Organization | Label::Place | Label::Thing | Label::Polity))
    {
        let owner = lexicon.gazetteer.entry(&words(parse, start..at));
        let owner_label =
            if owner.is_some_and(|entry| entry.state.is_some()) { Label::Polity } else { Label::Organization };
        let mut both = trimmed(parse, start..at, owner_label, lexicon);
        both.extend(trimmed(parse, at + 1..end, label, lexicon));
        return Some(both);
    }
    // `Varenia - Oleg Marchuk`: a list's or caption's mark, not a name's.
    if let Some(dash) = (start + 1..end).find(|&token| {
        matches!(parse.word(token), "-" | "–" | "—" | ":") && parse.space_after(token) && parse.space_after(token - 1)
    }) {
        let first = if label == Label::Person { Label::Polity } else { label };
        let second = if lexicon.names.is_given(parse.word(dash + 1)) { Label::Person } else { label };
        let mut both = trimmed(parse, start..dash, first, lexicon);
        both.extend(trimmed(parse, dash + 1..end, second, lexicon));
        return Some(both);
    }
    // `Vintra spokesman Jonas Ek` in one go: a body, a title, a name.
    if end - start >= 3
        && let Some((first, name)) = title_inside(parse, start..end, label, lexicon)
    {
        let mut both = trimmed(parse, start..first, Label::Organization, lexicon);
        both.extend(trimmed(parse, name..end, Label::Person, lexicon));
        return Some(both);
    }
    // `Defence Council Jane Doe`: the body's noun ends its name, and a given name begins another.
    let given = (start + 1..end.saturating_sub(1)).find(|&token| {
        lexicon.name_words.is_body(parse.word(token - 1))
            && lexicon.names.is_given(parse.word(token))
            && lexicon.gazetteer.entry(parse.word(token)).is_none()
            && end - token <= 3
            && !lexicon.name_words.is_body(parse.word(end - 1))
    });
    if let Some(given) = given.filter(|_| label == Label::Organization) {
        let mut both = trimmed(parse, start..given, label, lexicon);
        both.extend(trimmed(parse, given..end, Label::Person, lexicon));
        return Some(both);
    }
    // `National Assembly the Civic Union`: an article within a name begins another one, unless a preposition leads to it.
    if label == Label::Organization
        && let Some(article) = (start + 1..end)
            .find(|&token| parse.word(token) == "the" && parse.is_noun(token - 1) && !parse.is_mark(token - 1))
    {
        let mut both = trimmed(parse, start..article, label, lexicon);
        both.extend(trimmed(parse, article + 1..end, label, lexicon));
        return Some(both);
    }
    // An operation is something done, a ship a thing.
    if parse.is_word(start, &["operation"]) || parse.is_word(start, &lexicon.name_words.ships) {
        return Some(if start + 1 < end { vec![(start..end, Label::Thing)] } else { Vec::new() });
    }
    // `Middle East Tobias Ellwood`: the end of a title and a name.
    if matches!(label, Label::Organization | Label::Place) && end - start >= 3 {
        let given = (start + 1..end - 1).find(|&token| {
            lexicon.names.is_given(parse.word(token))
                && lexicon.gazetteer.entry(&words(parse, start..token)).is_some_and(|entry| entry.place.is_some())
        });
        if let Some(given) = given {
            let mut both = trimmed(parse, start..given, Label::Place, lexicon);
            both.extend(trimmed(parse, given..end, Label::Person, lexicon));
            return Some(both);
        }
    }
    None
}

/// `Norland Teachers' Union`: an apostrophe within a body's name, rather than between an owner and what is his.
fn is_body_of_many(parse: &Parse, start: usize, mark: usize, end: usize, lexicon: &Lexicon) -> bool {
    let plural = matches!(parse.word(mark), "'" | "’") && parse.word(mark - 1).ends_with('s');
    // `People's Alliance`: a plural without its `s`.
    let is_many = plural || ["people", "women", "children"].contains(&parse.lower(mark - 1).as_str());
    // `Dockers' Pension Fund`: what the body is follows later.
    let is_word = |token: usize| {
        is_capital(parse, token)
            || matches!(parse.word(token), "'" | "’")
            || parse.is_word(token, &["and", "&", "of", "for"])
    };
    let is_whole = mark + 1 < end && (mark + 1..end).all(is_word);
    // `Dockers' Solidarity`: whose it is are people by what they do.
    let is_trade = plural
        && ["ers", "ors", "ists", "ants", "ees"].iter().any(|ending| parse.lower(mark - 1).ends_with(ending))
        && !lexicon.names.is_given(parse.word(mark + 1));
    // `People's Lantern`: whatever belongs to the people in capitals is a name.
    let is_people = mark == start + 1 && parse.word(start) == "People" && end == mark + 2;
    is_many
        && mark + 1 < end
        && (lexicon.name_words.is_body(&parse.lower(mark + 1))
            || (is_whole && (is_trade || is_people || lexicon.name_words.is_body(&parse.lower(end - 1)))))
        && lexicon.gazetteer.entry(&words(parse, start..mark)).is_none()
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
