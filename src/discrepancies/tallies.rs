//! One vote with two results: `by 61 votes to 48` here, `59 members voted against, 48 in favour` there.

use super::ledger::{Claim, Entry};
use super::said::Folder;
use crate::model::{DiscrepancyKind, Evidence, Verdict};
use crate::text::{Number, Span, days_between, fold, numbers};
use std::collections::BTreeMap;

/// Articles that lie more days apart speak of two votes.
const ONE_VOTE: i32 = 10;
/// The larger of the two numbers that differ is at most so many times the other.
const LARGEST_RATIO: f64 = 1.1;
/// In fewer votes than this a difference of one is a share too large to tell one vote from another.
const FEWEST: f64 = 10.0;

/// How many were on either side of a vote, the larger number first.
struct Tally {
    document: usize,
    more: f64,
    fewer: f64,
    /// The words from the first number to the second.
    span: Span,
}

/// Two results of one vote: one side had as many votes in both articles, the other did not.
pub(super) fn find(folder: &Folder<'_>) -> Vec<Entry> {
    let tallies: Vec<Tally> = (0..folder.documents.len()).flat_map(|document| of_document(folder, document)).collect();
    let mut votes: BTreeMap<u64, Vec<&Tally>> = BTreeMap::new();
    for tally in &tallies {
        // Votes are counted in whole numbers.
        votes.entry(tally.fewer as u64).or_default().push(tally);
    }
    votes.into_values().filter_map(|told| entry(folder, &told)).collect()
}

/// True where the results tell already what an entry sets against each other: one side of each vote.
pub(super) fn tell(tallies: &[Entry], entry: &Entry) -> bool {
    let words = |entry: &Entry| -> Vec<Evidence> {
        entry.sides.iter().flat_map(|side| side.evidence.iter().cloned()).collect()
    };
    let told: Vec<Evidence> = tallies.iter().flat_map(words).collect();
    words(entry).iter().all(|words| told.iter().any(|result| result.overlaps(words)))
}

fn entry(folder: &Folder<'_>, told: &[&Tally]) -> Option<Entry> {
    let pairs = told.iter().enumerate().flat_map(|(at, one)| told[at + 1..].iter().map(move |other| (*one, *other)));
    let (one, other) = pairs.into_iter().find(|(one, other)| is_one_vote(folder, one, other))?;
    let results = |more: f64| -> Claim {
        let alike = told.iter().filter(|tally| (tally.more - more).abs() < 0.5);
        let evidence: Vec<Evidence> = alike.map(|tally| evidence(folder, tally)).collect();
        Claim { text: format!("{more} to {}", one.fewer), evidence }
    };
    let sides = vec![results(one.more), results(other.more)];
    let words = |tally: &Tally| evidence(folder, tally).words;
    Some(Entry {
        kind: DiscrepancyKind::Figure,
        about: "Votes cast".to_owned(),
        verdict: Verdict::Conflict,
        reason: format!("“{}” and “{}” of what seems to be one vote: both cannot be right.", words(one), words(other)),
        sides,
    })
}

fn is_one_vote(folder: &Folder<'_>, one: &Tally, other: &Tally) -> bool {
    let published = |tally: &Tally| folder.documents[tally.document].published;
    let near = published(one).zip(published(other)).is_none_or(|(a, b)| days_between(a, b).abs() <= ONE_VOTE);
    let (low, high) = (one.more.min(other.more), one.more.max(other.more));
    one.document != other.document && near && low >= FEWEST && high > low && high <= low * LARGEST_RATIO
}

fn evidence(folder: &Folder<'_>, tally: &Tally) -> Evidence {
    let document = &folder.documents[tally.document];
    Evidence::new(&document.id, &document.text, tally.span)
}

fn of_document(folder: &Folder<'_>, document: usize) -> Vec<Tally> {
    let parse = &folder.cast.readings[document].parse;
    let text = &folder.documents[document].text;
    let sentences = parse.sentences().iter().map(|tokens| parse.span_of(tokens.clone()));
    let found = sentences.filter_map(|sentence| in_sentence(sentence.slice(text)).map(|found| (sentence, found)));
    found
        .map(|(sentence, (one, other, span))| Tally {
            document,
            more: one.max(other),
            fewer: one.min(other),
            span: span.shifted(sentence.start),
        })
        .collect()
}

/// The two numbers of a sentence on a vote, and where they stand.
fn in_sentence(sentence: &str) -> Option<(f64, f64, Span)> {
    let folded = fold(sentence);
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    if !has(&["vote", "voting", "ballot", "division"]) {
        return None;
    }
    let counts: Vec<Number> =
        numbers(sentence).into_iter().filter(|number| number.value >= 2.0 && number.value.fract() == 0.0).collect();
    let has_both_sides = has(&["against"]) && has(&["in favour", "in favor"]);
    let is_pair = |pair: &&[Number]| {
        let between = sentence.get(pair[0].span.end..pair[1].span.start).unwrap_or_default();
        let words: Vec<&str> = between.split_whitespace().collect();
        let is_score = between == "-" || between == "–" || words == ["to"];
        let is_count = matches!(words.as_slice(), [unit, "to"] if unit.chars().all(char::is_alphabetic));
        // `61 members voted against and 48 in favour`
        let is_told = has_both_sides && words.len() <= 8 && words.contains(&"and");
        is_score || is_count || is_told
    };
    let pair = counts.windows(2).find(is_pair)?;
    Some((pair[0].value, pair[1].value, Span::new(pair[0].span.start, pair[1].span.end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(sentence: &str) -> Option<(f64, f64)> {
        in_sentence(sentence).map(|(one, other, _)| (one, other))
    }

    #[test]
    fn a_result_is_read_however_it_is_put() {
        assert_eq!(tally("The diet voted 61 to 58 to leave."), Some((61.0, 58.0)));
        assert_eq!(tally("It was thrown out by 61 votes to 58."), Some((61.0, 58.0)));
        assert_eq!(tally("Of the members 61 voted against it and 58 in favour."), Some((61.0, 58.0)));
    }

    #[test]
    fn two_numbers_without_a_vote_are_no_result() {
        assert_eq!(tally("Bergen won 61 to 58."), None);
        assert_eq!(tally("It was put to the vote after 61 days, and 58 members came."), None);
    }
}
