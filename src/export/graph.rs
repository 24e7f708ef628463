//! Actors as nodes and relations as edges, for the graph formats.

use crate::model::{Actor, Dossier, Relation};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What the formats know of an attribute before they have its values.
pub(super) struct Attribute {
    pub name: &'static str,
    pub is_number: bool,
}

const fn text(name: &'static str) -> Attribute {
    Attribute { name, is_number: false }
}

const fn number(name: &'static str) -> Attribute {
    Attribute { name, is_number: true }
}

pub(super) const NODE_ATTRIBUTES: [Attribute; 4] =
    [text("kind"), text("roles"), number("mentions"), number("statements")];

/// An actor, and the values of its attributes in the order of the table.
pub(super) struct Node<'a> {
    pub actor: &'a Actor,
    pub values: [String; 4],
}

pub(super) const EDGE_ATTRIBUTES: [Attribute; 8] = [
    text("kind"),
    // Not a direction of the edge itself: many readers take no graph in which only some edges have one.
    text("mutual"),
    text("polarity"),
    text("confirmation"),
    number("sources"),
    text("first_day"),
    text("last_day"),
    text("words"),
];

/// A relation, and the values of its attributes in the order of the table.
pub(super) struct Edge<'a> {
    pub relation: &'a Relation,
    pub values: [String; 8],
}

/// Every actor, also one without relations: whoever draws the graph can leave it out.
pub(super) fn nodes(dossier: &Dossier) -> Vec<Node<'_>> {
    let mut statements: BTreeMap<_, usize> = BTreeMap::new();
    for speaker in dossier.found.statements.iter().filter_map(|statement| statement.speaker.as_ref()) {
        *statements.entry(speaker).or_default() += 1;
    }
    let node = |actor: &'_ Actor| {
        let titles: Vec<_> = actor.roles.iter().map(|role| role.title.as_str()).collect();
        let said = statements.get(&actor.id).copied().unwrap_or_default();
        [actor.kind.label().to_owned(), titles.join("; "), actor.mentions.len().to_string(), said.to_string()]
    };
    dossier.found.actors.iter().map(|actor| Node { actor, values: node(actor) }).collect()
}

/// Every relation.
pub(super) fn edges(dossier: &Dossier) -> Vec<Edge<'_>> {
    let documents = dossier.found.documents.iter();
    let published: BTreeMap<_, _> = documents.map(|document| (&document.id, document.published)).collect();
    let edge = |relation: &'_ Relation| {
        let days = relation.evidence.iter().filter_map(|evidence| match evidence.date {
            Some(days) => Some((days.start, days.end)),
            None => published.get(&evidence.document).copied().flatten().map(|day| (day, day)),
        });
        let (first, last) = days.reduce(|(first, last), (start, end)| (first.min(start), last.max(end))).unzip();
        let words: Vec<_> = relation.evidence.iter().map(|evidence| evidence.words.as_str()).collect();
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        [
            relation.kind.code().to_owned(),
            relation.kind.is_mutual().to_string(),
            relation.kind.polarity().label().to_owned(),
            relation.confirmation.label().to_owned(),
            relation.sources.to_string(),
            day(first),
            day(last),
            words.join(" | "),
        ]
    };
    dossier.found.relations.iter().map(|relation| Edge { relation, values: edge(relation) }).collect()
}
