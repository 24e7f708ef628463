//! How the press speaks of meetings: here the nouns, what stands beside them, and places; the verbs in `verbs`, and what the record of
//! a meeting is read from in `record`.

mod course;
mod record;
mod verbs;
mod visits;

pub use course::CourseWords;
pub use record::RecordWords;
pub use visits::VisitWords;

use super::Words;
use serde::Deserialize;

/// Words for meetings.
#[derive(Debug, Deserialize)]
pub struct MeetingWords {
    strong: Words,
    weak: Words,
    compounds: Words,
    never: Words,
    verbs: Words,
    particle_verbs: Words,
    mutual: Words,
    talking: Words,
    telephoning: Words,
    trading: Words,
    assembling: Words,
    chambers: Words,
    holding: Words,
    attending: Words,
    series: Vec<String>,
    events: Vec<String>,
    assemblies: Vec<String>,
    measures: Words,
    qualities: Words,
    planned: Words,
    proposed: Words,
    cancelled: Words,
    ahead: Words,
    kinds: Vec<Words>,
    formal: Words,
    plural_sides: Words,
    buildings: Words,
    rooms: Words,
    grounds: Words,
    guilds: Words,
    any: Words,
    of_sides: Words,
    each: Words,
    alone: Words,
    travelling: Words,
    journeys: Words,
    deciding: Words,
    speaking: Words,
    courting: Words,
    placed: Words,
    courts: Words,
    examining: Words,
    heard: Words,
    audiences: Words,
    explaining: Words,
    refusing: Words,
    inviting: Words,
    teams: Words,
    /// How a meeting goes.
    #[serde(skip)]
    pub course: CourseWords,
    /// Who is whose guest.
    #[serde(skip)]
    pub visits: VisitWords,
    /// Words for the record.
    #[serde(skip)]
    pub record: RecordWords,
}

/// How surely a noun is a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeetingNoun {
    /// Only with somebody on each side.
    Weak,
    /// By itself.
    Strong,
}

impl MeetingWords {
    pub(super) fn bundled() -> Self {
        let finding: Self =
            crate::lexicon::read("lexicon/meetings.ron", include_str!("../../../assets/lexicon/meetings.ron"));
        Self {
            course: CourseWords::bundled(),
            visits: VisitWords::bundled(),
            record: RecordWords::bundled(),
            ..finding
        }
    }

    /// How surely a noun is a meeting, by its word and its dictionary form. `before` is the word in front of it.
    pub fn noun(&self, word: &str, lemma: &str, before: &str) -> Option<MeetingNoun> {
        let both = format!("{before} {lemma}");
        if self.never.has(&both) {
            None
        } else if self.strong.has(word) || self.strong.has(lemma) || self.compounds.has(&both) {
            Some(MeetingNoun::Strong)
        } else if self.weak.has(word) || self.weak.has(lemma) {
            Some(MeetingNoun::Weak)
        } else {
            None
        }
    }

    /// True for two words that are one noun for a meeting: `round table`.
    pub fn is_compound(&self, before: &str, lemma: &str) -> bool {
        self.compounds.has(&format!("{before} {lemma}"))
    }

    /// True for common nouns for what meets as one: `the board`.
    pub fn is_chamber(&self, word: &str) -> bool {
        self.chambers.has(word)
    }

    /// True for the last word of the name of a body or series that meets.
    pub fn is_body(&self, word: &str) -> bool {
        self.is_series(word) || self.is_assembly(word)
    }

    /// True for the last word of the name of a series of meetings, or of a body that is nothing but its meetings: it takes
    /// no part in them itself.
    pub fn is_series(&self, word: &str) -> bool {
        self.series.iter().any(|series| series == word)
    }

    /// True for the last word of the name of a meeting proper, not of a body.
    pub fn is_event(&self, word: &str) -> bool {
        self.events.iter().any(|event| event == word)
    }

    /// True for the last word of the name of a body that acts as one: a parliament, a board.
    pub fn is_assembly(&self, word: &str) -> bool {
        self.assemblies.iter().any(|assembly| assembly == word)
    }

    /// True for nouns that only count the meeting behind their `of`: `two days of talks`.
    pub fn is_measure(&self, lemma: &str) -> bool {
        self.measures.has(lemma)
    }

    /// True for adjectives that say which kind of meeting it is.
    pub fn is_quality(&self, word: &str) -> bool {
        self.qualities.has(word)
    }

    /// True for words in front of a meeting that put it into the future.
    pub fn is_ahead(&self, word: &str) -> bool {
        self.ahead.has(word)
    }

    /// The number of a kind of meeting that is none of the others: meals, calls, visits.
    pub fn kind(&self, word: &str) -> Option<usize> {
        self.kinds.iter().position(|kind| kind.has(word))
    }

    /// True for meetings with a chair and an agenda, by the noun's dictionary form.
    pub fn is_formal(&self, word: &str) -> bool {
        self.formal.has(word)
    }

    /// True for words that stand for several spoken of before: `the two`, `both sides`.
    pub fn is_plural_side(&self, word: &str) -> bool {
        self.plural_sides.has(word)
    }

    /// True for the common noun of a building.
    pub fn is_building(&self, lemma: &str) -> bool {
        self.buildings.has(lemma)
    }

    /// True for the common noun of a building, a room or another place where people can sit together.
    pub fn is_site(&self, lemma: &str) -> bool {
        self.is_building(lemma) || self.rooms.has(lemma) || self.grounds.has(lemma)
    }

    /// True for the common noun of what people meet on: `on a bridge`.
    pub fn is_ground(&self, lemma: &str) -> bool {
        self.grounds.has(lemma)
    }

    /// True for the common noun of a body of people that the kinds of bodies leave out.
    pub fn is_guild(&self, lemma: &str) -> bool {
        self.guilds.has(lemma)
    }

    /// True for nouns for people that go with the name of their body: `the PRL parliamentary group`.
    pub fn is_team(&self, lemma: &str) -> bool {
        self.teams.has(lemma)
    }

    /// True for nouns that may stand for any meeting: `the encounter`.
    pub fn is_any(&self, noun: &str) -> bool {
        self.any.has(noun)
    }

    /// True for nouns that may stand for a meeting of sides, and for no dinner: `the talks`.
    pub fn is_of_sides(&self, noun: &str) -> bool {
        self.of_sides.has(noun)
    }

    /// True for adjectives that say that each guest was met alone.
    pub fn is_each(&self, word: &str) -> bool {
        self.each.has(word)
    }

    /// True for words that say that nobody else was there.
    pub fn is_alone(&self, word: &str) -> bool {
        self.alone.has(word)
    }

    /// True for the nouns of such a way.
    pub fn is_journey(&self, lemma: &str) -> bool {
        self.journeys.has(lemma)
    }

    /// True for what hears a case.
    pub fn is_court(&self, lemma: &str) -> bool {
        self.courts.has(lemma)
    }

    /// True for what a court hears.
    pub fn is_heard(&self, lemma: &str) -> bool {
        self.heard.has(lemma)
    }

    /// True for those who are told something at a meeting of all of them.
    pub fn is_audience(&self, lemma: &str) -> bool {
        self.audiences.has(lemma)
    }
}
