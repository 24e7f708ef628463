//! Which sentences of an article are meetings, which are none, and which are one: all people are made up.

use crate::meetings::told;

/// How many meetings of an article, each `status day name`, begin so.
fn count(found: &[String], start: &str) -> usize {
    found.iter().filter(|line| line.starts_with(start)).count()
}

fn assert_found(text: &str, starts: &[&str]) {
    let found = told(text);
    let missing: Vec<&&str> = starts.iter().filter(|start| count(&found, start) == 0).collect();
    assert!(missing.is_empty() && found.len() == starts.len(), "{found:?} for {text:?}");
}

#[test]
fn meals_audiences_and_visits_are_meetings() {
    assert_found(
        "Mayor Kari Lunde dined with her Danish counterpart Jon Dahl in Oslo on Monday.",
        &["Held 2031-05-05"],
    );
    assert_found("The banker Sten Moe called on Mayor Kari Lunde at Villa Arno on Monday.", &["Held 2031-05-05"]);
    assert_found(
        "Mayor Kari Lunde saw her Danish counterpart Jon Dahl on the sidelines of the herring fair last week.",
        &["Held"],
    );
    assert_found("Guild leader Ola Berg paid a visit to Mayor Kari Lunde in Bergen on Monday.", &["Held 2031-05-05"]);
    assert_found(
        "Minister Ola Berg handed his resignation to King Sten at Akershus Castle on Monday.",
        &["Held 2031-05-05"],
    );
}

#[test]
fn hearings_boards_and_assemblies_meet_by_what_they_do() {
    assert_found("Harbour chief Ola Berg gave evidence to the transport committee on Monday.", &["Held 2031-05-05"]);
    assert_found(
        "The board of Nordhavn Shipping rejected the offer by four votes to three on Monday after a session of five hours.",
        &["Held 2031-05-05"],
    );
    assert_found("The board of Nordhavn Shipping will consider the offer on Thursday.", &["Planned 2031-05-08"]);
}

#[test]
fn calls_by_video_and_joint_conferences_have_two_sides() {
    assert_found(
        "Mayor Kari Lunde and Mayor Jon Dahl conferred by video link on Monday evening.",
        &["Held 2031-05-05"],
    );
    assert_found(
        "Mayor Kari Lunde and her Danish counterpart Jon Dahl told a joint news conference in Oslo on Monday that the ferry \
         would sail.",
        &["Held 2031-05-05"],
    );
    assert_found("Mayor Kari Lunde held a press conference in Oslo on Monday.", &[]);
}

#[test]
fn those_who_are_only_counted_are_those_of_a_list() {
    let found = told(
        "Norway, Peru and Chile share the herring fund. The three presidents will meet in Oslo on Thursday, Mayor Kari Lunde \
         said.",
    );
    assert!(found.iter().any(|line| ["Norway", "Peru", "Chile"].iter().all(|side| line.contains(side))), "{found:?}");
}

#[test]
fn that_evening_is_of_the_day_told_last() {
    assert_found(
        "The ferry sank on Monday. That evening Mayor Kari Lunde was received by King Sten at Akershus Castle.",
        &["Held 2031-05-05"],
    );
}

#[test]
fn each_guest_of_a_list_is_a_meeting() {
    let found = told(
        "Envoy Kari Lunde met Mayor Jon Dahl at the town hall on Monday, then the banker Sten Moe and the farmer Ola Berg \
         together at Villa Arno.",
    );
    assert_eq!(count(&found, "Held 2031-05-05"), 2, "{found:?}");
}

#[test]
fn what_a_sentence_puts_before_another_meeting_is_not_that_one() {
    let found = told(
        "Minister Kari Lunde held talks with Minister Jon Dahl in Bergen on Monday before the opening session of the herring \
         council. The session lasted four hours.",
    );
    let bilateral = found.iter().find(|line| line.contains("Dahl"));
    assert!(bilateral.is_some_and(|line| !line.contains("session")), "{found:?}");
}

#[test]
fn what_was_due_and_called_off_is_over_and_off() {
    assert_found(
        "Minister Kari Lunde had been due to meet Minister Jon Dahl in Bergen on Monday, but the Danes called it off.",
        &["Cancelled 2031-05-05"],
    );
    assert_found(
        "A summit of the three mayors, which Bergen had offered to host in July, has been dropped.",
        &["Cancelled"],
    );
}

#[test]
fn targets_markets_memories_and_appeals_are_no_meetings() {
    for text in [
        "Nordhavn Shipping met its target, the manager Ola Berg said on Monday.",
        "Shares of Nordhavn Shipping fell in Monday's session.",
        "The two mayors agreed on the ferry when they met in Oslo in 2019, the spokesman Ola Berg said.",
        "Mayor Kari Lunde called on Minister Ola Berg on Monday to resign.",
        "Mayor Kari Lunde saw Minister Ola Berg on television on Monday.",
    ] {
        let found = told(text);
        assert!(found.is_empty(), "{found:?} for {text:?}");
    }
}

#[test]
fn sides_that_the_parser_hangs_elsewhere_take_part() {
    assert_found(
        "Bank chief Ola Berg, the deputy head of the World Bank, who saw Mayor Kari Lunde for 90 minutes at Villa Arno on \
         Monday, flew home.",
        &["Held 2031-05-05"],
    );
    assert_found(
        "The league has offered its help and its leader Ola Berg had lunch with Mayor Kari Lunde in Bergen on Monday.",
        &["Held 2031-05-05"],
    );
    assert_found(
        "Mayor Kari Lunde met Ola Berg and Sten Moe separately in Bergen on Monday.",
        &["Held 2031-05-05", "Held 2031-05-05"],
    );
}

#[test]
fn votes_and_debates_of_a_chamber_are_its_meetings() {
    assert_found("The board of Nordhavn Shipping voted five to two against the offer.", &["Held"]);
    assert_found("The motion was debated in parliament on Monday.", &["Held 2031-05-05"]);
    assert_found("Prime Minister Kari Lunde survived a vote of no confidence on Monday.", &["Held 2031-05-05"]);
}

#[test]
fn those_who_settle_or_tell_something_together_after_a_meeting_met() {
    for text in [
        "After a three-hour meeting in Oslo on Monday, Kari Lunde and Jon Dahl said that they had made progress.",
        "Norway and Denmark agreed to a truce over herring at talks in Tromso on Monday.",
    ] {
        assert_found(text, &["Held 2031-05-05"]);
    }
}

#[test]
fn two_whom_the_parser_takes_for_one_met() {
    for text in [
        "Iceland's Lunde and Danish Minister Jon Dahl met in Tromso on Monday.",
        "Talks between Iceland's Lunde and Danish Minister Jon Dahl on Monday lasted two hours.",
        "After a three-hour meeting at the port office on Monday, Danish envoy Jon Dahl and Mayor Kari Lunde agreed that it \
         should reopen.",
    ] {
        assert_found(text, &["Held 2031-05-05"]);
    }
}
