//! Everything that can be done, in one table: it gives the menu, the tooltips, the keys, the palette and the sheet of keys.

mod group;
mod offered;
mod standing;
mod table;
#[cfg(test)]
mod tests;
mod words;

pub use group::Group;
pub use table::Entry;
pub use words::is_filler;

use super::{Panel, Workspace};

/// Something that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Choose a folder of articles.
    OpenFolder,
    /// Choose a dossier file.
    OpenFile,
    /// Open the dossier that comes with the program.
    OpenSample,
    /// Read the open folder again.
    ReadAgain,
    /// Choose the folder of another language model.
    ChooseModel,
    /// Go back to the language model that the program carries.
    OwnModel,
    /// Write the dossier to its file.
    Save,
    /// Write it to another file.
    SaveAs,
    /// Write it in another format.
    Export,
    /// List the files that could not be read.
    Unreadable,
    /// Close the window.
    Quit,
    /// Take the last correction back.
    Undo,
    /// Make it again.
    Redo,
    /// Two actors are one.
    Merge,
    /// Some mentions are of another.
    Split,
    /// Another name.
    Rename,
    /// A person, an organization, a state, a group.
    Retype,
    /// Judge source and item.
    Grade,
    /// Write a remark.
    Note,
    /// Someone else said it.
    Attribute,
    /// What is selected is right.
    Accept,
    /// What is selected is wrong.
    Reject,
    /// Leave it for later.
    Skip,
    /// Copy what is selected, with its sources.
    CopyCited,
    /// Search everything.
    Search,
    /// Find a command by its name.
    Palette,
    /// Find words in the article.
    Find,
    /// The next place.
    FindNext,
    /// The one before.
    FindPrevious,
    /// The next article.
    NextDocument,
    /// The one before.
    PreviousDocument,
    /// The next mention of the selected actor.
    NextMention,
    /// The one before.
    PreviousMention,
    /// Where one was before.
    Back,
    /// And forward again.
    Forward,
    /// Change to a workspace.
    Work(Workspace),
    /// Bring a panel to the front.
    Show(Panel),
    /// Give the next pane the keyboard.
    NextPane,
    /// Give the one before the keyboard.
    PreviousPane,
    /// Keep the pane at what it shows.
    Pin,
    /// Lay the panes out as they were at first.
    ResetLayout,
    /// Show everything again.
    ClearFilters,
    /// Go through what wants a decision.
    Review,
    /// Measure how often the program is right.
    Audit,
    /// Dark or light.
    Theme,
    /// Larger text.
    Larger,
    /// Smaller text.
    Smaller,
    /// Text as large as it was at first.
    NormalSize,
    /// The sheet of keys.
    Keys,
    /// The tour.
    Tour,
}

const SINGLE: [Command; 48] = [
    Command::OpenFolder,
    Command::OpenFile,
    Command::OpenSample,
    Command::ReadAgain,
    Command::ChooseModel,
    Command::OwnModel,
    Command::Save,
    Command::SaveAs,
    Command::Export,
    Command::Unreadable,
    Command::Quit,
    Command::Undo,
    Command::Redo,
    Command::Grade,
    Command::Note,
    Command::CopyCited,
    Command::Attribute,
    Command::Merge,
    Command::Split,
    Command::Rename,
    Command::Retype,
    Command::Search,
    Command::Palette,
    Command::Back,
    Command::Forward,
    Command::Work(Workspace::Read),
    Command::Work(Workspace::Chart),
    Command::Work(Workspace::Brief),
    Command::NextPane,
    Command::PreviousPane,
    Command::NextDocument,
    Command::PreviousDocument,
    Command::NextMention,
    Command::PreviousMention,
    Command::Find,
    Command::FindNext,
    Command::FindPrevious,
    Command::Review,
    Command::Audit,
    Command::Accept,
    Command::Reject,
    Command::Skip,
    Command::Theme,
    Command::Larger,
    Command::Smaller,
    Command::NormalSize,
    Command::Keys,
    Command::Tour,
];

const LAST: [Command; 3] = [Command::Pin, Command::ResetLayout, Command::ClearFilters];

impl Command {
    /// All commands, in the order of menu and palette.
    pub fn all() -> impl Iterator<Item = Self> {
        SINGLE.into_iter().chain(LAST).chain(Panel::ALL.into_iter().map(Self::Show))
    }
}
