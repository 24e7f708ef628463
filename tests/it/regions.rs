//! Regions that have a government of their own, and their offices.

use super::cast::{assert_offices, holds, kind, offices, read};
use dossier::model::ActorKind;

#[test]
fn who_governs_a_region_holds_an_office_of_it() {
    let analysis = read(&["Texas governor Jon Sand met Quebec's premier, Luc Moe, on Monday. \
        Bavaria's interior minister, Karl Falk, stayed away, and so did Attorney General Vera Dal of Ohio. \
        The governor of Kisumu county, Peter Ouma, sent a letter."]);
    assert_offices(
        &analysis,
        &[
            ("Jon Sand", "governor", "Texas"),
            ("Luc Moe", "premier", "Quebec"),
            ("Karl Falk", "interior minister", "Bavaria"),
            ("Vera Dal", "Attorney General", "Ohio"),
            ("Peter Ouma", "governor", "Kisumu"),
        ],
    );
}

#[test]
fn the_adjective_of_a_region_names_it_before_its_offices_and_nobody_elsewhere() {
    let analysis = read(&["The Scottish First Minister, Jon Sand, met the Catalan president, Luc Moe, on Monday. \
        Kurdish leader Karl Falk and European ministers stayed away."]);
    assert_offices(&analysis, &[("Jon Sand", "First Minister", "Scotland"), ("Luc Moe", "president", "Catalonia")]);
    for adjective in ["Scottish", "Catalan", "Kurdish", "European"] {
        assert!(analysis.actors.iter().all(|actor| actor.name != adjective), "{adjective}");
    }
}

#[test]
fn a_region_is_an_actor_where_it_is_governed_and_acts() {
    let analysis = read(&["Saxony's premier, Max Falk, was late on Monday. He said Saxony would pay for the tram."]);
    assert_eq!(kind(&analysis, "Saxony"), Some(ActorKind::State));
    let analysis = read(&["Max Falk spent Monday in Saxony, where the trams stood still."]);
    assert_eq!(kind(&analysis, "Saxony"), None);
}

#[test]
fn a_senator_is_not_of_the_government_of_a_region() {
    let analysis = read(&["Ohio senator Vera Dal voted against the budget on Monday."]);
    assert!(!holds(&analysis, "Vera Dal", "senator", "Ohio"), "{:?}", offices(&analysis, "Vera Dal"));
}

#[test]
fn a_state_of_the_past_has_no_ministers_today() {
    let analysis =
        read(&["Trams with Soviet seats and Soviet bells still run on the island, and no Soviet bell is spared. \
        Transport Minister Vera Moe rode on one on Monday."]);
    assert!(
        !holds(&analysis, "Vera Moe", "Transport Minister", "Soviet Union"),
        "{:?}",
        offices(&analysis, "Vera Moe")
    );
}

#[test]
fn what_a_quotation_names_has_no_office_outside_of_it() {
    let analysis =
        read(&["Vorvik Shipping Line sees no fault. “The roster is with the Labour Inspectorate,” its head, \
        Erik Falk, insisted on Monday."]);
    assert!(!holds(&analysis, "Erik Falk", "head", "Labour Inspectorate"), "{:?}", offices(&analysis, "Erik Falk"));
}
