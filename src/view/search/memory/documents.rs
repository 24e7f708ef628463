//! Articles that a query finds.

use super::{Memory, Scope, imprint, is_of};
use crate::model::{Document, DocumentId, Evidence, Target};
use crate::text::Span;
use crate::view::Index;
use crate::view::search::Hit;
use crate::view::search::inverted::Found;
use crate::view::search::query::Query;
use crate::view::search::snippet::snippet;
use crate::view::search::words::words;
use std::collections::HashSet;

impl Memory {
    pub(super) fn documents_found(
        &self,
        index: &Index,
        query: &Query,
        scope: &Scope<'_>,
        most: usize,
    ) -> (Vec<Hit>, usize) {
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

/// The bytes of the first of the words that were looked for.
fn place(document: &Document, found: &Found, query: &Query) -> Span {
    let Some(first) = query.wanted.first() else { return Span::new(0, 0) };
    let words = words(&document.text);
    let from = found.first as usize;
    let last = (from + first.words.len() - 1).min(words.len().saturating_sub(1));
    words.get(from).map_or(Span::new(0, 0), |(_, span)| span.cover(words[last].1))
}
