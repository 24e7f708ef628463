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

#[cfg(test)]
mod tests;

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
        let mut camera = self.camera.unwrap_or_else(|| self.fitting(window, options));
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
            legend::show(ui.painter(), window, palette, options.weight);
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

    /// Everything in sight, and nothing under the legend and the minimap.
    fn fitting(&self, window: Rect, options: ChartOptions) -> Camera {
        let (bounds, size) = (self.scene.bounds(), Point::new(window.width(), window.height()));
        let camera = Camera::fitting(bounds, size, 0.0);
        let legend = legend::place(window).filter(|_| options.cards);
        let minimap = minimap::place(window).filter(|_| options.cards);
        let is_hidden = |node: &SceneNode| {
            let rect = Rect::from_center_size(
                camera.to_screen(node.at, window),
                Vec2::splat(2.0 * (node.radius * camera.zoom + LINE)),
            );
            legend.into_iter().chain(minimap).any(|card| card.intersects(rect))
        };
        if !self.scene.nodes.iter().any(is_hidden) {
            return camera;
        }
        let top = legend.into_iter().chain(minimap).map(|card| card.min.y).fold(window.max.y, f32::min);
        Camera::fitting(bounds, size, window.max.y - top)
    }

    /// Works out anew what is lit.
    fn refocus(&mut self) {
        let around = self.focus.hovered.filter(|item| matches!(item, Item::Node(_)));
        self.focus.lit = around.map(|item| Lit::around(&self.scene, item)).or_else(|| self.lit.clone());
        self.kept.discard();
    }
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
