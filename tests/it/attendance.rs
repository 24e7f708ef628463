//! Who took part in the meeting of a short invented article, on which days and for how long. All people are made up.

use crate::meetings::read;
use dossier::model::{Analysis, Discrepancy, DiscrepancyKind};

/// The one meeting of an article of 6 May 2031: its days, its length, and those who took part, in order of their names.
fn met(text: &str) -> (String, Option<String>, Vec<String>) {
    let found = read(&[("a.txt", &format!("Quarry dispute goes on\n\nBergen Courier, 6 May 2031\n\n{text}\n"))]);
    let names: Vec<&str> = found.meetings.iter().map(|meeting| meeting.name.as_str()).collect();
    assert_eq!(names.len(), 1, "{names:?} for {text:?}");
    let meeting = &found.meetings[0];
    let here = |actor: &&dossier::model::Actor| meeting.participants.contains(&actor.id);
    let mut there: Vec<String> = found.actors.iter().filter(here).map(|actor| actor.name.clone()).collect();
    there.sort();
    let days = meeting.date.map_or_else(|| "undated".to_owned(), |date| date.to_string());
    (days, meeting.duration.clone(), there)
}

fn there(text: &str) -> Vec<String> {
    met(text).2
}

#[test]
fn a_row_of_people_is_there_wherever_the_parser_hangs_them() {
    assert_eq!(
        there(
            "The herring summit opened in Bergen on Monday. Around the table sat Kari Lunde of Norway, Jon Dahl of Denmark \
             and Ana Ruiz of Spain."
        ),
        ["Ana Ruiz", "Denmark", "Jon Dahl", "Kari Lunde", "Norway", "Spain"]
    );
    let guests = there(
        "On Friday Mayor Kari Lunde will meet Ola Berg, Sten Moe of the Harbour Guild and the Quarry Union's Jon Dahl in \
         Bergen.",
    );
    assert!(
        ["Jon Dahl", "Kari Lunde", "Ola Berg", "Sten Moe"].iter().all(|name| guests.iter().any(|guest| guest == name))
    );
}

#[test]
fn those_who_hold_an_office_meet_by_its_name() {
    let found = there(
        "The defence ministers, Kari Lunde of Norway and General Jon Dahl of Denmark, are due to meet in Bergen on Thursday.",
    );
    assert_eq!(found, ["Denmark", "Jon Dahl", "Kari Lunde", "Norway"]);
}

#[test]
fn whom_a_relative_clause_puts_in_front_was_met() {
    let found = there(
        "Mayor Kari Lunde is said to be at peace with the Quarry Union, whose leader, Ola Berg, she met on Monday in a Bergen \
         hotel.",
    );
    assert_eq!(found, ["Kari Lunde", "Ola Berg", "Quarry Union"]);
}

#[test]
fn who_comes_from_a_meeting_or_calls_it_off_is_one_of_its_two() {
    assert_eq!(
        there(
            "Sten Moe, speaking after a private meeting with Mayor Kari Lunde in Bergen on Monday, said the quarry would close."
        ),
        ["Kari Lunde", "Sten Moe"]
    );
    assert_eq!(
        there("Minister Jon Dahl has called off a meeting with Mayor Kari Lunde in Bergen on Thursday."),
        ["Jon Dahl", "Kari Lunde"]
    );
}

#[test]
fn what_is_set_for_a_day_lies_ahead_and_two_days_are_a_span() {
    let set = met("President Sten Moe has called an emergency session of the Harbour Council in Bergen for Friday.");
    assert_eq!(set.0, "2031-05-09");
    let span = met("Talks between Norway and Denmark will be held in Bergen on 3 and 4 June.");
    assert!(span.0.contains("2031-06-03") && span.0.contains("2031-06-04"), "{}", span.0);
}

#[test]
fn a_length_is_what_it_took_and_not_what_was_meant() {
    let long = met("The board of Nordhavn Shipping turned the offer down on Monday at a six-hour meeting in Oslo.");
    assert_eq!(long.1.as_deref(), Some("six hours"));
    let meant = met(
        "Mayor Kari Lunde received Minister Jon Dahl in Bergen on Monday, and their talks, booked for thirty minutes, went on until lunch.",
    );
    assert_eq!(meant.1, None);
}

#[test]
fn two_results_of_one_vote_are_entered() {
    let told = |count: &str| {
        format!(
            "Council falls\n\nBergen Courier, 6 May 2031\n\nThe harbour council was voted out on Monday by {count}.\n"
        )
    };
    let results = |found: &Analysis| -> Vec<Discrepancy> {
        let figures = found.discrepancies.iter().filter(|entry| entry.kind == DiscrepancyKind::Figure);
        figures.cloned().collect()
    };
    let apart = read(&[("a.txt", &told("61 votes to 48")), ("b.txt", &told("59 votes to 48"))]);
    assert_eq!(results(&apart).len(), 1, "{:?}", apart.discrepancies);
    let alike = read(&[("a.txt", &told("61 votes to 48")), ("b.txt", &told("61 votes to 48"))]);
    assert!(results(&alike).is_empty(), "{:?}", alike.discrepancies);
}

#[test]
fn a_ministry_whose_people_came_is_no_side() {
    assert_eq!(
        there("Jon Dahl, a Fisheries Ministry official, met the dockers' leader, Ana Ruiz, in Bergen on Monday."),
        ["Ana Ruiz", "Jon Dahl"]
    );
}
