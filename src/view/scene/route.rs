//! The lines of edges: side by side where two actors share several, round the nodes in between, from border to border.

use super::{Curve, Scene, SceneNode};
use crate::view::graph::Graph;
use crate::view::plane::Point;
use std::collections::BTreeMap;

/// Between the middles of two edges of one pair: a plate's height and some air.
const LANE: f32 = 28.0;
/// Between an edge's end and the border of its node: its arrowhead all but touches.
pub const GAP: f32 = 2.5;
/// An edge that passes a node leaves this much to its border.
const CLEARANCE: f32 = 10.0;
/// Bends that are tried to get round a node, as shares of the edge's length.
const DETOURS: [f32; 6] = [0.1, -0.1, 0.18, -0.18, 0.27, -0.27];
/// Above this number of edges nobody could tell, and it takes time with edges times nodes.
const DETOUR_LIMIT: usize = 500;

/// How far the middle of each edge lies to the right of the straight line, seen from its source.
pub fn lanes(graph: &Graph, at: &[Point]) -> Vec<f32> {
    let mut pairs: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for (number, edge) in graph.edges.iter().enumerate() {
        let pair = (edge.source.min(edge.target), edge.source.max(edge.target));
        pairs.entry(pair).or_default().push(number);
    }
    let mut bends = vec![0.0; graph.edges.len()];
    for ((a, b), mut edges) in pairs {
        let backwards = |number: usize| graph.edges[number].source == b;
        // Each direction keeps to its right.
        edges.sort_by_key(|&number| (!backwards(number), number));
        let lane = LANE.min(0.7 * at[a].distance(at[b]) / edges.len() as f32);
        let middle = (edges.len() - 1) as f32 / 2.0;
        for (place, &number) in edges.iter().enumerate() {
            let aside = (place as f32 - middle) * lane;
            bends[number] = if backwards(number) { -aside } else { aside };
        }
    }
    bends
}

/// Bends lone edges round the nodes that they would pass too near.
pub fn around_nodes(scene: &mut Scene) {
    if scene.edges.len() > DETOUR_LIMIT {
        return;
    }
    for number in 0..scene.edges.len() {
        let edge = &scene.edges[number];
        let (Some(curve), true) = (edge.curve, edge.bend == 0.0) else { continue };
        let faults = |curve: &Curve| trespass(scene, curve, [edge.source, edge.target]);
        let straight = faults(&curve);
        if straight == 0.0 {
            continue;
        }
        let (source, target) = (&scene.nodes[edge.source], &scene.nodes[edge.target]);
        let length = source.at.distance(target.at);
        let mut best = (straight, 0.0);
        for bend in DETOURS.map(|share| share * length) {
            let faults = between(source, target, bend).map_or(f32::INFINITY, |curve| faults(&curve));
            if faults < best.0 {
                best = (faults, bend);
            }
        }
        scene.edges[number].bend = best.1;
        scene.trim(number);
    }
}

/// By how much a curve comes too near to nodes that are not its ends.
fn trespass(scene: &Scene, curve: &Curve, ends: [usize; 2]) -> f32 {
    let bounds = curve.bounds();
    let near = |(number, node): (usize, &SceneNode)| {
        let needed = node.radius + CLEARANCE;
        if ends.contains(&number) || !bounds.grown(needed).contains(node.at) {
            return 0.0;
        }
        (needed - curve.distance(node.at)).max(0.0)
    };
    scene.nodes.iter().enumerate().map(near).sum()
}

/// The line from border to border; none where the nodes lie on each other.
pub fn between(source: &SceneNode, target: &SceneNode, bend: f32) -> Option<Curve> {
    let whole = Curve::bent(source.at, target.at, bend);
    let outside = |node: &SceneNode, point: Point| node.outline.distance(node.radius, point - node.at) > GAP;
    if !outside(source, target.at) || !outside(target, source.at) {
        return None;
    }
    let from = whole.first_outside(|point| outside(source, point));
    let to = 1.0 - whole.reversed().first_outside(|point| outside(target, point));
    (from < to).then(|| whole.part(from, to))
}
