//! What one can go on to: from a row, from words, from what the bar at the bottom counts.

use super::desk::{open, sized};
use dossier::app::{Action, Command, Panel, Workspace};
use dossier::model::{ActorKind, Target};
use dossier::view::Filters;
use eframe::egui::Role;

#[test]
fn the_status_bar_leads_to_what_it_counts_and_to_what_is_selected() {
    let mut desk = open();
    desk.press("Show the panel Discrepancies");
    assert_eq!(desk.workspace(), Workspace::Brief);
    assert!(desk.is_in_front("Discrepancies"));
    desk.press("Open: Eight hours in Geneva leave the two sides where they began");
    assert_eq!(desk.workspace(), Workspace::Read);
}

#[test]
fn a_panel_comes_to_the_front_of_a_workspace_that_was_never_looked_at() {
    let mut desk = open();
    desk.harness.state_mut().state.handle(Action::Show(Panel::Map));
    desk.run();
    assert_eq!(desk.workspace(), Workspace::Chart);
    assert!(desk.is_in_front("Map"));
    assert_eq!(desk.harness.state().focused_panel(), Some(Panel::Map));
}

#[test]
fn the_other_button_offers_what_can_be_done_with_a_row() {
    let mut desk = open();
    desk.press_role(Role::Tab, "Statements");
    let rows = desk.names_of(Role::ListBoxOption);
    let row = rows.iter().find(|row| row.starts_with("Sergei Ryabkov demand")).expect("Ryabkov demands").clone();
    desk.press_other(&row);
    let Some(Target::Statement(statement)) = desk.focus().cloned() else { panic!("{:?}", desk.focus()) };
    for words in ["Open", "Who said it…", "Accept", "Grade…", "Copy with citation"] {
        assert!(desk.names_of(Role::MenuItem).contains(&words.to_owned()), "{words}");
    }
    desk.press("Reject");
    assert!(desk.harness.state().state.index.is_rejected(&Target::Statement(statement)));
    assert_eq!(desk.count(Role::MenuItem), 0, "the menu has closed");
}

#[test]
fn the_other_button_offers_what_can_be_done_with_a_name_in_the_text() {
    let mut desk = open();
    desk.press_other("Sergei Ryabkov");
    assert_eq!(desk.focus(), Some(&Target::Actor("ryabkov".into())));
    assert!(desk.shows("Merge Sergei Ryabkov with…"));
    desk.press("List what it said");
    let rows = desk.names_of(Role::ListBoxOption);
    assert!(rows.iter().any(|row| row.starts_with("Sergei Ryabkov demand")), "{rows:?}");
}

#[test]
fn a_statement_is_opened_at_its_words() {
    let mut desk = open();
    let statement = desk.harness.state().state.index.dossier().found.statements.last().expect("there are some").clone();
    desk.harness.state_mut().state.handle(Action::Visit(Target::Statement(statement.id.clone())));
    desk.run();
    assert_eq!(desk.focus(), Some(&Target::Statement(statement.id)));
    assert_eq!(desk.selection().place.as_ref(), statement.content.first());
    assert!(desk.is_in_front("Reader"));
}

#[test]
fn an_actor_that_says_nothing_rests_on_the_sentences_that_name_it() {
    let mut desk = open();
    let index = desk.harness.state().state.index.clone();
    let silent = |id: &&dossier::model::Actor| index.said_by(&id.id).len() == 0;
    let actor = index.dossier().found.actors.iter().find(silent).expect("one of them is silent");
    desk.harness.state_mut().state.handle(Action::Select(Target::Actor(actor.id.clone())));
    desk.harness.state_mut().state.handle(Action::Show(Panel::Evidence));
    desk.run();
    assert!(!desk.shows("No evidence to show"));
    assert!(desk.tells(&actor.mentions[0].words));
}

#[test]
fn two_actors_that_may_be_one_are_told_of_where_they_are_merged() {
    let mut desk = open();
    let suggestion = desk.harness.state().state.index.dossier().found.suggestions[0].clone();
    desk.harness.state_mut().state.handle(Action::Select(Target::Actor(suggestion.keep)));
    desk.run();
    desk.press("Merge");
    let first = desk.harness.state().state.index.name(&suggestion.merge).to_owned();
    assert!(desk.shows(&format!("{first}, may be the same: {}", suggestion.reason)));
    desk.type_text("nobody of this name");
    assert!(desk.tells("Merge actors") && !desk.tells("may be the same"));
}

#[test]
fn all_mentions_of_one_wording_are_split_off_at_once() {
    let mut desk = open();
    desk.press("Split");
    desk.press_role(Role::Switch, "She 3×");
    assert!(desk.shows("Split off 3 mentions"));
    desk.press_role(Role::Switch, "She 3×");
    assert!(desk.shows("Split off 0 mentions"));
}

#[test]
fn files_that_could_not_be_read_stand_one_below_the_other() {
    let mut desk = open();
    desk.harness.state_mut().state.run(Command::Unreadable);
    desk.run();
    let places = desk.places_of(Role::ListItem);
    let rows: Vec<_> = places.iter().filter(|place| place.height() > 40.0).collect();
    assert!(rows.len() > 1, "{places:?}");
    for pair in rows.windows(2) {
        assert!(pair[1].top() >= pair[0].bottom(), "{pair:?}");
    }
}

#[test]
fn that_filters_leave_something_out_is_told_everywhere_and_a_click_clears_them() {
    let mut desk = open();
    let told = "Filters leave something out of tables, chart, map and timeline: a click clears them";
    assert!(!desk.shows(told));
    let filters = Filters { hidden_kinds: [ActorKind::Person].into(), ..Filters::default() };
    desk.harness.state_mut().state.handle(Action::Filter(filters));
    desk.run();
    desk.press(told);
    assert!(desk.harness.state().state.filters.is_empty());
}

#[test]
fn a_low_window_shows_the_whole_card_with_its_buttons() {
    let mut desk = sized(900.0, 500.0);
    desk.harness.state_mut().state.handle(Action::Select(Target::Actor("sherman".into())));
    desk.harness.state_mut().state.run(Command::Split);
    desk.run();
    desk.run();
    for name in ["Split off 0 mentions", "Cancel"] {
        let place = desk.place_of(name);
        assert!(place.bottom() < 500.0, "{name} stands at {place:?}");
    }
}
