//! How two wordings of one utterance differ, and by which words.

use super::said::Folder;
use crate::model::{Evidence, Term, Variation};
use crate::text::{Span, fold};
use std::collections::BTreeSet;
use std::ops::Range;

/// The plain words of a text, folded: for comparing wordings word by word.
pub(super) fn plain_words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '’'));
    words.map(|word| fold(word.trim_matches(['\'', '’']))).filter(|word| !word.is_empty()).collect()
}

/// The longest run of words that two wordings share, as a range of the first.
pub(super) fn longest_run(one: &[String], other: &[String]) -> Range<usize> {
    let mut best = 0..0;
    let mut before = vec![0_usize; other.len() + 1];
    for (i, word) in one.iter().enumerate() {
        let mut row = vec![0; other.len() + 1];
        for (j, another) in other.iter().enumerate() {
            if word == another {
                row[j + 1] = before[j] + 1;
                if row[j + 1] > best.len() {
                    best = i + 1 - row[j + 1]..i + 1;
                }
            }
        }
        before = row;
    }
    best
}

/// How a report differs from another of the same utterance. Both are statements, by number.
pub(super) fn variation(folder: &Folder<'_>, one: usize, other: usize) -> Variation {
    let words = |number: usize| plain_words(&content(folder, number));
    let (first, second) = (words(one), words(other));
    if first == second {
        return Variation::Same;
    }
    let quoted = |number: usize| {
        let text = &folder.documents[folder.said[number].document].text;
        folder.said[number].quoted.iter().flat_map(|span| plain_words(span.slice(text))).collect::<Vec<_>>()
    };
    let (quote, another) = (quoted(one), quoted(other));
    let shorter = first.len().min(second.len());
    let is_cut = longest_run(&first, &second).len() == shorter
        || (quote.len().min(another.len()) > 1
            && longest_run(&quote, &another).len() == quote.len().min(another.len()));
    if is_cut {
        return Variation::Truncated;
    }
    // A quotation gives the speaker's very words: two that differ cannot both be the original.
    let differ = |mine: &[String], theirs: &[String]| {
        let theirs: BTreeSet<&String> = theirs.iter().collect();
        mine.iter().any(|word| !theirs.contains(word))
    };
    let common = quote.iter().filter(|word| another.contains(word)).count();
    let shorter = quote.len().min(another.len());
    // A word or two stand in the place of one another; longer quotations must be of the same passage.
    let is_same_passage = common * 2 >= shorter || quote.len().max(another.len()) <= 3;
    if shorter > 0 && is_same_passage && differ(&quote, &another) && differ(&another, &quote) {
        return Variation::Translated;
    }
    Variation::Reworded
}

/// What a statement says, its pieces joined.
pub(super) fn content(folder: &Folder<'_>, number: usize) -> String {
    let pieces = folder.statements[number].content.iter().map(|piece| piece.words.as_str());
    pieces.collect::<Vec<_>>().join(" … ")
}

/// The words of a report that none of the others has, runs of them together.
pub(super) fn differences(folder: &Folder<'_>, number: usize, others: &[usize]) -> Vec<Evidence> {
    let theirs: BTreeSet<&Term> =
        others.iter().filter(|&&other| other != number).flat_map(|&other| &folder.said[other].terms).collect();
    let said = &folder.said[number];
    let document = &folder.documents[said.document];
    let parse = &folder.reading(number).parse;
    let mut spans: Vec<Span> = Vec::new();
    let mut last_end = usize::MAX;
    for (term, tokens) in said.terms.iter().zip(&said.tokens) {
        if !term.is_word() || theirs.contains(term) {
            continue;
        }
        let span = parse.span_of(tokens.clone());
        match spans.last_mut() {
            Some(last) if last_end == tokens.start => *last = last.cover(span),
            _ => spans.push(span),
        }
        last_end = tokens.end;
    }
    spans.into_iter().map(|span| Evidence::new(&document.id, &document.text, span)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_run_is_found_whatever_the_marks_and_case() {
        let (one, other) = (plain_words("“Not an easy talk,” she said"), plain_words("it was “not an easy chat”"));
        assert_eq!(one[longest_run(&one, &other)], ["not", "an", "easy"]);
        assert_eq!(longest_run(&one, &[]), 0..0);
    }
}
