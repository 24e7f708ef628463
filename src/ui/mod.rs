//! The window: shell, panels, widgets, theme.
//!
//! A panel draws what a view gives it and pushes actions. It never blocks, reads a file or changes the dossier.

pub mod chart;
mod panel;
pub mod panels;
pub mod theme;
pub mod timeline;
pub mod widgets;

pub use panel::{Locals, PanelContext};
