//! Who is named beside a meeting that nobody is named at: `Berg gave Ruiz a medal when the two met on Friday`.

use super::cluster::Cluster;
use super::clusterer::Clusterer;
use crate::meetings::sightings::Sighting;
use std::collections::BTreeSet;

/// What each one named there adds, and what they add at most.
const EACH: f32 = 0.5;
const MOST: f32 = 1.0;

impl Clusterer<'_> {
    /// The actors named in the sentence of a sighting and in those around it.
    pub(super) fn named_beside(&self, sighting: &Sighting) -> BTreeSet<usize> {
        let reading = &self.cast.readings[sighting.document];
        let parse = &reading.parse;
        let here = parse.sentence_of(sighting.word);
        let last = (here + 1).min(parse.sentences().len() - 1);
        let tokens = parse.sentences()[here.saturating_sub(1)].start..parse.sentences()[last].end;
        // Mentions stand in text order.
        let first = reading.found.partition_point(|found| found.tokens.start < tokens.start);
        let inside = reading.found[first..].iter().take_while(|found| found.tokens.start < tokens.end);
        let actors = inside.filter_map(|found| found.who.actor());
        actors.filter(|&actor| !self.actor(actor).unnamed).collect()
    }
}

/// How much it speaks for one meeting that those of one are named beside the other.
pub(super) fn fit(one: &Cluster, other: &Cluster) -> f32 {
    let shared = |bare: &Cluster, named: &Cluster| {
        let all = bare.beside.iter().filter(|actor| named.persons.contains(actor) || named.parties.contains(actor));
        // `the cabinet meeting` on a day is no talk of those who speak of it.
        if bare.is_anonymous() && bare.is_verb_alone() { all.count() as f32 * EACH } else { 0.0 }
    };
    (shared(one, other) + shared(other, one)).min(MOST)
}
