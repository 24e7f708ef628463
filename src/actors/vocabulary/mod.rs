//! The names of the whole folder: what one article makes plain helps to read the others.
//!
//! Takes the entities of each document as they are on first reading (`known`), settles what only all of them together
//! tell (`settled_names`, `genders`, `countries`, `nouns`, `short_names`), and on the second reading mends names that the model
//! tore (`mending`).

mod countries;
mod genders;
mod known;
mod mending;
mod nouns;
mod settled_names;
mod short_names;

pub use known::Vocabulary;
pub(super) use known::{NameKind, office_follows};
