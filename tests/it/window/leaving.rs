//! Nothing that the analyst has decided is lost without a question, whatever goes wrong.

use super::desk::{Desk, open};
use dossier::app::{Command, Tool};
use eframe::egui::{Key, Role};

/// Grades the article that is selected: something that is in no file.
fn grade(desk: &mut Desk) {
    desk.ctrl(Key::G);
    desk.press("C: Fairly reliable");
    desk.press("Grade C6");
}

fn title(desk: &Desk) -> String {
    desk.harness.state().state.source.title.clone()
}

#[test]
fn what_was_decided_is_not_lost_when_another_folder_is_opened() {
    let mut desk = open();
    grade(&mut desk);
    let folder = desk.path("news");
    std::fs::create_dir(&folder).unwrap();
    desk.drop_path(&folder);
    assert!(desk.tells("edits of yours, and is not saved as it stands"), "{:?}", desk.names_of(Role::Label));
    desk.key(Key::Escape);
    assert_eq!((desk.harness.state().state.tool.clone(), title(&desk)), (None, "Geneva week".to_owned()));

    desk.drop_path(&folder);
    desk.key(Key::Enter);
    desk.wait_for("the path field", |desk| matches!(desk.harness.state().state.tool, Some(Tool::Path(..))));
    let file = desk.path("week.ron");
    desk.ctrl(Key::A);
    desk.type_text(&file.display().to_string());
    desk.key(Key::Enter);
    desk.wait_for("the other folder", |desk| title(desk) == "news");
    assert!(std::fs::read_to_string(file).unwrap().contains("regrade"));
}

#[test]
fn what_was_decided_is_given_up_where_one_says_so() {
    let mut desk = open();
    grade(&mut desk);
    let folder = desk.path("news");
    std::fs::create_dir(&folder).unwrap();
    desk.drop_path(&folder);
    desk.press("Go on without saving");
    desk.wait_for("the other folder", |desk| title(desk) == "news");
    assert!(!desk.shows("Go on without saving"));
}

#[test]
fn a_save_that_fails_leaves_everything_open() {
    let mut desk = open();
    grade(&mut desk);
    desk.harness.state_mut().state.run(Command::OpenSample);
    desk.run();
    desk.key(Key::Enter);
    desk.wait_for("the path field", |desk| matches!(desk.harness.state().state.tool, Some(Tool::Path(..))));
    let file = desk.path("nowhere").join("week.ron");
    desk.ctrl(Key::A);
    desk.type_text(&file.display().to_string());
    desk.key(Key::Enter);
    desk.wait_for("the reason", |desk| desk.tells("week.ron” was not written"));
    assert!(desk.harness.state().state.has_unsaved_work());
}

#[test]
fn the_window_does_not_close_on_unsaved_work_before_it_has_asked() {
    let mut desk = open();
    assert!(desk.harness.state_mut().state.may_close());
    grade(&mut desk);
    assert!(!desk.harness.state_mut().state.may_close());
    desk.run();
    desk.press("Go on without saving");
    assert!(desk.harness.state_mut().state.may_close());
}

#[test]
fn work_done_while_a_folder_is_read_is_asked_for_too() {
    let mut desk = open();
    let folder = desk.path("slow");
    std::fs::create_dir(&folder).unwrap();
    desk.harness.state_mut().state.open_path(folder.clone());
    desk.wait_for("the beginning", |desk| desk.harness.state().state.reading.state().is_some());
    grade(&mut desk);
    std::fs::write(folder.join("go on"), "").unwrap();
    desk.wait_for("the question", |desk| desk.shows("Go on without saving"));
    assert_eq!(title(&desk), "Geneva week");
}

#[test]
fn a_fault_while_reading_is_told_and_nothing_waits_for_ever() {
    let mut desk = open();
    let folder = desk.path("fault");
    std::fs::create_dir(&folder).unwrap();
    desk.harness.state_mut().state.open_path(folder);
    desk.wait_for("the sentence", |desk| desk.tells("failed by a fault in the program"));
    assert!(desk.harness.state().state.reading.state().is_none());
}

#[test]
fn an_export_that_cannot_be_written_says_why() {
    let mut desk = open();
    let file = desk.path("nowhere").join("brief.md");
    desk.harness.state_mut().state.export_to(2, file);
    desk.wait_for("the reason", |desk| desk.tells("brief.md” was not written"));
}

#[test]
fn a_save_that_ends_when_another_dossier_is_open_is_not_taken_for_its_file() {
    let mut desk = open();
    let file = desk.path("week.ron");
    let state = &mut desk.harness.state_mut().state;
    state.save_to(file.clone());
    state.run(Command::OpenSample);
    desk.wait_for("the save", |desk| desk.tells("Saved week.ron"));
    assert!(file.is_file());
    assert_eq!(desk.harness.state().state.source.file, None, "the next save would overwrite it with the sample");
}

#[test]
fn exports_that_follow_each_other_are_all_told_of() {
    let mut desk = open();
    let (nowhere, file) = (desk.path("nowhere").join("brief.md"), desk.path("week.csv"));
    let state = &mut desk.harness.state_mut().state;
    state.export_to(2, nowhere);
    state.export_to(5, file);
    desk.wait_for("both", |desk| desk.tells("brief.md” was not written") && desk.tells("Exported to week.csv"));
    assert!(!desk.harness.state().state.is_exporting());
}
