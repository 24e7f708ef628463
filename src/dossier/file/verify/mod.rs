//! Does a dossier say what its articles say?

mod check;
mod items;
mod problem;

pub use problem::Problem;

use super::DossierFile;
use crate::model::Document;
use crate::text::sha256;
use check::Check;
use std::path::{Component, Path};

/// Everything in the file that does not hold: evidence whose words do not stand where it says, texts that have not the
/// hash they should have, identifiers that name nothing or two things, facts that rest on nothing.
///
/// Edits whose target has gone are no problem: the dossier lists them.
pub fn verify(file: &DossierFile) -> Vec<Problem> {
    let mut check = Check::new(&file.analysis);
    items::check(&file.analysis, &mut check);
    items::check_edits(&file.edits, &mut check);
    check.problems
}

/// The documents whose file in this folder is another than the one that was read. A file that is not there is no problem:
/// the dossier holds its text.
pub fn verify_originals(file: &DossierFile, folder: &Path) -> Vec<Problem> {
    let changed = |document: &&Document| {
        let path = Path::new(&document.path);
        let inside = path.components().all(|part| matches!(part, Component::Normal(_)));
        let original = folder.join(path);
        inside && original.is_file() && std::fs::read(original).is_ok_and(|bytes| sha256(&bytes) != document.sha256)
    };
    let documents = file.analysis.documents.iter().filter(changed);
    documents.map(|document| Problem::File { path: document.path.clone() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;
    use crate::model::{Analysis, Change, Grade, RelationKind, Target};
    use std::sync::Arc;

    fn file(analysis: Analysis) -> DossierFile {
        DossierFile::new("Three talks", "en_core_web_sm 3.8.0", analysis)
    }

    fn problems(spoil: impl FnOnce(&mut Analysis)) -> Vec<String> {
        let mut analysis = fixture::analysis();
        spoil(&mut analysis);
        verify(&file(analysis)).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_holds_has_no_problems() {
        assert_eq!(problems(|_| {}), [""; 0]);
    }

    #[test]
    fn a_changed_text_is_told_by_its_hash() {
        let problems = problems(|found| found.documents[0].text.push(' '));
        assert_eq!(
            problems,
            [
                "The text of “2022-01-10-lakeside-wire.txt” is not the one that the dossier was made from: its hash differs."
            ]
        );
    }

    #[test]
    fn words_that_do_not_stand_there_are_told_with_those_that_do() {
        let problems = problems(|found| found.statements[0].content[0].words = "We were soft".into());
        let id = &fixture::analysis().statements[0].id;
        assert_eq!(
            problems,
            [format!(
                "Statement {id} rests on “We were soft”, but at bytes 353 to 365 of “2022-01-10-lakeside-wire.txt” stands “We were firm”."
            )]
        );
    }

    #[test]
    fn offsets_outside_the_text_or_inside_a_character_are_told() {
        let vienna = &fixture::documents()[2];
        let inside = vienna.text.find('“').unwrap() + 1;
        let problems = problems(|found| {
            let mentions = &mut found.places[0].mentions;
            mentions[0].end = 1_000_000;
            mentions.push(mentions[0].clone());
            mentions[1].document = vienna.id.clone();
            (mentions[1].start, mentions[1].end) = (inside, inside + 9);
        });
        assert_eq!(
            problems,
            [
                "The place Geneva rests on bytes 160 to 1000000 of “2022-01-10-lakeside-wire.txt”, where no words begin and end.".to_owned(),
                format!("The place Geneva rests on bytes {inside} to {} of “2022-01-13-eastern-ledger.md”, where no words begin and end.", inside + 9),
            ]
        );
    }

    #[test]
    fn a_fact_that_rests_on_nothing_is_told() {
        assert_eq!(
            problems(|found| found.meetings[1].evidence.clear()),
            ["The meeting “NATO-Russia Council” rests on no words of any article."]
        );
    }

    #[test]
    fn an_identifier_that_names_nothing_is_told_wherever_it_stands() {
        let problems = problems(|found| found.actors.retain(|actor| actor.id != fixture::nato()));
        let before = fixture::analysis();
        let said = |words| format!("Statement {}", fixture::statement_id(&before.statements, words));
        let relation = |kind| {
            let relation =
                before.relations.iter().find(|relation| relation.kind == kind && relation.has(&fixture::nato()));
            format!("Relation {}", relation.unwrap().id)
        };
        let places = [
            "The actor Jens Stoltenberg".to_owned(),
            "The actor Jens Stoltenberg as secretary general".to_owned(),
            said("it will take"),
            said("More than 120,000"),
            "The figure “More than 120,000 Russian troops”".to_owned(),
            relation(RelationKind::Represents),
            relation(RelationKind::Reject),
            relation(RelationKind::Threaten),
            "The meeting “NATO-Russia Council”".to_owned(),
            format!("The commitment in statement {}", before.commitments[0].statement),
        ];
        assert_eq!(
            problems,
            places.map(|place| format!("{place} names organization-nato, which is not in the dossier."))
        );
    }

    #[test]
    fn one_identifier_for_two_items_is_told() {
        let problems = problems(|found| found.places[1].id = found.places[0].id.clone());
        assert_eq!(problems, ["Two places have the identifier geneva."]);
    }

    #[test]
    fn a_grade_that_the_code_does_not_have_is_told() {
        let mut file = file(fixture::analysis());
        let grade = Grade { reliability: 'Z', credibility: 9 };
        file.edits = vec![fixture::edit(Change::Regrade { target: Target::Actor(fixture::nato()), grade })];
        file.edits[0].label = "grade Z9 for NATO".into();
        assert_eq!(
            verify(&file)[0].to_string(),
            "The edit “grade Z9 for NATO” gives the grade Z9, but grades go from A1 to F6."
        );
    }

    #[test]
    fn a_file_that_was_changed_since_is_told_and_one_that_moved_away_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let mut file = file(fixture::analysis());
        let documents = &mut Arc::make_mut(&mut file.analysis).documents;
        documents[1].path = "../outside.txt".into();
        std::fs::write(folder.path().join(&documents[0].path), &documents[0].text).unwrap();
        assert_eq!(verify_originals(&file, folder.path()), []);
        std::fs::write(folder.path().join(&file.analysis.documents[0].path), "another text").unwrap();
        assert_eq!(
            verify_originals(&file, folder.path()),
            [Problem::File { path: "2022-01-10-lakeside-wire.txt".into() }]
        );
    }
}
