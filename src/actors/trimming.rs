//! What the model marked as a name, without what does not belong to it.

use super::candidate::{Label, is_capital, words};
use super::designations::SHIPS;
use super::titles;
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use std::ops::Range;

/// Last words of offices, which models take for family names.
const OFFICE_ENDS: [&str; 8] =
    ["officer", "president", "chairman", "secretary", "director", "minister", "manager", "executive"];

/// What the model marked, without articles, titles and possessive endings, and cut in two where a possessive parts it.
#[expect(clippy::too_many_lines, reason = "one list of what is taken off, in its order")]
pub(super) fn trimmed(
    parse: &Parse,
    tokens: Range<usize>,
    label: Label,
    lexicon: &Lexicon,
) -> Vec<(Range<usize>, Label)> {
    let Range { mut start, mut end } = tokens;
    let is_little = |token: usize| {
        parse.is_mark(token)
            || matches!(parse.pos(token), "DET" | "PUNCT" | "SPACE" | "CCONJ" | "ADP")
            || parse.is_word(token, &["near", "outside", "inside"])
            || parse.is_word(token, &["the", "'s", "’s", "its", "their", "our", "his", "her", "my", "your"])
    };
    while start < end && is_little(start) {
        start += 1;
    }
    while end > start && (is_little(end - 1) || parse.tag(end - 1) == "POS") {
        end -= 1;
    }
    // `UN Security Council | Resolution 2328`, `Garuda Indonesia | Flight 200`: whose it is.
    let numbered = (start + 1..end.saturating_sub(1)).find(|&token| {
        lexicon.name_words.is_numbered(&parse.lower(token))
            && parse.word(token + 1).starts_with(|c: char| c.is_ascii_digit())
    });
    end = numbered.unwrap_or(end);
    // `National Rebirth | eight`: a number written small is no part of it.
    while end > start + 1 && parse.pos(end - 1) == "NUM" && parse.word(end - 1).starts_with(char::is_lowercase) {
        end -= 1;
    }
    // `Mintra | 1.1 billion euros`: a sum is no part of it.
    let sum = (start + 1..end.saturating_sub(1)).find(|&token| {
        parse.pos(token) == "NUM"
            && parse.word(token).starts_with(|c: char| c.is_ascii_digit())
            && parse.word(token + 1).starts_with(char::is_lowercase)
    });
    end = sum.filter(|_| label == Label::Organization).unwrap_or(end);
    // `Auto Workers | union`: a name ends with the last word in capitals.
    let is_noun = |token: usize| lexicon.name_words.is_body(parse.word(token)) && parse.tag(token) == "NN";
    while label == Label::Organization && end > start + 1 && is_noun(end - 1) && is_capital(parse, end - 2) {
        end -= 1;
    }
    if start == end {
        return Vec::new();
    }
    // `Mr Doe`: a person, whatever the model takes him for.
    let is_styled = start + 1 < end
        && is_capital(parse, start + 1)
        && lexicon
            .offices
            .honorific(parse.word(start))
            .is_some_and(|style| style.tells().is_some() && style.before_family_name);
    // `People's Lantern`: nobody is called People.
    let is_of_people = start + 2 < end && parse.word(start) == "People" && parse.tag(start + 1) == "POS";
    let label = match label {
        _ if is_styled => Label::Person,
        Label::Person if is_of_people => Label::Organization,
        _ => label,
    };
    // `party council of the | League`: whose it is has the name.
    let of = (start + 1..end).find(|&token| parse.is_word(token, &["of"]));
    if let Some(of) = of.filter(|&of| {
        label == Label::Organization && (start..of).all(|token| parse.word(token).starts_with(char::is_lowercase))
    }) {
        return trimmed(parse, of + 1..end, label, lexicon);
    }
    // `Selm Co | -operative`.
    if parse.is_word(end - 1, &["co"])
        && end + 1 < parse.len()
        && parse.word(end) == "-"
        && parse.is_word(end + 1, &["op", "operative"])
    {
        end += 2;
    }
    // `Chief | Financial Officer`: the end of an office.
    let is_office_end = label == Label::Person
        && end - start == 2
        && parse.is_word(end - 1, &OFFICE_ENDS)
        && !lexicon.names.is_given(parse.word(start));
    // `Mintra | LLC`: what only says that a name is a firm's.
    if is_office_end || (end - start == 1 && lexicon.name_words.is_legal_form(parse.word(start))) {
        return Vec::new();
    }
    // `Jane Doe KC`: letters behind a name.
    while label == Label::Person && end > start + 2 && lexicon.offices.is_letters(parse.word(end - 1)) {
        end -= 1;
    }
    // `Michael O' | Leary`.
    if label == Label::Person
        && end + 1 < parse.len()
        && matches!(parse.lower(end - 1).as_str(), "o" | "o'" | "o’")
        && is_capital(parse, end + usize::from(parse.is_mark(end)))
        && parse.sentence_of(end) == parse.sentence_of(start)
    {
        end += 1 + usize::from(parse.is_mark(end));
    }
    // `minister of Germany | Jan Orrel`: the state that an office is in, and who holds it.
    let is_state =
        |name: Range<usize>| lexicon.gazetteer.entry(&words(parse, name)).is_some_and(|entry| entry.state.is_some());
    let behind_of = start > 0 && parse.is_word(start - 1, &["of"]);
    let holder = (start + 1..end.saturating_sub(1))
        .find(|&given| behind_of && lexicon.names.is_given(parse.word(given)) && is_state(start..given));
    if let Some(holder) = holder {
        return vec![(start..holder, Label::Polity), (holder..end, Label::Person)];
    }
    // `Auto Workers AW`: a name and its letters.
    let letters = parse.lower(end - 1);
    if label == Label::Organization
        && end - start > 2
        && super::bodies::is_letters(parse.word(end - 1))
        && super::bodies::initials(&words(parse, start..end - 1)).contains(&letters)
    {
        return vec![(start..end - 1, label), (end - 1..end, label)];
    }
    // `Morovian | Lands, Works and Energy Minister`: what else the minister is for.
    if label != Label::Person && is_part_of_portfolios(parse, end, lexicon) {
        let of_title = |token: usize| {
            lexicon.offices.is_portfolio(&parse.lower(token)) || parse.is_word(token, &["and", "&", ","])
        };
        let name = (start..end).rev().find(|&token| !of_title(token)).map_or(start, |last| last + 1);
        if name == start {
            return Vec::new();
        }
        end = name;
    }
    // `White House Press | Secretary`: a known name, and the beginning of a title.
    let title_follows = end < parse.len() && lexicon.offices.ends_at(parse, end).is_some() && is_capital(parse, end);
    // `Morovian Foreign | Minister`: what the minister is for, behind a name that no list knows.
    let is_portfolio = || {
        lexicon.offices.is_portfolio(&parse.lower(end - 1))
            && parse.is_word(end, &["minister", "secretary"])
            && !parse.is_word(end - 2, &["of", "for", "and", "&"])
    };
    // `White House | Press Secretary`: the office begins within.
    let office = (end < parse.len()).then(|| lexicon.offices.ends_at(parse, end)).flatten();
    if let Some((first, _)) = office.filter(|(first, _)| title_follows && start < *first && *first < end) {
        end = first;
    } else if title_follows
        && end - start > 1
        && titles::is_title_word(parse, end - 1, lexicon)
        && lexicon.gazetteer.entry(&words(parse, start..end)).is_none()
        && (lexicon.gazetteer.entry(&words(parse, start..end - 1)).is_some() || is_portfolio())
    {
        end -= 1;
    }
    // `Ukraine’s National Security and Defense Council`: owner and body apart; a firm like `McDonald's` stays whole.
    let possessive = (start + 1..end.saturating_sub(1))
        .find(|&token| parse.tag(token) == "POS" && !is_body_of_many(parse, start, token, end, lexicon));
    // `Morning Post's Jane Doe`: whose she is, and she.
    if let Some(at) = possessive.filter(|_| label == Label::Person) {
        let mut both = trimmed(parse, start..at, Label::Organization, lexicon);
        both.extend(trimmed(parse, at + 1..end, label, lexicon));
        return both;
    }
    // `Defence Council, Jane Doe`: a body and its head in one go.
    if let Some(comma) = (start + 1..end.saturating_sub(1)).find(|&token| parse.word(token) == ",")
        && lexicon.names.is_given(parse.word(comma + 1))
    {
        let mut both = trimmed(parse, start..comma, label, lexicon);
        both.extend(trimmed(parse, comma + 1..end, Label::Person, lexicon));
        return both;
    }
    // `Annual Meeting of the Southern Forum`: what is held, and the body that holds it.
    let held = (start..end).find(|&token| {
        parse.is_word(token, &["meeting", "session", "round", "edition"])
            && token + 2 < end
            && parse.is_word(token + 1, &["of"])
    });
    if let Some(held) = held.filter(|_| matches!(label, Label::Organization | Label::Thing | Label::Place)) {
        return trimmed(parse, held + 2..end, Label::Organization, lexicon);
    }
    // `Secretary of | Energy of Norland`: what the office is for is no name.
    let office =
        start >= 2 && parse.is_word(start - 1, &["of", "for"]) && lexicon.offices.ends_at(parse, start - 2).is_some();
    let portfolio = (start..end).take_while(|&token| lexicon.offices.is_portfolio(&parse.lower(token))).count();
    if office && portfolio > 0 && start + portfolio + 1 < end && parse.is_word(start + portfolio, &["of"]) {
        return trimmed(parse, start + portfolio + 1..end, Label::Polity, lexicon);
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
        return Vec::new();
    }
    // `Deputy Chief of the | Coast Guard | for Harbours`: what else the office is for.
    let article = usize::from(start > 0 && parse.is_word(start - 1, &["the"]));
    let of = start.checked_sub(1 + article).filter(|&of| parse.is_word(of, &["of"]));
    let holds = of.and_then(|of| of.checked_sub(1)).and_then(|office| lexicon.offices.ends_at(parse, office));
    if label == Label::Organization
        && holds.is_some_and(|(_, office)| office.rank == "government")
        && let Some(purpose) = (start + 1..end).find(|&token| parse.word(token) == "for")
        // `director of the Selm Centre for Harbour Studies`: what the body is for.
        && !lexicon.name_words.is_body(parse.word(purpose - 1))
        && !parse.is_word(purpose - 1, &["centre", "center"])
    {
        return trimmed(parse, start..purpose, label, lexicon);
    }
    if let Some(at) =
        possessive.filter(|_| matches!(label, Label::Organization | Label::Place | Label::Thing | Label::Polity))
    {
        let owner = lexicon.gazetteer.entry(&words(parse, start..at));
        let owner_label =
            if owner.is_some_and(|entry| entry.state.is_some()) { Label::Polity } else { Label::Organization };
        let mut both = trimmed(parse, start..at, owner_label, lexicon);
        both.extend(trimmed(parse, at + 1..end, label, lexicon));
        return both;
    }
    // `Varenia - Oleg Marchuk`: a list's or caption's mark, not a name's.
    if let Some(dash) = (start + 1..end).find(|&token| {
        matches!(parse.word(token), "-" | "–" | "—" | ":") && parse.space_after(token) && parse.space_after(token - 1)
    }) {
        let first = if label == Label::Person { Label::Polity } else { label };
        let second = if lexicon.names.is_given(parse.word(dash + 1)) { Label::Person } else { label };
        let mut both = trimmed(parse, start..dash, first, lexicon);
        both.extend(trimmed(parse, dash + 1..end, second, lexicon));
        return both;
    }
    // `Vintra spokesman Jonas Ek` in one go: a body, a title, a name.
    if end - start >= 3
        && let Some((first, name)) = title_inside(parse, start..end, label, lexicon)
    {
        let mut both = trimmed(parse, start..first, Label::Organization, lexicon);
        both.extend(trimmed(parse, name..end, Label::Person, lexicon));
        return both;
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
        return both;
    }
    // `National Assembly the Civic Union`: an article within a name begins another one, unless a preposition leads to it.
    if label == Label::Organization
        && let Some(article) = (start + 1..end)
            .find(|&token| parse.word(token) == "the" && parse.is_noun(token - 1) && !parse.is_mark(token - 1))
    {
        let mut both = trimmed(parse, start..article, label, lexicon);
        both.extend(trimmed(parse, article + 1..end, label, lexicon));
        return both;
    }
    // An operation is something done, a ship a thing.
    if parse.is_word(start, &["operation"]) || parse.is_word(start, &SHIPS) {
        return if start + 1 < end { vec![(start..end, Label::Thing)] } else { Vec::new() };
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
            return both;
        }
    }
    if label == Label::Person {
        start = titles::name_start(parse, start..end, lexicon);
        // `Sherman, Ryabkov` in one go: two names.
        if let Some(comma) = (start..end).find(|&token| parse.word(token) == ",")
            && !parse.is_word(comma + 1, &["jr", "jr.", "sr", "sr."])
        {
            let mut both = trimmed(parse, start..comma, label, lexicon);
            both.extend(trimmed(parse, comma + 1..end, label, lexicon));
            return both;
        }
    }
    if start < end { vec![(start..end, label)] } else { Vec::new() }
}

/// True where several portfolios and their minister go on at the token: `| and Energy Minister`, `| Energy Minister` behind `and`.
fn is_part_of_portfolios(parse: &Parse, end: usize, lexicon: &Lexicon) -> bool {
    const LONGEST: usize = 4;
    let joins = |token: usize| parse.is_word(token, &["and", "&", ","]);
    let is_minister =
        |token: usize| parse.is_word(token, &["minister", "secretary", "ministry"]) && is_capital(parse, token);
    let minister = (end..parse.len().min(end + LONGEST)).find(|&token| is_minister(token));
    minister.is_some_and(|minister| {
        (end..minister).all(|token| joins(token) || lexicon.offices.is_portfolio(&parse.lower(token)))
            && (end < minister || (end.saturating_sub(2)..end).any(joins))
    })
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
