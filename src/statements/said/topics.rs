//! What each statement is about, in words that statements of a folder share.
//!
//! Candidates are phrases in what is said (`issues`). How telling one is, is counted over the folder: a phrase that comes back
//! is an issue; a bare noun must come back from several speakers; the name of an actor is a topic only where there is none
//! better. Words that name no issue themselves are about what the sentences around them are about, what their speaker has just spoken
//! of, or what the paragraphs before or the headline are about.

use super::issues::{Subject, candidates};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::{ActorId, ActorKind, Block, Cast, Document, DocumentId, Reading, SectionKind, Statement};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

/// The most topics that a statement is given.
const MOST: usize = 3;
/// What stands in more than this share of all statements parts nothing from nothing.
const COMMON: f64 = 0.3;
/// How many sentences back in a paragraph tell what a statement without a topic is about.
const NEAR: usize = 3;
/// How many paragraphs further on a speaker still speaks of the same.
const REACH: usize = 2;

/// How often the folder's statements hold a subject, where, by whom, and in which words.
#[derive(Debug, Default)]
struct Tally {
    /// The sentences, by their words: what holds another statement, or is a copy of another article's, counts once.
    sentences: BTreeSet<u64>,
    documents: BTreeSet<usize>,
    speakers: BTreeSet<Option<ActorId>>,
    words: BTreeMap<String, usize>,
}

/// Where a statement stands, and what it holds.
struct Found {
    document: usize,
    /// The sentences it is in, with the nearest of their paragraph.
    around: Range<usize>,
    block: usize,
    subjects: BTreeSet<Subject>,
}

/// The subjects of a folder's statements, counted.
struct Counted<'a> {
    cast: &'a Cast,
    lexicon: &'a Lexicon,
    tallies: BTreeMap<Subject, Tally>,
    all: usize,
}

/// Gives every statement its topics, most telling first.
pub(in crate::statements) fn assign(
    statements: &mut [Statement],
    documents: &[Document],
    cast: &Cast,
    lexicon: &Lexicon,
) {
    let numbers: HashMap<&DocumentId, usize> =
        documents.iter().enumerate().map(|(number, document)| (&document.id, number)).collect();
    let mut counted = Counted { cast, lexicon, tallies: BTreeMap::new(), all: statements.len() };
    let mut count = |statement: &Statement| {
        let document = *numbers.get(&statement.content.first()?.document)?;
        counted.count(statement, document)
    };
    let found: Vec<Option<Found>> = statements.iter().map(&mut count).collect();
    // What each speaker has spoken of last, in which document and paragraph.
    let mut last: HashMap<ActorId, (usize, usize, Vec<String>)> = HashMap::new();
    for (statement, found) in statements.iter_mut().zip(&found) {
        let Some(found) = found else { continue };
        let mut topics = counted.issues(found.subjects.iter());
        if topics.is_empty() {
            topics = counted.issues(counted.context(found).iter());
        }
        if topics.is_empty()
            && let Some((document, block, before)) = statement.speaker.as_ref().and_then(|speaker| last.get(speaker))
            && *document == found.document
            && found.block.abs_diff(*block) <= REACH
        {
            topics.clone_from(before);
        }
        if topics.is_empty() {
            topics = counted.issues(counted.around(found).iter());
        }
        if topics.is_empty() {
            topics = counted.names(found, statement.speaker.as_ref());
        } else if let Some(speaker) = &statement.speaker {
            last.insert(speaker.clone(), (found.document, found.block, topics.clone()));
        }
        statement.topics = topics;
    }
}

impl Counted<'_> {
    /// Counts what a statement of a document holds.
    fn count(&mut self, statement: &Statement, document: usize) -> Option<Found> {
        let reading = &self.cast.readings[document];
        let parse = &reading.parse;
        let pieces: Vec<Range<usize>> = statement.content.iter().map(|piece| parse.tokens_in(piece.span())).collect();
        let (first, last) = (pieces.first()?.start, pieces.last()?.end.checked_sub(1)?);
        let mut subjects = BTreeSet::new();
        let sentence = fingerprint(parse, parse.sentence_of(first));
        for (subject, words) in pieces.into_iter().flat_map(|piece| candidates(reading, piece, self.lexicon)) {
            let tally = self.tallies.entry(subject.clone()).or_default();
            *tally.words.entry(words).or_default() += 1;
            tally.documents.insert(document);
            tally.sentences.insert(sentence);
            tally.speakers.insert(statement.speaker.clone());
            subjects.insert(subject);
        }
        Some(Found { document, around: around(parse, reading, first, last), block: reading.block_of(first), subjects })
    }

    /// The names of the issues among some subjects, the most telling first.
    fn issues<'s>(&self, subjects: impl Iterator<Item = &'s Subject>) -> Vec<String> {
        let weighed = subjects.filter_map(|subject| {
            let tally = self.tallies.get(subject)?;
            let often = tally.sentences.len();
            let weight = match subject {
                Subject::Pair(..) if often >= 2 => 2.5,
                Subject::Known(_) => 1.3,
                Subject::Noun(_) if often >= 3 && tally.speakers.len() >= 3 && tally.documents.len() >= 2 => 0.9,
                _ => return None,
            };
            Some((weight * self.weight(tally), subject))
        });
        self.ranked(weighed.collect())
    }

    /// How much a subject tells of what is spoken about.
    fn weight(&self, tally: &Tally) -> f64 {
        let often = tally.sentences.len() as f64;
        let common = if self.all >= 12 && often > COMMON * self.all as f64 { 0.5 } else { 1.0 };
        let spread = 1.0 + (tally.documents.len() as f64).ln() / 4.0;
        common * spread * (1.0 + often).ln()
    }

    /// What the sentences around a statement hold.
    fn context(&self, found: &Found) -> BTreeSet<Subject> {
        let reading = &self.cast.readings[found.document];
        let sentences = &reading.parse.sentences()[found.around.clone()];
        let subjects = sentences.iter().flat_map(|sentence| candidates(reading, sentence.clone(), self.lexicon));
        // What comes up once is no common concern.
        let recurs = |subject: &Subject| self.tallies.get(subject).is_some_and(|tally| tally.sentences.len() >= 2);
        let is_issue = |subject: &Subject| matches!(subject, Subject::Pair(..) | Subject::Known(_));
        subjects.map(|(subject, _)| subject).filter(|subject| is_issue(subject) && recurs(subject)).collect()
    }

    /// What the paragraphs before a statement hold, the nearest first, or else the headline: an article keeps to its matter.
    fn around(&self, found: &Found) -> BTreeSet<Subject> {
        let reading = &self.cast.readings[found.document];
        let is_body = |block: &&Block| block.kind == SectionKind::Body && !block.tokens.is_empty();
        let before = reading.blocks[..found.block].iter().rev().filter(is_body).take(REACH);
        let headline = reading.blocks.iter().find(|block| block.kind == SectionKind::Headline);
        let is_issue = |subject: &Subject| {
            matches!(subject, Subject::Pair(..) | Subject::Known(_))
                && self.tallies.get(subject).is_some_and(|tally| tally.sentences.len() >= 2)
        };
        let held = |block: &Block| -> BTreeSet<Subject> {
            let subjects = candidates(reading, block.tokens.clone(), self.lexicon).into_iter();
            subjects.map(|(subject, _)| subject).filter(|subject| is_issue(subject)).collect()
        };
        before.chain(headline).map(held).find(|subjects| !subjects.is_empty()).unwrap_or_default()
    }

    /// Whom or which place it is about, but for the speaker.
    fn names(&self, found: &Found, speaker: Option<&ActorId>) -> Vec<String> {
        let weighed = found.subjects.iter().filter_map(|subject| {
            let tally = self.tallies.get(subject).filter(|tally| tally.sentences.len() >= 2)?;
            let kind = match subject {
                Subject::Actor(actor) if Some(&self.cast.actors[*actor].id) == speaker => return None,
                Subject::Actor(actor) => match self.cast.actors[*actor].kind {
                    ActorKind::Organization => 0.7,
                    ActorKind::State => 0.5,
                    ActorKind::Person | ActorKind::Group => 0.4,
                },
                Subject::Place(_) => 0.4,
                _ => return None,
            };
            Some((kind * self.weight(tally), subject))
        });
        self.ranked(weighed.collect())
    }

    fn ranked(&self, mut weighed: Vec<(f64, &Subject)>) -> Vec<String> {
        weighed.sort_by(|one, other| other.0.total_cmp(&one.0).then_with(|| one.1.cmp(other.1)));
        let mut names: Vec<String> = Vec::new();
        for name in weighed.iter().filter_map(|(_, subject)| self.name(subject)) {
            if names.len() < MOST && !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// What the subject is called, with a capital letter: a name to be shown.
    fn name(&self, subject: &Subject) -> Option<String> {
        let name = self.words(subject)?;
        let mut letters = name.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect())
    }

    fn words(&self, subject: &Subject) -> Option<String> {
        match subject {
            Subject::Known(topic) => Some(topic.clone()),
            Subject::Actor(actor) => Some(self.cast.actors[*actor].name.clone()),
            Subject::Place(place) => Some(self.cast.places[*place].name.clone()),
            Subject::Noun(_) | Subject::Pair(..) => {
                let words = &self.tallies.get(subject)?.words;
                let best = words.iter().max_by_key(|(words, count)| (**count, std::cmp::Reverse(words.len())));
                best.map(|(words, _)| words.clone())
            }
        }
    }
}

/// Stands for a sentence's words: letters and digits alone, so that other quotation marks make no other sentence.
fn fingerprint(parse: &Parse, sentence: usize) -> u64 {
    let mut hasher = DefaultHasher::new();
    let words = parse.sentences()[sentence].clone().filter(|&token| !parse.is_mark(token));
    words.for_each(|token| parse.lower(token).hash(&mut hasher));
    hasher.finish()
}

/// The sentences from a token to another, with the nearest of their paragraph.
fn around(parse: &Parse, reading: &Reading, first: usize, last: usize) -> Range<usize> {
    let block = &reading.blocks[reading.block_of(first)].tokens;
    let paragraph = parse.sentence_of(block.start)..parse.sentence_of(block.end - 1) + 1;
    let (first, last) = (parse.sentence_of(first), parse.sentence_of(last));
    first.saturating_sub(NEAR).max(paragraph.start)..(last + 2).min(paragraph.end).max(last + 1)
}
