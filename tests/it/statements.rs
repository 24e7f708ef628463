//! Statements that no rule file finds: words that a colon announces, `according to`, and what is read off the words said.

use crate::rules::{read, words};
use dossier::model::{Modality, Statement};

/// The statements of one article.
fn said(article: &str) -> Vec<Statement> {
    read(&[article.to_owned()]).0.statements
}

/// Who says what, in text order.
fn told(article: &str) -> Vec<(String, String)> {
    said(article).iter().map(|one| (one.speaker_text.clone().unwrap_or_default(), words(one))).collect()
}

fn pair(speaker: &str, content: &str) -> (String, String) {
    (speaker.to_owned(), content.to_owned())
}

#[test]
fn a_colon_announces_words_without_marks() {
    assert_eq!(
        told("The minister writes: the prices will rise and nobody will pay them."),
        [pair("The minister", "the prices will rise and nobody will pay them")]
    );
    assert_eq!(told("Correction: the talks had ended by Monday."), []);
}

#[test]
fn a_transcript_gives_each_turn_to_its_speaker() {
    let turns = "The talks about the port\n\nThe two sides met in the town hall once more.\n\nKERN: We are not done.\n\nMORI: The clock has run out.\n\nKERN: Then we wait for the next one.";
    assert_eq!(
        told(turns),
        [
            pair("KERN", "We are not done"),
            pair("MORI", "The clock has run out"),
            pair("KERN", "Then we wait for the next one")
        ]
    );
}

#[test]
fn each_source_has_what_stands_beside_it() {
    assert_eq!(
        told("The road was closed for a week (for a day, according to the police; nobody else counted)."),
        [pair("the police", "for a day")]
    );
    assert_eq!(
        told("The talks between the two sides (there are four) lasted an hour, according to the police."),
        [pair("the police", "The talks between the two sides (there are four) lasted an hour")]
    );
    assert_eq!(
        told("The audience lasted three hours, thus the police."),
        [pair("the police", "The audience lasted three hours")]
    );
}

#[test]
fn only_somebody_can_mean_to_do_something() {
    let modality = |article: &str| said(article).first().map(|one| one.modality);
    assert_eq!(modality("The mayor said the council will build a bridge."), Some(Modality::Intended));
    assert_eq!(modality("The mayor said the bridge will use less steel."), Some(Modality::Asserted));
    assert_eq!(modality("The mayor plans to build a bridge."), Some(Modality::Intended));
}

#[test]
fn what_is_described_is_not_spoken_to() {
    let described = said("Anna Kern, the mayor, described the council of Norland as slow.");
    assert!(described.iter().all(|one| one.addressee.is_none()), "{described:?}");
}

#[test]
fn a_trade_is_no_topic() {
    let topics = |article: &str| said(article).into_iter().flat_map(|one| one.topics).collect::<Vec<_>>();
    assert!(topics("The mayor said that the law would pass.").contains(&"Legislation".to_owned()));
    assert!(!topics("The mayor said that a law professor would come.").contains(&"Legislation".to_owned()));
}

#[test]
fn a_statement_that_names_no_issue_is_about_that_of_the_paragraph_before() {
    let article = "The union said the strike would go on.\n\nThe police said the strike was lawful.\n\n\
                   “I like my bed,” said Anna Kern, a driver.";
    let last = said(article).pop();
    assert_eq!(last.map(|one| one.topics), Some(vec!["Strike".to_owned()]));
}
