//! State, commands, jobs and preferences, without a window.
//!
//! [`State`] is all there is; panels read it and push [`Action`]s, which [`State::handle`] does behind the frame.
//! [`Command`] is the one table of what can be done.

mod action;
mod command;
mod editing;
mod exporting;
pub mod jobs;
mod keys;
mod language;
mod layout;
mod leaving;
mod opening;
mod palette;
mod panel;
mod preferences;
mod reviewing;
mod run;
mod searching;
mod selection;
mod source;
mod state;
mod toast;
mod tool;
mod trail;

pub use crate::export::Picture;
pub use action::{Action, ReaderState};
pub use command::{Command, Entry, Group};
pub use keys::Keys;
pub use layout::{DESIGNED, DESIGNED_HEIGHT, NARROW, Node};
pub use leaving::Leaving;
pub use palette::{PaletteRow, palette};
pub use panel::{Panel, Workspace};
pub use preferences::{Pins, Preferences, PreferencesFile, Shade};
pub use reviewing::{Reviewing, Step};
pub use selection::Selection;
pub use source::Source;
pub use state::{Errand, Start, State};
pub use toast::{Toast, ToastKind, Toasts};
pub use tool::{PathUse, Split, Tool, Typed};
pub use trail::{Place, Trail};
