//! From the dossier's actors and relations to nodes and edges.

use super::label::short_name;
use super::{Adjacency, Edge, Graph, Grouping, Node, Query, Weight, centrality, reach};
use crate::model::{
    Actor, ActorId, Confirmation, DateSpan, DocumentId, Dossier, Judgement, Polarity, Relation, RelationEvidence,
    RelationKind, Statement, Target,
};
use crate::view::when::Calendar;
use crate::view::{Tie, source_name};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

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

/// What the query and the analyst's judgements let through.
struct Sieve<'a> {
    dossier: &'a Dossier,
    query: &'a Query,
    calendar: Calendar<'a>,
    /// The documents of the publishers left out.
    hidden: HashSet<&'a DocumentId>,
}

impl<'a> Sieve<'a> {
    fn new(dossier: &'a Dossier, query: &'a Query) -> Self {
        let hidden = dossier
            .found
            .documents
            .iter()
            .filter(|document| query.filters.hidden_sources.contains(source_name(document)));
        let hidden = hidden.map(|document| &document.id).collect();
        Self { dossier, query, calendar: Calendar::of(&dossier.found), hidden }
    }

    fn is_rejected(&self, target: &Target) -> bool {
        self.dossier.judgements.get(target) == Some(&Judgement::Rejected)
    }

    fn lets_actor_through(&self, actor: &Actor) -> bool {
        !self.query.filters.hidden_kinds.contains(&actor.kind)
            && !self.query.filters.leaves_out(&actor.id)
            && !self.is_rejected(&Target::Actor(actor.id.clone()))
    }

    fn lets_relation_through(&self, relation: &Relation) -> bool {
        !self.query.filters.hidden_ties.contains(&Tie::of(relation.kind.polarity()))
            && !self.query.filters.hidden_confirmations.contains(&relation.confirmation)
            && !self.is_rejected(&Target::Relation(relation.id.clone()))
    }

    fn lets_statement_through(&self, statement: &Statement) -> bool {
        let Some(document) = statement.content.first().map(|words| &words.document) else { return false };
        self.counts(document, statement.said) && !self.is_rejected(&Target::Statement(statement.id.clone()))
    }

    /// The sentences of a relation that count.
    fn evidence<'r>(&self, relation: &'r Relation) -> impl Iterator<Item = &'r RelationEvidence> {
        relation.evidence.iter().filter(|evidence| self.counts(&evidence.document, evidence.date))
    }

    fn counts(&self, document: &DocumentId, told: Option<DateSpan>) -> bool {
        !self.hidden.contains(document)
            && self
                .query
                .filters
                .dates
                .is_none_or(|range| self.calendar.span(told, document).is_some_and(|concerned| concerned.meets(range)))
    }
}

/// Relations drawn as one edge have these in common. The kind is none where all kinds of a polarity go together.
type Group = (usize, usize, bool, Polarity, Option<RelationKind>);

fn grouped(sieve: &Sieve, index: &HashMap<&ActorId, usize>) -> Vec<Edge> {
    let mut groups: BTreeMap<Group, Vec<(usize, usize)>> = BTreeMap::new();
    for (at, relation) in sieve.dossier.found.relations.iter().enumerate() {
        let (Some(&source), Some(&target)) = (index.get(&relation.source), index.get(&relation.target)) else {
            continue;
        };
        let count = sieve.evidence(relation).count();
        if source == target || count == 0 || !sieve.lets_relation_through(relation) {
            continue;
        }
        let mutual = relation.kind.is_mutual();
        let (source, target) = if mutual { (source.min(target), source.max(target)) } else { (source, target) };
        let kind = (sieve.query.grouping == Grouping::Kind).then_some(relation.kind);
        groups.entry((source, target, mutual, relation.kind.polarity(), kind)).or_default().push((at, count));
    }
    let edges = groups.into_iter().map(|((source, target, mutual, polarity, _), relations)| {
        let found = &sieve.dossier.found.relations;
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
    edges.filter(|edge| edge.count >= sieve.query.filters.minimum).collect()
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

fn count_statements(sieve: &Sieve, nodes: &mut [Node]) {
    let index: HashMap<ActorId, usize> = nodes.iter().enumerate().map(|(at, node)| (node.id.clone(), at)).collect();
    for statement in sieve.dossier.found.statements.iter().filter(|statement| sieve.lets_statement_through(statement)) {
        for speaker in statement.speaker.iter().chain(&statement.joint) {
            if let Some(&at) = index.get(speaker) {
                nodes[at].statements += 1;
            }
        }
    }
}

fn count_sentences(sieve: &Sieve, edges: &[Edge], nodes: &mut [Node]) {
    let mut sentences = vec![HashSet::new(); nodes.len()];
    for edge in edges {
        for &at in &edge.relations {
            for evidence in sieve.evidence(&sieve.dossier.found.relations[at]) {
                let place = (&evidence.document, evidence.start, evidence.end);
                sentences[edge.source].insert(place);
                sentences[edge.target].insert(place);
            }
        }
    }
    for (node, sentences) in nodes.iter_mut().zip(sentences) {
        node.sentences = sentences.len();
    }
}

fn weigh(weight: Weight, edges: &[Edge], nodes: &mut [Node]) {
    let links = || Adjacency::new(nodes.len(), edges.iter().map(|edge| (edge.source, edge.target, 1.0)));
    let weights: Vec<f32> = match weight {
        Weight::Statements => nodes.iter().map(|node| node.statements as f32).collect(),
        Weight::Sentences => nodes.iter().map(|node| node.sentences as f32).collect(),
        Weight::Connections => {
            let links = links();
            (0..nodes.len()).map(|node| links.degree(node) as f32).collect()
        }
        Weight::Betweenness => centrality::betweenness(&links()),
    };
    for (node, weight) in nodes.iter_mut().zip(weights) {
        node.weight = weight;
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{actor_named, dossier};
    use super::*;
    use crate::model::ActorKind;
    use crate::view::Filters;
    use jiff::civil::date;

    fn shown(query: &Query) -> Graph {
        graph(&dossier(), query)
    }

    fn filtered(filters: Filters) -> Graph {
        shown(&Query { filters, ..Query::default() })
    }

    fn names(graph: &Graph) -> Vec<&str> {
        graph.nodes.iter().map(|node| node.name.as_str()).collect()
    }

    /// `Russia demands of NATO 2`, for every edge.
    fn edges(graph: &Graph) -> Vec<String> {
        let name = |at: usize| graph.nodes[at].name.as_str();
        let line = |edge: &Edge| format!("{} {} {} {}", name(edge.source), edge.label, name(edge.target), edge.count);
        graph.edges.iter().map(line).collect()
    }

    #[test]
    fn by_default_everything_that_is_linked_is_shown_and_kinds_are_kept_apart() {
        let graph = shown(&Query::default());
        assert_eq!(names(&graph), ["NATO", "Russia", "Sergei Ryabkov", "Ukraine", "Wendy Sherman"]);
        assert_eq!(graph.total_actors, 6);
        assert_eq!(
            edges(&graph),
            [
                "NATO refuses Russia 1",
                "NATO meets Russia 2",
                "Russia demands of NATO 3",
                "Russia warns NATO 1",
                "Russia masses forces at Ukraine 1",
                "Sergei Ryabkov represents Russia 1",
                "Sergei Ryabkov meets Wendy Sherman 1",
            ]
        );
        assert!(graph.edges[1].mutual);
    }

    #[test]
    fn kinds_of_one_polarity_can_go_together_under_the_best_evidenced() {
        let graph = shown(&Query { grouping: Grouping::Polarity, ..Query::default() });
        assert!(edges(&graph).contains(&"Russia demands of, warns NATO 4".to_owned()));
        let edge = graph.edges.iter().find(|edge| edge.kinds.len() == 2).unwrap();
        assert_eq!(edge.confirmation, Confirmation::Confirmed);
        assert_eq!(edge.relations.len(), 2);
    }

    #[test]
    fn hidden_kinds_of_actors_take_their_relations_with_them() {
        let graph = filtered(Filters { hidden_kinds: [ActorKind::Person].into(), ..Filters::default() });
        assert_eq!(names(&graph), ["NATO", "Russia", "Ukraine"]);
    }

    #[test]
    fn hidden_ties_leave_nobody_unlinked() {
        let graph = filtered(Filters { hidden_ties: [Tie::Adverse].into(), ..Filters::default() });
        assert_eq!(names(&graph), ["NATO", "Russia", "Sergei Ryabkov", "Wendy Sherman"]);
    }

    #[test]
    fn what_is_only_tentative_can_be_left_out() {
        let hidden_confirmations = [Confirmation::Tentative, Confirmation::Unconfirmed].into();
        let graph = filtered(Filters { hidden_confirmations, ..Filters::default() });
        assert_eq!(edges(&graph), ["NATO meets Russia 2", "Russia demands of NATO 3"]);
    }

    #[test]
    fn sentences_of_a_hidden_publisher_do_not_count() {
        let graph = filtered(Filters { hidden_sources: ["wire".to_owned()].into(), ..Filters::default() });
        assert_eq!(edges(&graph), ["NATO meets Russia 1", "Russia demands of NATO 1"]);
    }

    #[test]
    fn a_range_of_days_takes_the_day_told_and_else_the_day_of_publication() {
        let on = |day| filtered(Filters { dates: Some(DateSpan::day(date(2022, 1, day))), ..Filters::default() });
        assert_eq!(edges(&on(10)), ["Sergei Ryabkov meets Wendy Sherman 1"]);
        assert_eq!(edges(&on(14)), ["NATO meets Russia 1", "Russia demands of NATO 1"]);
    }

    #[test]
    fn the_least_evidence_is_counted_over_the_whole_edge() {
        let least = |minimum| {
            let filters = Filters { minimum, ..Filters::default() };
            shown(&Query { filters, grouping: Grouping::Polarity, ..Query::default() })
        };
        assert_eq!(edges(&least(4)), ["Russia demands of, warns NATO 4"]);
        assert!(least(5).nodes.is_empty());
    }

    #[test]
    fn around_an_actor_the_middle_stays_even_alone() {
        let around = |steps| {
            let filters = Filters { steps: Some(steps), ..Filters::default() };
            shown(&Query { filters, center: Some(actor_named("Wendy Sherman")), ..Query::default() })
        };
        assert_eq!(names(&around(0)), ["Wendy Sherman"]);
        assert_eq!(names(&around(1)), ["Sergei Ryabkov", "Wendy Sherman"]);
        assert_eq!(names(&around(2)), ["Russia", "Sergei Ryabkov", "Wendy Sherman"]);
    }

    #[test]
    fn a_path_shows_those_on_it_in_its_order() {
        let path = (Some(actor_named("Wendy Sherman")), Some(actor_named("Ukraine")));
        let graph = filtered(Filters { path, ..Filters::default() });
        assert_eq!(names(&graph), ["Wendy Sherman", "Sergei Ryabkov", "Russia", "Ukraine"]);
        assert_eq!(graph.edges.len(), 3);
    }

    #[test]
    fn those_linked_with_nobody_appear_on_request() {
        let graph = shown(&Query { unlinked: true, ..Query::default() });
        assert!(names(&graph).contains(&"Analysts"));
    }

    #[test]
    fn a_rejected_relation_is_gone() {
        let mut dossier = dossier();
        let wrong = dossier.found.relations.iter().find(|relation| relation.kind == RelationKind::Mobilize).unwrap();
        dossier.judgements.insert(Target::Relation(wrong.id.clone()), Judgement::Rejected);
        let graph = graph(&dossier, &Query::default());
        assert!(!names(&graph).contains(&"Ukraine"));
    }

    #[test]
    fn each_measure_weighs_what_it_names() {
        let weights = |weight| {
            let graph = shown(&Query { weight, ..Query::default() });
            graph.nodes.iter().map(|node| (node.name.clone(), node.weight)).collect::<HashMap<_, _>>()
        };
        assert!((weights(Weight::Statements)["Sergei Ryabkov"] - 2.0).abs() < 1e-6);
        assert!((weights(Weight::Sentences)["Russia"] - 9.0).abs() < 1e-6);
        assert!((weights(Weight::Connections)["Russia"] - 3.0).abs() < 1e-6);
        assert!((weights(Weight::Betweenness)["Russia"] - 5.0).abs() < 1e-6);
    }
}
