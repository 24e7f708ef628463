//! An invented story with everything in it that a panel can show. Nothing of it is data.

mod articles;
mod markup;

use articles::ARTICLES;
use dossier::model::*;
use jiff::civil::date;
use markup::Reading;
use std::collections::BTreeMap;

/// The story as the program would have found it.
pub fn analysis() -> Analysis {
    let readings: Vec<Reading> = ARTICLES.iter().map(markup::read).collect();
    let mut analysis = Analysis {
        documents: readings.iter().map(|reading| reading.document.clone()).collect(),
        unreadable: vec![
            unreadable("annex/map-scan.txt", "It holds binary data, not text."),
            unreadable("blank.md", "It is empty."),
        ],
        actors: actors(&readings),
        places: places(&readings),
        statements: readings.iter().flat_map(|reading| reading.statements.clone()).collect(),
        figures: readings.iter().flat_map(|reading| reading.figures.clone()).collect(),
        ..Analysis::default()
    };
    let find = Finder { readings: &readings };
    analysis.relations = relations(&find);
    analysis.meetings = meetings(&find, &analysis.statements);
    analysis.positions = positions(&analysis.statements);
    analysis.discrepancies = discrepancies(&find);
    analysis.suggestions = vec![SuggestedMerge {
        keep: "us".into(),
        merge: "official".into(),
        confidence: 0.4,
        reason: "speaks for the United States".into(),
    }];
    analysis.warnings = vec![Warning {
        document: Some(analysis.documents[1].id.clone()),
        kind: WarningKind::Encoding { encoding: "windows-1252".into(), lossy: false },
    }];
    analysis
}

/// The story with a few decisions of an analyst.
pub fn edits() -> Vec<Edit> {
    let document = |number: usize| Target::Document(ARTICLES[number].path.into());
    let grade = |number, reliability, credibility| Change::Regrade {
        target: document(number),
        grade: Grade { reliability, credibility },
    };
    let changes = [
        (grade(2, 'B', 2), "grade B2 for Continental Wire"),
        (grade(3, 'C', 3), "grade C3 for Moskva Bulletin"),
        (grade(7, 'C', 2), "grade C2 for Kyiv Courier"),
        (
            Change::Note {
                target: Target::Actor("sherman".into()),
                text: "Ask the press office which Thursday briefing was hers.".into(),
            },
            "note on Wendy Sherman",
        ),
    ];
    changes.map(|(change, label)| Edit { change, label: label.into(), made: 1_642_147_920 }).to_vec()
}

fn unreadable(path: &str, reason: &str) -> Unreadable {
    Unreadable { path: path.into(), reason: reason.into() }
}

struct Finder<'a> {
    readings: &'a [Reading],
}

impl Finder<'_> {
    /// The words, in the article with this number (from 1).
    fn at(&self, article: usize, words: &str) -> Evidence {
        let document = &self.readings[article - 1].document;
        let start = document.text.find(words).unwrap_or_else(|| panic!("{words} is not in article {article}"));
        Evidence { document: document.id.clone(), start, end: start + words.len(), words: words.into() }
    }

    /// All of them.
    fn all(&self, places: &[(usize, &str)]) -> Vec<Evidence> {
        places.iter().map(|(article, words)| self.at(*article, words)).collect()
    }
}

fn actors(readings: &[Reading]) -> Vec<Actor> {
    use ActorKind::{Group, Organization, Person, State};
    let known = [
        ("sherman", "Wendy Sherman", Person, Some(("Deputy Secretary of State", "us"))),
        ("ryabkov", "Sergei Ryabkov", Person, Some(("Deputy Foreign Minister", "russia"))),
        ("stoltenberg", "Jens Stoltenberg", Person, Some(("Secretary General", "nato"))),
        ("grushko", "Alexander Grushko", Person, Some(("Deputy Foreign Minister", "russia"))),
        ("fomin", "Alexander Fomin", Person, Some(("Deputy Minister of Defence", "russia"))),
        ("rau", "Zbigniew Rau", Person, Some(("Chair", "osce"))),
        ("lukashevich", "Alexander Lukashevich", Person, Some(("Permanent Representative", "russia"))),
        ("carpenter", "Michael Carpenter", Person, Some(("Permanent Representative", "us"))),
        ("putin", "Vladimir Putin", Person, Some(("President", "russia"))),
        ("nato", "NATO", Organization, None),
        ("osce", "OSCE", Organization, None),
        ("us", "United States", State, None),
        ("russia", "Russia", State, None),
        ("ukraine", "Ukraine", State, None),
        ("official", "Senior U.S. official", Group, None),
    ];
    let mentions = markup::mentions(readings);
    let actor = |(id, name, kind, role): (&str, &str, ActorKind, Option<(&str, &str)>)| {
        let mentions = mentions.get(id).cloned().unwrap_or_default();
        let mut aliases: Vec<String> = mentions
            .iter()
            .filter(|mention| mention.form == MentionForm::Name && mention.words != name)
            .map(|mention| mention.words.clone())
            .collect();
        aliases.sort();
        aliases.dedup();
        let roles = role.into_iter().map(|(title, of)| Role {
            title: title.into(),
            of: Some(of.into()),
            because: None,
            held: None,
            represents: matches!(of, "us" | "russia" | "nato" | "osce"),
            tenure: Tenure::Current,
            reported: Some(DateSpan::new(date(2022, 1, 10), date(2022, 1, 13))),
            evidence: mentions.iter().take(2).map(Mention::evidence).collect(),
        });
        Actor {
            id: id.into(),
            name: name.into(),
            kind,
            aliases,
            roles: roles.collect(),
            of: role.map(|(_, of)| of.into()),
            unnamed: id == "official",
            mentions,
        }
    };
    known.into_iter().map(actor).collect()
}

fn places(readings: &[Reading]) -> Vec<Place> {
    let mentions = markup::mentions(readings);
    let known = [
        ("geneva", "Geneva", "Switzerland", 46.2, 6.15),
        ("brussels", "Brussels", "Belgium", 50.85, 4.35),
        ("vienna", "Vienna", "Austria", 48.2, 16.37),
    ];
    let place = |(id, name, country, latitude, longitude): (&str, &str, &str, f32, f32)| Place {
        id: id.into(),
        name: name.into(),
        kind: PlaceKind::City,
        country: Some(country.into()),
        coordinates: Some(Coordinates { latitude, longitude }),
        mentions: mentions.get(id).cloned().unwrap_or_default(),
    };
    known.into_iter().map(place).collect()
}

fn relations(find: &Finder) -> Vec<Relation> {
    use Confirmation::{Confirmed, Tentative, Unconfirmed};
    use RelationKind::{
        Accuse, AlliedWith, Consult, MemberOf, Mobilize, Reject, Represents, Request, Support, Threaten,
    };
    type Row<'a> = (&'a str, RelationKind, &'a str, Confirmation, usize, &'a [(usize, &'a str)]);
    let rows: &[Row] = &[
        (
            "russia",
            Request,
            "nato",
            Confirmed,
            4,
            &[
                (3, "Moscow’s call for a ban on new members"),
                (4, "Russia wants the pledge of 2008 to Kyiv withdrawn"),
                (6, "A legal bar on the alliance’s growth"),
                (1, "Ukraine must “never, never, ever” join"),
                (8, "forces return to their places of 1997"),
            ],
        ),
        (
            "sherman",
            Represents,
            "us",
            Confirmed,
            4,
            &[(3, "Deputy Secretary of State Wendy Sherman"), (2, "Deputy Secretary Sherman")],
        ),
        (
            "sherman",
            Reject,
            "russia",
            Confirmed,
            3,
            &[(3, "the allies had turned down Moscow’s call"), (8, "We will not slam the door shut")],
        ),
        ("sherman", Consult, "ryabkov", Confirmed, 2, &[(1, "Talks between the United States and Russia")]),
        ("us", Consult, "nato", Unconfirmed, 1, &[(5, "thirty allies and Russia agreed")]),
        (
            "us",
            Threaten,
            "russia",
            Confirmed,
            2,
            &[
                (5, "The United States warned of banks and export controls"),
                (8, "Washington threatens sanctions on key banks"),
            ],
        ),
        (
            "russia",
            Mobilize,
            "ukraine",
            Confirmed,
            3,
            &[(3, "more than 100,000 Russian troops stand near Ukraine"), (8, "more than 100,000 troops")],
        ),
        (
            "grushko",
            Threaten,
            "nato",
            Confirmed,
            2,
            &[
                (3, "Moscow had “military-technical measures” at hand"),
                (4, "Moscow had legal “military-technical measures”"),
            ],
        ),
        ("grushko", Represents, "russia", Confirmed, 2, &[(3, "Russia was led by Deputy Foreign Minister")]),
        ("ryabkov", Represents, "russia", Unconfirmed, 1, &[(1, "Sergei Ryabkov said in Geneva")]),
        ("stoltenberg", Represents, "nato", Confirmed, 3, &[(5, "NATO Secretary General Jens Stoltenberg")]),
        ("rau", Represents, "osce", Unconfirmed, 1, &[(7, "Zbigniew Rau, who chairs the organization")]),
        ("lukashevich", Threaten, "osce", Unconfirmed, 1, &[(7, "Alexander Lukashevich warned the organization")]),
        ("putin", Accuse, "nato", Unconfirmed, 1, &[(9, "has accused the alliance of coming too close")]),
        ("official", Represents, "us", Tentative, 1, &[(9, "A senior U.S. official")]),
        ("us", Support, "ukraine", Tentative, 1, &[(8, "threatens sanctions on key banks")]),
        ("us", MemberOf, "nato", Unconfirmed, 1, &[(5, "thirty allies")]),
        ("nato", AlliedWith, "us", Unconfirmed, 1, &[(6, "The NATO-Russia Council met")]),
    ];
    let relation = |(source, kind, target, confirmation, sources, places): &Row| Relation {
        id: format!("{source}-{}-{target}", kind.code()).into(),
        source: (*source).into(),
        target: (*target).into(),
        kind: *kind,
        confirmation: *confirmation,
        sources: *sources,
        evidence: find.all(places).into_iter().map(|evidence| relation_evidence(evidence, *confirmation)).collect(),
    };
    rows.iter().map(relation).collect()
}

fn relation_evidence(evidence: Evidence, confirmation: Confirmation) -> RelationEvidence {
    RelationEvidence {
        document: evidence.document,
        start: evidence.start,
        end: evidence.end,
        cue: evidence.words.split(' ').next().unwrap_or_default().into(),
        words: evidence.words,
        negated: false,
        modality: if confirmation == Confirmation::Tentative { Modality::Possible } else { Modality::Asserted },
        condition: None,
        attributed_to: None,
        date: None,
        reported: None,
        rule: "invented".into(),
        reason: String::new(),
    }
}

#[allow(clippy::too_many_lines, reason = "a table")]
fn meetings(find: &Finder, statements: &[Statement]) -> Vec<Meeting> {
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

fn stance(act: Act) -> Stance {
    match act {
        Act::Demand => Stance::Demands,
        Act::Offer | Act::Promise => Stance::Offers,
        Act::Refuse => Stance::Refuses,
        Act::Deny => Stance::Denies,
        Act::Warn | Act::Threaten => Stance::Warns,
        _ => Stance::Says,
    }
}

fn positions(statements: &[Statement]) -> Vec<Position> {
    let taken = statements.iter().filter(|statement| stance(statement.act) != Stance::Says);
    let position = |statement: &Statement| {
        Some(Position {
            actor: statement.speaker.clone()?,
            issue: statement.topics.first()?.clone(),
            stance: stance(statement.act),
            condition: None,
            date: statement.said,
            statements: vec![statement.id.clone()],
        })
    };
    taken.filter_map(position).collect()
}

fn discrepancies(find: &Finder) -> Vec<Discrepancy> {
    use DiscrepancyKind::{Denial, Duration, Figure, Wording};
    type Row<'a> = (DiscrepancyKind, Verdict, &'a str, [(&'a str, &'a [(usize, &'a str)]); 2]);
    let rows: &[Row] = &[
        (
            Denial,
            Verdict::Conflict,
            "Plan to attack",
            [
                (
                    "Russia denies any plan",
                    &[(3, "Russia denies that it plans to attack"), (8, "Russia denies any plan to attack")],
                ),
                ("Kyiv sees rising risk", &[(8, "Kyiv sees a rising risk")]),
            ],
        ),
        (
            Figure,
            Verdict::Scope,
            "Troop count",
            [
                ("more than 100,000", &[(3, "more than 100,000 Russian troops"), (8, "more than 100,000 troops")]),
                ("about 120,000", &[(6, "about 120,000 troops")]),
            ],
        ),
        (
            Wording,
            Verdict::Translation,
            "Open door",
            [("“slam the door shut”", &[(3, "slam the door shut")]), ("“slam closed”", &[(1, "slam closed")])],
        ),
        (
            Duration,
            Verdict::Scope,
            "Length",
            [("about four hours", &[(3, "Four hours of talks")]), ("more than four", &[(4, "more than four hours")])],
        ),
        (
            Wording,
            Verdict::Conflict,
            "Warning",
            [
                ("“military-technical measures”", &[(3, "military-technical measures")]),
                ("adds “legal”", &[(4, "legal “military-technical measures”")]),
            ],
        ),
    ];
    let side = |(text, places): &(&str, &[(usize, &str)])| Side {
        text: (*text).into(),
        evidence: find.all(places),
        sources: places.len(),
    };
    let discrepancy = |(kind, verdict, about, sides): &Row| Discrepancy {
        id: about.to_lowercase().replace(' ', "-").into(),
        kind: *kind,
        about: (*about).into(),
        sides: sides.iter().map(side).collect(),
        verdict: *verdict,
        reason: "The two say different things of one matter.".into(),
    };
    rows.iter().map(discrepancy).collect()
}
