//! What the model marked as a name, without what does not belong to it.

use super::candidate::{Candidate, Label};
use super::run::{Parts, Run};
use crate::actors::titles;
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use std::ops::Range;

/// What the model marked, without articles, titles and possessive endings, and cut in two where a possessive parts it.
pub(super) fn trimmed(parse: &Parse, tokens: Range<usize>, label: Label, lexicon: &Lexicon) -> Parts {
    let mut run = Run { parse, lexicon, label, start: tokens.start, end: tokens.end };
    run.drop_little();
    if run.is_no_name() {
        return Vec::new();
    }
    run.drop_counts();
    run.drop_kinds();
    if run.is_empty() {
        return Vec::new();
    }
    run.relabel();
    if let Some(of) = run.of_common_body() {
        return run.part(of + 1..run.end, run.label);
    }
    run.take_ending();
    if run.is_end_of_another() {
        return Vec::new();
    }
    if run.label == Label::Person {
        run.settle_person();
    }
    if let Some(two) = run.two_names() {
        return two;
    }
    run.drop_portfolios();
    if run.is_empty() {
        return Vec::new();
    }
    run.drop_office();
    if let Some(parts) = run.parted() {
        return parts;
    }
    if run.label == Label::Person {
        run.start = titles::name_start(parse, run.tokens(), lexicon);
        if let Some(comma) = run.comma() {
            return run.around(comma, run.label, run.label);
        }
    }
    if run.is_empty() { Vec::new() } else { vec![(run.tokens(), run.label)] }
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
