//! Why a package could not be loaded, in sentences for whoever chose it.

use crate::text::system_words;
use std::io;

/// Why a language model was refused. Each message is a complete sentence: what, why, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// A file that the package's own configuration calls for is not there.
    #[error(
        "The language model has no file `{path}`, which a spaCy package must have; \
         choose the folder that holds config.cfg, or fetch the package again."
    )]
    Missing {
        /// The file, relative to the package.
        path: String,
    },
    /// A file is there and could not be read.
    #[error("The file `{path}` of the language model could not be read ({}); check that it may be opened.", system_words(.source))]
    Unreadable {
        /// The file, relative to the package.
        path: String,
        /// What the system said.
        source: io::Error,
    },
    /// A file does not hold what it should: it was cut short, or changed.
    #[error("The file `{path}` of the language model is damaged: {what}. Fetch the package again.")]
    Damaged {
        /// The file, relative to the package.
        path: String,
        /// What is wrong with it.
        what: String,
    },
    /// The package needs something that this engine does not do.
    #[error(
        "The language model cannot be run here: {what} (in `{path}`). \
         Choose a small or medium pipeline of spaCy 3, such as en_core_web_sm."
    )]
    Unsupported {
        /// The file that asks for it, relative to the package.
        path: String,
        /// What it asks for.
        what: String,
    },
}

/// What is wrong with a file, before it is said which file it is.
#[derive(Debug)]
pub(super) enum Fault {
    Damaged(String),
    Unsupported(String),
}

impl Fault {
    pub fn damaged(what: impl Into<String>) -> Self {
        Self::Damaged(what.into())
    }

    pub fn unsupported(what: impl Into<String>) -> Self {
        Self::Unsupported(what.into())
    }

    /// The error for whoever chose the package.
    pub fn in_file(self, path: &str) -> ModelError {
        let path = path.to_owned();
        match self {
            Self::Damaged(what) => ModelError::Damaged { path, what },
            Self::Unsupported(what) => ModelError::Unsupported { path, what },
        }
    }
}
