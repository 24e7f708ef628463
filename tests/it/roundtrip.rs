//! What is written reads the same, and satisfies those who read it with other programs.

use crate::{fixture, generate};
use dossier::dossier::file::{self, DossierFile, verify};
use dossier::model::{Analysis, Change};
use proptest::collection::vec;
use proptest::prelude::*;
use std::path::Path;
use std::process::Command;
use tempfile::tempdir;

proptest! {
    #[test]
    fn a_dossier_opens_as_it_was_written(
        found in generate::analysis(),
        title in any::<String>(),
        folder in proptest::option::of(any::<String>()),
        seeds in vec(generate::seed(), 0..4),
    ) {
        let edits = seeds.into_iter().map(|seed| generate::edit(&found, seed)).collect();
        let written = DossierFile { folder, edits, ..DossierFile::new(&title, "none", found) };
        let folder = tempdir().unwrap();
        let path = folder.path().join("week.ron");
        file::write(&path, &written).unwrap();
        let read = file::read(&path).unwrap();
        prop_assert_eq!(verify(&read), []);
        prop_assert_eq!(read, written);
    }

    #[test]
    fn json_holds_the_same_lists(found in generate::analysis()) {
        let mut json = Vec::new();
        file::write_json(&DossierFile::new("", "", found.clone()), &mut json).unwrap();
        prop_assert_eq!(serde_json::from_slice::<Analysis>(&json).unwrap(), found);
    }
}

#[test]
fn the_json_keeps_the_contract_with_the_scorers() {
    let check = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/score/dossier.py");
    if !check.exists() {
        eprintln!("skipped: there is no {}", check.display());
        return;
    }
    let mut dossier = DossierFile::new("Three talks", "none", fixture::analysis());
    dossier.edits = vec![fixture::edit(Change::Rename { actor: fixture::nato(), name: "OTAN".into() })];
    let folder = tempdir().unwrap();
    let path = folder.path().join("week.json");
    file::replace(&path, |out| file::write_json(&dossier, out)).unwrap();
    let output = Command::new("python3").arg(check).arg(&path).output().expect("python3 runs");
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert_eq!(said.trim(), "3 documents, 8 actors (27 mentions), 2 places, 12 statements, 7 relations, 2 meetings");
}
