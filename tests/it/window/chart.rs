//! The chart and the map: what they open, and what is left out of them.

use super::desk::{open, sized};
use dossier::app::Workspace;
use dossier::model::Target;
use eframe::egui::{Key, Modifiers, Role};

#[test]
fn a_node_of_the_chart_opens_its_actor_and_a_line_its_relation() {
    let mut desk = open();
    desk.ctrl(Key::Num2);
    desk.press_role(Role::Button, "Jens Stoltenberg, person");
    assert_eq!(desk.focus(), Some(&Target::Actor("stoltenberg".into())));
    assert!(desk.tells("Jens Stoltenberg, Person"), "his page is in front");
    desk.press_role(Role::Button, "Russia demands of NATO");
    assert!(matches!(desk.focus(), Some(Target::Relation(_))), "{:?}", desk.focus());
    assert!(desk.shows("Sorted by date"));
}

#[test]
fn several_actors_are_marked_and_charted_alone() {
    let mut desk = open();
    desk.press_role(Role::Tab, "Actors");
    desk.press("Russia, state");
    desk.press_held(Modifiers::COMMAND, "NATO, organization");
    desk.press_held(Modifiers::COMMAND, "Ukraine, state");
    assert!(desk.tells("3 marked: "));
    desk.press("Show in chart");
    assert_eq!(desk.workspace(), Workspace::Chart);
    assert_eq!(desk.harness.state().state.filters.only.len(), 3);
    assert!(desk.tells("Showing 3 of 15 actors"));
}

#[test]
fn sources_are_left_out_one_by_one_or_all_at_once() {
    let mut desk = open();
    desk.ctrl(Key::Num2);
    desk.press("None");
    let hidden = |desk: &super::desk::Desk| desk.harness.state().state.filters.hidden_sources.clone();
    assert!(!hidden(&desk).is_empty() && !hidden(&desk).contains(""), "{:?}", hidden(&desk));
    assert!(desk.shows("Nobody to show"));
    desk.press_role(Role::CheckBox, "Continental Wire");
    assert!(!hidden(&desk).contains("Continental Wire"));
    desk.press("Reset");
    assert!(hidden(&desk).is_empty());
}

#[test]
fn filters_leave_out_kinds_and_can_be_reset() {
    let mut desk = open();
    desk.ctrl(Key::Num2);
    desk.press("Persons, 9");
    assert!(desk.tells("Showing 5 of 15 actors"));
    desk.press("Reset");
    assert!(desk.tells("Showing 13 of 15 actors"));
}

#[test]
fn the_map_shows_where_actors_met_and_where_they_sit() {
    let mut desk = open();
    desk.ctrl(Key::Num2);
    desk.press_role(Role::Tab, "Map");
    assert!(desk.shows("Geneva, Strategic Stability Dialogue, 10 Jan"), "{:?}", desk.names_of(Role::Button));
    assert!(desk.shows("Ukraine, state in Kyiv"));
    desk.press("Geneva, Strategic Stability Dialogue, 10 Jan");
    assert_eq!(desk.focus(), Some(&Target::Meeting("ssd".into())));
    assert_eq!(desk.workspace(), Workspace::Brief, "its record is where it can be read");
}

#[test]
fn the_map_leaves_out_what_is_switched_off() {
    let mut desk = open();
    desk.ctrl(Key::Num2);
    desk.press_role(Role::Tab, "Map");
    desk.press("Meetings 3");
    assert!(!desk.tells("Geneva, Strategic"));
}

#[test]
fn a_small_chart_opens_its_legend_from_a_button() {
    let mut desk = sized(1024.0, 640.0);
    desk.ctrl(Key::Num2);
    desk.press("Legend");
    assert!(desk.tells("Shapes are kinds of actors"));
}
