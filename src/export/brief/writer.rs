//! What every section of the brief needs: names, citations, the analyst's remarks.

use super::citations::Citations;
use super::{Line, Passage};
use crate::model::{ActorId, Document, Dossier, Evidence, Judgement, MeetingId, Statement, StatementId, Target};
use crate::text::{sentence_around, written_day};
use std::collections::BTreeMap;

pub(super) struct Writer<'a> {
    pub dossier: &'a Dossier,
    actors: BTreeMap<&'a ActorId, &'a str>,
    statements: BTreeMap<&'a StatementId, &'a Statement>,
    meetings: BTreeMap<&'a MeetingId, &'a str>,
    citations: Citations,
}

impl<'a> Writer<'a> {
    pub fn new(dossier: &'a Dossier) -> Self {
        let found = &dossier.found;
        Self {
            dossier,
            actors: found.actors.iter().map(|actor| (&actor.id, actor.name.as_str())).collect(),
            statements: found.statements.iter().map(|statement| (&statement.id, statement)).collect(),
            meetings: found.meetings.iter().map(|meeting| (&meeting.id, meeting.name.as_str())).collect(),
            citations: Citations::default(),
        }
    }

    pub fn name(&self, actor: &ActorId) -> &'a str {
        self.actors.get(actor).copied().unwrap_or_default()
    }

    pub fn meeting(&self, id: &MeetingId) -> &'a str {
        self.meetings.get(id).copied().unwrap_or_default()
    }

    /// The statements with these identifiers.
    pub fn statements(&self, ids: &[StatementId]) -> Vec<&'a Statement> {
        ids.iter().filter_map(|id| self.statements.get(id).copied()).collect()
    }

    pub fn cite<'b>(&mut self, evidence: impl IntoIterator<Item = &'b Evidence>) -> Vec<usize> {
        self.citations.cite(evidence)
    }

    pub fn passages(self) -> Vec<Passage> {
        let found = &self.dossier.found;
        let documents: BTreeMap<_, _> = found.documents.iter().map(|document| (&document.id, document)).collect();
        let passage = |evidence: Evidence| {
            let document = documents.get(&evidence.document)?;
            let sentence = sentence_around(&document.text, evidence.span());
            let before = document.text[sentence.start..evidence.start].to_owned();
            let behind = document.text[evidence.end..sentence.end].to_owned();
            Some(Passage { before, words: evidence.words, behind, source: imprint(document) })
        };
        self.citations.into_passages().into_iter().filter_map(passage).collect()
    }
}

/// Publisher, title and date of an article, as far as it gives them: `Lakeside Wire, “Headline”, 10 January 2022`.
pub(super) fn imprint(document: &Document) -> String {
    let title = format!("“{}”", document.heading());
    let date = document.published.map(written_day);
    document.publisher.iter().cloned().chain([title]).chain(date).collect::<Vec<_>>().join(", ")
}

/// What the analyst says of an item: a grade, that it is right, and remarks.
pub(super) fn remarks(dossier: &Dossier, target: &Target) -> Vec<String> {
    let grade = dossier.grades.get(target).map(|grade| format!("graded {grade}"));
    let accepted = (dossier.judgements.get(target) == Some(&Judgement::Accepted)).then(|| "accepted".to_owned());
    let notes = dossier.notes.get(target).into_iter().flatten().cloned();
    grade.into_iter().chain(accepted).chain(notes).collect()
}

/// The line, with what the analyst says of the item behind it.
pub(super) fn remarked(line: Line, dossier: &Dossier, target: &Target) -> Line {
    remarks(dossier, target).into_iter().fold(line, |line, remark| line.and(" ").analyst(remark))
}
