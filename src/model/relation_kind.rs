//! The kinds of relation: what one actor does to another, or how it stands to it.

use serde::{Deserialize, Serialize};

/// What one actor does to another (PLOVER's event classes), or how it stands to it.
///
/// PLOVER: Political Language Ontology for Verifiable Event Records (Open Event Data Alliance).
/// Its class YIELD is split in two here: `concede` and `retreat`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelationKind {
    /// Agrees to do something.
    Agree,
    /// Meets, talks with, visits.
    Consult,
    /// Backs with words or by treaty.
    Support,
    /// Gives way: releases, eases, apologizes.
    Concede,
    /// Does something together with.
    Cooperate,
    /// Gives help, money, arms.
    Aid,
    /// Withdraws, surrenders, resigns.
    Retreat,
    /// Demands of, asks of, calls on.
    Request,
    /// Blames, criticizes, sues, investigates.
    Accuse,
    /// Refuses, rejects, vetoes.
    Reject,
    /// Threatens, warns.
    Threaten,
    /// Demonstrates, strikes against.
    Protest,
    /// Imposes a sanction, expels, breaks off.
    Sanction,
    /// Moves forces against.
    Mobilize,
    /// Arrests, seizes, occupies.
    Coerce,
    /// Uses force against.
    Assault,
    /// Acts or speaks for.
    Represents,
    /// Is a member of.
    MemberOf,
    /// Is a part of.
    PartOf,
    /// Lies in.
    LocatedIn,
    /// Is against.
    Opposes,
    /// Is allied with.
    AlliedWith,
}

/// Whether a relation is to the other's good or harm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Polarity {
    /// To its good.
    Cooperative,
    /// A standing tie, or neither.
    Neutral,
    /// To its harm.
    Adverse,
}

impl Polarity {
    /// The word for it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Cooperative => "cooperative",
            Self::Neutral => "neutral",
            Self::Adverse => "adverse",
        }
    }
}

impl RelationKind {
    /// All kinds: acts first, then standing ties.
    pub const ALL: [Self; 22] = [
        Self::Agree,
        Self::Consult,
        Self::Support,
        Self::Concede,
        Self::Cooperate,
        Self::Aid,
        Self::Retreat,
        Self::Request,
        Self::Accuse,
        Self::Reject,
        Self::Threaten,
        Self::Protest,
        Self::Sanction,
        Self::Mobilize,
        Self::Coerce,
        Self::Assault,
        Self::Represents,
        Self::MemberOf,
        Self::PartOf,
        Self::LocatedIn,
        Self::Opposes,
        Self::AlliedWith,
    ];

    /// The kind as it stands in the file: `member_of`.
    pub const fn code(self) -> &'static str {
        self.words().0
    }

    /// From source to target: `demands of`.
    pub const fn label(self) -> &'static str {
        self.words().1
    }

    /// From target to source: `is asked by`.
    pub const fn reverse_label(self) -> &'static str {
        self.words().2
    }

    const fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Agree => ("agree", "agrees with", "agrees with"),
            Self::Consult => ("consult", "meets", "meets"),
            Self::Support => ("support", "supports", "is supported by"),
            Self::Concede => ("concede", "gives way to", "is given way to by"),
            Self::Cooperate => ("cooperate", "works with", "works with"),
            Self::Aid => ("aid", "aids", "is aided by"),
            Self::Retreat => ("retreat", "withdraws before", "is withdrawn from by"),
            Self::Request => ("request", "demands of", "is asked by"),
            Self::Accuse => ("accuse", "accuses", "is accused by"),
            Self::Reject => ("reject", "refuses", "is refused by"),
            Self::Threaten => ("threaten", "warns", "is warned by"),
            Self::Protest => ("protest", "protests against", "is protested against by"),
            Self::Sanction => ("sanction", "sanctions", "is sanctioned by"),
            Self::Mobilize => ("mobilize", "masses forces at", "sees forces massed by"),
            Self::Coerce => ("coerce", "coerces", "is coerced by"),
            Self::Assault => ("assault", "attacks", "is attacked by"),
            Self::Represents => ("represents", "represents", "is represented by"),
            Self::MemberOf => ("member_of", "is a member of", "has as a member"),
            Self::PartOf => ("part_of", "is part of", "has as a part"),
            Self::LocatedIn => ("located_in", "lies in", "is the place of"),
            Self::Opposes => ("opposes", "opposes", "is opposed by"),
            Self::AlliedWith => ("allied_with", "is allied with", "is allied with"),
        }
    }

    /// True for how one stands to another, false for what one does.
    pub const fn is_standing(self) -> bool {
        matches!(
            self,
            Self::Represents | Self::MemberOf | Self::PartOf | Self::LocatedIn | Self::Opposes | Self::AlliedWith
        )
    }

    /// True where neither end is the source rather than the target.
    pub const fn is_mutual(self) -> bool {
        matches!(self, Self::Consult | Self::AlliedWith)
    }

    /// To the other's good or harm.
    pub const fn polarity(self) -> Polarity {
        match self {
            Self::Agree
            | Self::Consult
            | Self::Support
            | Self::Concede
            | Self::Cooperate
            | Self::Aid
            | Self::AlliedWith => Polarity::Cooperative,
            Self::Retreat | Self::Represents | Self::MemberOf | Self::PartOf | Self::LocatedIn => Polarity::Neutral,
            _ => Polarity::Adverse,
        }
    }

    /// A weight from -10 (attack) to +10 (retreat in the other's favour), after Goldstein's scale of 1992
    /// as it is commonly mapped to PLOVER's classes. Standing ties weigh nothing.
    pub const fn weight(self) -> f32 {
        match self {
            Self::Agree | Self::Concede => 5.0,
            Self::Consult => 1.5,
            Self::Support => 3.5,
            Self::Cooperate => 6.5,
            Self::Aid | Self::Retreat => 7.0,
            Self::Request => -1.5,
            Self::Accuse => -2.5,
            Self::Reject => -4.0,
            Self::Threaten => -5.0,
            Self::Protest => -6.0,
            Self::Sanction => -7.0,
            Self::Mobilize => -7.5,
            Self::Coerce => -8.0,
            Self::Assault => -10.0,
            Self::Represents | Self::MemberOf | Self::PartOf | Self::LocatedIn => 0.0,
            Self::Opposes => -2.0,
            Self::AlliedWith => 3.0,
        }
    }
}
