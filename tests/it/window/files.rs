//! Folders and files: opened, saved, and refused in a sentence.

use super::desk::{empty, open};
use dossier::app::{Command, Tool};
use dossier::model::Target;
use eframe::egui::{Key, Modifiers, Role};

#[test]
fn open_a_folder_by_typing_its_path() {
    let mut desk = empty();
    let folder = desk.path("news");
    std::fs::create_dir(&folder).unwrap();
    desk.ctrl(Key::O);
    desk.wait_for("the path field", |desk| matches!(desk.harness.state().state.tool, Some(Tool::Path(..))));
    desk.type_text(&folder.display().to_string());
    desk.key(Key::Enter);
    desk.wait_for("reading", |desk| !desk.harness.state().state.index.is_empty());
    assert!(desk.tells("Read 10 articles"));
    assert!(desk.tells("2 files could not be read"));
    assert_eq!(desk.harness.state().state.preferences.recent, [folder]);
    desk.press_role(Role::Button, "Show: 2 files could not be read");
    assert!(desk.shows("annex/map-scan.txt: It holds binary data, not text."));
}

#[test]
fn a_path_that_is_begun_is_completed_by_tab() {
    let mut desk = empty();
    let folder = desk.path("summit in spring");
    let inner = folder.join("second day");
    std::fs::create_dir_all(&inner).unwrap();
    desk.ctrl(Key::O);
    desk.wait_for("the path field", |desk| matches!(desk.harness.state().state.tool, Some(Tool::Path(..))));
    desk.type_text(&desk.path("summ").display().to_string());
    desk.wait_for("the folder's name", |desk| desk.shows("Go on to summit in spring"));
    desk.key(Key::Tab);
    desk.type_text("sec");
    desk.wait_for("the name of the folder in it", |desk| desk.shows("Go on to second day"));
    desk.key(Key::Tab);
    desk.key(Key::Enter);
    desk.wait_for("reading", |desk| !desk.harness.state().state.index.is_empty());
    let opened = &desk.harness.state().state.preferences.recent[0];
    assert_eq!(opened.components().collect::<std::path::PathBuf>(), inner);
}

#[test]
fn a_folder_dropped_on_the_window_is_opened() {
    let mut desk = empty();
    let folder = desk.path("news");
    std::fs::create_dir(&folder).unwrap();
    desk.drop_path(&folder);
    desk.wait_for("reading", |desk| desk.tells("Read 10 articles"));
    assert_eq!(desk.harness.state().state.preferences.recent, [folder]);
}

#[test]
fn a_file_that_would_be_replaced_is_told_of() {
    let mut desk = open();
    let file = desk.path("week.ron");
    std::fs::write(&file, "mine").unwrap();
    desk.held(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    desk.wait_for("the path field", |desk| matches!(desk.harness.state().state.tool, Some(Tool::Path(..))));
    desk.ctrl(Key::A);
    desk.type_text(&file.display().to_string());
    desk.wait_for("a word about it", |desk| desk.tells("It will be replaced"));
    assert!(desk.shows("Replace"));
}

#[test]
fn a_folder_that_cannot_be_read_is_told_in_a_sentence_that_stays() {
    let mut desk = open();
    let folder = desk.path("empty");
    std::fs::create_dir(&folder).unwrap();
    desk.harness.state_mut().state.open_path(folder);
    desk.wait_for("the sentence", |desk| desk.tells("holds no articles"));
    assert!(desk.tells("10 documents"), "what was open is still there");
}

#[test]
fn a_folder_of_which_nothing_can_be_read_says_so_and_shows_why() {
    let mut desk = open();
    let (bad, worse) = (desk.path("empty"), desk.path("unreadable"));
    for folder in [bad, worse] {
        std::fs::create_dir(&folder).unwrap();
        desk.harness.state_mut().state.open_path(folder);
        desk.wait_for("an answer", |desk| desk.tells("holds no articles") || desk.tells("No article to read"));
    }
    desk.wait_for("the second folder", |desk| desk.tells("None of the 2 files in this folder could be read"));
    assert!(!desk.tells("holds no articles"), "what was said about the first folder is gone");
    assert!(!desk.tells("Read 0 articles"));
    desk.press("Show why");
    assert!(desk.shows("annex/map-scan.txt: It holds binary data, not text."));
}

#[test]
fn a_damaged_dossier_file_is_refused_and_nothing_is_lost() {
    let mut desk = open();
    let file = desk.path("broken.ron");
    std::fs::write(&file, "(version: 1, nonsense").unwrap();
    desk.harness.state_mut().state.open_path(file.clone());
    desk.wait_for("the sentence", |desk| desk.tells("broken.ron"));
    assert_eq!(std::fs::read_to_string(file).unwrap(), "(version: 1, nonsense");
    assert!(!desk.harness.state().state.index.is_empty());
}

#[test]
fn a_folder_without_a_language_model_is_refused_in_a_sentence() {
    let mut desk = open();
    let folder = desk.path("no-model");
    std::fs::create_dir(&folder).unwrap();
    desk.harness.state_mut().state.run(Command::ChooseModel);
    desk.wait_for("the path field", |desk| matches!(desk.harness.state().state.tool, Some(Tool::Path(..))));
    desk.type_text(&folder.display().to_string());
    desk.key(Key::Enter);
    desk.wait_for("the refusal", |desk| desk.tells("no-model cannot be used as a language model"));
    assert_eq!(desk.harness.state().state.preferences.model, None);
}

#[test]
fn save_and_open_again() {
    let mut desk = open();
    let file = desk.path("geneva.ron");
    desk.ctrl(Key::G);
    desk.press("C: Fairly reliable");
    desk.press("Grade C6");
    assert!(desk.harness.state().state.history.is_modified());
    desk.harness.state_mut().state.save_to(file.clone());
    desk.wait_for("saving", |desk| desk.tells("Saved geneva.ron"));
    assert!(!desk.harness.state().state.history.is_modified());
    desk.harness.state_mut().state.open_path(file.clone());
    desk.wait_for("opening", |desk| desk.harness.state().state.source.file.as_ref() == Some(&file));
    let target = Target::Document("alpine-press/eight-hours.txt".into());
    assert_eq!(desk.harness.state().state.index.grade(&target).unwrap().to_string(), "C6");
}
