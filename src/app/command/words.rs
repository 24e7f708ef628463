//! Other words that people look for a command by: `show map`, `dark mode`, `shortcuts`.

use super::{Command, Group};

/// Words that say nothing of which command is meant.
const FILLERS: [&str; 12] = ["show", "open", "go", "to", "the", "a", "this", "see", "start", "view", "do", "my"];

impl Group {
    const fn also(self) -> &'static [&'static str] {
        match self {
            Self::Panel => &["pane", "tab", "window"],
            Self::View => &["use", "text", "size", "mode", "settings"],
            Self::Review => &["queue", "questions", "suggested", "merges"],
            Self::File | Self::Edit | Self::Actor | Self::Go | Self::Reader => &[],
        }
    }
}

impl Command {
    const fn also(self) -> &'static [&'static str] {
        match self {
            Self::OpenFolder => &["articles", "directory", "import", "load"],
            Self::ReadAgain => &["refresh", "reload", "update", "analyse"],
            Self::ChooseModel | Self::OwnModel => &["spacy", "pipeline"],
            Self::Export => &["report", "print", "share", "markdown", "html", "csv", "picture", "spreadsheet"],
            Self::Unreadable => &["errors", "problems", "failed", "skipped"],
            Self::Quit => &["exit", "close"],
            Self::Undo => &["revert", "back"],
            Self::Grade => &["admiralty", "reliability", "credibility", "rate", "source"],
            Self::Note => &["remark", "comment", "annotate", "write"],
            Self::CopyCited => &["quote", "clipboard", "cite"],
            Self::Attribute => &["speaker", "attribute", "reattribute"],
            Self::Merge => &["same", "join", "duplicate"],
            Self::Split => &["unmerge", "separate"],
            Self::Retype => &["type", "person", "organization", "state", "group"],
            Self::Search => &["find", "query", "look"],
            Self::Palette => &["palette"],
            Self::Work(_) => &["workspace", "layout"],
            Self::Audit => &["precision", "measure", "accuracy", "quality"],
            Self::Theme => &["colours", "colors", "night", "day", "appearance"],
            Self::Larger | Self::Smaller | Self::NormalSize => &["zoom", "font", "bigger", "scale"],
            Self::Keys => &["shortcuts", "help", "keyboard"],
            Self::Tour => &["help", "introduction", "tutorial"],
            Self::Pin => &["lock", "freeze", "keep"],
            Self::ResetLayout => &["panes", "arrange", "default"],
            Self::ClearFilters => &["reset", "everything"],
            _ => &[],
        }
    }

    /// True where a word asks for this command, though its name does not hold it.
    pub fn is_asked_for_by(self, word: &str) -> bool {
        let begins = |one: &&str| one.starts_with(word);
        self.also().iter().any(begins) || self.entry().group.also().iter().any(begins)
    }
}

/// True for a word that says nothing of which command is meant.
pub fn is_filler(word: &str) -> bool {
    FILLERS.contains(&word)
}
