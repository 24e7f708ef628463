//! What a query and the analyst let through.

use super::Query;
use crate::model::{Actor, DateSpan, DocumentId, Dossier, Judgement, Relation, RelationEvidence, Statement, Target};
use crate::view::when::Calendar;
use crate::view::{Tie, source_name};
use std::collections::HashSet;

/// What the query and the analyst's judgements let through.
pub struct Sieve<'a> {
    dossier: &'a Dossier,
    query: &'a Query,
    calendar: Calendar<'a>,
    /// The documents of the publishers left out.
    hidden: HashSet<&'a DocumentId>,
}

impl<'a> Sieve<'a> {
    /// What lies behind a query.
    pub fn new(dossier: &'a Dossier, query: &'a Query) -> Self {
        let hidden = dossier
            .found
            .documents
            .iter()
            .filter(|document| query.filters.hidden_sources.contains(source_name(document)));
        let hidden = hidden.map(|document| &document.id).collect();
        Self { dossier, query, calendar: Calendar::of(&dossier.found), hidden }
    }

    /// The query.
    pub const fn query(&self) -> &'a Query {
        self.query
    }

    /// All relations that were found.
    pub fn relations(&self) -> &'a [Relation] {
        &self.dossier.found.relations
    }

    /// All statements that were found.
    pub fn statements(&self) -> &'a [Statement] {
        &self.dossier.found.statements
    }

    fn is_rejected(&self, target: &Target) -> bool {
        self.dossier.judgements.get(target) == Some(&Judgement::Rejected)
    }

    /// Whether an actor is to be seen at all.
    pub fn lets_actor_through(&self, actor: &Actor) -> bool {
        self.query.filters.lets_through(actor)
            && !self.query.filters.leaves_out(&actor.id)
            && !self.is_rejected(&Target::Actor(actor.id.clone()))
    }

    /// Whether a relation is, whatever it rests on.
    pub fn lets_relation_through(&self, relation: &Relation) -> bool {
        !self.query.filters.hidden_ties.contains(&Tie::of(relation.kind.polarity()))
            && !self.query.filters.hidden_confirmations.contains(&relation.confirmation)
            && !self.is_rejected(&Target::Relation(relation.id.clone()))
    }

    /// Whether a statement counts.
    pub fn lets_statement_through(&self, statement: &Statement) -> bool {
        let Some(document) = statement.content.first().map(|words| &words.document) else { return false };
        self.counts(document, statement.said) && !self.is_rejected(&Target::Statement(statement.id.clone()))
    }

    /// The sentences of a relation that count.
    pub fn evidence<'r>(&self, relation: &'r Relation) -> impl Iterator<Item = &'r RelationEvidence> {
        relation.evidence.iter().filter(|evidence| self.counts(&evidence.document, evidence.date))
    }

    fn counts(&self, document: &DocumentId, told: Option<DateSpan>) -> bool {
        !self.hidden.contains(document)
            && self
                .query
                .filters
                .dates
                .is_none_or(|range| self.calendar.span(told, document).is_some_and(|concerned| concerned.meets(range)))
    }
}
