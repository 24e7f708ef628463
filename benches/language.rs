//! The language engine, from text to lemmas and names: `cargo bench --no-default-features --bench language`.
//!
//! Reads texts one by one in one thread, first with nothing remembered, and in two; then all in batches. It does so
//! several times and prints the best of each: others may be at work on the machine, so processor time is counted, not
//! only time. Words are what white space parts. `benches/peer_spacy.py` measures spaCy on the same text in the same
//! minutes.
//!
//!     cargo bench --no-default-features --bench language -- --model assets/models/en_core_web_sm-3.8.0 FOLDER
//!
//! reads the `.txt` files of a folder by another model; without them it is the text of `tests/language/news.jsonl` and
//! the bundled model. With `--hostile` it reads a megabyte each of texts that are made to provoke, and tells how long a
//! byte of them takes beside one of the ordinary text.

use dossier::language::{Model, bundled::Bundled};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How often everything is measured.
const ROUNDS: usize = 3;

fn main() -> Result<(), Box<dyn Error>> {
    let Arguments { model, folder, hostile } = arguments();
    let texts = folder.map_or_else(stored_texts, |folder| texts_in(&folder))?;
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let words: usize = texts.iter().map(|text| words_in(text)).sum();
    let load = || match &model {
        Some(folder) => Model::load(&|path: &str| fs::read(folder.join(path))),
        None => Model::load(&Bundled),
    };
    let before = memory("VmRSS:");
    let (loaded, loading) = timed(load);
    let mut loading = loading.wall;
    let mut model = loaded?;
    println!("{}: {} texts, {words} words", model.name(), texts.len());

    if hostile {
        provoke(&model, &texts);
        return Ok(());
    }
    let [mut cold, mut warm, mut double, mut batches] = [Time::MAX; 4];
    let mut most = None;
    for round in 0..ROUNDS {
        if round > 0 {
            let (loaded, time) = timed(load);
            loading = loading.min(time.wall);
            model = loaded?;
        }
        cold = cold.best(timed(|| read(&model, &texts)).1);
        warm = warm.best(timed(|| read(&model, &texts)).1);
        // Twice, as the second thread has nothing remembered at first.
        double = double.best(on_two_threads(&model, &texts)).best(on_two_threads(&model, &texts));
        most = most.or_else(|| memory("VmHWM:"));
        batches = batches.best(timed(|| drop(model.read_all(&texts))).1);
    }
    println!("load: {:.0} ms", loading.as_secs_f64() * 1e3);
    report("one thread, cold", words, cold);
    report("one thread, warm", words, warm);
    report("one thread, in batches", words, batches);
    report("two threads", words, double);
    let ratio = warm.processor.as_secs_f64() / double.processor.as_secs_f64();
    println!("two threads on two idle cores: {ratio:.2} times one");
    if let Some((before, most)) = before.zip(most) {
        println!("resident with two threads: {most} MB at most, of them {before} MB before the model was loaded");
    }
    Ok(())
}

#[derive(Default)]
struct Arguments {
    /// The folder of a model and the folder of texts, where they are given.
    model: Option<PathBuf>,
    folder: Option<PathBuf>,
    hostile: bool,
}

fn arguments() -> Arguments {
    let mut given = Arguments::default();
    // Cargo itself adds `--bench`.
    let mut arguments = std::env::args_os().skip(1).filter(|argument| argument != "--bench");
    while let Some(argument) = arguments.next() {
        if argument == "--model" {
            given.model = arguments.next().map(PathBuf::from);
        } else if argument == "--hostile" {
            given.hostile = true;
        } else {
            given.folder = Some(PathBuf::from(argument));
        }
    }
    given
}

/// Reads a megabyte each of what should take no more than ten times as long a byte as ordinary text.
fn provoke(model: &Model, texts: &[&str]) {
    const SIZE: usize = 1_000_000;
    let nanoseconds = |texts: &[&str]| {
        let bytes: usize = texts.iter().map(|text| text.len()).sum();
        timed(|| read(model, texts)).1.processor.as_nanos() as f64 / bytes as f64
    };
    let ordinary = nanoseconds(texts);
    println!("ordinary text: {ordinary:.0} ns of processor time a byte");
    let filled = |piece: &str| piece.repeat(SIZE / piece.len());
    let made = [
        ("one punctuation mark", filled("!")),
        ("one word without end", filled("a")),
        ("one word again and again", filled("word ")),
        ("quotes in quotes", format!("{}{}", "“".repeat(SIZE / 6), "”".repeat(SIZE / 6))),
        ("line breaks", filled("\n")),
        ("an address without end", format!("http://a.b/{}", filled(":"))),
    ];
    for (name, text) in made {
        let time = nanoseconds(&[&text]);
        println!("a megabyte of {name}: {time:.0} ns a byte, {:.1} times ordinary text", time / ordinary);
    }
}

/// The articles that the engine is compared with spaCy on.
fn stored_texts() -> Result<Vec<String>, Box<dyn Error>> {
    let stored = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/language/news.jsonl"))?;
    let mut texts = Vec::new();
    for line in stored.lines().skip(1) {
        let text: serde_json::Value = serde_json::from_str(line)?;
        texts.push(text["text"].as_str().unwrap_or_default().to_owned());
    }
    Ok(texts)
}

fn texts_in(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    paths.iter().map(|path| Ok(String::from_utf8_lossy(&fs::read(path)?).into_owned())).collect()
}

fn words_in(text: &str) -> usize {
    text.split_whitespace().count()
}

/// How long something took.
#[derive(Clone, Copy)]
struct Time {
    wall: Duration,
    /// What one thread computed; of several, the one that computed most.
    processor: Duration,
}

impl Time {
    const MAX: Self = Self { wall: Duration::MAX, processor: Duration::MAX };

    fn best(self, other: Self) -> Self {
        Self { wall: self.wall.min(other.wall), processor: self.processor.min(other.processor) }
    }
}

/// Does some work in this thread.
fn timed<T>(work: impl FnOnce() -> T) -> (T, Time) {
    let (start, processor) = (Instant::now(), processor_time());
    let done = work();
    let wall = start.elapsed();
    let processor = processor_time().zip(processor).map_or(wall, |(end, start)| end.saturating_sub(start));
    (done, Time { wall, processor })
}

fn read(model: &Model, texts: &[&str]) {
    for text in texts {
        drop(model.read(text));
    }
}

/// Reads half of the words in each of two threads.
fn on_two_threads(model: &Model, texts: &[&str]) -> Time {
    let words: usize = texts.iter().map(|text| words_in(text)).sum();
    let mut seen = 0;
    let is_first_half = |text: &&&str| {
        seen += words_in(text);
        seen <= words / 2
    };
    let half = texts.iter().take_while(is_first_half).count();
    let (first, second) = texts.split_at(half);
    let start = Instant::now();
    let processor = std::thread::scope(|scope| {
        let run = |texts| scope.spawn(move || timed(|| read(model, texts)).1.processor);
        let (first, second) = (run(first), run(second));
        first.join().unwrap_or(Duration::MAX).max(second.join().unwrap_or(Duration::MAX))
    });
    Time { wall: start.elapsed(), processor }
}

fn report(name: &str, words: usize, time: Time) {
    let per_second = |time: Duration| words as f64 / time.as_secs_f64();
    let Time { wall, processor } = time;
    println!("{name}: {:.0} words a second, {:.0} words a CPU second", per_second(wall), per_second(processor));
}

/// What this thread has computed so far, where the system tells.
fn processor_time() -> Option<Duration> {
    let times = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(times.split(' ').next()?.parse().ok()?))
}

/// Megabytes that this process has in memory now (`VmRSS:`), or had at most (`VmHWM:`), where the system tells.
fn memory(which: &str) -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(which))?;
    Some(line.split_whitespace().next()?.parse::<usize>().ok()? / 1024)
}
