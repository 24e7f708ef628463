//! Who stands how to whom.

use super::{ActorId, DateSpan, DocumentId, Evidence, Modality, RelationId, Sources, content_id};
use crate::text::Span;
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

/// One sentence that a relation rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelationEvidence {
    /// The document.
    pub document: DocumentId,
    /// First byte of the clause.
    pub start: usize,
    /// Behind its last byte.
    pub end: usize,
    /// The words there.
    pub words: String,
    /// The words that say it: `called on`.
    pub cue: String,
    /// True where the article says that it is *not* so.
    pub negated: bool,
    /// Done, planned, possible, conditional.
    pub modality: Modality,
    /// The condition, in the article's words: `if Russia invades`.
    pub condition: Option<String>,
    /// Who says so; the article itself where nobody is known to.
    pub attributed_to: Option<ActorId>,
    /// When it happened or is to happen, where the article tells.
    pub date: Option<DateSpan>,
    /// When it was reported: the article's day of publication.
    #[serde(default)]
    pub reported: Option<DateSpan>,
    /// The rule that found it.
    pub rule: String,
    /// Which words it was found by, as a sentence.
    #[serde(default)]
    pub reason: String,
}

impl RelationEvidence {
    /// Where in the document.
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }

    /// True where it is said to be so: done, not planned, possible, conditional or denied.
    pub fn is_firm(&self) -> bool {
        !self.negated && self.modality == Modality::Asserted
    }

    /// As plain evidence.
    pub fn evidence(&self) -> Evidence {
        Evidence { document: self.document.clone(), start: self.start, end: self.end, words: self.words.clone() }
    }
}

/// How well a relation is borne out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confirmation {
    /// At least two independent sources.
    Confirmed,
    /// One source.
    Unconfirmed,
    /// Only planned, conditional, possible or denied.
    Tentative,
}

impl Confirmation {
    /// The word for it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Unconfirmed => "unconfirmed",
            Self::Tentative => "tentative",
        }
    }
}

/// What one actor does to another or how it stands to it, with all its evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// Its identifier.
    pub id: RelationId,
    /// Who.
    pub source: ActorId,
    /// To whom.
    pub target: ActorId,
    /// What.
    pub kind: RelationKind,
    /// How well it is borne out.
    pub confirmation: Confirmation,
    /// Number of independent sources: copies of one wire story count once.
    pub sources: usize,
    /// Every sentence that says so, in order of documents and text: at least one.
    pub evidence: Vec<RelationEvidence>,
}

impl Relation {
    /// The identifier of the relation of this kind between these two.
    pub fn id_of(source: &ActorId, kind: RelationKind, target: &ActorId) -> RelationId {
        content_id("r", &[source.as_str(), kind.code(), target.as_str()]).into()
    }

    /// True where the actor is one of its ends.
    pub fn has(&self, actor: &ActorId) -> bool {
        self.source == *actor || self.target == *actor
    }

    /// True where both say the same of the same two actors.
    pub fn is_parallel_to(&self, other: &Self) -> bool {
        let ends = (&self.source, &self.target);
        let swapped = self.kind.is_mutual() && ends == (&other.target, &other.source);
        self.kind == other.kind && (swapped || ends == (&other.source, &other.target))
    }

    /// Counts the sources of its evidence, and tells by them how well it is borne out.
    pub fn weigh(&mut self, sources: &Sources) {
        self.sources = sources.count(self.evidence.iter().map(|evidence| &evidence.document));
        let firm = self.evidence.iter().filter(|evidence| evidence.is_firm());
        self.confirmation = match sources.count(firm.map(|evidence| &evidence.document)) {
            0 => Confirmation::Tentative,
            1 => Confirmation::Unconfirmed,
            _ => Confirmation::Confirmed,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;
    use crate::model::Document;

    /// A relation that two articles report, and the folder in which the second is a copy of the first or not.
    fn reported_twice(copied: bool) -> (Relation, Vec<Document>) {
        let mut documents = fixture::documents();
        documents[1].copy_of = copied.then(|| documents[0].id.clone());
        let mut relation = fixture::relation(
            fixture::russia(),
            RelationKind::Mobilize,
            fixture::nato(),
            fixture::at(&documents[0], "About 100,000 Russian troops stand near the border"),
            "stand",
        );
        let again = RelationEvidence { document: documents[1].id.clone(), ..relation.evidence[0].clone() };
        relation.evidence.push(again);
        (relation, documents.into())
    }

    #[test]
    fn two_independent_articles_confirm_a_relation_and_a_copy_does_not() {
        for (copied, sources, confirmation) in
            [(false, 2, Confirmation::Confirmed), (true, 1, Confirmation::Unconfirmed)]
        {
            let (mut relation, documents) = reported_twice(copied);
            relation.weigh(&Sources::of(&documents));
            assert_eq!((relation.sources, relation.confirmation), (sources, confirmation));
        }
    }

    #[test]
    fn what_is_only_planned_or_denied_is_tentative_however_often_it_is_told() {
        let (mut relation, documents) = reported_twice(false);
        relation.evidence[0].modality = Modality::Intended;
        relation.evidence[1].negated = true;
        relation.weigh(&Sources::of(&documents));
        assert_eq!((relation.sources, relation.confirmation), (2, Confirmation::Tentative));
    }
}
