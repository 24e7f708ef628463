//! What a parsed text is, and how an English dependency tree is read.
//!
//! [`Parse`] is what the language engine gives: tokens with their tags, lemmas, heads and labels, sentences, and the names
//! that the model saw. `joined` puts that of a text together out of those of its sections, and mends trees that the model
//! builds wrong of sentences which the press is fond of (`paired_names`, `fronted_days`, `participles`, `lost_root`,
//! `joined_offices`, `as_well_as`, `torn_lists`). The rest of this module reads such a tree for the stages behind it. It
//! imports `text` alone and knows nothing of actors or dossiers.

mod as_well_as;
mod builder;
mod clause;
mod clause_words;
mod content;
mod control;
mod direction;
mod finite;
mod fronted_days;
mod hedges;
mod joined;
mod joined_offices;
mod labels;
mod lost_root;
mod objects;
mod paired_names;
mod parse;
mod participles;
mod relative;
mod torn_lists;
mod tree;
mod voice;
mod weekday;
mod when;

pub use builder::{NewToken, ParseBuilder};
pub use clause_words::{CLAUSE_WORDS, ClauseWords};
pub use direction::tells_an_end;
pub use labels::Labels;
pub use parse::{NameSpan, Parse};
pub use when::{Anchor, When, whens};
