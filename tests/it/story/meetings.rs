//! The records of the story's meetings.

use super::articles::ARTICLES;
use super::{Finder, stance};
use dossier::model::*;
use jiff::civil::date;
use std::collections::BTreeMap;

#[allow(clippy::too_many_lines, reason = "a table")]
pub(super) fn meetings(find: &Finder, statements: &[Statement]) -> Vec<Meeting> {
    use RecordField::{
        Adopted, Agenda, Agreed, Body, Chair, City, Date, Delegations, Duration, Format, NextStep, NotAgreed, Readouts,
        Tone, Venue,
    };
    type Line<'a> = (RecordField, &'a str, Option<&'a str>, Option<&'a str>, &'a [(usize, &'a str)]);
    let entry = |(field, text, actor, side, places): &Line| RecordEntry {
        field: *field,
        text: (*text).into(),
        actor: actor.map(Into::into),
        side: side.map(Into::into),
        basis: (*field == Date).then(|| "“Wednesday” in an article of 12 January 2022".into()),
        evidence: find.all(places),
    };
    let council: &[Line] = &[
        (Body, "NATO-Russia Council", None, None, &[(6, "The NATO-Russia Council met")]),
        (Format, "plenary, in person: 30 allies and Russia", None, None, &[(6, "in plenary")]),
        (Date, "Wednesday 12 January 2022", None, None, &[(3, "ended on Wednesday"), (6, "on Wednesday")]),
        (Duration, "about four hours", None, None, &[(3, "Four hours of talks"), (5, "four hours")]),
        (City, "Brussels", None, None, &[(3, "BRUSSELS"), (4, "Brussels")]),
        (Venue, "NATO headquarters", None, None, &[(6, "alliance headquarters")]),
        (Chair, "Jens Stoltenberg", Some("stoltenberg"), None, &[(3, "Jens Stoltenberg, who chaired the session")]),
        (Delegations, "Jens Stoltenberg", Some("stoltenberg"), Some("nato"), &[(3, "Jens Stoltenberg")]),
        (Delegations, "Wendy Sherman", Some("sherman"), Some("nato"), &[(3, "Wendy Sherman"), (8, "Wendy Sherman")]),
        (
            Delegations,
            "Alexander Grushko, head",
            Some("grushko"),
            Some("russia"),
            &[(3, "Russia was led by"), (4, "Alexander Grushko")],
        ),
        (Delegations, "Alexander Fomin", Some("fomin"), Some("russia"), &[(4, "Alexander Fomin")]),
        (Agenda, "Ukraine", None, None, &[(3, "near Ukraine"), (5, "the crisis eased")]),
        (Agenda, "new members", None, None, &[(3, "a ban on new members"), (6, "the alliance’s growth")]),
        (Agenda, "arms control", None, None, &[(3, "arms control")]),
        (Agreed, "that talking should go on", None, None, &[(5, "agreed that talking should go on")]),
        (NotAgreed, "new members", None, None, &[(3, "turned down"), (4, "withdrawn"), (8, "slam the door shut")]),
        (NotAgreed, "return to lines of 1997", None, None, &[(8, "a call Sherman dismissed")]),
        (NotAgreed, "pull-back", None, None, &[(3, "no de-escalation commitment")]),
        (
            NextStep,
            "NATO offers a series of meetings",
            None,
            None,
            &[(3, "offered a series of meetings"), (5, "further meetings")],
        ),
        (Tone, "“not an easy discussion”", Some("stoltenberg"), None, &[(3, "not an easy discussion")]),
        (Tone, "“intolerable”", Some("grushko"), None, &[(4, "patience was running out")]),
        (Readouts, "press points", Some("nato"), None, &[(6, "Stoltenberg said")]),
        (Readouts, "press points", Some("us"), None, &[(3, "Wendy Sherman said")]),
        (Readouts, "press points", Some("russia"), None, &[(4, "Alexander Grushko repeated")]),
    ];
    let geneva: &[Line] = &[
        (Body, "Strategic Stability Dialogue", None, None, &[(2, "the Strategic Stability Dialogue")]),
        (Date, "Monday 10 January 2022", None, None, &[(1, "on Monday"), (2, "on Monday")]),
        (Duration, "almost eight hours", None, None, &[(1, "almost eight hours")]),
        (City, "Geneva", None, None, &[(1, "GENEVA")]),
        (Delegations, "Wendy Sherman", Some("sherman"), Some("us"), &[(1, "Wendy Sherman")]),
        (Delegations, "Sergei Ryabkov", Some("ryabkov"), Some("russia"), &[(1, "Sergei Ryabkov")]),
        (Agenda, "Ukraine", None, None, &[(1, "any plan to attack Ukraine")]),
        (NotAgreed, "new members", None, None, &[(1, "never, never, ever")]),
        (Tone, "“difficult but businesslike”", Some("ryabkov"), None, &[(2, "difficult but businesslike")]),
        (Tone, "“frank and forthright”", Some("sherman"), None, &[(2, "frank and forthright")]),
    ];
    let vienna: &[Line] = &[
        (Body, "OSCE Permanent Council", None, None, &[(7, "The OSCE Permanent Council met")]),
        (Date, "Thursday 13 January 2022", None, None, &[(7, "on Thursday")]),
        (City, "Vienna", None, None, &[(7, "VIENNA"), (9, "VIENNA")]),
        (Chair, "Zbigniew Rau", Some("rau"), None, &[(7, "Zbigniew Rau, who chairs")]),
        (Adopted, "nothing", None, None, &[(9, "one demand and one answer")]),
    ];
    let meeting = |id: &str, name: &str, day: Option<i8>, place: Option<&str>, who: &[&str], lines: &[Line]| {
        let record: Vec<RecordEntry> = lines.iter().map(entry).collect();
        let evidence = record.iter().flat_map(|entry| entry.evidence.clone()).collect();
        Meeting {
            id: id.into(),
            name: name.into(),
            date: day.map(|day| DateSpan::day(date(2022, 1, day))),
            place: place.map(Into::into),
            duration: None,
            participants: who.iter().map(Into::into).collect(),
            status: if day.is_some() { MeetingStatus::Held } else { MeetingStatus::Planned },
            evidence,
            record,
            positions: Vec::new(),
            statements: Vec::new(),
            summary: Vec::new(),
        }
    };
    let mut brussels = meeting(
        "nrc",
        "NATO-Russia Council",
        Some(12),
        Some("Brussels"),
        &["nato", "russia", "us", "stoltenberg", "sherman", "grushko", "fomin"],
        council,
    );
    let side = |speaker: &str| match speaker {
        "stoltenberg" | "nato" => "nato",
        "sherman" | "us" => "us",
        _ => "russia",
    };
    let mut positions: BTreeMap<(String, String, u8), (Stance, Vec<StatementId>)> = BTreeMap::new();
    for statement in statements {
        let (Some(speaker), Some(topic)) = (&statement.speaker, statement.topics.first()) else { continue };
        let written = &statement.content[0].document;
        if !ARTICLES[2..6].iter().chain(&ARTICLES[7..8]).any(|article| written.as_str() == article.path)
            || topic == "Tone"
        {
            continue;
        }
        let stance = stance(statement.act);
        let key = (topic.clone(), side(speaker.as_str()).to_owned(), stance as u8);
        positions.entry(key).or_insert_with(|| (stance, Vec::new())).1.push(statement.id.clone());
        brussels.statements.push(statement.id.clone());
    }
    brussels.positions = positions
        .into_iter()
        .map(|((item, party, _), (stance, statements))| MeetingPosition {
            item,
            party: party.into(),
            stance,
            statements,
        })
        .collect();
    brussels.summary = vec![
        SummarySentence {
            text: "NATO and Russia met for about four hours and settled nothing on the two Russian demands that matter most: no new members and a return to the lines of 1997.".into(),
            quoted: false,
            evidence: find.all(&[(3, "Four hours of talks"), (4, "more than four hours"), (8, "places of 1997")]),
        },
        SummarySentence {
            text: "Stoltenberg offered further meetings on arms control and exercises; Russia’s answer is not reported.".into(),
            quoted: false,
            evidence: find.all(&[(3, "offered a series of meetings"), (5, "further meetings")]),
        },
        SummarySentence {
            text: "He warned that Moscow had “military-technical measures” at hand should it feel a real threat.".into(),
            quoted: true,
            evidence: find.all(&[(3, "military-technical measures"), (4, "military-technical measures")]),
        },
    ];
    vec![
        meeting(
            "ssd",
            "Strategic Stability Dialogue",
            Some(10),
            Some("Geneva"),
            &["us", "russia", "sherman", "ryabkov"],
            geneva,
        ),
        brussels,
        meeting(
            "osce-pc",
            "OSCE Permanent Council",
            Some(13),
            Some("Vienna"),
            &["osce", "rau", "lukashevich", "carpenter"],
            vienna,
        ),
        meeting(
            "next",
            "Further NATO-Russia meetings",
            None,
            None,
            &["nato", "russia"],
            &[(
                NextStep,
                "offered by NATO",
                None,
                None,
                &[(3, "offered a series of meetings"), (5, "further meetings")],
            )],
        ),
    ]
}
