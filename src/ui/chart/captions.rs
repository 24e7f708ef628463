//! Names and plates: their grounds as one mesh that is kept, their words laid out by egui, which keeps them too.

use super::colours::color;
use crate::ui::theme::{Face, icons};
use crate::view::plane::{Area, Point};
use crate::view::scene::{
    Focus, Item, Labels, NAME_SIZE, PLATE_PADDING, PLATE_SIZE, Palette, Scene, Strength, sign, sign_width,
};
use eframe::egui::emath::TSTransform;
use eframe::egui::epaint::{Mesh, RectShape, TessellationOptions, Tessellator};
use eframe::egui::{Align2, Color32, CornerRadius, FontId, Painter, Pos2, Rect, Stroke, StrokeKind, Vec2};

/// Radius of a plate's corners, in points.
const PLATE_CORNER: f32 = 4.0;
/// Radius of the disc behind a pin, and size of the pin, in points.
const PIN: f32 = 7.0;
const PIN_ICON: f32 = 10.0;

/// Words that stand somewhere: world coordinates times zoom, in points.
struct Words {
    text: String,
    at: Point,
    anchor: Align2,
    font: FontId,
    color: Color32,
}

/// All that is written on a chart.
pub struct Captions {
    words: Vec<Words>,
}

impl Captions {
    /// The captions for `labels`, and the grounds that they stand on as a mesh.
    pub fn new(
        scene: &Scene,
        labels: &Labels,
        focus: &Focus,
        palette: &Palette,
        zoom: f32,
        pixels: f32,
    ) -> (Self, Mesh) {
        let mut ground = Ground::new(pixels);
        let mut words = Vec::with_capacity(labels.names.len() + 2 * labels.plates.len());
        for name in &labels.names {
            let node = &scene.nodes[name.node];
            let lit = focus.shows_node(name.node);
            if lit {
                ground.halo(name.area, color(palette.bg.panel));
            }
            let face = if node.strength == Strength::Strong { Face::SansStrong } else { Face::Sans };
            words.push(Words {
                text: node.label.clone(),
                at: name.area.center(),
                anchor: Align2::CENTER_CENTER,
                font: FontId::new(NAME_SIZE, face.family()),
                color: color(if lit { palette.text.first } else { palette.line.soft }),
            });
        }
        for plate in &labels.plates {
            let edge = &scene.edges[plate.edge];
            let lit = focus.shows_edge(plate.edge);
            let chosen = focus.is_on(Item::Edge(plate.edge));
            ground.plate(plate.area, palette, chosen);
            let (sign_tone, tone) = if lit {
                (palette.polarity(edge.polarity), if chosen { palette.text.first } else { palette.text.second })
            } else {
                (palette.line.soft, palette.line.soft)
            };
            let left = Point::new(plate.area.min.x + PLATE_PADDING, plate.area.center().y);
            let font = FontId::new(PLATE_SIZE, Face::Sans.family());
            let strong = FontId::new(PLATE_SIZE, Face::SansStrong.family());
            let mut write = |text: &str, at: Point, font: FontId, tone| {
                let anchor = Align2::LEFT_CENTER;
                words.push(Words { text: text.to_owned(), at, anchor, font, color: color(tone) });
            };
            write(sign(edge.polarity), left, strong, sign_tone);
            write(&edge.label, left + Point::new(sign_width(edge.polarity), 0.0), font, tone);
        }
        for node in scene.nodes.iter().filter(|node| node.pinned) {
            let corner = node.outline.half_size(node.radius * zoom);
            let at = node.at * zoom + Point::new(corner.x, -corner.y) * 0.92;
            ground.disc(at, color(palette.bg.ink), color(palette.ink));
            words.push(Words {
                text: icons::PUSH_PIN.glyph(),
                at,
                anchor: Align2::CENTER_CENTER,
                font: FontId::new(PIN_ICON, Face::Icons.family()),
                color: color(palette.ink),
            });
        }
        (Self { words }, ground.mesh)
    }

    /// Writes everything that is in sight, with world coordinates times zoom lying so on the screen.
    pub fn write(&self, painter: &Painter, place: TSTransform) {
        let sight = painter.clip_rect().expand(200.0);
        for words in &self.words {
            let at = place * Pos2::new(words.at.x, words.at.y);
            if sight.contains(at) {
                painter.text(at, words.anchor, &words.text, words.font.clone(), words.color);
            }
        }
    }
}

/// The grounds that captions stand on.
struct Ground {
    tessellator: Tessellator,
    mesh: Mesh,
}

impl Ground {
    fn new(pixels_per_point: f32) -> Self {
        let options = TessellationOptions { coarse_tessellation_culling: false, ..TessellationOptions::default() };
        // No text goes through it, so it needs no font texture.
        Self { tessellator: Tessellator::new(pixels_per_point, options, [1, 1], Vec::new()), mesh: Mesh::default() }
    }

    /// The panel's colour behind a name, fading out, so that no line runs through letters.
    fn halo(&mut self, area: Area, fill: Color32) {
        let rect = rect(area).shrink2(Vec2::new(0.0, 1.0));
        let shape = RectShape::filled(rect, CornerRadius::same(6), fill).with_blur_width(4.0);
        self.tessellator.tessellate_rect(&shape, &mut self.mesh);
    }

    fn plate(&mut self, area: Area, palette: &Palette, chosen: bool) {
        let stroke =
            if chosen { Stroke::new(1.5, color(palette.accent)) } else { Stroke::new(1.0, color(palette.line.soft)) };
        let corner = CornerRadius::same(PLATE_CORNER as u8);
        let shape = RectShape::new(rect(area), corner, color(palette.bg.panel), stroke, StrokeKind::Inside);
        self.tessellator.tessellate_rect(&shape, &mut self.mesh);
    }

    fn disc(&mut self, at: Point, fill: Color32, line: Color32) {
        let rect = rect(Area::around(at, Point::new(PIN, PIN)));
        let shape =
            RectShape::new(rect, CornerRadius::same(PIN as u8), fill, Stroke::new(1.0, line), StrokeKind::Inside);
        self.tessellator.tessellate_rect(&shape, &mut self.mesh);
    }
}

fn rect(area: Area) -> Rect {
    Rect::from_min_max(Pos2::new(area.min.x, area.min.y), Pos2::new(area.max.x, area.max.y))
}
