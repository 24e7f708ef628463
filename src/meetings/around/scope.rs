//! Which sentences of which articles are about which meeting.

use crate::grammar::Parse;
use crate::meetings::clusters::Cluster;
use crate::meetings::sightings::Sighting;
use crate::model::{Cast, MeetingStatus, SectionKind};
use std::collections::BTreeMap;
use std::ops::Range;

/// How a sentence belongs to a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::meetings) enum Nearness {
    /// It speaks of it.
    Named,
    /// It goes on with the paragraph that does.
    Near,
    /// It comes further behind, or the article is about that meeting most of all.
    Far,
}

/// A sentence that is about a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::meetings) struct InScope {
    pub document: usize,
    /// Its number in the parse.
    pub sentence: usize,
    pub nearness: Nearness,
    /// True where it speaks of other meetings, too.
    pub shared: bool,
}

/// How many sentences behind its last mention an article is still about a meeting.
const REACH: usize = 10;

/// For each document and sentence, the meetings it is about, by their numbers among the clusters.
#[derive(Debug)]
pub(in crate::meetings) struct Scope {
    about: Vec<Vec<Vec<(usize, Nearness)>>>,
    /// The meeting that each document speaks of most.
    main: Vec<Option<usize>>,
}

impl Scope {
    pub fn new(cast: &Cast, clusters: &[&Cluster]) -> Self {
        let documents = (0..cast.readings.len()).map(|document| in_document(cast, clusters, document));
        let (about, main) = documents.unzip();
        Self { about, main }
    }

    /// The meetings that a sentence is about, the nearest first.
    pub fn at(&self, document: usize, sentence: usize) -> &[(usize, Nearness)] {
        self.about[document].get(sentence).map_or(&[], Vec::as_slice)
    }

    /// The meeting that a document speaks of most, of those that are not ahead.
    pub fn main(&self, document: usize) -> Option<usize> {
        self.main[document]
    }

    /// The sentences about a meeting, in order of documents and text.
    pub fn sentences(&self, cluster: usize) -> Vec<InScope> {
        let mut found = Vec::new();
        for (document, sentences) in self.about.iter().enumerate() {
            for (sentence, about) in sentences.iter().enumerate() {
                let nearness = about.iter().find(|(number, _)| *number == cluster).map(|(_, nearness)| *nearness);
                let shared = about.len() > 1;
                found.extend(nearness.map(|nearness| InScope { document, sentence, nearness, shared }));
            }
        }
        found
    }
}

/// What each sentence of a document is about, by numbers of meetings.
type About = Vec<Vec<(usize, Nearness)>>;

fn in_document(cast: &Cast, clusters: &[&Cluster], document: usize) -> (About, Option<usize>) {
    let reading = &cast.readings[document];
    let parse = &reading.parse;
    let mut about: About = vec![Vec::new(); parse.sentences().len()];
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    let mut ahead: BTreeMap<usize, bool> = BTreeMap::new();
    for (number, cluster) in clusters.iter().enumerate() {
        let here = |sighting: &&Sighting| sighting.document == document;
        for sighting in cluster.sightings.iter().filter(here) {
            let sentence = parse.sentence_of(sighting.word);
            if !about[sentence].iter().any(|(known, _)| *known == number) {
                about[sentence].push((number, Nearness::Named));
            }
            *counts.entry(number).or_default() += 1;
            *ahead.entry(number).or_insert(true) &= sighting.status == MeetingStatus::Planned;
        }
    }
    let main = counts.iter().max_by_key(|(number, count)| (!ahead[*number], **count, std::cmp::Reverse(**number)));
    let main = main.map(|(number, _)| *number);
    // An announcement at the end of an article does not make the rest of it about what is announced.
    let mut focus = main;
    let mut paragraph: Option<(usize, usize)> = None;
    let mut since = 0;
    for sentence in 0..about.len() {
        let block = reading.block_of(parse.sentences()[sentence].start);
        since += 1;
        if let Some((number, _)) = about[sentence].last().copied() {
            paragraph = Some((block, number));
            if !ahead[&number] {
                focus = Some(number);
                since = 0;
            }
        } else if let Some((_, number)) = paragraph.filter(|(known, _)| *known == block) {
            about[sentence].push((number, Nearness::Near));
        } else if let Some(number) = focus.filter(|_| since <= REACH && reading.blocks[block].kind == SectionKind::Body)
        {
            about[sentence].push((number, Nearness::Far));
        }
    }
    (about, main.filter(|number| !ahead[number]))
}

/// The sentence that a byte of the text is in.
pub(in crate::meetings) fn sentence_at(parse: &Parse, byte: usize) -> Option<usize> {
    let holds = |tokens: &Range<usize>| parse.span_of(tokens.clone()).end <= byte;
    let number = parse.sentences().partition_point(holds);
    (number < parse.sentences().len()).then_some(number)
}
