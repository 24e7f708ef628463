//! What a scene promises: borders met, lanes apart, labels that never overlap.

use super::*;
use crate::model::{ActorKind, RelationKind};
use crate::view::graph::{Edge, Node};
use crate::view::layout::Layout;
use proptest::prelude::*;

/// A graph of named actors; edges as source, target and count. Kinds go round.
fn graph(names: &[String], edges: &[(usize, usize, usize)]) -> Graph {
    let node = |(at, name): (usize, &String)| Node {
        id: ActorId::from(name),
        name: name.clone(),
        label: name.clone(),
        kind: ActorKind::ALL[at % 4],
        weight: (at * 7 % 11) as f32,
        statements: 0,
        sentences: 0,
    };
    let edge = |&(source, target, count): &(usize, usize, usize)| Edge {
        source,
        target,
        kinds: vec![RelationKind::Threaten],
        polarity: Polarity::Adverse,
        confirmation: Confirmation::Confirmed,
        count,
        mutual: false,
        label: "warns".to_owned(),
        relations: vec![0],
    };
    Graph {
        nodes: names.iter().enumerate().map(node).collect(),
        edges: edges.iter().map(edge).collect(),
        total_actors: names.len(),
    }
}

fn names(count: usize) -> Vec<String> {
    (0..count).map(|n| format!("Actor with number {n}")).collect()
}

fn laid_out(graph: &Graph) -> Scene {
    let at = Layout::run(&layout_request(graph, |_| Place::Free));
    Scene::new(graph, &at, |_| false)
}

fn wanted(scene: &Scene, zoom: f32) -> Wanted {
    let bounds = scene.bounds();
    let area = Area::new(bounds.min * zoom, bounds.max * zoom).grown(120.0);
    Wanted { zoom, area, seen: area, plates: true }
}

fn assert_no_overlap(scene: &Scene, labels: &Labels, zoom: f32) {
    let names = labels.names.iter().map(|name| (name.area, scene.nodes[name.node].name.clone()));
    let plates = labels.plates.iter().map(|plate| (plate.area, format!("plate {}", plate.edge)));
    let all: Vec<_> = names.chain(plates).collect();
    for (at, (area, label)) in all.iter().enumerate() {
        for (other, other_label) in &all[at + 1..] {
            assert!(!area.overlaps(*other), "{label} overlaps {other_label}");
        }
        for node in &scene.nodes {
            let node_area = Area::around(node.at * zoom, node.outline.half_size(node.radius * zoom));
            assert!(!area.overlaps(node_area), "{label} lies on {}", node.name);
        }
    }
}

#[test]
fn arrowheads_all_but_touch_the_borders_of_their_nodes() {
    let scene = laid_out(&graph(&names(6), &[(0, 1, 3), (1, 0, 2), (2, 3, 1), (4, 5, 9), (0, 3, 1), (5, 2, 1)]));
    for edge in &scene.edges {
        let curve = edge.curve.unwrap();
        for (node, end) in [(edge.source, curve.start), (edge.target, curve.end)] {
            let node = &scene.nodes[node];
            let gap = node.outline.distance(node.radius, end - node.at);
            assert!((gap - route::GAP).abs() < 0.1, "{gap} to {}", node.name);
        }
    }
}

#[test]
fn opposite_edges_bend_apart_and_keep_to_their_right() {
    let at = [Point::ORIGIN, Point::new(300.0, 0.0)];
    let scene = Scene::new(&graph(&names(2), &[(0, 1, 1), (1, 0, 1)]), &at, |_| false);
    let middle = |edge: usize| scene.edges[edge].curve.unwrap().at(0.5).y;
    assert!(middle(0) > 10.0, "eastbound on the south side, {}", middle(0));
    assert!(middle(1) < -10.0, "westbound on the north side, {}", middle(1));
}

#[test]
fn an_edge_bends_round_a_node_in_its_way() {
    let at = [Point::ORIGIN, Point::new(400.0, 0.0), Point::new(200.0, 4.0)];
    let scene = Scene::new(&graph(&names(3), &[(0, 1, 1)]), &at, |_| false);
    let node = &scene.nodes[2];
    assert!(scene.edges[0].curve.unwrap().distance(node.at) > node.radius);
}

#[test]
fn the_edges_of_a_node_follow_it() {
    let mut scene = laid_out(&graph(&names(3), &[(0, 1, 1), (1, 2, 1)]));
    let fixed = scene.edges[1].curve;
    scene.place(0, scene.nodes[0].at + Point::new(-90.0, 40.0));
    let node = &scene.nodes[0];
    let gap = node.outline.distance(node.radius, scene.edges[0].curve.unwrap().start - node.at);
    assert!((gap - route::GAP).abs() < 0.1);
    assert_eq!(scene.edges[1].curve, fixed);
}

#[test]
fn the_name_of_what_is_selected_comes_first() {
    let at: Vec<Point> = (0..40_u16).map(|n| Point::new(f32::from(n % 8) * 40.0, f32::from(n / 8) * 30.0)).collect();
    let scene = Scene::new(&graph(&names(40), &[]), &at, |_| false);
    let lightest = *scene.nodes_by_weight.last().unwrap();
    let labels = |focus: &Focus| Labels::new(&scene, &wanted(&scene, 1.0), focus, None);
    assert!(labels(&Focus::default()).names.iter().all(|name| name.node != lightest));
    let selected = labels(&Focus { selected: Some(Item::Node(lightest)), ..Focus::default() });
    assert_eq!(selected.names[0].node, lightest);
}

#[test]
fn names_stay_where_they_are_while_the_pointer_moves() {
    let scene = laid_out(&graph(&names(12), &[(0, 1, 3), (1, 2, 2), (2, 3, 1), (4, 5, 9), (0, 3, 1), (5, 2, 1)]));
    let before = Labels::new(&scene, &wanted(&scene, 1.0), &Focus::default(), None);
    let focus = Focus { lit: Some(Lit::around(&scene, Item::Node(0))), ..Focus::default() };
    let after = Labels::new(&scene, &wanted(&scene, 1.0), &focus, Some(&before));
    for name in &after.names {
        let same = before.names.iter().find(|other| other.node == name.node);
        assert!(same.is_none_or(|same| same.area == name.area), "{}", scene.nodes[name.node].name);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn labels_never_overlap(
        count in 2_usize..60,
        links in prop::collection::vec((0_usize..60, 0_usize..60, 1_usize..9), 0..90),
        zoom in 0.2_f32..2.5,
    ) {
        let links: Vec<_> = links.into_iter().map(|(a, b, n)| (a % count, b % count, n)).filter(|l| l.0 != l.1).collect();
        let scene = laid_out(&graph(&names(count), &links));
        let labels = Labels::new(&scene, &wanted(&scene, zoom), &Focus::default(), None);
        assert_no_overlap(&scene, &labels, zoom);
        prop_assert!(!labels.names.is_empty());
    }
}
