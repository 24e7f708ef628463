//! What the records of meetings, and the comparisons drawn from them, hold of short invented articles. All people are made up.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use dossier::analysis::{Engine, read_folder};
use dossier::model::{Analysis, DiscrepancyKind, Meeting, RecordField, Verdict};
use std::ops::ControlFlow;
use std::sync::LazyLock;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::load(None).unwrap());

fn read(articles: &[&str]) -> Analysis {
    let folder = tempfile::tempdir().unwrap();
    for (number, text) in articles.iter().enumerate() {
        std::fs::write(folder.path().join(format!("{number}.txt")), text).unwrap();
    }
    read_folder(folder.path(), &ENGINE, &|_| ControlFlow::Continue(())).unwrap()
}

fn names<'a>(found: &'a Analysis, meeting: &Meeting) -> Vec<&'a str> {
    let actors = found.actors.iter();
    actors.filter(|actor| meeting.participants.contains(&actor.id)).map(|actor| actor.name.as_str()).collect()
}

fn texts(meeting: &Meeting, field: RecordField) -> Vec<&str> {
    meeting.entries(field).map(|entry| entry.text.as_str()).collect()
}

const COUNCIL: &str = "Norway and Poland stay apart on herring

OSLO, May 5, 2031 (Fjord News) - Norway and Poland closed six hours of talks on herring at the Polish embassy in Oslo on \
Monday. Fisheries Minister Kari Lunde led the Norwegian delegation. Facing her was Jan Kowal, the Polish fisheries \
minister.

\"A long and honest exchange\": that was the verdict of Lunde. Kowal described the talks as slow but useful.
";

#[test]
fn who_faces_a_delegation_was_there_and_whose_house_it_was_is_the_host() {
    let found = read(&[COUNCIL]);
    let meeting = &found.meetings[0];
    let there = names(&found, meeting);
    assert!(there.contains(&"Jan Kowal"), "{there:?}");
    assert_eq!(texts(meeting, RecordField::Host), ["Poland"]);
    let tone = texts(meeting, RecordField::Tone);
    assert!(tone.contains(&"“A long and honest exchange”") && tone.contains(&"slow but useful"), "{tone:?}");
}

#[test]
fn two_heads_of_one_delegation_are_a_conflict_and_silence_is_none() {
    let other = "Herring talks end in Oslo\n\nBergen Courier, 6 May 2031\n\nNorway and Poland held talks on herring in Oslo \
        on Monday. State Secretary Ola Berg headed the Norwegian delegation.\n";
    let silent = "Herring talks end in Oslo\n\nBergen Courier, 6 May 2031\n\nNorway and Poland held talks on herring in \
        Oslo on Monday.\n";
    let about_people = |found: &Analysis| {
        let entries = found.discrepancies.iter().filter(|one| one.kind == DiscrepancyKind::Participants);
        entries.map(|one| (one.verdict, one.sides.len())).collect::<Vec<_>>()
    };
    assert_eq!(about_people(&read(&[COUNCIL, other])), [(Verdict::Conflict, 2)]);
    assert_eq!(about_people(&read(&[COUNCIL, silent])), []);
}

#[test]
fn who_comes_in_turn_and_who_stands_for_a_group_was_received() {
    let found = read(&["President hears the parties\n\n6 May 2031\n\nPresident Siri Moe received the leaders of the \
        parliamentary groups in Oslo on Monday. Nils Berg of the Harbour Party came first. Rolf Lie came last. The Fjord \
        League was represented by its deputy, Anna Hove.\n"]);
    let there = names(&found, &found.meetings[0]);
    for name in ["Siri Moe", "Nils Berg", "Rolf Lie", "Anna Hove"] {
        assert!(there.contains(&name), "{name}: {there:?}");
    }
}

#[test]
fn what_one_side_demands_and_the_other_refuses_is_one_item_in_the_articles_words() {
    let found =
        read(&["Norway and Poland clash in Oslo\n\n6 May 2031\n\nNorway and Poland held six hours of talks in Oslo \
        on Monday. Poland demanded the withdrawal of Norwegian troops from the islands. Norway refused to withdraw its \
        troops. Polish Foreign Minister Jan Kowal said that Norwegian troops had no business there.\n"]);
    let positions = &found.meetings[0].positions;
    let items: Vec<&str> = positions.iter().map(|position| position.item.as_str()).collect();
    assert!(positions.len() > 1 && items.windows(2).all(|pair| pair[0] == pair[1]), "{items:?}");
    assert!(items[0].starts_with(char::is_uppercase), "{items:?}");
}

#[test]
fn a_heading_with_two_clauses_says_what_its_second_is_about() {
    let found =
        read(&["Norway holds its line, Poland warns of new tariffs in Oslo talks\n\n6 May 2031\n\nThe quarrel over \
        herring went on in Oslo on Tuesday as boats from both countries stayed in port.\n"]);
    let said: Vec<&str> = found.statements.iter().map(|one| one.content[0].words.as_str()).collect();
    assert!(!said.contains(&"Norway holds its line"), "{said:?}");
}

#[test]
fn the_hour_of_a_live_page_is_no_part_of_a_sentence() {
    let found =
        read(&["Oslo live: herring council meets\n\n6 May 2031\n\n10:05 The herring council met in Oslo on Tuesday \
        with Norway and Poland.\n\n11:15 Norway proposes a new round of talks in June.\n"]);
    let texts = found.meetings.iter().flat_map(|meeting| &meeting.record).map(|entry| entry.text.as_str());
    let texts: Vec<&str> = texts.collect();
    assert!(!texts.is_empty() && texts.iter().all(|text| !text.starts_with("11:15")), "{texts:?}");
}

#[test]
fn what_an_assembly_voted_is_agreed_without_what_came_of_it() {
    let found = read(&[
        "Harbour council closes the eastern dock\n\nOSLO, May 6, 2031 (Fjord News) - The harbour council voted \
        by 31 to 12 on Monday to close the eastern dock, handing a defeat to its chairman, Ola Berg.\n",
    ]);
    let agreed = texts(&found.meetings[0], RecordField::Agreed);
    assert_eq!(agreed, ["voted by 31 to 12 on Monday to close the eastern dock"]);
}

#[test]
fn those_who_meet_again_are_those_who_met_and_that_is_the_next_step() {
    let found = read(&[
        "Ministers will meet again\n\nOSLO, May 6, 2031 (Fjord News) - Norway, Iceland and Denmark held talks on \
        herring in Oslo on Monday without an agreement.\n\nThe ministers will meet again in Bergen on June 4.\n",
    ]);
    let [held, planned] = found.meetings.as_slice() else { panic!("two meetings, not {}", found.meetings.len()) };
    assert_eq!(names(&found, planned), names(&found, held));
    let next = texts(held, RecordField::NextStep);
    assert!(next.iter().any(|step| step.ends_with("2031-06-04")), "{next:?}");
}

#[test]
fn a_night_of_talks_is_on_two_days() {
    let found = read(&[
        "Herring deal after a long night\n\nOSLO, May 9, 2031 (Fjord News) - Norway and Iceland met in Oslo on \
        Thursday for eleven hours of talks on herring.\n\nThe talks between Norway and Iceland ended at six on Friday morning \
        after eleven hours, Norwegian Fisheries Minister Kari Lunde said.\n",
    ]);
    assert_eq!(found.meetings[0].date.unwrap().to_string(), "2031-05-08 to 2031-05-09");
}

#[test]
fn a_board_without_a_name_is_of_the_company_that_has_just_acted() {
    let found = read(&[
        "Shipper says no\n\nOSLO, May 6, 2031 (Fjord News) - Berg Shipping turned down an offer from Vardo Lines. \
        The board, which met in Bergen for three hours on Monday, was unanimous.\n",
    ]);
    assert_eq!(names(&found, &found.meetings[0]), ["Berg Shipping"]);
}

#[test]
fn what_they_will_meet_for_is_the_agenda() {
    let found = read(&[
        "Talks on nets\n\nOSLO, May 6, 2031 (Fjord News) - Norway and Iceland will meet in Bergen on May 12 to \
        draw up rules on mesh sizes.\n",
    ]);
    assert_eq!(texts(&found.meetings[0], RecordField::Agenda), ["draw up rules on mesh sizes"]);
}

#[test]
fn a_joint_statement_is_adopted_and_the_atmosphere_is_the_tone() {
    let found = read(&[
        "Nets and words\n\nOSLO, May 6, 2031 (Fjord News) - Norway and Iceland held talks on herring in Oslo on \
        Monday. In a joint statement the two governments said that they would share their figures.\n\nThe atmosphere was \
        \"chilly but polite\", Norwegian Fisheries Minister Kari Lunde said.\n",
    ]);
    assert_eq!(texts(&found.meetings[0], RecordField::Adopted), ["joint statement"]);
    assert_eq!(texts(&found.meetings[0], RecordField::Tone), ["“chilly but polite”"]);
}

#[test]
fn one_meeting_announced_for_two_days_is_a_conflict() {
    let first = "Herring states go on\n\nOSLO, May 6, 2031 (Fjord News) - The herring states will meet in Bergen on June 4, \
        Norwegian Fisheries Minister Kari Lunde said.\n";
    let second = "Fish and patience\n\nBergen Courier, 7 May 2031\n\nThe next meeting of the herring states will be held in \
        Bergen on 5 June, a diplomat said.\n";
    let found = read(&[first, second]);
    let days = found.discrepancies.iter().filter(|one| one.kind == DiscrepancyKind::Date);
    assert_eq!(days.map(|one| one.verdict).collect::<Vec<_>>(), [Verdict::Conflict]);
}
