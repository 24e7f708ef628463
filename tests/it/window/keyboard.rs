//! Everything can be done without a mouse.

use super::desk::open;
use dossier::app::{Command, Panel, Tool, Workspace};
use dossier::model::Target;
use eframe::egui::{Key, Modifiers};

#[test]
fn ctrl_and_a_digit_changes_the_workspace() {
    let mut desk = open();
    for (key, workspace) in [(Key::Num2, Workspace::Chart), (Key::Num3, Workspace::Brief), (Key::Num1, Workspace::Read)]
    {
        desk.ctrl(key);
        assert_eq!(desk.workspace(), workspace);
    }
}

#[test]
fn ctrl_and_an_arrow_walks_through_the_documents() {
    let mut desk = open();
    desk.ctrl(Key::ArrowRight);
    assert!(desk.shows("Washington and Moscow call Geneva talks businesslike"));
    desk.ctrl(Key::ArrowLeft);
    assert!(desk.shows("Eight hours in Geneva leave the two sides where they began"));
}

#[test]
fn shift_and_an_arrow_walks_through_the_mentions_of_an_actor_and_on_into_the_next_document() {
    let mut desk = open();
    let mut words = Vec::new();
    for _ in 0..3 {
        desk.held(Modifiers::SHIFT, Key::ArrowRight);
        words.push(desk.selection().place.clone().unwrap().words);
    }
    assert_eq!(words, ["Wendy Sherman", "The deputy secretary", "Deputy Secretary Sherman"]);
    desk.held(Modifiers::SHIFT, Key::ArrowLeft);
    assert_eq!(desk.selection().place.clone().unwrap().words, "The deputy secretary");
}

#[test]
fn alt_and_an_arrow_goes_back_and_forward() {
    let mut desk = open();
    desk.press("Sergei Ryabkov");
    desk.held(Modifiers::ALT, Key::ArrowLeft);
    assert_ne!(desk.focus(), Some(&Target::Actor("ryabkov".into())));
    desk.held(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(desk.focus(), Some(&Target::Actor("ryabkov".into())));
}

#[test]
fn the_palette_finds_a_command_and_enter_runs_it() {
    let mut desk = open();
    desk.ctrl(Key::P);
    desk.type_text("discrep");
    desk.key(Key::Enter);
    assert_eq!(desk.workspace(), Workspace::Brief);
    assert_eq!(desk.harness.state().state.tool, None);
}

#[test]
fn the_palette_takes_what_people_call_a_command() {
    for (words, tool) in [("show review", Tool::Review), ("keyboard shortcuts", Tool::Keys)] {
        let mut desk = open();
        desk.ctrl(Key::P);
        desk.type_text(words);
        desk.key(Key::Enter);
        assert_eq!(desk.harness.state().state.tool, Some(tool), "{words}");
    }
}

#[test]
fn the_tour_is_walked_through_by_enter_and_arrows() {
    let mut desk = open();
    desk.harness.state_mut().state.run(Command::Tour);
    desk.key(Key::Enter);
    desk.key(Key::ArrowRight);
    assert_eq!(desk.harness.state().state.tool, Some(Tool::Tour(2)));
    desk.key(Key::ArrowLeft);
    assert_eq!(desk.harness.state().state.tool, Some(Tool::Tour(1)));
    for _ in 0..3 {
        desk.key(Key::Enter);
    }
    assert_eq!(desk.harness.state().state.tool, None);
}

#[test]
fn escape_closes_a_card_and_letters_do_nothing_while_one_types() {
    let mut desk = open();
    desk.ctrl(Key::P);
    desk.key(Key::M);
    assert!(matches!(desk.harness.state().state.tool, Some(Tool::Palette(_))), "M is typed, not obeyed");
    desk.key(Key::Escape);
    assert_eq!(desk.harness.state().state.tool, None);
}

#[test]
fn the_arrow_keys_walk_through_a_list() {
    let mut desk = open();
    desk.press("Eight hours in Geneva leave the two sides where they began, Alpine Press Agency");
    desk.key(Key::ArrowDown);
    desk.key(Key::ArrowDown);
    assert!(desk.shows("Four hours in Brussels, no movement on the open door"));
    desk.key(Key::End);
    assert!(desk.shows("Four hours in Brussels, no movement on open door"));
    desk.key(Key::Home);
    assert!(desk.shows("Eight hours in Geneva leave the two sides where they began"));
}

#[test]
fn the_sheet_of_keys_lists_every_key() {
    let mut desk = open();
    desk.key(Key::F1);
    for line in ["Search everything: Ctrl+K", "Undo: Ctrl+Z", "Next mention: Shift+→", "Review what is open: F7"] {
        assert!(desk.shows(line), "{line}");
    }
}

#[test]
fn f6_gives_the_next_pane_the_keyboard() {
    let mut desk = open();
    let before = desk.harness.state().focused_panel();
    desk.key(Key::F6);
    let after = desk.harness.state().focused_panel();
    assert_ne!(before, after);
    desk.held(Modifiers::SHIFT, Key::F6);
    assert_eq!(desk.harness.state().focused_panel(), before);
}

#[test]
fn text_grows_and_shrinks() {
    let mut desk = open();
    desk.ctrl(Key::Plus);
    assert_eq!(desk.harness.state().state.preferences.scale, 110);
    desk.ctrl(Key::Num0);
    assert_eq!(desk.harness.state().state.preferences.scale, 100);
}

#[test]
fn arrow_keys_belong_to_the_card_that_is_open() {
    let mut desk = open();
    desk.key(Key::F6);
    assert_eq!(desk.harness.state().focused_panel(), Some(Panel::Reader), "which scrolls by the same keys");
    desk.ctrl(Key::E);
    desk.key(Key::ArrowDown);
    desk.key(Key::ArrowDown);
    assert_eq!(desk.harness.state().state.tool, Some(Tool::Export(2)));
}

#[test]
fn a_list_that_is_stepped_into_is_walked_at_once() {
    let mut desk = open();
    desk.key(Key::F6);
    desk.held(Modifiers::SHIFT, Key::F6);
    assert_eq!(desk.harness.state().focused_panel(), Some(Panel::Documents));
    desk.key(Key::ArrowDown);
    assert!(desk.shows("Washington and Moscow call Geneva talks businesslike"));
}

#[test]
fn a_card_that_is_closed_gives_the_keyboard_back() {
    let mut desk = open();
    desk.press("Eight hours in Geneva leave the two sides where they began, Alpine Press Agency");
    desk.ctrl(Key::G);
    desk.key(Key::Escape);
    desk.key(Key::ArrowDown);
    assert!(desk.shows("Washington and Moscow call Geneva talks businesslike"));
}
