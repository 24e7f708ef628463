//! The versions of the file, and how each is read.

use super::DossierFile;
use super::error::Refusal;
use super::layout::Layout;
use ron::error::SpannedResult;
use ron::extensions::Extensions;
use serde::Deserialize;

/// The version that this program writes. It is raised with every change of the layout or of a noun in it.
pub const FORMAT: u32 = 1;

/// Makes today's file of the text of one version.
type Reader = fn(&str) -> SpannedResult<DossierFile>;

const READERS: &[(u32, Reader)] = &[(FORMAT, |text| parse::<Layout>(text).map(DossierFile::from))];

/// What can be read of any version, so that a newer one can be named.
#[derive(Deserialize)]
struct Head {
    format: u32,
    #[serde(default)]
    generator: String,
}

pub(super) fn read(bytes: &[u8]) -> Result<DossierFile, Refusal> {
    read_with(READERS, bytes)
}

fn read_with(readers: &[(u32, Reader)], bytes: &[u8]) -> Result<DossierFile, Refusal> {
    let text = std::str::from_utf8(bytes).map_err(|error| Refusal::not_text(bytes, error))?;
    let head: Head = parse(text)?;
    match readers.iter().find(|(format, _)| *format == head.format) {
        Some((_, reader)) => Ok(reader(text)?),
        None => Err(Refusal::Newer { format: head.format, generator: head.generator }),
    }
}

/// Without `Some(...)` around all that is there, whether the file says so in its first line or not.
fn parse<'a, T: Deserialize<'a>>(text: &'a str) -> SpannedResult<T> {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).from_str(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::file::write_ron;
    use crate::fixture;
    use crate::model::Analysis;
    use std::path::Path;

    fn text(file: &DossierFile) -> String {
        let mut out = Vec::new();
        write_ron(file, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn sample() -> DossierFile {
        DossierFile::new("Three talks", "en_core_web_sm 3.8.0", fixture::analysis())
    }

    fn refusal(text: &str) -> String {
        read(text.as_bytes()).unwrap_err().of(Path::new("week.ron")).to_string()
    }

    #[test]
    fn what_was_written_reads_the_same() {
        assert_eq!(read(text(&sample()).as_bytes()).unwrap(), sample());
    }

    #[test]
    fn every_version_up_to_today_has_a_reader() {
        assert_eq!(READERS.iter().map(|(format, _)| *format).collect::<Vec<_>>(), (1..=FORMAT).collect::<Vec<_>>());
    }

    #[test]
    fn an_older_version_opens_as_today_s_dossier() {
        // A made-up version, which had no folder, no model and nothing but articles.
        #[derive(Deserialize)]
        struct Version0 {
            name: String,
        }
        let read_version_0: Reader = |text| {
            let old: Version0 = parse(text)?;
            let analysis = Analysis::default().into();
            Ok(DossierFile { title: old.name, analysis, ..sample() })
        };
        let readers = [READERS, &[(0, read_version_0)]].concat();
        let opened = read_with(&readers, b"(format: 0, name: \"The week\")").unwrap();
        assert_eq!(opened.title, "The week");
    }

    #[test]
    fn a_newer_version_is_refused_by_name() {
        let newer = text(&sample()).replacen("format: 1", "format: 7", 1).replacen(
            "generator: \"dossier 0.1.0\"",
            "generator: \"dossier 9.2\"",
            1,
        );
        let newer = newer.replacen("title:", "chapters: [1, 2], title:", 1);
        assert_eq!(
            refusal(&newer),
            "“week.ron” was made by dossier 9.2 in version 7 of the file; this program knows none after 1. It was left as it is: open it with a newer version of the program."
        );
    }

    #[test]
    fn a_damaged_file_is_refused_with_line_and_column() {
        let damaged = "(\n format: 1,\n generator: \"dossier 0.1.0\",\n model: oops,\n)";
        assert_eq!(
            refusal(damaged),
            "“week.ron” is damaged or not a dossier: expected string at line 4, column 9. It was left as it is: open a copy of it, or read the folder of articles again."
        );
    }

    #[test]
    fn what_is_no_dossier_at_all_is_refused_by_what_stands_there() {
        assert!(
            refusal("garbage").contains("`garbage` stands where a dossier begins at line 1"),
            "{}",
            refusal("garbage")
        );
    }

    #[test]
    fn a_file_that_is_cut_short_is_refused_where_it_ends() {
        let whole = text(&sample());
        for length in [0, 1, 40, whole.len() / 2, whole.len() - 3] {
            let length = whole.floor_char_boundary(length);
            let lines = whole[..length].matches('\n').count() + 1;
            let Err(Refusal::Damaged { at, .. }) = read(&whole.as_bytes()[..length]) else { panic!("it was read") };
            assert_eq!(at.line, lines, "cut at {length}");
        }
    }

    #[test]
    fn bytes_that_are_not_text_are_refused_where_they_stand() {
        let Err(refusal) = read(b"(\n title: \"Caf\xe9\",\n)") else { panic!("it was read") };
        assert!(refusal.of(Path::new("week.ron")).to_string().contains("bytes that are not text at line 2, column 13"));
    }

    #[test]
    fn a_field_that_would_be_lost_on_saving_is_refused() {
        let more = text(&sample()).replacen("title:", "chapters: [1, 2], title:", 1);
        assert!(refusal(&more).contains("`chapters`"), "{}", refusal(&more));
    }
}
