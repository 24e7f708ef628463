//! Which words of short invented articles are a meeting, when, of whom, and which are none. All people are made up.

use crate::meetings::{only, read, told};
use dossier::model::MeetingStatus;

#[test]
fn a_meeting_called_off_and_one_to_come_are_kept_apart() {
    let found = read(&[(
        "a.txt",
        "Mayors fall out

TROMSO, May 6, 2031 (Fjord News) - A meeting between Kari Lunde and Paul Arnesen, planned for Thursday, was called off. \
Lunde will meet Sigrid Moe in Bergen on Friday.
",
    )]);
    let told: Vec<(MeetingStatus, String)> =
        found.meetings.iter().map(|meeting| (meeting.status, meeting.date.unwrap().to_string())).collect();
    let expected =
        [(MeetingStatus::Cancelled, "2031-05-08".to_owned()), (MeetingStatus::Planned, "2031-05-09".to_owned())];
    assert_eq!(told, expected);
}

#[test]
fn boards_vote_unions_negotiate_and_leaders_telephone() {
    let found = read(&[(
        "a.txt",
        "A busy week at the port

BERGEN, May 9, 2031 (Fjord News) - The board of Nordhavn Shipping voted on Tuesday to sell its ferries.

Nordhavn Shipping and the Dockers' Union negotiated for nine hours on Wednesday in Stavanger.

On Thursday Kari Lunde spoke by phone with Paul Arnesen.
",
    )]);
    let days: Vec<String> = found.meetings.iter().map(|meeting| meeting.date.unwrap().to_string()).collect();
    assert_eq!(days, ["2031-05-06", "2031-05-07", "2031-05-08"]);
}

#[test]
fn what_only_sounds_like_a_meeting_is_none() {
    let found = read(&[(
        "a.txt",
        "Quarterly results

Results met expectations, Nordhavn Shipping said on Tuesday. It received loans from Denmark and a letter from Brakland \
Lines. The union begged for talks. Prices met resistance in Bergen. Lunde addressed a press conference.
",
    )]);
    let names: Vec<&str> = found.meetings.iter().map(|meeting| meeting.name.as_str()).collect();
    assert!(names.is_empty(), "{names:?}");
}

#[test]
fn both_sides_are_the_two_that_the_article_speaks_of_most() {
    let found = read(&[(
        "a.txt",
        "Ferry strike goes on

HELSINKI, May 6, 2031 (Fjord News) - The Ferry Workers' Union said on Tuesday that its members would stay ashore. Nordic \
Lines called the strike reckless. The Ferry Workers' Union wants shorter shifts; Nordic Lines has refused them.

Labour Minister Aino Lehtola will receive both sides in Turku on Thursday.
",
    )]);
    let meeting = only(&found);
    let names: Vec<&str> = found
        .actors
        .iter()
        .filter(|actor| meeting.participants.contains(&actor.id))
        .map(|actor| actor.name.as_str())
        .collect();
    for name in ["Aino Lehtola", "Nordic Lines", "Ferry Workers' Union"] {
        assert!(names.contains(&name), "{name} is not among {names:?}");
    }
    assert_eq!(meeting.status, MeetingStatus::Planned);
}

#[test]
fn a_day_after_a_meeting_counts_back_to_it_and_its_length_is_read_in_words() {
    let found = read(&[(
        "a.txt",
        "Lidar bids for Borealis

OSLO, May 7, 2031 (Fjord News) - Lidar made its offer public on Tuesday, a day after its chief executive Kari Lunde met \
her counterpart Jon Dahl of Borealis in Bergen. The talks lasted an hour and a half.
",
    )]);
    let meeting = only(&found);
    assert_eq!(meeting.date.unwrap().to_string(), "2031-05-05");
    assert_eq!(meeting.duration.as_deref(), Some("an hour and a half"));
}

#[test]
fn a_love_story_a_fair_and_a_warm_reception_are_no_meetings() {
    let found = read(&[(
        "a.txt",
        "A life in the north

OSLO, May 7, 2031 (Fjord News) - Jon Dahl met his wife, Kari Lunde, in Bergen on Monday.

On Tuesday Borealis hosted a book fair of Lidar in Oslo. The plan was well received by Lidar in Oslo on Tuesday.
",
    )]);
    let names: Vec<&str> = found.meetings.iter().map(|meeting| meeting.name.as_str()).collect();
    assert!(names.is_empty(), "{names:?}");
}

#[test]
fn guests_met_one_after_the_other_a_meeting_that_fell_through_and_a_journey_to_talks() {
    let found = read(&[(
        "a.txt",
        "Three guests at the port

BERGEN, May 9, 2031 (Fjord News) - Minister Kari Lunde held separate talks with Paul Arnesen and Sigrid Moe on Wednesday.

A bilateral meeting with Denmark's Jon Dahl could not take place.

Kari Lunde will travel to Copenhagen on 20 May for talks with Mette Holm.
",
    )]);
    let told: Vec<(MeetingStatus, Option<String>)> =
        found.meetings.iter().map(|meeting| (meeting.status, meeting.date.map(|date| date.to_string()))).collect();
    let expected = [
        (MeetingStatus::Held, Some("2031-05-07".to_owned())),
        (MeetingStatus::Held, Some("2031-05-07".to_owned())),
        (MeetingStatus::Planned, Some("2031-05-20".to_owned())),
        (MeetingStatus::Cancelled, None),
    ];
    assert_eq!(told, expected);
}

#[test]
fn invitations_and_cases_are_meetings_on_their_day() {
    let found = told(
        "The Quarrymen's Guild and Sten Quarries have been at odds since March. The Quarrymen's Guild says that Sten \
         Quarries owes it money. Labour Minister Kari Lunde has invited both sides to Bergen for Saturday.\n\nThe Labour \
         Court will hear the growers' appeal on Friday.",
    );
    assert!(found.iter().any(|line| line.starts_with("Planned 2031-05-10")), "{found:?}");
    assert!(found.iter().any(|line| line.contains("2031-05-09 Labour Court hearing")), "{found:?}");
}

#[test]
fn a_journey_called_off_takes_its_meeting_with_it_and_a_refusal_is_no_meeting() {
    let off = told("Kari Lunde has cancelled a trip to Oslo, where she was to hold talks on Thursday with Ola Berg.");
    assert!(off.iter().any(|line| line.starts_with("Cancelled 2031-05-08")), "{off:?}");
    let refused = told("Ola Berg refused to meet Kari Lunde in Bergen on Monday.");
    assert!(refused.is_empty(), "{refused:?}");
}

#[test]
fn whoever_is_taken_to_arbitration_meets_nobody() {
    let found = read(&[(
        "a.txt",
        "Owner threatens port\n\n6 May 2031\n\nKari Lunde threatened on Monday to take Nordhavn Shipping to arbitration in \
        Oslo.\n",
    )]);
    assert!(found.meetings.is_empty(), "{:?}", found.meetings[0].name);
}
