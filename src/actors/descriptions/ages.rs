//! Persons by their age: `the 67-year-old`.

use crate::grammar::Parse;
use std::ops::Range;

/// A description by age alone.
pub(in crate::actors) struct Aged {
    pub tokens: Range<usize>,
    pub head: usize,
}

/// The description whose years stand at the token: `67` of `the 67-year-old`, with no noun behind it.
pub(in crate::actors) fn aged(parse: &Parse, years: usize) -> Option<Aged> {
    const WORDS: [&str; 4] = ["-", "year", "-", "old"];
    let old = years + WORDS.len();
    let is_age = parse.pos(years) == "NUM"
        && old + 1 < parse.len()
        && years > 0
        && parse.is_word(years - 1, &["the"])
        && WORDS.iter().enumerate().all(|(place, word)| parse.is_word(years + 1 + place, &[word]));
    if !is_age {
        return None;
    }
    let next = old + 1;
    let is_described = matches!(parse.pos(next), "NOUN" | "PROPN" | "ADJ") || parse.word(next) == "-";
    // `the 67-year-old told reporters`: parsers take the verb for an adjective of the reporters.
    let noun = parse.head(old);
    // `the 67-year-old, a surgeon once, told reporters`: they hang it on the surgeon.
    let is_hidden = parse.dep(old) == "amod"
        && noun > next
        && (matches!(parse.tag(next), "VBD" | "VBN") || parse.word(next) == "," && parse.tag(noun) == "NN");
    let head = if is_hidden { noun } else { old };
    (!is_described).then_some(Aged { tokens: years..head + 1, head })
}
