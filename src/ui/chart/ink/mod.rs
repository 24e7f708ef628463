//! A small texture that lines and dots are drawn with. It holds the profile of lines of every width, smooth at both
//! edges, whole, dashed and dotted, and each node shape as a dot. So a stretch of line takes four corners, a dash none
//! of its own, and a dot four; egui's own shapes take several times that.

mod canvas;

use crate::view::scene::Outline;
use canvas::{Canvas, half_dot, half_texels};
use eframe::egui::{Context, Pos2, Rect, TextureFilter, TextureHandle, TextureOptions, TextureWrapMode};

/// The texture repeats along lines after this many points: seven dashes, or thirteen dots.
pub const PERIOD: f32 = 84.0;
/// The widths of lines, in pixels; a line takes the nearest row, and is stretched by what is missing.
const WIDTHS: [f32; 16] = [1.0, 1.3, 1.6, 2.0, 2.4, 2.8, 3.3, 4.0, 5.0, 6.0, 7.0, 8.5, 10.0, 13.0, 17.0, 22.0];
/// The radii of dots, in pixels.
const DOT_RADII: [f32; 3] = [1.5, 3.0, 6.0];

/// Widths that differ by less than this, in pixels, are drawn alike; the widest line has so many of them.
const STEP: f32 = 0.1;
const STEPS: usize = 250;

/// How a line is broken up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Not at all.
    Solid,
    /// Into dashes.
    Dashed,
    /// Into dots.
    Dotted,
}

const PATTERNS: [Pattern; 3] = [Pattern::Solid, Pattern::Dashed, Pattern::Dotted];

/// A line's place in the texture.
#[derive(Clone, Copy, Debug, Default)]
pub struct Row {
    /// Texture coordinates of its left and its right edge.
    pub v: [f32; 2],
    /// Half the distance between these edges, in points: half the line's width and its smooth edge.
    pub half: f32,
    /// Lines thinner than a pixel are drawn a pixel wide and fainter by this.
    pub strength: f32,
}

/// The texture.
pub struct Ink {
    handle: TextureHandle,
    pixels_per_point: f32,
    /// The row of each pattern for widths that grow by [`STEP`] pixels.
    rows: Vec<Row>,
    /// Texture coordinates of each shape at each radius.
    dots: Vec<Rect>,
    white: Pos2,
}

impl Ink {
    /// The texture for screens with this many pixels to a point.
    pub fn new(context: &Context) -> Self {
        let pixels_per_point = context.pixels_per_point();
        let canvas = Canvas::new(pixels_per_point);
        let size = [canvas.width as f32, canvas.height() as f32];
        let image = canvas.image();
        let options = TextureOptions {
            magnification: TextureFilter::Linear,
            minification: TextureFilter::Linear,
            wrap_mode: TextureWrapMode::Repeat,
            mipmap_mode: None,
        };
        let scaled = |at: f32| at / size[1];
        Self {
            handle: context.load_texture("chart-ink", image, options),
            pixels_per_point,
            rows: rows(&canvas.rows, pixels_per_point, scaled),
            dots: canvas
                .dots
                .iter()
                .map(|dot| {
                    Rect::from_min_max(
                        Pos2::new(dot.min.x / size[0], scaled(dot.min.y)),
                        Pos2::new(dot.max.x / size[0], scaled(dot.max.y)),
                    )
                })
                .collect(),
            white: Pos2::new(0.5, scaled(canvas.white)),
        }
    }

    /// True where the texture was made for this screen.
    pub fn suits(&self, context: &Context) -> bool {
        self.pixels_per_point.to_bits() == context.pixels_per_point().to_bits()
    }

    /// egui's name for the texture.
    pub fn texture(&self) -> eframe::egui::TextureId {
        self.handle.id()
    }

    /// Where the texture is all white, for areas.
    pub const fn white(&self) -> Pos2 {
        self.white
    }

    /// Points to a pixel.
    pub fn pixel(&self) -> f32 {
        1.0 / self.pixels_per_point
    }

    /// The row for a line of this pattern and width, in points.
    #[inline]
    pub fn row(&self, pattern: Pattern, width: f32) -> Row {
        let step = (width * self.pixels_per_point / STEP).round() as usize;
        self.rows[pattern as usize * STEPS + step.min(STEPS - 1)]
    }

    /// The largest radius of a dot, in points; larger nodes are drawn as areas with a border.
    pub fn largest_dot(&self) -> f32 {
        DOT_RADII[DOT_RADII.len() - 1] / self.pixels_per_point
    }

    /// Where the dot of a shape stands in the texture, and the size that it is to be drawn at for this radius.
    #[inline]
    pub fn dot(&self, outline: Outline, radius: f32) -> (Rect, f32) {
        let pixels = radius * self.pixels_per_point;
        let at = DOT_RADII.iter().position(|&other| pixels <= other).unwrap_or(DOT_RADII.len() - 1);
        (self.dots[at * Outline::ALL.len() + outline as usize], radius * half_dot(DOT_RADII[at]) / DOT_RADII[at])
    }
}

/// The row of each pattern for each width: the nearest of those that were drawn, stretched by what is missing.
fn rows(drawn: &[[f32; 2]], pixels_per_point: f32, scaled: impl Fn(f32) -> f32) -> Vec<Row> {
    let row = |pattern: usize, pixels: f32| {
        let width = pixels.max(WIDTHS[0]);
        let distance = |at: &usize| (WIDTHS[*at] / width).ln().abs();
        let at = (0..WIDTHS.len()).min_by(|a, b| distance(a).total_cmp(&distance(b))).unwrap_or(0);
        let [top, bottom] = drawn[pattern * WIDTHS.len() + at];
        Row {
            v: [scaled(top), scaled(bottom)],
            half: half_texels(WIDTHS[at]) * width / WIDTHS[at] / pixels_per_point,
            strength: (pixels / WIDTHS[0]).min(1.0),
        }
    };
    (0..PATTERNS.len())
        .flat_map(|pattern| (0..STEPS).map(move |step| (pattern, step as f32 * STEP)))
        .map(|(p, w)| row(p, w))
        .collect()
}
