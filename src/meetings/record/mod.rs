//! A cluster of sightings becomes a meeting with its record: every entry with the sentences it rests on.
//!
//! The `Recorder` knows the sightings of one meeting, the sentences around it and what was said there. Each file adds to it what
//! fills some fields, in their order: when (`dates`) and where (`logistics`, `dateline`), in which form (`format`), who was there (`attendance`), as
//! host (`hosts`) and in the chair (`chair`); what it was about (`agenda`) and what comes next (`next_step`); of one that was held
//! what came of it (`outcome`, with `votes` and what `both` sides did), what was put in writing (`papers`), and how the sides
//! told of it (`voices`). `wording` is what all of these ask of a sentence; `entries` puts what several sentences say into one
//! entry; `naming` finds what the meeting is called.

mod agenda;
mod attendance;
mod both;
mod chair;
mod dateline;
mod dates;
mod entries;
mod format;
mod hosts;
mod logistics;
mod naming;
mod next_step;
mod outcome;
mod papers;
mod voices;
mod votes;
mod wording;

use super::positions;
use super::summary;
use crate::grammar::Parse;
use crate::lexicon::{Lexicon, RecordWords};
use crate::meetings::around::{Folder, InScope, Nearness, link};
use crate::meetings::clusters::{Cluster, Clusterer};
use crate::meetings::facts::words;
use crate::meetings::sightings::Sighting;
use crate::model::{
    Cast, Document, Evidence, Meeting, MeetingId, MeetingStatus, RecordEntry, RecordField, SectionKind, Statement, slug,
};
use crate::text::{Span, balanced};
use attendance::Member;
use entries::Entries;
use std::collections::BTreeSet;
use std::ops::Range;

/// All that a record is made from.
pub(super) struct Recorder<'a> {
    pub documents: &'a [Document],
    pub cast: &'a Cast,
    pub clusterer: &'a Clusterer<'a>,
    /// All meetings, for what comes next.
    pub clusters: &'a [&'a Cluster],
    /// Those who took part in each of them.
    pub attended: &'a [BTreeSet<usize>],
    /// The one recorded.
    pub cluster: &'a Cluster,
    pub lexicon: &'a Lexicon,
    /// The sentences about it.
    pub scope: &'a [InScope],
    /// What was said at it or about it.
    pub statements: Vec<&'a Statement>,
    /// Those who took part and whom they stand for, by their numbers in the cast, as far as they are found.
    pub present: BTreeSet<usize>,
}

impl<'a> Recorder<'a> {
    /// For the meeting that a cluster is, by its number, with what was said there. `attended` are those who took part in each
    /// meeting of the folder, as far as they are known.
    pub fn new(
        folder: Folder<'a>,
        attended: &'a [BTreeSet<usize>],
        number: usize,
        statements: Vec<&'a Statement>,
    ) -> Self {
        let Folder { documents, clusterer, clusters, scope, lexicon } = folder;
        let cluster = clusters[number];
        let present = cluster.persons.union(&cluster.parties).copied().collect();
        let scope = scope.sentences(number);
        let mut recorder = Self {
            documents,
            cast: clusterer.cast,
            clusterer,
            clusters,
            attended,
            cluster,
            lexicon,
            scope,
            statements,
            present,
        };
        let members = recorder.members();
        recorder.present.extend(members.iter().flat_map(|member| [member.actor, clusterer.party(member.actor)]));
        recorder
    }
}

/// The meeting with its record.
pub(super) fn meeting(recorder: &Recorder<'_>) -> Meeting {
    let clusterer = recorder.clusterer;
    let name = naming::name(clusterer, recorder.cluster, &recorder.lexicon.meetings);
    let date = recorder.date();
    let members = recorder.members();
    let day = date.map_or_else(|| "undated".to_owned(), |date| date.start.to_string());
    let mut meeting = Meeting {
        id: MeetingId::from(format!("meeting:{}:{day}", slug(&name))),
        name,
        date,
        place: recorder.place(),
        duration: recorder.duration(),
        participants: members.iter().map(|member| clusterer.actor(member.actor).id.clone()).collect(),
        status: recorder.status(),
        evidence: recorder.sightings().map(|sighting| recorder.clause_of(sighting)).collect(),
        record: recorder.record(date, &members),
        positions: Vec::new(),
        statements: link::ids(&recorder.statements),
        summary: Vec::new(),
    };
    meeting.positions = positions::positions(recorder, &meeting);
    meeting.summary = summary::summary(recorder, &meeting);
    meeting
}

impl Recorder<'_> {
    fn record(&self, date: Option<crate::model::DateSpan>, members: &[Member]) -> Vec<RecordEntry> {
        let mut record = Vec::new();
        record.extend(self.body());
        record.extend(self.formats());
        record.extend(self.dates(date));
        record.extend(self.times());
        record.extend(self.grouped(RecordField::Duration, |sighting| sighting.duration.clone()));
        record.extend(self.places());
        record.extend(self.hosts());
        record.extend(self.chairs());
        record.extend(self.delegations(members));
        record.extend(self.agenda());
        record.extend(self.next_steps());
        // What is yet to be held, or never was, has come to nothing so far.
        if !matches!(self.status(), MeetingStatus::Planned | MeetingStatus::Cancelled) {
            record.extend(self.outcomes());
            record.extend(self.papers());
            record.extend(self.tones());
            record.extend(self.readouts());
        }
        record.sort_by_key(|entry: &RecordEntry| entry.field);
        record
    }

    /// Words that the fields are found by.
    pub(super) fn words(&self) -> &RecordWords {
        &self.lexicon.meetings.record
    }

    /// The parse of a document, by its number.
    pub(super) fn parse(&self, document: usize) -> &Parse {
        &self.cast.readings[document].parse
    }

    /// Where articles speak of the meeting, in text order.
    pub(super) fn sightings(&self) -> impl Iterator<Item = &Sighting> {
        self.cluster.sightings.iter()
    }

    /// Words of an article as evidence.
    pub(super) fn evidence(&self, document: usize, tokens: Range<usize>) -> Evidence {
        let tokens = self.without_hour(document, tokens);
        let span: Span = self.parse(document).span_of(tokens);
        let document = &self.documents[document];
        let span = span.trimmed_of(&document.text, |c| c.is_whitespace() || ",;".contains(c));
        Evidence::new(&document.id, &document.text, span)
    }

    /// Without the hour that an entry of a live page begins with: `11:15 The chair proposes ...`.
    fn without_hour(&self, document: usize, tokens: Range<usize>) -> Range<usize> {
        let parse = self.parse(document);
        let is_hour = tokens.len() > 2
            && parse.word(tokens.start).split_once([':', '.']).is_some_and(|(hour, minute)| {
                let digits =
                    |part: &str| !part.is_empty() && part.len() < 3 && part.bytes().all(|b| b.is_ascii_digit());
                digits(hour) && digits(minute)
            })
            && parse.word(tokens.start + 1).starts_with(char::is_uppercase);
        tokens.start + usize::from(is_hour)..tokens.end
    }

    /// The clause that speaks of the meeting.
    pub(super) fn clause_of(&self, sighting: &Sighting) -> Evidence {
        self.evidence(sighting.document, sighting.clause.clone())
    }

    /// The sentence around a token.
    pub(super) fn sentence_of(&self, document: usize, token: usize) -> Evidence {
        let parse = self.parse(document);
        self.evidence(document, parse.sentences()[parse.sentence_of(token)].clone())
    }

    /// The words of a run of tokens, without marks at their ends.
    pub(super) fn text(&self, document: usize, tokens: Range<usize>) -> String {
        let tokens = self.without_hour(document, tokens);
        let text = words(&self.documents[document], self.parse(document), tokens);
        balanced(text.trim_end_matches([',', ';', '.', ':', '–', '-', ' ']).trim_start_matches([',', ' ', '–']))
    }

    /// The sentences about the meeting, as near as asked for, in the articles' body, each with its document.
    pub(super) fn whole_sentences(&self, nearness: Nearness) -> impl Iterator<Item = (usize, Range<usize>, bool)> {
        self.scope.iter().filter(move |place| place.nearness <= nearness).filter_map(|place| {
            let reading = &self.cast.readings[place.document];
            let tokens = reading.parse.sentences()[place.sentence].clone();
            let body = reading.blocks[reading.block_of(tokens.start)].kind == SectionKind::Body;
            body.then_some((place.document, tokens, place.shared))
        })
    }

    /// The same; of a sentence that speaks of several meetings only the clauses about this one.
    pub(super) fn sentences(&self, nearness: Nearness) -> impl Iterator<Item = (usize, Range<usize>)> {
        self.whole_sentences(nearness).flat_map(|(document, tokens, shared)| {
            if !shared {
                return vec![(document, tokens)];
            }
            let here = |sighting: &&Sighting| sighting.document == document && tokens.contains(&sighting.word);
            self.sightings().filter(here).map(|sighting| (document, sighting.clause.clone())).collect()
        })
    }

    /// An entry that names no actor.
    pub(super) fn entry(&self, field: RecordField, text: String, evidence: Vec<Evidence>) -> RecordEntry {
        RecordEntry { field, text, actor: None, side: None, basis: None, evidence }
    }

    /// One entry for each wording of a field of the sightings.
    fn grouped(&self, field: RecordField, tokens: impl Fn(&Sighting) -> Option<Range<usize>>) -> Vec<RecordEntry> {
        let mut entries = Entries::default();
        for sighting in self.sightings() {
            if let Some(tokens) = tokens(sighting) {
                let text = self.text(sighting.document, tokens);
                entries.add(self.entry(field, text, vec![self.clause_of(sighting)]));
            }
        }
        entries.0
    }

    /// True where it was held, as far as any article tells.
    pub(super) fn took_place(&self) -> bool {
        self.status() == MeetingStatus::Held
    }

    fn is_in_headline(&self, sighting: &Sighting) -> bool {
        let reading = &self.cast.readings[sighting.document];
        reading.blocks[reading.block_of(sighting.word)].kind == SectionKind::Headline
    }

    fn status(&self) -> MeetingStatus {
        // What an article of an earlier day tells of it can only be a plan.
        let can_tell = |sighting: &&Sighting| {
            let anchor = self.cast.readings[sighting.document].anchor.as_ref().map(|anchor| anchor.day);
            let published = self.documents[sighting.document].published.is_some();
            !published || anchor.zip(self.cluster.date).is_none_or(|(day, date)| date.start <= day)
        };
        if !self.sightings().any(|sighting| can_tell(&sighting)) && !self.cluster.is_cancelled() {
            return MeetingStatus::Planned;
        }
        // `Governors gather in Oslo`, above an article on what they will do there: the headline's tense tells nothing.
        let tells = |sighting: &&Sighting| sighting.status != MeetingStatus::Unknown && !self.is_in_headline(sighting);
        let by_text = self.sightings().any(|sighting| tells(&sighting));
        let told = || self.sightings().filter(|sighting| !by_text || tells(sighting));
        let has = |status: MeetingStatus| told().any(|sighting| sighting.status == status);
        [MeetingStatus::Held, MeetingStatus::Cancelled, MeetingStatus::Planned]
            .into_iter()
            .find(|&status| has(status))
            .unwrap_or(MeetingStatus::Unknown)
    }

    fn body(&self) -> Option<RecordEntry> {
        let named: Vec<&Sighting> = self.sightings().filter(|sighting| sighting.name.is_some()).collect();
        let longest = named.iter().filter_map(|sighting| sighting.name.as_ref()).max_by_key(|name| name.text.len())?;
        let evidence = named
            .iter()
            .filter_map(|sighting| Some(self.evidence(sighting.document, sighting.name.as_ref()?.tokens.clone())));
        Some(self.entry(RecordField::Body, longest.text.clone(), evidence.collect()))
    }
}
