//! Everything that can be done, in one table: it gives the menu, the tooltips, the keys, the palette and the sheet of keys.

use super::{Keys, Panel, State, Workspace};
use crate::model::Target;
use std::borrow::Cow;

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

/// What the table says of a command.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Its name, as in the menu.
    pub label: &'static str,
    /// What it belongs to.
    pub group: Group,
    /// The name of its icon.
    pub icon: &'static str,
    /// The keys that do it.
    pub keys: Option<Keys>,
}

/// What commands belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Folders and files.
    File,
    /// Corrections.
    Edit,
    /// Actors.
    Actor,
    /// Going about.
    Go,
    /// The reader.
    Reader,
    /// Going through what wants a decision.
    Review,
    /// The window.
    View,
    /// Panels.
    Panel,
}

impl Group {
    /// All groups, in the order of the sheet of keys.
    pub const ALL: [Self; 8] =
        [Self::File, Self::Edit, Self::Actor, Self::Go, Self::Reader, Self::Review, Self::View, Self::Panel];

    /// The word for it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::File => "File",
            Self::Edit => "Edit",
            Self::Actor => "Actor",
            Self::Go => "Go",
            Self::Reader => "Reader",
            Self::Review => "Review",
            Self::View => "View",
            Self::Panel => "Panel",
        }
    }

    /// Words that people put in front of such a command when they look for it: `show map`, `go to statements`.
    pub const fn also(self) -> &'static [&'static str] {
        match self {
            Self::Panel => &["show", "open", "go", "to", "the", "pane", "tab", "view"],
            Self::Go => &["to", "the", "open", "show"],
            Self::View => &["use", "the", "text", "size", "zoom", "mode"],
            Self::File | Self::Edit | Self::Actor | Self::Reader | Self::Review => &["the", "this"],
        }
    }
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

    /// What the table says of it.
    pub const fn entry(self) -> Entry {
        use Group::{Actor, Edit, File, Go, Reader, Review, View};
        let (label, group, icon, keys) = match self {
            Self::OpenFolder => ("Open folder…", File, "folder-open", Some(Keys::ctrl("O"))),
            Self::OpenFile => ("Open dossier file…", File, "folder", Some(Keys::ctrl_shift("O"))),
            Self::OpenSample => ("Open the sample", File, "books", None),
            Self::ReadAgain => ("Read the folder again", File, "arrow-clockwise", Some(Keys::bare("F5"))),
            Self::ChooseModel => ("Choose a language model…", File, "books", None),
            Self::OwnModel => ("Use the program's own language model", File, "books", None),
            Self::Save => ("Save", File, "floppy-disk", Some(Keys::ctrl("S"))),
            Self::SaveAs => ("Save as…", File, "floppy-disk", Some(Keys::ctrl_shift("S"))),
            Self::Export => ("Export…", File, "export", Some(Keys::ctrl("E"))),
            Self::Unreadable => ("Files that could not be read", File, "file-x", None),
            Self::Quit => ("Quit", File, "x", Some(Keys::ctrl("Q"))),
            Self::Undo => ("Undo", Edit, "arrow-counter-clockwise", Some(Keys::ctrl("Z"))),
            Self::Redo => ("Redo", Edit, "arrow-clockwise", Some(Keys::ctrl_shift("Z"))),
            Self::Grade => ("Grade…", Edit, "pencil-simple", Some(Keys::ctrl("G"))),
            Self::Note => ("Add a note…", Edit, "note-pencil", Some(Keys::ctrl("J"))),
            Self::CopyCited => ("Copy with citation", Edit, "copy", Some(Keys::ctrl_shift("C"))),
            Self::Attribute => ("Who said it…", Edit, "chat-text", Some(Keys::bare("W"))),
            Self::Merge => ("Merge with…", Actor, "git-merge", Some(Keys::bare("M"))),
            Self::Split => ("Split…", Actor, "arrows-split", None),
            Self::Rename => ("Rename…", Actor, "pencil-simple", Some(Keys::bare("F2"))),
            Self::Retype => ("Change kind…", Actor, "tag", None),
            Self::Search => ("Search everything", Go, "magnifying-glass", Some(Keys::ctrl("K"))),
            Self::Palette => ("Commands", Go, "terminal-window", Some(Keys::ctrl("P"))),
            Self::Back => ("Back", Go, "arrow-left", Some(Keys::alt("Left"))),
            Self::Forward => ("Forward", Go, "arrow-right", Some(Keys::alt("Right"))),
            Self::Work(Workspace::Read) => ("Read", Go, "article", Some(Keys::ctrl("1"))),
            Self::Work(Workspace::Chart) => ("Chart", Go, "graph", Some(Keys::ctrl("2"))),
            Self::Work(Workspace::Brief) => ("Brief", Go, "clipboard-text", Some(Keys::ctrl("3"))),
            Self::NextPane => ("Next pane", Go, "frame-corners", Some(Keys::bare("F6"))),
            Self::PreviousPane => ("Previous pane", Go, "frame-corners", Some(Keys::shift("F6"))),
            Self::NextDocument => ("Next document", Reader, "caret-right", Some(Keys::ctrl("Right"))),
            Self::PreviousDocument => ("Previous document", Reader, "caret-left", Some(Keys::ctrl("Left"))),
            Self::NextMention => ("Next mention", Reader, "caret-right", Some(Keys::shift("Right"))),
            Self::PreviousMention => ("Previous mention", Reader, "caret-left", Some(Keys::shift("Left"))),
            Self::Find => ("Find in the document", Reader, "magnifying-glass", Some(Keys::ctrl("F"))),
            Self::FindNext => ("Find next", Reader, "caret-down", Some(Keys::bare("F3"))),
            Self::FindPrevious => ("Find previous", Reader, "caret-up", Some(Keys::shift("F3"))),
            Self::Review => ("Review what is open", Review, "list-checks", Some(Keys::bare("F7"))),
            Self::Audit => ("Audit a sample", Review, "target", Some(Keys::shift("F7"))),
            Self::Accept => ("Accept", Review, "check", Some(Keys::bare("A"))),
            Self::Reject => ("Reject", Review, "x", Some(Keys::bare("R"))),
            Self::Skip => ("Skip", Review, "skip-forward", Some(Keys::bare("S"))),
            Self::Theme => ("Dark or light", View, "moon", Some(Keys::ctrl("D"))),
            Self::Larger => ("Larger text", View, "magnifying-glass-plus", Some(Keys::ctrl("Plus"))),
            Self::Smaller => ("Smaller text", View, "magnifying-glass-minus", Some(Keys::ctrl("Minus"))),
            Self::NormalSize => ("Text at 100 %", View, "magnifying-glass", Some(Keys::ctrl("0"))),
            Self::Keys => ("Keys", View, "keyboard", Some(Keys::bare("F1"))),
            Self::Tour => ("Tour", View, "lightbulb", None),
            Self::Pin => ("Pin the pane", View, "push-pin", Some(Keys::ctrl("I"))),
            Self::ResetLayout => ("Reset the layout", View, "columns", None),
            Self::ClearFilters => ("Clear all filters", View, "funnel", None),
            Self::Show(panel) => (panel.title(), Group::Panel, panel.icon(), None),
        };
        Entry { label, group, icon, keys }
    }

    /// Its name, with what it would be done to: `Undo merge of “Sherman” into Wendy Sherman`.
    pub fn label(self, state: &State) -> Cow<'static, str> {
        let label = self.entry().label;
        let actor = || state.selection.actor.as_ref().and_then(|id| state.index.actor(id)).map(|actor| &actor.name);
        let with = |what: Option<&str>| match what {
            Some(what) => Cow::Owned(format!("{label} {what}")),
            None => Cow::Borrowed(label),
        };
        match self {
            Self::Undo => with(state.history.undo_label()),
            Self::Redo => with(state.history.redo_label()),
            Self::Merge => actor().map_or(label.into(), |name| format!("Merge {name} with…").into()),
            Self::Split => actor().map_or(label.into(), |name| format!("Split {name}…").into()),
            Self::Rename => actor().map_or(label.into(), |name| format!("Rename {name}…").into()),
            Self::Retype => actor().map_or(label.into(), |name| format!("Change kind of {name}…").into()),
            _ => label.into(),
        }
    }

    /// Whether it can be done now.
    pub fn is_enabled(self, state: &State) -> bool {
        let has_documents = !state.index.is_empty();
        match self {
            Self::Undo => state.history.undo_label().is_some(),
            Self::Redo => state.history.redo_label().is_some(),
            Self::Back => state.trail.can_go_back(),
            Self::Forward => state.trail.can_go_forward(),
            Self::ReadAgain => state.source.folder().is_some(),
            Self::OwnModel => state.preferences.model.is_some(),
            Self::Unreadable => !state.index.dossier().found.unreadable.is_empty(),
            Self::Merge | Self::Split | Self::Rename | Self::Retype => {
                state.selection.actor.as_ref().is_some_and(|id| state.index.actor(id).is_some())
            }
            Self::NextMention | Self::PreviousMention => state.selection.actor.is_some(),
            Self::Accept | Self::Reject | Self::Skip => state.can_judge(self),
            Self::Attribute => {
                matches!(&state.selection.focus, Some(target @ Target::Statement(_)) if state.index.has(target))
            }
            Self::Grade | Self::Note | Self::CopyCited => state.selection.focus.is_some(),
            Self::ClearFilters => !state.filters.is_empty(),
            Self::Save
            | Self::SaveAs
            | Self::Export
            | Self::Search
            | Self::Find
            | Self::FindNext
            | Self::FindPrevious
            | Self::NextDocument
            | Self::PreviousDocument
            | Self::Review
            | Self::Audit => has_documents,
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn no_two_commands_share_their_keys() {
        let mut taken: HashMap<Keys, Command> = HashMap::new();
        for command in Command::all() {
            if let Some(keys) = command.entry().keys
                && let Some(other) = taken.insert(keys, command)
            {
                panic!("{command:?} and {other:?} share {keys}");
            }
        }
    }

    #[test]
    fn no_two_commands_share_their_name() {
        let mut names: Vec<_> = Command::all().map(|command| (command.entry().group, command.entry().label)).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn every_command_is_listed_once() {
        let all: Vec<Command> = Command::all().collect();
        for (number, command) in all.iter().enumerate() {
            assert!(!all[..number].contains(command), "{command:?}");
        }
    }
}
