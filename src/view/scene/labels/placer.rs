//! Places labels one by one, each where it is free.

use super::{LINE, Labels, Name, PLATE, Plate, Wanted};
use crate::view::plane::{Area, Point};
use crate::view::scene::occupancy::Occupancy;
use crate::view::scene::{Focus, Item, Scene, SceneNode};
use std::cmp::Reverse;

/// So much of an edge must be seen beside its plate, both ends together.
const LEAST_LINE: f32 = 24.0;
/// Between a node's border and its name.
const NAME_GAP: f32 = 5.0;
/// Nodes that look smaller than this are dots: where there are too many to name each, names may lie on them.
const DOT: f32 = 3.0;
/// As many names as find a place, where no more nodes than this are in sight; else one on so many square points at
/// most, and one plate; but a few are always allowed.
const ALL_NAMED: usize = 300;
const AREA_PER_NAME: f32 = 9_000.0;
const LEAST_NAMES: usize = 60;
const AREA_PER_PLATE: f32 = 26_000.0;
const LEAST_PLATES: usize = 40;
/// So many are tried for each that may be placed.
const TRIES: usize = 3;
/// In charts with more edges than this, names do not look which edges they cross.
const EDGES_SEEN: usize = 500;
/// How much worse a place is for each cell of an edge under it; see also the costs in [`SLOTS`].
const PER_CROSSED_CELL: f32 = 0.12;
/// How much worse a place is that is not the one before, that is cut off at the edge of the window, or over a node.
const MOVED: f32 = 10.0;
const CUT_OFF: f32 = 14.0;
const BLOCKED: f32 = 100.0;

/// The places of a name around its node: which way, and how much worse than the first.
const SLOTS: [(Point, f32); 16] = [
    (Point::new(0.0, 1.0), 0.0),
    (Point::new(0.0, -1.0), 0.15),
    (Point::new(1.0, 0.0), 0.1),
    (Point::new(-1.0, 0.0), 0.2),
    (Point::new(0.8, 0.8), 0.5),
    (Point::new(-0.8, 0.8), 0.6),
    (Point::new(0.8, -0.8), 0.6),
    (Point::new(-0.8, -0.8), 0.7),
    // Below and above, but aside.
    (Point::new(0.3, 1.0), 0.8),
    (Point::new(-0.3, 1.0), 0.8),
    (Point::new(0.3, -1.0), 0.9),
    (Point::new(-0.3, -1.0), 0.9),
    (Point::new(0.6, 1.0), 1.0),
    (Point::new(-0.6, 1.0), 1.0),
    (Point::new(0.6, -1.0), 1.1),
    (Point::new(-0.6, -1.0), 1.1),
];
/// The places of a plate on its edge, as shares of the way.
const SHARES: [f32; 7] = [0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71];

/// What is taken so far, and what was placed before.
pub struct Placer<'a> {
    scene: &'a Scene,
    wanted: &'a Wanted,
    taken: Occupancy,
    /// Where edges run, unless there are too many.
    edges: Option<Occupancy>,
    /// The place that each name had before.
    before: Vec<Option<usize>>,
}

impl<'a> Placer<'a> {
    /// A picture with nothing on it but its nodes and edges.
    pub fn new(scene: &'a Scene, wanted: &'a Wanted, before: Option<&Labels>) -> Self {
        let mut placer = Self {
            scene,
            wanted,
            taken: Occupancy::new(wanted.area),
            edges: (scene.edges.len() <= EDGES_SEEN).then(|| Occupancy::new(wanted.area)),
            before: vec![None; if before.is_some() { scene.nodes.len() } else { 0 }],
        };
        for name in before.into_iter().flat_map(|before| &before.names) {
            if let Some(slot) = placer.before.get_mut(name.node) {
                *slot = Some(name.slot);
            }
        }
        placer.take_drawn();
        placer
    }

    /// The part of the wanted area that has anything in it.
    pub fn drawn(&self) -> Area {
        let bounds = self.scene.bounds();
        let (bounds, wanted) =
            (Area::new(bounds.min * self.wanted.zoom, bounds.max * self.wanted.zoom), self.wanted.area);
        Area::new(bounds.min.max(wanted.min), bounds.max.min(wanted.max))
    }

    /// How many names may be placed on a picture of this size.
    pub fn most_names(&self, size: Point) -> usize {
        let in_sight = |node: &&SceneNode| self.wanted.area.contains(node.at * self.wanted.zoom);
        let count = self.scene.nodes.iter().filter(in_sight).take(ALL_NAMED + 1).count();
        if count <= ALL_NAMED { count } else { ((size.x * size.y / AREA_PER_NAME) as usize).max(LEAST_NAMES) }
    }

    /// And how many plates.
    pub fn most_plates(&self, size: Point) -> usize {
        ((size.x * size.y / AREA_PER_PLATE) as usize).max(LEAST_PLATES)
    }

    /// Takes the place of all nodes, of many only of those that are more than dots, and notes where edges run.
    fn take_drawn(&mut self) {
        let zoom = self.wanted.zoom;
        let least = if self.scene.nodes.len() <= ALL_NAMED { 0.0 } else { DOT };
        for node in &self.scene.nodes {
            let area = Area::around(node.at * zoom, node.outline.half_size(node.radius * zoom));
            if node.radius * zoom >= least && area.overlaps(self.wanted.area) {
                self.taken.take(area);
            }
        }
        let Some(edges) = &mut self.edges else { return };
        for curve in self.scene.edges.iter().filter_map(|edge| edge.curve) {
            let bounds = curve.bounds();
            if Area::new(bounds.min * zoom, bounds.max * zoom).overlaps(self.wanted.area) {
                let count = curve.segments(2.0 / zoom);
                let at = |step: usize| curve.at(step as f32 / count as f32) * zoom;
                (0..count).for_each(|step| edges.take_line(at(step), at(step + 1)));
            }
        }
    }

    /// Places at most so many names, those in focus first.
    pub fn names(&mut self, labels: &mut Labels, focus: &Focus, most: usize) {
        let first = |&node: &usize| focus.is_on(Item::Node(node)) || focus.lit.is_some() && focus.shows_node(node);
        let nodes = &self.scene.nodes_by_weight;
        let mut leading: Vec<usize> = if focus.selected.is_some() || focus.lit.is_some() {
            nodes.iter().copied().filter(first).collect()
        } else {
            Vec::new()
        };
        leading.sort_by_key(|&node| !focus.is_on(Item::Node(node)));
        let others = nodes.iter().copied().filter(|node| leading.is_empty() || !first(node));
        let mut tries = TRIES * most;
        for node in leading.iter().copied().chain(others) {
            if labels.names.len() >= most || tries == 0 {
                break;
            }
            if self.wanted.area.contains(self.scene.nodes[node].at * self.wanted.zoom) {
                tries -= 1;
                let must_avoid = focus.is_on(Item::Node(node)).then_some(&labels.names[..]);
                let name = self.name(node, must_avoid);
                labels.names.extend(name);
            }
        }
    }

    /// Places the name of a node where it is free; one that must be seen even over nodes, as long as it avoids `names`.
    fn name(&mut self, number: usize, names: Option<&[Name]>) -> Option<Name> {
        let node = &self.scene.nodes[number];
        let center = node.at * self.wanted.zoom;
        let border = node.outline.half_size(node.radius * self.wanted.zoom);
        let half = Point::new(node.name_width / 2.0 + 2.0, LINE / 2.0);
        let before = self.before.get(number).copied().flatten();
        let mut best: Option<(f32, Name)> = None;
        for (slot, &(way, cost)) in SLOTS.iter().enumerate() {
            let gap = if way.x == 0.0 { NAME_GAP - 3.0 } else { NAME_GAP };
            let reach = border + half + Point::new(gap, gap);
            let area = Area::around(center + Point::new(way.x * reach.x, way.y * reach.y), half);
            let blocked = !self.taken.is_free(area);
            // Half a name tells less than none.
            let cut_off = self.wanted.seen.contains(center) && !self.wanted.seen.covers(area);
            if cut_off && names.is_none() {
                continue;
            }
            if blocked && names.is_none_or(|names| names.iter().any(|name| name.area.overlaps(area))) {
                continue;
            }
            let crossed = self.edges.as_ref().map_or(0, |edges| edges.count(area));
            let moved = before.is_some_and(|before| before != slot);
            let faults = [(moved, MOVED), (cut_off, CUT_OFF), (blocked, BLOCKED)];
            let faults: f32 = faults.iter().filter(|(fault, _)| *fault).map(|(_, cost)| cost).sum();
            let cost = cost + crossed as f32 * PER_CROSSED_CELL + faults;
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, Name { node: number, area, slot }));
            }
        }
        let (_, name) = best?;
        self.taken.take(name.area);
        Some(name)
    }

    /// Places at most so many plates, those in focus first.
    pub fn plates(&mut self, labels: &mut Labels, focus: &Focus, most: usize) {
        let edges = &self.scene.edges_by_weight;
        let mut leading: Vec<usize> = Vec::new();
        if focus.lit.is_some() || focus.hovered.is_some() {
            leading.extend(
                edges
                    .iter()
                    .copied()
                    .filter(|&edge| focus.is_on(Item::Edge(edge)) || focus.lit.is_some() && focus.shows_edge(edge)),
            );
            leading.sort_by_key(|&edge| Reverse(focus.is_on(Item::Edge(edge))));
        }
        // A dimmed plate would only be in the way.
        let others = edges.iter().copied().filter(|_| focus.lit.is_none());
        let mut tries = TRIES * most;
        for edge in leading.into_iter().chain(others) {
            if labels.plates.len() >= most || tries == 0 {
                break;
            }
            let center = self.scene.edges[edge].curve.map(|curve| curve.at(0.5) * self.wanted.zoom);
            if center.is_some_and(|center| self.wanted.area.contains(center))
                && labels.plates.iter().all(|plate| plate.edge != edge)
            {
                tries -= 1;
                labels.plates.extend(self.plate(edge));
            }
        }
    }

    /// Places one plate on its edge, where there is room.
    pub fn plate(&mut self, number: usize) -> Option<Plate> {
        let edge = &self.scene.edges[number];
        let curve = edge.curve?;
        let zoom = self.wanted.zoom;
        let half = Point::new(edge.plate_width, PLATE) / 2.0;
        let direction = curve.direction(0.5).abs();
        let covered = (half.x / direction.x.max(1e-3)).min(half.y / direction.y.max(1e-3)) * 2.0;
        if curve.length() * zoom < covered + LEAST_LINE {
            return None;
        }
        let areas = SHARES.iter().map(|&share| Area::around(curve.at(share) * zoom, half));
        // A point of air, so that no two edges of plates run into one.
        let area = areas.into_iter().find(|area| self.taken.is_free(area.grown(1.0)))?;
        self.taken.take(area.grown(1.0));
        Some(Plate { edge: number, area })
    }
}
