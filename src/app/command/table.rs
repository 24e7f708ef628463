//! The table: name, group, icon and keys of each command.

use super::{Command, Group};
use crate::app::{Keys, Workspace};

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

impl Command {
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
}
