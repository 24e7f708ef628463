//! A small texture that lines and dots are drawn with. It holds the profile of lines of every width, smooth at both
//! edges, whole, dashed and dotted, and each node shape as a dot. So a stretch of line takes four corners, a dash none
//! of its own, and a dot four; egui's own shapes take several times that.

use crate::view::plane::Point;
use crate::view::scene::Outline;
use eframe::egui::{
    Color32, ColorImage, Context, Pos2, Rect, TextureFilter, TextureHandle, TextureOptions, TextureWrapMode,
};

/// The texture repeats along lines after this many points: seven dashes, or thirteen dots.
pub const PERIOD: f32 = 84.0;
const DASHES: f32 = 7.0;
/// Length of a dash, in points.
const DASH: f32 = 7.0;
const DOTS: f32 = 13.0;
/// Length of a dot, in points.
const DOT: f32 = 1.5;
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

/// Half the height of a line's row: the line, and a clear texel on both sides.
fn half_texels(width: f32) -> f32 {
    width.ceil() / 2.0 + 1.0
}

/// Half the side of a dot's square: the largest shape of this radius, and a clear texel on every side.
fn half_dot(radius: f32) -> f32 {
    (radius * 1.26).ceil() + 1.0
}

/// How much of a pixel is covered whose centre is `distance` outside a border.
fn coverage(distance: f32) -> f32 {
    (0.5 - distance).clamp(0.0, 1.0)
}

/// The texture while it is drawn: rows of coverage, from 0 to 1.
struct Canvas {
    width: usize,
    texels: Vec<f32>,
    rows: Vec<[f32; 2]>,
    dots: Vec<Rect>,
    white: f32,
}

impl Canvas {
    fn new(pixels_per_point: f32) -> Self {
        let width = (PERIOD * pixels_per_point).round().max(84.0) as usize;
        let mut canvas = Self { width, texels: Vec::new(), rows: Vec::new(), dots: Vec::new(), white: 0.0 };
        canvas.add_rows(3, |_, _| 1.0);
        canvas.white = 1.5;
        canvas.add_rows(1, |_, _| 0.0);
        for pattern in PATTERNS {
            for line in WIDTHS {
                canvas.add_line(pattern, line, width as f32 / PERIOD);
            }
        }
        for radius in DOT_RADII {
            canvas.add_dots(radius);
        }
        // The texture repeats: without this the last row would run into the white one.
        canvas.add_rows(1, |_, _| 0.0);
        canvas
    }

    fn height(&self) -> usize {
        self.texels.len() / self.width
    }

    /// Adds rows of texels; `cover` is asked for the centre of each, from the left and from the first of these rows.
    fn add_rows(&mut self, count: usize, cover: impl Fn(f32, f32) -> f32) {
        for row in 0..count {
            self.texels.extend((0..self.width).map(|column| cover(column as f32 + 0.5, row as f32 + 0.5)));
        }
    }

    fn add_line(&mut self, pattern: Pattern, line: f32, scale: f32) {
        let half = half_texels(line);
        let top = self.height() as f32;
        let along = |x: f32, count: f32| {
            let period = self.width as f32 / count;
            x.rem_euclid(period) - period / 2.0
        };
        let cover = |x: f32, y: f32| {
            let aside = (y - half).abs() - line / 2.0;
            match pattern {
                Pattern::Solid => coverage(aside),
                Pattern::Dashed => coverage(aside) * coverage(along(x, DASHES).abs() - DASH * scale / 2.0),
                Pattern::Dotted => {
                    let radius = (DOT * scale).max(line) / 2.0;
                    coverage(Point::new(along(x, DOTS), y - half).length() - radius)
                }
            }
        };
        let width = self.width;
        let rows = (2.0 * half) as usize;
        let texels: Vec<f32> = (0..rows)
            .flat_map(|row| (0..width).map(move |x| (x as f32 + 0.5, row as f32 + 0.5)))
            .map(|(x, y)| cover(x, y))
            .collect();
        self.texels.extend(texels);
        self.rows.push([top, top + 2.0 * half]);
    }

    fn add_dots(&mut self, radius: f32) {
        let half = half_dot(radius);
        let top = self.height() as f32;
        let side = 2.0 * half;
        for place in 0..Outline::ALL.len() {
            let left = place as f32 * side;
            self.dots.push(Rect::from_min_max(Pos2::new(left, top), Pos2::new(left + side, top + side)));
        }
        self.add_rows(side as usize, |x, y| {
            let place = (x / side) as usize;
            Outline::ALL.get(place).map_or(0.0, |outline| {
                let center = Point::new((place as f32 + 0.5) * side, half);
                coverage(outline.distance(radius, Point::new(x, y) - center))
            })
        });
    }

    fn image(&self) -> ColorImage {
        let pixels = self.texels.iter().map(|cover| Color32::from_white_alpha((cover * 255.0).round() as u8)).collect();
        ColorImage::new([self.width, self.height()], pixels)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_as_wide_as_its_row_says_and_clear_at_both_edges() {
        let canvas = Canvas::new(1.0);
        for (at, width) in WIDTHS.iter().enumerate() {
            let [top, bottom] = canvas.rows[at];
            let column: Vec<f32> =
                (top as usize..bottom as usize).map(|row| canvas.texels[row * canvas.width]).collect();
            assert!((column.iter().sum::<f32>() - width).abs() < 1e-3, "{width}: {column:?}");
            assert!(column[0] == 0.0 && column[column.len() - 1] == 0.0, "{width}: {column:?}");
        }
    }

    #[test]
    fn a_dashed_line_is_seven_twelfths_line() {
        let canvas = Canvas::new(2.0);
        let [top, bottom] = canvas.rows[WIDTHS.len() + 5];
        let middle = usize::midpoint(top as usize, bottom as usize);
        let row = &canvas.texels[middle * canvas.width..][..canvas.width];
        assert!((row.iter().sum::<f32>() / canvas.width as f32 - 7.0 / 12.0).abs() < 0.01);
    }

    #[test]
    fn dots_fit_beside_each_other() {
        for pixels_per_point in [1.0, 1.25, 2.0] {
            let canvas = Canvas::new(pixels_per_point);
            assert!(canvas.dots.iter().all(|dot| dot.max.x <= canvas.width as f32));
        }
    }
}
