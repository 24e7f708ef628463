//! The program without a window: `export`, `verify`, and the brief in the terminal where there is no display.
//!
//! Exit codes: 0 where all went well; 1 where a folder or file could not be read or written; 2 where the arguments make no
//! sense; 3 where `verify` found that a dossier does not hold.

mod arguments;
mod export;
mod input;
mod terminal;
mod verify;

pub use arguments::{Command, Input, parse};
pub use terminal::has_display;

use crate::text::system_words;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why a command could not be carried out.
#[derive(Debug, Error)]
pub enum CommandError {
    /// The folder gave no analysis.
    #[error(transparent)]
    Analysis(#[from] crate::analysis::AnalysisError),
    /// The folder's files are no articles that can be read.
    #[error("No file in {} could be read, so there is no dossier; the reasons are above.", .0.display())]
    NothingRead(PathBuf),
    /// The folder to check articles in is not there.
    #[error("There is no folder at {}, so the articles cannot be checked against the dossier.", .0.display())]
    NoFolder(PathBuf),
    /// The language model cannot be used.
    #[error(transparent)]
    Model(#[from] crate::analysis::EngineError),
    /// The dossier file cannot be read.
    #[error(transparent)]
    Read(#[from] crate::dossier::file::ReadError),
    /// The export cannot be written.
    #[error(transparent)]
    Write(#[from] crate::dossier::file::WriteError),
    /// Standard output takes no more.
    #[error("The output could not be written: {}.", system_words(.0))]
    Output(#[from] std::io::Error),
}

/// Carries out a command that needs no window, and gives the exit code. Errors are told on standard error.
pub fn run(command: &Command) -> u8 {
    let result = match command {
        Command::Open { input, model } => terminal::brief(input.as_ref(), model.as_deref()),
        Command::Export { input, format, output, title, model } => {
            export::export(input, format, output.as_deref(), title.as_deref(), model.as_deref())
        }
        Command::Verify { file, folder } => return told(verify::verify(file, folder.as_deref())),
    };
    told(result.map(|()| 0))
}

fn told(result: Result<u8, CommandError>) -> u8 {
    result.unwrap_or_else(|error| {
        eprintln!("dossier: {error}");
        1
    })
}

/// A dossier's title, by the folder or file that it comes from.
fn title_of(path: &Path) -> String {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    absolute.file_stem().map_or_else(|| "Dossier".to_owned(), |name| name.to_string_lossy().into_owned())
}
