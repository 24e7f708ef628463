//! Cards over the panes, each with what is being typed or chosen in it.

use crate::model::{ActorId, Evidence, Grade, StatementId, Target};
use crate::view::Citation;
use std::collections::BTreeSet;

/// A card over the panes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Search everything.
    Search(Typed),
    /// Find a command by its name.
    Palette(Typed),
    /// The sheet of keys.
    Keys,
    /// The tour, at one of its steps.
    Tour(usize),
    /// Type a path, where no dialog answers.
    Path(PathUse, Typed),
    /// All that a line rests on.
    Sources(Vec<Citation>, Typed),
    /// Work that is not saved would be lost: save it first?
    Unsaved,
    /// The files that could not be read.
    Unreadable,
    /// Choose a format.
    Export(usize),
    /// Choose the actor that another is.
    Merge(ActorId, Typed),
    /// Choose who said something.
    Speaker {
        /// What was said.
        statement: StatementId,
        /// What is typed.
        typed: Typed,
        /// A review goes on afterwards.
        reviewing: bool,
    },
    /// Choose the mentions that are of another.
    Split(ActorId, Split),
    /// Type another name.
    Rename(ActorId, String),
    /// Choose another kind.
    Retype(ActorId),
    /// Choose a grade.
    Grade(Target, Grade),
    /// Type a remark.
    Note(Target, String),
    /// Go through what wants a decision.
    Review,
    /// Measure how often the program is right.
    Audit,
}

/// What is typed, and which of the lines below it is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The words.
    pub text: String,
    /// The line.
    pub at: usize,
}

/// The mentions that are of another, and who that is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Split {
    /// Those that the other is to have.
    pub mentions: BTreeSet<Evidence>,
    /// What the other is called.
    pub name: String,
}

/// What a typed path is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathUse {
    /// A folder or a dossier file to open.
    Open,
    /// The file to save the dossier to.
    Save,
    /// The file to export to, in the format with this number.
    Export(usize),
    /// The file to keep a picture of the chart in.
    Picture,
    /// The folder of a language model.
    Model,
}
