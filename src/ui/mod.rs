//! The window: shell, panels, widgets, theme.
//!
//! A panel draws what a view gives it and pushes actions. It never blocks, reads a file or changes the dossier.

pub mod chart;
mod dialogs;
mod map;
mod memo;
mod moving;
mod panel;
pub mod panels;
mod shell;
pub mod theme;
pub mod timeline;
mod tools;
pub mod widgets;
mod window;

pub use memo::Memo;
pub use panel::{Locals, PanelContext};
pub use window::{Opening, Window, install, open, run};
