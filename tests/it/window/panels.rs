//! Each panel shows what it is to show.

use super::desk::{empty, open, sized};
use dossier::app::{Panel, Tool, Typed, Workspace};
use dossier::model::Target;
use dossier::view::cite;
use eframe::egui::{Key, Role};

#[test]
fn documents_are_listed_with_headline_and_publisher() {
    let desk = open();
    let rows = desk.names_of(Role::ListBoxOption);
    assert!(
        rows.contains(&"Four hours in Brussels, no movement on the open door, Continental Wire".to_owned()),
        "{rows:?}"
    );
}

#[test]
fn filtering_documents_keeps_those_that_hold_the_words() {
    let mut desk = open();
    desk.press("Filter documents");
    desk.type_text("grushko");
    assert_eq!(
        desk.names_of(Role::ListBoxOption),
        ["Grushko: Moscow has measures ready if politics fails, Moskva Bulletin"]
    );
}

#[test]
fn choosing_a_document_opens_it_in_the_reader() {
    let mut desk = open();
    desk.press("Grushko: Moscow has measures ready if politics fails, Moskva Bulletin");
    assert!(desk.shows("Grushko: Moscow has measures ready if politics fails"));
    assert!(desk.tells("patience was running out"));
}

#[test]
fn a_marked_name_selects_its_actor() {
    let mut desk = open();
    desk.press("Sergei Ryabkov");
    assert_eq!(desk.focus(), Some(&Target::Actor("ryabkov".into())));
    assert!(desk.tells("Sergei Ryabkov, Person · seen 10 Jan"));
}

#[test]
fn a_margin_note_selects_its_statement() {
    let mut desk = open();
    desk.press("Wendy Sherman: refuse, mixed · NATO enlargement");
    assert!(matches!(desk.focus(), Some(Target::Statement(_))), "{:?}", desk.focus());
}

#[test]
fn page_furniture_is_folded_until_it_is_opened() {
    let mut desk = open();
    assert!(!desk.tells("Subscribe to our newsletter"));
    desk.press("Boilerplate folded: 2 lines (“Follow us on every platform” …)");
    assert!(desk.tells("Subscribe to our newsletter"));
}

#[test]
fn finding_words_counts_their_places() {
    let mut desk = open();
    desk.ctrl(Key::F);
    desk.type_text("talk");
    assert_eq!(desk.harness.state().state.reader.find, "talk");
    desk.key(Key::F3);
    assert_eq!(desk.harness.state().state.reader.found, 1);
}

#[test]
fn the_actor_page_tells_roles_names_topics_meetings_and_relations() {
    let desk = open();
    for words in
        ["Wendy Sherman, full name", "NATO enlargement, 5", "NATO-Russia Council, Brussels, 12 Jan", "refuses Russia"]
    {
        assert!(desk.tells(words), "{words}");
    }
}

#[test]
fn the_table_of_actors_sorts_by_the_column_that_is_pressed() {
    let mut desk = open();
    desk.press_role(Role::Tab, "Actors");
    let first = |desk: &super::desk::Desk| desk.names_of(Role::ListBoxOption)[0].clone();
    assert_eq!(first(&desk), "Russia, state");
    desk.press("Name");
    assert_eq!(first(&desk), "Alexander Fomin, person");
    desk.press("Name");
    assert_eq!(first(&desk), "Zbigniew Rau, person");
}

#[test]
fn statements_stand_in_a_table_and_as_speakers_by_topics() {
    let mut desk = open();
    desk.press_role(Role::Tab, "Statements");
    assert!(desk.tells("Sergei Ryabkov demand: Sergei Ryabkov said in Geneva"));
    desk.press("Speakers by topics");
    desk.press("Wendy Sherman on NATO enlargement: 5");
    assert_eq!(desk.selection().actor, Some("sherman".into()));
    let rows = desk.names_of(Role::ListBoxOption);
    let table: Vec<_> = rows.iter().filter(|row| row.contains(": ")).collect();
    assert!(table.iter().filter(|row| row.starts_with("Wendy Sherman refuse")).count() >= 4, "{table:?}");
}

#[test]
fn a_record_opens_the_sentences_of_its_fields_and_says_what_is_not_reported() {
    let mut desk = open();
    desk.ctrl(Key::Num3);
    assert_eq!(desk.workspace(), Workspace::Brief);
    assert!(desk.tells("NATO-Russia Council, Wednesday 12 January 2022, Brussels"));
    assert!(desk.tells("not reported"));
    desk.press("Source 4: in plenary");
    assert_eq!(desk.selection().place.as_ref().map(|place| place.words.as_str()), Some("in plenary"));
    assert_eq!(desk.workspace(), Workspace::Read, "the reader is where its sentence can be read");
}

#[test]
fn readouts_are_compared_item_by_item() {
    let mut desk = open();
    desk.ctrl(Key::Num3);
    let items = desk.names_of(Role::Row);
    assert!(items.contains(&"NATO enlargement, apart".to_owned()), "{items:?}");
    assert!(desk.names_of(Role::ColumnHeader).contains(&"United States".to_owned()));
}

#[test]
fn the_words_of_a_readout_open_their_article() {
    let mut desk = open();
    desk.ctrl(Key::Num3);
    let items = desk.names_of(Role::Link);
    let words =
        items.iter().find(|name| name.len() > 20 && !name.starts_with('[')).expect("a readout has words").clone();
    desk.press(&words);
    assert_eq!(desk.workspace(), Workspace::Read);
    let place = desk.selection().place.as_ref().unwrap();
    assert!(words.contains(&*place.words), "{words} does not hold {}", place.words);
}

#[test]
fn discrepancies_show_both_sides() {
    let mut desk = open();
    desk.ctrl(Key::Num3);
    assert!(desk.tells("conflict, Plan to attack: Russia denies any plan against Kyiv sees rising risk"));
}

#[test]
fn a_relation_shows_its_sentences_and_can_be_rejected() {
    let mut desk = open();
    desk.ctrl(Key::Num2);
    assert!(desk.tells("Sergei Ryabkov: Sergei Ryabkov said in Geneva"));
    desk.press("Reject");
    let index = &desk.harness.state().state.index;
    assert!(index.is_rejected(&Target::Relation("russia-request-nato".into())));
    assert!(desk.tells("Rejected Russia demands of NATO"));
}

#[test]
fn every_panel_says_what_to_do_where_there_is_nothing() {
    let mut desk = empty();
    assert!(desk.tells("No articles open"));
    for panel in Panel::ALL {
        desk.harness.state_mut().state.handle(dossier::app::Action::Show(panel));
        desk.run();
        let says_something = desk.count(Role::Label) > 1;
        assert!(says_something, "{panel:?}");
    }
}

#[test]
fn each_workspace_leads_from_nothing_to_a_folder() {
    let mut desk = empty();
    for key in [Key::Num1, Key::Num2, Key::Num3] {
        desk.ctrl(key);
        desk.press("Open folder");
        desk.wait_for("the path field", |desk| matches!(desk.harness.state().state.tool, Some(Tool::Path(..))));
        desk.key(Key::Escape);
    }
}

#[test]
fn what_was_said_on_a_topic_is_listed_from_the_actors_page() {
    let mut desk = open();
    desk.press("NATO enlargement, 5");
    let rows = desk.names_of(Role::ListBoxOption);
    assert_eq!(rows.iter().filter(|row| row.starts_with("Wendy Sherman ")).count(), 5, "{rows:?}");
}

#[test]
fn in_a_narrow_window_the_right_panes_are_tabs_of_the_centre() {
    let mut desk = sized(1000.0, 700.0);
    let tabs = desk.names_of(Role::Tab);
    assert!(tabs.iter().any(|tab| tab == "Actor"), "{tabs:?}");
    desk.press_role(Role::Tab, "Evidence");
    assert!(desk.tells("statements"));
}

#[test]
fn the_summary_tells_of_a_meeting_or_of_the_whole_story() {
    let mut desk = open();
    desk.ctrl(Key::Num3);
    assert!(!desk.tells("The articles differ on"));
    desk.press("Whole story");
    assert!(desk.tells("The articles differ on"));
    desk.press("This meeting");
    assert!(!desk.tells("The articles differ on"));
}

#[test]
fn in_a_narrow_window_the_brief_has_a_record_beside_the_meetings_and_a_summary_below() {
    let mut desk = sized(1000.0, 700.0);
    desk.ctrl(Key::Num3);
    for tab in ["Meetings", "Record", "Summary"] {
        assert!(desk.is_in_front(tab), "{tab}");
    }
    assert!(!desk.is_in_front("Readouts compared"));
    desk.press_role(Role::Tab, "Readouts compared");
    assert!(desk.names_of(Role::Row).contains(&"NATO enlargement, apart".to_owned()));
}

#[test]
fn what_was_done_is_told_beside_the_buttons_of_a_pane_not_over_them() {
    let mut desk = open();
    desk.ctrl(Key::Num2);
    desk.press("Accept");
    let toasts = desk.places_of(Role::Alert);
    assert!(!toasts.is_empty());
    for button in ["Accept", "Reject", "Copy cited"] {
        let button = desk.place_of(button);
        assert!(toasts.iter().all(|toast| !toast.intersects(button)), "{toasts:?} {button:?}");
    }
}

#[test]
fn all_that_a_line_rests_on_can_be_listed_and_opened() {
    let mut desk = open();
    let state = &mut desk.harness.state_mut().state;
    let statements = state.index.dossier().found.statements.clone();
    let cited = cite(&state.index, statements.iter().flat_map(|statement| &statement.content));
    let last = cited.last().unwrap().clone();
    state.tool = Some(Tool::Sources(cited, Typed::default()));
    desk.run();
    desk.type_text(&last.evidence.words);
    desk.key(Key::Enter);
    assert_eq!(desk.selection().place, Some(last.evidence));
    assert_eq!(desk.harness.state().state.tool, None);
}

#[test]
fn what_lies_beyond_the_days_in_sight_is_told_and_brought_into_sight() {
    let mut desk = open();
    let folder = desk.path("long");
    std::fs::create_dir(&folder).unwrap();
    desk.harness.state_mut().state.open_path(folder);
    desk.wait_for("reading", |desk| desk.tells("Read 10 articles"));
    desk.press_role(Role::Tab, "Timeline");
    let sign = "1 later: show all days";
    assert!(desk.shows(sign), "{:?}", desk.names_of(Role::Button));
    desk.press(sign);
    assert!(!desk.tells("show all days"));
}
