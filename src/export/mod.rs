//! A dossier in the formats of other programs.
//!
//! [`FORMATS`] is the table that the command line and the window's menu both show. The analyst's edits are applied in
//! every format but `ron` and `json`: these keep what was found and what was decided apart, as the dossier file does.
//! Files are written whole or not at all, by [`replace`].

mod brief;
mod markdown;
mod text;

use crate::dossier::file::{self, DossierFile, WriteError, replace};
use brief::Brief;
use std::io::{self, Write};
use std::path::Path;

/// A format to export to.
#[derive(Debug)]
pub struct Format {
    /// As it is typed: `markdown`.
    pub name: &'static str,
    /// Of the file, without the dot: `md`.
    pub extension: &'static str,
    /// What it is and what it is good for, as a phrase for a menu.
    pub description: &'static str,
    write: fn(&DossierFile, &mut dyn Write) -> io::Result<()>,
}

/// All formats, in the order of the menu.
pub const FORMATS: &[Format] = &[
    Format {
        name: "ron",
        extension: "ron",
        description: "Dossier file: opens again with this program",
        write: file::write_ron,
    },
    Format {
        name: "json",
        extension: "json",
        description: "JSON: the dossier file, for other programs",
        write: file::write_json,
    },
    Format {
        name: "markdown",
        extension: "md",
        description: "Markdown: the brief, to hand on or to work into a text",
        write: |file, out| out.write_all(markdown::render(&Brief::of(file)).as_bytes()),
    },
    Format {
        name: "text",
        extension: "txt",
        description: "Plain text: the brief, for a terminal or a mail",
        write: |file, out| out.write_all(text::render(&Brief::of(file)).as_bytes()),
    },
];

impl Format {
    /// The format of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        FORMATS.iter().find(|format| format.name == name)
    }

    /// Writes the dossier in this format.
    ///
    /// # Errors
    /// Where `out` takes no more.
    pub fn write(&self, file: &DossierFile, out: &mut dyn Write) -> io::Result<()> {
        (self.write)(file, out)
    }

    /// Writes the dossier in this format to a file, whole or not at all.
    ///
    /// # Errors
    /// Where that fails; the file that was there before is then as it was.
    pub fn save(&self, file: &DossierFile, path: &Path) -> Result<(), WriteError> {
        replace(path, |out| self.write(file, out))
    }
}
