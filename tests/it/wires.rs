//! How wires tell of meetings: whom talks involve, what has broken off or was called off, where a visit leads. All people are
//! made up.

use crate::meetings::told;

#[test]
fn talks_that_ended_were_held_whatever_the_day() {
    let broken = told("Talks between the Dockers' Union and Nordhavn Shipping have broken off, an official said.");
    assert_eq!(broken, ["Held undated Nordhavn Shipping–Dockers' Union talks"]);
    let of_three = told("The talks involving Norway, Iceland and Ireland on herring ended without a deal on Monday.");
    assert_eq!(of_three, ["Held 2031-05-05 Iceland–Ireland–Norway talks"]);
    let one = told(
        "Negotiations collapsed at 1.30 this morning after six hours of talks between the Dockers' Union and Nordhavn \
         Shipping in London.",
    );
    assert_eq!(one, ["Held 2031-05-06 Dockers' Union–Nordhavn Shipping talks"]);
}

#[test]
fn the_day_of_calling_a_meeting_off_is_not_its_day() {
    let off = told("A mediator yesterday called off a meeting of Nordhavn Shipping and the Dockers' Union.");
    assert_eq!(off, ["Cancelled undated Dockers' Union–Nordhavn Shipping meeting"]);
    let moved =
        told("Nordhavn Shipping said that it had postponed its shareholder meeting from today until May 20, 2031.");
    assert_eq!(
        moved,
        [
            "Cancelled 2031-05-06 Nordhavn Shipping shareholder meeting",
            "Planned 2031-05-20 Nordhavn Shipping shareholder meeting"
        ]
    );
}

#[test]
fn visits_still_to_come_are_plans() {
    let stay = told("During his four-day stay in Paris, Ola Berg is expected to meet Premier Jean Roux.");
    assert!(stay.iter().any(|line| line.starts_with("Planned undated")), "{stay:?}");
    let courtesy =
        told("Norwegian Foreign Minister Kari Lunde is scheduled to pay a courtesy call on President Amina Odhiambo.");
    assert_eq!(courtesy, ["Planned undated Odhiambo–Lunde courtesy call"]);
    let left =
        told("Norwegian Foreign Minister Kari Lunde left on Monday for Paris for talks with President Louis Blanc.");
    assert!(left.iter().any(|line| line.starts_with("Planned")), "{left:?}");
}
