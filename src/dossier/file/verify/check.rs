//! The checks that every noun of a dossier goes through.

use super::Problem;
use crate::model::{ActorId, Analysis, Document, DocumentId, Evidence, MeetingId, StatementId};
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};

/// What there is to point at, and what was found wrong.
pub(super) struct Check<'a> {
    documents: BTreeMap<&'a DocumentId, &'a Document>,
    actors: BTreeSet<&'a ActorId>,
    statements: BTreeSet<&'a StatementId>,
    meetings: BTreeSet<&'a MeetingId>,
    pub problems: Vec<Problem>,
}

impl<'a> Check<'a> {
    pub fn new(found: &'a Analysis) -> Self {
        Self {
            documents: found.documents.iter().map(|document| (&document.id, document)).collect(),
            actors: found.actors.iter().map(|actor| &actor.id).collect(),
            statements: found.statements.iter().map(|statement| &statement.id).collect(),
            meetings: found.meetings.iter().map(|meeting| &meeting.id).collect(),
            problems: Vec::new(),
        }
    }

    /// Sees to it that no identifier stands twice in a list.
    pub fn unique<'b>(&mut self, list: &'static str, ids: impl Iterator<Item = &'b str>) {
        let mut seen = BTreeSet::new();
        for id in ids.filter(|id| !seen.insert(*id)) {
            self.problems.push(Problem::Twice { list, id: id.to_owned() });
        }
    }

    /// Sees to it that the words stand where `item` says that they do.
    pub fn words(&mut self, item: &str, document: &DocumentId, span: Span, words: &str) {
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

    /// The same of each piece of evidence.
    pub fn evidence<'b>(&mut self, item: &str, evidence: impl IntoIterator<Item = &'b Evidence>) {
        for evidence in evidence {
            self.words(item, &evidence.document, evidence.span(), &evidence.words);
        }
    }

    /// For facts, which cannot be without evidence.
    pub fn some_evidence(&mut self, item: &str, evidence: &[Evidence]) {
        self.not_empty(item, evidence.is_empty());
        self.evidence(item, evidence);
    }

    /// For lists that cannot be empty: `item` would rest on nothing.
    pub fn not_empty(&mut self, item: &str, is_empty: bool) {
        if is_empty {
            self.problems.push(Problem::Evidence { item: item.to_owned() });
        }
    }

    /// Sees to it that what `item` names is there.
    pub fn pointer(&mut self, item: &str, id: &str, there: bool) {
        if !there {
            self.problems.push(Problem::Pointer { item: item.to_owned(), id: id.to_owned() });
        }
    }

    pub fn document<'b>(&mut self, item: &str, ids: impl IntoIterator<Item = &'b DocumentId>) {
        for id in ids {
            self.pointer(item, id.as_str(), self.documents.contains_key(id));
        }
    }

    pub fn actor<'b>(&mut self, item: &str, ids: impl IntoIterator<Item = &'b ActorId>) {
        for id in ids {
            self.pointer(item, id.as_str(), self.actors.contains(id));
        }
    }

    pub fn statement<'b>(&mut self, item: &str, ids: impl IntoIterator<Item = &'b StatementId>) {
        for id in ids {
            self.pointer(item, id.as_str(), self.statements.contains(id));
        }
    }

    pub fn meeting<'b>(&mut self, item: &str, ids: impl IntoIterator<Item = &'b MeetingId>) {
        for id in ids {
            self.pointer(item, id.as_str(), self.meetings.contains(id));
        }
    }
}
