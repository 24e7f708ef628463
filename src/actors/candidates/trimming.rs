//! What the model marked as a name, without what does not belong to it.

use super::candidate::{Candidate, Label, is_capital, words};
use super::parting::parted;
use crate::actors::names::{initials, is_letters};
use crate::actors::titles;
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
    // `Pier 4`, `Executive Order 9`: a thing by its number. `Speaker of the House`: an office, and no body's name.
    if is_numbered_thing(parse, start..end, lexicon) || is_office_alone(parse, start..end, label, lexicon) {
        return Vec::new();
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
    // `transport union | Mintra`: what it is called, before its name.
    let is_kind = |token: &usize| {
        parse.word(*token).starts_with(char::is_lowercase)
            && is_capital(parse, token + 1)
            && !lexicon.people.body_kinds(parse.word(*token)).is_empty()
    };
    let kind = (start..end.saturating_sub(1)).find(is_kind).filter(|_| !is_capital(parse, start));
    start = kind.filter(|_| label == Label::Organization).map_or(start, |kind| kind + 1);
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
        && is_letters(parse.word(end - 1))
        && initials(&words(parse, start..end - 1)).contains(&letters)
    {
        return vec![(start..end - 1, label), (end - 1..end, label)];
    }
    // `Morovian | Lands, Works and Energy Minister`: what else the minister is for.
    if label != Label::Person && is_part_of_portfolios(parse, end, lexicon) {
        let of_title =
            |token: usize| titles::is_portfolio(parse, token, lexicon) || parse.is_word(token, &["and", "&", ","]);
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
        titles::is_portfolio(parse, end - 1, lexicon)
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
    if let Some(parts) = parted(parse, start..end, label, lexicon) {
        return parts;
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

/// `Movement for Change of |`: what a name may not end with, once the words behind it were found to be another's.
pub(super) fn without_loose_ends(parse: &Parse, candidates: &mut [Candidate]) {
    for candidate in candidates.iter_mut().filter(|candidate| candidate.entry.is_none()) {
        let is_loose = |last: usize| {
            matches!(parse.word(last), "(" | "," | "&" | "-") || parse.is_word(last, &["of", "for", "and", "the"])
        };
        while candidate.tokens.len() > 1 && is_loose(candidate.tokens.end - 1) {
            candidate.tokens.end -= 1;
        }
    }
}

/// `Pier 4`, `Executive Order 9`: what has a number, and at most an adjective before it.
fn is_numbered_thing(parse: &Parse, tokens: Range<usize>, lexicon: &Lexicon) -> bool {
    let Some(last) = tokens.end.checked_sub(1).filter(|&last| last > tokens.start) else { return false };
    let is_shade = |token: usize| {
        parse.tag(token) == "VBG"
            || lexicon.offices.is_modifier(&parse.lower(token))
            || parse.is_word(token, &["standing", "executive", "presidential"])
    };
    parse.word(last).starts_with(|c: char| c.is_ascii_digit())
        && lexicon.name_words.is_numbered(&parse.lower(last - 1))
        && (tokens.start..last - 1).all(is_shade)
}

/// `Speaker of the House, Hon`: an office of no named body, which the model takes for one.
fn is_office_alone(parse: &Parse, tokens: Range<usize>, label: Label, lexicon: &Lexicon) -> bool {
    let Range { start, end } = tokens;
    let of = start + 1;
    label == Label::Organization
        && of + 1 < end
        && parse.is_word(of, &["of"])
        && lexicon.offices.ends_at(parse, start).is_some_and(|(_, office)| office.represents)
        && (of + 1..end).all(|token| {
            parse.is_mark(token)
                || parse.is_word(token, &["the", "opposition", "house", "government", "cabinet"])
                || lexicon.offices.honorific(parse.word(token)).is_some()
        })
}

/// True where several portfolios and their minister go on at the token: `| and Energy Minister`, `| Energy Minister`
/// behind `and`.
fn is_part_of_portfolios(parse: &Parse, end: usize, lexicon: &Lexicon) -> bool {
    const LONGEST: usize = 4;
    let joins = |token: usize| parse.is_word(token, &["and", "&", ","]);
    let is_minister =
        |token: usize| parse.is_word(token, &["minister", "secretary", "ministry"]) && is_capital(parse, token);
    let minister = (end..parse.len().min(end + LONGEST)).find(|&token| is_minister(token));
    // `Energy and Water Resources | Minister`: all behind the last `and` tells what the minister is for.
    let is_portfolio = |&token: &usize| titles::is_portfolio(parse, token, lexicon);
    let last = end - (end.saturating_sub(LONGEST)..end).rev().take_while(is_portfolio).count();
    minister.is_some_and(|minister| {
        (end..minister).all(|token| joins(token) || titles::is_portfolio(parse, token, lexicon))
            && (end < minister || (last.saturating_sub(1)..end).any(joins))
    })
}
