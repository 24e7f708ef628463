//! One thing said, told more than once: which statements report the same utterance.
//!
//! Candidates come out of buckets of those who share a side and a rare word, so that the work grows with the folder and
//! not with its square. Two candidates are one utterance where the shorter stands in the longer for the most part, words
//! weighed by how rare they are, or where both share a long run of words.

use super::ledger::{Claim, Entry};
use super::said::Folder;
use super::wording::{content, differences, longest_run, plain_words, variation};
use crate::model::{
    DiscrepancyKind, Statement, StatementId, Term, Utterance, UtteranceId, Variation, Verdict, content_id,
};
use crate::text::nested;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A word that more statements of one side share than this tells nothing about which of them are one.
const LARGEST_BUCKET: usize = 40;

/// The utterances that are reported at least twice, in order of their first report.
pub(super) fn find(folder: &Folder<'_>) -> Vec<Utterance> {
    let mut groups: Vec<usize> = (0..folder.said.len()).collect();
    for (one, other) in candidates(folder) {
        if is_same(folder, one, other) {
            join(&mut groups, one, other);
        }
    }
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for number in 0..groups.len() {
        members.entry(root(&groups, number)).or_default().push(number);
    }
    members.into_values().filter(|reports| reports.len() > 1).map(|reports| utterance(folder, &reports)).collect()
}

/// Tells the statements which utterance they report.
pub(super) fn mark(statements: &mut [Statement], utterances: &[Utterance]) {
    let known: HashMap<&StatementId, &UtteranceId> =
        utterances.iter().flat_map(|one| one.statements.iter().map(move |id| (id, &one.id))).collect();
    for statement in statements {
        statement.utterance = known.get(&statement.id).map(|&id| id.clone());
    }
}

/// Pairs of statements of one side that share a word that few statements of that side have.
fn candidates(folder: &Folder<'_>) -> BTreeSet<(usize, usize)> {
    let mut buckets: HashMap<(usize, &Term), Vec<usize>> = HashMap::new();
    for (number, said) in folder.said.iter().enumerate() {
        let Some(side) = said.side else { continue };
        let terms: BTreeSet<&Term> = said.terms.iter().filter(|term| term.is_word()).collect();
        for term in terms {
            buckets.entry((side, term)).or_default().push(number);
        }
    }
    let mut pairs = BTreeSet::new();
    for bucket in buckets.into_values().filter(|bucket| bucket.len() <= LARGEST_BUCKET) {
        for (at, &one) in bucket.iter().enumerate() {
            pairs.extend(bucket[at + 1..].iter().map(|&other| (one, other)));
        }
    }
    pairs
}

fn is_same(folder: &Folder<'_>, one: usize, other: usize) -> bool {
    let (first, second) = (&folder.said[one], &folder.said[other]);
    let (a, b) = (&folder.statements[one], &folder.statements[other]);
    if a.denied != b.denied || folder.overlap(one, other) || !folder.is_near(one, other) {
        return false;
    }
    let (likeness, shared) = folder.weights.likeness(&first.terms, &second.terms);
    let words = shared.iter().filter(|term| term.is_word()).count();
    // A spokesman may repeat his minister, and one speaker himself: then more must agree.
    if first.speaker != second.speaker || first.document == second.document {
        return words >= 3 && likeness >= 0.75;
    }
    let (one, other) = (plain_words(&content(folder, one)), plain_words(&content(folder, other)));
    let run = longest_run(&one, &other).len();
    let long_run = words >= 1 && (run >= 6 || (run >= 3 && run * 5 >= one.len().min(other.len()) * 3));
    long_run || (words >= 3 && likeness >= 0.5) || (words == 2 && likeness >= 0.55)
}

fn utterance(folder: &Folder<'_>, reports: &[usize]) -> Utterance {
    let first = reports[0];
    let id = content_id("u", &[folder.statements[first].id.as_str()]);
    let sources = folder.count_sources(reports);
    // The pair that differs most says how the reports differ.
    let others = reports[1..].iter().map(|&other| variation(folder, first, other));
    let variation = others.max_by_key(|variation| severity(*variation)).unwrap_or(Variation::Same);
    let differences = match variation {
        Variation::Same => Vec::new(),
        _ => reports.iter().flat_map(|&report| differences(folder, report, reports)).collect(),
    };
    let speaker = folder.statements[first].speaker.clone();
    Utterance {
        id: id.into(),
        speaker,
        statements: reports.iter().map(|&report| folder.statements[report].id.clone()).collect(),
        variation,
        differences,
        sources,
        reason: reason(folder, reports, variation, sources),
    }
}

const fn severity(variation: Variation) -> u8 {
    match variation {
        Variation::Same => 0,
        Variation::Truncated => 1,
        Variation::Reworded => 2,
        Variation::Translated => 3,
    }
}

fn reason(folder: &Folder<'_>, reports: &[usize], variation: Variation, sources: usize) -> String {
    let first = reports[0];
    let other = reports.iter().find(|&&other| folder.said[other].document != folder.said[first].document);
    let other = *other.unwrap_or(&reports[1]);
    let theirs: BTreeSet<&Term> = folder.said[other].terms.iter().collect();
    let parse = &folder.reading(first).parse;
    let said = &folder.said[first];
    let shared: Vec<&str> = (said.terms.iter().zip(&said.tokens))
        .filter(|(term, _)| term.is_word() && theirs.contains(term))
        .map(|(_, tokens)| parse.word(tokens.start))
        .take(4)
        .collect();
    let who = folder.said[first].speaker.map_or("the same speaker", |speaker| folder.name(speaker));
    let how = match variation {
        Variation::Same => "The reports have the same words.",
        Variation::Truncated => "One of them leaves a part out.",
        Variation::Translated => {
            "Both stand in quotation marks, yet their words differ: at least one went through another language or was \
             noted down freely."
        }
        Variation::Reworded => "They are worded differently.",
    };
    let reports = reports.len();
    let sources = if sources == 1 { "one source".to_owned() } else { format!("{sources} independent sources") };
    format!("{reports} reports of {who} from {sources} share “{}”. {how}", shared.join("”, “"))
}

/// The first member of a group.
pub(super) fn root(groups: &[usize], mut number: usize) -> usize {
    while groups[number] != number {
        number = groups[number];
    }
    number
}

/// Puts two groups together, under the lower of their roots, so that the first report leads.
pub(super) fn join(groups: &mut [usize], one: usize, other: usize) {
    let (a, b) = (root(groups, one), root(groups, other));
    groups[a.max(b)] = a.min(b);
}

/// Utterances whose quotations do not have the same words, for the ledger.
pub(super) fn wordings(folder: &Folder<'_>, utterances: &[Utterance]) -> Vec<Entry> {
    let numbers: HashMap<&StatementId, usize> =
        folder.statements.iter().enumerate().map(|(number, statement)| (&statement.id, number)).collect();
    let differing = utterances.iter().filter(|one| one.sources > 1);
    differing.filter_map(|utterance| wording_entry(folder, utterance, &numbers)).collect()
}

fn wording_entry(folder: &Folder<'_>, utterance: &Utterance, numbers: &HashMap<&StatementId, usize>) -> Option<Entry> {
    let reports: Vec<usize> = utterance.statements.iter().filter_map(|id| numbers.get(id).copied()).collect();
    let mut sides: Vec<(Vec<String>, Claim)> = Vec::new();
    for &report in reports.iter().filter(|&&report| !folder.said[report].quoted.is_empty()) {
        let document = &folder.documents[folder.said[report].document].text;
        let words = folder.said[report].quoted.iter().flat_map(|span| plain_words(span.slice(document))).collect();
        let text = content(folder, report);
        let evidence = folder.statements[report].content.clone();
        match sides.iter_mut().find(|(known, _)| *known == words) {
            Some((_, claim)) => claim.evidence.extend(evidence),
            None => sides.push((words, Claim { text, evidence })),
        }
    }
    let is_one_document = |sides: &[(Vec<String>, Claim)]| {
        let documents = sides.iter().flat_map(|(_, claim)| &claim.evidence).map(|evidence| &evidence.document);
        folder.sources.count(documents) < 2
    };
    let tells = matches!(utterance.variation, Variation::Translated | Variation::Truncated);
    if !tells || sides.len() < 2 || is_one_document(&sides) {
        return None;
    }
    let who = utterance.speaker.as_ref().and_then(|id| folder.sides.number(id)).map_or("", |one| folder.name(one));
    Some(Entry {
        kind: DiscrepancyKind::Wording,
        about: format!("{who}: “{}”", opening(&nested(&sides[0].1.text))),
        verdict: Verdict::Translation,
        reason: utterance.reason.clone(),
        sides: sides.into_iter().map(|(_, claim)| claim).collect(),
    })
}

/// The first words of what was said: `We came to buy an ...`.
fn opening(text: &str) -> String {
    const WORDS: usize = 5;
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() > WORDS { format!("{} ...", words[..WORDS].join(" ")) } else { words.join(" ") }
}
