//! Text that nobody wrote for a reader goes through the whole pipeline: without a panic, and in time that grows with its size.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use super::golden::ENGINE;
use dossier::analysis::read_folder;
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
