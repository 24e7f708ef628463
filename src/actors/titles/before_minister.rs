//! What a minister is for, told by where the words stand rather than by a list: `Irrigation Minister`, `regional affairs minister`.

use super::title::is_day_or_month;
use crate::grammar::Parse;
use crate::lexicon::{Entry, Lexicon};

/// What ministers are for that only the word before it tells apart: `regional affairs`.
const GENERAL: [&str; 9] =
    ["affairs", "development", "relations", "resources", "services", "security", "protection", "cooperation", "works"];

/// True for a word that says what a minister is for: one of the list, or any that stands before `minister` or `ministry` and is
/// neither a state, a body or a person nor something else that the article names.
pub(in crate::actors) fn is_portfolio(parse: &Parse, token: usize, lexicon: &Lexicon) -> bool {
    lexicon.offices.is_portfolio(&parse.lower(token)) || is_before_minister(parse, token, lexicon)
}

/// True for a word that no list has, but that stands where the portfolio of a minister does.
pub(in crate::actors) fn is_before_minister(parse: &Parse, token: usize, lexicon: &Lexicon) -> bool {
    const LONGEST: usize = 5;
    let end = parse.sentences()[parse.sentence_of(token)].end.min(token + LONGEST);
    let minister = (token + 1..end).find(|&noun| is_minister(parse, noun, lexicon));
    minister.is_some_and(|minister| first_portfolio(parse, minister, lexicon) <= token && !joins(parse, token))
}

/// `minister`, `ministry` with no words before it that make another office of it: `prime minister`.
fn is_minister(parse: &Parse, noun: usize, lexicon: &Lexicon) -> bool {
    let is_bare = || lexicon.offices.ends_at(parse, noun).is_some_and(|(first, _)| first == noun);
    parse.is_word(noun, &["ministry"]) || parse.is_word(noun, &["minister"]) && is_bare()
}

fn joins(parse: &Parse, token: usize) -> bool {
    parse.is_word(token, &["and", "&", ","])
}

/// Where the portfolios before a minister begin; at the minister where there are none.
fn first_portfolio(parse: &Parse, minister: usize, lexicon: &Lexicon) -> usize {
    let sentence = parse.sentences()[parse.sentence_of(minister)].start;
    let mut first = minister;
    while first > sentence {
        let joined = first < minister && joins(parse, first - 1);
        let Some(word) = first.checked_sub(1 + usize::from(joined)).filter(|&word| word >= sentence) else { break };
        let shades = GENERAL.contains(&parse.lower(first).as_str());
        let is_open = first == minister || joined || shades;
        let is_listed = lexicon.offices.is_portfolio(&parse.lower(word));
        if !(is_listed || is_open && may_be_portfolio(parse, word, lexicon)) {
            break;
        }
        first = word;
    }
    first
}

/// True for a word that names nobody: no state, body, place or person, no letters, and nothing that the article has elsewhere as
/// a name.
fn may_be_portfolio(parse: &Parse, token: usize, lexicon: &Lexicon) -> bool {
    const OF_PEOPLES: [&str; 5] = ["ian", "ean", "ese", "ish", "can"];
    let (word, lower) = (parse.word(token), parse.lower(token));
    let is_somebody = |entry: Entry| entry.state.is_some() || entry.place.is_some() || entry.organization.is_some();
    let is_large = word.starts_with(char::is_uppercase);
    word.chars().count() > 2
        && word.chars().all(char::is_alphabetic)
        && word.chars().skip(1).all(char::is_lowercase)
        && matches!(parse.pos(token), "NOUN" | "PROPN" | "ADJ")
        && !OF_PEOPLES.iter().any(|ending| is_large && lower.ends_with(ending))
        && !lexicon.gazetteer.entry(word).is_some_and(is_somebody)
        && !lexicon.names.is_given(word)
        && !is_day_or_month(parse, token)
        && !lexicon.offices.is_modifier(&lower)
        && lexicon.offices.honorific(word).is_none()
        && lexicon.offices.ends_at(parse, token).is_none()
        && !is_named(parse, token)
}

/// True where the article has the word in capitals elsewhere, in a sentence that has others in small letters, and never in small
/// letters itself: `Norland` of `the Norland minister`.
fn is_named(parse: &Parse, token: usize) -> bool {
    let word = parse.word(token);
    let is_small = || (0..parse.len()).any(|other| parse.word(other) == parse.lower(token));
    let is_name = |other: usize| {
        let sentence = parse.sentences()[parse.sentence_of(other)].clone();
        let is_title =
            sentence.clone().all(|token| !parse.is_noun(token) || parse.word(token).starts_with(char::is_uppercase));
        let is_office =
            (other + 1..sentence.end.min(other + 4)).any(|next| parse.is_word(next, &["minister", "ministry"]));
        let is_of = parse.is_word(other - 1, &["of", "for"])
            && other > 1
            && parse.is_word(other - 2, &["minister", "ministry"]);
        other > sentence.start && !is_title && !is_office && !is_of
    };
    word.starts_with(char::is_uppercase)
        && (1..parse.len()).any(|other| parse.word(other) == word && is_name(other))
        && !is_small()
}
