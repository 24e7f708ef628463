//! Where what is said begins and ends.

use crate::grammar::Parse;
use crate::text::Span;
use std::ops::Range;

/// What may stand around words without belonging to them.
fn is_wrapping(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            ',' | ';'
                | ':'
                | '.'
                | '"'
                | '“'
                | '”'
                | '„'
                | '«'
                | '»'
                | '‘'
                | '\''
                | '`'
                | '—'
                | '–'
                | '-'
                | '('
                | '['
                | '…'
        )
}

/// A run of tokens as a span without commas, quotation marks and the like at its ends. An end mark of a question stays.
pub(super) fn trimmed(parse: &Parse, text: &str, tokens: Range<usize>) -> Span {
    if tokens.is_empty() {
        return Span::default();
    }
    let span = parse.span_of(tokens);
    let start = span.slice(text).trim_start_matches(is_wrapping);
    let start = span.end - start.len();
    let rest = &text[start..span.end];
    // Apostrophes and brackets that the content itself opened stay with it.
    let kept = rest.trim_end_matches(|c: char| is_wrapping(c) || c == '’');
    let end = start + kept.len();
    let opened = rest[..kept.len()].matches('(').count() > rest[..kept.len()].matches(')').count();
    Span::new(start, if opened && text[end..].starts_with(')') { end + 1 } else { end })
}

/// The pieces of a clause below `governor`: its subtree without the governor's own words, cut where the governor stands in
/// the middle of it (`X, she said, is Y`).
pub(super) fn clause_pieces(parse: &Parse, clause: usize, governor: usize) -> Vec<Range<usize>> {
    let excluded = |child: usize| child == governor;
    let whole = parse.subtree_without(clause, &excluded);
    let own = cue_group(parse, governor, clause);
    let start = skip_marker(parse, whole.start, clause);
    if own.start > start && own.end < whole.end && parse.is_below(own.start, governor) {
        vec![start..own.start, own.end..whole.end]
    } else {
        vec![start..whole.end]
    }
}

/// `that`, where it only joins the clause on.
fn skip_marker(parse: &Parse, start: usize, clause: usize) -> usize {
    let mut at = start;
    while at < clause && (parse.is_mark(at) || (parse.is_word(at, &["that"]) && parse.dep(at) == "mark")) {
        at += 1;
    }
    at
}

/// The words of the cue itself: subject, auxiliaries, verb, addressee.
fn cue_group(parse: &Parse, governor: usize, clause: usize) -> Range<usize> {
    let own = parse.children(governor).filter(|&child| {
        child != clause
            && matches!(
                parse.dep(child),
                "nsubj" | "nsubjpass" | "aux" | "auxpass" | "neg" | "advmod" | "dative" | "dobj"
            )
    });
    let mut range = governor..governor + 1;
    for child in own {
        let subtree = parse.subtree(child);
        if subtree.len() < 20 && !subtree.contains(&clause) {
            range = range.start.min(subtree.start)..range.end.max(subtree.end);
        }
    }
    range
}

/// A noun phrase or any other dependent, whole.
pub(super) fn phrase(parse: &Parse, head: usize) -> Range<usize> {
    parse.subtree(head)
}
