//! Meetings that the press tells in passing: by where somebody was, what failed, what is to go on; one side may have no name.
//! All people are made up.

use crate::guests::assert_each;

#[test]
fn talks_have_two_sides_though_one_is_not_named() {
    assert_each(&[
        ("The ferrymen walked out after talks with the Harbour Authority collapsed on Monday.", &["Held 2031-05-05"]),
        ("Talks on pay at the Harbour Hotel on Monday failed.", &["Held 2031-05-05"]),
        ("Mayor Ana Ruiz held talks with the union on Monday.", &["Held 2031-05-05"]),
        ("Mayor Ana Ruiz will begin consultations on a new ferry on Friday.", &["Planned 2031-05-09"]),
        ("Ola Berg of Sten Quarries spent three hours with the unions on Monday.", &["Held 2031-05-05"]),
        ("Executives of three quarries called on Minister Ana Ruiz on Monday.", &["Held"]),
        ("Ola Berg of Sten Quarries agreed to see both unions on Friday.", &["Planned 2031-05-09"]),
        ("Mayor Ana Ruiz chaired a meeting of the national harbour council on Monday.", &["Held 2031-05-05"]),
        ("Bishop Ola Berg came to Mayor Ana Ruiz's residence for soup on Sunday.", &["Held 2031-05-04"]),
        ("Mayor Ana Ruiz has refused to open talks on Monday.", &[]),
        ("The meeting with Mayor Ana Ruiz was requested by the guild on Monday.", &[]),
        ("Mayor Ana Ruiz called on the ministry on Monday for help.", &[]),
        ("Ministers called on lawmakers on Monday to resign.", &[]),
    ]);
}

#[test]
fn who_is_there_for_a_meeting_takes_part() {
    assert_each(&[
        ("Mayor Ana Ruiz was in Oslo on Monday for talks with the ferryman Ola Berg.", &["Held 2031-05-05 Berg–Ruiz"]),
        (
            "Mayor Ana Ruiz is due in Oslo on Friday for a meeting with the Harbour Bank.",
            &["Planned 2031-05-09 Harbour Bank–Ruiz"],
        ),
        ("Mayor Ana Ruiz is in Oslo for good.", &[]),
    ]);
}

#[test]
fn what_goes_on_is_a_meeting_of_its_own() {
    assert_each(&[
        (
            "Judge Sten Moe met Ola Berg and Ana Ruiz separately on Monday and will bring them together in Bergen on Friday.",
            &["Held 2031-05-05", "Held 2031-05-05", "Planned 2031-05-09"],
        ),
        (
            "Ola Berg and Ana Ruiz met in Bergen on Monday without a result. They are to reconvene at 10:00.",
            &["Held 2031-05-05", "Planned 2031-05-06"],
        ),
    ]);
}

#[test]
fn those_who_were_shut_in_or_voted_have_met() {
    assert_each(&[
        ("The two chefs, Ola Berg and Ana Ruiz, were closeted for five hours in Oslo on Monday.", &["Held 2031-05-05"]),
        ("The abbey's council voted seven to two against the sale on Monday.", &["Held 2031-05-05"]),
    ]);
}

#[test]
fn hours_rooms_and_tables_shared_with_another_are_meetings() {
    assert_each(&[
        ("Mayor Ana Ruiz left Oslo on Monday after 35 minutes with the ferryman Ola Berg.", &["Held 2031-05-05"]),
        ("Mayor Ana Ruiz kept the ferryman Ola Berg for an hour at the town hall on Monday.", &["Held 2031-05-05"]),
        ("Mayor Ana Ruiz kept Ola Berg waiting for an hour on Monday.", &[]),
        ("Mayor Ana Ruiz was at the cottage of Ola Berg in Bergen on Monday.", &["Held 2031-05-05"]),
        (
            "Mayor Ana Ruiz makes no secret of having sought out Ola Berg for lunch on Monday.",
            &["Held 2031-05-05 Ruiz–Berg"],
        ),
        ("Mayor Ana Ruiz and Ola Berg parted after two hours at an inn on Monday.", &["Held 2031-05-05"]),
        ("Mayor Ana Ruiz and Ola Berg disappeared into a side room on Monday.", &["Held 2031-05-05"]),
        ("Mayor Ana Ruiz held separate consultations with the ferryman Ola Berg.", &["Held undated"]),
        (
            "Mayor Ana Ruiz and Ola Berg have met only once. It was on Monday, at a fair in Bergen.",
            &["Held 2031-05-05 Ruiz–Berg"],
        ),
    ]);
}

#[test]
fn calls_plans_and_what_fell_through_are_meetings() {
    assert_each(&[
        ("The ferrymen pulled out after a call from Mayor Ana Ruiz on Monday.", &["Held 2031-05-05"]),
        ("A Danish delegation is expected in Oslo on Friday.", &["Planned 2031-05-09"]),
        ("The lenders are to gather in Bergen on Friday.", &["Planned 2031-05-09"]),
        ("Mayor Ana Ruiz has summoned everyone to Bergen for a second round on Friday.", &["Planned 2031-05-09"]),
        (
            "Mayor Ana Ruiz will see Ola Berg in Bergen on Friday, after an earlier appointment fell through.",
            &["Planned 2031-05-09", "Cancelled undated"],
        ),
        (
            "Between a breakfast with Ola Berg and a flight to Bergen on Monday, Mayor Ana Ruiz received the banker Sten Moe.",
            &["Held 2031-05-05 Moe–Ruiz", "Held 2031-05-05 Ruiz–Berg"],
        ),
    ]);
}

#[test]
fn calls_are_to_somebody_and_guests_come_to_a_house() {
    assert_each(&[
        ("Mayor Ana Ruiz asked for it in a telephone call to the ferryman Ola Berg on Sunday.", &["Held 2031-05-04"]),
        ("They point to a call that Mayor Ana Ruiz placed to Bishop Ola Berg on Sunday.", &["Held 2031-05-04"]),
        ("Mayor Ana Ruiz was on the phone to Bishop Ola Berg for an hour on Sunday.", &["Held 2031-05-04"]),
        ("Mayor Ana Ruiz invited Bishop Ola Berg to her house in Bergen on Sunday evening.", &["Held 2031-05-04"]),
        ("Mayor Ana Ruiz called for an end to it on Sunday.", &[]),
    ]);
}

#[test]
fn a_court_that_heard_a_case_for_an_hour_has_met() {
    assert_each(&[("The Bergen Labour Court heard the application for an hour.", &["Held"])]);
}

#[test]
fn a_one_on_one_and_an_afternoon_with_somebody_are_meetings() {
    assert_each(&[
        (
            "A planned one-to-one between Ana Ruiz and Bishop Ola Berg on Monday was scrapped.",
            &["Cancelled 2031-05-05"],
        ),
        ("Mayor Ana Ruiz held a one-on-one with Bishop Ola Berg on Monday.", &["Held 2031-05-05"]),
        ("Mayor Ana Ruiz spent the afternoon with Bishop Ola Berg on Monday.", &["Held 2031-05-05"]),
        ("Mayor Ana Ruiz spent the afternoon in Bergen on Monday.", &[]),
    ]);
}
