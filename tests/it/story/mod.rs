//! An invented story with everything in it that a panel can show. Nothing of it is data.

mod articles;
mod markup;
mod meetings;
mod relations;

use articles::ARTICLES;
use dossier::model::*;
use jiff::civil::date;
use markup::Reading;

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
    analysis.relations = relations::relations(&find);
    analysis.meetings = meetings::meetings(&find, &analysis.statements);
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
