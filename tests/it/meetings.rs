//! Meetings found in short invented articles, with what their records must hold. All people are made up.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use dossier::analysis::{Engine, read_folder};
use dossier::model::{Analysis, Meeting, MeetingStatus, RecordField};
use std::ops::ControlFlow;
use std::sync::LazyLock;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::load(None).unwrap());

pub(super) fn read(articles: &[(&str, &str)]) -> Analysis {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in articles {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    read_folder(folder.path(), &ENGINE, &|_| ControlFlow::Continue(())).unwrap()
}

fn texts(meeting: &Meeting, field: RecordField) -> Vec<&str> {
    meeting.entries(field).map(|entry| entry.text.as_str()).collect()
}

pub(super) fn only(found: &Analysis) -> &Meeting {
    let names: Vec<&str> = found.meetings.iter().map(|meeting| meeting.name.as_str()).collect();
    assert_eq!(found.meetings.len(), 1, "{names:?}");
    &found.meetings[0]
}

const AGENCY: &str = "Herring talks in Oslo end without a deal

OSLO, May 5, 2031 (Fjord News) - Norway and Iceland closed more than six hours of talks on fish quotas in Oslo on \
Monday without an agreement.

Fisheries Minister Kari Lunde led the Norwegian delegation. \"It was a frank and useful exchange,\" Lunde told reporters.

No date was set for another round.
";

const PAPER: &str = "Two neighbours, one fish

Bergen Courier, 6 May 2031

On Monday representatives from Norway and Iceland sat down in Oslo for nearly seven hours. The talks failed to produce a \
breakthrough. Norway's trade ministry said the sides had discussed mesh sizes.
";

static TALKS: LazyLock<Analysis> = LazyLock::new(|| read(&[("a.txt", AGENCY), ("b.txt", PAPER)]));

#[test]
fn two_articles_on_one_meeting_give_one_record() {
    let meeting = only(&TALKS);
    assert_eq!(meeting.status, MeetingStatus::Held);
    assert_eq!(meeting.date.unwrap().to_string(), "2031-05-05");
    assert_eq!(meeting.place.as_deref(), Some("Oslo"));
    assert_eq!(texts(meeting, RecordField::Duration), ["more than six hours", "nearly seven hours"]);
    let agenda = texts(meeting, RecordField::Agenda);
    assert!(agenda.iter().any(|item| item.starts_with("fish quotas")) && agenda.contains(&"mesh sizes"), "{agenda:?}");
}

#[test]
fn what_was_not_agreed_and_what_comes_next_stand_in_the_articles_words() {
    let meeting = only(&TALKS);
    let not_agreed = texts(meeting, RecordField::NotAgreed);
    assert!(not_agreed.contains(&"without an agreement"), "{not_agreed:?}");
    assert!(not_agreed.contains(&"failed to produce a breakthrough"), "{not_agreed:?}");
    assert_eq!(texts(meeting, RecordField::NextStep), ["No date was set for another round"]);
}

#[test]
fn tone_and_readouts_name_their_people() {
    let meeting = only(&TALKS);
    let name = |entry: &dossier::model::RecordEntry| {
        let id = entry.actor.as_ref().unwrap();
        TALKS.actors.iter().find(|actor| actor.id == *id).unwrap().name.clone()
    };
    let tone: Vec<_> = meeting.entries(RecordField::Tone).collect();
    assert_eq!((tone[0].text.as_str(), name(tone[0]).as_str()), ("“It was a frank and useful exchange”", "Kari Lunde"));
    assert_eq!(texts(meeting, RecordField::Readouts), ["told reporters"]);
}

#[test]
fn the_date_says_how_it_came_about() {
    let date = only(&TALKS).entries(RecordField::Date).next().unwrap();
    assert!(date.basis.as_deref().unwrap().starts_with("“Monday”; "), "{:?}", date.basis);
}

#[test]
fn every_entry_and_sentence_rests_on_words_that_stand_there() {
    let meeting = only(&TALKS);
    let evidence =
        meeting.record.iter().map(|entry| &entry.evidence).chain(meeting.summary.iter().map(|line| &line.evidence));
    for evidence in evidence {
        assert!(!evidence.is_empty());
        for item in evidence {
            let document = TALKS.documents.iter().find(|document| document.id == item.document).unwrap();
            assert!(item.holds_in(&document.text), "{item:?}");
        }
    }
}

#[test]
fn the_summary_has_three_to_six_sentences_and_quotes_word_for_word() {
    let meeting = only(&TALKS);
    assert!((3..=6).contains(&meeting.summary.len()), "{:?}", meeting.summary);
    for line in meeting.summary.iter().filter(|line| line.quoted) {
        assert!(
            TALKS.documents.iter().any(|document| document.text.replace('\n', " ").contains(&line.text)),
            "{line:?}"
        );
    }
}

#[test]
fn statements_know_the_meeting_they_were_made_at() {
    let meeting = only(&TALKS);
    let linked = TALKS.statements.iter().filter(|statement| statement.meeting.as_ref() == Some(&meeting.id)).count();
    assert_eq!(linked, meeting.statements.len());
    assert!(linked > 0);
}

/// The meetings of one invented article, as `status day name`.
pub(super) fn told(text: &str) -> Vec<String> {
    let article = format!("Quarry dispute goes on\n\nBergen Courier, 6 May 2031\n\n{text}\n");
    let found = read(&[("a.txt", &article)]);
    let line = |meeting: &Meeting| {
        let day = meeting.date.map_or_else(|| "undated".to_owned(), |date| date.to_string());
        format!("{:?} {day} {}", meeting.status, meeting.name)
    };
    found.meetings.iter().map(line).collect()
}

fn participants(found: &Analysis, meeting: &Meeting) -> Vec<String> {
    let takes_part = |actor: &&dossier::model::Actor| meeting.participants.contains(&actor.id);
    found.actors.iter().filter(takes_part).map(|actor| actor.name.clone()).collect()
}

const HEARING: &str = "Herring talks end in Oslo

OSLO, May 6, 2031 (Fjord News) - Norway and Iceland met in Oslo on Monday to discuss herring quotas. The talks, chaired by \
Ireland, lasted five and a half hours. Fisheries Minister Kari Lunde of Norway was accompanied by Jon Dahl.

Icelandic Fisheries Minister Sigrid Moe issued a statement on Tuesday. The talks were supposed to take half an hour, \
officials from four delegations said. But a chair was kept for her.

Who was there?

Norway - Kari Lunde, fisheries minister
Iceland - Sigrid Moe, fisheries minister

The weather was fine.
";

static QUOTAS: LazyLock<Analysis> = LazyLock::new(|| read(&[("a.txt", HEARING)]));

#[test]
fn who_came_along_and_who_stands_in_the_list_took_part() {
    let names = participants(&QUOTAS, only(&QUOTAS));
    for name in ["Norway", "Iceland", "Kari Lunde", "Jon Dahl", "Sigrid Moe"] {
        assert!(names.contains(&name.to_owned()), "{name} is not among {names:?}");
    }
}

#[test]
fn a_length_is_read_with_its_fraction_and_a_wish_is_no_length() {
    assert_eq!(texts(only(&QUOTAS), RecordField::Duration), ["five and a half hours"]);
}

#[test]
fn a_state_may_have_the_chair_and_a_statement_of_one_side_is_no_paper() {
    let meeting = only(&QUOTAS);
    assert_eq!(texts(meeting, RecordField::Chair), ["Ireland"]);
    assert!(texts(meeting, RecordField::Adopted).is_empty());
    // `four delegations` told the press, which says nothing of how they met.
    assert!(texts(meeting, RecordField::Format).is_empty());
}

#[test]
fn a_summary_takes_no_sentence_that_leans_on_another() {
    let leaning = |line: &&dossier::model::SummarySentence| line.text.starts_with("But ");
    assert_eq!(only(&QUOTAS).summary.iter().find(leaning), None);
}

#[test]
fn what_is_yet_to_come_has_come_to_nothing() {
    let found = read(&[(
        "a.txt",
        "Lunde calls Moe to Bergen

OSLO, May 6, 2031 (Fjord News) - Kari Lunde will meet Sigrid Moe in Bergen on Friday, after talks on herring broke up \
without a deal.
",
    )]);
    let planned = found.meetings.iter().find(|meeting| meeting.status == MeetingStatus::Planned).unwrap();
    assert!(texts(planned, RecordField::NotAgreed).is_empty());
}

#[test]
fn differences_that_remain_and_a_common_wish_are_outcomes() {
    let found = read(&[(
        "a.txt",
        "Norway and Iceland talk on

OSLO, May 6, 2031 (Fjord News) - Norway and Iceland met in Oslo on Monday. \"We had a frank exchange on herring quotas,\" \
Norwegian Fisheries Minister Kari Lunde told reporters. Deep differences remain. Norway and Iceland expressed the need to \
resume talks.
",
    )]);
    let meeting = only(&found);
    assert_eq!(texts(meeting, RecordField::Agenda), ["herring quotas"]);
    assert_eq!(texts(meeting, RecordField::NotAgreed), ["Deep differences remain"]);
    assert_eq!(texts(meeting, RecordField::Agreed), ["expressed the need to resume talks"]);
}

#[test]
fn a_sitting_of_one_sides_board_is_not_what_two_people_had_on_that_day() {
    let found = read(&[
        (
            "a.txt",
            "Norvik Lines hears a bidder\n\nTALLINN, May 6, 2031 (Fjord News) - Jan Orrel, chairman of Selm Line, will travel \
             to Tallinn on Thursday to see Vera Moe, chairwoman of Norvik Lines.\n",
        ),
        (
            "b.txt",
            "Norvik Lines says yes\n\nTALLINN, May 9, 2031 (The Pier) - The board of Norvik Lines met for seven hours on \
             Thursday and voted for the offer of Selm Line.\n",
        ),
    ]);
    assert_eq!(found.meetings.len(), 2, "{:?}", found.meetings.iter().map(|meeting| &meeting.name).collect::<Vec<_>>());
}
