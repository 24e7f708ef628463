//! Queries to begin with, made of what the dossier holds.

use crate::model::{Actor, ActorKind};
use crate::view::Index;
use std::collections::BTreeMap;

/// A query, and what it finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// As one types it.
    pub query: String,
    /// `what someone said`.
    pub finds: &'static str,
}

/// One query for each thing that can be asked for, where there is something to find.
pub fn examples(index: &Index) -> Vec<Example> {
    let found = &index.dossier().found;
    let named = || found.actors.iter().filter(|actor| !actor.unnamed);
    let mentioned = named().max_by_key(|actor| actor.mentions.len());
    let heard = named().max_by_key(|actor| index.said_by(&actor.id).len());
    let office = named().flat_map(|actor| &actor.roles).find(|role| role.title.contains(' '));
    let topic = most(found.statements.iter().flat_map(|statement| &statement.topics));
    let source = most(found.documents.iter().filter_map(|document| document.publisher.as_ref()));
    let published = || found.documents.iter().filter_map(|document| document.published);
    let days = published().min().zip(published().max()).filter(|(first, last)| first < last);
    let example = |query: Option<String>, finds| query.map(|query| Example { query, finds });
    let all = [
        example(office.map(|role| format!("\"{}\"", role.title)), "words beside each other"),
        example(mentioned.map(|actor| asked("actor", name(actor))), "articles that mention an actor, and what it said"),
        example(heard.map(|actor| asked("said-by", name(actor))), "what someone said"),
        example(topic.map(|topic| asked("topic", topic)), "statements on a topic"),
        example(source.map(|source| asked("source", source)), "articles of a publisher"),
        example(days.map(|(first, last)| format!("after:{first} before:{last}")), "days; also date:2022-01, date:A..B"),
    ];
    all.into_iter().flatten().collect()
}

/// What appears most often; of several the first by name.
fn most<'a>(all: impl Iterator<Item = &'a String>) -> Option<&'a str> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for one in all {
        *counts.entry(one).or_default() += 1;
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(one, _)| one)
}

/// A person is asked for by surname.
fn name(actor: &Actor) -> &str {
    match actor.kind {
        ActorKind::Person => actor.name.split(' ').next_back().unwrap_or(&actor.name),
        _ => &actor.name,
    }
}

fn asked(key: &str, value: &str) -> String {
    if value.contains(' ') { format!("{key}:\"{value}\"") } else { format!("{key}:{value}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_of_several_words_stands_in_quotation_marks() {
        assert_eq!(asked("source", "Harbour Post"), "source:\"Harbour Post\"");
        assert_eq!(asked("topic", "fishing"), "topic:fishing");
    }

    #[test]
    fn nothing_is_proposed_for_an_empty_dossier() {
        assert_eq!(examples(&Index::default()), []);
    }
}
