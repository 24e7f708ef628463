//! `dossier export`.

use super::CommandError;
use super::arguments::Input;
use super::input::load;
use crate::export::Format;
use std::io::Write;
use std::path::Path;

/// Reads the input and writes it in a format, to a file or to standard output.
pub(super) fn export(
    input: &Input,
    format: &Format,
    output: Option<&Path>,
    title: Option<&str>,
    model: Option<&Path>,
) -> Result<(), CommandError> {
    let mut dossier = load(input, model)?;
    if let Some(title) = title {
        title.clone_into(&mut dossier.title);
    }
    match output {
        Some(path) => {
            format.save(&dossier, path)?;
            eprintln!("{} written.", path.display());
        }
        None => {
            let mut out = std::io::stdout().lock();
            format.write(&dossier, &mut out)?;
            out.flush()?;
        }
    }
    Ok(())
}
