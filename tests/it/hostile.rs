//! Text that nobody wrote for a reader goes through the whole pipeline: without a panic, and in time that grows with its size.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use super::golden::{ENGINE, SAMPLE};
use dossier::analysis::read_folder;
use dossier::dossier::file::{DossierFile, verify};
use proptest::prelude::*;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

/// Bytes of the shorter text; the longer one has four times as many. Unoptimized, a byte takes a millisecond.
const SIZE: usize = if cfg!(debug_assertions) { 500 } else { 4_000 };

/// What is repeated.
const UNITS: &[&str] = &[
    "\"",
    "“",
    ",",
    ":",
    "Norland ",
    "“He said ",
    "“No,” he said. ",
    "The minister said that ",
    "the statement ",
    "“No\n\n",
    "KERN: yes.\n\n",
    "said:\n\n",
];

fn time(unit: &str, size: usize) -> Duration {
    let folder = tempfile::tempdir().unwrap();
    let text = format!("A headline\n\n{}\n", unit.repeat(size / unit.len()));
    std::fs::write(folder.path().join("a.txt"), text).unwrap();
    let start = Instant::now();
    let analysis = read_folder(folder.path(), &ENGINE, &|_| ControlFlow::Continue(())).unwrap();
    assert_eq!(analysis.documents.len(), 1, "{unit:?}");
    start.elapsed()
}

/// Four times the text may take four times as long, twice that on a busy machine, and a moment; sixteen times would be a square.
/// Other programs may be at work: one try in three that is within that will do.
#[test]
fn text_that_nobody_wrote_takes_no_more_time_than_its_size() {
    let _warm = time("word ", SIZE);
    for unit in UNITS {
        let mut tries = (0..3).map(|_| (time(unit, SIZE), time(unit, 4 * SIZE)));
        let is_linear = |&(short, long): &(Duration, Duration)| long < short * 9 + Duration::from_millis(500);
        assert!(tries.any(|times| is_linear(&times)), "{unit:?} takes more than its size");
    }
}

/// What a hand, a page or a scanner may do to an article.
#[derive(Clone, Copy, Debug)]
enum Harm {
    CutOff,
    WordsShuffled,
    SentencesCut,
    MarksStrewn,
}

/// A piece of an article of the sample, harmed: `seed` tells where.
fn harmed(text: &str, harm: Harm, seed: usize) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let start = seed % words.len();
    let piece = &words[start..words.len().min(start + 90)];
    let every = 3 + seed % 7;
    match harm {
        Harm::CutOff => piece.join(" "),
        Harm::WordsShuffled => {
            let mut piece = piece.to_vec();
            piece.sort_by_key(|word| word.bytes().fold(seed, |hash, byte| hash.wrapping_mul(31) ^ usize::from(byte)));
            piece.join(" ")
        }
        Harm::SentencesCut => {
            let piece = piece.join(" ");
            let cut = |sentence: &str| sentence.split(' ').take(every).collect::<Vec<_>>().join(" ");
            piece.split(". ").map(cut).collect::<Vec<_>>().join(". ")
        }
        Harm::MarksStrewn => {
            const MARKS: [&str; 9] = ["“", "”", "\"", "'", ",", ".", ":", "–", "\n\n"];
            let strewn = |(at, word): (usize, &&str)| match at % every {
                0 => format!("{word}{}", MARKS[(at + seed) % MARKS.len()]),
                _ => (*word).to_owned(),
            };
            piece.iter().enumerate().map(strewn).collect::<Vec<_>>().join(" ")
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 12 } else { 400 }))]

    #[test]
    fn of_a_harmed_article_every_claim_still_rests_on_its_words(
        article in 0_usize..8,
        harm in prop::sample::select(&[Harm::CutOff, Harm::WordsShuffled, Harm::SentencesCut, Harm::MarksStrewn][..]),
        seed in any::<usize>(),
    ) {
        let text = harmed(&SAMPLE.documents[article].text, harm, seed);
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.txt"), format!("A headline\n\n12 January 2022\n\n{text}\n")).unwrap();
        let analysis = read_folder(folder.path(), &ENGINE, &|_| ControlFlow::Continue(())).unwrap();
        let problems = verify(&DossierFile::new("Harmed", &ENGINE.name(), analysis));
        prop_assert!(problems.is_empty(), "{problems:?} in {text:?}");
    }
}
