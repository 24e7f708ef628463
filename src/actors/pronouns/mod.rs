//! Mentions by pronoun, and those of whom a pronoun says whose they are.
//!
//! Takes all entities, named and described. `resolver` gives each pronoun to the most salient that it can stand for
//! (`salience`), unless it stands for nobody (`expletives`, `things`) or for another than who answers (`answered`). Once that is
//! known, so is who are `her party` (`related`) and `his lieutenants` (`possessed`).

mod answered;
mod expletives;
pub(super) mod possessed;
pub(super) mod related;
mod resolver;
mod salience;
mod things;

pub(super) use resolver::{resolve, tell_genders};
pub(super) use salience::is_subordinate;
