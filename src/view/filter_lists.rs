//! What there is to leave out, with counts.

use super::{Index, Tie, source_name};
use crate::model::{ActorKind, Confirmation, Grade, Target};
use std::collections::BTreeMap;

/// The lists of the filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterLists {
    /// Kinds of actors.
    pub kinds: Vec<(ActorKind, usize)>,
    /// Actors that no article names.
    pub unnamed: usize,
    /// Kinds of relations.
    pub ties: Vec<(Tie, usize)>,
    /// Degrees of confirmation.
    pub confirmations: Vec<(Confirmation, usize)>,
    /// Publishers, or files of articles that name none: name, articles, the best grade that the analyst gave one of them.
    pub sources: Vec<(String, usize, Option<Grade>)>,
    /// The most sentences that one relation rests on.
    pub most_sentences: usize,
}

/// All degrees of confirmation, in order.
pub const CONFIRMATIONS: [Confirmation; 3] =
    [Confirmation::Confirmed, Confirmation::Unconfirmed, Confirmation::Tentative];

/// The word for a degree of confirmation.
pub const fn confirmation_label(confirmation: Confirmation) -> &'static str {
    match confirmation {
        Confirmation::Confirmed => "Confirmed",
        Confirmation::Unconfirmed => "Unconfirmed",
        Confirmation::Tentative => "Tentative",
    }
}

/// What there is to leave out.
pub fn filter_lists(index: &Index) -> FilterLists {
    let found = &index.dossier().found;
    let kinds = ActorKind::ALL.map(|kind| (kind, found.actors.iter().filter(|actor| actor.kind == kind).count()));
    let relations =
        |wanted: &dyn Fn(&crate::model::Relation) -> bool| found.relations.iter().filter(|one| wanted(one)).count();
    let ties = Tie::ALL.map(|tie| (tie, relations(&|relation| Tie::of(relation.kind.polarity()) == tie)));
    let confirmations = CONFIRMATIONS.map(|degree| (degree, relations(&|relation| relation.confirmation == degree)));
    let mut sources: BTreeMap<String, (usize, Option<Grade>)> = BTreeMap::new();
    for document in &found.documents {
        let entry = sources.entry(source_name(document).to_owned()).or_default();
        entry.0 += 1;
        let grade = index.grade(&Target::Document(document.id.clone()));
        entry.1 = entry.1.into_iter().chain(grade).min();
    }
    let mut sources: Vec<_> = sources.into_iter().map(|(name, (count, grade))| (name, count, grade)).collect();
    sources.sort_by_key(|(_, count, _)| std::cmp::Reverse(*count));
    FilterLists {
        kinds: kinds.to_vec(),
        unnamed: found.actors.iter().filter(|actor| actor.unnamed).count(),
        ties: ties.to_vec(),
        confirmations: confirmations.to_vec(),
        sources,
        most_sentences: found.relations.iter().map(|relation| relation.evidence.len()).max().unwrap_or(1),
    }
}
