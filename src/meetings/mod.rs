//! Stage 6: who met, when, where, about what, to what end.
//!
//! Of each document: each place where it speaks of a meeting is a sighting (`sightings`): by a noun (`nouns`), a body that sits
//! (`sittings`), a verb (`verbs`), or one who comes to another (`visits`). Each has who takes part (`parties`; whom the words
//! stand for, `sides`), and when, where and how long (`facts`). Across the folder: the sightings of one meeting are put
//! together (`clusters`); the sentences and statements around it are found (`around`); from them its `record` is filled, with
//! the `positions` of the sides and a `summary`.

mod around;
mod clusters;
mod facts;
mod nouns;
mod parties;
mod positions;
mod record;
mod sides;
mod sightings;
mod sittings;
mod summary;
mod verbs;
mod visits;

use crate::lexicon::Lexicon;
use crate::model::{Cast, Document, Meeting, MeetingId, MeetingStatus, Statement, StatementId};
use crate::text::days_between;
use around::{Scope, link};
use clusters::{Cluster, Clusterer};
use record::{Meetings, Recorder};
use sightings::Sighting;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Where one document speaks of meetings.
#[derive(Debug)]
pub struct Sightings(Vec<Sighting>);

/// Meetings that took place longer before the first article, in days, are its background, not its story.
const BACKGROUND: i32 = 60;

/// A meeting of so many days is still one.
const SHORT: i32 = 4;

/// What one document, by its number, says of meetings. `statements` are those of all documents: who `I` is.
pub fn sight(
    number: usize,
    document: &Document,
    cast: &Cast,
    statements: &[Statement],
    lexicon: &Lexicon,
) -> Sightings {
    Sightings(sightings::sightings(number, document, cast, statements, lexicon))
}

/// The meetings of the folder, by date.
pub fn find(
    documents: &[Document],
    cast: &Cast,
    statements: &[Statement],
    sightings: Vec<Sightings>,
    lexicon: &Lexicon,
) -> Vec<Meeting> {
    let clusterer = Clusterer::new(documents, cast, &lexicon.meetings);
    let clusters = clusterer.cluster(sightings.into_iter().map(|sightings| sightings.0).collect());
    let clusters: Vec<&Cluster> = clusters.iter().filter(|cluster| is_meeting(&clusterer, cluster)).collect();
    let scope = Scope::new(cast, &clusters);
    let recorders = |attended| -> Vec<Recorder<'_>> {
        let said = link::statements_of(documents, &clusterer, &clusters, attended, &scope, statements);
        let recorder = |(number, said): (usize, Vec<usize>)| {
            let said = said.into_iter().map(|statement| &statements[statement]).collect();
            Recorder::new(
                documents,
                &clusterer,
                Meetings { clusters: &clusters, attended },
                number,
                &scope,
                said,
                lexicon,
            )
        };
        said.into_iter().enumerate().map(recorder).collect()
    };
    // Those whom the texts around show to have been there speak for the meeting, too: so statements are linked twice.
    let met = |cluster: &&Cluster| cluster.persons.union(&cluster.parties).copied().collect();
    let named: Vec<BTreeSet<usize>> = clusters.iter().map(met).collect();
    let present: Vec<BTreeSet<usize>> = recorders(&named).into_iter().map(|recorder| recorder.present).collect();
    let mut meetings: Vec<Meeting> = recorders(&present).iter().map(record::meeting).collect();
    meetings
        .sort_by(|a, b| (a.date.is_none(), a.date, &a.name, &a.id).cmp(&(b.date.is_none(), b.date, &b.name, &b.id)));
    tell_apart(&mut meetings);
    meetings
}

/// Numbers those that go by one name on one day, so that each has an id of its own.
fn tell_apart(meetings: &mut [Meeting]) {
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for meeting in meetings {
        let times = known.entry(meeting.id.to_string()).or_default();
        *times += 1;
        if *times > 1 {
            meeting.id = MeetingId::from(format!("{}:{times}", meeting.id));
        }
    }
}

/// Enters into each statement the meeting that it was made at or is about.
pub fn link(meetings: &[Meeting], statements: &mut [Statement]) {
    let mut meeting_of: HashMap<&StatementId, &MeetingId> = HashMap::new();
    for meeting in meetings {
        for statement in &meeting.statements {
            meeting_of.entry(statement).or_insert(&meeting.id);
        }
    }
    for statement in statements {
        statement.meeting = meeting_of.get(&statement.id).map(|&meeting| meeting.clone());
    }
}

/// Enough is told of it, somebody was there, and it belongs to the story.
fn is_meeting(clusterer: &Clusterer<'_>, cluster: &Cluster) -> bool {
    let any = |tells: fn(&Sighting) -> bool| usize::from(cluster.sightings.iter().any(tells));
    // `She and the mayor talked on the phone`: two, though one has no name.
    let are_two = any(|sighting| {
        let is_dated = sighting.when.as_ref().is_some_and(|when| when.start == when.end);
        (sighting.kind.is_some() || is_dated) && sighting.strong && sighting.participants.len() >= 2
    }) == 1;
    // `from 4 to 6 May` says as much as a day; `this month` says little.
    let is_dated = cluster.date.is_some_and(|date| days_between(date.start, date.end) <= SHORT);
    let told = usize::from(is_dated)
        + usize::from(!cluster.places.is_empty() || !cluster.venues.is_empty())
        + usize::from(!cluster.names.is_empty() || !cluster.bodies.is_empty())
        + usize::from(cluster.parties.len() >= 2 || cluster.persons.len() >= 2 || are_two)
        + any(|sighting| sighting.duration.is_some())
        + any(|sighting| sighting.kind.is_some())
        + any(|sighting| sighting.assembled)
        + any(|sighting| sighting.sided)
        + any(|sighting| sighting.status == MeetingStatus::Cancelled)
        // `A bilateral meeting with the minister could not take place`: whose guest it was is seldom said again.
        + (any(|sighting| sighting.status == MeetingStatus::Cancelled) & usize::from(!cluster.persons.is_empty()));
    // `She also met the minister before he left`: who met whom is enough where both are named, and it is no memory.
    let told = told + usize::from(cluster.persons.len() == 2 && any(|sighting| sighting.face_to_face) == 1);
    let is_background = match (cluster.date, clusterer.first_day()) {
        (Some(date), Some(first)) => days_between(date.end, first) > BACKGROUND,
        _ => false,
    };
    let is_sat = |sighting: &Sighting| sighting.assembled && (sighting.name.is_some() || sighting.noun.is_some());
    let has_assembly = cluster.sightings.iter().any(is_sat);
    let somebody = !cluster.parties.is_empty()
        || !cluster.persons.is_empty()
        || has_assembly
        || any(|sighting| sighting.sided) == 1
        // `Talks due to open in Oslo on Monday were called off`
        || (cluster.date.is_some_and(crate::model::DateSpan::is_day)
            && !cluster.places.is_empty()
            && any(|sighting| sighting.status == MeetingStatus::Cancelled && sighting.strong) == 1);
    cluster.sightings.iter().any(|sighting| sighting.strong) && somebody && told >= 2 && !is_background
}
