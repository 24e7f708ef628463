//! The engine: inverted lists in memory. Here what a query keeps to, beside what it finds of each kind.

mod documents;
mod named;
mod statements;

use super::inverted::Inverted;
use super::query::Query;
use super::{Engine, Hit, Hits};
use crate::model::{Actor, ActorId, Document, DocumentId, Dossier, Statement};
use crate::view::{Index, source_name};
use named::{actors, meetings};
use std::collections::HashSet;
use std::sync::Arc;

/// Inverted lists of articles and statements.
pub struct Memory {
    documents: Arc<Inverted>,
    statements: Inverted,
}

impl Memory {
    /// Reads a dossier. Where the articles were read before, their lists can be taken over: their texts never change.
    pub fn new(dossier: &Dossier, documents: Option<Arc<Inverted>>) -> Self {
        let found = &dossier.found;
        let read = || Arc::new(Inverted::new(found.documents.iter().map(|document| document.text.as_str())));
        let statements: Vec<String> = found.statements.iter().map(words_of).collect();
        Self {
            documents: documents.unwrap_or_else(read),
            statements: Inverted::new(statements.iter().map(String::as_str)),
        }
    }

    /// The lists of the articles, to be taken over.
    pub fn documents(&self) -> Arc<Inverted> {
        Arc::clone(&self.documents)
    }
}

fn words_of(statement: &Statement) -> String {
    let mut text: Vec<&str> = statement.content.iter().map(|piece| piece.words.as_str()).collect();
    text.extend(statement.topics.iter().map(String::as_str));
    text.join(" \n ")
}

impl Engine for Memory {
    fn search(&self, index: &Index, query: &Query, most: usize) -> Hits {
        if query.is_empty() {
            return Hits::default();
        }
        let scope = Scope::new(index, query);
        let mut hits = Hits::default();
        let mut add = |found: Vec<Hit>, total: usize| {
            hits.total += total;
            hits.hits.extend(found);
        };
        let (actors, count) = actors(index, query, most / 4 + 1);
        add(actors, count);
        let (meetings, count) = meetings(index, query, most / 4 + 1);
        add(meetings, count);
        let (statements, count) = self.statements_found(index, query, &scope, most);
        add(statements, count);
        let (documents, count) = self.documents_found(index, query, &scope, most);
        add(documents, count);
        hits
    }
}

/// What the keys of a query keep to: actors, and the articles in which they speak or are named.
struct Scope<'a> {
    speakers: Option<(HashSet<&'a ActorId>, HashSet<&'a DocumentId>)>,
    actors: Option<(HashSet<&'a ActorId>, HashSet<&'a DocumentId>)>,
}

impl<'a> Scope<'a> {
    fn new(index: &'a Index, query: &Query) -> Self {
        let named = |names: &[String]| -> Option<Vec<&'a Actor>> {
            let actors = index.dossier().found.actors.iter();
            let fits = |actor: &&Actor| names.iter().any(|name| names_it(actor, name));
            (!names.is_empty()).then(|| actors.filter(fits).collect())
        };
        let ids = |actors: &[&'a Actor]| actors.iter().map(|actor| &actor.id).collect();
        let says = |actors: Vec<&'a Actor>| {
            let said = actors.iter().flat_map(|actor| index.said_by(&actor.id));
            let documents = said.filter_map(|one| one.content.first()).map(|piece| &piece.document).collect();
            (ids(&actors), documents)
        };
        let mentions = |actors: Vec<&'a Actor>| {
            let documents = actors.iter().flat_map(|actor| &actor.mentions).map(|mention| &mention.document).collect();
            (ids(&actors), documents)
        };
        Self { speakers: named(&query.speakers).map(says), actors: named(&query.actors).map(mentions) }
    }
}

fn names_it(actor: &Actor, name: &str) -> bool {
    let holds = |known: &str| known.to_lowercase().contains(name);
    holds(&actor.name) || actor.aliases.iter().any(|alias| holds(alias))
}

fn is_of(document: &Document, sources: &[String]) -> bool {
    let publisher = || document.publisher.as_deref().unwrap_or(&document.path).to_lowercase();
    sources.is_empty() || sources.iter().all(|source| publisher().contains(source))
}

fn imprint(index: &Index, document: &Document) -> String {
    [Some(source_name(document).to_owned()), document.published.map(|date| index.days().short(date))]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}
