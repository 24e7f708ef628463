//! What commands belong to.

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
}
