//! Stage 6: who met, when, where, about what, to what end.
//!
//! Each place where an article speaks of a meeting is a sighting (`sighting`: by `nouns`, `names` or `verbs`, with its
//! `parties`, its `status`, and what is said of time and place in `facts`). Sightings of one meeting are put together
//! across articles (`cluster`, by how well they `fit`), and made into its record (`record`).

mod cluster;
mod facts;
mod fit;
mod names;
mod naming;
mod nouns;
mod parties;
mod record;
mod sighting;
mod status;
mod verbs;

use crate::lexicon::Lexicon;
use crate::model::{Cast, Document, Meeting, MeetingStatus, Statement};
use crate::text::days_between;
use cluster::{Cluster, Clusterer};
use sighting::Sighting;

/// Where one document speaks of meetings.
#[derive(Debug)]
pub struct Sightings(Vec<Sighting>);

/// Meetings that took place longer before the first article, in days, are its background, not its story.
const BACKGROUND: i32 = 60;

/// What one document, by its number, says of meetings. `statements` are those of all documents: who `I` is.
pub fn sight(
    number: usize,
    document: &Document,
    cast: &Cast,
    statements: &[Statement],
    lexicon: &Lexicon,
) -> Sightings {
    Sightings(sighting::sightings(number, document, cast, statements, lexicon))
}

/// The meetings of the folder, by date.
pub fn find(documents: &[Document], cast: &Cast, sightings: Vec<Sightings>, lexicon: &Lexicon) -> Vec<Meeting> {
    let clusterer = Clusterer::new(documents, cast);
    let clusters = clusterer.cluster(sightings.into_iter().map(|sightings| sightings.0).collect());
    let mut meetings: Vec<Meeting> = clusters
        .iter()
        .filter(|cluster| is_meeting(&clusterer, cluster))
        .map(|cluster| record::meeting(documents, cast, &clusterer, cluster, lexicon))
        .collect();
    meetings
        .sort_by(|a, b| (a.date.is_none(), a.date, &a.name, &a.id).cmp(&(b.date.is_none(), b.date, &b.name, &b.id)));
    meetings
}

/// Enough is told of it, somebody was there, and it belongs to the story.
fn is_meeting(clusterer: &Clusterer<'_>, cluster: &Cluster) -> bool {
    let any = |tells: fn(&Sighting) -> bool| usize::from(cluster.sightings.iter().any(tells));
    let told = usize::from(cluster.date.is_some_and(crate::model::DateSpan::is_day))
        + usize::from(!cluster.places.is_empty() || !cluster.venues.is_empty())
        + usize::from(!cluster.names.is_empty() || !cluster.bodies.is_empty())
        + usize::from(cluster.parties.len() >= 2 || cluster.persons.len() >= 2)
        + any(|sighting| sighting.duration.is_some())
        + any(|sighting| sighting.kind.is_some())
        + any(|sighting| sighting.assembled)
        + any(|sighting| sighting.status == MeetingStatus::Cancelled);
    let is_background = match (cluster.date, clusterer.first_day()) {
        (Some(date), Some(first)) => days_between(date.end, first) > BACKGROUND,
        _ => false,
    };
    let has_assembly = cluster.sightings.iter().any(|sighting| sighting.assembled && sighting.name.is_some());
    let somebody = !cluster.parties.is_empty() || !cluster.persons.is_empty() || has_assembly;
    cluster.sightings.iter().any(|sighting| sighting.strong) && somebody && told >= 2 && !is_background
}
