//! Visits, calls and matters brought to somebody, which tell of a meeting by the way: all people are made up.

use crate::guests::assert_each;

#[test]
fn a_visit_that_is_planned_or_called_off_is_one_of_a_single_person() {
    assert_each(&[
        ("Minister Ana Ruiz called off a visit to Oslo that had been planned for Friday.", &["Cancelled"]),
        ("Minister Ana Ruiz, whose trip to Oslo was cancelled on Monday, will stay at home.", &["Cancelled"]),
        ("A visit to Oslo by Minister Ana Ruiz is planned for Friday.", &["Planned 2031-05-09"]),
        ("Minister Ana Ruiz enjoyed a visit to Oslo on Monday.", &[]),
        ("Minister Ana Ruiz would like to make a visit to Oslo.", &[]),
    ]);
}

#[test]
fn who_comes_to_another_or_takes_another_aside_meets_her() {
    assert_each(&[
        (
            "The deadlock was broken on Monday when Minister Ana Ruiz took Ola Berg aside for a private talk.",
            &["Held 2031-05-05"],
        ),
        (
            "Minister Ana Ruiz drove to the ferrymen's hut on Monday and persuaded Ola Berg to return.",
            &["Held 2031-05-05"],
        ),
        (
            "Norsk Hydro waits. Minister Ana Ruiz is to take the offer to Norsk Hydro on Friday.",
            &["Planned 2031-05-09"],
        ),
        ("Minister Ana Ruiz drove to Oslo on Monday and persuaded nobody.", &[]),
        ("Minister Ana Ruiz is to take the train to Oslo on Friday.", &[]),
    ]);
}

#[test]
fn a_matter_raised_with_somebody_is_a_meeting_where_it_happened_once() {
    assert_each(&[
        ("Minister Ana Ruiz raised the fees with Ola Berg on Monday on the margins of a fair.", &["Held 2031-05-05"]),
        ("Minister Ana Ruiz often raised the fees with Ola Berg.", &[]),
        ("Minister Ana Ruiz raised three sons with Ola Berg.", &[]),
    ]);
}

#[test]
fn a_call_has_two_ends_however_it_is_told() {
    assert_each(&[
        ("Minister Ana Ruiz spoke by video link with Ola Berg on Monday.", &["Held 2031-05-05"]),
        (
            "Minister Ana Ruiz made the offer in phone calls to Ola Berg and Sten Moe on Monday.",
            &["Held 2031-05-05", "Held 2031-05-05"],
        ),
        ("It took a phone call from Minister Ana Ruiz on Monday to coax Ola Berg back.", &["Held 2031-05-05"]),
        ("It took a call to coax Ola Berg back on Monday.", &[]),
    ]);
}

#[test]
fn ministers_who_talk_a_matter_over_on_a_day_have_sat_together() {
    assert_each(&[
        ("Norwegian and Swedish ministers will discuss the quota in Oslo on Friday.", &["Planned 2031-05-09"]),
        ("That may change on Friday, when the Swedish ministers take up the matter.", &["Planned 2031-05-09"]),
        ("Swedish ministers discussed the quota for years.", &[]),
        ("Swedish ministers take up office on Friday.", &[]),
    ]);
}
