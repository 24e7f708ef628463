//! Guests at homes and tables, calls, and meetings told by the way: all people are made up.

use crate::meetings::told;

/// Each article is of the meetings that begin so, and of no others.
pub(super) fn assert_each(articles: &[(&str, &[&str])]) {
    for (text, starts) in articles {
        let found = told(text);
        let all = starts.iter().all(|start| found.iter().any(|line| line.starts_with(start)));
        assert!(all && found.len() == starts.len(), "{found:?} for {text:?}");
    }
}

#[test]
fn guests_are_met_at_homes_and_over_tables() {
    assert_each(&[
        ("Abbot Sten Moe was welcomed at Mayor Kari Lunde's cottage in Oslo on Monday.", &["Held 2031-05-05"]),
        ("The painter Ola Berg spent Sunday at Minister Ana Ruiz's farm in Bergen.", &["Held 2031-05-04"]),
        ("Ola Berg, the dockers' leader, had Mayor Kari Lunde to the house on Monday.", &["Held 2031-05-05"]),
        (
            "Choirmaster Ola Berg is said to have begged Bishop Ana Ruiz, over beer in her study on Monday, to spare \
             the organ.",
            &["Held 2031-05-05"],
        ),
        (
            "The chess champion Ola Berg was spotted on Monday in a bakery in Bergen with the federation's treasurer, Ana Ruiz.",
            &["Held 2031-05-05"],
        ),
        ("Ola Berg spent Sunday at his mother's home in Larvik.", &[]),
        ("Ola Berg warned Ana Ruiz over the drinks licence.", &[]),
        ("The retired judge, Ana Ruiz, receives no visitors but pupils.", &[]),
        ("Ola Berg was seen in Bergen on Monday with a suitcase.", &[]),
        ("Ola Berg sees Ana Ruiz as a rival today.", &[]),
    ]);
}

#[test]
fn who_is_kept_for_hours_at_a_host_s_table_is_met() {
    assert_each(&[
        ("Mayor Kari Lunde kept the painter Ola Berg in her office for two hours on Monday.", &["Held 2031-05-05"]),
        ("On Monday Mayor Kari Lunde kept the abbot Sten Moe at the table for three hours.", &["Held 2031-05-05"]),
        ("Mayor Kari Lunde kept the painting in her office for two hours on Monday.", &[]),
        ("Mayor Kari Lunde kept the painter Ola Berg on her council for two years.", &[]),
    ]);
}

#[test]
fn calls_and_journeys_have_two_ends() {
    assert_each(&[
        ("Coach Ana Ruiz thanked the referee Ola Berg by telephone on Monday.", &["Held 2031-05-05"]),
        ("Ola Berg told the Bergen Times by phone on Monday that he would stay.", &[]),
        (
            "The beekeepers' chairwoman, Ana Ruiz, drove to Oslo on Monday to lobby Minister Ola Berg for hives.",
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
            "The guild's leadership is to meet Mayor Ana Ruiz on Friday. A meeting arranged for yesterday fell through \
             when snow closed the pass.",
            &["Planned 2031-05-09", "Cancelled 2031-05-05"],
        ),
        ("A hearing on the quarry is scheduled for Friday before Judge Ana Ruiz.", &["Planned 2031-05-09"]),
        ("Ola Berg sat down last Monday week in a corner of the library with Ana Ruiz.", &["Held 2031-04-28"]),
    ]);
}
