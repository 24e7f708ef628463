//! The chart as a widget: give it a [`Scene`], and it draws it, lets one move about in it, and tells what was done.
//!
//! It draws into one mesh that is kept from frame to frame and only moved while one pans; see [`kept`]. It asks for no
//! frame of its own: while nothing happens nothing is drawn.

mod access;
mod camera;
mod captions;
mod colours;
mod draw;
mod ink;
mod input;
mod kept;
mod legend;
mod minimap;
mod pick;
mod strokes;

pub use camera::Camera;
pub use colours::{color, palette};

use crate::ui::moving::Wheel;
use crate::view::graph::Weight;
use crate::view::plane::{Area, Point};
use crate::view::scene::{Focus, Item, LINE, Lit, Scene, SceneNode, borders};
use eframe::egui::emath::TSTransform;
use eframe::egui::{Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, vec2};
use input::Drag;
use kept::{Kept, Look};

/// About what names and margins take on each side, in points.
const AROUND: Vec2 = vec2(60.0, 34.0);

/// What was done in a chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ChartEvent {
    /// A node or edge was clicked, or taken with Enter.
    Picked(Item),
    /// A node was clicked twice, or taken with Shift and Enter: its surroundings are wanted.
    Entered(usize),
    /// The ground was clicked.
    Dismissed,
    /// A node was dragged here and let go: it is to stay.
    Pinned(usize, Point),
}

/// How a chart is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChartOptions {
    /// Dragging moves the picture, also where it begins on a node.
    pub hand: bool,
    /// Edges have plates.
    pub plates: bool,
    /// Legend and minimap are shown, where there is room.
    pub cards: bool,
    /// What the legend says that areas show.
    pub weight: Weight,
}

impl Default for ChartOptions {
    fn default() -> Self {
        Self { hand: false, plates: true, cards: true, weight: Weight::default() }
    }
}

/// A chart: what it shows, what is seen of it, and what the eye is led to.
#[derive(Default)]
pub struct ChartView {
    scene: Scene,
    focus: Focus,
    /// None until it is first shown, or when it is to fit.
    camera: Option<Camera>,
    /// The camera that showed everything, and in which size of window.
    fitted: Option<(Camera, Vec2)>,
    /// The node that has the keyboard.
    cursor: Option<usize>,
    /// What stays lit when nothing is under the pointer.
    lit: Option<Lit>,
    communities: Vec<Vec<Point>>,
    drag: Option<Drag>,
    menu: Option<Item>,
    wheel: Wheel,
    /// The picture is on its way: what it looks like at rest can wait.
    moving: bool,
    kept: Kept,
}

impl ChartView {
    /// Shows another scene. What is seen stays, where something was seen before.
    pub fn set_scene(&mut self, scene: Scene) {
        if self.scene.nodes.is_empty() {
            self.camera = None;
        }
        self.scene = scene;
        self.focus = Focus::default();
        (self.cursor, self.lit, self.drag, self.menu) = (None, None, None, None);
        self.communities.clear();
        self.kept.discard();
        self.kept.forget_labels();
    }

    /// What it shows.
    pub const fn scene(&self) -> &Scene {
        &self.scene
    }

    /// What the eye is led to.
    pub const fn focus(&self) -> &Focus {
        &self.focus
    }

    /// What the menu was opened on.
    pub const fn menu_item(&self) -> Option<Item> {
        self.menu
    }

    /// Shows everything from the next frame on.
    pub const fn fit(&mut self) {
        self.camera = None;
    }

    /// Marks a node or edge as selected.
    pub fn select(&mut self, item: Option<Item>) {
        if self.focus.selected != item {
            self.focus.selected = item;
            self.kept.discard();
        }
    }

    /// Keeps only this lit, until something is under the pointer; everything where it is none.
    pub fn light(&mut self, lit: Option<Lit>) {
        if self.lit != lit {
            self.lit = lit;
            self.refocus();
        }
    }

    /// Draws borders around communities; none for no numbers. `community` tells that of each node.
    pub fn set_communities(&mut self, community: &[usize]) {
        self.communities = borders(&self.scene, community);
        self.kept.discard();
    }

    /// Marks a node as pinned, or no longer.
    pub fn set_pinned(&mut self, node: usize, pinned: bool) {
        self.scene.nodes[node].pinned = pinned;
        self.kept.discard();
    }

    /// How often the picture was drawn anew, for tests and benches.
    pub const fn rebuilt(&self) -> usize {
        self.kept.rebuilt
    }

    /// Draws the chart into what is left of `ui`, and tells what was done. The response is that of the whole.
    pub fn show(&mut self, ui: &mut Ui, options: ChartOptions) -> (Response, Vec<ChartEvent>) {
        let window = ui.available_rect_before_wrap();
        let response = ui.allocate_rect(window, Sense::click_and_drag());
        let palette = palette(ui);
        // Where one has not moved about, everything stays in sight when the window gets another size.
        let is_outgrown = self.fitted.is_some_and(|(all, size)| self.camera == Some(all) && size != window.size());
        let mut camera = if let Some(camera) = self.camera.filter(|_| !is_outgrown) {
            camera
        } else {
            let all = self.fitting(window, options);
            self.fitted = Some((all, window.size()));
            all
        };
        let mut events = self.input(ui, &response, window, &mut camera, options);

        let offset = window.center().to_vec2() - to_vec(camera.center * camera.zoom);
        let seen = Area::new(point(window.min.to_vec2() - offset), point(window.max.to_vec2() - offset));
        let look = Look {
            palette,
            zoom: camera.zoom,
            seen,
            plates: options.plates,
            communities: &self.communities,
            moving: self.moving,
        };
        self.kept.update(ui.ctx(), &self.scene, &self.focus, &look);
        self.kept.paint(ui.painter(), window, TSTransform::new(offset, camera.zoom));
        if self.moving {
            // One more frame, when it has come to rest.
            ui.ctx().request_repaint();
        }
        if options.cards {
            legend::show(ui, window, palette, options.weight);
        }
        if options.cards
            && let Some(center) = minimap::show(ui, window, &self.scene, camera.seen(window), palette)
        {
            camera.center = center;
            ui.ctx().request_repaint();
        }
        if response.has_focus() {
            let ring = Stroke::new(2.0, color(palette.accent));
            ui.painter().rect_stroke(window, 4, ring, StrokeKind::Inside);
        }
        events.extend(access::tell(ui, &response, &self.scene, self.kept.labels(), offset));
        self.camera = Some(camera);
        (response, events)
    }

    /// Width over height of what a chart in this window has for its nodes, above its cards.
    pub fn aspect(window: Rect) -> f32 {
        let cards = legend::place(window).into_iter().chain(minimap::place(window));
        let bottom = cards.map(|card| card.min.y).fold(window.max.y, f32::min);
        (window.width() - 2.0 * AROUND.x).max(1.0) / (bottom - window.min.y - 2.0 * AROUND.y).max(1.0)
    }

    /// Everything in sight with its name, and nothing under the legend and the minimap.
    fn fitting(&self, window: Rect, options: ChartOptions) -> Camera {
        let size = Point::new(window.width(), window.height());
        let extent = |zoom: f32| self.extent(zoom);
        let cards = [legend::covered(window)].into_iter().chain(minimap::place(window)).filter(|_| options.cards);
        let cards: Vec<Rect> = cards.collect();
        let top = cards.iter().map(|card| card.min.y).fold(window.max.y, f32::min);
        let above = Camera::fitting(extent, size, window.max.y - top);
        let whole = Camera::fitting(extent, size, 0.0);
        let is_hidden = |node: &SceneNode| {
            let half = name_room(node, whole.zoom);
            let rect = Rect::from_center_size(whole.to_screen(node.at, window), 2.0 * to_vec(half));
            cards.iter().any(|card| card.intersects(rect))
        };
        // Between the cards, too, where that shows more of it and nothing lies under them.
        if whole.zoom > above.zoom && !self.scene.nodes.iter().any(is_hidden) { whole } else { above }
    }

    /// What all nodes take with their names at a zoom: world coordinates times zoom, in points.
    fn extent(&self, zoom: f32) -> Area {
        let nodes = self.scene.nodes.iter();
        let areas = nodes.map(|node| Area::around(node.at * zoom, name_room(node, zoom)));
        areas.reduce(Area::union).unwrap_or(Area::NOTHING)
    }

    /// Works out anew what is lit.
    fn refocus(&mut self) {
        let around = self.focus.hovered.filter(|item| matches!(item, Item::Node(_)));
        self.focus.lit = around.map(|item| Lit::around(&self.scene, item)).or_else(|| self.lit.clone());
        self.kept.discard();
    }
}

/// Half of what a node takes at a zoom with its name above or below it, in points.
fn name_room(node: &SceneNode, zoom: f32) -> Point {
    let half = node.outline.half_size(node.radius * zoom);
    Point::new(half.x.max(node.name_width / 2.0 + 2.0), half.y + LINE)
}

const fn to_vec(point: Point) -> Vec2 {
    vec2(point.x, point.y)
}

const fn point(vec: Vec2) -> Point {
    Point::new(vec.x, vec.y)
}

/// The rectangle of the screen for an area of the plane: world coordinates times zoom.
fn on_screen(area: Area, offset: Vec2) -> Rect {
    Rect::from_min_max((to_vec(area.min) + offset).to_pos2(), (to_vec(area.max) + offset).to_pos2())
}
