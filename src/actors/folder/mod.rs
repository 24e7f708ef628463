//! Which entities of which documents are one.
//!
//! Takes the entities of all documents; gives clusters of them, and the merges that are left to the analyst.
//! `clusters` joins by name, `joins` short with full names of bodies, `persons` those of persons and two spellings, `letters`
//! full names that share them, `holders` whom an office describes with
//! who holds it. A wrong merge is worse than a split: where two readings are possible the entities stay apart, and the
//! merge is suggested (`suggesting`).

mod clusters;
mod holders;
mod joins;
mod letters;
mod persons;
mod suggesting;

pub(super) use clusters::{Cluster, Clusters, Member, cluster};
