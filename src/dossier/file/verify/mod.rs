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
