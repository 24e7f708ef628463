//! What a word says by the rules, and what it does not say though it looks like it.
//!
//! `forms` finds the rules of a word as it is written; `senses` tells another meaning by the object, `limits` what the whole
//! clause rules out.

mod forms;
mod limits;
mod senses;

pub(super) use forms::compound;
pub(in crate::relations) use forms::is_reciprocal;
