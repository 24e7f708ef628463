//! The plane: world units in layouts, points of the screen in drawings. `y` grows downwards.

mod area;
mod point;

pub use area::Area;
pub use point::{Point, segments_cross};
