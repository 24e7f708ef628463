//! Ways through the chart, and what its bar offers.

use super::desk::open;
use dossier::app::{Action, Pins, Workspace};
use eframe::egui::{Key, Role};

#[test]
fn a_path_between_two_actors_is_found_by_typing_their_surnames() {
    let mut desk = open();
    desk.ctrl(Key::Num2);
    for (field, surname) in [("from actor", "stolt"), ("to actor", "ryab")] {
        desk.press(field);
        desk.type_text(surname);
        desk.key(Key::Enter);
    }
    let path = desk.harness.state().state.filters.path.clone();
    assert_eq!(path, (Some("stoltenberg".into()), Some("ryabkov".into())));
}

#[test]
fn the_chart_says_which_end_of_a_path_is_to_be_picked() {
    let mut desk = open();
    desk.ctrl(Key::Num2);
    desk.press("Find a path: pick its two ends");
    assert!(desk.shows("Click the actor where the path begins"));
    desk.press_role(Role::Button, "Jens Stoltenberg, person");
    assert!(desk.shows("Click the actor where it ends"));
    assert!(!desk.shows("Filters are on") && !desk.tells("Filters leave something out"), "nothing is left out yet");
    desk.press_role(Role::Button, "Sergei Ryabkov, person");
    assert!(!desk.tells("Click the actor where"));
}

#[test]
fn what_areas_of_the_chart_show_is_chosen_from_a_menu() {
    let mut desk = open();
    desk.ctrl(Key::Num2);
    desk.press("Size: sentences");
    desk.press("statements");
    assert!(desk.shows("Size: statements"));
}

#[test]
fn enter_on_a_position_opens_its_article() {
    let mut desk = open();
    desk.ctrl(Key::Num3);
    desk.press_role(Role::Tab, "Positions");
    let rows = desk.names_of(Role::ListBoxOption);
    let row = rows.iter().find(|row| row.starts_with("Russia demands")).expect("a position").clone();
    desk.press(&row);
    desk.key(Key::Enter);
    assert_eq!(desk.workspace(), Workspace::Read);
    assert!(desk.selection().place.is_some());
}

#[test]
fn a_chart_that_is_opened_again_has_its_pins_and_all_else_as_it_was() {
    let ways = |pins: Pins| {
        let mut desk = open();
        desk.harness.state_mut().state.handle(Action::Pin(pins));
        desk.ctrl(Key::Num2);
        let place = |name| desk.place_of_role(Role::Button, name).center();
        let russia = place("Russia, state");
        ["NATO, organization", "Ukraine, state"].map(|name| (place(name) - russia).normalized())
    };
    let free = ways(Pins::new());
    let pinned = ways(Pins::from([("sherman".into(), (600.0, -600.0))]));
    // These are the places of names, which stand on this or that side of their actor.
    assert!(free.into_iter().zip(pinned).all(|(free, pinned)| free.dot(pinned) > 0.9), "{free:?} {pinned:?}");
}
