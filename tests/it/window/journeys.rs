//! Whole journeys, as an analyst would make them.

use super::desk::open;
use dossier::app::{Action, Command, Pins, Tool, Workspace};
use dossier::model::Target;
use eframe::egui::{Key, Modifiers, Role};

#[test]
fn find_who_said_something() {
    let mut desk = open();
    desk.ctrl(Key::K);
    desk.type_text("\"military-technical\" said-by:Grushko");
    desk.wait_for("hits", |desk| desk.tells("Alexander Grushko, Continental Wire, 12 Jan"));
    desk.key(Key::Enter);
    assert!(matches!(desk.focus(), Some(Target::Statement(_))), "{:?}", desk.focus());
    assert!(desk.selection().place.as_ref().unwrap().words.contains("military-technical measures"));
    assert!(desk.tells("2 hits") || !desk.shows("Search everything, as one types"));
}

#[test]
fn what_can_be_searched_for_is_shown_by_examples_and_a_click_takes_one_over() {
    let mut desk = open();
    desk.ctrl(Key::K);
    let example = "said-by:Sherman: what someone said";
    assert!(desk.shows(example), "{:?}", desk.names_of(Role::Button));
    desk.press(example);
    desk.wait_for("hits", |desk| desk.tells("Enter opens in place") || desk.count(Role::ListBoxOption) > 10);
    desk.type_text("NATO");
    let Some(Tool::Search(typed)) = &desk.harness.state().state.tool else { panic!("the card is closed") };
    assert_eq!(typed.text, "said-by:Sherman NATO", "one goes on typing behind it");
}

#[test]
fn merge_two_actors_and_undo() {
    let mut desk = open();
    let actors = |desk: &super::desk::Desk| desk.harness.state().state.index.dossier().found.actors.len();
    assert_eq!(actors(&desk), 15);
    desk.press("Merge");
    desk.type_text("rau");
    desk.key(Key::Enter);
    assert_eq!(actors(&desk), 14);
    assert!(desk.tells("Merged “Zbigniew Rau” into Wendy Sherman"));
    let page = dossier::view::actor_page(&desk.harness.state().state.index, &"sherman".into());
    let merged = page.expect("her page").decisions.last().map(|decision| decision.object.clone());
    assert_eq!(merged.as_deref(), Some("“Zbigniew Rau”"));
    assert_eq!(desk.harness.state().state.history.undo_label(), Some("merge of “Zbigniew Rau” into Wendy Sherman"));
    desk.ctrl(Key::Z);
    assert_eq!(actors(&desk), 15);
    desk.held(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(actors(&desk), 14);
    desk.ctrl(Key::Z);
    assert_eq!(actors(&desk), 15);
}

#[test]
fn split_an_actor() {
    let mut desk = open();
    desk.press("Split");
    desk.press_role(Role::CheckBox, "The deputy secretary in source 1");
    desk.press("Name of the other actor");
    desk.type_text("Another deputy");
    desk.press("Split off 1 mention");
    let found = &desk.harness.state().state.index.dossier().found;
    assert!(found.actors.iter().any(|actor| actor.name == "Another deputy" && actor.mentions.len() == 1));
}

#[test]
fn rename_an_actor() {
    let mut desk = open();
    desk.key(Key::F2);
    desk.ctrl(Key::A);
    desk.type_text("Wendy R. Sherman");
    desk.key(Key::Enter);
    assert!(desk.tells("Renamed Wendy Sherman to Wendy R. Sherman"));
}

#[test]
fn grade_a_source() {
    let mut desk = open();
    desk.ctrl(Key::G);
    desk.press("B: Usually reliable");
    desk.press("2: Probably true");
    desk.press("Grade B2");
    let target = Target::Document("alpine-press/eight-hours.txt".into());
    assert_eq!(desk.harness.state().state.index.grade(&target).unwrap().to_string(), "B2");
}

#[test]
fn a_grade_is_given_by_keys_and_its_letters_do_nothing_else() {
    let mut desk = open();
    desk.ctrl(Key::Num3);
    desk.press("NATO-Russia Council, 2022-01-12, 14 of 17 fields");
    desk.ctrl(Key::G);
    desk.key(Key::A);
    desk.key(Key::Num2);
    desk.key(Key::Enter);
    let target = Target::Meeting("nrc".into());
    let index = &desk.harness.state().state.index;
    assert_eq!(index.grade(&target).unwrap().to_string(), "A2");
    assert_eq!(index.judgement(&target), None, "A did not accept the meeting");
}

#[test]
fn write_a_note_on_what_is_selected() {
    let mut desk = open();
    desk.press("Sergei Ryabkov");
    desk.ctrl(Key::J);
    desk.type_text("Ask for the transcript.");
    desk.ctrl(Key::Enter);
    assert_eq!(desk.harness.state().state.index.notes(&Target::Actor("ryabkov".into())), ["Ask for the transcript."]);
}

#[test]
fn compare_two_readouts() {
    let mut desk = open();
    desk.ctrl(Key::Num3);
    desk.press("NATO-Russia Council, 2022-01-12, 14 of 17 fields");
    assert!(desk.names_of(Role::Row).contains(&"Troops near Ukraine, apart".to_owned()));
    desk.press_role(Role::ColumnHeader, "Russia");
    assert_eq!(desk.selection().actor, Some("russia".into()));
}

#[test]
fn export_the_brief() {
    let mut desk = open();
    let file = desk.path("brief.md");
    desk.ctrl(Key::E);
    desk.key(Key::ArrowDown);
    desk.key(Key::ArrowDown);
    desk.key(Key::Enter);
    desk.wait_for("the path field", |desk| matches!(desk.harness.state().state.tool, Some(Tool::Path(..))));
    desk.ctrl(Key::A);
    desk.type_text(&file.display().to_string());
    desk.key(Key::Enter);
    desk.wait_for("the export", |desk| desk.tells("Exported to brief.md"));
    assert!(std::fs::read_to_string(file).unwrap().contains("NATO-Russia Council"));
}

#[test]
fn keep_the_chart_as_a_picture() {
    let mut desk = open();
    let file = desk.path("week.png");
    desk.ctrl(Key::Num2);
    desk.press("SVG or PNG");
    desk.press("PNG: to put into a text");
    desk.wait_for("the path field", |desk| matches!(desk.harness.state().state.tool, Some(Tool::Path(..))));
    desk.ctrl(Key::A);
    desk.type_text(&file.display().to_string());
    desk.key(Key::Enter);
    desk.wait_for("the picture", |desk| desk.tells("Exported to week.png"));
    assert!(std::fs::read(file).unwrap().starts_with(b"\x89PNG"));
}

#[test]
fn review_by_keys_and_take_back() {
    let mut desk = open();
    desk.key(Key::F7);
    assert!(desk.tells("Who is speaking?"));
    desk.key(Key::Num2);
    desk.key(Key::A);
    let speaker = |desk: &super::desk::Desk| {
        let found = &desk.harness.state().state.index.dossier().found;
        let statement = found.statements.iter().find(|one| one.content[0].words.contains("patience")).unwrap();
        statement.speaker.clone()
    };
    assert_eq!(speaker(&desk), Some("fomin".into()));
    assert!(desk.tells("Are these two one?"));
    desk.key(Key::S);
    assert!(desk.tells("Do these conflict?"));
    desk.ctrl(Key::Z);
    assert!(desk.tells("Are these two one?"), "what was skipped comes again");
    desk.ctrl(Key::Z);
    assert_eq!(speaker(&desk), None);
    assert!(desk.tells("Who is speaking?"));
}

#[test]
fn review_to_its_end_and_once_more_what_was_skipped() {
    let mut desk = open();
    desk.key(Key::F7);
    desk.key(Key::A);
    let mut skipped = 0;
    while !desk.tells("That was the last one") {
        assert!(desk.tells("Accept: "), "it is said what the answers mean");
        desk.key(Key::S);
        skipped += 1;
        assert!(skipped < 50, "a review ends");
    }
    assert!(desk.tells(&format!("1 answered. {skipped} were skipped, and still want a decision.")));
    desk.ctrl(Key::Z);
    assert!(desk.tells("Accept: "), "the last one comes again");
    desk.key(Key::S);
    desk.press("Go through the skipped");
    for _ in 0..skipped {
        desk.key(Key::R);
    }
    assert!(desk.shows("Nothing wants a decision"));
    assert!(desk.tells(&format!("{skipped} answered.")));
    desk.press("Audit a sample");
    assert_eq!(desk.harness.state().state.tool, Some(Tool::Audit));
}

#[test]
fn someone_else_said_it() {
    let mut desk = open();
    desk.key(Key::F7);
    desk.key(Key::Num4);
    desk.type_text("stolt");
    desk.key(Key::Enter);
    let found = &desk.harness.state().state.index.dossier().found;
    let statement = found.statements.iter().find(|one| one.content[0].words.contains("patience")).unwrap();
    assert_eq!(statement.speaker, Some("stoltenberg".into()));
    assert!(desk.tells("Are these two one?"), "the review goes on");
}

#[test]
fn an_audit_measures_how_often_the_program_is_right() {
    let mut desk = open();
    desk.held(Modifiers::SHIFT, Key::F7);
    assert!(desk.tells("Nothing judged yet"));
    desk.key(Key::A);
    desk.key(Key::A);
    desk.key(Key::R);
    assert!(desk.tells("2 of 3 right: 67 %"));
}

#[test]
fn a_citation_leads_to_the_words_and_back() {
    let mut desk = open();
    desk.ctrl(Key::Num3);
    desk.press("Source 9: places of 1997");
    assert_eq!(desk.workspace(), Workspace::Read);
    assert!(desk.shows("Russia gives no promise to send troops home"));
    desk.held(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(desk.workspace(), Workspace::Brief);
    assert_eq!(desk.selection().document, Some("alpine-press/eight-hours.txt".into()));
}

#[test]
fn copy_with_citations() {
    let mut desk = open();
    desk.ctrl(Key::Num2);
    desk.press("Copy cited");
    assert!(desk.tells("Copied 5 sentences with citations"));
}

#[test]
fn the_tour_has_four_steps_and_is_shown_once() {
    let mut desk = open();
    desk.harness.state_mut().state.run(Command::Tour);
    desk.run();
    for _ in 0..3 {
        desk.press("Next");
    }
    desk.press("Begin");
    assert_eq!(desk.harness.state().state.tool, None);
    assert!(desk.harness.state().state.preferences.toured);
}

#[test]
fn without_meetings_the_brief_shows_what_else_is_known_and_with_meetings_theirs_again() {
    let mut desk = open();
    desk.ctrl(Key::Num3);
    assert!(desk.is_in_front("Record") && desk.is_in_front("Readouts compared"));
    for (name, has_meetings) in [("quiet", false), ("news", true)] {
        let folder = desk.path(name);
        std::fs::create_dir(&folder).unwrap();
        desk.drop_path(&folder);
        desk.wait_for("reading", |desk| desk.harness.state().state.source.folder() == Some(&*folder));
        assert_eq!(desk.is_in_front("Record") && desk.is_in_front("Readouts compared"), has_meetings, "{name}");
        assert_eq!(desk.is_in_front("Positions") && desk.is_in_front("Statements"), !has_meetings, "{name}");
    }
}

#[test]
fn pins_of_the_chart_are_remembered_for_each_dossier() {
    let mut desk = open();
    let pins = Pins::from([("russia".into(), (40.0, -300.0))]);
    desk.harness.state_mut().state.handle(Action::Pin(pins.clone()));
    desk.ctrl(Key::Num2);
    assert!(desk.tells("Russia, state"));
    let kept = |desk: &super::desk::Desk| desk.harness.state().state.preferences.pins.clone();
    assert_eq!(kept(&desk).into_values().collect::<Vec<_>>(), [pins], "the chart leaves them as they are");
    let text = std::fs::read_to_string(desk.path("preferences.ron")).unwrap();
    assert_eq!(dossier::app::Preferences::read(&text).0.pins, kept(&desk));
}
