//! Whatever the articles say, each export is what it claims to be.

use crate::generate;
use dossier::dossier::file::DossierFile;
use dossier::export::{FORMATS, Format};
use proptest::collection::vec;
use proptest::prelude::*;
use quick_xml::events::Event;

fn exported(name: &str, file: &DossierFile) -> String {
    let mut out = Vec::new();
    Format::named(name).expect("there is such a format").write(file, &mut out).expect("memory takes all");
    String::from_utf8_lossy(&out).into_owned()
}

/// How often each element begins; an error where the text is not well-formed.
fn elements(xml: &str, name: &str) -> Result<usize, String> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut count = 0;
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(start) | Event::Empty(start) => {
                for attribute in start.attributes() {
                    let value = attribute.map_err(|error| error.to_string())?;
                    value.normalized_value(quick_xml::XmlVersion::Implicit1_0).map_err(|error| error.to_string())?;
                }
                count += usize::from(start.name().as_ref() == name.as_bytes());
            }
            Event::Eof => return Ok(count),
            _ => {}
        }
    }
}

fn file() -> impl Strategy<Value = DossierFile> {
    (generate::analysis(), any::<String>(), vec(generate::seed(), 0..4)).prop_map(|(found, title, seeds)| {
        let edits = seeds.into_iter().map(|seed| generate::edit(&found, seed)).collect();
        DossierFile { edits, ..DossierFile::new(&title, "none", found) }
    })
}

proptest! {
    // A dossier is much to generate: few of them say as much as many.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_format_takes_every_dossier(file in file()) {
        for format in FORMATS {
            exported(format.name, &file);
        }
    }

    #[test]
    fn graphs_are_well_formed(file in file()) {
        let relations = dossier::dossier::assemble(&file.analysis, &file.edits).found.relations.len();
        prop_assert!(elements(&exported("svg", &file), "text").is_ok_and(|words| words > 10));
        for name in ["gexf", "graphml"] {
            prop_assert_eq!(elements(&exported(name, &file), "edge"), Ok(relations));
        }
    }

    #[test]
    fn entities_stand_one_on_a_line(file in file()) {
        for line in exported("followthemoney", &file).lines() {
            let entity: serde_json::Value = serde_json::from_str(line).unwrap();
            prop_assert!(entity["schema"].is_string());
        }
    }

    #[test]
    fn a_table_has_a_row_for_each_statement(file in file()) {
        let statements = dossier::dossier::assemble(&file.analysis, &file.edits).found.statements.len();
        let table = exported("csv", &file);
        let rows = csv::Reader::from_reader(table.as_bytes()).into_records().collect::<Result<Vec<_>, _>>().unwrap();
        prop_assert_eq!(rows.len(), statements);
    }
}
