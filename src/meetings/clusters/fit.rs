//! How well two clusters of sightings fit: what they share speaks for one meeting, what contradicts keeps them apart.

use super::beside;
use super::cluster::Cluster;
use super::clusterer::Clusterer;
use crate::model::{ActorKind, DateSpan, MeetingStatus, PlaceKind};
use crate::text::days_between;
use std::collections::BTreeSet;

/// Compares clusters of one article, or of several.
pub(super) struct Fit<'a> {
    pub clusterer: &'a Clusterer<'a>,
    /// True where both are of one article: it does not contradict itself on the day.
    pub within: bool,
}

impl Fit<'_> {
    /// How well two clusters fit; none where they contradict each other.
    pub fn of(&self, one: &Cluster, other: &Cluster) -> Option<f32> {
        // What tells most pairs apart is asked first.
        let days = self.days(one, other)?;
        if one.is_set_apart_from(other) || other.is_set_apart_from(one) {
            return None;
        }
        let same_kind = !one.kinds.is_disjoint(&other.kinds);
        if !same_kind && !one.kinds.is_empty() && !other.kinds.is_empty() {
            return None;
        }
        // Nor are talks in a city a telephone call.
        let is_kind = |cluster: &Cluster, word: &str| {
            self.clusterer.words.kind(word).is_some_and(|kind| cluster.kinds.contains(&kind))
        };
        let is_call = |cluster: &Cluster| is_kind(cluster, "phone call");
        let is_somewhere = |cluster: &Cluster| !cluster.places.is_empty() && cluster.kinds.is_empty();
        if (is_call(one) && is_somewhere(other)) || (is_call(other) && is_somewhere(one)) {
            return None;
        }
        // A dinner is no session.
        if (one.formal && other.is_private()) || (other.formal && one.is_private()) {
            return None;
        }
        let lengths = if one.durations.is_disjoint(&other.durations) { 0.0 } else { 0.75 };
        // That both were sittings says little where nobody tells of whom, and they are called differently.
        let words = self.clusterer.words;
        let are_unlike = (one.is_anonymous() || other.is_anonymous())
            && one.is_called_by_kind(words)
            && other.is_called_by_kind(words)
            && !one.shares_noun(other);
        let formal = if one.formal && other.formal && !are_unlike { 0.5 } else { 0.0 };
        // A signing is not the talks that led to it, unless both are of one day; nor is a dinner those of another article.
        if days <= 0.0 && is_kind(one, "signing") != is_kind(other, "signing") {
            return None;
        }
        let is_apart = !self.within && days <= 0.0 && one.is_private() != other.is_private();
        let (names, sides) = (self.names(one, other)?, self.sides(one, other)?);
        // Where articles put one session of a body, or of the same two people, in two cities on a day, one of them errs.
        let are_two = one.persons.len() == 2 && one.persons == other.persons;
        let is_surely_one = !self.within && days >= 2.0 && (names >= 3.0 || are_two);
        let places = self.places(one, other).or(is_surely_one.then_some(-1.0))?;
        let shared = days + places + names + sides + lengths;
        // A headline tells what its article tells.
        let is_told_below = self.within && self.clusterer.is_in_headline(one) != self.clusterer.is_in_headline(other);
        let shared = match is_told_below {
            true if same_kind => shared + 0.5,
            true if places > 0.0 && sides > 0.0 => shared + 0.75,
            _ => shared,
        };
        // That there were two telephone calls does not make them one.
        let alike = if self.within || one.formal || other.formal || shared > 0.0 { 2.5 } else { 1.0 };
        let shared = if is_apart { shared - 1.5 } else { shared };
        // What was called off is not what was held, unless both are of one day.
        let is_held = |cluster: &Cluster| cluster.is_all(MeetingStatus::Held);
        let contradicts = (one.is_cancelled() && is_held(other)) || (other.is_cancelled() && is_held(one));
        // `The meeting was called off, but they spoke by telephone that evening`
        let is_instead = contradicts && one.is_private() != other.is_private();
        let shared = if contradicts && (days <= 0.0 || is_instead) { shared - 1.5 } else { shared };
        let shared = if is_instead { shared - 1.5 } else { shared };
        // `They will try again on Monday`, in another article's words `The council will meet on Monday`.
        let is_plan = |cluster: &Cluster| cluster.is_all(MeetingStatus::Planned);
        let is_bare = |cluster: &Cluster| cluster.is_anonymous() && cluster.is_verb_alone();
        let announced = days >= 2.0 && is_plan(one) && is_plan(other) && (is_bare(one) || is_bare(other));
        let shared = if announced && !self.within { shared + 0.5 } else { shared };
        let beside = if self.within || days < 2.0 { 0.0 } else { beside::fit(one, other) };
        Some(shared + formal + beside + if same_kind { alike } else { 0.0 })
    }

    fn days(&self, one: &Cluster, other: &Cluster) -> Option<f32> {
        let is_day = |cluster: &Cluster| cluster.date.is_some_and(DateSpan::is_day);
        match (one.date, other.date) {
            (Some(a), Some(b)) if a.meets(b) => Some(if is_day(one) && is_day(other) { 2.0 } else { 1.0 }),
            (Some(_), Some(_)) if !self.within && one.shares_day(other) => Some(1.0),
            // Articles differ by a day over one meeting; then all else must agree.
            (Some(a), Some(b)) if !self.within && gap(a, b) == 1 => Some(-1.0),
            (Some(_), Some(_)) => None,
            (Some(date), None) => within_bounds(date, other),
            (None, Some(date)) => within_bounds(date, one),
            (None, None) => match (one.bounds, other.bounds) {
                (Some(a), Some(b)) if !a.meets(b) => None,
                _ => Some(0.0),
            },
        }
    }

    fn places(&self, one: &Cluster, other: &Cluster) -> Option<f32> {
        let shared_venue =
            one.venues.iter().any(|venue| other.venues.iter().any(|second| is_same_venue(venue, second)));
        let venues = if shared_venue { 1.0 } else { 0.0 };
        if one.places.is_empty() || other.places.is_empty() {
            return Some(venues);
        }
        if !one.places.is_disjoint(&other.places) {
            return Some(1.5 + venues);
        }
        let places = &self.clusterer.cast.places;
        let lies_in = |a: &usize, b: &usize| {
            places[*a].country.as_deref() == Some(places[*b].name.as_str())
                || places[*a].name.contains(&places[*b].name)
        };
        let loose = |place: &usize| !matches!(places[*place].kind, PlaceKind::City);
        let near = one.places.iter().any(|a| other.places.iter().any(|b| lies_in(a, b) || lies_in(b, a)));
        if near {
            return Some(1.0 + venues);
        }
        // Two cities contradict each other; a city and a region may not.
        let vague = one.places.iter().all(loose) || other.places.iter().all(loose);
        vague.then_some(venues)
    }

    fn names(&self, one: &Cluster, other: &Cluster) -> Option<f32> {
        let body = match one.bodies.is_disjoint(&other.bodies) {
            false => 2.0,
            // `the cabinet meeting`, in a folder where nobody says whose cabinet.
            true if self.are_of_one_chamber(one, other) => 1.0,
            true => 0.0,
        };
        if one.names.is_empty() || other.names.is_empty() {
            return Some(body);
        }
        let same = one.names.iter().any(|name| other.names.iter().any(|second| same_name(name, second)));
        same.then_some(3.0)
    }

    /// True where neither tells whose meeting it is, and both call it by the same body.
    fn are_of_one_chamber(&self, one: &Cluster, other: &Cluster) -> bool {
        let chambers = |cluster: &Cluster| -> BTreeSet<String> {
            let nouns = cluster.sightings.iter().filter_map(|sighting| sighting.noun.as_deref());
            let words = nouns.flat_map(|noun| noun.split(' ')).map(str::to_lowercase);
            words.filter(|word| self.clusterer.words.is_chamber(word)).collect()
        };
        one.bodies.is_empty() && other.bodies.is_empty() && !chambers(one).is_disjoint(&chambers(other))
    }

    fn sides(&self, one: &Cluster, other: &Cluster) -> Option<f32> {
        let named = |cluster: &Cluster| -> Vec<usize> {
            cluster.parties.iter().copied().filter(|&party| !self.clusterer.actor(party).unnamed).collect()
        };
        let shared: Vec<usize> = one.parties.intersection(&other.parties).copied().collect();
        let persons = one.persons.intersection(&other.persons).count();
        let both_known = named(one).len() >= 2 && named(other).len() >= 2;
        let differ = both_known && shared.len() < 2 && one.names.is_empty() == other.names.is_empty();
        if differ && shared.is_empty() {
            return None;
        }
        // Two people are not two others, whatever side of theirs nobody tells.
        if shared.is_empty() && persons == 0 && one.persons.len() >= 2 && other.persons.len() >= 2 {
            return None;
        }
        let weight =
            |&party: &usize| if self.clusterer.actor(party).kind == ActorKind::Organization { 1.25 } else { 0.75 };
        let mut fit = shared.iter().map(weight).sum::<f32>().min(2.5) + (persons as f32 * 0.75).min(1.5);
        if both_known && named(one) == named(other) {
            fit += 1.0;
        }
        let is_told_again =
            self.within && !shared.is_empty() && (self.is_told_again(one, other) || self.is_told_again(other, one));
        if differ && !is_told_again {
            fit -= 1.5;
        }
        if self.share_group(one, other) {
            fit += 1.0;
        }
        if self.are_holders(one, other) || self.are_holders(other, one) {
            fit += 1.25;
        }
        if is_told_again {
            fit += 2.25;
        }
        // The same side with other people is another conversation.
        if persons == 0 && one.persons.len() == 2 && other.persons.len() == 2 {
            fit -= 1.0;
        }
        // Nor are two talks of the same host with one guest each.
        let pairs = one.persons.len() == 2 && other.persons.len() == 2;
        let are_told_apart =
            self.within || differ || one.is_private() != other.is_private() || one.parties != other.parties;
        if pairs && persons == 1 && one.names.is_empty() && are_told_apart {
            fit -= 2.0;
        }
        // Nor is what two people had between them what many sides held.
        let is_of_two = |cluster: &Cluster| cluster.persons.len() == 2 && named(cluster).len() <= 2 && !cluster.formal;
        let is_of_many = |two: &Cluster, many: &Cluster| named(many).len() > if two.is_private() { 2 } else { 3 };
        if (is_of_two(one) && is_of_many(one, other)) || (is_of_two(other) && is_of_many(other, one)) {
            fit -= 2.0;
        }
        // Nor is a sitting of one side's own board what two sides had between them.
        let is_own_sitting = |cluster: &Cluster| {
            cluster.formal
                && named(cluster).len() == 1
                && cluster.sightings.iter().all(|sighting| sighting.assembled && sighting.name.is_none())
        };
        if (is_own_sitting(one) && is_of_two(other)) || (is_own_sitting(other) && is_of_two(one)) {
            fit -= 2.0;
        }
        // Or a call to somebody what others are named at.
        let are_others = persons == 0 && !one.persons.is_empty() && !other.persons.is_empty();
        if are_others && (one.persons.len().max(other.persons.len()) > 1) && one.is_private() != other.is_private() {
            fit -= 2.0;
        }
        // One article does not announce what it reports.
        let (held, planned) = (MeetingStatus::Held, MeetingStatus::Planned);
        let is_headline = |cluster: &Cluster| self.clusterer.is_in_headline(cluster);
        if one.shares_document(other)
            && is_headline(one) == is_headline(other)
            && ((one.is_all(held) && other.is_all(planned)) || (one.is_all(planned) && other.is_all(held)))
        {
            fit -= 3.0;
        }
        if one.is_cancelled() != other.is_cancelled() {
            fit -= 1.0;
        }
        Some(fit)
    }
}

fn within_bounds(date: DateSpan, other: &Cluster) -> Option<f32> {
    other.bounds.is_none_or(|bounds| bounds.meets(date)).then_some(0.0)
}

/// The same words, or one within the other: `the residence in Bakke`, `Bakke`.
fn is_same_venue(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    short == long || format!(" {long} ").contains(&format!(" {short} "))
}

/// Days between two spans that do not meet.
fn gap(a: DateSpan, b: DateSpan) -> i32 {
    if a.end < b.start { days_between(a.end, b.start) } else { days_between(b.end, a.start) }
}

/// The same words, or all words of one name within the other: `Permanent Council`, `OSCE Permanent Council`.
fn same_name(one: &str, other: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        name.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty() && !matches!(*word, "the" | "of" | "s"))
            .map(str::to_owned)
            .collect()
    };
    let (one, other) = (words(one), words(other));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    !short.is_empty() && short.iter().all(|word| long.contains(word))
}
