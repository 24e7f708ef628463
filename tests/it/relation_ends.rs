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
