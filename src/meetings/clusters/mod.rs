//! Which sightings, in one article and in several, are of one meeting.
//!
//! Takes the sightings of all documents; `clusterer` puts each where it fits best (`fit`), into a `cluster` that gathers what
//! they say together. For that it is asked whom each stands for (`standing`), who is named in the sentence where nobody takes
//! part (`beside`), and what actors are called (`actor_names`).

mod actor_names;
mod beside;
mod cluster;
mod clusterer;
mod fit;
mod standing;

pub(super) use actor_names::telling_words;
pub(super) use cluster::Cluster;
pub(super) use clusterer::Clusterer;
