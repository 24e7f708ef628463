//! All actors as a table.

use super::{Filters, Index, source_name};
use crate::model::{Actor, ActorId, ActorKind, DateSpan, DocumentId, Target};
use std::cmp::Ordering;

/// What the table is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActorColumn {
    /// The name.
    Name,
    /// Role, or what it belongs to.
    Role,
    /// How often it is mentioned.
    #[default]
    Mentions,
    /// How many statements it makes.
    Statements,
    /// In how many articles.
    Documents,
}

impl ActorColumn {
    /// The columns, from left to right.
    pub const ALL: [Self; 5] = [Self::Name, Self::Role, Self::Mentions, Self::Statements, Self::Documents];
}

/// What to show of the actors.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ActorQuery {
    /// Words that name, alias or role must hold.
    pub filter: String,
    /// What to sort by.
    pub by: ActorColumn,
    /// Downwards: most first, or Z first.
    pub down: bool,
}

impl Default for ActorQuery {
    fn default() -> Self {
        Self { filter: String::new(), by: ActorColumn::default(), down: true }
    }
}

impl ActorQuery {
    /// Sorts by a column; turns the order round where it is sorted by it already.
    pub fn sort_by(&mut self, column: ActorColumn) {
        if self.by == column {
            self.down = !self.down;
        } else {
            self.by = column;
            self.down = !matches!(column, ActorColumn::Name | ActorColumn::Role);
        }
    }
}

/// An actor in the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActorRow {
    /// The actor.
    pub id: ActorId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// Its first role, and of what.
    pub role: String,
    /// How often it is mentioned.
    pub mentions: usize,
    /// How many statements it makes.
    pub statements: usize,
    /// In how many articles.
    pub documents: usize,
    /// True where the analyst called it wrong.
    pub rejected: bool,
}

/// The actors that a query and the filters let through, in its order.
pub fn actors(index: &Index, query: &ActorQuery, filters: &Filters) -> Vec<ActorRow> {
    let words: Vec<String> = query.filter.split_whitespace().map(str::to_lowercase).collect();
    let actors = index.dossier().found.actors.iter();
    let mut rows: Vec<ActorRow> = actors
        .filter(|actor| filters.lets_through(actor))
        .map(|actor| (actor, row(index, actor)))
        .filter(|(actor, row)| words.is_empty() || holds(actor, row, &words))
        .map(|(_, row)| row)
        .collect();
    rows.sort_by(|one, other| {
        let order = match query.by {
            ActorColumn::Name => Ordering::Equal,
            ActorColumn::Role => one.role.cmp(&other.role),
            ActorColumn::Mentions => one.mentions.cmp(&other.mentions),
            ActorColumn::Statements => one.statements.cmp(&other.statements),
            ActorColumn::Documents => one.documents.cmp(&other.documents),
        };
        let names = || one.name.to_lowercase().cmp(&other.name.to_lowercase());
        match (query.by, query.down) {
            (ActorColumn::Name, true) => names().reverse(),
            (ActorColumn::Name, false) => names(),
            (_, true) => order.reverse().then_with(names),
            (_, false) => order.then_with(names),
        }
    });
    rows
}

fn row(index: &Index, actor: &Actor) -> ActorRow {
    ActorRow {
        id: actor.id.clone(),
        name: actor.name.clone(),
        kind: actor.kind,
        role: role_line(index, actor),
        mentions: actor.mentions.len(),
        statements: index.said_by(&actor.id).len(),
        documents: documents_of(actor),
        rejected: index.is_rejected(&Target::Actor(actor.id.clone())),
    }
}

fn documents_of(actor: &Actor) -> usize {
    // Mentions come in the order of documents.
    actor.mentions.chunk_by(|one, next| one.document == next.document).count()
}

/// `Deputy Secretary of State, United States`, or what it belongs to. Of those without a name also in which article, for
/// another may speak of `reporters`, too.
pub fn role_line(index: &Index, actor: &Actor) -> String {
    let role = actor.roles.first();
    let title = role.map(|role| role.title.as_str());
    let of = role.map_or(actor.of.as_ref(), |role| role.of.as_ref()).map(|of| index.name(of));
    let article = only_article(actor).and_then(|article| index.document(article));
    let article = article.filter(|_| actor.unnamed).map(|article| format!("in {}", source_name(article)));
    let parts: Vec<&str> = title.into_iter().chain(of).chain(article.as_deref()).collect();
    parts.join(", ")
}

/// The one article that mentions an actor.
fn only_article(actor: &Actor) -> Option<&DocumentId> {
    let first = &actor.mentions.first()?.document;
    actor.mentions.iter().all(|mention| mention.document == *first).then_some(first)
}

fn holds(actor: &Actor, row: &ActorRow, words: &[String]) -> bool {
    let mut text = format!("{}\n{}\n{}", row.name, row.role, row.kind.label()).to_lowercase();
    for alias in &actor.aliases {
        text.push('\n');
        text.push_str(&alias.to_lowercase());
    }
    words.iter().all(|word| text.contains(word))
}

/// The days of the first and the last article that mention an actor.
pub fn seen(index: &Index, actor: &Actor) -> Option<DateSpan> {
    let days = actor.mentions.iter().filter_map(|mention| index.document(&mention.document)?.published);
    days.fold(None, |seen: Option<DateSpan>, day| {
        Some(seen.map_or(DateSpan::day(day), |seen| DateSpan { start: seen.start.min(day), end: seen.end.max(day) }))
    })
}
