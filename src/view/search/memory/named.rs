//! Actors and meetings that a query names.

use super::names_it;
use crate::model::{Actor, Meeting, Target};
use crate::view::search::Hit;
use crate::view::search::query::Query;
use crate::view::search::words::words;
use crate::view::{Index, counted, role_line, when_and_where};

/// Actors whose names hold the words, those first that begin with them.
pub(super) fn actors(index: &Index, query: &Query, most: usize) -> (Vec<Hit>, usize) {
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
    let hit = |actor: &&Actor| named(Target::Actor(actor.id.clone()), &actor.name, standing(index, actor));
    (found.iter().take(most).map(hit).collect(), found.len())
}

/// What an actor is, and how often it is named: `chief executive, Vintra · 15 mentions`.
fn standing(index: &Index, actor: &Actor) -> String {
    let role = role_line(index, actor);
    let role = if role.is_empty() { actor.kind.label().to_owned() } else { role };
    format!("{role} · {}", counted(actor.mentions.len(), "mention"))
}

/// Meetings whose names, places or records hold the words.
pub(super) fn meetings(index: &Index, query: &Query, most: usize) -> (Vec<Hit>, usize) {
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
    let hit = |meeting: &&Meeting| named(Target::Meeting(meeting.id.clone()), &meeting.name, when_and_where(meeting));
    (found.iter().take(most).map(hit).collect(), found.len())
}

/// A hit by name, which shows no words of an article.
fn named(target: Target, name: &str, line: String) -> Hit {
    Hit {
        target,
        title: name.to_owned(),
        line,
        snippet: String::new(),
        marked: Vec::new(),
        act: None,
        number: None,
        evidence: None,
    }
}
