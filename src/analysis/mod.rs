//! The stages in order: a folder becomes an analysis.

mod anchors;
mod engine;
mod parallel;
mod pipeline;
mod progress;

pub use engine::{Engine, EngineError};
pub use pipeline::{AnalysisError, read_folder};
pub use progress::{Progress, Step};
