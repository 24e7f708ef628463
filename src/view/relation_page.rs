//! All about one relation.

use super::Index;
use super::evidence::{EvidenceCard, relation_card};
use crate::model::{ActorId, ActorKind, Confirmation, Modality, Polarity, Relation, RelationId, RelationKind, Target};

/// Order of the sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EvidenceOrder {
    /// Oldest article first.
    #[default]
    Date,
    /// Publisher by publisher.
    Source,
}

impl EvidenceOrder {
    /// What the button says.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Date => "By date",
            Self::Source => "By source",
        }
    }
}

/// The page of a relation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationPage {
    /// The relation.
    pub id: RelationId,
    /// Who.
    pub source: (ActorId, ActorKind, String),
    /// To whom.
    pub target: (ActorId, ActorKind, String),
    /// What.
    pub kind: RelationKind,
    /// To its good or harm.
    pub polarity: Polarity,
    /// How well it is borne out.
    pub confirmation: Confirmation,
    /// `7 sentences in 5 documents, 4 independent sources.` and what else is to be known.
    pub lines: Vec<String>,
    /// The sentences.
    pub cards: Vec<EvidenceCard>,
    /// What else there is between the two: `warns NATO 2`.
    pub others: Vec<(RelationId, String)>,
}

/// The page of a relation.
pub fn relation_page(index: &Index, id: &RelationId, order: EvidenceOrder) -> Option<RelationPage> {
    let relation = index.relation(id)?;
    let end = |id: &ActorId| {
        let kind = index.actor(id).map_or(ActorKind::Group, |actor| actor.kind);
        (id.clone(), kind, index.name(id).to_owned())
    };
    let mut cards: Vec<_> = relation.evidence.iter().filter_map(|evidence| relation_card(index, evidence)).collect();
    match order {
        EvidenceOrder::Date => cards.sort_by_key(|card| (card.number, card.evidence.start)),
        EvidenceOrder::Source => cards.sort_by(|one, other| {
            (&one.publisher, one.number, one.evidence.start).cmp(&(
                &other.publisher,
                other.number,
                other.evidence.start,
            ))
        }),
    }
    let mut documents: Vec<_> = relation.evidence.iter().map(|evidence| &evidence.document).collect();
    documents.sort();
    documents.dedup();
    let is_copy = |id: &&&crate::model::DocumentId| index.document(id).is_some_and(|one| one.copy_of.is_some());
    let copies = documents.iter().filter(is_copy).count();
    let mut lines = vec![format!(
        "{} in {}, {}.",
        counted(relation.evidence.len(), "sentence"),
        counted(documents.len(), "document"),
        counted(relation.sources, "independent source"),
    )];
    if copies > 0 {
        let verb = if copies == 1 { "is" } else { "are" };
        lines.push(format!(
            "{} {verb} not counted as sources.",
            counted(copies, "wire copy").replace("copys", "copies")
        ));
    }
    let open = relation.evidence.iter().filter(|evidence| evidence.modality != Modality::Asserted).count();
    if open > 0 {
        lines.push(format!("{open} of them as planned, possible or on a condition."));
    }
    Some(RelationPage {
        id: id.clone(),
        source: end(&relation.source),
        target: end(&relation.target),
        kind: relation.kind,
        polarity: relation.kind.polarity(),
        confirmation: relation.confirmation,
        lines,
        cards,
        others: others(index, relation),
    })
}

/// What else there is between the ends of a relation, either way round, best evidenced first.
fn others(index: &Index, relation: &Relation) -> Vec<(RelationId, String)> {
    let ends =
        |one: &Relation| [one.source.clone().min(one.target.clone()), one.source.clone().max(one.target.clone())];
    let kept = |one: &&Relation| {
        one.id != relation.id && ends(one) == ends(relation) && !index.is_rejected(&Target::Relation(one.id.clone()))
    };
    let mut others: Vec<&Relation> = index.relations_of(&relation.source).filter(kept).collect();
    others.sort_by_key(|one| std::cmp::Reverse(one.evidence.len()));
    let words = |one: &&Relation| {
        let (label, count) = (one.kind.label(), one.evidence.len());
        let words = if one.source == relation.source {
            format!("{label} {count}")
        } else {
            format!("{} {label} {count}", index.name(&one.source))
        };
        (one.id.clone(), words)
    };
    others.iter().map(words).collect()
}

/// `1 sentence`, `2 sentences`.
pub fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
