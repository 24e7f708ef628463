//! Clusters become the cast: actors and places, with names, mentions and reasons.
//!
//! `builder` makes them, with the offices that any article gives them, each once (`held_roles`), and of the body that
//! another article names (`folder_ties`). `prune` is called once all stages are through: it drops actors whom nobody
//! would look for.

mod builder;
mod folder_ties;
mod held_roles;
mod prune;

pub(super) use builder::build;
pub(super) use held_roles::is_same_title;
pub use prune::prune;
