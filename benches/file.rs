//! How long a big dossier takes to write, read, check, assemble, edit and export:
//! `cargo bench --no-default-features --bench file`

#[path = "../tests/it/fixture/mod.rs"]
mod fixture;

// The fixture names the library's modules as `crate::`.
use dossier::{model, text};

use dossier::dossier::file::{self, DossierFile, verify};
use dossier::dossier::{History, assemble};
use dossier::export::FORMATS;
use model::{Analysis, Change, Edit, Judgement, Target};
use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

/// The fixture so many times over makes a file of some ten megabytes.
const TIMES: usize = 330;

fn main() {
    let found = many_times(&fixture::analysis());
    let dossier = DossierFile { edits: edits(&found), ..DossierFile::new("Three talks", "none", found) };
    let path = std::env::temp_dir().join(format!("dossier-bench-{}.ron", std::process::id()));
    timed("write", || file::write(&path, &dossier).expect("the disk has room"));
    let megabytes = std::fs::metadata(&path).expect("it was written").len() as f64 / 1e6;
    timed("read", || file::read(&path).expect("it was written whole"));
    timed("verify", || verify(&dossier));
    timed("assemble", || assemble(&dossier.analysis, &dossier.edits));
    let mut history = History::opened(Arc::clone(&dossier.analysis), dossier.edits.clone());
    let rename =
        fixture::edit(Change::Rename { actor: fixture::nato(), name: "North Atlantic Treaty Organization".into() });
    timed("one more edit", || history.apply(rename.clone()));
    timed("undo", || history.undo().map(|edit| edit.made));
    for format in FORMATS {
        timed(format.name, || format.write(&dossier, &mut std::io::sink()).expect("a sink takes all"));
    }
    let (documents, edits) = (dossier.analysis.documents.len(), dossier.edits.len());
    println!("{documents} documents, {edits} edits, {megabytes:.1} MB");
    std::fs::remove_file(&path).expect("it is there");
}

/// The best of five.
fn timed<T>(what: &str, mut work: impl FnMut() -> T) {
    let run = |_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed()
    };
    let best = (0..5).map(run).min().expect("it was run");
    println!("{what:16} {:8.1} ms", best.as_secs_f64() * 1e3);
}

/// Some hundreds of edits are a week's work.
fn edits(found: &Analysis) -> Vec<Edit> {
    let attributed = found
        .statements
        .iter()
        .step_by(20)
        .map(|statement| Change::Attribute { statement: statement.id.clone(), speaker: fixture::nato() });
    let accepted = found.relations.iter().step_by(10).map(|relation| Change::Judge {
        target: Target::Relation(relation.id.clone()),
        judgement: Judgement::Accepted,
    });
    let merged = Change::Merge { keep: fixture::sherman(), merge: fixture::sherman_in_vienna() };
    attributed.chain(accepted).chain([merged]).map(fixture::edit).collect()
}

/// Each copy has documents, statements and so on of its own; the actors are the same.
fn many_times(one: &Analysis) -> Analysis {
    let json = serde_json::to_string(one).expect("an analysis is plain data");
    let mut all = Analysis { places: one.places.clone(), actors: one.actors.clone(), ..Analysis::default() };
    for number in 0..TIMES {
        let prefixes = ["d", "s", "u", "f", "r", "m", "x"];
        let renamed = prefixes
            .iter()
            .fold(json.clone(), |json, prefix| json.replace(&format!("\"{prefix}-"), &format!("\"{prefix}-{number}-")));
        let copy: Analysis = serde_json::from_str(&renamed).expect("it is still JSON");
        all.documents.extend(copy.documents);
        all.statements.extend(copy.statements);
        all.utterances.extend(copy.utterances);
        all.figures.extend(copy.figures);
        all.relations.extend(copy.relations);
        all.meetings.extend(copy.meetings);
        all.positions.extend(copy.positions);
        all.commitments.extend(copy.commitments);
        all.discrepancies.extend(copy.discrepancies);
        for (actor, copy) in all.actors.iter_mut().zip(copy.actors) {
            actor.mentions.extend(copy.mentions);
        }
    }
    all
}
