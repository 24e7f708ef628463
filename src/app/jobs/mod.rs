//! Work beside the window: the only place with threads.

mod latest;

pub use latest::{Latest, Stale};
