//! Work beside the window: the only place with threads, and with the files that they read and write.

mod files;
mod latest;
mod paths;
mod reading;

pub use files::{Ask, Asking, FileAnswer, FileJobs, ShowDialog};
pub use latest::{Latest, Task};
pub use paths::{LikelyPath, PathKind, Paths};
pub use reading::{Progress, ReadFolder, Reading, ReadingState, engine};

use std::sync::Arc;

/// Wakes the window to draw what has come.
pub type Wake = Arc<dyn Fn() + Send + Sync>;
