//! Claims of one kind between the same two actors become one relation.

use super::Claim;
use crate::model::{Confirmation, Document, Modality, Relation, RelationId, RelationKind, content_id};
use std::collections::{BTreeMap, BTreeSet};

/// The relations of the folder. Claims come by document, in text order; `ids` are the actors' identifiers by number.
pub fn merge(documents: &[Document], claims: Vec<Claim>, ids: &[crate::model::ActorId]) -> Vec<Relation> {
    let mut grouped: BTreeMap<(usize, usize, RelationKind), Vec<Claim>> = BTreeMap::new();
    for claim in claims {
        // What is mutual has no direction: the actor that comes first in the cast is the source.
        let (source, target) = if claim.kind.is_mutual() && claim.target < claim.source {
            (claim.target, claim.source)
        } else {
            (claim.source, claim.target)
        };
        grouped.entry((source, target, claim.kind)).or_default().push(claim);
    }
    let origin: BTreeMap<&str, &str> = documents
        .iter()
        .map(|document| {
            (document.id.as_str(), document.copy_of.as_ref().map_or(document.id.as_str(), |original| original.as_str()))
        })
        .collect();
    let relation = |((source, target, kind), claims): ((usize, usize, RelationKind), Vec<Claim>)| {
        let evidence: Vec<_> = claims.into_iter().map(|claim| claim.evidence).collect();
        let sources: BTreeSet<&str> =
            evidence.iter().filter_map(|found| origin.get(found.document.as_str()).copied()).collect();
        let firm = evidence.iter().any(|found| matches!(found.modality, Modality::Asserted) && !found.negated);
        let confirmation = match (firm, sources.len()) {
            (false, _) => Confirmation::Tentative,
            (true, 0 | 1) => Confirmation::Unconfirmed,
            (true, _) => Confirmation::Confirmed,
        };
        Relation {
            id: RelationId::from(content_id("r", &[ids[source].as_str(), kind.code(), ids[target].as_str()])),
            source: ids[source].clone(),
            target: ids[target].clone(),
            kind,
            confirmation,
            sources: sources.len(),
            evidence,
        }
    };
    grouped.into_iter().map(relation).collect()
}
