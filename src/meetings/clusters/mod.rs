//! Which sightings, in one article and in several, are of one meeting.
//!
//! Takes the sightings of all documents; `clusterer` puts each where it fits best (`fit`, `same_people`), into a `cluster` that gathers what
//! they say together. For that it is asked whom each stands for (`standing`), who is named in the sentence where nobody takes
//! part (`beside`), and what actors are called (`actor_names`, for short `short_names`). A cluster that tells too little is no meeting (`telling`).

mod actor_names;
mod beside;
mod cluster;
mod clusterer;
mod fit;
mod same_people;
mod short_names;
mod standing;
mod telling;

pub(super) use actor_names::telling_words;
pub(super) use cluster::Cluster;
pub(super) use clusterer::Clusterer;
