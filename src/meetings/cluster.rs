//! Which sightings, in one article and in several, are of one meeting.

use super::sighting::Sighting;
use crate::model::{Actor, ActorKind, DateSpan, MeetingStatus};
use crate::text::fold;
use std::collections::{BTreeSet, HashMap};

/// Sightings of one meeting, and what they come to together.
#[derive(Clone, Debug, Default)]
pub(super) struct Cluster {
    pub sightings: Vec<Sighting>,
    /// The states and bodies that met: persons and groups stand for theirs.
    pub parties: BTreeSet<usize>,
    pub date: Option<DateSpan>,
    /// Numbers of places.
    pub places: BTreeSet<usize>,
    /// Folded names.
    pub names: BTreeSet<String>,
}

/// How well a sighting fits a cluster: below this they stay apart.
const ENOUGH: f32 = 3.0;

/// Knows whom each actor stands for.
pub(super) struct Clusterer<'a> {
    actors: &'a [Actor],
    numbers: HashMap<&'a str, usize>,
}

impl<'a> Clusterer<'a> {
    pub fn new(actors: &'a [Actor]) -> Self {
        Self { actors, numbers: actors.iter().enumerate().map(|(number, actor)| (actor.id.as_str(), number)).collect() }
    }

    /// The state or body that an actor stands for: a minister's state, the delegation's state, NATO's allies' NATO.
    pub fn party(&self, actor: usize) -> usize {
        let mut at = actor;
        for _ in 0..3 {
            let own = &self.actors[at];
            let stands_for_itself =
                matches!(own.kind, ActorKind::State) || (own.kind == ActorKind::Organization && own.of.is_none());
            let body = own.kind == ActorKind::Organization;
            match own.of.as_ref().and_then(|of| self.numbers.get(of.as_str())) {
                Some(&of) if !stands_for_itself && (!body || self.actors[of].kind == ActorKind::State) => at = of,
                _ => break,
            }
        }
        at
    }

    /// Puts sightings together: within each article what refers back joins what it refers to, then across articles the
    /// surest first.
    pub fn cluster(&self, documents: Vec<Vec<Sighting>>) -> Vec<Cluster> {
        let mut clusters: Vec<Cluster> = Vec::new();
        for sightings in documents {
            for cluster in self.within(sightings) {
                clusters.push(cluster);
            }
        }
        // The more a cluster tells, the earlier others can join it.
        clusters.sort_by_key(|cluster| std::cmp::Reverse(cluster.tells()));
        let mut merged: Vec<Cluster> = Vec::new();
        for cluster in clusters {
            let best = (0..merged.len())
                .filter_map(|number| Some((self.fit(&merged[number], &cluster)?, number)))
                .filter(|(fit, _)| *fit >= ENOUGH)
                .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
            match best {
                Some((_, number)) => merged[number].join(cluster),
                None => merged.push(cluster),
            }
        }
        merged
    }

    fn single(&self, sighting: Sighting) -> Cluster {
        let mut cluster = Cluster::default();
        cluster.parties = sighting.participants.iter().map(|&actor| self.party(actor)).collect();
        if let Some(name) = &sighting.name {
            cluster.names.insert(fold(&name.text));
            cluster.parties.extend(name.actor.into_iter().flat_map(|actor| self.members_in_name(actor)));
        }
        cluster.date = sighting.when.as_ref().map(|when| DateSpan::new(when.start, when.end));
        cluster.places = sighting.place.map(|(place, _)| place).into_iter().collect();
        cluster.sightings.push(sighting);
        cluster
    }

    /// NATO and Russia, in the name of the NATO-Russia Council.
    fn members_in_name(&self, actor: usize) -> Vec<usize> {
        let name = fold(&self.actors[actor].name);
        if !name.contains('-') {
            return Vec::new();
        }
        let first = name.split(' ').next().unwrap_or_default().to_owned();
        let parts: Vec<&str> = first.split('-').collect();
        let named = |part: &&str| {
            self.actors.iter().position(|other| {
                !other.unnamed && (fold(&other.name) == *part || other.aliases.iter().any(|alias| fold(alias) == *part))
            })
        };
        parts.iter().filter_map(named).collect()
    }

    fn within(&self, sightings: Vec<Sighting>) -> Vec<Cluster> {
        let mut clusters: Vec<Cluster> = Vec::new();
        let mut recent: Vec<usize> = Vec::new();
        for sighting in sightings {
            let refers_back = sighting.refers_back;
            let several = sighting.several;
            let single = self.single(sighting);
            if several {
                // `the three meetings`: of them all and of none.
                continue;
            }
            let fit = |number: usize| self.fit(&clusters[number], &single);
            let best = (0..clusters.len())
                .filter_map(|number| Some((fit(number)?, number)))
                .filter(|(fit, _)| *fit >= ENOUGH)
                .max_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            let back = || {
                let bare = single.date.is_none() && single.places.is_empty() && single.names.is_empty();
                let near = recent.iter().rev().copied().find(|&number| self.fit(&clusters[number], &single).is_some());
                near.filter(|_| refers_back && (bare || single.parties.len() < 2))
            };
            match best.map(|(_, number)| number).or_else(back) {
                Some(number) => {
                    clusters[number].join(single);
                    recent.push(number);
                }
                None => {
                    clusters.push(single);
                    recent.push(clusters.len() - 1);
                }
            }
        }
        clusters
    }

    /// How well two clusters fit; none where they contradict each other.
    fn fit(&self, one: &Cluster, other: &Cluster) -> Option<f32> {
        let days = |cluster: &Cluster| cluster.date.is_some_and(DateSpan::is_day);
        let mut fit = 0.0;
        match (one.date, other.date) {
            (Some(a), Some(b)) if !a.meets(b) => return None,
            (Some(_), Some(_)) if days(one) && days(other) => fit += 2.0,
            (Some(_), Some(_)) => fit += 1.0,
            _ => {}
        }
        if !one.places.is_empty() && !other.places.is_empty() {
            if one.places.is_disjoint(&other.places) {
                return None;
            }
            fit += 1.5;
        }
        if !one.names.is_empty() && !other.names.is_empty() {
            if !one.names.iter().any(|name| other.names.iter().any(|second| same_name(name, second))) {
                return None;
            }
            fit += 3.0;
        }
        let shared: Vec<usize> = one.parties.intersection(&other.parties).copied().collect();
        let differ = one.parties.len() >= 2
            && other.parties.len() >= 2
            && shared.len() < 2
            && one.names.is_empty() == other.names.is_empty();
        if differ && shared.is_empty() {
            return None;
        }
        let weight = |&party: &usize| if self.actors[party].kind == ActorKind::Organization { 1.25 } else { 0.75 };
        fit += shared.iter().map(weight).sum::<f32>().min(2.5);
        if differ {
            fit -= 1.0;
        }
        let cancelled =
            |cluster: &Cluster| cluster.sightings.iter().all(|sighting| sighting.status == MeetingStatus::Cancelled);
        if cancelled(one) != cancelled(other) {
            fit -= 1.0;
        }
        Some(fit)
    }
}

/// The same words, or one name within the other.
fn same_name(one: &str, other: &str) -> bool {
    one == other || one.ends_with(other) || other.ends_with(one)
}

impl Cluster {
    /// How much is known of the meeting.
    pub fn tells(&self) -> usize {
        usize::from(self.date.is_some_and(DateSpan::is_day)) * 2
            + usize::from(self.date.is_some())
            + usize::from(!self.places.is_empty())
            + usize::from(!self.names.is_empty())
            + self.parties.len().min(2)
            + usize::from(self.sightings.iter().any(|sighting| sighting.duration.is_some()))
    }

    fn join(&mut self, other: Self) {
        self.date = match (self.date, other.date) {
            // The closer of the two, where one lies within the other.
            (Some(a), Some(b)) if a.contains(b) => Some(b),
            (Some(a), _) => Some(a),
            (None, b) => b,
        };
        self.parties.extend(other.parties);
        self.places.extend(other.places);
        self.names.extend(other.names);
        self.sightings.extend(other.sightings);
        self.sightings.sort_by_key(|sighting| (sighting.document, sighting.word));
    }
}
