//! Two dates for the beginning of one thing: `the drought began in late March`, `a drought that has gone on since May`.

use super::ledger::{Claim, Entry};
use super::said::Folder;
use crate::grammar::{Anchor, Parse, whens};
use crate::model::{DateSpan, DiscrepancyKind, Evidence, Term, Verdict};
use crate::text::{days_between, month_without_year};
use std::collections::{BTreeMap, BTreeSet};

const BEGINNINGS: [&str; 5] = ["begin", "start", "commence", "erupt", "originate"];
const LASTING: [&str; 6] = ["go", "last", "continue", "run", "be", "rage"];
/// Farther apart, the two are two things of one name.
const FARTHEST: i32 = 200;

/// A thing, and when it is said to have begun.
struct Onset {
    thing: Term,
    label: String,
    began: DateSpan,
    document: usize,
    /// Whom the paragraph is about.
    around: BTreeSet<Term>,
    evidence: Evidence,
}

/// Things that two articles let begin on different days.
pub(super) fn find(folder: &Folder<'_>) -> Vec<Entry> {
    let mut things: BTreeMap<Term, Vec<Onset>> = BTreeMap::new();
    for document in 0..folder.documents.len() {
        for onset in onsets(folder, document) {
            things.entry(onset.thing.clone()).or_default().push(onset);
        }
    }
    things.values().filter_map(|onsets| entry(onsets)).collect()
}

fn onsets(folder: &Folder<'_>, document: usize) -> Vec<Onset> {
    let reading = &folder.cast.readings[document];
    let parse = &reading.parse;
    let Some(anchor) = &reading.anchor else { return Vec::new() };
    let text = &folder.documents[document].text;
    let verbs = (0..parse.len()).filter(|&token| parse.is_verb(token));
    let found = verbs.filter_map(|verb| {
        let begins = parse.has_lemma(verb, &BEGINNINGS) && parse.child(verb, &["dobj", "xcomp"]).is_none();
        let lasts = parse.has_lemma(verb, &LASTING);
        if (!begins && !lasts) || parse.is_negated(verb) || parse.modal(verb).is_some() {
            return None;
        }
        let began = began(parse, text, verb, begins, anchor)?;
        let subject = *parse.subjects(verb).first()?;
        let is_thing =
            parse.pos(subject) == "NOUN" || (!parse.word(subject).is_empty() && parse.dep(subject) == "pobj");
        let before = subject.checked_sub(1).map(|before| parse.lower(before)).unwrap_or_default();
        let is_meeting = folder.lexicon.meetings.noun(&parse.lower(subject), parse.lemma(subject), &before).is_some();
        if !is_thing || is_meeting || began.start > anchor.day {
            return None;
        }
        // A noun joined by hyphens counts whole.
        let mut first = subject;
        while first >= 2 && parse.word(first - 1) == "-" {
            first -= 2;
        }
        let span = parse.span_of(first..subject + 1);
        let (thing, _) = reading.terms(span, &folder.sides).pop()?;
        let sentence = parse.sentences()[parse.sentence_of(verb)].clone();
        let block = reading.blocks.get(reading.block_of(verb))?.tokens.clone();
        let around = reading.terms(parse.span_of(block), &folder.sides).into_iter().map(|(term, _)| term).collect();
        let id = &folder.documents[document].id;
        Some(Onset {
            thing,
            label: span.slice(text).to_owned(),
            began,
            document,
            around,
            evidence: Evidence::new(id, text, parse.span_of(sentence).trimmed(text)),
        })
    });
    found.collect()
}

/// The words below the verb that say when, or `since` what month.
fn began(parse: &Parse, text: &str, verb: usize, begins: bool, anchor: &Anchor) -> Option<DateSpan> {
    let prepositions: &[&str] = if begins { &["in", "on", "since"] } else { &["since"] };
    let preposition =
        parse.children_by(verb, &["prep", "mark"]).find(|&child| child > verb && parse.is_word(child, prepositions))?;
    let tokens = parse.subtree(preposition);
    let found = whens(parse, text, tokens.clone(), anchor);
    if let Some(when) = found.first() {
        return Some(DateSpan::new(when.start, when.end));
    }
    // A month without a day or year: the last one before the article.
    let month = tokens.into_iter().find(|&token| parse.pos(token) == "PROPN")?;
    let (start, end) = month_without_year(parse.word(month), anchor.day, true)?;
    Some(DateSpan::new(start, end))
}

fn entry(onsets: &[Onset]) -> Option<Entry> {
    let mut pairs =
        onsets.iter().enumerate().flat_map(|(at, one)| onsets[at + 1..].iter().map(move |other| (one, other)));
    let (one, other) = pairs.find(|(one, other)| {
        let (first, second) =
            if one.began.start < other.began.start { (one.began, other.began) } else { (other.began, one.began) };
        let gap = days_between(first.end, second.start);
        let shared = one.around.intersection(&other.around).filter(|term| **term != one.thing).count();
        one.document != other.document && gap > 0 && gap < FARTHEST && shared >= 2
    })?;
    let side = |onset: &Onset| Claim { text: onset.evidence.words.clone(), evidence: vec![onset.evidence.clone()] };
    Some(Entry {
        kind: DiscrepancyKind::Date,
        about: format!("Beginning of the {}", one.label),
        verdict: Verdict::Conflict,
        reason: format!(
            "One article lets the {} begin within {}, another within {}.",
            one.label, one.began, other.began
        ),
        sides: vec![side(one), side(other)],
    })
}
