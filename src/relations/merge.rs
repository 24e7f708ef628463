//! Claims of one kind between the same two actors become one relation.

use super::Claim;
use crate::model::{ActorId, Confirmation, Document, Relation, RelationKind, Sources};
use std::collections::BTreeMap;

/// The relations of the folder. Claims come by document, in text order; `ids` are the actors' identifiers by number.
pub fn merge(documents: &[Document], claims: Vec<Claim>, ids: &[ActorId]) -> Vec<Relation> {
    let mut grouped: BTreeMap<(usize, usize, RelationKind), Vec<Claim>> = BTreeMap::new();
    for claim in claims {
        // What is mutual has no direction: the actor that comes first in the cast is the source.
        let swapped = claim.kind.is_mutual() && claim.target < claim.source;
        let (source, target) = if swapped { (claim.target, claim.source) } else { (claim.source, claim.target) };
        grouped.entry((source, target, claim.kind)).or_default().push(claim);
    }
    let sources = Sources::of(documents);
    let relation = |((source, target, kind), claims): ((usize, usize, RelationKind), Vec<Claim>)| {
        let (source, target) = (ids[source].clone(), ids[target].clone());
        let mut relation = Relation {
            id: Relation::id_of(&source, kind, &target),
            source,
            target,
            kind,
            confirmation: Confirmation::Tentative,
            sources: 0,
            evidence: claims.into_iter().map(|claim| claim.evidence).collect(),
        };
        relation.weigh(&sources);
        relation
    };
    grouped.into_iter().map(relation).collect()
}
