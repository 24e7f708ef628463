//! Of which state or body an office is, where the words around it leave that open.
//!
//! Takes the offices that were found and completes them by the rest of the article: the kind of body that has such an
//! office (`office_kinds`, `office_bodies`; none that is `others`'), what is said further on (`told_bodies`), what the
//! sentences before speak of (`in_mind`), and the state that the article, or the folder, is about (`home`, `by_folder`, with
//! what one article names and another need not: `elsewhere`); commissioners are Europe's (`commissioners`). Before there are
//! any, the towns that have a mayor become bodies (`towns`).

mod by_folder;
mod commissioners;
mod elsewhere;
mod home;
pub(super) mod in_mind;
pub(super) mod office_bodies;
mod office_kinds;
mod others;
pub(super) mod told_bodies;
pub(super) mod towns;

pub(super) use by_folder::complete_by_folder;
pub(super) use home::home;
pub(super) use office_kinds::{Holder, is_of_bodies_alone};
pub(super) use told_bodies::is_trade;
