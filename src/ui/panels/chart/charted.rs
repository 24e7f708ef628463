//! Which graph is charted, and where its actors are. The layout is worked out behind the frame, and only when what it
//! depends on has changed; meanwhile the chart before stays, or a first one is drawn as far as its layout has come.

use super::super::super::chart::ChartView;
use crate::app::Pins;
use crate::app::jobs::{Latest, Task};
use crate::model::ActorId;
use crate::view::Index;
use crate::view::graph::{Graph, Query};
use crate::view::layout::{Layout, Place, Request};
use crate::view::plane::Point;
use crate::view::scene::{Scene, layout_request};
use eframe::egui::Ui;
use std::collections::HashMap;
use std::rc::Rc;
use std::time::{Duration, Instant};

/// Nodes times links up to which a layout takes but a few milliseconds, and is not worth a thread and an empty frame.
const AT_ONCE: usize = 900;
/// A layout that takes longer is shown as far as it has come, again and again after so long.
const SKETCH: Duration = Duration::from_millis(250);
/// Rounds between two looks at whether the layout is still wanted.
const ROUNDS: usize = 4;

/// Which graph is charted, and where its actors are.
#[derive(Default)]
pub struct Charted {
    /// What the graph was made from, and the graph.
    made: Option<(u64, Query)>,
    graph: Rc<Graph>,
    /// Where every actor is that was ever charted: it returns there.
    places: HashMap<ActorId, Point>,
    /// Where the analyst put actors.
    pins: Pins,
    /// The graph whose layout is being worked out.
    waiting: Option<Graph>,
    layout: Option<Latest<Vec<Point>>>,
    communities: bool,
    /// Everything is to be laid out around the pins.
    anew: bool,
}

impl Charted {
    /// The graph on the screen; none before the first layout.
    pub fn graph(&self) -> Option<Rc<Graph>> {
        let is_first_awaited = self.is_waiting() && self.graph.nodes.is_empty();
        (self.made.is_some() && !is_first_awaited).then(|| Rc::clone(&self.graph))
    }

    /// True while a layout is being worked out.
    pub const fn is_waiting(&self) -> bool {
        self.waiting.is_some()
    }

    /// True for an actor that the analyst put where it is.
    pub fn is_pinned(&self, node: usize) -> bool {
        self.pins.contains_key(&self.graph.nodes[node].id)
    }

    /// Where actors are pinned.
    pub const fn pins(&self) -> &Pins {
        &self.pins
    }

    /// Takes over where actors are pinned in this dossier.
    pub fn set_pins(&mut self, pins: Option<&Pins>) {
        if pins.unwrap_or(&Pins::new()) != &self.pins {
            self.pins = pins.cloned().unwrap_or_default();
        }
    }

    /// Pins an actor there, or no longer.
    pub fn pin(&mut self, node: usize, at: Option<Point>) {
        let id = &self.graph.nodes[node].id;
        match at {
            Some(at) => {
                self.pins.insert(id.clone(), (at.x, at.y));
                self.places.insert(id.clone(), at);
            }
            None => drop(self.pins.remove(id)),
        }
    }

    /// Pins nobody any longer.
    pub fn unpin_all(&mut self) {
        self.pins.clear();
    }

    /// Forgets where actors were, but for those pinned, and lays everything out anew.
    pub fn start_over(&mut self) {
        self.places.clear();
        self.made = None;
        self.anew = true;
    }

    /// Brings the chart up to date with what is asked for. What was never charted is laid out for the
    /// shape that `ui` has.
    pub fn update(&mut self, ui: &Ui, index: &Index, query: &Query, view: &mut ChartView, communities: bool) {
        if self.made.as_ref().is_none_or(|(revision, made)| *revision != index.revision() || made != query) {
            self.made = Some((index.revision(), query.clone()));
            self.begin(ui, Graph::new(index.dossier(), query), view);
        }
        if let Some(layout) = &mut self.layout
            && let Some(at) = layout.take()
            && let Some(graph) = self.waiting.take()
        {
            if layout.is_waiting() {
                self.draft(&graph, &at, view);
                self.waiting = Some(graph);
            } else {
                self.show(graph, &at, view);
            }
        }
        if communities != self.communities {
            self.communities = communities;
            self.mark_communities(view);
        }
    }

    fn begin(&mut self, ui: &Ui, graph: Graph, view: &mut ChartView) {
        let keeps_all = !self.anew && !self.has_been_shown(&graph);
        self.anew = false;
        let mut request = layout_request(&graph, |id| match (self.pins.get(id), self.places.get(id)) {
            // A chart that is opened again looks as it was left: a pin moved one actor, not all those around it.
            (Some(_), _) if keeps_all => Place::Free,
            (Some(&(x, y)), _) => Place::Pinned(Point::new(x, y)),
            (None, Some(&at)) => Place::Was(at),
            (None, None) => Place::Free,
        });
        request.aspect = Some(ChartView::aspect(ui.available_rect_before_wrap()));
        let is_known = request.bodies.iter().all(|body| body.place != Place::Free);
        if is_known || request.bodies.len() * request.links.len() <= AT_ONCE {
            self.waiting = None;
            self.show(graph, &Layout::run(&request), view);
            return;
        }
        self.waiting = Some(graph);
        let context = ui.ctx().clone();
        let layout = self.layout.get_or_insert_with(|| Latest::new(move || context.request_repaint()));
        layout.request(move |task| run(&request, task));
    }

    /// Shows a layout that is not at rest, where nothing else is charted yet. Nothing is remembered of it: the layout
    /// that comes to rest must not depend on when one looked.
    fn draft(&mut self, graph: &Graph, at: &[Point], view: &mut ChartView) {
        if self.has_been_shown(graph) {
            return;
        }
        view.fit();
        view.set_scene(Scene::new(graph, &self.with_pins(graph, at), |_| false));
        self.graph = Rc::new(graph.clone());
        self.mark_communities(view);
    }

    fn show(&mut self, graph: Graph, at: &[Point], view: &mut ChartView) {
        if !self.has_been_shown(&graph) {
            view.fit();
        }
        let at = self.with_pins(&graph, at);
        self.places.extend(graph.nodes.iter().map(|node| node.id.clone()).zip(at.iter().copied()));
        view.set_scene(Scene::new(&graph, &at, |id| self.pins.contains_key(id)));
        self.graph = Rc::new(graph);
        self.mark_communities(view);
    }

    /// True where an actor of it was charted before.
    fn has_been_shown(&self, graph: &Graph) -> bool {
        graph.nodes.iter().any(|node| self.places.contains_key(&node.id))
    }

    /// The places of a layout, but for the actors that are pinned elsewhere.
    fn with_pins(&self, graph: &Graph, at: &[Point]) -> Vec<Point> {
        let pinned = |id| self.pins.get(id).map(|&(x, y)| Point::new(x, y));
        graph.nodes.iter().zip(at).map(|(node, &at)| pinned(&node.id).unwrap_or(at)).collect()
    }

    fn mark_communities(&self, view: &mut ChartView) {
        view.set_communities(&if self.communities { self.graph.communities() } else { Vec::new() });
    }
}

/// The layout, or where it has come to when it is no longer wanted. One that takes long shows how far it has come.
fn run(request: &Request, task: &Task<Vec<Point>>) -> Vec<Point> {
    let mut layout = Layout::new(request);
    let mut sketched = Instant::now();
    while !task.is_stale() && !layout.step(ROUNDS) {
        if sketched.elapsed() > SKETCH {
            task.sketch(layout.sketch());
            sketched = Instant::now();
        }
    }
    layout.positions()
}
