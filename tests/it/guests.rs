//! Guests at homes and tables, calls, and meetings told by the way: all people are made up.

use crate::meetings::told;

/// Each article is of the meetings that begin so, and of no others.
fn assert_each(articles: &[(&str, &[&str])]) {
    for (text, starts) in articles {
        let found = told(text);
        let all = starts.iter().all(|start| found.iter().any(|line| line.starts_with(start)));
        assert!(all && found.len() == starts.len(), "{found:?} for {text:?}");
    }
}

#[test]
fn guests_are_met_at_homes_and_over_tables() {
    assert_each(&[
        ("Banker Sten Moe was received at Mayor Kari Lunde's villa in Oslo on Monday.", &["Held 2031-05-05"]),
        ("The shipowner Ola Berg spent Sunday evening at Minister Ana Ruiz's home in Bergen.", &["Held 2031-05-04"]),
        ("Ola Berg, the dockers' leader, had Mayor Kari Lunde to the house on Monday.", &["Held 2031-05-05"]),
        (
            "Party chairman Ola Berg is understood to have urged Prime Minister Ana Ruiz, over brandy in her office on \
             Monday, to resign.",
            &["Held 2031-05-05"],
        ),
        (
            "The pilots' leader Ola Berg was seen on Monday night in a bar in Bergen with the transport minister, Ana Ruiz.",
            &["Held 2031-05-05"],
        ),
        ("Ola Berg spent Sunday at his mother's home in Larvik.", &[]),
        ("Ola Berg warned Ana Ruiz over the drinks licence.", &[]),
        ("The old lady, Ana Ruiz, receives few people now.", &[]),
        ("Ola Berg was seen in Bergen on Monday with a suitcase.", &[]),
        ("Ola Berg sees Ana Ruiz as a rival today.", &[]),
    ]);
}

#[test]
fn calls_and_journeys_have_two_ends() {
    assert_each(&[
        ("Minister Ana Ruiz told her counterpart Ola Berg so by telephone on Monday.", &["Held 2031-05-05"]),
        ("Ola Berg told the Bergen Times by phone on Monday that he would stay.", &[]),
        (
            "The grain exchange's president, Ana Ruiz, flew to Oslo on Monday to press Minister Ola Berg for more trains.",
            &["Held 2031-05-05"],
        ),
        ("Ana Ruiz flew to Oslo on Monday to press charges against Ola Berg.", &[]),
        ("Mayor Ana Ruiz met Ola Berg and Sten Moe separately on Monday.", &["Held 2031-05-05", "Held 2031-05-05"]),
    ]);
}

#[test]
fn what_is_set_for_another_day_is_a_meeting_of_its_own() {
    assert_each(&[
        (
            "The union's executive is to meet Finance Minister Ana Ruiz on Friday. A meeting set for yesterday did not come \
             off because the minister was in parliament.",
            &["Planned 2031-05-09", "Cancelled 2031-05-05"],
        ),
        ("A hearing is due on Friday at 9am before Judge Ana Ruiz.", &["Planned 2031-05-09"]),
        (
            "When Ola Berg sat down last Monday week in a private room with Ana Ruiz, he believed that he was opening a \
             negotiation.",
            &["Held 2031-04-28"],
        ),
    ]);
}
