//! The language engine, from text to lemmas and names: `cargo bench --bench language`.
//!
//! Reads the articles of `tests/language/news.jsonl` twice in one thread, first with nothing remembered, then once in
//! two threads. Words are what white space parts. `benches/peer_spacy.py` measures spaCy on the same text.

use dossier::language::{Model, bundled::Bundled};
use std::error::Error;
use std::fs;
use std::time::{Duration, Instant};

fn main() -> Result<(), Box<dyn Error>> {
    let texts = texts()?;
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let words: usize = texts.iter().map(|text| text.split_whitespace().count()).sum();
    println!("{} texts, {words} words", texts.len());

    let start = Instant::now();
    let model = Model::load(&Bundled)?;
    println!("load: {:.0} ms", start.elapsed().as_secs_f64() * 1e3);

    for name in ["one thread, cold", "one thread, warm"] {
        let (wall, cpu) = timed(|| drop(model.read_all(&texts)));
        report(name, words, wall, Some(cpu));
    }
    let (wall, _) = timed(|| {
        for text in &texts {
            drop(model.read(text));
        }
    });
    report("one thread, text by text", words, wall, None);
    let (wall, _) = timed(|| {
        std::thread::scope(|scope| {
            for half in texts.chunks(texts.len().div_ceil(2)) {
                scope.spawn(|| drop(model.read_all(half)));
            }
        });
    });
    report("two threads", words, wall, None);
    if let Some(memory) = most_memory() {
        println!("resident at most: {memory} MB");
    }
    Ok(())
}

/// The articles that the engine is compared with spaCy on, in an order that gives two threads equal shares.
fn texts() -> Result<Vec<String>, Box<dyn Error>> {
    let stored = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/language/news.jsonl"))?;
    let mut texts = Vec::new();
    for line in stored.lines().skip(1) {
        let text: serde_json::Value = serde_json::from_str(line)?;
        texts.push(text["text"].as_str().unwrap_or_default().to_owned());
    }
    Ok(texts)
}

fn timed(work: impl FnOnce()) -> (Duration, Duration) {
    let (start, cpu) = (Instant::now(), cpu_time());
    work();
    let wall = start.elapsed();
    (wall, cpu_time().zip(cpu).map_or(wall, |(end, start)| end.saturating_sub(start)))
}

fn report(name: &str, words: usize, wall: Duration, cpu: Option<Duration>) {
    let per_second = |time: Duration| words as f64 / time.as_secs_f64();
    let cpu = cpu.map(|cpu| format!(", {:.0} words a CPU second", per_second(cpu))).unwrap_or_default();
    println!("{name}: {:.0} words a second{cpu}", per_second(wall));
}

/// What this thread has computed so far, where the system tells.
fn cpu_time() -> Option<Duration> {
    let times = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(times.split(' ').next()?.parse().ok()?))
}

/// The most megabytes that this process ever had in memory, where the system tells.
fn most_memory() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.split_whitespace().next()?.parse::<usize>().ok()? / 1024)
}
