//! A dossier in the formats of other programs.
//!
//! [`FORMATS`] is the table that the command line and the window's menu both show. The analyst's edits are applied in
//! every format but `ron` and `json`: these keep what was found and what was decided apart, as the dossier file does.
//! Files are written whole or not at all, by [`replace`]. A new format is a new file and a line in the table.

mod brief;
mod chart;
mod csv;
mod followthemoney;
mod gexf;
mod graph;
mod graphml;
mod html;
mod markdown;
mod text;
mod xml;

use crate::dossier::assemble;
use crate::dossier::file::{self, DossierFile, WriteError, replace};
use crate::model::Dossier;
use brief::Brief;
pub use chart::Picture;
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
pub static FORMATS: &[Format] = &[
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
        name: "html",
        extension: "html",
        description: "Web page: the brief, with links from each line to its words",
        write: |file, out| out.write_all(html::render(&Brief::of(file)).as_bytes()),
    },
    Format {
        name: "text",
        extension: "txt",
        description: "Plain text: the brief, for a terminal or a mail",
        write: |file, out| out.write_all(text::render(&Brief::of(file)).as_bytes()),
    },
    Format {
        name: "csv",
        extension: "csv",
        description: "Table of statements, for spreadsheets",
        write: |file, out| csv::statements(&edited(file), out),
    },
    Format {
        name: "csv-actors",
        extension: "csv",
        description: "Table of actors, for spreadsheets",
        write: |file, out| csv::actors(&edited(file), out),
    },
    Format {
        name: "csv-relations",
        extension: "csv",
        description: "Table of relations and their sentences, for spreadsheets",
        write: |file, out| csv::relations(&edited(file), out),
    },
    Format {
        name: "csv-meetings",
        extension: "csv",
        description: "Table of meetings and their records, for spreadsheets",
        write: |file, out| csv::meetings(&edited(file), out),
    },
    Format {
        name: "gexf",
        extension: "gexf",
        description: "Graph of actors and relations, for Gephi",
        write: |file, out| gexf::write(&edited(file), &file.title, &file.generator, out),
    },
    Format {
        name: "graphml",
        extension: "graphml",
        description: "Graph of actors and relations, for yEd, NetworkX, igraph",
        write: |file, out| graphml::write(&edited(file), out),
    },
    Format {
        name: "svg",
        extension: "svg",
        description: "Picture of the chart, with its legend: to print or to edit",
        write: |file, out| Picture::Svg.write(&chart::whole(file), out),
    },
    #[cfg(feature = "window")]
    Format {
        name: "png",
        extension: "png",
        description: "Picture of the chart in pixels: to put into a text",
        write: |file, out| Picture::Png.write(&chart::whole(file), out),
    },
    Format {
        name: "followthemoney",
        extension: "ftm.json",
        description: "Entities of FollowTheMoney, one a line, for Aleph",
        write: |file, out| followthemoney::write(&edited(file), out),
    },
];

fn edited(file: &DossierFile) -> Dossier {
    assemble(&file.analysis, &file.edits)
}

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;
    use crate::model::{Analysis, Change};
    use std::collections::BTreeSet;

    fn exported(format: &Format, file: &DossierFile) -> String {
        let mut out = Vec::new();
        format.write(file, &mut out).unwrap();
        // All but the picture in pixels are text.
        String::from_utf8_lossy(&out).into_owned()
    }

    #[test]
    fn every_format_is_found_by_its_name() {
        let names: BTreeSet<_> = FORMATS.iter().map(|format| format.name).collect();
        assert_eq!(names.len(), FORMATS.len());
        assert!(FORMATS.iter().all(|format| std::ptr::eq(Format::named(format.name).unwrap(), format)));
        assert!(Format::named("pdf").is_none());
    }

    #[test]
    fn every_format_takes_an_empty_dossier() {
        for format in FORMATS {
            exported(format, &DossierFile::new("", "", Analysis::default()));
        }
    }

    #[test]
    fn every_format_is_the_same_each_time() {
        let file = DossierFile::new("Three talks", "none", fixture::analysis());
        assert!(FORMATS.iter().all(|format| exported(format, &file) == exported(format, &file)));
    }

    #[test]
    fn edits_are_applied_everywhere_but_in_the_formats_that_keep_them_apart() {
        let mut file = DossierFile::new("Three talks", "none", fixture::analysis());
        file.edits =
            vec![fixture::edit(Change::Rename { actor: fixture::russia(), name: "Russian Federation".into() })];
        for format in FORMATS.iter().filter(|format| format.name != "png") {
            let exported = exported(format, &file);
            let apart = exported.contains("edits");
            assert_eq!(apart, ["ron", "json"].contains(&format.name), "{}", format.name);
            assert!(exported.contains("Russian Federation"), "{}", format.name);
        }
    }

    /// A disk with so much room.
    struct Disk(usize);

    impl Write for Disk {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let taken = bytes.len().min(self.0);
            self.0 -= taken;
            if taken == 0 { Err(io::ErrorKind::StorageFull.into()) } else { Ok(taken) }
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_full_disk_is_called_full_in_every_format() {
        let file = DossierFile::new("Three talks", "none", fixture::analysis());
        for format in FORMATS {
            let mut whole = Vec::new();
            format.write(&file, &mut whole).unwrap();
            for room in [0, 100, whole.len() - 1] {
                let error = format.write(&file, &mut Disk(room)).unwrap_err();
                assert_eq!(error.kind(), io::ErrorKind::StorageFull, "{} with room for {room}", format.name);
            }
        }
    }

    #[test]
    fn a_format_is_saved_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let file = DossierFile::new("Three talks", "none", fixture::analysis());
        let path = folder.path().join("week.md");
        let markdown = Format::named("markdown").unwrap();
        markdown.save(&file, &path).unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), exported(markdown, &file));
    }
}
