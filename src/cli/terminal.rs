//! The same job where there is no display: read, and print the brief.

use super::CommandError;
use super::arguments::Input;
use super::input::load;
use crate::dossier::file;
use crate::export::Format;
use std::io::Write;
use std::path::Path;

/// The sample dossier, which the program carries.
const SAMPLE: &[u8] = include_bytes!("../../dossier.ron");

/// True where a window can be opened.
pub fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || set("DISPLAY") || set("WAYLAND_DISPLAY") || set("WAYLAND_SOCKET")
}

/// Prints the brief of what is to be opened, and says how to get more.
pub(super) fn brief(input: Option<&Input>, model: Option<&Path>) -> Result<(), CommandError> {
    let dossier = match input {
        Some(input) => load(input, model)?,
        None => file::from_bytes(SAMPLE)?,
    };
    let text = Format::named("text").expect("the table of formats has plain text");
    let mut out = std::io::stdout().lock();
    text.write(&dossier, &mut out)?;
    out.flush()?;
    eprintln!(
        "There is no display, so this is the brief in plain text. `dossier export FOLDER --format markdown --output brief.md` writes it to a file; `dossier export --help` lists the other formats."
    );
    Ok(())
}
