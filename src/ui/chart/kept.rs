//! What is kept of a chart from frame to frame. It is drawn for more than is seen; while nothing changes but what is
//! seen of it, it is only moved.

use super::captions::Captions;
use super::draw::Picture;
use super::ink::Ink;
use crate::view::plane::{Area, Point};
use crate::view::scene::{Focus, Labels, Palette, Scene, Wanted};
use eframe::egui::emath::TSTransform;
use eframe::egui::epaint::Mesh;
use eframe::egui::{Context, Painter, Rect, Shape, Vec2};
use std::sync::Arc;

/// So much more than is seen is drawn on every side, in points.
const MARGIN: f32 = 256.0;
/// Pictures with more corners than this are stretched while one zooms, and drawn anew when that ends, or when they are
/// stretched by more than this share.
const LARGE: usize = 40_000;
const MOST_STRETCH: f32 = 0.2;

/// What the pictures and captions depend on, besides the scene and what the eye is led to.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    /// The colours.
    pub palette: &'static Palette,
    /// Points for each world unit.
    pub zoom: f32,
    /// The part of the plane that is seen: world coordinates times zoom, in points.
    pub seen: Area,
    /// Whether edges have plates.
    pub plates: bool,
    /// The borders of communities: world coordinates.
    pub communities: &'a [Vec<Point>],
    /// The picture is on its way: a large one may be stretched a little instead of being drawn anew.
    pub moving: bool,
}

/// What is kept of a chart from frame to frame.
#[derive(Default)]
pub struct Kept {
    ink: Option<Ink>,
    drawn: Option<Drawn>,
    /// The memory of the last picture, for the next.
    spare: Mesh,
    /// The labels while nothing is under the pointer: names return to these places.
    resting: Option<Labels>,
    /// How often it was drawn anew, for tests and benches.
    pub rebuilt: usize,
}

struct Drawn {
    dark: bool,
    zoom: f32,
    area: Area,
    /// Width and height of what was seen: names keep within it.
    window: Point,
    plates: bool,
    picture: Arc<Mesh>,
    ground: Arc<Mesh>,
    captions: Captions,
    labels: Labels,
    /// How the plane lies on the screen, in the meshes.
    placed: TSTransform,
}

impl Drawn {
    /// True where it shows what is to be seen, moved or, while that goes on, stretched a little.
    fn serves(&self, look: &Look, dark: bool) -> bool {
        let stretch = look.zoom / self.zoom;
        let seen = Area::new(look.seen.min / stretch, look.seen.max / stretch);
        let may_stretch = look.moving && self.picture.vertices.len() > LARGE && (stretch - 1.0).abs() < MOST_STRETCH;
        self.dark == dark
            && self.plates == look.plates
            && self.area.covers(seen)
            && (look.moving || self.window.distance(look.seen.size()) < 1.0)
            && (self.zoom.to_bits() == look.zoom.to_bits() || may_stretch)
    }
}

impl Kept {
    /// The scene or what the eye is led to has changed.
    pub fn discard(&mut self) {
        let picture = self.drawn.take().and_then(|drawn| Arc::into_inner(drawn.picture));
        if let Some(picture) = picture {
            self.spare = picture;
        }
    }

    /// The graph is another: labels have no places to return to.
    pub fn forget_labels(&mut self) {
        self.resting = None;
    }

    /// The labels that are on the screen.
    pub fn labels(&self) -> Option<&Labels> {
        self.drawn.as_ref().map(|drawn| &drawn.labels)
    }

    /// Draws anew what has changed.
    pub fn update(&mut self, context: &Context, scene: &Scene, focus: &Focus, look: &Look) {
        if self.ink.as_ref().is_none_or(|ink| !ink.suits(context)) {
            self.ink = Some(Ink::new(context));
            self.discard();
        }
        let dark = std::ptr::eq(look.palette, Palette::dark());
        if self.drawn.as_ref().is_some_and(|drawn| drawn.serves(look, dark)) {
            return;
        }
        self.discard();
        let Some(ink) = &self.ink else { return };
        let area = look.seen.grown(MARGIN);
        let picture =
            Picture { scene, focus, palette: look.palette, zoom: look.zoom, area, communities: look.communities };
        let wanted = Wanted { zoom: look.zoom, area, seen: look.seen, plates: look.plates };
        let labels = Labels::new(scene, &wanted, focus, self.resting.as_ref());
        let pixels = context.pixels_per_point();
        let (captions, ground) = Captions::new(scene, &labels, focus, look.palette, look.zoom, pixels);
        if focus.lit.is_none() {
            self.resting = Some(labels.clone());
        }
        self.drawn = Some(Drawn {
            dark,
            zoom: look.zoom,
            area,
            window: look.seen.size(),
            plates: look.plates,
            picture: Arc::new(picture.mesh(ink, std::mem::take(&mut self.spare))),
            ground: Arc::new(ground),
            captions,
            labels,
            placed: TSTransform::new(Vec2::ZERO, look.zoom),
        });
        self.rebuilt += 1;
    }

    /// Paints it with the plane lying so on the screen.
    pub fn paint(&mut self, painter: &Painter, window: Rect, place: TSTransform) {
        let Some(drawn) = &mut self.drawn else { return };
        if place != drawn.placed {
            let way = place * drawn.placed.inverse();
            for mesh in [&mut drawn.picture, &mut drawn.ground] {
                // egui has dropped the last frame's by now: the mesh is ours alone, and moved in place.
                Arc::make_mut(mesh).transform(way);
            }
            drawn.placed = place;
        }
        let painter = painter.with_clip_rect(window.intersect(painter.clip_rect()));
        painter.add(Shape::Mesh(Arc::clone(&drawn.picture)));
        painter.add(Shape::Mesh(Arc::clone(&drawn.ground)));
        drawn.captions.write(&painter, TSTransform::new(place.translation, place.scaling / drawn.zoom));
    }
}
