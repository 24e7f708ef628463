//! What has a place: meetings, actors that are or lie somewhere, and places that the articles name.

use super::{WORLD, project};
use crate::lexicon::Seats;
use crate::model::{ActorId, ActorKind, Coordinates, Evidence, MeetingId, Place, RelationKind, Target};
use crate::view::plane::{Area, Point};
use crate::view::{Filters, Index};
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

/// Pins that are no farther apart than this are in one place, in world units.
const TOGETHER: f32 = 1.0;

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
    /// What stands below that: the meeting and its day, or how many meetings.
    pub caption: String,
    /// Where it is on the plane.
    pub at: Point,
    /// Its number among the pins of one place: 0 stands there, the others around it.
    pub slot: usize,
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
    pins.retain(|pin| !is_mention(pin) || taken.iter().all(|other| other.distance(pin.at) > TOGETHER));
    for number in (0..pins.len()).rev() {
        let at = pins[number].at;
        pins[number].slot = pins[number + 1..].iter().filter(|other| other.at.distance(at) <= TOGETHER).count();
    }
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
            caption: String::new(),
            at: project(place.coordinates?),
            slot: 0,
            weight: place.mentions.len(),
        })
    };
    places.iter().filter_map(pin).collect()
}

/// Where states and bodies are known to sit.
static SEATS: LazyLock<Seats> = LazyLock::new(Seats::bundled);

/// States and bodies sit somewhere; where persons and groups are, no lexicon knows.
const fn sits(kind: ActorKind) -> bool {
    matches!(kind, ActorKind::State | ActorKind::Organization)
}

fn named((place, coordinates): (&Place, Coordinates)) -> (&str, Coordinates) {
    (&place.name, coordinates)
}

/// States and bodies at their seats, and actors that articles put somewhere.
fn actors<'a>(index: &Index, filters: &Filters, lies: &impl Fn(&str) -> Option<(&'a Place, Coordinates)>) -> Vec<Pin> {
    let found = &index.dossier().found;
    let located = |id: &ActorId| {
        let located = index.relations_of(id).find(|one| one.kind == RelationKind::LocatedIn && one.source == *id);
        located.and_then(|relation| lies(index.name(&relation.target)))
    };
    let shown = found.actors.iter().filter(|actor| {
        filters.lets_through(actor)
            && !filters.leaves_out(&actor.id)
            && !index.is_rejected(&Target::Actor(actor.id.clone()))
    });
    let pin = |actor: &crate::model::Actor| {
        let known = SEATS.of(&actor.name).filter(|_| sits(actor.kind));
        let (town, coordinates) = known
            .map(|seat| (seat.town.as_str(), seat.coordinates))
            .or_else(|| located(&actor.id).or_else(|| lies(&actor.name).filter(|_| sits(actor.kind))).map(named))?;
        Some(Pin {
            kind: PinKind::Actor(actor.id.clone(), actor.kind),
            label: actor.name.clone(),
            caption: format!("in {town}"),
            at: project(coordinates),
            slot: 0,
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
        caption: caption(index, &meetings),
        kind: PinKind::Meetings(meetings),
        label,
        at: project(coordinates),
        slot: 0,
    };
    by_place.into_iter().map(pin).collect()
}

/// `NATO-Russia Council, 12 Jan`; `3 meetings`.
fn caption(index: &Index, meetings: &[MeetingId]) -> String {
    match meetings {
        [only] => index.meeting(only).map_or_else(String::new, |meeting| {
            let date = meeting.date.map(|date| index.days().span(date));
            std::iter::once(meeting.name.clone()).chain(date).collect::<Vec<_>>().join(", ")
        }),
        several => format!("{} meetings", several.len()),
    }
}

/// What a map shows at first: where actors met, or else where they are, or else the places that are named.
pub fn home(pins: &[Pin]) -> Area {
    let held = |pin: &&Pin| matches!(pin.kind, PinKind::Meetings(_));
    let acting = |pin: &&Pin| !is_mention(pin);
    let area = |kept: &dyn Fn(&&Pin) -> bool| Area::of(pins.iter().filter(kept).map(|pin| pin.at));
    [area(&held), area(&acting), area(&|_| true)].into_iter().find(|area| area.is_something()).unwrap_or(WORLD)
}
