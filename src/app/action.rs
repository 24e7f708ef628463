//! What a panel can ask for.

use super::{Panel, Workspace};
use crate::model::{Change, Evidence, Target};
use crate::view::Filters;

/// Something that a panel asks for. The window hands it to the state behind the frame.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Select one thing; all panels follow.
    Select(Target),
    /// Open the reader at some words.
    Open(Evidence),
    /// Bring a panel to the front, opening it where it is nowhere.
    Show(Panel),
    /// Change to a workspace.
    Work(Workspace),
    /// Correct the dossier; undoable.
    Change(Change),
    /// Leave something out, or no longer.
    Filter(Filters),
    /// Put text on the clipboard, and say what was put there.
    Copy {
        /// The text.
        text: String,
        /// What it is: `4 sentences with citations`.
        what: String,
    },
    /// Open a tool over the panes.
    Tool(Tool),
}

/// A card over the panes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Search everything.
    Search,
}
