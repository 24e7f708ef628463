//! Which articles repeat one another nearly word for word, as wire stories do.

use crate::model::{Document, SectionKind};
use std::collections::{BTreeMap, HashSet};

/// Words in a row that are compared.
const RUN: usize = 6;
/// Share of the shorter article's runs that must stand in the longer one.
const ENOUGH: f64 = 0.7;
/// One in so many runs is kept, chosen by its hash: the same ones in every article.
const SAMPLE: u64 = 4;
/// A run that more articles hold is a formula, not a trace of copying.
const COMMON: usize = 40;

/// Sets `copy_of` of each document that repeats another: the earliest published, then the longest, then the first by path
/// is taken for the original.
pub fn mark_copies(documents: &mut [Document]) {
    let runs: Vec<HashSet<u64>> = documents.iter().map(sampled_runs).collect();
    let mut holders: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (number, runs) in runs.iter().enumerate() {
        for &run in runs {
            holders.entry(run).or_default().push(number);
        }
    }
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for holders in holders.values().filter(|holders| (2..=COMMON).contains(&holders.len())) {
        for (index, &first) in holders.iter().enumerate() {
            for &second in &holders[index + 1..] {
                *shared.entry((first, second)).or_default() += 1;
            }
        }
    }
    let rank = |document: &Document| {
        (document.published.is_none(), document.published, usize::MAX - document.text.len(), document.path.clone())
    };
    for ((first, second), count) in shared {
        let shorter = runs[first].len().min(runs[second].len());
        if (count as f64) < ENOUGH * shorter as f64 || shorter < 8 {
            continue;
        }
        let (original, copy) =
            if rank(&documents[first]) <= rank(&documents[second]) { (first, second) } else { (second, first) };
        let root = documents[original].copy_of.clone().unwrap_or_else(|| documents[original].id.clone());
        if documents[copy].copy_of.is_none() && root != documents[copy].id {
            documents[copy].copy_of = Some(root);
        }
    }
}

/// Hashes of the article's runs of words, headings and furniture left out.
fn sampled_runs(document: &Document) -> HashSet<u64> {
    let body = document.sections.iter().filter(|section| section.kind == SectionKind::Body);
    let words: Vec<u64> = body
        .flat_map(|section| section.span().slice(&document.text).split(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .map(|word| {
            mix(word.chars().flat_map(char::to_lowercase).fold(0, |hash, c| mix(hash ^ u64::from(u32::from(c)))))
        })
        .collect();
    let hash = |run: &[u64]| run.iter().fold(0, |hash, word| mix(hash ^ word));
    words.windows(RUN).map(hash).filter(|run| run % SAMPLE == 0).collect()
}

/// The finalizer of splitmix64 (Steele et al. 2014).
fn mix(value: u64) -> u64 {
    let value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{DocumentId, Section};
    use jiff::civil::date;

    fn article(path: &str, text: &str, day: i8) -> Document {
        Document {
            id: DocumentId::from(path),
            path: path.into(),
            sha256: String::new(),
            text_sha256: String::new(),
            title: None,
            publisher: None,
            author: None,
            published: Some(date(2022, 1, day)),
            language: None,
            analysed: true,
            copy_of: None,
            sections: vec![Section { kind: SectionKind::Body, start: 0, end: text.len() }],
            text: text.into(),
        }
    }

    fn story(seed: usize, words: usize) -> String {
        let word = |index: usize| format!("w{}", (index * 7919 + seed * 104_729 + index * index) % 9973);
        (0..words).map(word).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_shortened_copy_points_to_the_earlier_article_and_another_story_to_none() {
        let long = story(1, 300);
        let cut = &long[..long.len() * 4 / 5];
        let mut documents = [article("a", cut, 13), article("b", &long, 12), article("c", &story(2, 300), 11)];
        mark_copies(&mut documents);
        let copies: Vec<_> =
            documents.iter().map(|document| document.copy_of.as_ref().map(DocumentId::as_str)).collect();
        assert_eq!(copies, [Some("b"), None, None]);
    }
}
