//! From the dossier's actors and relations to nodes and edges.

use super::label::short_name;
use super::sieve::Sieve;
use super::weights::{count_sentences, count_statements, weigh};
use super::{Adjacency, Edge, Graph, Grouping, Node, Query, reach};
use crate::model::{Actor, ActorId, Confirmation, Dossier, Polarity, RelationKind};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

/// The actors and relations of `dossier` that `query` lets through.
pub fn graph(dossier: &Dossier, query: &Query) -> Graph {
    let sieve = Sieve::new(dossier, query);
    let actors: Vec<&Actor> = dossier.found.actors.iter().filter(|actor| sieve.lets_actor_through(actor)).collect();
    let index: HashMap<&ActorId, usize> = actors.iter().enumerate().map(|(at, actor)| (&actor.id, at)).collect();
    let edges = grouped(&sieve, &index);

    let keep = kept(query, &index, actors.len(), &edges);
    let mut new_index = vec![usize::MAX; actors.len()];
    for (new, &old) in keep.iter().enumerate() {
        new_index[old] = new;
    }
    let edges: Vec<Edge> = edges
        .into_iter()
        .map(|edge| Edge { source: new_index[edge.source], target: new_index[edge.target], ..edge })
        .filter(|edge| edge.source != usize::MAX && edge.target != usize::MAX)
        .filter(|edge| !is_path(query) || edge.source.abs_diff(edge.target) == 1)
        .collect();

    let mut nodes: Vec<Node> = keep
        .iter()
        .map(|&old| Node {
            id: actors[old].id.clone(),
            name: actors[old].name.clone(),
            label: short_name(actors[old]),
            kind: actors[old].kind,
            weight: 0.0,
            statements: 0,
            sentences: 0,
        })
        .collect();
    count_statements(&sieve, &mut nodes);
    count_sentences(&sieve, &edges, &mut nodes);
    weigh(query.weight, &edges, &mut nodes);
    Graph { nodes, edges, total_actors: dossier.found.actors.len() }
}

/// Relations drawn as one edge have these in common. The kind is none where all kinds of a polarity go together.
type Group = (usize, usize, bool, Polarity, Option<RelationKind>);

fn grouped(sieve: &Sieve, index: &HashMap<&ActorId, usize>) -> Vec<Edge> {
    let mut groups: BTreeMap<Group, Vec<(usize, usize)>> = BTreeMap::new();
    for (at, relation) in sieve.relations().iter().enumerate() {
        let (Some(&source), Some(&target)) = (index.get(&relation.source), index.get(&relation.target)) else {
            continue;
        };
        let count = sieve.evidence(relation).count();
        if source == target || count == 0 || !sieve.lets_relation_through(relation) {
            continue;
        }
        let mutual = relation.kind.is_mutual();
        let (source, target) = if mutual { (source.min(target), source.max(target)) } else { (source, target) };
        let kind = (sieve.query().grouping == Grouping::Kind).then_some(relation.kind);
        groups.entry((source, target, mutual, relation.kind.polarity(), kind)).or_default().push((at, count));
    }
    let edges = groups.into_iter().map(|((source, target, mutual, polarity, _), relations)| {
        let found = sieve.relations();
        let mut by_kind: BTreeMap<RelationKind, usize> = BTreeMap::new();
        for &(at, count) in &relations {
            *by_kind.entry(found[at].kind).or_default() += count;
        }
        let mut kinds: Vec<RelationKind> = by_kind.keys().copied().collect();
        kinds.sort_by_key(|kind| Reverse(by_kind[kind]));
        let confirmation = relations.iter().map(|&(at, _)| found[at].confirmation).min();
        Edge {
            source,
            target,
            polarity,
            confirmation: confirmation.unwrap_or(Confirmation::Tentative),
            count: by_kind.values().sum(),
            mutual,
            label: label(&kinds),
            kinds,
            relations: relations.into_iter().map(|(at, _)| at).collect(),
        }
    });
    edges.filter(|edge| edge.count >= sieve.query().filters.minimum).collect()
}

fn label(kinds: &[RelationKind]) -> String {
    match kinds {
        [] => String::new(),
        [only] => only.label().to_owned(),
        [first, second] => format!("{}, {}", first.label(), second.label()),
        [first, others @ ..] => format!("{} +{}", first.label(), others.len()),
    }
}

fn is_path(query: &Query) -> bool {
    query.filters.path.0.is_some() && query.filters.path.1.is_some()
}

/// The actors that stay: those on the path, in its order, or those near the middle, where one is asked for; of these
/// the linked ones.
fn kept(query: &Query, index: &HashMap<&ActorId, usize>, count: usize, edges: &[Edge]) -> Vec<usize> {
    let links = Adjacency::new(count, edges.iter().map(|edge| (edge.source, edge.target, edge.count as f32)));
    let node = |id: &Option<ActorId>| id.as_ref().and_then(|id| index.get(id).copied());
    if is_path(query) {
        let (from, to) = (node(&query.filters.path.0), node(&query.filters.path.1));
        return from.zip(to).and_then(|(from, to)| reach::shortest_path(&links, from, to)).unwrap_or_default();
    }
    let center = node(&query.center);
    let mut keep: Vec<usize> = match (center, query.filters.steps) {
        (Some(center), Some(steps)) => reach::around(&links, &[center], steps),
        _ => (0..count).collect(),
    };
    keep.retain(|&node| query.unlinked || links.degree(node) > 0 || center == Some(node));
    keep
}
