//! The brief: what an analyst hands on. Put together once, and laid out by [`markdown`](super::markdown),
//! [`html`](super::html) and [`text`](super::text), which know nothing of dossiers.
//!
//! Three voices stay apart in it: words of an article are [`Piece::Quote`], what the analyst decided is
//! [`Piece::Analyst`], and all the rest is what the program found, with the numbers of the passages it rests on.

mod actors;
mod citations;
mod dates;
mod discrepancies;
mod meetings;
mod overview;
mod parts;
mod positions;
mod relations;
mod sources;
mod statements;
mod wording;
mod writer;

pub(super) use parts::{Block, Line, Passage, Piece, Section};
pub(super) use wording::{clean, push, ranges};

use crate::dossier::assemble;
use crate::dossier::file::DossierFile;
use crate::text::written_days;
use crate::view::Index;
use std::sync::Arc;
use wording::counted;
use writer::Writer;

/// A document of sections, whose citations lead to its passages.
pub(super) struct Brief {
    pub title: String,
    pub lead: Vec<Line>,
    pub sections: Vec<Section>,
    /// What the citations lead to, the first numbered 1.
    pub passages: Vec<Passage>,
}

/// What stands before the fields for which there is no sentence in any article.
pub(super) const NOT_REPORTED: &str = "Not reported";

/// The heading of the passages.
pub(super) const QUOTED: &str = "Quoted words";

impl Brief {
    /// The brief of a dossier, with its edits.
    pub fn of(file: &DossierFile) -> Self {
        let index = Index::new(Arc::new(assemble(&file.analysis, &file.edits)), 0);
        let dossier = index.dossier();
        let mut writer = Writer::new(dossier);
        let sections = [
            overview::section(&index, &mut writer),
            meetings::section(&mut writer),
            actors::section(&mut writer),
            statements::section(&mut writer),
            relations::section(&mut writer),
            positions::section(&mut writer),
            discrepancies::section(&mut writer),
            sources::corrections(dossier),
            sources::measured(&index),
            sources::section(dossier),
        ];
        Self {
            title: file.title.clone(),
            lead: lead(file, &writer),
            sections: sections.into_iter().flatten().collect(),
            passages: writer.passages(),
        }
    }
}

fn lead(file: &DossierFile, writer: &Writer) -> Vec<Line> {
    let found = &writer.dossier.found;
    let published = || found.documents.iter().filter_map(|document| document.published);
    let period = published().min().zip(published().max());
    let articles = counted(found.documents.len(), "article");
    let contents = [
        period.map_or(articles.clone(), |(first, last)| format!("{articles} of {}", written_days(first, last))),
        counted(found.actors.len(), "actor"),
        counted(found.statements.len(), "statement"),
        counted(found.relations.len(), "relation"),
        counted(found.meetings.len(), "meeting"),
        match found.discrepancies.len() {
            1 => "1 discrepancy".into(),
            many => format!("{many} discrepancies"),
        },
    ];
    vec![
        Line::text(format!("{}. Made by {} with {}.", contents.join(", "), file.generator, file.model)),
        Line::text("A number in brackets leads to the quoted words at the end. ")
            .and(format!("“{NOT_REPORTED}” means that no article says it; nothing is filled in by guess. "))
            .analyst("What the analyst decided is marked like this."),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::markdown;
    use super::*;
    use crate::fixture;
    use crate::model::{Change, Judgement, Target};

    /// The lines under a heading, in Markdown, which tells the voices apart.
    fn section(heading: &str, changes: impl IntoIterator<Item = Change>) -> Vec<String> {
        let edits = changes.into_iter().map(fixture::edit).collect();
        let file = DossierFile { edits, ..DossierFile::new("Three talks", "none", fixture::analysis()) };
        let markdown = markdown::render(&Brief::of(&file));
        let behind = markdown.split(&format!("\n## {heading}\n")).nth(1).unwrap_or_default();
        let lines = behind.split("\n## ").next().unwrap_or_default().lines();
        lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    #[test]
    fn who_says_most_comes_first_and_who_is_not_known_last() {
        let merge = Change::Merge { keep: fixture::sherman(), merge: fixture::sherman_in_vienna() };
        let lines = section("Statements", [merge]);
        let speakers: Vec<_> = lines.iter().filter_map(|line| line.strip_prefix("### ")).collect();
        assert_eq!(
            speakers,
            [
                "Wendy Sherman",
                "Jens Stoltenberg",
                "Russia",
                "NATO",
                "Sergei Ryabkov",
                "a senior diplomat",
                "Speaker not known"
            ]
        );
    }

    #[test]
    fn a_relation_tells_what_speaks_against_taking_it_as_a_fact() {
        let lines = section("Relations", []);
        let threat = lines.iter().find(|line| line.contains("**warns**")).unwrap();
        assert!(threat.starts_with("- Russia **warns** NATO (tentative; if its proposals are ignored) ["), "{threat}");
    }

    #[test]
    fn a_commitment_tells_what_became_of_it() {
        let lines = section("Positions", []);
        let threat = lines.iter().find(|line| line.starts_with("- **threat** by Russia toward NATO")).unwrap();
        assert!(threat.contains("; later taken back: “it plans an invasion” ["), "{threat}");
    }

    #[test]
    fn a_meeting_names_who_took_part() {
        let lines = section("Meetings", []);
        assert!(lines.iter().any(|line| line.starts_with("Took part: NATO, Russia, Jens Stoltenberg. [")), "{lines:?}");
    }

    #[test]
    fn both_sides_of_a_discrepancy_stand_there() {
        let lines = section("Discrepancies", []);
        assert_eq!(lines[0], "### Attack on Ukraine: conflict (both cannot be right)");
        assert!(lines[1].starts_with("- “Russia plans an attack”, 1 source ["));
        assert!(lines[2].starts_with("- “Russia has no intention of attacking Ukraine”, 1 source ["));
    }

    #[test]
    fn a_source_nobody_has_judged_says_so() {
        let target = Target::Document(fixture::documents()[0].id.clone());
        let grade = crate::model::Grade::new('B', 2).unwrap();
        let lines = section("Sources", [Change::Regrade { target, grade }]);
        assert!(lines[0].ends_with("✎ *graded B2*"), "{}", lines[0]);
        assert!(lines[1].ends_with("; grade F6: not judged"), "{}", lines[1]);
    }

    #[test]
    fn corrections_are_listed_and_what_no_longer_applies_says_so() {
        assert_eq!(section("Corrections by the analyst", []), [""; 0]);
        let rename = |actor| Change::Rename { actor, name: "X".into() };
        let lines = section("Corrections by the analyst", [rename(fixture::nato()), rename("gone".into())]);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with("(no longer applies: what it is about is gone)"), "{}", lines[1]);
    }

    #[test]
    fn what_an_audit_measured_is_told() {
        assert_eq!(section("Measured by the analyst", []), [""; 0]);
        let targets = fixture::analysis().statements.into_iter().map(|statement| Target::Statement(statement.id));
        let judge = |target| Change::Judge { target, judgement: Judgement::Accepted };
        let count = fixture::analysis().statements.len();
        let lines = section("Measured by the analyst", targets.map(judge));
        assert!(
            lines[0].contains(&format!("Statements, drawn by chance: {count} of {count} right: 100 %")),
            "{lines:?}"
        );
    }
}
