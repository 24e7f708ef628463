//! A cluster of sightings becomes a meeting with its record.

use super::cluster::{Cluster, Clusterer};
use super::facts::words;
use super::naming;
use super::sighting::Sighting;
use crate::lexicon::{Lexicon, MeetingWords};
use crate::model::{
    Cast, DateSpan, Document, Evidence, Meeting, MeetingId, MeetingStatus, PlaceKind, RecordEntry, RecordField, slug,
};
use crate::text::{Span, fold};
use std::collections::BTreeMap;
use std::ops::Range;

/// The meeting that a cluster is.
pub(super) fn meeting(
    documents: &[Document],
    cast: &Cast,
    clusterer: &Clusterer<'_>,
    cluster: &Cluster,
    lexicon: &Lexicon,
) -> Meeting {
    let words = &lexicon.meetings;
    let recorder = Recorder { documents, cast, clusterer, cluster, words };
    let name = naming::name(clusterer, cluster, words);
    let date = recorder.date();
    let place = recorder.place();
    let duration = recorder.duration();
    let participants = recorder.participants();
    let mut record = Vec::new();
    record.extend(recorder.body());
    record.extend(recorder.dates(date));
    record.extend(recorder.durations());
    record.extend(recorder.places());
    record.extend(recorder.delegations(&participants));
    record.sort_by_key(|entry: &RecordEntry| entry.field);
    let day = date.map_or_else(|| "undated".to_owned(), |date| date.start.to_string());
    Meeting {
        id: MeetingId::from(format!("meeting:{}:{day}", slug(&name))),
        name,
        date,
        place,
        duration,
        participants: participants.iter().map(|&actor| cast.actors[actor].id.clone()).collect(),
        status: recorder.status(),
        evidence: cluster
            .sightings
            .iter()
            .map(|sighting| recorder.evidence(sighting, sighting.clause.clone()))
            .collect(),
        record,
        positions: Vec::new(),
        statements: Vec::new(),
        summary: Vec::new(),
    }
}

struct Recorder<'a> {
    documents: &'a [Document],
    cast: &'a Cast,
    clusterer: &'a Clusterer<'a>,
    cluster: &'a Cluster,
    words: &'a MeetingWords,
}

impl Recorder<'_> {
    fn evidence(&self, sighting: &Sighting, tokens: Range<usize>) -> Evidence {
        let document = &self.documents[sighting.document];
        let span: Span = self.cast.readings[sighting.document].parse.span_of(tokens);
        Evidence::new(
            &document.id,
            &document.text,
            span.trimmed_of(&document.text, |c| c.is_whitespace() || ",;".contains(c)),
        )
    }

    fn text(&self, sighting: &Sighting, tokens: Range<usize>) -> String {
        words(&self.documents[sighting.document], &self.cast.readings[sighting.document].parse, tokens)
    }

    fn entry(&self, field: RecordField, text: String, evidence: Vec<Evidence>) -> RecordEntry {
        RecordEntry { field, text, actor: None, side: None, basis: None, evidence }
    }

    /// The day that most sightings give; a range where none gives a day.
    fn date(&self) -> Option<DateSpan> {
        let mut counts: BTreeMap<DateSpan, usize> = BTreeMap::new();
        for when in self.cluster.sightings.iter().filter_map(|sighting| sighting.when.as_ref()) {
            *counts.entry(DateSpan::new(when.start, when.end)).or_default() += 1;
        }
        let day = counts
            .iter()
            .filter(|(date, _)| date.is_day())
            .max_by_key(|(date, count)| (**count, std::cmp::Reverse(**date)));
        let range = || counts.keys().min_by_key(|date| crate::text::days_between(date.start, date.end));
        day.map(|(date, _)| *date).or_else(|| range().copied())
    }

    /// The city, else the building.
    fn place(&self) -> Option<String> {
        self.city().or_else(|| {
            let venues = self.grouped(RecordField::Venue, |sighting| sighting.venue.clone());
            venues.into_iter().max_by_key(|entry| entry.evidence.len()).map(|entry| entry.text)
        })
    }

    fn city(&self) -> Option<String> {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for (place, _) in self.cluster.sightings.iter().filter_map(|sighting| sighting.place) {
            *counts.entry(place).or_default() += 1;
        }
        let city = |place: usize| self.cast.places[place].kind == PlaceKind::City;
        counts
            .into_iter()
            .max_by_key(|(place, count)| (city(*place), *count, std::cmp::Reverse(*place)))
            .map(|(place, _)| self.cast.places[place].name.clone())
    }

    fn duration(&self) -> Option<String> {
        let first = self
            .cluster
            .sightings
            .iter()
            .find_map(|sighting| sighting.duration.clone().map(|tokens| (sighting, tokens)));
        first.map(|(sighting, tokens)| self.text(sighting, tokens))
    }

    fn status(&self) -> MeetingStatus {
        let has = |status: MeetingStatus| self.cluster.sightings.iter().any(|sighting| sighting.status == status);
        [MeetingStatus::Held, MeetingStatus::Cancelled, MeetingStatus::Planned]
            .into_iter()
            .find(|&status| has(status))
            .unwrap_or(MeetingStatus::Unknown)
    }

    /// All who took part, persons and groups as they are named, then their states and bodies.
    fn participants(&self) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        for sighting in &self.cluster.sightings {
            for &actor in &sighting.participants {
                if !found.contains(&actor) {
                    found.push(actor);
                }
            }
        }
        for &party in &self.cluster.parties {
            if !found.contains(&party) {
                found.push(party);
            }
        }
        // A description of a side adds nothing to the side itself, nor do `ministers` where those are named.
        let named = self.cluster.parties.iter().filter(|&&party| !self.cast.actors[party].unnamed).count();
        // A council takes no part in its own session.
        let names: Vec<usize> = self
            .cluster
            .sightings
            .iter()
            .filter_map(|sighting| sighting.name.as_ref())
            .filter(|name| self.words.is_series(name.text.rsplit(' ').next().unwrap_or_default()))
            .filter_map(|name| name.actor)
            .collect();
        found.retain(|actor| !names.contains(actor));
        found.retain(|&actor| {
            let known = &self.cast.actors[actor];
            !known.unnamed || (self.clusterer.party(actor) == actor && named < 2)
        });
        found
    }

    fn body(&self) -> Option<RecordEntry> {
        let named: Vec<&Sighting> = self.cluster.sightings.iter().filter(|sighting| sighting.name.is_some()).collect();
        let first = named.first()?;
        let text = first.name.as_ref()?.text.clone();
        let evidence = named
            .iter()
            .filter_map(|sighting| Some(self.evidence(sighting, sighting.name.as_ref()?.tokens.clone())))
            .collect();
        Some(self.entry(RecordField::Body, text, evidence))
    }

    fn dates(&self, date: Option<DateSpan>) -> Vec<RecordEntry> {
        let Some(date) = date else { return Vec::new() };
        let dated: Vec<(&Sighting, Range<usize>)> = self
            .cluster
            .sightings
            .iter()
            .filter_map(|sighting| {
                Some((
                    sighting,
                    sighting.when.as_ref().filter(|when| DateSpan::new(when.start, when.end) == date)?.tokens.clone(),
                ))
            })
            .collect();
        let evidence = dated.iter().map(|(sighting, _)| self.evidence(sighting, sighting.clause.clone())).collect();
        let mut entry = self.entry(RecordField::Date, date.to_string(), evidence);
        entry.basis = dated.first().and_then(|(sighting, tokens)| {
            let anchor = self.cast.readings[sighting.document].anchor.as_ref()?;
            Some(format!("“{}”; {}", self.text(sighting, tokens.clone()), anchor.basis))
        });
        vec![entry]
    }

    fn durations(&self) -> Vec<RecordEntry> {
        self.grouped(RecordField::Duration, |sighting| sighting.duration.clone())
    }

    fn places(&self) -> Vec<RecordEntry> {
        let mut entries: Vec<RecordEntry> = Vec::new();
        for (sighting, (place, _)) in
            self.cluster.sightings.iter().filter_map(|sighting| Some((sighting, sighting.place?)))
        {
            let place = &self.cast.places[place];
            let field = if place.kind == PlaceKind::Building { RecordField::Venue } else { RecordField::City };
            let evidence = self.evidence(sighting, sighting.clause.clone());
            match entries.iter_mut().find(|entry| entry.text == place.name) {
                Some(entry) => entry.evidence.push(evidence),
                None => entries.push(self.entry(field, place.name.clone(), vec![evidence])),
            }
        }
        entries.extend(self.grouped(RecordField::Venue, |sighting| sighting.venue.clone()));
        entries
    }

    /// One entry for each wording of a field.
    fn grouped(&self, field: RecordField, tokens: impl Fn(&Sighting) -> Option<Range<usize>>) -> Vec<RecordEntry> {
        let mut entries: Vec<RecordEntry> = Vec::new();
        for sighting in &self.cluster.sightings {
            let Some(tokens) = tokens(sighting) else { continue };
            let text = self.text(sighting, tokens);
            let evidence = self.evidence(sighting, sighting.clause.clone());
            match entries.iter_mut().find(|entry| fold(&entry.text) == fold(&text)) {
                Some(entry) => entry.evidence.push(evidence),
                None => entries.push(self.entry(field, text, vec![evidence])),
            }
        }
        entries
    }

    fn delegations(&self, participants: &[usize]) -> Vec<RecordEntry> {
        let mut entries = Vec::new();
        for &actor in participants {
            let evidence: Vec<Evidence> = self
                .cluster
                .sightings
                .iter()
                .filter(|sighting| sighting.participants.contains(&actor))
                .map(|sighting| self.evidence(sighting, sighting.clause.clone()))
                .collect();
            if evidence.is_empty() {
                continue;
            }
            let side = self.clusterer.party(actor);
            let id = |number: usize| self.cast.actors[number].id.clone();
            entries.push(RecordEntry {
                actor: Some(id(actor)),
                side: Some(id(side)),
                ..self.entry(RecordField::Delegations, self.cast.actors[actor].name.clone(), evidence)
            });
        }
        entries
    }
}
