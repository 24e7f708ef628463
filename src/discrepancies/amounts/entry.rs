//! How two numbers for one thing are entered: which sides there are, of what, and whether both can be right.

use super::super::ledger::{Claim, Entry};
use super::super::said::Folder;
use super::counted::Counted;
use super::{contradicts, days_apart, is_same_thing};
use crate::model::{DateSpan, DiscrepancyKind, Figure, Qualifier, Term, Verdict};
use crate::text::capitalized;

/// Days between two articles that count one thing on two dates.
const ANOTHER_DATE: i32 = 10;

/// The difference within figures of one thing; none where they say the same, or where it is not clear which is of what.
pub(super) fn entry(folder: &Folder<'_>, group: &[&Counted<'_>]) -> Option<Entry> {
    let mut sides: Vec<(&Counted<'_>, Vec<&Counted<'_>>)> = Vec::new();
    for &one in group {
        let same = |first: &Figure| {
            let figure = one.figure;
            first.qualifier == figure.qualifier && (first.value, first.upper) == (figure.value, figure.upper)
        };
        match sides.iter_mut().find(|(first, _)| same(first.figure)) {
            Some((_, all)) => all.push(one),
            None => sides.push((one, vec![one])),
        }
    }
    let pairs =
        || sides.iter().enumerate().flat_map(|(at, one)| sides[at + 1..].iter().map(move |other| (one.0, other.0)));
    // Two numbers of one article and one speaker are of two things, and then the others may be of either.
    let is_mixed = group.iter().enumerate().any(|(at, one)| {
        group[at + 1..].iter().any(|other| {
            let same_speaker = one.document == other.document && one.figure.claimed_by == other.figure.claimed_by;
            same_speaker && differ(one, other)
        })
    });
    if is_mixed {
        return None;
    }
    let is_direct =
        |one: &Counted<'_>, other: &Counted<'_>| is_same_thing(folder, one, other) || contradicts(one, other);
    let apart = pairs().find(|(one, other)| !one.amount.meets(other.amount) && is_direct(one, other));
    // `About four` and `four` say the same.
    let tells = pairs().any(|(one, other)| differ(one, other) || bounds(one) != bounds(other));
    if sides.len() < 2 || !tells {
        return None;
    }
    let words = |counted: &Counted<'_>| counted.figure.evidence.words.clone();
    let (verdict, reason) = match apart {
        None => {
            let all: Vec<String> = sides.iter().map(|(first, _)| format!("“{}”", words(first))).collect();
            (Verdict::Scope, format!("{} can all be right: they are more or less exact.", all.join(", ")))
        }
        Some((one, other)) => judged(folder, one, other),
    };
    let first = sides[0].0;
    // Where no noun names what the first is of, another may; else what both sentences speak of.
    let is_named = |side: &Counted<'_>| side.figure.subject.is_some() || !side.moves;
    let named = sides.iter().find(|(side, _)| is_named(side)).map(|(side, _)| about(side.figure));
    let about = named.or_else(|| in_common(folder, first, sides[1].0)).unwrap_or_else(|| about(first.figure));
    let claims = sides.iter().map(|(first, all)| Claim {
        text: words(first),
        evidence: all.iter().map(|counted| counted.figure.evidence.clone()).collect(),
    });
    Some(Entry { kind: DiscrepancyKind::Figure, about, verdict, reason, sides: claims.collect() })
}

fn differ(one: &Counted<'_>, other: &Counted<'_>) -> bool {
    (one.figure.value - other.figure.value).abs() > f64::EPSILON
}

/// `Locks, dredgers, in US dollars`: nouns that the sentences of two sums of money share.
fn in_common(folder: &Folder<'_>, one: &Counted<'_>, other: &Counted<'_>) -> Option<String> {
    const MOST: usize = 3;
    let parse = &folder.cast.readings[one.document].parse;
    let is_shared = |token: &usize| {
        let lemma = parse.lemma(*token).to_lowercase();
        let shared = |term: &Term| matches!(term, Term::Word(word) if word.as_ref() == lemma.as_str());
        parse.pos(*token) == "NOUN" && one.around.iter().any(shared) && other.around.iter().any(shared)
    };
    let tokens = parse.sentences()[one.sentence].clone().filter(is_shared);
    let words: Vec<&str> = tokens.map(|token| parse.word(token)).take(MOST).collect();
    (one.moves && !words.is_empty()).then(|| format!("{}, in {}", capitalized(&words.join(", ")), one.figure.unit))
}

/// Which ends a figure leaves open.
const fn bounds(counted: &Counted<'_>) -> (bool, bool) {
    (matches!(counted.figure.qualifier, Qualifier::AtLeast), matches!(counted.figure.qualifier, Qualifier::AtMost))
}

fn judged(folder: &Folder<'_>, one: &Counted<'_>, other: &Counted<'_>) -> (Verdict, String) {
    let words = |counted: &Counted<'_>| counted.figure.evidence.words.clone();
    let pair = format!("“{}” and “{}”", words(one), words(other));
    let day = |counted: &Counted<'_>| folder.documents[counted.document].published.map(DateSpan::day);
    if days_apart(folder, one, other) > ANOTHER_DATE
        && let (Some(first), Some(second)) = (day(one), day(other))
    {
        return (Verdict::OtherDate, format!("{pair} are of {first} and of {second}."));
    }
    let (small, large) = if one.amount.most < other.amount.least { (one, other) } else { (other, one) };
    if large.places > small.places && small.places > 0 {
        let reason = format!("{pair} do not cover the same: the higher one takes in more places.");
        return (Verdict::Scope, reason);
    }
    let by = |counted: &Counted<'_>| {
        let actor = counted.figure.claimed_by.as_ref().and_then(|id| folder.sides.number(id));
        actor.map(|actor| folder.name(actor))
    };
    let reason = match (by(one), by(other)) {
        (Some(first), Some(second)) if first != second => {
            format!("{first} gives “{}”, {second} “{}”: both cannot be right.", words(one), words(other))
        }
        _ => format!("{pair} are said of the same thing: both cannot be right."),
    };
    (Verdict::Conflict, reason)
}

/// `Russian troops near Ukraine`: what is counted, in the article's words, and where or whose it is.
fn about(figure: &Figure) -> String {
    let words: Vec<&str> = figure.evidence.words.split_whitespace().collect();
    let behind = words.iter().rposition(|word| word.contains(|c: char| c.is_ascii_digit())).map_or(0, |at| at + 1);
    let counted = words[behind..].join(" ");
    let is_scaled = ["thousand", "million", "billion", "trillion"].iter().any(|scale| counted.starts_with(scale));
    let names_unit =
        behind > 0 && !is_scaled && counted.split(' ').any(|word| !word.is_empty() && figure.unit.contains(word));
    match &figure.subject {
        Some(subject) if names_unit => {
            let more: Vec<&str> = subject.split_whitespace().filter(|word| !words.contains(word)).collect();
            capitalized([counted.as_str(), &more.join(" ")].join(" ").trim_end())
        }
        Some(subject) if figure.evidence.words.contains(figure.unit.as_str()) => {
            format!("{}: {subject}", capitalized(&figure.unit))
        }
        Some(subject) => format!("{}, in {}", capitalized(subject), figure.unit),
        None => capitalized(&figure.unit),
    }
}
