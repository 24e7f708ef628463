//! Who is in an article, and in which office: names as they really stand in the press.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use dossier::analysis::{Engine, read_folder};
use dossier::model::{Actor, ActorKind, Analysis};
use std::fs;
use std::ops::ControlFlow;
use std::sync::LazyLock;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::load(None).unwrap());

/// The articles with these texts, read.
fn read(texts: &[&str]) -> Analysis {
    let folder = tempfile::tempdir().unwrap();
    for (number, text) in texts.iter().enumerate() {
        fs::write(folder.path().join(format!("{number}.txt")), format!("{text}\n")).unwrap();
    }
    read_folder(folder.path(), &ENGINE, &|_| ControlFlow::Continue(())).unwrap()
}

fn named<'a>(analysis: &'a Analysis, name: &str) -> Option<&'a Actor> {
    analysis.actors.iter().find(|actor| actor.name == name || actor.aliases.iter().any(|alias| alias == name))
}

fn kind(analysis: &Analysis, name: &str) -> Option<ActorKind> {
    named(analysis, name).map(|actor| actor.kind)
}

/// The offices of a person, each with the name of the body.
fn offices(analysis: &Analysis, name: &str) -> Vec<(String, String)> {
    let of = |id: &Option<_>| analysis.actors.iter().find(|actor| Some(&actor.id) == id.as_ref());
    let body = |id: &Option<_>| of(id).map_or_else(String::new, |body| body.name.clone());
    let person = named(analysis, name).unwrap();
    person.roles.iter().map(|role| (role.title.clone(), body(&role.of))).collect()
}

fn holds(analysis: &Analysis, name: &str, title: &str, body: &str) -> bool {
    offices(analysis, name).contains(&(title.to_owned(), body.to_owned()))
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
