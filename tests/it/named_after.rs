//! Offices told before their holders are named, and states that have no such office.

use super::cast::{assert_offices, holds, offices, read};

#[test]
fn whoever_is_named_next_with_nothing_said_of_her_is_the_one_just_described() {
    let analysis = read(&[
        "Minister denies leak\n\nLatvia's health minister has denied that she leaked the memo.\n\nVera Moe told reporters \
         on Monday that it was a forgery. \"I never saw it,\" Moe said.",
        "The chief executive of Halcro Air has warned of cuts. Erik Falk said the price of fuel had doubled since May. \
         Falk added that nothing had been decided.",
    ]);
    assert_offices(
        &analysis,
        &[("Vera Moe", "health minister", "Latvia"), ("Erik Falk", "chief executive", "Halcro Air")],
    );
    assert!(analysis.actors.iter().all(|actor| !actor.unnamed || actor.name != "health minister"));
}

#[test]
fn the_office_of_whom_a_broken_sentence_names_is_found_before_it() {
    let analysis = read(&["Allies said in Riga that they did not know what the president's plans were. \
        Latvian Vera Moe after two days of talks. Moe flew home on Monday."]);
    assert_offices(&analysis, &[("Vera Moe", "president", "Latvia")]);
}

#[test]
fn who_is_somebody_else_is_not_the_one_just_described() {
    for text in [
        // Who she is follows.
        "The president opened the bridge on Monday. Vera Moe, who lives nearby, said it was late. Moe will use it.",
        // The office has another holder.
        "The president opened the bridge on Monday. Vera Moe said it was late. Moe was there with President Jon Sand.",
        // Somebody else may be meant.
        "The president set a date. Vera Moe has ten days. If Moe fails, Krogstad said on Monday, there will be a vote.",
        // One of many.
        "A minister resigned on Monday. Vera Moe said it was late. Moe wants a vote.",
    ] {
        let analysis = read(&[text]);
        assert!(offices(&analysis, "Vera Moe").is_empty(), "{text} {:?}", offices(&analysis, "Vera Moe"));
    }
}

#[test]
fn a_state_owns_no_office_that_it_does_not_have() {
    let analysis = read(&[
        "Syria was the subject when the Foreign Secretary, Vera Moe, spoke on Monday. Syria had refused, Syria's \
         neighbours said.",
        "Washington raised its tariffs on Monday. The United States acts alone, the Prime Minister, Erik Falk, said. The \
         United States buys most of what Canada makes, and Canada is angry.",
    ]);
    assert!(holds(&analysis, "Vera Moe", "Foreign Secretary", ""), "{:?}", offices(&analysis, "Vera Moe"));
    assert!(holds(&analysis, "Erik Falk", "Prime Minister", "Canada"), "{:?}", offices(&analysis, "Erik Falk"));
}

#[test]
fn whose_minister_stands_before_another_states_is_not_that_states() {
    let analysis = read(&[
        "President Vera Moe told Latvian Chancellor Jan Orrel on Monday that the bridge must be built.",
        "Prime Minister Jon Sand spoke with Prime Minister Eva Dal of Estonia by telephone on Monday.",
    ]);
    for (name, title) in [("Vera Moe", "President"), ("Jon Sand", "Prime Minister")] {
        assert!(holds(&analysis, name, title, ""), "{:?}", offices(&analysis, name));
    }
}

#[test]
fn where_a_minister_was_is_not_whose_minister_that_is() {
    let analysis = read(&["In Latvia Minister Vera Moe met the dockers on Monday."]);
    assert!(!holds(&analysis, "Vera Moe", "Minister", "Latvia"), "{:?}", offices(&analysis, "Vera Moe"));
    assert!(holds(&analysis, "Vera Moe", "Minister", ""), "{:?}", offices(&analysis, "Vera Moe"));
}

#[test]
fn a_speaker_sits_in_no_senate() {
    let analysis = read(&["Speaker Vera Moe accused Senate Majority Leader Jan Orrel of delay on Monday."]);
    assert!(holds(&analysis, "Vera Moe", "Speaker", ""), "{:?}", offices(&analysis, "Vera Moe"));
}

#[test]
fn what_is_a_premiers_is_no_part_of_the_premiers_title() {
    let analysis = read(&["Latvia's Corvane rebels and the government of President Vera Moe broke off talks on \
            Monday. Latvia is tired."]);
    assert!(holds(&analysis, "Vera Moe", "President", "Latvia"), "{:?}", offices(&analysis, "Vera Moe"));
}
