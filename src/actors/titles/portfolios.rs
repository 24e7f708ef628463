//! What a minister is for, where it is a list in capitals: `Minister of Women, Youth and Children's Affairs`.

use super::title::is_day_or_month;
use crate::grammar::Parse;
use crate::lexicon::{Entry, Lexicon};
use std::ops::Range;

/// Tokens in the longest list.
const LONGEST: usize = 14;

/// Where the portfolios behind `of` or `for` end, when they are more than one word in capitals and at least one of them is
/// known. `is_name` tells where a person's name begins.
pub(in crate::actors) fn portfolios_end(
    parse: &Parse,
    of: usize,
    end: usize,
    lexicon: &Lexicon,
    is_name: &dyn Fn(usize) -> bool,
) -> Option<usize> {
    let head = of.checked_sub(1).filter(|_| of < end && parse.is_word(of, &["of", "for"]))?;
    let office = lexicon.offices.ends_at(parse, head).map(|(_, office)| office);
    office.filter(|office| office.rank == "government" && is_written_large(parse, head))?;
    let list = List { parse, lexicon, end, is_name };
    let mut last = of;
    let mut at = of + 1 + usize::from(parse.is_word(of + 1, &["the"]));
    while at < end {
        if list.is_word(at) {
            last = at;
        } else if !(list.is_mark_of_owner(at) || (list.joins(at) && list.goes_on(at + 1))) {
            break;
        }
        at += 1;
    }
    let is_known = (of + 1..=last).any(|token| lexicon.offices.is_portfolio(&parse.lower(token)));
    // `Secretary of the Security and Fisheries Council`: the name of a body.
    let is_body = lexicon.name_words.is_body(parse.word(last));
    (last > of + 1 && is_known && !is_body).then_some(last + 1)
}

/// Where the list begins that runs up to a name, with its `of` or `for`.
pub(super) fn portfolios_before(parse: &Parse, name: usize, lexicon: &Lexicon) -> Option<usize> {
    let sentence = parse.sentences()[parse.sentence_of(name)].start;
    let runs_up = |&of: &usize| portfolios_end(parse, of, name, lexicon, &|_| false) == Some(name);
    (sentence.max(name.saturating_sub(LONGEST))..name).rev().find(runs_up)
}

/// The runs of words in a block that are portfolios of ministers and no names.
pub(in crate::actors) fn portfolios(
    parse: &Parse,
    block: Range<usize>,
    lexicon: &Lexicon,
    is_name: &dyn Fn(usize) -> bool,
) -> Vec<Range<usize>> {
    let end = block.end;
    let behind = |of: usize| portfolios_end(parse, of, end, lexicon, is_name).map(|end| of + 1..end);
    block.filter_map(behind).collect()
}

struct List<'a> {
    parse: &'a Parse,
    lexicon: &'a Lexicon,
    end: usize,
    is_name: &'a dyn Fn(usize) -> bool,
}

impl List<'_> {
    /// A word in capitals that is no name and no office.
    fn is_word(&self, token: usize) -> bool {
        let word = self.parse.word(token);
        let is_land = |entry: Entry| entry.state.is_some() || entry.place.is_some();
        is_written_large(self.parse, token)
            && word.chars().all(char::is_alphabetic)
            && !(self.is_name)(token)
            && !self.lexicon.names.is_given(word)
            && !is_day_or_month(self.parse, token)
            && !self.lexicon.gazetteer.entry(word).is_some_and(is_land)
            && self.lexicon.offices.honorific(word).is_none()
            && self.lexicon.offices.ends_at(self.parse, token).is_none()
    }

    fn is_mark_of_owner(&self, token: usize) -> bool {
        matches!(self.parse.word(token), "'s" | "’s" | "'" | "’") && token + 1 < self.end && self.is_word(token + 1)
    }

    fn joins(&self, token: usize) -> bool {
        self.parse.is_word(token, &["and", "&", ","])
    }

    /// True where the list has another member here: the last behind `and`, or one before a comma that `and` follows.
    fn goes_on(&self, start: usize) -> bool {
        if start >= self.end {
            return false;
        }
        if self.parse.word(start - 1) == "," && self.parse.is_word(start, &["and", "&"]) {
            return self.goes_on(start + 1);
        }
        let words = (start..self.end).take_while(|&token| self.is_word(token) || self.is_mark_of_owner(token)).count();
        let next = start + words;
        // `Minister of Lands and Deputy Prime Minister`: another office.
        let is_office =
            (start..self.end.min(next + 1)).any(|token| self.lexicon.offices.ends_at(self.parse, token).is_some());
        let is_last = !self.parse.is_word(start - 1, &[","]);
        words > 0 && !is_office && (is_last || next < self.end && self.joins(next) && self.goes_on(next + 1))
    }
}

fn is_written_large(parse: &Parse, token: usize) -> bool {
    parse.word(token).starts_with(char::is_uppercase)
}
