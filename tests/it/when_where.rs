//! When and where meetings were, as short invented articles tell it. All people are made up.

use crate::meetings::read;
use dossier::model::Meeting;

/// The meetings of one article, each with its name, day and place.
fn found(text: &str) -> Vec<(String, String, String)> {
    let day = |meeting: &Meeting| meeting.date.map(|date| date.to_string()).unwrap_or_default();
    let found = read(&[("a.txt", text)]);
    let told = |meeting: &Meeting| (meeting.name.clone(), day(meeting), meeting.place.clone().unwrap_or_default());
    found.meetings.iter().map(told).collect()
}

fn days(text: &str) -> Vec<String> {
    found(text).into_iter().map(|(_, day, _)| day).collect()
}

fn places(text: &str) -> Vec<String> {
    found(text).into_iter().map(|(_, _, place)| place).collect()
}

#[test]
fn a_month_is_the_last_one_of_what_was_and_the_next_of_what_will_be() {
    let text = "Herring returns

BERGEN, May 6, 2031 (Fjord News) - Kari Lunde met Paul Arnesen in Tromso in March. She will meet Sigrid Moe in Stavanger in September.
";
    assert_eq!(days(text), ["2031-03-01 to 2031-03-31", "2031-09-01 to 2031-09-30"]);
}

#[test]
fn what_somebody_is_called_in_for_lies_ahead() {
    let text = "Mayor calls the boatmen

BERGEN, May 6, 2031 (Fjord News) - Mayor Kari Lunde summoned the ferry owner Paul Arnesen for Monday morning.
";
    assert_eq!(days(text), ["2031-05-12"]);
}

#[test]
fn a_weekday_counted_from_something_else_is_no_day_of_last_week() {
    let text = "Dinner at the pier

BERGEN, May 6, 2031 (Fjord News) - Kari Lunde dined with Paul Arnesen at the Pier Hotel on the Thursday before the strike.
";
    assert_eq!(days(text), [""]);
}

#[test]
fn who_is_seen_before_the_session_is_seen_on_its_day() {
    let text = "Council sits

BERGEN, May 7, 2031 (Fjord News) - The Herring Council met in Bergen on Monday.

Norwegian Fisheries Minister Kari Lunde met Polish Fisheries Minister Jan Kowal for 20 minutes before the council session.
";
    let days = days(text);
    assert!(days.len() == 2 && days.iter().all(|day| day == "2031-05-05"), "{days:?}");
}

#[test]
fn a_report_goes_on_to_tell_of_the_day_of_its_lead() {
    let text = "Ministers agree on herring

BERGEN, May 6, 2031 (Fjord News) - The fisheries ministers of Norway and Poland agreed on Monday to share the herring.

Kari Lunde of Norway and her Polish counterpart, Jan Kowal, met for five hours at the Pier Hotel.
";
    assert_eq!(days(text), ["2031-05-05"]);
}

#[test]
fn a_session_of_several_days_lasts_until_the_day_that_is_told_or_counted() {
    let until = "Herring talks open

BERGEN, May 6, 2031 (Fjord News) - Norway and Poland began talks on herring in Bergen on Tuesday.

The talks are due to last until Thursday.
";
    assert_eq!(days(until), ["2031-05-06 to 2031-05-08"]);
    let counted = "Herring talks open

BERGEN, May 6, 2031 (Fjord News) - Norway and Poland held talks on herring in Bergen on Tuesday. The two-day talks are chaired by Iceland.
";
    assert_eq!(days(counted), ["2031-05-06 to 2031-05-07"]);
    let put_off = "Herring talks open

BERGEN, May 6, 2031 (Fjord News) - Norway and Poland held talks on herring in Bergen on Tuesday. The talks were adjourned until Friday.
";
    assert_eq!(days(put_off), ["2031-05-06", "2031-05-09"]);
}

#[test]
fn people_meet_on_a_bridge_in_a_shed_and_aboard_a_ship() {
    let met = |place: &str| {
        let text = format!(
            "Minister meets boatman

6 May 2031

Minister Kari Lunde met Paul Arnesen {place} on Monday.
"
        );
        places(&text)
    };
    assert_eq!(met("on the old bridge"), ["old bridge"]);
    assert_eq!(met("in a net shed"), ["net shed"]);
    assert_eq!(met("aboard the frigate"), ["frigate"]);
}

#[test]
fn two_who_meet_at_a_house_are_no_meeting_of_the_house() {
    let text = "Minister meets mayor

6 May 2031

Norwegian Minister Kari Lunde met Mayor Paul Arnesen at Parliament on Monday.
";
    let found = found(text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].0.contains("Lunde") && found[0].2 == "Parliament", "{found:?}");
}

#[test]
fn the_city_of_the_dateline_is_the_place_where_no_other_is_told() {
    let text = "Herring talks end

BERGEN, May 7, 2031 (Fjord News) - Norway and Poland ended three days of talks on herring on Wednesday.
";
    assert_eq!(places(text), ["Bergen"]);
    let elsewhere = "Herring talks end

BERGEN, May 7, 2031 (Fjord News) - Norway and Poland ended three days of talks on herring in Oslo on Wednesday.
";
    assert_eq!(places(elsewhere), ["Oslo"]);
    let by_phone = "Ministers speak

BERGEN, May 7, 2031 (Fjord News) - Kari Lunde spoke by phone with Paul Arnesen on Wednesday.
";
    assert_eq!(places(by_phone), [""]);
}

#[test]
fn how_long_it_took_is_told_with_it_or_in_the_next_sentence() {
    let lasted = |told: &str| {
        let text = format!("Minister meets boatman\n\n6 May 2031\n\n{told}\n");
        let found = read(&[("a.txt", &text)]);
        found.meetings.into_iter().map(|meeting| meeting.duration.unwrap_or_default()).collect::<Vec<_>>()
    };
    let met = "Minister Kari Lunde met the ferry owner Paul Arnesen at the Pier Hotel on Monday";
    assert_eq!(lasted(&format!("{met} for about 40 minutes before the strike.")), ["about 40 minutes"]);
    assert_eq!(lasted(&format!("{met}. They were together for an hour.")), ["an hour"]);
    assert_eq!(lasted(&format!("{met}. The talks lasted two hours, a spokesman said.")), ["two hours"]);
    assert_eq!(lasted(&format!("{met}, 40 minutes before the strike began.")), [""]);
}

#[test]
fn a_city_that_is_called_as_its_state_is_where_they_met() {
    let text = "Ministers agree on herring

BERGEN, May 6, 2031 (Fjord News) - Kari Lunde met Paul Arnesen in Singapore on Monday.
";
    assert_eq!(places(text), ["Singapore"]);
}
