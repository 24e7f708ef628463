//! What can go wrong with a file, as sentences: what happened, where, and what to do.

use super::FORMAT;
use crate::text::system_words;
use ron::error::{Position, SpannedError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::str::Utf8Error;

/// Why a dossier could not be opened. The file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is no such file.
    #[error("There is no dossier at “{}”. It may have been moved or renamed: look for it, and open it where it is.", .path.display())]
    Missing {
        /// Where.
        path: PathBuf,
    },
    /// It is a folder.
    #[error("“{}” is a folder, not a dossier. To read the articles in it, open it as a folder.", .path.display())]
    Folder {
        /// Where.
        path: PathBuf,
    },
    /// The system would not let it be read.
    #[error("“{}” cannot be read: {}. See that its disk is there and that you may read it, then open it again.", .path.display(), system_words(.source))]
    Unreadable {
        /// Where.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A newer version of the program made it.
    #[error("“{}” was made by {generator} in version {format} of the file; this program knows none after {FORMAT}. It was left as it is: open it with a newer version of the program.", .path.display())]
    Newer {
        /// Where.
        path: PathBuf,
        /// The version of the file.
        format: u32,
        /// The program that made it.
        generator: String,
    },
    /// It is damaged, or something else altogether.
    #[error("“{}” is damaged or not a dossier: {what} at line {line}, column {column}. It was left as it is: open a copy of it, or read the folder of articles again.", .path.display())]
    Damaged {
        /// Where.
        path: PathBuf,
        /// What is wrong there, as a phrase.
        what: String,
        /// The line, counted from 1.
        line: usize,
        /// The character in the line, counted from 1.
        column: usize,
    },
}

impl ReadError {
    pub(super) fn io(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            ErrorKind::NotFound => Self::Missing { path },
            ErrorKind::IsADirectory => Self::Folder { path },
            _ => Self::Unreadable { path, source },
        }
    }
}

/// Why the content of a file is refused, whichever file it is of.
#[derive(Debug, PartialEq)]
pub(super) enum Refusal {
    Newer { format: u32, generator: String },
    Damaged { what: String, at: Position },
}

impl Refusal {
    pub(super) fn not_text(bytes: &[u8], error: Utf8Error) -> Self {
        let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        let line = before.matches('\n').count() + 1;
        let col = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
        Self::Damaged { what: "there are bytes that are not text".into(), at: Position { line, col } }
    }

    pub(super) fn of(self, path: &Path) -> ReadError {
        let path = path.to_owned();
        match self {
            Self::Newer { format, generator } => ReadError::Newer { path, format, generator },
            Self::Damaged { what, at } => ReadError::Damaged { path, what, line: at.line, column: at.col },
        }
    }
}

impl From<SpannedError> for Refusal {
    fn from(error: SpannedError) -> Self {
        let what = match error.code {
            // The name of the type that was expected is nothing to whoever opens a file.
            ron::Error::ExpectedDifferentStructName { found, .. } => format!("`{found}` stands where a dossier begins"),
            other => lower_first(&other.to_string()),
        };
        Self::Damaged { what, at: error.span.end }
    }
}

/// RON's messages are sentences of their own; here they stand within one.
fn lower_first(message: &str) -> String {
    let mut chars = message.trim_end_matches('.').chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

/// Why a file could not be written. What was there before is as it was.
#[derive(Debug, thiserror::Error)]
#[error("“{}” was not written: {}", .path.display(), self.reason())]
pub struct WriteError {
    path: PathBuf,
    source: io::Error,
}

impl WriteError {
    pub(super) fn new(path: &Path, source: io::Error) -> Self {
        Self { path: path.to_owned(), source }
    }

    /// What the system said.
    pub fn kind(&self) -> ErrorKind {
        self.source.kind()
    }

    fn reason(&self) -> String {
        let kept = if self.path.is_file() { " The file that is there is as it was." } else { "" };
        let folder = self.path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
        match self.source.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
                format!("the disk is full.{kept} Make room on it, or choose another disk.")
            }
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                format!("you may not write there.{kept} Choose another folder or name.")
            }
            ErrorKind::NotFound | ErrorKind::NotADirectory if !folder.is_dir() => {
                format!("there is no folder “{}”. Make it, or choose another.", folder.display())
            }
            ErrorKind::IsADirectory => "there is a folder of that name. Choose another name.".into(),
            _ => format!("{}.{kept} Try again, or choose another folder.", system_words(&self.source)),
        }
    }
}
