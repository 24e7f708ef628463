//! The layers of a small neural network, compiled for the processor that runs them.
//!
//! A crate of its own, so that it is optimized in every profile: all else compiles fast for a test, and this runs fast in it.

mod affine;
mod matrix;
mod maxout;
mod upper;

pub use affine::Affine;
pub use matrix::Rows;
pub use maxout::Maxout;
pub use upper::Upper;
