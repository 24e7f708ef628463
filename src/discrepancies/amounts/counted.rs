//! A figure, ready to be compared.

use super::super::ledger::Amount;
use super::super::said::Folder;
use crate::lexicon::FigureWords;
use crate::model::{Figure, Reading, Term};
use crate::text::fold;
use std::collections::{BTreeMap, BTreeSet};

/// What more figures than this are given in is no rare thing.
const RARE: usize = 5;

/// A figure with what its sentence says around it.
pub(super) struct Counted<'a> {
    pub figure: &'a Figure,
    pub document: usize,
    pub sentence: usize,
    pub amount: Amount,
    /// Whose it is or where: the terms of its subject.
    pub subject: BTreeSet<Term>,
    /// All terms of its sentence but its own.
    pub around: BTreeSet<Term>,
    /// True where its sentence gives another number in the same unit: which is whose cannot be told surely.
    pub shares_unit: bool,
    /// What is counted changes from day to day: money, or a share of something.
    pub moves: bool,
    /// True where hardly any other figure of the folder is in its unit, and that is no common one.
    pub is_rare: bool,
    /// How many places its sentence joins: `near the border and in the towns`.
    pub places: usize,
}

/// The figure with its sentence.
pub(super) fn counted<'a>(folder: &Folder<'_>, figure: &'a Figure, words: &FigureWords) -> Counted<'a> {
    let document = folder.number(&figure.evidence.document);
    let reading: &Reading = &folder.cast.readings[document];
    let parse = &reading.parse;
    let own = figure.evidence.span();
    let first = parse.tokens_in(own).start;
    let sentence = parse.sentence_of(first.min(parse.len() - 1));
    let tokens = parse.sentences()[sentence].clone();
    let subject_words: BTreeSet<String> =
        figure.subject.iter().flat_map(|subject| subject.split_whitespace()).map(fold).collect();
    let (mut subject, mut around) = (BTreeSet::new(), BTreeSet::new());
    for (term, at) in reading.terms(parse.span_of(tokens.clone()), &folder.sides) {
        let names_it = at.clone().any(|token| subject_words.contains(&fold(parse.word(token))));
        let is_own = parse.span_of(at.clone()).overlaps(own);
        if names_it {
            subject.insert(term);
        } else if !is_own && parse.pos(at.start) != "NUM" {
            around.insert(term);
        }
    }
    // Of the figure itself, or of the verb that it belongs to: `stand near the border and in the towns`.
    let figure_tokens = parse.tokens_in(own);
    let is_own = |token: usize| {
        let head = parse.head(token);
        figure_tokens.contains(&head) || figure_tokens.clone().any(|part| parse.head(part) == head)
    };
    let is_place = |token: usize| {
        parse.dep(token) == "prep"
            && parse.is_word(token, &["near", "in", "along", "at", "on", "around"])
            && is_own(token)
    };
    let joined = |token: usize| parse.dep(token) == "conj" && is_place(parse.head(token));
    let places =
        tokens.clone().filter(|&token| is_place(token)).count() + tokens.filter(|&token| joined(token)).count();
    let amount = Amount::new(figure.value, figure.upper, figure.qualifier);
    // Money at a rate of time is a cost or a wage, and stays.
    let is_by_time = [" a day", " a week", " a month", " a year"].iter().any(|rate| figure.unit.ends_with(rate));
    let moves = (words.is_money(&figure.unit) && !is_by_time) || figure.unit.starts_with("percent");
    Counted { figure, document, sentence, amount, subject, around, shares_unit: false, moves, is_rare: false, places }
}

/// Marks those whose sentence gives another number in the same unit.
pub(super) fn mark_shared_units(counted: &mut [Counted<'_>]) {
    let mut seen: BTreeMap<(usize, usize, &str), usize> = BTreeMap::new();
    for one in &*counted {
        *seen.entry((one.document, one.sentence, one.figure.unit.as_str())).or_default() += 1;
    }
    for one in counted {
        one.shares_unit =
            seen.get(&(one.document, one.sentence, one.figure.unit.as_str())).is_some_and(|&count| count > 1);
    }
}

/// Marks those in whose unit hardly anything else is given.
pub(super) fn mark_rare_units(counted: &mut [Counted<'_>], words: &FigureWords) {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &*counted {
        *seen.entry(one.figure.unit.as_str()).or_default() += 1;
    }
    for one in counted {
        let unit = one.figure.unit.as_str();
        one.is_rare = !one.moves && !words.is_common_count(unit) && seen.get(unit).is_some_and(|&count| count <= RARE);
    }
}
