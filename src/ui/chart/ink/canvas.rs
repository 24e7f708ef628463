//! Drawing the texture: a row for each line, a square for each dot.

use super::{DOT_RADII, PATTERNS, PERIOD, Pattern, WIDTHS};
use crate::view::plane::Point;
use crate::view::scene::Outline;
use eframe::egui::{Color32, ColorImage, Pos2, Rect};

/// Dashes in a period.
const DASHES: f32 = 7.0;
/// Length of a dash, in points.
const DASH: f32 = 7.0;
/// Dots in a period.
const DOTS: f32 = 13.0;
/// Length of a dot, in points.
const DOT: f32 = 1.5;

/// Half the height of a line's row: the line, and a clear texel on both sides.
pub(super) fn half_texels(width: f32) -> f32 {
    width.ceil() / 2.0 + 1.0
}

/// Half the side of a dot's square: the largest shape of this radius, and a clear texel on every side.
pub(super) fn half_dot(radius: f32) -> f32 {
    (radius * 1.26).ceil() + 1.0
}

/// How much of a pixel is covered whose centre is `distance` outside a border.
fn coverage(distance: f32) -> f32 {
    (0.5 - distance).clamp(0.0, 1.0)
}

/// The texture while it is drawn: rows of coverage, from 0 to 1.
pub(super) struct Canvas {
    pub width: usize,
    texels: Vec<f32>,
    /// Where the row of each line begins and ends: all widths of the first pattern, then those of the next.
    pub rows: Vec<[f32; 2]>,
    /// Where each shape stands, at each radius.
    pub dots: Vec<Rect>,
    /// The middle of the row that is all white.
    pub white: f32,
}

impl Canvas {
    pub fn new(pixels_per_point: f32) -> Self {
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

    pub fn height(&self) -> usize {
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

    pub fn image(&self) -> ColorImage {
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
