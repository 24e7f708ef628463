//! Where an article speaks of a meeting: by noun, by name or by verb.

use crate::grammar::{Parse, When};
use crate::lexicon::{Lexicon, MeetingWords};
use crate::meetings::facts::since_night_before;
use crate::meetings::facts::{self, length};
use crate::model::{Cast, Document, MeetingStatus, Reading, SectionKind, Statement};
use jiff::civil::Date;
use std::ops::Range;

/// One place where an article speaks of a meeting.
#[derive(Clone, Debug)]
pub(in crate::meetings) struct Sighting {
    /// The document's number.
    pub document: usize,
    /// The noun or verb.
    pub word: usize,
    /// The clause that speaks of it.
    pub clause: Range<usize>,
    /// What it is called, where it has a name, and the actor of that name, if any.
    pub name: Option<Name>,
    /// The bodies whose meeting it is, or at which it took place, by their numbers in the cast.
    pub bodies: Vec<usize>,
    /// The common noun for it, with what says which kind: `talks`, `night sitting`.
    pub noun: Option<String>,
    /// The kind that tells it from others: a dinner is no telephone call.
    pub kind: Option<usize>,
    /// Who took part, by their numbers in the cast.
    pub participants: Vec<usize>,
    /// When, with the words that say so.
    pub when: Option<When>,
    /// The last of several days, where it says until when.
    pub last_day: Option<Date>,
    /// Where: the place's number in the cast, and the token that names it.
    pub place: Option<(usize, usize)>,
    /// The building.
    pub venue: Option<Range<usize>>,
    /// How long.
    pub duration: Option<Range<usize>>,
    pub status: MeetingStatus,
    /// True where the words only make sense if it was spoken of before: `the marathon talks`.
    pub refers_back: bool,
    /// True where it was found by a word that always says so.
    pub strong: bool,
    /// True for what has a chair and an agenda: a session, a vote.
    pub formal: bool,
    /// True where a body sat as such, which says that it met without another word.
    pub assembled: bool,
    /// True where those who meet are only spoken of as before: `the two will meet again`.
    pub as_before: bool,
    /// True where its verb has somebody on either side, by whatever words: `met the committee`, `the churches and the mayor met`.
    pub sided: bool,
    /// True where one person plainly `met` or `received` another.
    pub face_to_face: bool,
    /// True for several meetings at once: `the week's talks`, `three meetings`.
    pub several: bool,
    /// The words of other meetings that the sentence sets this one apart from in time: `held talks before the session`.
    pub apart_from: Vec<usize>,
}

impl Sighting {
    /// True where it tells of so few that each of them meets each of the others.
    pub fn is_of_few(&self) -> bool {
        const MOST: usize = 4;
        self.strong
            && !self.several
            && !self.assembled
            && self.status != MeetingStatus::Cancelled
            && (2..=MOST).contains(&self.participants.len())
    }
}

/// What a meeting is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::meetings) struct Name {
    pub text: String,
    pub tokens: Range<usize>,
    pub actor: Option<usize>,
}

/// All sightings of a document, in text order.
pub(in crate::meetings) fn sightings(
    number: usize,
    document: &Document,
    cast: &Cast,
    statements: &[Statement],
    lexicon: &Lexicon,
) -> Vec<Sighting> {
    let reading = &cast.readings[number];
    let finder = Finder { number, document, reading, cast, lexicon, statements };
    let mut found: Vec<Sighting> = Vec::new();
    for token in 0..reading.parse.len() {
        let sighting = if finder.is_noun(token) {
            finder.noun(token)
        } else if reading.parse.is_verb(token) {
            finder.verb(token)
        } else {
            None
        };
        let sighting = sighting.or_else(|| finder.same_noun(token, &found)).or_else(|| finder.resumed(token, &found));
        let sighting = sighting.map(|sighting| finder.day_of_what_was_told(sighting, &found));
        let sighting = sighting.map(|sighting| finder.day_of_lead(sighting));
        let sighting = sighting.map(|sighting| finder.sides_of_what_was_told(sighting, &found));
        let sighting = sighting.map(|sighting| finder.with_what_it_was(sighting));
        let second = sighting.as_ref().and_then(|sighting| finder.second_time(sighting));
        found.extend(sighting.into_iter().flat_map(|sighting| finder.apart(sighting)).chain(second));
    }
    let mut joined = finder.join_clauses(found);
    finder.share_sides(&mut joined);
    finder.put_off(&mut joined);
    finder.go_on(&mut joined);
    finder.share_off(&mut joined);
    joined
}

/// Looks for meetings in one document. Its methods stand in the folders of what they find: `nouns`, `sittings`, `verbs`, `visits`,
/// `parties`, `sides`, `facts`.
pub(in crate::meetings) struct Finder<'a> {
    pub number: usize,
    pub document: &'a Document,
    pub reading: &'a Reading,
    pub cast: &'a Cast,
    pub lexicon: &'a Lexicon,
    pub statements: &'a [Statement],
}

impl<'a> Finder<'a> {
    pub fn parse(&self) -> &'a Parse {
        &self.reading.parse
    }

    pub fn words(&self) -> &'a MeetingWords {
        &self.lexicon.meetings
    }

    /// The dictionary form in lower case.
    pub fn lemma(&self, token: usize) -> String {
        self.parse().lemma(token).to_lowercase()
    }

    /// A sighting by this word, with what its clause tells of time, place and length.
    pub fn sighting(&self, word: usize, participants: Vec<usize>) -> Sighting {
        let parse = self.parse();
        let clause = facts::clause(parse, word);
        let status = self.status(word);
        let is_told = status == MeetingStatus::Held && matches!(parse.tag(word), "VBD" | "VBN");
        let when = self
            .when(word, &clause)
            .or_else(|| self.day_of_conjunct(word))
            .or_else(|| self.day_of_earlier(word))
            .or_else(|| is_told.then(|| self.day_so_far(word)).flatten())
            .or_else(|| {
                // `meet at 4pm`: today
                let verb = std::iter::once(word).chain(parse.ancestors(word)).find(|&above| parse.is_verb(above));
                let is_present = verb.is_some_and(|verb| matches!(parse.tag(verb), "VBP" | "VBZ"));
                let by_hour = || is_present.then(|| self.day_of_present_hour(word)).flatten();
                (status == MeetingStatus::Held).then(|| self.day_of_hour(word)).flatten().or_else(by_hour)
            })
            .or_else(|| self.day_under_way(word))
            .or_else(|| self.day_after_told(word));
        let last_day = self.last_day(word).filter(|_| status != MeetingStatus::Cancelled);
        let when = when.or_else(|| last_day.clone().filter(|last| self.is_last_day(last)));
        let when = when.map(|when| self.still_to_come(word, status, when));
        // What was called off took no time.
        let is_off = status == MeetingStatus::Cancelled;
        let duration = length::duration(parse, word, &clause, self.words())
            .filter(|_| !is_off)
            .or_else(|| (status == MeetingStatus::Held).then(|| self.length_after(word)).flatten());
        let text = |tokens: &Range<usize>| parse.span_of(tokens.clone()).slice(&self.document.text);
        let when = when.map(|when| match &duration {
            Some(length) => since_night_before(when, text(&clause), text(length)),
            None => when,
        });
        Sighting {
            document: self.number,
            word,
            name: None,
            bodies: Vec::new(),
            noun: None,
            kind: self.words().kind(&self.lemma(word)),
            formal: self.words().is_formal(&self.lemma(word)),
            assembled: false,
            as_before: false,
            participants,
            when,
            last_day: last_day.map(|when| when.end),
            place: facts::place(self.reading, word, &clause, self.words()).or_else(|| self.place_reached(word, status)),
            venue: facts::venue(self, word, &clause),
            duration,
            status,
            refers_back: false,
            strong: false,
            sided: false,
            face_to_face: false,
            several: false,
            apart_from: Vec::new(),
            clause,
        }
    }

    /// True in headlines and captions, whose present tense is past.
    pub fn in_heading(&self, word: usize) -> bool {
        matches!(
            self.reading.blocks[self.reading.block_of(word)].kind,
            SectionKind::Headline | SectionKind::Subheading | SectionKind::Caption
        )
    }
}
