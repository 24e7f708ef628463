//! What may import what, how long a file may be, and where the outside world is touched. The table is the documentation.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Each module, and the modules of this crate that it may name.
const IMPORTS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("grammar", &["text"]),
    ("model", &["text", "grammar"]),
    ("lexicon", &["text", "grammar", "model"]),
    // The stages never import each other: only `analysis` knows their order.
    ("ingest", &["text", "model", "lexicon"]),
    ("language", &["text", "grammar"]),
    ("actors", &["text", "grammar", "model", "lexicon"]),
    ("statements", &["text", "grammar", "model", "lexicon"]),
    ("figures", &["text", "grammar", "model", "lexicon"]),
    ("relations", &["text", "grammar", "model", "lexicon"]),
    ("meetings", &["text", "grammar", "model", "lexicon"]),
    ("positions", &["text", "grammar", "model", "lexicon"]),
    ("discrepancies", &["text", "grammar", "model", "lexicon"]),
    (
        "analysis",
        &[
            "text",
            "grammar",
            "model",
            "lexicon",
            "ingest",
            "language",
            "actors",
            "statements",
            "figures",
            "relations",
            "meetings",
            "discrepancies",
            "positions",
        ],
    ),
    ("dossier", &["text", "model"]),
    ("export", &["text", "model", "dossier", "view"]),
    // The map asks where states sit.
    ("view", &["text", "model", "lexicon", "dossier"]),
    ("app", &["text", "model", "dossier", "view", "export", "analysis"]),
    ("ui", &["text", "model", "view", "app"]),
    ("cli", &["text", "model", "dossier", "view", "export", "analysis", "app"]),
];

/// Words that only these modules may name: the window toolkit, threads, files, the clock, sockets.
const RESERVED: &[(&str, &[&str])] = &[
    ("egui::", &["ui", "main"]),
    ("eframe::", &["ui", "main"]),
    ("rfd::", &["ui"]),
    ("std::thread", &["app/jobs", "analysis", "main"]),
    // `analysis/engine` reads the folder of a language model that the user names.
    ("std::fs", &["ingest", "analysis/engine", "dossier/file", "export", "cli", "app/preferences", "app/jobs", "main"]),
    ("SystemTime", &["cli", "app", "ui", "main"]),
    ("Instant::now", &["cli", "app", "ui", "main"]),
    ("std::net", &[]),
];

/// The longest that a file of code may be, in lines.
const LONGEST: usize = 300;

/// The code of the program.
fn sources() -> Vec<(String, String)> {
    code_in("src")
}

/// All files of code below a folder, by their paths in it without `.rs`, with their text.
fn code_in(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = Vec::new();
    let mut waiting = vec![root.clone()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(&root).unwrap().with_extension("");
                let name = name.to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// The part of a file that is not its tests.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or(text)
}

#[test]
fn every_module_imports_only_what_the_table_allows() {
    let allowed: BTreeMap<_, _> = IMPORTS.iter().copied().collect();
    let mut wrong = Vec::new();
    for (name, text) in sources() {
        let module = name.split('/').next().unwrap();
        if matches!(module, "lib" | "main") {
            continue;
        }
        let allowed = allowed.get(module).unwrap_or_else(|| panic!("{module} is not in the table"));
        for line in without_tests(&text).lines().filter(|line| !line.trim_start().starts_with("//")) {
            for import in line.split("crate::").skip(1) {
                let named: String = import.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                if named != module && !allowed.contains(&named.as_str()) {
                    wrong.push(format!("{name} imports {named}: {}", line.trim()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_outside_world_is_touched_only_where_the_table_allows() {
    let mut wrong = Vec::new();
    for (name, text) in sources() {
        for (word, places) in RESERVED {
            let allowed = places.iter().any(|place| name == *place || name.starts_with(&format!("{place}/")));
            let named =
                without_tests(&text).lines().any(|line| !line.trim_start().starts_with("//") && line.contains(word));
            if named && !allowed {
                wrong.push(format!("{name} names {word}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_file_is_longer_than_can_be_read_at_once() {
    let long: Vec<_> = ["src", "crates", "tests", "benches", "examples"]
        .into_iter()
        .flat_map(|folder| code_in(folder).into_iter().map(move |(name, text)| (text.lines().count(), folder, name)))
        .filter(|(lines, ..)| *lines > LONGEST)
        .collect();
    assert!(long.is_empty(), "{long:?}");
}
