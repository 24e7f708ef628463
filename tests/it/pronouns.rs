//! Whom pronouns stand for.

use super::cast::{named, read};
use dossier::model::{Actor, Analysis, MentionForm};

/// The words by which an actor is called with pronouns, in the order of the text.
fn pronouns(analysis: &Analysis, name: &str) -> Vec<String> {
    let form = |actor: &Actor| {
        let pronouns = actor.mentions.iter().filter(|mention| mention.form == MentionForm::Pronoun);
        let mut found: Vec<_> = pronouns.map(|mention| (mention.start, mention.words.clone())).collect();
        found.sort();
        found.into_iter().map(|(_, words)| words).collect()
    };
    named(analysis, name).map(form).unwrap_or_default()
}

#[test]
fn a_given_name_is_no_proof_of_being_a_woman() {
    let analysis = read(&[
        "Bo Lind resigned in Bergen on Monday. Vivian Holm said he was ready to govern. Holm thanked his voters.",
    ]);
    assert_eq!(pronouns(&analysis, "Vivian Holm"), ["he", "his"]);
    let analysis = read(&["Bo Lind resigned in Bergen on Monday. Vivian Holm said she was ready to govern."]);
    assert_eq!(pronouns(&analysis, "Vivian Holm"), ["she"]);
}

#[test]
fn nobody_calls_himself_he() {
    let analysis = read(&[
        "Minister Peter Lind must resign, argues Karim Dahl, who teaches law in Bergen. \"He has no choice,\" Dahl said on Monday.",
    ]);
    assert_eq!(pronouns(&analysis, "Peter Lind"), ["He"]);
}

#[test]
fn whom_somebody_had_met_is_not_the_one_who_left() {
    let analysis = read(&["Then there is Anna Kern. Having met Ada Roe on Monday, she left Bergen."]);
    assert_eq!(pronouns(&analysis, "Anna Kern"), ["she"]);
    assert_eq!(pronouns(&analysis, "Ada Roe"), Vec::<String>::new());
}
