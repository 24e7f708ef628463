//! One meeting as it is gathered: its sightings, and what they come to together.

use crate::lexicon::MeetingWords;
use crate::meetings::sightings::Sighting;
use crate::model::{DateSpan, MeetingStatus};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Sightings of one meeting, and what they come to together.
#[derive(Clone, Debug, Default)]
pub(in crate::meetings) struct Cluster {
    pub sightings: Vec<Sighting>,
    /// The states and bodies that met: persons and groups stand for theirs.
    pub parties: BTreeSet<usize>,
    /// The persons named.
    pub persons: BTreeSet<usize>,
    /// Bodies whose meeting it is.
    pub bodies: BTreeSet<usize>,
    pub date: Option<DateSpan>,
    /// The days between which it must lie, where no article gives its day.
    pub bounds: Option<DateSpan>,
    /// Numbers of places.
    pub places: BTreeSet<usize>,
    /// Folded lengths.
    pub durations: BTreeSet<String>,
    /// Folded names of buildings.
    pub venues: BTreeSet<String>,
    /// Folded names.
    pub names: BTreeSet<String>,
    /// True where it is called by what has a chair and an agenda.
    pub formal: bool,
    /// Kinds that tell it from others.
    pub kinds: BTreeSet<usize>,
    /// Those who are named in the sentences around.
    pub beside: BTreeSet<usize>,
}

impl Cluster {
    /// True where nothing tells whose meeting it is.
    pub(super) fn is_anonymous(&self) -> bool {
        self.parties.is_empty() && self.persons.is_empty() && self.names.is_empty() && self.bodies.is_empty()
    }

    /// A dinner, a call, an audience: of a kind without a chair and an agenda.
    pub(super) fn is_private(&self) -> bool {
        !self.kinds.is_empty() && !self.formal
    }

    /// True where one sentence speaks of both, one after the other, or one word of guests met apart.
    pub(super) fn is_set_apart_from(&self, other: &Self) -> bool {
        let is_other =
            |sighting: &Sighting, word: usize, document: usize| sighting.document == document && sighting.word == word;
        self.sightings.iter().any(|one| {
            let apart = |&word: &usize| other.sightings.iter().any(|second| is_other(second, word, one.document));
            let is_sibling = |second: &Sighting| {
                let is_of_word = is_other(second, one.word, one.document);
                is_of_word && second.noun == one.noun && second.name.is_some() == one.name.is_some()
            };
            one.apart_from.iter().any(apart) || other.sightings.iter().any(is_sibling)
        })
    }

    /// How much is known of the meeting.
    pub fn tells(&self) -> usize {
        usize::from(self.date.is_some_and(DateSpan::is_day)) * 2
            + usize::from(self.date.is_some())
            + usize::from(!self.places.is_empty() || !self.venues.is_empty())
            + usize::from(!self.names.is_empty())
            + self.parties.len().max(self.persons.len()).min(2)
            + usize::from(self.sightings.iter().any(|sighting| sighting.duration.is_some()))
    }

    /// `The meeting` may be any, `the hearing` is no dinner, a telephone call is not `the talks`, nor is what two people had
    /// between them `the session`.
    pub fn may_be_called(&self, known: &Self, words: &MeetingWords) -> bool {
        let is_private = known.is_private();
        let is_of_two = known.persons.len() == 2 && !known.formal && known.is_verb_alone();
        let fits = |noun: &str| words.is_any(noun) || (!is_private && !is_of_two && words.is_of_sides(noun));
        let is_signing = words.kind("signing").is_some_and(|signing| known.kinds.contains(&signing));
        // `the cabinet meeting` is no audience.
        let is_sitting = self.sightings.iter().any(|sighting| sighting.assembled);
        // `The board, sitting in Oslo, refused. The hearing took an hour.`
        let is_assembly = known.sightings.iter().any(|sighting| sighting.assembled);
        let is_that_sitting = self.formal && known.formal && is_assembly && self.date.is_none() && self.is_anonymous();
        is_that_sitting
            || (!self.formal && !is_signing && known.is_verb_alone())
            || (self.nouns().all(fits) && !(is_sitting && is_private))
    }

    /// True where no noun names it: `met`, `sat down`.
    pub(super) fn is_verb_alone(&self) -> bool {
        self.sightings.iter().all(|sighting| sighting.noun.is_none())
    }

    /// True where each noun for it says what it was: `the hearing`, and not `the meeting`.
    pub(super) fn is_called_by_kind(&self, words: &MeetingWords) -> bool {
        !self.is_verb_alone() && self.nouns().all(|noun| !words.is_any(noun))
    }

    /// True where an article of either gives the same day.
    pub(super) fn shares_day(&self, other: &Self) -> bool {
        self.days().any(|day| other.days().any(|known| known == day))
    }

    /// True where both are called by the same noun: `the talks` are the last talks, not the last dinner.
    pub(super) fn shares_noun(&self, other: &Self) -> bool {
        self.nouns().any(|noun| other.nouns().any(|known| known == noun))
    }

    /// The last word of each noun for it, as often as it is called so.
    fn nouns(&self) -> impl Iterator<Item = &str> {
        self.sightings.iter().filter_map(|sighting| sighting.noun.as_deref()?.split(' ').next_back())
    }

    /// The days that sightings give, each as often as it is given.
    fn days(&self) -> impl Iterator<Item = Date> {
        let whens = self.sightings.iter().filter_map(|sighting| sighting.when.as_ref());
        whens.filter(|when| when.start == when.end).map(|when| when.start)
    }

    /// The two who `will meet again` are the two who met.
    pub(super) fn takes_sides_of(&mut self, before: &Self) {
        self.parties.extend(&before.parties);
        self.persons.extend(&before.persons);
        self.bodies.extend(&before.bodies);
        let sides = if before.persons.len() >= 2 { &before.persons } else { &before.parties };
        for sighting in &mut self.sightings {
            sighting.participants.extend(sides);
        }
    }

    /// Adds another that is the same meeting.
    pub fn join(&mut self, other: Self) {
        self.date = match (self.date, other.date) {
            // The closer of the two, where one lies within the other.
            (Some(a), Some(b)) if a.contains(b) => Some(b),
            (Some(a), _) => Some(a),
            (None, b) => b,
        };
        self.bounds = match (self.bounds, other.bounds) {
            (Some(a), Some(b)) if a.meets(b) => Some(DateSpan::new(a.start.max(b.start), a.end.min(b.end))),
            (a, b) => a.or(b),
        };
        self.parties.extend(other.parties);
        self.persons.extend(other.persons);
        self.bodies.extend(other.bodies);
        self.places.extend(other.places);
        self.venues.extend(other.venues);
        self.durations.extend(other.durations);
        self.names.extend(other.names);
        self.kinds.extend(other.kinds);
        self.beside.extend(other.beside);
        self.formal |= other.formal;
        self.sightings.extend(other.sightings);
        self.sightings.sort_by_key(|sighting| (sighting.document, sighting.word));
    }

    /// True where all that speak of it say that it was called off.
    pub fn is_cancelled(&self) -> bool {
        self.is_all(MeetingStatus::Cancelled)
    }

    /// True where one article speaks of both.
    pub(super) fn shares_document(&self, other: &Self) -> bool {
        self.sightings.iter().any(|one| other.sightings.iter().any(|second| one.document == second.document))
    }

    /// True where every sighting has this status.
    pub(super) fn is_all(&self, status: MeetingStatus) -> bool {
        self.sightings.iter().all(|sighting| sighting.status == status)
    }
}
