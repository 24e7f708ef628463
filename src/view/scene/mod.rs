//! What a chart shows and where: nodes with their shapes, edges with their curves, labels with their places.
//! Screen, SVG and PNG are drawn from it alike. Lengths are in world units, which are points at zoom 1.

mod curve;
mod focus;
mod hull;
mod labels;
mod legend;
mod measure;
mod occupancy;
mod outline;
mod palette;
mod route;
mod sheet;

pub use curve::Curve;
pub use focus::{Focus, Item, Lit};
pub use hull::borders;
pub use labels::{LINE, Labels, NAME_SIZE, Name, PLATE, PLATE_PADDING, PLATE_SIZE, Plate, Wanted, sign, sign_width};
pub use legend::{DEGREES, POLARITIES, degree_word, polarity_word, shape_word};
pub use measure::{Strength, width};
pub use outline::Outline;
pub use palette::{Palette, Rgb};
pub use sheet::{Anchor, Caption, Mark, Sheet};

use super::graph::Graph;
use super::layout::{self, Body, Link, Place};
use super::plane::{Area, Point};
use crate::model::{ActorId, Confirmation, Polarity};
use std::cmp::Reverse;

/// The smallest and the largest node, as radii.
const RADIUS: std::ops::RangeInclusive<f32> = 10.0..=31.0;
/// Nodes larger than this have their names in semibold.
const STRONG_RADIUS: f32 = 16.0;
/// So much of an edge is to be seen beside its plate, both ends together.
const PLATE_ENDS: f32 = 40.0;

/// A node of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneNode {
    /// Its centre.
    pub at: Point,
    /// Its size: the radius of the circle with its area.
    pub radius: f32,
    /// Its shape.
    pub outline: Outline,
    /// Its whole name.
    pub name: String,
    /// Its name as it stands beside it, which may be shorter.
    pub label: String,
    /// How wide that is at [`NAME_SIZE`], in points.
    pub name_width: f32,
    /// Weight of the name's letters.
    pub strength: Strength,
    /// True where the analyst put it here.
    pub pinned: bool,
    /// The edges that end at it, by their numbers in the scene.
    pub edges: Vec<usize>,
}

/// An edge of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneEdge {
    /// The node it comes from.
    pub source: usize,
    /// The node it goes to.
    pub target: usize,
    /// Its line, from border to border; none where the nodes lie on each other.
    pub curve: Option<Curve>,
    /// How far its middle lies to the right of the straight line, seen from the source.
    bend: f32,
    /// Width of its line, in points.
    pub width: f32,
    /// To the other's good or harm.
    pub polarity: Polarity,
    /// How well it is borne out.
    pub confirmation: Confirmation,
    /// It has no arrowhead.
    pub mutual: bool,
    /// Sentences it rests on.
    pub count: usize,
    /// Verb and count, as on its plate.
    pub label: String,
    /// How wide its plate is, in points.
    pub plate_width: f32,
}

/// What a chart shows and where.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// The nodes, numbered as in the graph.
    pub nodes: Vec<SceneNode>,
    /// The edges, numbered as in the graph.
    pub edges: Vec<SceneEdge>,
    /// The nodes, heaviest first.
    pub nodes_by_weight: Vec<usize>,
    /// The edges: acts before standing ties, best evidenced first.
    pub edges_by_weight: Vec<usize>,
    bounds: Option<Area>,
}

impl Scene {
    /// The chart of `graph` with its nodes at these places.
    pub fn new(graph: &Graph, at: &[Point], is_pinned: impl Fn(&ActorId) -> bool) -> Self {
        let mut nodes: Vec<SceneNode> = graph
            .nodes
            .iter()
            .zip(radii(graph))
            .zip(at)
            .map(|((node, radius), &at)| {
                let strength = if radius > STRONG_RADIUS { Strength::Strong } else { Strength::Plain };
                SceneNode {
                    at,
                    radius,
                    outline: Outline::of(node.kind),
                    name: node.name.clone(),
                    label: node.label.clone(),
                    name_width: width(&node.label, strength, NAME_SIZE),
                    strength,
                    pinned: is_pinned(&node.id),
                    edges: Vec::new(),
                }
            })
            .collect();
        for (number, edge) in graph.edges.iter().enumerate() {
            nodes[edge.source].edges.push(number);
            nodes[edge.target].edges.push(number);
        }
        let bends = route::lanes(graph, at);
        let edges = graph.edges.iter().zip(bends).map(|(edge, bend)| {
            let label = edge_label(edge);
            SceneEdge {
                source: edge.source,
                target: edge.target,
                curve: None,
                bend,
                width: (1.0 + 0.28 * edge.count as f32).min(3.5),
                polarity: edge.polarity,
                confirmation: edge.confirmation,
                mutual: edge.mutual,
                count: edge.count,
                plate_width: labels::plate_width(edge.polarity, &label),
                label,
            }
        });
        let mut scene = Self {
            edges: edges.collect(),
            nodes_by_weight: (0..nodes.len()).collect(),
            edges_by_weight: (0..graph.edges.len()).collect(),
            bounds: bounds(&nodes),
            nodes,
        };
        scene.nodes_by_weight.sort_by(|&a, &b| {
            let (a, b) = (&scene.nodes[a], &scene.nodes[b]);
            b.radius.total_cmp(&a.radius).then_with(|| a.name.cmp(&b.name))
        });
        scene.edges_by_weight.sort_by_key(|&edge| {
            let edge = &scene.edges[edge];
            (edge.polarity == Polarity::Neutral, Reverse(edge.count))
        });
        for edge in 0..scene.edges.len() {
            scene.trim(edge);
        }
        route::around_nodes(&mut scene);
        scene
    }

    /// Moves a node; its edges follow.
    pub fn place(&mut self, node: usize, at: Point) {
        self.nodes[node].at = at;
        self.bounds = bounds(&self.nodes);
        for edge in self.nodes[node].edges.clone() {
            self.trim(edge);
        }
    }

    /// A rectangle that holds all nodes; [`Area::NOTHING`] where there are none.
    pub fn bounds(&self) -> Area {
        self.bounds.unwrap_or(Area::NOTHING)
    }

    /// The node at the other end of an edge.
    pub fn other_end(&self, edge: usize, node: usize) -> usize {
        let edge = &self.edges[edge];
        if edge.source == node { edge.target } else { edge.source }
    }

    /// Draws the line of an edge anew, from border to border.
    fn trim(&mut self, number: usize) {
        let edge = &self.edges[number];
        let (source, target) = (&self.nodes[edge.source], &self.nodes[edge.target]);
        self.edges[number].curve = route::between(source, target, edge.bend);
    }
}

fn bounds(nodes: &[SceneNode]) -> Option<Area> {
    let area = |node: &SceneNode| Area::around(node.at, node.outline.half_size(node.radius));
    nodes.iter().map(area).reduce(Area::union)
}

/// Verb and count, as on the plate of an edge.
fn edge_label(edge: &super::graph::Edge) -> String {
    format!("{} {}", edge.label, edge.count)
}

/// The radius of each node: areas grow with weights.
fn radii(graph: &Graph) -> impl Iterator<Item = f32> + '_ {
    let heaviest = graph.nodes.iter().map(|node| node.weight).fold(1.0, f32::max);
    let (least, most) = (RADIUS.start().powi(2), RADIUS.end().powi(2));
    graph.nodes.iter().map(move |node| (least + (most - least) * node.weight / heaviest).sqrt())
}

/// What the layout of `graph` depends on, with what is known of the actors' places.
pub fn layout_request(graph: &Graph, place: impl Fn(&ActorId) -> Place) -> layout::Request {
    let body = |(node, radius): (&super::graph::Node, f32)| {
        let name = width(&node.label, Strength::Strong, NAME_SIZE);
        Body {
            key: layout::key(node.id.as_str()),
            radius: Outline::of(node.kind).half_size(radius).y.max(radius),
            room: Point::new((name / 2.0).max(radius) + 4.0, radius + LINE / 2.0),
            place: place(&node.id),
        }
    };
    let link = |edge: &super::graph::Edge| Link {
        a: edge.source,
        b: edge.target,
        // Standing ties are many, and are told by their line: their plates go where room is left.
        length: match edge.polarity {
            Polarity::Neutral => 0.0,
            _ => labels::plate_width(edge.polarity, &edge_label(edge)) + PLATE_ENDS,
        },
    };
    layout::Request {
        bodies: graph.nodes.iter().zip(radii(graph)).map(body).collect(),
        links: graph.edges.iter().map(link).collect(),
        aspect: None,
    }
}

#[cfg(test)]
mod tests;
