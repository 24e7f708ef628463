//! What a panel can ask for.

use super::{Command, Panel, Pins, Tool};
use crate::export::Picture;
use crate::model::{ActorId, Change, Evidence, Target};
use crate::view::Filters;
use crate::view::scene::Sheet;
use std::path::PathBuf;
use std::sync::Arc;

/// Something that a panel asks for. The window hands it to the state behind the frame.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Select one thing; all panels follow.
    Select(Target),
    /// Select a thing and bring to the front where it is read.
    Visit(Target),
    /// Open the reader at some words.
    Open(Evidence),
    /// Bring a panel to the front, opening it where it is nowhere.
    Show(Panel),
    /// Do what the table of commands lists.
    Run(Command),
    /// List what an actor said: on one topic, or on all.
    Statements {
        /// Who.
        speaker: ActorId,
        /// On what.
        topic: Option<String>,
    },
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
    /// Keep a picture of the chart as it stands.
    Picture(Picture, Arc<Sheet>),
    /// Open a card over the panes.
    Use(Tool),
    /// Close it.
    CloseTool,
    /// Show or hide marks in the reader, or find words in it.
    Reader(ReaderState),
    /// Remember where actors are pinned in the chart of this dossier.
    Pin(Pins),
    /// Open a folder of articles or a dossier file.
    OpenPath(PathBuf),
    /// Stop reading.
    Cancel,
}

/// How the reader shows an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReaderState {
    /// Mentions are underlined.
    pub mentions: bool,
    /// Statements are filled, with notes beside them.
    pub statements: bool,
    /// Figures are underlined.
    pub figures: bool,
    /// What is looked for in the article.
    pub find: String,
    /// Which of the places found is the present one.
    pub found: usize,
}

impl Default for ReaderState {
    fn default() -> Self {
        Self { mentions: true, statements: true, figures: true, find: String::new(), found: 0 }
    }
}
