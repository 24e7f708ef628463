//! Two numbers for one thing.

use super::ledger::{Amount, Claim, Entry};
use super::said::Folder;
use super::utterances::{join, root};
use crate::lexicon::FigureWords;
use crate::model::{DateSpan, DiscrepancyKind, Figure, Qualifier, Reading, Term, Verdict};
use crate::text::{capitalized, days_between, fold};
use std::collections::{BTreeMap, BTreeSet};

/// Units of time: they measure something else in every sentence, and are compared through the record of a meeting.
const TIMES: [&str; 6] = ["minutes", "hours", "days", "weeks", "months", "years"];
/// Numbers farther apart than this are of two things.
const LARGEST_RATIO: f64 = 2.5;
/// Numbers of a thing that few figures of the folder count are of one thing only where they are closer than this.
const RARE_RATIO: f64 = 1.3;
/// Below this ratio one shared word is enough to take them for one thing.
const CLOSE_RATIO: f64 = 1.15;
/// What more figures than this are given in is no rare thing.
const RARE: usize = 5;
/// Articles that lie more days apart tell two stories.
const LONGEST_STORY: i32 = 60;
/// More figures than this that share a word are not one thing.
const LARGEST_BUCKET: usize = 60;

/// A figure with what its sentence says around it.
struct Counted<'a> {
    figure: &'a Figure,
    document: usize,
    sentence: usize,
    amount: Amount,
    /// Whose it is or where: the terms of its subject.
    subject: BTreeSet<Term>,
    /// All terms of its sentence but its own.
    around: BTreeSet<Term>,
    /// True where its sentence gives another number in the same unit: which is whose cannot be told surely.
    shares_unit: bool,
    /// What is counted changes from day to day: money, or a share of something.
    moves: bool,
    /// True where hardly any other figure of the folder is in its unit, and that is no common one.
    is_rare: bool,
    /// How many places its sentence joins: `near the border and in the towns`.
    places: usize,
}

/// Figures of one thing that differ.
pub(super) fn find(folder: &Folder<'_>, figures: &[Figure], words: &FigureWords) -> Vec<Entry> {
    let mut counted: Vec<Counted<'_>> = figures
        .iter()
        .filter(|figure| !TIMES.contains(&figure.unit.as_str()) && figure.value >= 2.0)
        .map(|figure| counted(folder, figure, words))
        .collect();
    mark_shared_units(&mut counted);
    mark_rare_units(&mut counted, words);
    let mut buckets: BTreeMap<(&str, &Term), Vec<usize>> = BTreeMap::new();
    for (number, one) in counted.iter().enumerate() {
        for term in one.subject.iter().chain(&one.around) {
            buckets.entry((one.figure.unit.as_str(), term)).or_default().push(number);
        }
    }
    let mut groups: Vec<usize> = (0..counted.len()).collect();
    for bucket in buckets.into_values().filter(|bucket| bucket.len() <= LARGEST_BUCKET) {
        for (at, &one) in bucket.iter().enumerate() {
            for &other in &bucket[at + 1..] {
                if is_same_thing(folder, &counted[one], &counted[other]) {
                    join(&mut groups, one, other);
                }
            }
        }
    }
    // `The union says 1,100, the company puts the figure at 740`: the second takes its thing from the first.
    for number in 1..counted.len() {
        if contradicts(&counted[number - 1], &counted[number]) {
            join(&mut groups, number - 1, number);
        }
    }
    let mut members: BTreeMap<usize, Vec<&Counted<'_>>> = BTreeMap::new();
    for (number, one) in counted.iter().enumerate() {
        members.entry(root(&groups, number)).or_default().push(one);
    }
    members.into_values().filter_map(|group| entry(folder, &group)).collect()
}

fn counted<'a>(folder: &Folder<'_>, figure: &'a Figure, words: &FigureWords) -> Counted<'a> {
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

fn mark_shared_units(counted: &mut [Counted<'_>]) {
    let mut seen: BTreeMap<(usize, usize, &str), usize> = BTreeMap::new();
    for one in &*counted {
        *seen.entry((one.document, one.sentence, one.figure.unit.as_str())).or_default() += 1;
    }
    for one in counted {
        one.shares_unit =
            seen.get(&(one.document, one.sentence, one.figure.unit.as_str())).is_some_and(|&count| count > 1);
    }
}

fn mark_rare_units(counted: &mut [Counted<'_>], words: &FigureWords) {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &*counted {
        *seen.entry(one.figure.unit.as_str()).or_default() += 1;
    }
    for one in counted {
        let unit = one.figure.unit.as_str();
        one.is_rare = !one.moves && !words.is_common_count(unit) && seen.get(unit).is_some_and(|&count| count <= RARE);
    }
}

/// The sentences speak of one thing: they share whose it is, and something else.
fn is_same_thing(folder: &Folder<'_>, one: &Counted<'_>, other: &Counted<'_>) -> bool {
    // Within one article two numbers are mostly of two things; far apart in time or size they are, too.
    let (low, high) = (one.figure.value.min(other.figure.value), one.figure.value.max(other.figure.value));
    if one.document == other.document || one.shares_unit || other.shares_unit || high > low * LARGEST_RATIO {
        return false;
    }
    let of = |counted: &Counted<'_>| &folder.documents[counted.document].id;
    if days_apart(folder, one, other) > LONGEST_STORY || folder.sources.count([of(one), of(other)]) < 2 {
        return false;
    }
    let all = |counted: &Counted<'_>| -> BTreeSet<Term> { counted.subject.union(&counted.around).cloned().collect() };
    let (first, second) = (all(one), all(other));
    let shared: Vec<&Term> = first.intersection(&second).collect();
    let clash = !one.subject.is_empty() && !other.subject.is_empty() && one.subject.is_disjoint(&second);
    let words = shared.iter().filter(|term| term.is_word()).count();
    let is_money = one.moves;
    let is_small = one.figure.value.max(other.figure.value) < 10.0;
    // How often the one names whose the other's number is: in its subject or elsewhere in its sentence.
    let whose = one.subject.intersection(&second).count() + other.subject.intersection(&first).count();
    let is_rare = one.is_rare && high < low * RARE_RATIO && high >= 10.0;
    let is_close = high <= low * CLOSE_RATIO;
    let enough = if is_rare && shared.len() >= if is_close { 1 } else { 2 } {
        true
    } else if is_money {
        // The noun that is measured must be the same: a bid, a debt, a rise; or no noun is, and both are for the same.
        let is_same_noun = one.subject.intersection(&other.subject).any(Term::is_word) && shared.len() >= 3;
        let is_unnamed = one.subject.is_empty() && other.subject.is_empty();
        is_same_noun || (is_unnamed && words >= 3 && high < low * RARE_RATIO)
    } else if is_small {
        words >= 3 && whose >= 1
    } else {
        (whose >= 2 && shared.len() >= 2) || words >= 3
    };
    enough && !clash && (!is_money || days_apart(folder, one, other) <= 1)
}

/// One article, one paragraph, one thing, two speakers, two numbers.
fn contradicts(one: &Counted<'_>, other: &Counted<'_>) -> bool {
    one.document == other.document
        && other.sentence - one.sentence <= 2
        && one.figure.unit == other.figure.unit
        && one.figure.subject == other.figure.subject
        && other.figure.claimed_by.is_some()
        && one.figure.claimed_by != other.figure.claimed_by
        && !other.figure.evidence.words.contains(' ')
}

fn days_apart(folder: &Folder<'_>, one: &Counted<'_>, other: &Counted<'_>) -> i32 {
    let day = |counted: &Counted<'_>| folder.documents[counted.document].published;
    day(one).zip(day(other)).map_or(0, |(one, other)| days_between(one, other).abs())
}

fn entry(folder: &Folder<'_>, group: &[&Counted<'_>]) -> Option<Entry> {
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
    if days_apart(folder, one, other) > 10
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
