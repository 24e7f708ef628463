//! How the actors of the story stand to each other.

use super::Finder;
use dossier::model::*;

pub(super) fn relations(find: &Finder) -> Vec<Relation> {
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
