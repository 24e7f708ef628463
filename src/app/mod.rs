//! State, commands, jobs and preferences, without a window.
//!
//! [`Action`] is all that a panel can ask for.

mod action;
pub mod jobs;
mod panel;
mod selection;

pub use action::{Action, Tool};
pub use panel::{Panel, Workspace};
pub use selection::Selection;
