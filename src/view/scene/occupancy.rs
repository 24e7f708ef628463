//! Which parts of the picture are taken: a bitmap of small cells, so that asking for a label's place costs a few words.

use crate::view::plane::{Area, Point};

/// Side of a cell, in points. Areas are rounded outwards, so nothing that touches is called free.
const CELL: f32 = 4.0;

/// A bitmap over a part of the plane.
#[derive(Clone, Debug)]
pub struct Occupancy {
    area: Area,
    words_per_row: usize,
    rows: usize,
    bits: Vec<u64>,
}

impl Occupancy {
    /// A bitmap over `area` in which everything is free.
    pub fn new(area: Area) -> Self {
        let cells = area.size() / CELL;
        let words_per_row = (cells.x.max(0.0) as usize + 2).div_ceil(64);
        let rows = cells.y.max(0.0) as usize + 2;
        Self { area, words_per_row, rows, bits: vec![0; words_per_row * rows] }
    }

    /// The columns and rows of the cells under `area`, as half-open ranges; what lies outside the bitmap is cut off.
    fn cells(&self, area: Area) -> (std::ops::Range<usize>, std::ops::Range<usize>) {
        let (min, max) = ((area.min - self.area.min) / CELL, (area.max - self.area.min) / CELL);
        let range = |low: f32, high: f32, count: usize| {
            let low = low.floor().max(0.0) as usize;
            low.min(count)..(high.ceil().max(0.0) as usize).clamp(low.min(count), count)
        };
        (range(min.x, max.x, self.words_per_row * 64), range(min.y, max.y, self.rows))
    }

    /// For each word of a row that the columns touch: its index in the row, and the bits of these columns.
    fn masks(columns: &std::ops::Range<usize>) -> impl Iterator<Item = (usize, u64)> + use<> {
        let columns = columns.clone();
        (columns.start / 64..columns.end.div_ceil(64)).map(move |word| {
            let from = columns.start.max(word * 64) - word * 64;
            let to = columns.end.min(word * 64 + 64) - word * 64;
            let below = if to == 64 { u64::MAX } else { (1 << to) - 1 };
            (word, below & !((1_u64 << from) - 1))
        })
    }

    /// True where no part of `area` is taken and all of it lies in the bitmap.
    pub fn is_free(&self, area: Area) -> bool {
        let (columns, mut rows) = self.cells(area);
        self.area.covers(area)
            && rows.all(|row| {
                Self::masks(&columns).all(|(word, mask)| self.bits[row * self.words_per_row + word] & mask == 0)
            })
    }

    /// How many cells under `area` are taken.
    pub fn count(&self, area: Area) -> u32 {
        let (columns, rows) = self.cells(area);
        let in_row = |row: usize| {
            Self::masks(&columns)
                .map(|(word, mask)| (self.bits[row * self.words_per_row + word] & mask).count_ones())
                .sum::<u32>()
        };
        rows.map(in_row).sum()
    }

    /// Takes all cells under `area`.
    pub fn take(&mut self, area: Area) {
        let (columns, rows) = self.cells(area);
        for row in rows {
            for (word, mask) in Self::masks(&columns) {
                self.bits[row * self.words_per_row + word] |= mask;
            }
        }
    }

    /// Takes the cells under a straight line, as far as it lies in the bitmap.
    pub fn take_line(&mut self, from: Point, to: Point) {
        if !Area::of([from, to]).grown(CELL).overlaps(self.area) {
            return;
        }
        let steps = (from.distance(to) / CELL).ceil().max(1.0);
        let (mut at, step) = ((from - self.area.min) / CELL, (to - from) / (CELL * steps));
        let cells = Point::new((self.words_per_row * 64) as f32, self.rows as f32);
        for _ in 0..=steps as usize {
            if at.x >= 0.0 && at.y >= 0.0 && at.x < cells.x && at.y < cells.y {
                let (column, row) = (at.x as usize, at.y as usize);
                self.bits[row * self.words_per_row + column / 64] |= 1 << (column % 64);
            }
            at += step;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(x: f32, y: f32, width: f32, height: f32) -> Area {
        Area::new(Point::new(x, y), Point::new(x + width, y + height))
    }

    #[test]
    fn what_is_taken_is_no_longer_free_and_its_neighbour_is() {
        let mut taken = Occupancy::new(area(-100.0, -100.0, 700.0, 400.0));
        taken.take(area(200.0, 10.0, 90.0, 16.0));
        assert!(!taken.is_free(area(280.0, 20.0, 90.0, 16.0)));
        assert!(taken.is_free(area(292.0, 10.0, 90.0, 16.0)));
        assert!(taken.is_free(area(200.0, 28.0, 90.0, 16.0)));
    }

    #[test]
    fn beyond_the_edge_nothing_is_free() {
        let taken = Occupancy::new(area(0.0, 0.0, 100.0, 100.0));
        assert!(!taken.is_free(area(80.0, 0.0, 30.0, 10.0)));
        assert!(!taken.is_free(area(-300.0, -300.0, 30.0, 10.0)));
    }

    #[test]
    fn cells_are_counted_across_words() {
        let mut taken = Occupancy::new(area(0.0, 0.0, 1000.0, 100.0));
        taken.take(area(240.0, 0.0, 32.0, 8.0));
        assert_eq!(taken.count(area(0.0, 0.0, 1000.0, 100.0)), 16);
        assert_eq!(taken.count(area(252.0, 0.0, 8.0, 4.0)), 2);
    }

    #[test]
    fn a_line_takes_what_lies_under_it() {
        let mut taken = Occupancy::new(area(0.0, 0.0, 200.0, 200.0));
        taken.take_line(Point::new(0.0, 0.0), Point::new(200.0, 200.0));
        assert!(!taken.is_free(area(96.0, 96.0, 8.0, 8.0)));
        assert!(taken.is_free(area(120.0, 40.0, 30.0, 30.0)));
    }
}
