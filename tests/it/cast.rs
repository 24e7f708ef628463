//! Who is in an article, and in which office: names as they really stand in the press.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use dossier::analysis::{Engine, read_folder};
use dossier::model::{Actor, ActorKind, Analysis};
use std::fs;
use std::ops::ControlFlow;
use std::sync::LazyLock;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::load(None).unwrap());

/// The articles with these texts, read.
pub(super) fn read(texts: &[&str]) -> Analysis {
    let folder = tempfile::tempdir().unwrap();
    for (number, text) in texts.iter().enumerate() {
        fs::write(folder.path().join(format!("{number}.txt")), format!("{text}\n")).unwrap();
    }
    read_folder(folder.path(), &ENGINE, &|_| ControlFlow::Continue(())).unwrap()
}

pub(super) fn named<'a>(analysis: &'a Analysis, name: &str) -> Option<&'a Actor> {
    analysis.actors.iter().find(|actor| actor.name == name || actor.aliases.iter().any(|alias| alias == name))
}

pub(super) fn kind(analysis: &Analysis, name: &str) -> Option<ActorKind> {
    named(analysis, name).map(|actor| actor.kind)
}

/// The offices of a person, each with the name of the body.
pub(super) fn offices(analysis: &Analysis, name: &str) -> Vec<(String, String)> {
    let of = |id: &Option<_>| analysis.actors.iter().find(|actor| Some(&actor.id) == id.as_ref());
    let body = |id: &Option<_>| of(id).map_or_else(String::new, |body| body.name.clone());
    let person = named(analysis, name).unwrap();
    person.roles.iter().map(|role| (role.title.clone(), body(&role.of))).collect()
}

pub(super) fn holds(analysis: &Analysis, name: &str, title: &str, body: &str) -> bool {
    offices(analysis, name).contains(&(title.to_owned(), body.to_owned()))
}

/// Each of these persons, by name, holds this office of this body.
pub(super) fn assert_offices(analysis: &Analysis, expected: &[(&str, &str, &str)]) {
    for (name, title, body) in expected {
        assert!(holds(analysis, name, title, body), "{name}: {:?}", offices(analysis, name));
    }
}

#[test]
fn units_of_forces_are_bodies_and_types_of_aircraft_are_not() {
    let analysis = read(&["On Monday an A380 landed beside the 512th Air Refueling Wing. The wing thanked CTF 90."]);
    assert_eq!(kind(&analysis, "512th Air Refueling Wing"), Some(ActorKind::Organization));
    assert_eq!(kind(&analysis, "CTF 90"), Some(ActorKind::Organization));
    assert_eq!(kind(&analysis, "A380"), None);
}

#[test]
fn the_noun_before_a_name_tells_a_body() {
    let analysis =
        read(&["The dockers' federation Vorvik Livre said its members would not work. The union Vorvik Livre met."]);
    assert_eq!(kind(&analysis, "Vorvik Livre"), Some(ActorKind::Organization));
}

#[test]
fn a_known_parliament_of_one_state_is_not_that_of_another() {
    let analysis = read(&["Germany protested. The National Assembly voted by 61 to 58 on Friday."]);
    assert!(named(&analysis, "National Assembly").is_some_and(|body| body.name == "National Assembly"));
}

#[test]
fn its_is_the_one_that_the_sentence_is_about() {
    let analysis = read(&[
        "The Mintra Union asked for an inquiry into Selmar Shipping after a meeting of its general secretary, Owen Garrick.",
    ]);
    assert!(
        holds(&analysis, "Owen Garrick", "general secretary", "Mintra Union"),
        "{:?}",
        offices(&analysis, "Owen Garrick")
    );
}

#[test]
fn with_respectively_each_has_the_office_in_the_same_place() {
    let analysis = read(&[
        "Anna Kern and Boris Lind, chairman and chief executive of Mintra Steel respectively, resigned on Monday.",
    ]);
    assert!(holds(&analysis, "Anna Kern", "chairman", "Mintra Steel"), "{:?}", offices(&analysis, "Anna Kern"));
    assert!(holds(&analysis, "Boris Lind", "chief executive", "Mintra Steel"));
    assert!(!holds(&analysis, "Boris Lind", "chairman", "Mintra Steel"));
}

#[test]
fn a_spokesman_speaks_for_whom_the_sentence_before_is_about() {
    let analysis =
        read(&["Mintra Steel rejected the charge. Jonas Eklund, a spokesman, said the firm had done nothing."]);
    assert!(holds(&analysis, "Jonas Eklund", "spokesman", "Mintra Steel"), "{:?}", offices(&analysis, "Jonas Eklund"));
}

#[test]
fn people_of_two_articles_are_not_one_crowd() {
    let text = "Protesters said on Monday that the mayor had lied.";
    let other = "In another town protesters demanded on Friday that the bridge be opened.";
    let analysis = read(&[text, other]);
    let crowds = analysis.actors.iter().filter(|actor| actor.name.eq_ignore_ascii_case("protesters"));
    assert!(crowds.clone().all(|crowd| crowd.mentions.len() == 1));
}

#[test]
fn a_title_with_its_body_before_a_name_is_no_one_else() {
    let analysis =
        read(&["President of the Senate Vera Sorvan promised that the session would go on. Germany protested. \
        Deputy Foreign Minister of Germany Jan Orrel warned on Monday that the talks would end."]);
    let persons: Vec<&str> = analysis
        .actors
        .iter()
        .filter(|actor| actor.kind == ActorKind::Person)
        .map(|actor| actor.name.as_str())
        .collect();
    assert_eq!(persons, ["Vera Sorvan", "Jan Orrel"]);
    assert!(holds(&analysis, "Jan Orrel", "Deputy Foreign Minister", "Germany"));
}

#[test]
fn particles_belong_to_the_surname_in_every_article() {
    let analysis = read(&[
        "Finance Minister Pieter de Graaf resigned on Monday. De Graaf said he was tired.",
        "Voters in the north did not forgive minister De Graaf, who was booed in Assen on Tuesday.",
    ]);
    let persons = analysis.actors.iter().filter(|actor| actor.kind == ActorKind::Person && !actor.unnamed);
    assert_eq!(persons.map(|actor| actor.name.as_str()).collect::<Vec<_>>(), ["Pieter de Graaf"]);
}

#[test]
fn parties_are_named_in_full() {
    let analysis = read(&[
        "Jan Orrel, leader of the Millers' and Bakers' Party (MBP), met the Free Democrats in Selm on Friday. \
        The Free Democrats said they would vote against the budget.",
    ]);
    assert_eq!(kind(&analysis, "Millers' and Bakers' Party"), Some(ActorKind::Organization));
    assert_eq!(kind(&analysis, "Free Democrats"), Some(ActorKind::Organization));
    assert!(named(&analysis, "Democrats").is_none(), "{:?}", named(&analysis, "Democrats"));
    assert!(
        holds(&analysis, "Jan Orrel", "leader", "Millers' and Bakers' Party"),
        "{:?}",
        offices(&analysis, "Jan Orrel")
    );
}

#[test]
fn a_title_before_the_comma_is_the_named_ones() {
    let analysis = read(&["Germany sent the Minister of Defence, Mrs. Vera Sorvan, to the talks. France stayed away."]);
    assert!(
        holds(&analysis, "Vera Sorvan", "Minister of Defence", "Germany"),
        "{:?}",
        offices(&analysis, "Vera Sorvan")
    );
}

#[test]
fn a_former_office_says_so_whatever_stands_between() {
    let analysis = read(&["The inquiry is led by former Kenyan chief justice Vera Sorvan, who arrived on Monday."]);
    assert!(
        holds(&analysis, "Vera Sorvan", "former chief justice", "Kenya"),
        "{:?}",
        offices(&analysis, "Vera Sorvan")
    );
}

#[test]
fn a_name_in_two_transliterations_is_one_person_where_the_office_is_the_same() {
    let analysis = read(&[
        "Eritrea's foreign minister, Yonas Tekleghiorgis, arrived in Geneva on Monday.",
        "Eritrea's foreign minister, Yonas Teklegiorgis, left Geneva on Tuesday.",
    ]);
    let persons = analysis.actors.iter().filter(|actor| actor.kind == ActorKind::Person && !actor.unnamed);
    assert_eq!(persons.count(), 1);
}

#[test]
fn a_firm_is_one_whatever_its_legal_form() {
    let analysis = read(&["Selmar Motors A/S said sales rose.", "Selmar Motor said on Friday that sales fell."]);
    let firms: Vec<&str> = analysis
        .actors
        .iter()
        .filter(|actor| actor.kind == ActorKind::Organization)
        .map(|actor| actor.name.as_str())
        .collect();
    assert_eq!(firms.len(), 1, "{firms:?}");
}

#[test]
fn it_may_be_a_thing() {
    let analysis = read(&["NATO opened a school near Brussels. The school trains pilots. It will close in May."]);
    let body = named(&analysis, "NATO").unwrap();
    assert!(body.mentions.iter().all(|mention| mention.words != "It"), "{:?}", body.mentions);
}

#[test]
fn letters_in_another_language_are_the_bodys_that_they_stand_behind() {
    let analysis = read(&[
        "The liberal New Horizon (OBZ) and the Rural League opened talks on Monday.\n\nOBZ leader Vera Sorvan said little.",
    ]);
    assert!(named(&analysis, "OBZ").is_some_and(|body| body.name == "New Horizon"), "{:?}", analysis.actors);
    assert!(holds(&analysis, "Vera Sorvan", "leader", "New Horizon"), "{:?}", offices(&analysis, "Vera Sorvan"));
}

#[test]
fn who_resigns_has_held_the_offices_that_are_named() {
    let analysis = read(&["Kenya mourns. Mary Otieno resigned as vice president and finance minister on Friday."]);
    let offices = offices(&analysis, "Mary Otieno");
    assert!(offices.iter().any(|(title, _)| title == "vice president"), "{offices:?}");
    assert!(offices.iter().any(|(title, _)| title == "finance minister"), "{offices:?}");
}

#[test]
fn a_firm_is_told_by_its_shares_and_called_by_its_first_word() {
    let analysis = read(&[
        "Oldrid Navigation bid for a ferry line on Monday. Oldrid shares fell. Oldrid's shareholders meet in May. Oldrid said it was calm.",
    ]);
    assert!(
        named(&analysis, "Oldrid").is_some_and(|firm| firm.kind == ActorKind::Organization),
        "{:?}",
        analysis.actors
    );
    assert!(named(&analysis, "Oldrid Navigation").is_some_and(|firm| firm.mentions.len() > 3));
}

#[test]
fn ministries_of_two_states_are_two() {
    let analysis = read(&[
        "Latvia's Foreign Ministry rejected the claim on Monday. Estonia's Foreign Ministry declined to comment.",
    ]);
    let ministries = analysis.actors.iter().filter(|actor| actor.name.starts_with("Foreign Ministry")).count();
    assert_eq!(ministries, 2, "{:?}", analysis.actors);
}

#[test]
fn a_day_may_belong_to_a_name() {
    let analysis = read(&[
        "The Friday Bells movement marched on Monday. Friday Bells coordinator Luka Sorvan spoke. Police watched Friday Bells.",
    ]);
    assert_eq!(kind(&analysis, "Friday Bells"), Some(ActorKind::Organization));
}

#[test]
fn a_few_counted_people_of_two_articles_stay_apart_and_a_bodys_allies_are_one() {
    let analysis = read(&[
        "Two diplomats said the talks would go on. The union said that NATO allies warned Moscow on Monday. NATO met.",
        "U.S. and NATO Allies Warn Moscow Again\n\nTwo diplomats said on Tuesday that the talks were over.",
    ]);
    let called = |name: &str| analysis.actors.iter().filter(|actor| actor.name.eq_ignore_ascii_case(name)).count();
    assert_eq!((called("two diplomats"), called("NATO allies")), (2, 1));
}

#[test]
fn an_apposition_behind_two_names_is_of_the_second_and_who_led_a_people_is_not_their_leader() {
    let analysis = read(&["Vera Sorvan, who led the Americans, was tired. \
        On Monday Vera Sorvan and Jan Orrel, Germany's deputy foreign minister, spent seven hours together in Geneva."]);
    let words = |name: &str| -> Vec<&str> {
        named(&analysis, name).into_iter().flat_map(|actor| &actor.mentions).map(|mention| &*mention.words).collect()
    };
    assert!(words("Jan Orrel").iter().any(|words| words.contains("minister")), "{:?}", words("Jan Orrel"));
    assert!(!words("Vera Sorvan").iter().any(|words| words.contains("minister")), "{:?}", words("Vera Sorvan"));
    assert_eq!(offices(&analysis, "Vera Sorvan"), []);
}

#[test]
fn a_name_that_stands_with_its_legal_form_once_is_a_firm_everywhere() {
    let analysis = read(&[
        "Turbine maker Corven Hydro Inc. rejected the offer in Bergen on Monday.",
        "Corven Hydro, where 900 people work, is for sale. Corven did not answer on Tuesday.",
    ]);
    let firms: Vec<_> = analysis.actors.iter().filter(|actor| actor.name.contains("Corven")).collect();
    assert_eq!(firms.len(), 1, "{firms:?}");
    assert_eq!(firms[0].kind, ActorKind::Organization);
}
