//! Every rule for statements finds what its examples say, and nothing in those that it is to ignore.
//!
//! The sentences stand in `assets/rules/statements/*.ron`; each is read as an article of its own, by the whole pipeline.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use dossier::analysis::{Engine, read_folder};
use dossier::lexicon::Cues;
use dossier::model::{Analysis, Statement};
use std::fs;
use std::ops::ControlFlow;

/// The sentences as a folder of articles, read: the analysis, and the name of each one's file.
pub(super) fn read(sentences: &[String]) -> (Analysis, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let mut names = Vec::new();
    for (number, sentence) in sentences.iter().enumerate() {
        let name = format!("{number:04}.txt");
        fs::write(folder.path().join(&name), format!("{sentence}\n")).unwrap();
        names.push(name);
    }
    let engine = Engine::load(None).unwrap();
    let analysis = read_folder(folder.path(), &engine, &|_| ControlFlow::Continue(())).unwrap();
    (analysis, names)
}

pub(super) fn words(statement: &Statement) -> String {
    statement.content.iter().map(|piece| piece.words.as_str()).collect::<Vec<_>>().join(" ")
}

fn shown(statement: &Statement) -> String {
    format!("{:?}: “{}” ({})", statement.speaker_text, words(statement), statement.reason)
}

#[test]
fn each_rule_finds_its_examples_and_ignores_the_others() {
    let rules = Cues::rules();
    let mut sentences = Vec::new();
    for (_, rule) in &rules {
        sentences.extend(rule.finds.iter().map(|find| find.0.clone()));
        sentences.extend(rule.ignores.iter().cloned());
    }
    let (analysis, names) = read(&sentences);
    let mut articles = names.iter();
    let mut said_next = || -> Vec<&Statement> {
        let name = articles.next().unwrap();
        let document = analysis.documents.iter().find(|document| document.path == *name).unwrap();
        analysis.statements.iter().filter(|statement| statement.content[0].document == document.id).collect()
    };
    let mut wrong = Vec::new();
    for (name, rule) in &rules {
        for (sentence, speaker, content) in &rule.finds {
            let found = said_next();
            let is_it = |statement: &&&Statement| {
                statement.speaker_text.as_ref() == Some(speaker)
                    && words(statement) == *content
                    && statement.reason.contains(&format!("(rule: {name})"))
            };
            if found.iter().find(is_it).is_none() {
                let instead: Vec<String> = found.iter().map(|statement| shown(statement)).collect();
                wrong.push(format!(
                    "{name} misses: {sentence}\n    wants {speaker}: “{content}”\n    found {instead:?}"
                ));
            }
        }
        for sentence in &rule.ignores {
            let found = said_next();
            if !found.is_empty() {
                let shown: Vec<String> = found.iter().map(|statement| shown(statement)).collect();
                wrong.push(format!("{name} is to ignore: {sentence}\n    found {shown:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
