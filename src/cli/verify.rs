//! `dossier verify`.

use super::CommandError;
use crate::dossier::file;
use std::path::Path;

/// The exit code where a dossier does not hold.
const DOES_NOT_HOLD: u8 = 3;

/// Checks a dossier file, and the articles in a folder against it, and prints what does not hold.
pub(super) fn verify(path: &Path, folder: Option<&Path>) -> Result<u8, CommandError> {
    let dossier = file::read(path)?;
    let mut problems = file::verify(&dossier);
    if let Some(folder) = folder {
        if !folder.is_dir() {
            return Err(CommandError::NoFolder(folder.to_owned()));
        }
        problems.extend(file::verify_originals(&dossier, folder));
    }
    for problem in &problems {
        println!("{problem}");
    }
    if problems.is_empty() {
        println!("{} holds: every evidence slices to its words, every hash is right.", path.display());
        Ok(0)
    } else {
        let count = problems.len();
        println!("{} does not hold: {count} {}.", path.display(), if count == 1 { "problem" } else { "problems" });
        Ok(DOES_NOT_HOLD)
    }
}
