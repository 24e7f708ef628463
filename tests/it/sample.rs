//! The sample, and what must hold of whatever is read.

use super::golden::{ENGINE, SAMPLE, sample};
use dossier::analysis::read_folder;
use dossier::dossier::file::{DossierFile, verify, verify_originals, write_ron};
use dossier::model::Analysis;
use std::ops::ControlFlow;
use std::path::Path;

/// The title of the sample's dossier.
const TITLE: &str = "Geneva, Brussels, Vienna: 10-13 January 2022";

fn file() -> DossierFile {
    let mut file = DossierFile::new(TITLE, &ENGINE.name(), SAMPLE.clone());
    file.folder = Some("assets/sample".into());
    file
}

#[test]
fn the_dossier_at_the_top_is_the_one_that_the_program_makes_of_the_sample() {
    let mut made = Vec::new();
    write_ron(&file(), &mut made).unwrap();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("dossier.ron");
    if std::env::var_os("DOSSIER_WRITE_GOLDENS").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let held = std::fs::read(&path).unwrap();
    let (held, made) = (String::from_utf8(held).unwrap(), String::from_utf8(made).unwrap());
    let differing = held.lines().zip(made.lines()).find(|(held, made)| held != made);
    assert!(
        held == made,
        "dossier.ron is not what the program makes of assets/sample, first at {differing:?}. Make it anew: \
         cargo run --release -- export assets/sample --title \"{TITLE}\" --output dossier.ron"
    );
}

#[test]
fn every_evidence_of_the_sample_slices_to_its_words_and_every_hash_holds() {
    let problems = verify(&file());
    assert!(problems.is_empty(), "{problems:?}");
    let problems = verify_originals(&file(), Path::new(env!("CARGO_MANIFEST_DIR")));
    assert!(problems.is_empty(), "{problems:?}");
}

#[test]
fn nothing_is_claimed_without_evidence() {
    let analysis = &SAMPLE;
    assert!(analysis.statements.iter().all(|statement| !statement.content.is_empty()));
    assert!(analysis.relations.iter().all(|relation| !relation.evidence.is_empty()));
    assert!(analysis.meetings.iter().all(|meeting| !meeting.evidence.is_empty()));
    assert!(analysis.discrepancies.iter().all(|held| held.sides.iter().all(|side| !side.evidence.is_empty())));
    assert!(analysis.actors.iter().all(|actor| !actor.mentions.is_empty()));
}

#[test]
fn the_names_of_files_do_not_change_what_is_found() {
    // The same articles in another order: renamed so that the last comes first.
    let folder = tempfile::tempdir().unwrap();
    let mut articles: Vec<_> = std::fs::read_dir(sample()).unwrap().map(|entry| entry.unwrap().path()).collect();
    articles.sort();
    for (number, article) in articles.iter().rev().enumerate() {
        let extension = article.extension().unwrap().to_string_lossy();
        std::fs::copy(article, folder.path().join(format!("{number}.{extension}"))).unwrap();
    }
    let other = read_folder(folder.path(), &ENGINE, &|_| ControlFlow::Continue(())).unwrap();
    assert_eq!(names(&SAMPLE), names(&other));
    assert_eq!(SAMPLE.statements.len(), other.statements.len());
    assert_eq!(meetings(&SAMPLE), meetings(&other));
}

fn names(analysis: &Analysis) -> Vec<&str> {
    let mut names: Vec<_> = analysis.actors.iter().map(|actor| actor.name.as_str()).collect();
    names.sort_unstable();
    names
}

fn meetings(analysis: &Analysis) -> Vec<(String, Option<String>)> {
    let mut meetings: Vec<_> = analysis
        .meetings
        .iter()
        .map(|meeting| (meeting.name.clone(), meeting.date.map(|date| date.start.to_string())))
        .collect();
    meetings.sort();
    meetings
}
