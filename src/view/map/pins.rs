//! What has a place: meetings, actors that are or lie somewhere, and places that the articles name.

use super::project;
use crate::model::{ActorId, ActorKind, Coordinates, Evidence, MeetingId, Place, RelationKind, Target};
use crate::view::plane::Point;
use crate::view::{Filters, Index};
use std::collections::{BTreeMap, HashMap};

/// What a pin stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PinKind {
    /// Meetings held there, or planned.
    Meetings(Vec<MeetingId>),
    /// An actor that is there: a state, a body with its seat.
    Actor(ActorId, ActorKind),
    /// A place that articles name; where one of them does.
    Mentioned(Evidence),
}

/// A pin on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Pin {
    /// What it stands for.
    pub kind: PinKind,
    /// What stands beside it.
    pub label: String,
    /// Where it is on the plane.
    pub at: Point,
    /// How often it is met at or named: heavier pins are larger and have their labels first.
    pub weight: usize,
}

/// The pins for all that has a place, the heaviest last, so that they lie on top: places, actors, meetings.
pub fn pins(index: &Index, filters: &Filters) -> Vec<Pin> {
    let found = &index.dossier().found;
    let mut places: HashMap<String, (&Place, Coordinates)> = HashMap::new();
    for place in &found.places {
        if let Some(coordinates) = place.coordinates {
            places.insert(place.name.to_lowercase(), (place, coordinates));
        }
    }
    let lies = |name: &str| places.get(&name.to_lowercase()).copied();
    let mut pins = mentioned(&found.places);
    pins.extend(actors(index, filters, &lies));
    pins.extend(meetings(index, filters, &lies));
    pins.sort_by_key(|pin| {
        let rank = match pin.kind {
            PinKind::Mentioned(_) => 0,
            PinKind::Actor(..) => 1,
            PinKind::Meetings(_) => 2,
        };
        (rank, pin.weight)
    });
    // A place where somebody met or acts needs no pin of its own.
    let taken: Vec<Point> = pins.iter().filter(|pin| !is_mention(pin)).map(|pin| pin.at).collect();
    pins.retain(|pin| !is_mention(pin) || taken.iter().all(|other| other.distance(pin.at) > 1.0));
    pins
}

const fn is_mention(pin: &Pin) -> bool {
    matches!(pin.kind, PinKind::Mentioned(_))
}

fn mentioned(places: &[Place]) -> Vec<Pin> {
    let pin = |place: &Place| {
        Some(Pin {
            kind: PinKind::Mentioned(place.mentions.first()?.evidence()),
            label: place.name.clone(),
            at: project(place.coordinates?),
            weight: place.mentions.len(),
        })
    };
    places.iter().filter_map(pin).collect()
}

/// Actors that have the name of a place, as states do, and those that are said to lie in one.
fn actors<'a>(index: &Index, filters: &Filters, lies: &impl Fn(&str) -> Option<(&'a Place, Coordinates)>) -> Vec<Pin> {
    let found = &index.dossier().found;
    let seat = |id: &ActorId| {
        let located = index.relations_of(id).find(|one| one.kind == RelationKind::LocatedIn && one.source == *id);
        located.and_then(|relation| lies(index.name(&relation.target)))
    };
    let shown = found.actors.iter().filter(|actor| {
        !filters.hidden_kinds.contains(&actor.kind) && !index.is_rejected(&Target::Actor(actor.id.clone()))
    });
    let pin = |actor: &crate::model::Actor| {
        let (_, coordinates) = lies(&actor.name).or_else(|| seat(&actor.id))?;
        Some(Pin {
            kind: PinKind::Actor(actor.id.clone(), actor.kind),
            label: actor.name.clone(),
            at: project(coordinates),
            weight: actor.mentions.len(),
        })
    };
    shown.filter_map(pin).collect()
}

fn meetings<'a>(
    index: &Index,
    filters: &Filters,
    lies: &impl Fn(&str) -> Option<(&'a Place, Coordinates)>,
) -> Vec<Pin> {
    let mut by_place: BTreeMap<String, (Coordinates, Vec<MeetingId>)> = BTreeMap::new();
    for meeting in &index.dossier().found.meetings {
        let in_range = filters.dates.is_none_or(|range| meeting.date.is_some_and(|date| range.meets(date)));
        let Some((place, coordinates)) = meeting.place.as_deref().and_then(lies) else { continue };
        if in_range && !index.is_rejected(&Target::Meeting(meeting.id.clone())) {
            by_place.entry(place.name.clone()).or_insert((coordinates, Vec::new())).1.push(meeting.id.clone());
        }
    }
    let pin = |(label, (coordinates, meetings)): (String, (Coordinates, Vec<MeetingId>))| Pin {
        weight: meetings.len(),
        kind: PinKind::Meetings(meetings),
        label,
        at: project(coordinates),
    };
    by_place.into_iter().map(pin).collect()
}
