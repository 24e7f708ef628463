//! Who stands how to whom, and the sentences that say so.

use super::{ActorId, DateSpan, DocumentId, Evidence, Modality, RelationId, RelationKind, Sources, content_id};
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// One sentence that a relation rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelationEvidence {
    /// In whose text the sentence stands.
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
