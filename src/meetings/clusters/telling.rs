//! Whether a cluster tells enough to be a meeting of the story.

use super::cluster::Cluster;
use super::clusterer::Clusterer;
use crate::meetings::sightings::Sighting;
use crate::model::{DateSpan, MeetingStatus, Stretch};
use crate::text::days_between;

/// Meetings that took place longer before the first article, in days, are its background, not its story.
const BACKGROUND: i32 = 120;

/// A meeting of so many days is still one.
const SHORT: i32 = 4;

/// What is said to have been in a month, is told with it.
const MONTH: i32 = 31;

/// So many things must be told of a meeting.
const ENOUGH: usize = 2;

impl Clusterer<'_> {
    /// True where enough is told of it, somebody was there, and it belongs to the story.
    pub fn is_meeting(&self, cluster: &Cluster) -> bool {
        // `last met in Selm in March` tells what has led here, `had visited the port in May` does not: of what is far more is told.
        let is_month = cluster.date.is_some_and(|date| date.stretch() == Stretch::Month);
        let is_far = self.is_background(cluster);
        cluster.sightings.iter().any(|sighting| sighting.strong)
            && is_somebody_there(cluster)
            && told(cluster) >= ENOUGH + usize::from(is_far)
            && (is_month || !is_far)
    }

    fn is_background(&self, cluster: &Cluster) -> bool {
        let ends_before = cluster.date.zip(self.first_day()).map(|(date, first)| days_between(date.end, first));
        ends_before.is_some_and(|days| days > BACKGROUND)
    }
}

/// How many things are told of it that tell it from the mere word for a meeting.
fn told(cluster: &Cluster) -> usize {
    let any = |tells: fn(&Sighting) -> bool| cluster.sightings.iter().any(tells);
    // `She and the mayor talked on the phone`: two, though one has no name.
    let are_two = any(|sighting| {
        let is_dated = sighting.when.as_ref().is_some_and(|when| when.start == when.end);
        // `talks between the bank and its two unions broke down`
        (sighting.kind.is_some() || is_dated || sighting.sided) && sighting.strong && sighting.participants.len() >= 2
    });
    let is_off = any(|sighting| sighting.status == MeetingStatus::Cancelled);
    let told = [
        // `from 4 to 6 May` says as much as a day; `this month` says little.
        cluster.date.is_some_and(|date| days_between(date.start, date.end) <= SHORT),
        !cluster.places.is_empty() || !cluster.venues.is_empty(),
        // `at a meeting in Bergen in November`
        !cluster.places.is_empty() && cluster.date.is_some_and(|date| days_between(date.start, date.end) <= MONTH),
        !cluster.names.is_empty() || !cluster.bodies.is_empty(),
        cluster.parties.len() >= 2 || cluster.persons.len() >= 2 || are_two,
        any(|sighting| sighting.duration.is_some()),
        any(|sighting| sighting.kind.is_some()),
        any(|sighting| sighting.assembled),
        any(|sighting| sighting.sided),
        is_off,
        // `A bilateral meeting with the minister could not take place`: whose guest it was is seldom said again.
        is_off && !cluster.persons.is_empty(),
        // `She also met the minister before he left`: who met whom is enough where both are named, and it is no memory.
        // `The minister met shop stewards`
        cluster.persons.len().max(cluster.parties.len()) >= 2
            && (!cluster.persons.is_empty() || cluster.parties.len() >= 2)
            && any(|sighting| sighting.face_to_face),
    ];
    told.into_iter().filter(|&is_told| is_told).count()
}

fn is_somebody_there(cluster: &Cluster) -> bool {
    let any = |tells: fn(&Sighting) -> bool| cluster.sightings.iter().any(tells);
    !cluster.parties.is_empty()
        || !cluster.persons.is_empty()
        || any(|sighting| sighting.assembled && (sighting.name.is_some() || sighting.noun.is_some()))
        || any(|sighting| sighting.sided)
        // `Talks due to open in Oslo on Monday were called off`
        || (cluster.date.is_some_and(DateSpan::is_day)
            && !cluster.places.is_empty()
            && any(|sighting| sighting.status == MeetingStatus::Cancelled && sighting.strong))
}
