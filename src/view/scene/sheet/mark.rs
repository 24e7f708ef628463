//! Plain marks, which SVG and PNG are drawn from alike.

use crate::view::plane::{Area, Point};
use crate::view::scene::{Curve, Rgb, Strength};

/// Which end of words stands at their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    Start,
    /// The middle.
    Middle,
}

/// Something that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A closed shape.
    Shape {
        /// Its corners.
        points: Vec<Point>,
        /// Its inside.
        fill: Rgb,
        /// Its border, and how wide that is.
        line: Option<(Rgb, f32)>,
    },
    /// A line.
    Line {
        /// Its course.
        curve: Curve,
        /// How wide it is.
        width: f32,
        /// Its colour.
        color: Rgb,
        /// Lengths of dashes and gaps; none for a whole line.
        dashes: &'static [f32],
    },
    /// A box with round corners.
    Plate {
        /// Where.
        area: Area,
        /// Its inside.
        fill: Rgb,
        /// Its border.
        line: Rgb,
    },
    /// Words on one line.
    Words {
        /// Where they stand, half-way up their line.
        at: Point,
        /// Which end of them stands there.
        anchor: Anchor,
        /// The words.
        text: String,
        /// Size of the letters.
        size: f32,
        /// Their weight.
        strength: Strength,
        /// Their colour.
        color: Rgb,
        /// A rim around the letters in this colour, so that lines do not run through them.
        rim: Option<Rgb>,
    },
}
