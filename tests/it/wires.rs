//! How wires tell of meetings: whom talks involve, what has broken off or was called off, where a visit leads. All people are
//! made up.

use crate::meetings::told;

/// Status and day of each, in order.
fn days(text: &str) -> Vec<String> {
    told(text).iter().map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn talks_that_ended_were_held_whatever_the_day() {
    let broken = days("Talks between the Dockers' Union and Nordhavn Shipping have broken off, an official said.");
    assert_eq!(broken, ["Held undated"]);
    let of_three = told("The talks involving Norway, Iceland and Ireland on herring ended without a deal on Monday.");
    assert_eq!(of_three.len(), 1, "{of_three:?}");
    assert!(["Held 2031-05-05", "Iceland", "Ireland", "Norway"].iter().all(|word| of_three[0].contains(word)));
    let one = days(
        "Negotiations collapsed at 1.30 this morning after six hours of talks between the Dockers' Union and Nordhavn \
         Shipping in London.",
    );
    assert_eq!(one, ["Held 2031-05-06"]);
}

#[test]
fn the_day_of_calling_a_meeting_off_is_not_its_day() {
    let off = days("A mediator yesterday called off a meeting of Nordhavn Shipping and the Dockers' Union.");
    assert_eq!(off, ["Cancelled undated"]);
    let moved =
        days("Nordhavn Shipping said that it had postponed its shareholder meeting from today until May 20, 2031.");
    assert_eq!(moved, ["Cancelled 2031-05-06", "Planned 2031-05-20"]);
}

#[test]
fn visits_still_to_come_are_plans() {
    let stay = days("During his four-day stay in Paris, Ola Berg is expected to meet Premier Jean Roux.");
    assert_eq!(stay, ["Planned undated"]);
    let courtesy =
        days("Norwegian Foreign Minister Kari Lunde is scheduled to pay a courtesy call on President Amina Odhiambo.");
    assert_eq!(courtesy, ["Planned undated"]);
    let left =
        days("Norwegian Foreign Minister Kari Lunde left on Monday for Paris for talks with President Louis Blanc.");
    assert_eq!(left, ["Planned 2031-05-05"]);
}
