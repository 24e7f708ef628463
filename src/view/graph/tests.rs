//! Which actors and relations a query lets through.

use super::sample::{actor_named, dossier};
use super::{Edge, Graph, Grouping, Query, Weight};
use crate::model::{ActorKind, Confirmation, DateSpan, Judgement, RelationKind, Target};
use crate::view::{Filters, Tie};
use jiff::civil::date;
use std::collections::HashMap;

fn shown(query: &Query) -> Graph {
    Graph::new(&dossier(), query)
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
fn those_that_no_article_names_can_be_left_out() {
    let mut dossier = dossier();
    for actor in &mut dossier.found.actors {
        actor.unnamed = actor.name == "Ukraine";
    }
    let query = Query { filters: Filters { hides_unnamed: true, ..Filters::default() }, ..Query::default() };
    assert_eq!(names(&Graph::new(&dossier, &query)), ["NATO", "Russia", "Sergei Ryabkov", "Wendy Sherman"]);
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
    let graph = Graph::new(&dossier, &Query::default());
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
