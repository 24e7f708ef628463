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
