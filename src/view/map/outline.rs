//! The outline of the world: coasts, and borders between states. From Natural Earth, 1:110 million, public domain;
//! the borders are those that it draws, as they are in fact.

use crate::view::plane::Point;
use std::sync::LazyLock;

/// A line of the outline.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// A border between two states, rather than a coast.
    pub is_border: bool,
    /// Its points: x to the east and y to the south, in degrees.
    pub points: Vec<Point>,
}

/// All lines of the outline.
pub fn outline() -> &'static [Line] {
    static OUTLINE: LazyLock<Vec<Line>> = LazyLock::new(|| {
        read(include_bytes!("../../../assets/map/outline.bin")).expect("assets/map/outline.bin is whole")
    });
    &OUTLINE
}

/// Reads the outline's file: `DOL1`, the number of lines, and for each its kind, its number of points, and these in
/// hundredths of a degree. None where it ends early.
fn read(bytes: &[u8]) -> Option<Vec<Line>> {
    let mut rest = bytes.strip_prefix(b"DOL1")?;
    let mut take = |count: usize| {
        let (taken, after) = rest.split_at_checked(count)?;
        rest = after;
        Some(taken)
    };
    let lines = number(take(2)?);
    (0..lines)
        .map(|_| {
            let is_border = take(1)?[0] == 1;
            let count = usize::from(number(take(2)?));
            let degrees = |pair: &[u8]| f32::from(number(pair).cast_signed()) / 100.0;
            let points = take(4 * count)?.chunks_exact(4);
            let points = points.map(|point| Point::new(degrees(&point[..2]), -degrees(&point[2..]))).collect();
            Some(Line { is_border, points })
        })
        .collect()
}

const fn number(bytes: &[u8]) -> u16 {
    u16::from_le_bytes([bytes[0], bytes[1]])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outline_holds_the_coasts_and_borders_of_the_world() {
        assert!(outline().iter().filter(|line| line.is_border).count() > 200);
        let points = outline().iter().flat_map(|line| &line.points);
        assert!(points.clone().all(|point| point.x.abs() <= 180.0 && point.y.abs() <= 90.0));
        assert!(points.count() > 5000);
    }

    #[test]
    fn a_file_that_ends_early_is_refused() {
        assert_eq!(read(b"DOL1\x01\x00\x00\x02\x00\x00\x00\x00\x00"), None);
        assert_eq!(read(b"something else"), None);
        assert_eq!(read(b"DOL1\x00\x00"), Some(Vec::new()));
    }
}
