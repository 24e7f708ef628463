//! Whether two clusters that name different actors speak of the same people: a group by one noun, those of an office, those whom the
//! opening of an article only describes.

use super::cluster::Cluster;
use super::fit::Fit;
use crate::model::{ActorKind, MeetingStatus, SectionKind};
use std::collections::BTreeSet;

impl Fit<'_> {
    /// `victims of the flood` and `12 victims`: groups called by one noun.
    pub(super) fn share_group(&self, one: &Cluster, other: &Cluster) -> bool {
        let noun = |party: &usize| {
            let group = self.clusterer.actor(*party);
            let is_group = group.kind == ActorKind::Group && group.unnamed;
            let before = group.name.split(" of ").next().unwrap_or_default();
            is_group.then(|| before.rsplit(' ').next().unwrap_or_default().to_lowercase())
        };
        let nouns = |cluster: &Cluster| -> BTreeSet<String> { cluster.parties.iter().filter_map(noun).collect() };
        one.parties.is_disjoint(&other.parties) && !nouns(one).is_disjoint(&nouns(other))
    }

    /// `Mayors are to meet again`, where the others are two mayors: those of an office, with those who hold it.
    pub(super) fn are_holders(&self, office: &Cluster, people: &Cluster) -> bool {
        if !office.persons.is_empty() || people.persons.is_empty() {
            return false;
        }
        let holds = |office: &str, person: &usize| {
            let roles = &self.clusterer.actor(*person).roles;
            roles.iter().any(|role| role.title.to_lowercase().ends_with(office))
        };
        office.parties.iter().map(|&party| self.clusterer.actor(party)).any(|group| {
            let plural = group.name.to_lowercase();
            let one = plural.strip_suffix('s').filter(|_| group.kind == ActorKind::Group && group.unnamed);
            // Whoever holds any office may be one of `the coalition leaders`.
            let leads = |person: &usize| !self.clusterer.actor(*person).roles.is_empty();
            let are_leaders = one.is_some_and(|one| one.ends_with("leader")) && people.persons.len() > 2;
            one.is_some_and(|one| {
                people.persons.iter().all(|person| holds(one, person) || (are_leaders && leads(person)))
            })
        })
    }

    /// The opening of an article says what its next sentences say with names: `The minister held talks with the strikers`.
    pub(super) fn is_told_again(&self, opening: &Cluster, named: &Cluster) -> bool {
        let ([first], [second]) = (opening.sightings.as_slice(), named.sightings.as_slice()) else { return false };
        let reading = &self.clusterer.cast.readings[first.document];
        let sentence = |word: usize| reading.parse.sentence_of(word);
        let body = reading.blocks.iter().find(|block| block.kind == SectionKind::Body);
        let opens = body.is_some_and(|body| sentence(body.tokens.start) == sentence(first.word));
        let is_described = opening.persons.is_empty() && opening.names.is_empty() && !first.participants.is_empty();
        opens
            && is_described
            && !named.persons.is_empty()
            && sentence(second.word).checked_sub(sentence(first.word)).is_some_and(|gap| (1..=2).contains(&gap))
            && first.status == second.status
            && first.status != MeetingStatus::Unknown
    }
}
