//! The engine: inverted lists in memory.

use super::inverted::{Found, Inverted};
use super::query::Query;
use super::snippet::snippet;
use super::words::words;
use super::{Engine, Hit, Hits};
use crate::model::{Actor, ActorId, Document, DocumentId, Dossier, Evidence, Meeting, Statement, Target};
use crate::text::Span;
use crate::view::{Index, counted, evidence, role_line, source_name, when_and_where};
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

/// The topic by which a statement was found that holds none of the words itself.
fn wanted_topic<'a>(statement: &'a Statement, query: &Query) -> Option<&'a str> {
    let is_wanted = |topic: &&String| words(topic).iter().any(|(word, _)| query.wants(word));
    statement.topics.iter().find(is_wanted).map(String::as_str)
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
        let (statements, count) = self.statements(index, query, &scope, most);
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

fn actors(index: &Index, query: &Query, most: usize) -> (Vec<Hit>, usize) {
    let plain =
        query.speakers.is_empty() && query.topics.is_empty() && query.sources.is_empty() && query.dates.is_none();
    let mut names: Vec<String> = query.wanted.iter().map(|wanted| wanted.words.join(" ")).collect();
    names.extend(query.actors.iter().cloned());
    if !plain || names.is_empty() {
        return (Vec::new(), 0);
    }
    let all = index.dossier().found.actors.iter();
    let mut found: Vec<&Actor> = all.filter(|actor| names.iter().all(|name| names_it(actor, name))).collect();
    let begins = |actor: &Actor| actor.name.to_lowercase().split(' ').any(|part| part.starts_with(names[0].as_str()));
    found.sort_by_key(|actor| (!begins(actor), std::cmp::Reverse(actor.mentions.len())));
    let hit = |actor: &&Actor| Hit {
        target: Target::Actor(actor.id.clone()),
        title: actor.name.clone(),
        line: standing(index, actor),
        snippet: String::new(),
        marked: Vec::new(),
        act: None,
        number: None,
        evidence: None,
    };
    (found.iter().take(most).map(hit).collect(), found.len())
}

/// What an actor is, and how often it is named: `chief executive, Vintra · 15 mentions`.
fn standing(index: &Index, actor: &Actor) -> String {
    let role = role_line(index, actor);
    let role = if role.is_empty() { actor.kind.label().to_owned() } else { role };
    format!("{role} · {}", counted(actor.mentions.len(), "mention"))
}

fn meetings(index: &Index, query: &Query, most: usize) -> (Vec<Hit>, usize) {
    let only_words =
        query.actors.is_empty() && query.speakers.is_empty() && query.topics.is_empty() && query.sources.is_empty();
    if !only_words || query.wanted.is_empty() {
        return (Vec::new(), 0);
    }
    let text = |meeting: &Meeting| {
        let mut text = format!("{} {}", meeting.name, meeting.place.as_deref().unwrap_or_default());
        for entry in &meeting.record {
            text.push(' ');
            text.push_str(&entry.text);
        }
        words(&text).into_iter().map(|(word, _)| word).collect::<Vec<_>>().join(" ")
    };
    let in_time =
        |meeting: &Meeting| query.dates.is_none_or(|dates| meeting.date.is_some_and(|date| date.meets(dates)));
    let fits = |meeting: &&Meeting| {
        let text = text(meeting);
        in_time(meeting) && query.wanted.iter().all(|wanted| text.contains(&wanted.words.join(" ")))
    };
    let found: Vec<&Meeting> = index.dossier().found.meetings.iter().filter(fits).collect();
    let hit = |meeting: &&Meeting| Hit {
        target: Target::Meeting(meeting.id.clone()),
        title: meeting.name.clone(),
        line: when_and_where(meeting),
        snippet: String::new(),
        marked: Vec::new(),
        act: None,
        number: None,
        evidence: None,
    };
    (found.iter().take(most).map(hit).collect(), found.len())
}

impl Memory {
    fn statements(&self, index: &Index, query: &Query, scope: &Scope, most: usize) -> (Vec<Hit>, usize) {
        let found = &index.dossier().found;
        let candidates: Vec<(&Statement, f32)> = if query.wanted.is_empty() {
            found.statements.iter().map(|statement| (statement, 0.0)).collect()
        } else {
            let hits = self.statements.find(&query.wanted).into_iter();
            hits.filter_map(|hit| Some((found.statements.get(hit.item as usize)?, hit.score))).collect()
        };
        let fits = |statement: &Statement| {
            let said = |(ids, _): &(HashSet<&ActorId>, _)| {
                statement.speaker.iter().chain(&statement.joint).any(|id| ids.contains(id))
            };
            let topic = |topic: &String| statement.topics.iter().any(|one| one.to_lowercase().contains(topic));
            let document = statement.content.first().and_then(|piece| index.document(&piece.document));
            scope.speakers.as_ref().is_none_or(said)
                && scope.actors.as_ref().is_none_or(said)
                && query.topics.iter().all(topic)
                && document.is_some_and(|document| is_of(document, &query.sources))
                && query.dates.is_none_or(|dates| index.date_of(statement).is_some_and(|date| date.meets(dates)))
        };
        let mut kept: Vec<(&Statement, f32)> = candidates.into_iter().filter(|(one, _)| fits(one)).collect();
        let total = kept.len();
        kept.sort_by(|one, other| other.1.total_cmp(&one.1));
        let hit = |(statement, _): &(&Statement, f32)| {
            let piece = statement.content.first()?;
            let document = index.document(&piece.document)?;
            let (snippet, marked) = snippet(&document.text, piece.span(), query);
            let topic = if marked.is_empty() { wanted_topic(statement, query) } else { None };
            let line = topic.into_iter().map(|topic| format!("on {topic}")).chain([imprint(index, document)]);
            Some(Hit {
                target: Target::Statement(statement.id.clone()),
                title: evidence::speaker(index, statement),
                line: line.collect::<Vec<_>>().join(" · "),
                snippet,
                marked,
                act: Some(statement.act),
                number: index.number(&document.id),
                evidence: Some(piece.clone()),
            })
        };
        (kept.iter().take(most).filter_map(hit).collect(), total)
    }

    fn documents_found(&self, index: &Index, query: &Query, scope: &Scope, most: usize) -> (Vec<Hit>, usize) {
        let found = &index.dossier().found;
        let candidates: Vec<Found> = if query.wanted.is_empty() {
            (0..found.documents.len() as u32).map(|item| Found { item, score: 0.0, first: 0 }).collect()
        } else {
            self.documents.find(&query.wanted)
        };
        let fits = |document: &Document| {
            let holds = |(_, documents): &(_, HashSet<&DocumentId>)| documents.contains(&document.id);
            let speaks_of = |topic: &String| {
                index
                    .statements_in(&document.id)
                    .any(|one| one.topics.iter().any(|one| one.to_lowercase().contains(topic)))
            };
            scope.speakers.as_ref().is_none_or(holds)
                && scope.actors.as_ref().is_none_or(holds)
                && query.topics.iter().all(speaks_of)
                && is_of(document, &query.sources)
                && query
                    .dates
                    .is_none_or(|dates| document.published.is_some_and(|day| dates.start <= day && day <= dates.end))
        };
        let mut kept: Vec<(&Document, Found)> = candidates
            .into_iter()
            .filter_map(|one| Some((found.documents.get(one.item as usize)?, one)))
            .filter(|(document, _)| fits(document))
            .collect();
        let total = kept.len();
        let in_title = |document: &Document| {
            let title = document.heading().to_lowercase();
            query.wanted.iter().filter(|wanted| title.contains(&wanted.words.join(" "))).count() as f32
        };
        kept.sort_by(|one, other| other.1.score.total_cmp(&one.1.score));
        kept.truncate(most * 4);
        kept.sort_by(|one, other| {
            (other.1.score + 4.0 * in_title(other.0)).total_cmp(&(one.1.score + 4.0 * in_title(one.0)))
        });
        let hit = |(document, found): &(&Document, Found)| {
            let at = place(document, found, query);
            let (snippet, marked) = snippet(&document.text, at, query);
            Hit {
                target: Target::Document(document.id.clone()),
                title: document.heading().to_owned(),
                line: imprint(index, document),
                snippet,
                marked,
                act: None,
                number: index.number(&document.id),
                evidence: (!query.wanted.is_empty()).then(|| Evidence::new(&document.id, &document.text, at)),
            }
        };
        (kept.iter().take(most).map(hit).collect(), total)
    }
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

/// The bytes of the first of the words that were looked for.
fn place(document: &Document, found: &Found, query: &Query) -> Span {
    let Some(first) = query.wanted.first() else { return Span::new(0, 0) };
    let words = words(&document.text);
    let from = found.first as usize;
    let last = (from + first.words.len() - 1).min(words.len().saturating_sub(1));
    words.get(from).map_or(Span::new(0, 0), |(_, span)| span.cover(words[last].1))
}
