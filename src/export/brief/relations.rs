//! Who stands how to whom.

use super::writer::{Writer, remarked};
use super::{Block, Line, Piece, Section, counted};
use crate::model::{Confirmation, Modality, Relation, RelationEvidence, Target};

pub(super) fn section(writer: &mut Writer) -> Option<Section> {
    let mut blocks = Vec::new();
    for (heading, standing) in [("What they do", false), ("How they stand", true)] {
        let relations = writer.dossier.found.relations.iter();
        let mut relations: Vec<_> = relations.filter(|relation| relation.kind.is_standing() == standing).collect();
        relations.sort_by_key(|relation| (writer.name(&relation.source), writer.name(&relation.target), relation.kind));
        if !relations.is_empty() {
            blocks.push(Block::Heading(Line::text(heading)));
            blocks.push(Block::List(relations.into_iter().map(|relation| line(relation, writer)).collect()));
        }
    }
    (!blocks.is_empty()).then_some(Section { heading: "Relations", blocks })
}

/// `Russia threatens NATO (tentative; on a condition: if ...) [4]`.
fn line(relation: &Relation, writer: &mut Writer) -> Line {
    let confirmation = match relation.confirmation {
        Confirmation::Confirmed => format!("confirmed by {}", counted(relation.sources, "source")),
        Confirmation::Unconfirmed => "unconfirmed: one source".to_owned(),
        Confirmation::Tentative => "tentative".to_owned(),
    };
    let mut remarks = vec![confirmation];
    for evidence in &relation.evidence {
        remarks.extend(reservation(evidence).filter(|reservation| !remarks.contains(reservation)));
    }
    let passages: Vec<_> = relation.evidence.iter().map(RelationEvidence::evidence).collect();
    let line = Line::text(writer.name(&relation.source))
        .and(" ")
        .with(Piece::Strong(relation.kind.label().to_owned()))
        .and(format!(" {} ({})", writer.name(&relation.target), remarks.join("; ")))
        .cite(writer.cite(&passages));
    remarked(line, writer.dossier, &Target::Relation(relation.id.clone()))
}

/// What an article says against taking it as a fact.
fn reservation(evidence: &RelationEvidence) -> Option<String> {
    match evidence.modality {
        _ if evidence.negated => Some("denied".to_owned()),
        Modality::Asserted => None,
        Modality::Possible => Some("possible".to_owned()),
        Modality::Intended => Some("intended".to_owned()),
        Modality::Required => Some("demanded".to_owned()),
        Modality::Asked => Some("asked".to_owned()),
        Modality::Conditional => Some(evidence.condition.clone().unwrap_or_else(|| "on a condition".to_owned())),
    }
}
