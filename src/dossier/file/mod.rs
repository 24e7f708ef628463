//! The dossier file: what was found and what was decided, in one file that another person can open and check.
//!
//! It is RON, with the lists of the analysis at the top level and the analyst's edits beside them; JSON exports have the
//! same structure. The file has a version, [`FORMAT`]: whoever changes a noun of the model so that older files would read
//! differently, or not at all, raises it, keeps the old types in a module of their own, and adds a line to the table of
//! readers in `versions.rs`. An older file opens, a newer one is refused by name and left alone.
//!
//! Texts are written with escapes rather than over many lines: a tool that changes line ends on its way (git, mail, an
//! editor) would otherwise move every offset behind them.

mod atomic;
mod error;
mod layout;
mod verify;
mod versions;

pub use atomic::replace;
pub use error::{ReadError, WriteError};
pub use verify::{Problem, verify, verify_originals};
pub use versions::FORMAT;

use crate::model::{Analysis, Edit};
use std::io;
use std::path::Path;
use std::sync::Arc;

/// What stands in a dossier file.
#[derive(Clone, Debug, PartialEq)]
pub struct DossierFile {
    /// The program that made it: `dossier 0.1.0`.
    pub generator: String,
    /// The language model that read the articles: `en_core_web_sm 3.8.0`.
    pub model: String,
    /// What the dossier is called.
    pub title: String,
    /// The folder that was read, where it is to be remembered.
    pub folder: Option<String>,
    /// What the program found.
    pub analysis: Arc<Analysis>,
    /// What the analyst decided, in order. The analysis is as it was found: these are not applied to it.
    pub edits: Vec<Edit>,
}

impl DossierFile {
    /// This program and its version.
    pub const GENERATOR: &str = concat!("dossier ", env!("CARGO_PKG_VERSION"));

    /// A fresh dossier by this program: no folder to be remembered, no edits.
    pub fn new(title: &str, model: &str, analysis: impl Into<Arc<Analysis>>) -> Self {
        Self {
            generator: Self::GENERATOR.into(),
            model: model.into(),
            title: title.into(),
            folder: None,
            analysis: analysis.into(),
            edits: Vec::new(),
        }
    }
}

/// Reads a dossier file.
///
/// # Errors
/// Where there is none, where it was made by a newer version of the program, and where it is damaged.
pub fn read(path: &Path) -> Result<DossierFile, ReadError> {
    let bytes = std::fs::read(path).map_err(|source| ReadError::io(path, source))?;
    versions::read(&bytes).map_err(|reason| reason.of(path))
}

/// Reads what a dossier file holds that does not lie in a file of its own: the one that comes with the program.
///
/// # Errors
/// Where it was made by a newer version of the program, and where it is damaged.
pub fn parse(bytes: &[u8]) -> Result<DossierFile, ReadError> {
    versions::read(bytes).map_err(|reason| reason.of(Path::new("dossier.ron")))
}

/// Writes a dossier file, whole or not at all.
///
/// # Errors
/// Where that fails; the file that was there before is then as it was.
pub fn write(path: &Path, file: &DossierFile) -> Result<(), WriteError> {
    replace(path, |out| write_ron(file, out))
}

/// The dossier as it stands in its file.
///
/// # Errors
/// Where `out` takes no more.
pub fn write_ron(file: &DossierFile, out: &mut dyn io::Write) -> io::Result<()> {
    layout::write_ron(file, out)
}

/// The same structure as JSON.
///
/// # Errors
/// Where `out` takes no more.
pub fn write_json(file: &DossierFile, out: &mut dyn io::Write) -> io::Result<()> {
    layout::write_json(file, out)
}
