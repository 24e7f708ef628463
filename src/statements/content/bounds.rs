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

/// A run of tokens as a span without commas, quotation marks and the like at its ends. Brackets and marks that the run itself
/// opened are closed in it.
pub(in crate::statements) fn trimmed(parse: &Parse, text: &str, tokens: Range<usize>) -> Span {
    if tokens.is_empty() {
        return Span::default();
    }
    let span = parse.span_of(tokens.start..end_of_word(parse, tokens.end));
    let start = span.end - span.slice(text).trim_start_matches(is_wrapping).len();
    // `that €14 is too little`: the sign belongs to the amount.
    let sign = text[..start].chars().next_back().filter(|c| matches!(c, '$' | '€' | '£' | '¥'));
    let start = start - sign.map_or(0, char::len_utf8);
    let rest = &text[start..span.end];
    let kept = rest.trim_end_matches(|c: char| is_wrapping(c) || c == '’' || c == ')').len();
    let open = |c: char| rest[..kept].matches(c).count();
    let left_open = [('(', ')'), ('“', '”'), ('‘', '’'), ('«', '»')].into_iter().find(|(opening, closing)| {
        // An apostrophe is no closing mark: only where nothing at all closes it is the quotation left open.
        open(*opening) > open(*closing)
    });
    let straight = rest[..kept].matches('"').count() % 2 == 1;
    let closing = left_open.map(|(_, closing)| closing).or(straight.then_some('"'));
    // The mark that closes it may stand behind the run.
    let behind = closing.and_then(|closing| {
        let tail = &text[start + kept..];
        let at = tail
            .char_indices()
            .take(4)
            .take_while(|(_, c)| is_wrapping(*c) || *c == closing)
            .find(|(_, c)| *c == closing);
        at.map(|(at, closing)| at + closing.len_utf8())
    });
    Span::new(start, start + kept + behind.unwrap_or(0))
}

/// The end of the word that a run of tokens ends in: not in the middle of `co-operate`, which is several tokens.
fn end_of_word(parse: &Parse, end: usize) -> usize {
    let joins = |hyphen: usize| {
        hyphen + 1 < parse.len()
            && parse.word(hyphen) == "-"
            && !parse.space_after(hyphen - 1)
            && !parse.space_after(hyphen)
    };
    if end > 0 && joins(end) { end_of_word(parse, end + 2) } else { end }
}

/// The pieces of a clause below `governor`: its subtree without the governor's own words, cut where the governor stands in
/// the middle of it (`X, she said, is Y`), where a second `that` begins, where the next saying does (`is_next`), and before a
/// closing `according to`.
pub(in crate::statements) fn clause_pieces(
    parse: &Parse,
    clause: usize,
    governor: usize,
    is_next: &dyn Fn(usize) -> bool,
) -> Vec<Range<usize>> {
    let is_listed = |other: usize| {
        let first = parse.subtree(other).start;
        parse.dep(other) == "conj" || (other > clause && first > clause && parse.word(first - 1) == ",")
    };
    let second =
        parse.children_by(clause, &["conj", "ccomp"]).find(|&other| has_that(parse, other) && is_listed(other));
    let excluded = |child: usize| child == governor || Some(child) == second || is_next(child);
    let mut whole = parse.subtree_without(clause, &excluded);
    while whole.end > whole.start + 1 && (parse.is_mark(whole.end - 1) || parse.pos(whole.end - 1) == "CCONJ") {
        whole.end -= 1;
    }
    let own = cue_group(parse, governor, clause);
    let start = skip_marker(parse, whole.start, clause);
    let end = before_source(parse, start..whole.end);
    let start = behind_colon(parse, start..end, governor);
    // `She had slept, she said, and it fell`, where the last part is no part of it: nor is who says so.
    let is_closing = own.start > start && own.start < end && own.end >= end && parse.is_below(own.start, governor);
    let end = if is_closing { own.start } else { end };
    let mut pieces = if own.start > start && own.end < end && parse.is_below(own.start, governor) {
        vec![start..own.start, own.end..end]
    } else {
        std::iter::once(start..end).collect()
    };
    if let Some(second) = second {
        if let Some(last) = pieces.last_mut() {
            let joint = parse.subtree_without(second, &|_| false).start;
            last.end = last.end.min(joint.max(last.start + 1));
            while last.end > last.start + 1 && (parse.is_mark(last.end - 1) || parse.pos(last.end - 1) == "CCONJ") {
                last.end -= 1;
            }
        }
        pieces.extend(clause_pieces(parse, second, governor, is_next));
    }
    pieces
}

fn has_that(parse: &Parse, clause: usize) -> bool {
    parse.children_by(clause, &["mark"]).any(|mark| parse.is_word(mark, &["that"]))
}

/// `Shops are wavering: “We cannot sell it,” says Kern`: of a run in front of its cue, what stands before the colon is the
/// reporter's. So is what stands before a semicolon where the cue parts the clause behind it: `They met twice; she left, she says, when it
/// rained`.
fn behind_colon(parse: &Parse, run: Range<usize>, governor: usize) -> usize {
    let is_open = |token: usize| matches!(parse.word(token), "“" | "\"" | "«" | "„" | "‘" | "''" | "``");
    let is_parted = run.end > governor + 3;
    // `The firm has asked a court for help; a hearing is set for Monday, the clerk said`: he said the second.
    let is_before = run.end <= governor;
    let ends = |token: usize| parse.word(token) == ":" || (is_parted || is_before) && parse.word(token) == ";";
    let colon =
        run.clone().take_while(|&token| !is_open(token) && token < governor).filter(|&token| ends(token)).last();
    let has_verb = |colon: &usize| (run.start..*colon).any(|token| parse.is_finite(token));
    match colon.filter(|&colon| colon < governor && run.start < governor && colon + 2 < run.end && has_verb(&colon)) {
        Some(colon) => colon + 1,
        None => run.start,
    }
}

/// Where a closing `, according to X` begins; the end of the run where there is none.
fn before_source(parse: &Parse, run: Range<usize>) -> usize {
    let source = run.clone().skip(3).find(|&token| {
        let end = parse.subtree(token).end;
        // `, according to two guards, in a move that surprised the town`
        let goes_on = || end + 2 < run.end && parse.word(end) == "," && parse.pos(end + 1) == "ADP";
        parse.is_word(token, &["according"]) && parse.word(token - 1) == "," && (end >= run.end || goes_on())
    });
    source.map_or(run.end, |source| source - 1)
}

/// `that`, where it only joins the clause on.
fn skip_marker(parse: &Parse, start: usize, clause: usize) -> usize {
    let mut at = start;
    let joins = |token: usize| {
        parse.is_word(token, &["that"]) && matches!(parse.dep(token), "mark" | "advmod" | "dep" | "nmod")
    };
    while at < clause && (parse.is_mark(at) || joins(at)) {
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
                "nsubj" | "nsubjpass" | "aux" | "auxpass" | "neg" | "advmod" | "dative" | "dobj" | "prt"
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
pub(in crate::statements) fn phrase(parse: &Parse, head: usize) -> Range<usize> {
    parse.subtree(head)
}

/// An infinitive, up to where the clause above goes on: `urged them to leave and promised a reward`.
pub(in crate::statements) fn infinitive(parse: &Parse, clause: usize) -> Range<usize> {
    let goes_on = |child: usize| {
        parse.dep(child) == "conj"
            && child > clause
            // `for it to be sold and was outvoted`
            && (matches!(parse.tag(child), "VBD" | "VBZ")
                || parse.children_by(child, &["auxpass"]).any(|aux| matches!(parse.tag(aux), "VBD" | "VBZ")))
            && matches!(parse.tag(clause), "VB" | "VBN")
            && parse.head(child) == clause
    };
    let mut whole = parse.subtree_without(clause, &goes_on);
    let is_cut = parse.children(clause).any(goes_on);
    while is_cut && whole.end > whole.start + 1 && (parse.is_mark(whole.end - 1) || parse.pos(whole.end - 1) == "CCONJ")
    {
        whole.end -= 1;
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::{Labels, NewToken, ParseBuilder};
    use std::sync::Arc;

    #[test]
    fn what_is_said_does_not_end_within_a_hyphened_word() {
        let text = "to co-operate - now";
        let mut labels = Labels::default();
        let label = labels.intern("X");
        let mut builder = ParseBuilder::new(Arc::new(labels));
        for (number, (start, word)) in
            [(0, "to"), (3, "co"), (5, "-"), (6, "operate"), (14, "-"), (16, "now")].into_iter().enumerate()
        {
            let space = text[start + word.len()..].starts_with(' ');
            builder.push(NewToken { space, sentence_start: number == 0, ..NewToken::bare(word, start, label) });
        }
        let parse = builder.finish();
        assert_eq!(trimmed(&parse, text, 0..2).slice(text), "to co-operate");
        assert_eq!(trimmed(&parse, text, 0..4).slice(text), "to co-operate");
        assert_eq!(trimmed(&parse, text, 0..1).slice(text), "to");
    }
}
