//! The title in front of a name: which words to its left belong to one, `U.S. Deputy Secretary of State | Wendy Sherman`.

use super::portfolios::portfolios_before;
use super::tails::{field_before, is_purpose};
use super::title::{Title, is_title_word, title_in};
use crate::actors::candidates::is_capital;
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use std::ops::Range;

/// The title right before a name that begins at `name`.
pub(in crate::actors) fn title_before<'a>(
    parse: &Parse,
    name: usize,
    lexicon: &'a Lexicon,
    is_body: &dyn Fn(usize) -> bool,
) -> Option<Title<'a>> {
    let segment = behind_another(parse, segment_before(parse, name, lexicon), lexicon);
    if segment.is_empty() {
        return None;
    }
    // `Mayor Otto Kern of Selm and | Mayor`: the second office, where both together are none.
    let second = || {
        let and =
            segment.clone().rev().find(|&token| parse.is_word(token, &["and"]) && is_capital(parse, token + 1))?;
        title_in(parse, and + 1..segment.end, lexicon, true, is_body)
    };
    title_in(parse, segment.clone(), lexicon, true, is_body).or_else(second)
}

/// `aide to | Premier`: of an office of another and one right before the name, the second is of who has the name.
/// `rebels and the government of | Premier`: what is hers is no part of her title.
fn behind_another(parse: &Parse, segment: Range<usize>, lexicon: &Lexicon) -> Range<usize> {
    let office = |token: usize| lexicon.offices.ends_at(parse, token);
    let Some((first, _)) = segment.clone().next_back().and_then(office) else { return segment };
    let small = (segment.start..first).rev().find(|&token| parse.is_word(token, &["to", "of", "for"]));
    let is_anothers =
        |noun: usize| office(noun).is_some() || parse.is_word(noun, &["government", "administration", "cabinet"]);
    match small {
        Some(small) if small > segment.start && is_anothers(small - 1) => small + 1..segment.end,
        _ => segment,
    }
}

/// The words to the left of a name that may belong to its title.
fn segment_before(parse: &Parse, name: usize, lexicon: &Lexicon) -> Range<usize> {
    let sentence = parse.sentences()[parse.sentence_of(name)].start;
    let field = || field_before(parse, name, lexicon);
    let mut start = portfolios_before(parse, name, lexicon).or_else(field).unwrap_or(name);
    while start > sentence && name - start < 14 {
        let token = start - 1;
        let word = parse.word(token);
        let capital = word.starts_with(char::is_uppercase);
        let joins = matches!(
            parse.lower(token).as_str(),
            "of" | "for" | "to" | "at" | "the" | "and" | "&" | "-" | "/" | "'s" | "’s"
        );
        // `Head of the Norlandic delegation`.
        // `Local 12 President`
        let is_branch = token > sentence
            && word.chars().all(|c| c.is_ascii_digit())
            && lexicon.name_words.is_branch(&parse.lower(token - 1));
        let task = parse.is_word(token, &["delegation", "mission"]) && token + 1 == name;
        let fits = is_title_word(parse, token, lexicon)
            || task
            || is_branch
            || (start < name && is_purpose(parse, token, start, lexicon))
            || (joins && start < name)
            || (capital && !matches!(parse.pos(token), "PRON" | "DET" | "SCONJ" | "VERB" | "AUX"));
        if !fits {
            break;
        }
        // `prime minister`: the office's noun is more than its last word.
        start = lexicon.offices.ends_at(parse, token).map_or(token, |(first, _)| first.max(sentence));
    }
    while start < name
        && matches!(
            parse.lower(start).as_str(),
            "of" | "for" | "to" | "at" | "the" | "and" | "&" | "-" | "/" | "'s" | "’s"
        )
    {
        start += 1;
    }
    start..name
}
