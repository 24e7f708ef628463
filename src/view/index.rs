//! Answers "which" and "where" about one state of the dossier.

use super::dates::Days;
use super::marks::{Marks, marks};
use crate::model::{
    Actor, ActorId, DateSpan, Discrepancy, DiscrepancyId, Document, DocumentId, Dossier, Evidence, Grade, Judgement,
    Meeting, MeetingId, Relation, RelationId, Statement, StatementId, Target,
};
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

/// A dossier with what it takes to find things in it.
#[derive(Debug, Default)]
pub struct Index {
    dossier: Arc<Dossier>,
    revision: u64,
    documents: HashMap<DocumentId, usize>,
    actors: HashMap<ActorId, usize>,
    statements: HashMap<StatementId, usize>,
    relations: HashMap<RelationId, usize>,
    meetings: HashMap<MeetingId, usize>,
    discrepancies: HashMap<DiscrepancyId, usize>,
    order: Vec<usize>,
    numbers: Vec<usize>,
    marks: Vec<Marks>,
    statements_in: Vec<Vec<usize>>,
    said_by: HashMap<ActorId, Vec<usize>>,
    relations_of: HashMap<ActorId, Vec<usize>>,
    meetings_of: HashMap<ActorId, Vec<usize>>,
    copies: HashMap<DocumentId, usize>,
    days: Days,
}

fn numbered<K: Clone + Eq + Hash, T>(items: &[T], key: impl Fn(&T) -> &K) -> HashMap<K, usize> {
    items.iter().enumerate().map(|(number, item)| (key(item).clone(), number)).collect()
}

impl Index {
    /// Looks through a dossier once. `revision` tells this state from every other.
    pub fn new(dossier: Arc<Dossier>, revision: u64) -> Self {
        let found = &dossier.found;
        let mut index = Self {
            revision,
            documents: numbered(&found.documents, |document| &document.id),
            actors: numbered(&found.actors, |actor| &actor.id),
            statements: numbered(&found.statements, |statement| &statement.id),
            relations: numbered(&found.relations, |relation| &relation.id),
            meetings: numbered(&found.meetings, |meeting| &meeting.id),
            discrepancies: numbered(&found.discrepancies, |discrepancy| &discrepancy.id),
            days: Days::of(found.documents.iter().filter_map(|document| document.published)),
            ..Self::default()
        };
        index.order = (0..found.documents.len()).collect();
        index.order.sort_by_key(|&number| {
            let document = &found.documents[number];
            (document.published.is_none(), document.published, &document.path)
        });
        index.numbers = vec![0; index.order.len()];
        for (place, &number) in index.order.iter().enumerate() {
            index.numbers[number] = place + 1;
        }
        index.marks = marks(&dossier, |id| index.documents.get(id).copied());
        index.statements_in = vec![Vec::new(); found.documents.len()];
        for (document, marks) in index.marks.iter().enumerate() {
            index.statements_in[document] = marks.statements.iter().map(|mark| mark.statement).collect();
        }
        for (number, statement) in found.statements.iter().enumerate() {
            for speaker in statement.speaker.iter().chain(&statement.joint) {
                index.said_by.entry(speaker.clone()).or_default().push(number);
            }
        }
        for (number, relation) in found.relations.iter().enumerate() {
            for end in [&relation.source, &relation.target] {
                index.relations_of.entry(end.clone()).or_default().push(number);
            }
        }
        for (number, meeting) in found.meetings.iter().enumerate() {
            for participant in &meeting.participants {
                index.meetings_of.entry(participant.clone()).or_default().push(number);
            }
        }
        for document in &found.documents {
            let original = document.copy_of.as_ref().unwrap_or(&document.id);
            *index.copies.entry(original.clone()).or_default() += 1;
        }
        index.dossier = dossier;
        index
    }

    /// The dossier.
    pub fn dossier(&self) -> &Arc<Dossier> {
        &self.dossier
    }

    /// Tells this state of the dossier from every other.
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// How its days are written.
    pub const fn days(&self) -> Days {
        self.days
    }

    /// True where no article is open.
    pub fn is_empty(&self) -> bool {
        self.dossier.found.documents.is_empty()
    }

    /// The document with this identifier.
    pub fn document(&self, id: &DocumentId) -> Option<&Document> {
        self.documents.get(id).map(|&number| &self.dossier.found.documents[number])
    }

    /// The documents as one reads them: by date, then path.
    pub fn in_reading_order(&self) -> impl ExactSizeIterator<Item = &Document> {
        self.order.iter().map(|&number| &self.dossier.found.documents[number])
    }

    /// A document's number in reading order, from 1: the one that citations give.
    pub fn number(&self, id: &DocumentId) -> Option<usize> {
        self.documents.get(id).map(|&number| self.numbers[number])
    }

    /// The document with this number in reading order, from 1.
    pub fn numbered(&self, number: usize) -> Option<&Document> {
        let place = number.checked_sub(1)?;
        self.order.get(place).map(|&number| &self.dossier.found.documents[number])
    }

    /// What is marked in a document.
    pub fn marks(&self, id: &DocumentId) -> Option<&Marks> {
        self.documents.get(id).map(|&number| &self.marks[number])
    }

    /// The actor with this identifier.
    pub fn actor(&self, id: &ActorId) -> Option<&Actor> {
        self.actors.get(id).map(|&number| &self.dossier.found.actors[number])
    }

    /// An actor's name.
    pub fn name<'a>(&'a self, id: &'a ActorId) -> &'a str {
        self.actor(id).map_or(id.as_str(), |actor| &actor.name)
    }

    /// The statement with this identifier.
    pub fn statement(&self, id: &StatementId) -> Option<&Statement> {
        self.statements.get(id).map(|&number| &self.dossier.found.statements[number])
    }

    /// The relation with this identifier.
    pub fn relation(&self, id: &RelationId) -> Option<&Relation> {
        self.relations.get(id).map(|&number| &self.dossier.found.relations[number])
    }

    /// The meeting with this identifier.
    pub fn meeting(&self, id: &MeetingId) -> Option<&Meeting> {
        self.meetings.get(id).map(|&number| &self.dossier.found.meetings[number])
    }

    /// The discrepancy with this identifier.
    pub fn discrepancy(&self, id: &DiscrepancyId) -> Option<&Discrepancy> {
        self.discrepancies.get(id).map(|&number| &self.dossier.found.discrepancies[number])
    }

    /// The statements in a document, in text order.
    pub fn statements_in(&self, id: &DocumentId) -> impl ExactSizeIterator<Item = &Statement> {
        let numbers = self.documents.get(id).map_or(&[][..], |&number| &self.statements_in[number]);
        numbers.iter().map(|&number| &self.dossier.found.statements[number])
    }

    /// What an actor said, alone or with others.
    pub fn said_by(&self, id: &ActorId) -> impl ExactSizeIterator<Item = &Statement> {
        let numbers = self.said_by.get(id).map_or(&[][..], Vec::as_slice);
        numbers.iter().map(|&number| &self.dossier.found.statements[number])
    }

    /// The relations that an actor is an end of.
    pub fn relations_of(&self, id: &ActorId) -> impl ExactSizeIterator<Item = &Relation> {
        let numbers = self.relations_of.get(id).map_or(&[][..], Vec::as_slice);
        numbers.iter().map(|&number| &self.dossier.found.relations[number])
    }

    /// The meetings that an actor took part in.
    pub fn meetings_of(&self, id: &ActorId) -> impl ExactSizeIterator<Item = &Meeting> {
        let numbers = self.meetings_of.get(id).map_or(&[][..], Vec::as_slice);
        numbers.iter().map(|&number| &self.dossier.found.meetings[number])
    }

    /// How many articles carry the same story as this one, itself among them.
    pub fn copies(&self, document: &Document) -> usize {
        let original = document.copy_of.as_ref().unwrap_or(&document.id);
        self.copies.get(original).copied().unwrap_or(1)
    }

    /// The document that a sentence comes from, counted once for all copies of it.
    pub fn source_of<'a>(&'a self, id: &'a DocumentId) -> &'a DocumentId {
        self.document(id).and_then(|document| document.copy_of.as_ref()).unwrap_or(id)
    }

    /// The grade that the analyst gave, where one was given.
    pub fn grade(&self, target: &Target) -> Option<Grade> {
        self.dossier.grades.get(target).copied()
    }

    /// What the analyst said of an item.
    pub fn judgement(&self, target: &Target) -> Option<Judgement> {
        self.dossier.judgements.get(target).copied()
    }

    /// True where the analyst called an item wrong.
    pub fn is_rejected(&self, target: &Target) -> bool {
        self.judgement(target) == Some(Judgement::Rejected)
    }

    /// The analyst's remarks on an item.
    pub fn notes(&self, target: &Target) -> &[String] {
        self.dossier.notes.get(target).map_or(&[], Vec::as_slice)
    }

    /// True where an item is still there to be shown.
    pub fn has(&self, target: &Target) -> bool {
        match target {
            Target::Actor(id) => self.actors.contains_key(id),
            Target::Document(id) => self.documents.contains_key(id),
            Target::Statement(id) => self.statements.contains_key(id),
            Target::Relation(id) => self.relations.contains_key(id),
            Target::Meeting(id) => self.meetings.contains_key(id),
            Target::Discrepancy(id) => self.discrepancies.contains_key(id),
        }
    }

    /// When something was said: as the article tells, or else when the article was published.
    pub fn date_of(&self, statement: &Statement) -> Option<DateSpan> {
        let published = || statement.content.first().and_then(|piece| self.published(piece));
        statement.said.or_else(published)
    }

    /// When the article behind a sentence was published.
    pub fn published(&self, evidence: &Evidence) -> Option<DateSpan> {
        self.document(&evidence.document).and_then(|document| document.published).map(DateSpan::day)
    }
}
