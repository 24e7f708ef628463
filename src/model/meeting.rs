//! Talks between actors, recorded as diplomats keep them.

use super::{ActorId, DateSpan, Evidence, MeetingId, StatementId};
use serde::{Deserialize, Serialize};

/// Whether it took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeetingStatus {
    /// It did.
    Held,
    /// It is to.
    Planned,
    /// It was called off.
    Cancelled,
    /// The articles do not tell.
    Unknown,
}

impl MeetingStatus {
    /// The word for it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Planned => "planned",
            Self::Cancelled => "cancelled",
            Self::Unknown => "unknown",
        }
    }
}

/// The fields of a meeting's record, in the order of the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordField {
    /// The council, dialogue, summit, board that met.
    Body,
    /// Bilateral, plenary, by video, 30+1.
    Format,
    /// The day or days.
    Date,
    /// Hours of start and end.
    Time,
    /// How long it took.
    Duration,
    /// The city.
    City,
    /// The building.
    Venue,
    /// Who hosted it.
    Host,
    /// Who chaired it.
    Chair,
    /// Who took part, side by side.
    Delegations,
    /// What it was about.
    Agenda,
    /// What was agreed.
    Agreed,
    /// What was not.
    NotAgreed,
    /// Decisions taken, papers handed over.
    Adopted,
    /// What comes next.
    NextStep,
    /// How each side described it.
    Tone,
    /// Who told the press about it, and how.
    Readouts,
}

impl RecordField {
    /// All fields, in the order of the card.
    pub const ALL: [Self; 17] = [
        Self::Body,
        Self::Format,
        Self::Date,
        Self::Time,
        Self::Duration,
        Self::City,
        Self::Venue,
        Self::Host,
        Self::Chair,
        Self::Delegations,
        Self::Agenda,
        Self::Agreed,
        Self::NotAgreed,
        Self::Adopted,
        Self::NextStep,
        Self::Tone,
        Self::Readouts,
    ];

    /// The field's name on the card.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Body => "Body",
            Self::Format => "Format",
            Self::Date => "Date",
            Self::Time => "Time",
            Self::Duration => "Duration",
            Self::City => "City",
            Self::Venue => "Venue",
            Self::Host => "Host",
            Self::Chair => "Chair",
            Self::Delegations => "Delegations",
            Self::Agenda => "Agenda",
            Self::Agreed => "Agreed",
            Self::NotAgreed => "Not agreed",
            Self::Adopted => "Adopted",
            Self::NextStep => "Next step",
            Self::Tone => "Tone",
            Self::Readouts => "Readouts",
        }
    }
}

/// One entry of a field. A field without entries reads "not reported".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordEntry {
    /// Which question about the meeting it answers.
    pub field: RecordField,
    /// What it says, in the program's words or the article's.
    pub text: String,
    /// Whom it concerns: the member of a delegation, who described the tone.
    pub actor: Option<ActorId>,
    /// The side that the actor belongs to, in a delegation.
    pub side: Option<ActorId>,
    /// How the entry came about, where that is not plain: `"Wednesday" in an article of 13 January 2022`.
    pub basis: Option<String>,
    /// The sentences it rests on: at least one.
    pub evidence: Vec<Evidence>,
}

/// What a party says on an item of the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// Wants it.
    Demands,
    /// Would give it.
    Offers,
    /// Will not have it.
    Refuses,
    /// Says it is not so.
    Denies,
    /// Warns or threatens.
    Warns,
    /// Says something else about it.
    Says,
}

impl Stance {
    /// The word for it, behind the party: `Russia refuses`.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Demands => "demands",
            Self::Offers => "offers",
            Self::Refuses => "refuses",
            Self::Denies => "denies",
            Self::Warns => "warns",
            Self::Says => "says",
        }
    }
}

/// One party's position on one item, as reported from one meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingPosition {
    /// The item of the agenda.
    pub item: String,
    /// The party: a state, a body; or a person where it speaks for none.
    pub party: ActorId,
    /// What the party does about it.
    pub stance: Stance,
    /// The statements it is drawn from: at least one.
    pub statements: Vec<StatementId>,
}

/// A sentence of a summary, with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SummarySentence {
    /// The sentence.
    pub text: String,
    /// True where it is taken from an article word for word, false where it is put together from the record.
    pub quoted: bool,
    /// The sentences it rests on: at least one.
    pub evidence: Vec<Evidence>,
}

/// Talks between actors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Its identifier.
    pub id: MeetingId,
    /// The name it goes by.
    pub name: String,
    /// When, where that could be worked out.
    pub date: Option<DateSpan>,
    /// Where: the city, or the building where no city is named.
    pub place: Option<String>,
    /// How long, in the article's words.
    pub duration: Option<String>,
    /// Who took part.
    pub participants: Vec<ActorId>,
    /// Whether it took place.
    pub status: MeetingStatus,
    /// Every clause that speaks of it: at least one.
    pub evidence: Vec<Evidence>,
    /// The record, in the order of its fields.
    pub record: Vec<RecordEntry>,
    /// Who stood where on what.
    pub positions: Vec<MeetingPosition>,
    /// What was said at it or about it.
    pub statements: Vec<StatementId>,
    /// Three to six sentences, each with its evidence.
    pub summary: Vec<SummarySentence>,
}

impl Meeting {
    /// The entries of one field.
    pub fn entries(&self, field: RecordField) -> impl Iterator<Item = &RecordEntry> {
        self.record.iter().filter(move |entry| entry.field == field)
    }

    /// How many of the fields have evidence.
    pub fn reported_fields(&self) -> usize {
        RecordField::ALL.iter().filter(|&&field| self.entries(field).next().is_some()).count()
    }
}
