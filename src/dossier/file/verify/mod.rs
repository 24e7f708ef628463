//! Does a dossier say what its articles say?

mod items;

use super::DossierFile;
use crate::model::{ActorId, Analysis, Document, DocumentId, Evidence, MeetingId, StatementId};
use crate::text::{Span, sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path};

/// Something in a dossier that does not hold, as a sentence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The text of a document was changed.
    #[error("The text of “{path}” is not the one that the dossier was made from: its hash differs.")]
    Text {
        /// The document's path.
        path: String,
    },
    /// The file of a document was changed.
    #[error(
        "The file “{path}” is not the one that the dossier was made from: its hash differs. Read the folder again."
    )]
    File {
        /// The document's path.
        path: String,
    },
    /// Evidence lies outside its document or cuts through a character.
    #[error("{item} rests on bytes {start} to {end} of “{path}”, where no words begin and end.")]
    Place {
        /// What rests on it.
        item: String,
        /// The document's path.
        path: String,
        /// First byte.
        start: usize,
        /// Behind the last byte.
        end: usize,
    },
    /// Evidence claims other words than stand there.
    #[error("{item} rests on “{claimed}”, but at bytes {start} to {end} of “{path}” stands “{found}”.")]
    Words {
        /// What rests on it.
        item: String,
        /// The document's path.
        path: String,
        /// First byte.
        start: usize,
        /// Behind the last byte.
        end: usize,
        /// The words it claims.
        claimed: String,
        /// The words there.
        found: String,
    },
    /// Something rests on nothing.
    #[error("{item} rests on no words of any article.")]
    Evidence {
        /// What it is.
        item: String,
    },
    /// Something points at what is not there.
    #[error("{item} names {id}, which is not in the dossier.")]
    Pointer {
        /// What points there.
        item: String,
        /// At what.
        id: String,
    },
    /// Two items have one identifier.
    #[error("Two {list} have the identifier {id}.")]
    Twice {
        /// The list.
        list: &'static str,
        /// The identifier.
        id: String,
    },
    /// A grade that the code does not have.
    #[error("{item} gives the grade {grade}, but grades go from A1 to F6.")]
    Grade {
        /// What gives it.
        item: String,
        /// The grade.
        grade: String,
    },
}

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

/// What there is to point at, and what was found wrong.
struct Check<'a> {
    documents: BTreeMap<&'a DocumentId, &'a Document>,
    actors: BTreeSet<&'a ActorId>,
    statements: BTreeSet<&'a StatementId>,
    meetings: BTreeSet<&'a MeetingId>,
    problems: Vec<Problem>,
}

impl<'a> Check<'a> {
    fn new(found: &'a Analysis) -> Self {
        Self {
            documents: found.documents.iter().map(|document| (&document.id, document)).collect(),
            actors: found.actors.iter().map(|actor| &actor.id).collect(),
            statements: found.statements.iter().map(|statement| &statement.id).collect(),
            meetings: found.meetings.iter().map(|meeting| &meeting.id).collect(),
            problems: Vec::new(),
        }
    }

    fn unique<'b>(&mut self, list: &'static str, ids: impl Iterator<Item = &'b str>) {
        let mut seen = BTreeSet::new();
        for id in ids.filter(|id| !seen.insert(*id)) {
            self.problems.push(Problem::Twice { list, id: id.to_owned() });
        }
    }

    fn words(&mut self, item: &str, document: &DocumentId, span: Span, words: &str) {
        let Some(document) = self.documents.get(document) else {
            return self.pointer(item, document.as_str(), false);
        };
        let (item, path) = (item.to_owned(), document.path.clone());
        let Span { start, end } = span;
        match document.text.get(start..end) {
            None | Some("") => self.problems.push(Problem::Place { item, path, start, end }),
            Some(found) if found != words => {
                let (claimed, found) = (words.to_owned(), found.to_owned());
                self.problems.push(Problem::Words { item, path, start, end, claimed, found });
            }
            Some(_) => {}
        }
    }

    fn evidence<'b>(&mut self, item: &str, evidence: impl IntoIterator<Item = &'b Evidence>) {
        for evidence in evidence {
            self.words(item, &evidence.document, evidence.span(), &evidence.words);
        }
    }

    /// For facts, which cannot be without evidence.
    fn some_evidence(&mut self, item: &str, evidence: &[Evidence]) {
        self.not_empty(item, evidence.is_empty());
        self.evidence(item, evidence);
    }

    fn not_empty(&mut self, item: &str, is_empty: bool) {
        if is_empty {
            self.problems.push(Problem::Evidence { item: item.to_owned() });
        }
    }

    fn pointer(&mut self, item: &str, id: &str, there: bool) {
        if !there {
            self.problems.push(Problem::Pointer { item: item.to_owned(), id: id.to_owned() });
        }
    }

    fn document<'b>(&mut self, item: &str, ids: impl IntoIterator<Item = &'b DocumentId>) {
        for id in ids {
            self.pointer(item, id.as_str(), self.documents.contains_key(id));
        }
    }

    fn actor<'b>(&mut self, item: &str, ids: impl IntoIterator<Item = &'b ActorId>) {
        for id in ids {
            self.pointer(item, id.as_str(), self.actors.contains(id));
        }
    }

    fn statement<'b>(&mut self, item: &str, ids: impl IntoIterator<Item = &'b StatementId>) {
        for id in ids {
            self.pointer(item, id.as_str(), self.statements.contains(id));
        }
    }

    fn meeting<'b>(&mut self, item: &str, ids: impl IntoIterator<Item = &'b MeetingId>) {
        for id in ids {
            self.pointer(item, id.as_str(), self.meetings.contains(id));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;
    use crate::model::{Change, Grade, RelationKind, Target};
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
