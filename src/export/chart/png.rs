//! A sheet as PNG, drawn by the rasterizer that the window's letters are drawn by, in the program's own typeface.

use super::{BASELINE, CORNER, RIM};
use crate::view::plane::Point;
use crate::view::scene::{Anchor, Mark, Rgb, Sheet, Strength};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, MetadataProvider};
use std::io::{self, Write};
use vello_cpu::color::{OpaqueColor, Srgb};
use vello_cpu::kurbo::{Affine, BezPath, Join, RoundedRect, Shape, Stroke};
use vello_cpu::{Pixmap, RenderContext, Resources};

/// Pixels in a point.
const SCALE: f32 = 2.0;
/// Neither side has more pixels than this: larger charts have fewer to a point.
const MOST_PIXELS: f32 = 16_000.0;
/// From the end of a curve to its true course, in points.
const TOLERANCE: f64 = 0.1;

static REGULAR: &[u8] = include_bytes!("../../../assets/fonts/Inter-Regular.otf");
static SEMIBOLD: &[u8] = include_bytes!("../../../assets/fonts/Inter-SemiBold.otf");

/// Writes the sheet.
pub fn write(sheet: &Sheet, out: &mut dyn Write) -> io::Result<()> {
    let scale = SCALE.min(MOST_PIXELS / sheet.size.x.max(sheet.size.y));
    let (width, height) = ((sheet.size.x * scale).ceil() as u16, (sheet.size.y * scale).ceil() as u16);
    let mut canvas = Canvas { context: RenderContext::new(width, height) };
    canvas.paint(sheet.ground);
    canvas.context.fill_rect(&vello_cpu::kurbo::Rect::new(0.0, 0.0, f64::from(width), f64::from(height)));
    canvas.context.set_transform(Affine::scale(f64::from(scale)));
    for mark in &sheet.marks {
        canvas.draw(mark);
    }
    let mut pixels = Pixmap::new(width, height);
    canvas.context.flush();
    canvas.context.render(&mut pixels, &mut Resources::new());
    // The ground is opaque, so that what is multiplied by its alpha is the colour itself.
    let opaque: Vec<u8> = pixels.data_as_u8_slice().chunks_exact(4).flat_map(|pixel| &pixel[..3]).copied().collect();
    // Into memory first: the encoder hides what goes wrong with a disk.
    out.write_all(&encoded(width, height, &opaque).map_err(io::Error::other)?)
}

fn encoded(width: u16, height: u16, pixels: &[u8]) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, u32::from(width), u32::from(height));
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(bytes)
}

struct Canvas {
    context: RenderContext,
}

impl Canvas {
    fn paint(&mut self, Rgb([red, green, blue]): Rgb) {
        self.context.set_paint(OpaqueColor::<Srgb>::from_rgb8(red, green, blue));
    }

    fn draw(&mut self, mark: &Mark) {
        match mark {
            Mark::Shape { points, fill, line } => {
                let path = closed(points);
                self.paint(*fill);
                self.context.fill_path(&path);
                if let Some((color, width)) = line {
                    self.stroke(&path, *color, f64::from(*width), &[]);
                }
            }
            Mark::Line { curve, width, color, dashes } => {
                let mut path = BezPath::new();
                path.move_to(at(curve.start));
                path.quad_to(at(curve.control), at(curve.end));
                self.stroke(&path, *color, f64::from(*width), dashes);
            }
            Mark::Plate { area, fill, line } => {
                let (min, max) = (at(area.min), at(area.max));
                let path = RoundedRect::from_rect(vello_cpu::kurbo::Rect::from_points(min, max), f64::from(CORNER));
                let path = path.to_path(TOLERANCE);
                self.paint(*fill);
                self.context.fill_path(&path);
                self.stroke(&path, *line, 1.0, &[]);
            }
            Mark::Words { at, anchor, text, size, strength, color, rim } => {
                let face = if *strength == Strength::Strong { SEMIBOLD } else { REGULAR };
                let Some((mut letters, width)) = letters(face, text, *size) else { return };
                let left = if *anchor == Anchor::Middle { at.x - width / 2.0 } else { at.x };
                letters.apply_affine(Affine::translate((f64::from(left), f64::from(at.y + BASELINE * size))));
                if let Some(rim) = rim {
                    self.stroke(&letters, *rim, f64::from(RIM), &[]);
                }
                self.paint(*color);
                self.context.fill_path(&letters);
            }
        }
    }

    fn stroke(&mut self, path: &BezPath, color: Rgb, width: f64, dashes: &[f32]) {
        self.paint(color);
        let stroke = Stroke::new(width).with_join(Join::Round);
        let dashes: Vec<f64> = dashes.iter().copied().map(f64::from).collect();
        self.context.set_stroke(if dashes.is_empty() { stroke } else { stroke.with_dashes(0.0, dashes) });
        self.context.stroke_path(path);
    }
}

const fn at(point: Point) -> vello_cpu::kurbo::Point {
    vello_cpu::kurbo::Point::new(point.x as f64, point.y as f64)
}

fn closed(points: &[Point]) -> BezPath {
    let mut path = BezPath::new();
    for (number, &point) in points.iter().enumerate() {
        if number == 0 { path.move_to(at(point)) } else { path.line_to(at(point)) }
    }
    path.close_path();
    path
}

/// The outlines of the letters of one line from the origin on, and how wide it is. Letters that the face has not are left
/// out. None where the face itself cannot be read.
fn letters(face: &[u8], text: &str, size: f32) -> Option<(BezPath, f32)> {
    let font = FontRef::new(face).ok()?;
    let (map, outlines) = (font.charmap(), font.outline_glyphs());
    let metrics = font.glyph_metrics(Size::new(size), LocationRef::default());
    let mut pen = Pen { path: BezPath::new(), x: 0.0 };
    for glyph in text.chars().filter_map(|letter| map.map(letter)) {
        if let Some(outline) = outlines.get(glyph) {
            // A letter whose outline is broken leaves its place empty.
            let _ = outline.draw(DrawSettings::unhinted(Size::new(size), LocationRef::default()), &mut pen);
        }
        pen.x += metrics.advance_width(glyph).unwrap_or_default();
    }
    Some((pen.path, pen.x))
}

/// Takes outlines, whose `y` grows upwards, to a path.
struct Pen {
    path: BezPath,
    x: f32,
}

impl Pen {
    const fn place(&self, x: f32, y: f32) -> vello_cpu::kurbo::Point {
        at(Point::new(self.x + x, -y))
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.place(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.place(x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.path.quad_to(self.place(cx, cy), self.place(x, y));
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.path.curve_to(self.place(cx0, cy0), self.place(cx1, cy1), self.place(x, y));
    }

    fn close(&mut self) {
        self.path.close_path();
    }
}
