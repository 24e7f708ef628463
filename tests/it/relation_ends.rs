//! Who is meant at the ends of a relation, and what is no relation yet. All people are made up.

use crate::relation_rules::{evidence, links, read};
use dossier::model::RelationKind;

#[test]
fn both_are_those_named_in_a_row_and_a_lawyer_speaks_for_the_one_who_has_her() {
    use RelationKind::{Represents, Threaten};
    let warned = "Norway and Iceland shut their ports. Sweden has warned both against it.";
    evidence(warned, "Sweden", Threaten, "Norway");
    evidence(warned, "Sweden", Threaten, "Iceland");
    let lawyer = "Norway's prime minister, Ola Berg, was late. Ola Berg's lawyer, Anna Kern, was not.";
    let (analysis, _) = evidence(lawyer, "Anna Kern", Represents, "Ola Berg");
    assert!(!analysis.relations.iter().any(|found| links(&analysis, found, "Anna Kern", "Norway")));
}

#[test]
fn an_agreement_that_is_hoped_for_is_none() {
    let found = |text: &str| read(text).relations.iter().any(|found| found.kind == RelationKind::Agree);
    assert!(found("The agreement between Norway and Iceland covers cod."));
    assert!(!found("An agreement between Norway and Iceland is essential, Anna Kern said."));
    assert!(!found("An agreement between Norway and Iceland would end the quarrel."));
}

/// True where the article says that the first does so to the second.
fn says(text: &str, source: &str, kind: RelationKind, target: &str) -> bool {
    let analysis = read(text);
    analysis.relations.iter().any(|found| found.kind == kind && links(&analysis, found, source, target))
}

#[test]
fn what_one_saw_by_a_pronoun_is_a_person_before_it_is_a_body() {
    use RelationKind::Consult;
    let reports = "Anna Kern wrote reports on the Supreme Court. Ola Berg first saw it in May.";
    assert!(!says(reports, "Ola Berg", Consult, "Supreme Court"));
    assert!(says("Ola Berg saw Anna Kern in May.", "Ola Berg", Consult, "Anna Kern"));
}

#[test]
fn a_threat_hits_those_whose_things_it_is_about() {
    use RelationKind::Threaten;
    for (text, source, target) in [
        (
            "Norsk Hydro said it would petition for the insolvency of Airbus if no sale was agreed by May.",
            "Norsk Hydro",
            "Airbus",
        ),
        (
            "Lars Moen is chief executive of Norsk Hydro. If Airbus went hostile, he warned, the company would look for \
             another partner.",
            "Lars Moen",
            "Airbus",
        ),
        ("Norway threatened to take its ships out of the Labour Party.", "Norway", "Labour Party"),
    ] {
        evidence(text, source, Threaten, target);
    }
    assert!(!says("Ola Berg threatened to take Norway out of the Labour Party.", "Ola Berg", Threaten, "Norway"));
}

#[test]
fn who_denounces_a_meeting_denounces_the_other_side_of_it() {
    use RelationKind::{Accuse, Consult};
    let text = "Ola Berg met Anna Kern on Monday. Iceland condemned the meeting as interference.";
    assert!(["Ola Berg", "Anna Kern"].iter().any(|who| says(text, "Iceland", Accuse, who)));
    assert!(says("Norway and Iceland met on Monday.", "Norway", Consult, "Iceland"));
    assert!(!says("Norway and Iceland spoke of progress.", "Norway", Consult, "Iceland"));
}

#[test]
fn those_who_are_only_called_or_come_along_have_not_met_each_other() {
    use RelationKind::Consult;
    let called =
        "A committee of the port will summon Anna Kern and Ola Berg to a room on 20 October to explain the cars.";
    assert!(!says(called, "Anna Kern", Consult, "Ola Berg"));
}

#[test]
fn nobody_in_particular_charges_or_is_asked() {
    use RelationKind::{Accuse, Request};
    assert!(!says("Norway refused to pay, delegates said.", "delegates", Accuse, "Norway"));
    assert!(says("Norway refused to pay, Iceland said.", "Iceland", Accuse, "Norway"));
    assert!(!says("Norway urged lawmakers to wait.", "Norway", Request, "lawmakers"));
    assert!(says("Norway urged the strikers to wait.", "Norway", Request, "strikers"));
}

#[test]
fn the_two_are_those_whom_the_two_sentences_before_name_one_by_one() {
    let text = "The plan is old. Anna Kern called it theft. Ola Berg thought the remark unhelpful. The two met on Monday \
                in Bergen.";
    evidence(text, "Anna Kern", RelationKind::Consult, "Ola Berg");
}

#[test]
fn what_one_rejects_is_somebody_elses() {
    use RelationKind::Reject;
    let text = "Norsk Hydro appealed in May. On Monday the Supreme Court dismissed its appeal.";
    assert!(says(text, "Supreme Court", Reject, "Norsk Hydro"));
    assert!(!says(text, "Norsk Hydro", Reject, "Norsk Hydro"));
}

#[test]
fn the_strike_of_somebody_is_no_attack() {
    let text = "The Labour Party backed the strike of the Seamen's Union at Norsk Hydro.";
    assert!(says(text, "Labour Party", RelationKind::Support, "Seamen's Union"));
    assert!(!says(text, "Labour Party", RelationKind::Assault, "Seamen's Union"));
    assert!(!says(text, "Labour Party", RelationKind::Protest, "Seamen's Union"));
}
