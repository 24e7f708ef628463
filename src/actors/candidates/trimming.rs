//! What the model marked as a name, without what does not belong to it.

use super::candidate::{Candidate, Label};
use super::parting::parted;
use super::trim::Trim;
use crate::actors::titles;
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use std::ops::Range;

/// What the model marked, without articles, titles and possessive endings, and cut in two where a possessive parts it.
pub(super) fn trimmed(
    parse: &Parse,
    tokens: Range<usize>,
    label: Label,
    lexicon: &Lexicon,
) -> Vec<(Range<usize>, Label)> {
    let mut trim = Trim { parse, lexicon, label, start: tokens.start, end: tokens.end };
    trim.drop_little();
    if trim.is_no_name() {
        return Vec::new();
    }
    trim.drop_counts();
    trim.drop_kinds();
    if trim.is_empty() {
        return Vec::new();
    }
    trim.relabel();
    if let Some(of) = trim.of_common_body() {
        return trimmed(parse, of + 1..trim.end, trim.label, lexicon);
    }
    trim.take_ending();
    if trim.is_end_of_another() {
        return Vec::new();
    }
    if trim.label == Label::Person {
        trim.settle_person();
    }
    if let Some(two) = trim.two_names() {
        return two;
    }
    trim.drop_portfolios();
    if trim.is_empty() {
        return Vec::new();
    }
    trim.drop_office();
    if let Some(parts) = parted(parse, trim.tokens(), trim.label, lexicon) {
        return parts;
    }
    if trim.label == Label::Person {
        trim.start = titles::name_start(parse, trim.tokens(), lexicon);
        if let Some(comma) = trim.comma() {
            let mut both = trimmed(parse, trim.start..comma, trim.label, lexicon);
            both.extend(trimmed(parse, comma + 1..trim.end, trim.label, lexicon));
            return both;
        }
    }
    if trim.is_empty() { Vec::new() } else { vec![(trim.tokens(), trim.label)] }
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
