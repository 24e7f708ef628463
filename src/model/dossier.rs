//! All that is known: what the program found, and with the analyst's edits.

use super::{
    Actor, ActorId, Commitment, Discrepancy, DiscrepancyId, Document, DocumentId, Edit, Figure, Grade, Judgement,
    Meeting, MeetingId, Place, Position, Relation, RelationId, Statement, StatementId, SuggestedMerge, Target,
    Unreadable, Utterance, Warning,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the program found in a folder: a function of the folder and nothing else.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Analysis {
    /// The articles, by path.
    pub documents: Vec<Document>,
    /// Files that could not be read.
    pub unreadable: Vec<Unreadable>,
    /// Who acts.
    pub actors: Vec<Actor>,
    /// Where.
    pub places: Vec<Place>,
    /// Who said what.
    pub statements: Vec<Statement>,
    /// Which statements report the same utterance.
    pub utterances: Vec<Utterance>,
    /// Numbers.
    pub figures: Vec<Figure>,
    /// Who stands how to whom.
    pub relations: Vec<Relation>,
    /// Who met.
    pub meetings: Vec<Meeting>,
    /// Who stands where on what.
    pub positions: Vec<Position>,
    /// Promises, threats, deadlines.
    pub commitments: Vec<Commitment>,
    /// Where the articles disagree.
    pub discrepancies: Vec<Discrepancy>,
    /// Actors that may be one, best first.
    pub suggestions: Vec<SuggestedMerge>,
    /// What was odd.
    pub warnings: Vec<Warning>,
}

/// An analysis with the analyst's edits applied: what panels and exports show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dossier {
    /// What the program found, as changed by the edits.
    pub found: Analysis,
    /// The edits, in order.
    pub edits: Vec<Edit>,
    /// Edits whose target is no longer there, by their number in `edits`.
    pub orphans: Vec<usize>,
    /// Items that the analyst called right or wrong.
    pub judgements: BTreeMap<Target, Judgement>,
    /// Grades that the analyst gave.
    pub grades: BTreeMap<Target, Grade>,
    /// The analyst's remarks.
    pub notes: BTreeMap<Target, Vec<String>>,
}

impl Analysis {
    /// The document with this identifier.
    pub fn document(&self, id: &DocumentId) -> Option<&Document> {
        self.documents.iter().find(|document| document.id == *id)
    }

    /// The actor with this identifier.
    pub fn actor(&self, id: &ActorId) -> Option<&Actor> {
        self.actors.iter().find(|actor| actor.id == *id)
    }

    /// Sorts by where something stands: documents in their order, then the text.
    pub fn reading_order(&self) -> impl Fn(&DocumentId, usize) -> (usize, usize) + use<> {
        let numbers = self.documents.iter().enumerate().map(|(number, document)| (document.id.clone(), number));
        let numbers: BTreeMap<_, _> = numbers.collect();
        move |document, start| (numbers.get(document).copied().unwrap_or(usize::MAX), start)
    }

    /// The statement with this identifier.
    pub fn statement(&self, id: &StatementId) -> Option<&Statement> {
        self.statements.iter().find(|statement| statement.id == *id)
    }

    /// The relation with this identifier.
    pub fn relation(&self, id: &RelationId) -> Option<&Relation> {
        self.relations.iter().find(|relation| relation.id == *id)
    }

    /// The meeting with this identifier.
    pub fn meeting(&self, id: &MeetingId) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.id == *id)
    }

    /// The discrepancy with this identifier.
    pub fn discrepancy(&self, id: &DiscrepancyId) -> Option<&Discrepancy> {
        self.discrepancies.iter().find(|discrepancy| discrepancy.id == *id)
    }
}
