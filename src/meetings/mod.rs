//! Stage 6: who met, when, where, about what, to what end.
//!
//! Each place where an article speaks of a meeting is a sighting (`sighting`, with what is said around it in `facts`);
//! sightings of one meeting are put together across articles (`cluster`), and made into its record (`record`).

mod cluster;
mod facts;
mod record;
mod sighting;

use crate::lexicon::Lexicon;
use crate::model::{Cast, Document, Meeting};
use sighting::Sighting;

/// Where one document speaks of meetings.
#[derive(Debug)]
pub struct Sightings(Vec<Sighting>);

/// What one document, by its number, says of meetings.
pub fn sight(number: usize, document: &Document, cast: &Cast, lexicon: &Lexicon) -> Sightings {
    Sightings(sighting::sightings(number, document, &cast.readings[number], &cast.actors, lexicon))
}

/// The meetings of the folder, by date.
pub fn find(documents: &[Document], cast: &Cast, sightings: Vec<Sightings>) -> Vec<Meeting> {
    let clusterer = cluster::Clusterer::new(&cast.actors);
    let clusters = clusterer.cluster(sightings.into_iter().map(|sightings| sightings.0).collect());
    let mut meetings: Vec<Meeting> = clusters
        .iter()
        .filter(|cluster| is_meeting(cluster))
        .map(|cluster| record::meeting(documents, cast, &clusterer, cluster))
        .collect();
    meetings
        .sort_by(|a, b| (a.date.is_none(), a.date, &a.name, &a.id).cmp(&(b.date.is_none(), b.date, &b.name, &b.id)));
    meetings
}

/// Enough is told of it, and somebody was there.
fn is_meeting(cluster: &cluster::Cluster) -> bool {
    let told = usize::from(cluster.date.is_some_and(crate::model::DateSpan::is_day))
        + usize::from(!cluster.places.is_empty())
        + usize::from(!cluster.names.is_empty())
        + usize::from(cluster.parties.len() >= 2)
        + usize::from(cluster.sightings.iter().any(|sighting| sighting.duration.is_some()));
    cluster.sightings.iter().any(|sighting| sighting.strong) && !cluster.parties.is_empty() && told >= 2
}
