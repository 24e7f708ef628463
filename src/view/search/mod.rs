//! Search across everything: articles, statements, actors, meetings, as one types.
//!
//! [`Query`] is what was typed, [`Engine`] what answers it. [`Memory`] is the one engine there is: inverted lists in
//! memory, made in the background.

mod examples;
mod inverted;
mod memory;
mod query;
mod snippet;
mod words;

pub use examples::{Example, examples};
pub use inverted::Inverted;
pub use memory::Memory;
pub use query::Query;

use super::Index;
use crate::model::{Act, Evidence, Target};
use std::ops::Range;

/// Answers queries about one state of a dossier.
pub trait Engine: Send + Sync {
    /// The best hits, and how many there are in all.
    fn search(&self, index: &Index, query: &Query, most: usize) -> Hits;
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// The best, the best first within each kind.
    pub hits: Vec<Hit>,
    /// How many there are in all.
    pub total: usize,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub target: Target,
    /// Its name, or who says it.
    pub title: String,
    /// Beside the name: a role, a publisher and a day.
    pub line: String,
    /// Words of an article around the ones that were looked for.
    pub snippet: String,
    /// The bytes of the snippet that were looked for.
    pub marked: Vec<Range<usize>>,
    /// What the speaker does, for statements.
    pub act: Option<Act>,
    /// The article's number, where it stands in one.
    pub number: Option<usize>,
    /// The words to open.
    pub evidence: Option<Evidence>,
}
