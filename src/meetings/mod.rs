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
use crate::model::{Cast, Document, Encounter, Meeting, MeetingId, Statement, StatementId};
use around::{Folder, Scope, link};
use clusters::{Cluster, Clusterer};
use record::Recorder;
use sightings::Sighting;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Where one document speaks of meetings.
#[derive(Debug)]
pub struct Sightings(Vec<Sighting>);

impl Sightings {
    /// Who met whom, as the document tells it: those few of whom each meets each of the others.
    pub fn encounters(&self) -> Vec<Encounter> {
        let told = self.0.iter().filter(|sighting| sighting.is_of_few());
        told.map(|sighting| Encounter { word: sighting.word, actors: sighting.participants.clone() }).collect()
    }
}

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
    let clusters: Vec<&Cluster> = clusters.iter().filter(|cluster| clusterer.is_meeting(cluster)).collect();
    let scope = Scope::new(cast, &clusters);
    let folder = Folder { documents, clusterer: &clusterer, clusters: &clusters, scope: &scope, lexicon };
    let recorders = |attended| -> Vec<Recorder<'_>> {
        let said = link::statements_of(folder, attended, statements).into_iter();
        said.enumerate().map(|(number, said)| Recorder::new(folder, attended, number, said)).collect()
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
