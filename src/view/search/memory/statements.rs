//! Statements that a query finds.

use super::{Memory, Scope, imprint, is_of};
use crate::model::{ActorId, Statement, Target};
use crate::view::search::Hit;
use crate::view::search::query::Query;
use crate::view::search::snippet::snippet;
use crate::view::search::words::words;
use crate::view::{Index, evidence};
use std::collections::HashSet;

impl Memory {
    pub(super) fn statements_found(
        &self,
        index: &Index,
        query: &Query,
        scope: &Scope<'_>,
        most: usize,
    ) -> (Vec<Hit>, usize) {
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
}

/// The topic by which a statement was found that holds none of the words itself.
fn wanted_topic<'a>(statement: &'a Statement, query: &Query) -> Option<&'a str> {
    let is_wanted = |topic: &&String| words(topic).iter().any(|(word, _)| query.wants(word));
    statement.topics.iter().find(is_wanted).map(String::as_str)
}
