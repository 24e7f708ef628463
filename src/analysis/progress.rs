//! How far the reading of a folder has come.

/// What is being done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Files are opened and made into documents.
    Opening,
    /// Documents are parsed and searched for names.
    Reading,
    /// Actors are put together; statements, relations and meetings are found.
    Relating,
    /// Articles are compared with one another.
    Comparing,
}

impl Step {
    /// The step in a user's words.
    pub const fn label(&self) -> &'static str {
        match self {
            Self::Opening => "Opening articles",
            Self::Reading => "Reading articles",
            Self::Relating => "Finding who said what",
            Self::Comparing => "Comparing articles",
        }
    }
}

/// How far the reading has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub step: Step,
    /// Articles done in this step.
    pub done: usize,
    /// Articles in all.
    pub total: usize,
    /// The article at hand, by its path in the folder.
    pub path: String,
}
