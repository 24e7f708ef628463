//! One place where an article speaks of a meeting: a sighting.
//!
//! `sighting` goes through the words of a document. A noun, a name or a verb that speaks of a meeting makes a sighting (the
//! folders `nouns`, `sittings`, `verbs`, `visits`), or it goes on another day (`resumed`). One that speaks of guests met one
//! after the other becomes several (`apart`, `listed`); several in one clause become one, unless the sentence puts one after
//! the other (`order`).

mod apart;
mod listed;
mod order;
mod resumed;
mod sighting;

pub(super) use sighting::{Finder, Name, Sighting, sightings};
