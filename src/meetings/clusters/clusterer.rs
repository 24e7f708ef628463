//! Which sightings, in one article and in several, are of one meeting.

use super::actor_names::ActorNames;
use super::cluster::Cluster;
use super::fit::Fit;
use super::short_names::ShortNames;
use crate::grammar::Anchor;
use crate::lexicon::MeetingWords;
use crate::meetings::facts;
use crate::meetings::sightings::Sighting;
use crate::model::{Actor, ActorId, ActorKind, Cast, DateSpan, Document, MeetingStatus, SectionKind};
use crate::text::fold;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::HashMap;
use std::ops::Range;

/// How well a sighting fits a cluster: below this they stay apart.
const ENOUGH: f32 = 3.0;

/// The same where one side tells so little that it would not stand alone.
const ENOUGH_FOR_LITTLE: f32 = 2.0;

/// The same where one side names nobody: more than the day.
const ENOUGH_FOR_ANONYMOUS: f32 = 2.25;

/// Days that an undated report can lie from the meeting it speaks of.
const REPORTED_WITHIN: i32 = 21;

/// Puts the sightings of one meeting together, and knows whom each actor stands for.
pub(in crate::meetings) struct Clusterer<'a> {
    pub cast: &'a Cast,
    pub words: &'a MeetingWords,
    /// What the actors are called.
    pub names: ActorNames,
    /// What the folder calls people for short.
    pub short_names: ShortNames,
    documents: &'a [Document],
    numbers: HashMap<&'a str, usize>,
}

impl<'a> Clusterer<'a> {
    pub fn new(documents: &'a [Document], cast: &'a Cast, words: &'a MeetingWords) -> Self {
        let numbers = cast.actors.iter().enumerate().map(|(number, actor)| (actor.id.as_str(), number));
        Self {
            cast,
            words,
            names: ActorNames::of(cast),
            short_names: ShortNames::of(documents, cast),
            documents,
            numbers: numbers.collect(),
        }
    }

    /// An actor, by its number in the cast.
    pub fn actor(&self, number: usize) -> &'a Actor {
        &self.cast.actors[number]
    }

    /// The number of an actor in the cast.
    pub fn number(&self, id: &ActorId) -> Option<usize> {
        self.numbers.get(id.as_str()).copied()
    }

    /// Puts sightings together: within each article what refers back joins what it refers to, then across articles the
    /// surest first.
    pub fn cluster(&self, documents: Vec<Vec<Sighting>>) -> Vec<Cluster> {
        let mut clusters: Vec<Cluster> = documents.into_iter().flat_map(|sightings| self.within(sightings)).collect();
        // The more a cluster tells, the earlier others can join it.
        clusters.sort_by_key(|cluster| std::cmp::Reverse(cluster.tells()));
        let mut merged: Vec<Cluster> = Vec::new();
        for cluster in clusters {
            let fits = |number: usize| {
                let fit = Fit { clusterer: self, within: false }.of(&merged[number], &cluster)?;
                (fit >= enough(&cluster, &merged[number])).then_some((fit, number))
            };
            let best = (0..merged.len()).filter_map(fits).max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
            match best {
                Some((_, number)) => merged[number].join(cluster),
                None => merged.push(cluster),
            }
        }
        self.merge_again(merged)
    }

    /// What joined late may show that two are one: puts clusters together until none fits another, the first pair first.
    /// After two have become one, only that one's pairs can fit anew.
    fn merge_again(&self, mut clusters: Vec<Cluster>) -> Vec<Cluster> {
        let rule = Fit { clusterer: self, within: false };
        let fits = |one: &Cluster, other: &Cluster| rule.of(one, other).is_some_and(|fit| fit >= enough(one, other));
        let mut at = 0;
        let mut has_grown = false;
        while at < clusters.len() {
            let earlier = (0..at).find(|&earlier| has_grown && fits(&clusters[earlier], &clusters[at]));
            let later = || (at + 1..clusters.len()).find(|&later| fits(&clusters[at], &clusters[later]));
            let pair = earlier.map(|earlier| (earlier, at)).or_else(|| later().map(|later| (at, later)));
            has_grown = pair.is_some();
            match pair {
                Some((one, other)) => {
                    let second = clusters.remove(other);
                    clusters[one].join(second);
                    at = one;
                }
                None => at += 1,
            }
        }
        clusters
    }

    /// A cluster of one sighting.
    fn single(&self, sighting: Sighting) -> Cluster {
        let mut cluster = Cluster { bodies: sighting.bodies.iter().copied().collect(), ..Cluster::default() };
        for &actor in &sighting.participants {
            let known = self.actor(actor);
            if known.kind == ActorKind::Person && !known.unnamed {
                cluster.persons.insert(actor);
            }
            let party = self.party(actor);
            if !self.actor(party).unnamed || self.actor(party).kind == ActorKind::Group {
                cluster.parties.insert(party);
            }
        }
        if let Some(name) = &sighting.name {
            cluster.names.insert(fold(&name.text));
            cluster.parties.extend(name.actor.into_iter().flat_map(|actor| self.members_in_name(actor)));
            cluster.bodies.extend(self.owners_in_name(&name.text));
        }
        cluster.date = sighting.when.as_ref().map(|when| DateSpan::new(when.start, when.end));
        cluster.bounds = self.bounds(&sighting);
        cluster.places = sighting.place.map(|(place, _)| place).into_iter().collect();
        cluster.kinds = sighting.kind.into_iter().collect();
        cluster.beside = self.named_beside(&sighting);
        cluster.formal = sighting.formal;
        let parse = &self.cast.readings[sighting.document].parse;
        let text =
            |tokens: &Range<usize>| fold(&facts::words(&self.documents[sighting.document], parse, tokens.clone()));
        cluster.venues = sighting.venue.iter().map(text).collect();
        cluster.durations = sighting.duration.iter().map(text).collect();
        cluster.sightings.push(sighting);
        cluster
    }

    /// What is held lies before its report, what is planned behind it, and neither far from it.
    fn bounds(&self, sighting: &Sighting) -> Option<DateSpan> {
        let anchor = self.cast.readings[sighting.document].anchor.as_ref()?;
        let published = self.documents[sighting.document].published.is_some();
        let reading = &self.cast.readings[sighting.document];
        let is_headline = reading.blocks[reading.block_of(sighting.word)].kind == SectionKind::Headline;
        let (before, after) = match sighting.status {
            // `Governors gather in Oslo`: before or after, as the text below tells.
            _ if is_headline => (REPORTED_WITHIN, REPORTED_WITHIN),
            MeetingStatus::Held if published => (REPORTED_WITHIN, 0),
            MeetingStatus::Planned if published => (0, 3 * REPORTED_WITHIN),
            _ => (REPORTED_WITHIN, REPORTED_WITHIN),
        };
        let day = |days: i32| anchor.day.checked_add(days.days()).unwrap_or(anchor.day);
        Some(DateSpan::new(day(-before), day(after)))
    }

    /// The meetings that one article speaks of: each sighting joins what it fits best, or what it refers back to.
    fn within(&self, sightings: Vec<Sighting>) -> Vec<Cluster> {
        let rule = Fit { clusterer: self, within: true };
        let mut clusters: Vec<Cluster> = Vec::new();
        let mut recent: Vec<usize> = Vec::new();
        // `the three meetings`: of them all and of none.
        for sighting in sightings.into_iter().filter(|sighting| !sighting.several) {
            let refers_back = sighting.refers_back;
            let mut single = self.single(sighting);
            if single.sightings.iter().any(|sighting| sighting.as_before)
                && let Some(before) = self.those_before(&single, &clusters, &recent)
            {
                single.takes_sides_of(&clusters[before]);
            }
            let best = (0..clusters.len())
                .filter_map(|number| Some((rule.of(&clusters[number], &single)?, number)))
                .filter(|(fit, number)| {
                    // `a conference in the port` is no further word for the meeting with her.
                    let is_called_so = single.may_be_called(&clusters[*number], self.words);
                    let enough = if single.is_anonymous() && is_called_so { ENOUGH_FOR_LITTLE } else { ENOUGH };
                    *fit >= enough && !clusters[*number].is_anonymous() || *fit >= ENOUGH
                })
                .max_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            let bare = single.date.is_none() && single.places.is_empty() && single.names.is_empty();
            let may_refer = refers_back && (bare || single.parties.len() < 2);
            let back = || may_refer.then(|| self.spoken_of_before(&single, &clusters, &recent)).flatten();
            let number = match best.map(|(_, number)| number).or_else(back) {
                Some(number) => {
                    clusters[number].join(single);
                    number
                }
                None => {
                    clusters.push(single);
                    clusters.len() - 1
                }
            };
            recent.push(number);
        }
        clusters
    }

    /// The meeting that one speaks of again, of those that the article has just spoken of: one that is called the same, else one that
    /// may be called so.
    fn spoken_of_before(&self, single: &Cluster, clusters: &[Cluster], recent: &[usize]) -> Option<usize> {
        let rule = Fit { clusterer: self, within: true };
        let fits = |&number: &usize| {
            let known = &clusters[number];
            // What lasted an hour was not called off.
            let took_place = !single.durations.is_empty() && single.is_all(MeetingStatus::Held);
            single.kinds.is_subset(&known.kinds)
                && !(took_place && known.is_cancelled())
                && rule.of(known, single).is_some()
        };
        let is_so_called = |&number: &usize| single.shares_noun(&clusters[number]);
        // A headline that names nobody is no better than what was just told.
        let called = |headline: bool| {
            let mut known = recent.iter().rev().copied().filter(is_so_called);
            known.find(|number| self.is_headline(&clusters[*number]) == headline && fits(number))
        };
        // `Saturday's session` is no meeting that was called off, nor one of a day that nobody tells.
        let is_other = |known: &Cluster| {
            let is_sitting = known.date.is_none() && (single.formal || known.formal);
            let is_dated = single.date.is_some() && (is_sitting || known.is_cancelled());
            // Nor is an appointment that somebody cancelled the one that others kept.
            let is_off = single.is_cancelled() && known.is_all(MeetingStatus::Held);
            is_dated || (is_off && !single.persons.is_empty())
        };
        let may_be = |number: &usize| {
            let known = &clusters[*number];
            fits(number) && !is_other(known) && single.may_be_called(known, self.words)
        };
        called(false).or_else(|| recent.iter().rev().copied().find(may_be)).or_else(|| called(true))
    }

    /// The meeting of several that `they` met at before: one with somebody who is named again, else the one just told of.
    fn those_before(&self, single: &Cluster, clusters: &[Cluster], recent: &[usize]) -> Option<usize> {
        // `The next summit` is of those of a summit.
        let several = |number: &usize| {
            let known = &clusters[*number];
            let is_alike = !single.formal || known.formal || known.shares_noun(single);
            is_alike && (known.persons.len() >= 2 || known.parties.len() >= 2)
        };
        let shares = |number: &usize| {
            !clusters[*number].persons.is_disjoint(&single.persons)
                || !clusters[*number].parties.is_disjoint(&single.parties)
        };
        let is_near = |number: &usize| {
            let (one, other) = (single.sightings.first(), clusters[*number].sightings.last());
            let sentence = |sighting: &Sighting| self.cast.readings[sighting.document].parse.sentence_of(sighting.word);
            one.zip(other).is_some_and(|(one, other)| sentence(one).abs_diff(sentence(other)) <= 2)
        };
        let mut before = recent.iter().rev().copied().filter(several);
        if single.persons.is_empty() {
            return before.next();
        }
        before.clone().find(shares).or_else(|| before.next().filter(is_near))
    }

    /// True where headlines alone speak of it, and name nobody.
    fn is_headline(&self, cluster: &Cluster) -> bool {
        cluster.is_anonymous() && self.is_in_headline(cluster)
    }

    /// True where headlines alone speak of it.
    pub fn is_in_headline(&self, cluster: &Cluster) -> bool {
        cluster.sightings.iter().all(|sighting| {
            let reading = &self.cast.readings[sighting.document];
            reading.blocks[reading.block_of(sighting.word)].kind == SectionKind::Headline
        })
    }

    /// The first day from which any article counts.
    pub(super) fn first_day(&self) -> Option<Date> {
        self.cast.readings.iter().filter_map(|reading| reading.anchor.as_ref()).map(|Anchor { day, .. }| *day).min()
    }
}

/// How well two must fit: what would not stand alone joins more easily.
fn enough(one: &Cluster, other: &Cluster) -> f32 {
    // That it was the same day says little of talks that nobody is named at.
    if one.is_anonymous() || other.is_anonymous() {
        return ENOUGH_FOR_ANONYMOUS;
    }
    let little = one.tells().min(other.tells()) <= 3;
    if little { ENOUGH_FOR_LITTLE } else { ENOUGH }
}
