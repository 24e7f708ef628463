//! Two numbers for one thing.

mod counted;
mod entry;

use super::ledger::Entry;
use super::said::Folder;
use super::utterances::{join, root};
use crate::lexicon::FigureWords;
use crate::model::{Figure, Term};
use crate::text::days_between;
use counted::Counted;
use std::collections::{BTreeMap, BTreeSet};

/// Units of time: they measure something else in every sentence, and are compared through the record of a meeting.
const TIMES: [&str; 6] = ["minutes", "hours", "days", "weeks", "months", "years"];
/// Numbers farther apart than this are of two things.
const LARGEST_RATIO: f64 = 2.5;
/// Numbers of a thing that few figures of the folder count are of one thing only where they are closer than this.
const RARE_RATIO: f64 = 1.3;
/// Below this ratio one shared word is enough to take them for one thing.
const CLOSE_RATIO: f64 = 1.15;
/// Articles that lie more days apart tell two stories.
const LONGEST_STORY: i32 = 60;
/// More figures than this that share a word are not one thing.
const LARGEST_BUCKET: usize = 60;

/// Figures of one thing that differ.
pub(super) fn find(folder: &Folder<'_>, figures: &[Figure], words: &FigureWords) -> Vec<Entry> {
    let mut counted: Vec<Counted<'_>> = figures
        .iter()
        .filter(|figure| !TIMES.contains(&figure.unit.as_str()) && figure.value >= 2.0)
        .map(|figure| counted::counted(folder, figure, words))
        .collect();
    counted::mark_shared_units(&mut counted);
    counted::mark_rare_units(&mut counted, words);
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
    members.into_values().filter_map(|group| entry::entry(folder, &group)).collect()
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
