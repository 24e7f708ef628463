//! The nouns: what the program reads, finds and keeps. Plain data with serde; no behaviour beyond what a noun knows
//! of itself. DESIGN's words are the names here.

mod actor;
mod date;
mod discrepancy;
mod document;
mod dossier;
mod edit;
mod evidence;
mod figure;
mod grade;
mod ids;
mod meeting;
mod party;
mod place;
mod pointers;
mod position;
mod reading;
mod relation;
mod relation_kind;
mod statement;
mod terms;
mod warning;

pub use actor::{Actor, ActorKind, Mention, MentionForm, Role, SuggestedMerge, Tenure};
pub use date::{DateSpan, Stretch};
pub use discrepancy::{Discrepancy, DiscrepancyKind, Side, Verdict};
pub use document::{Document, Section, SectionKind, Sources, Unreadable};
pub use dossier::{Analysis, Dossier};
pub use edit::{Change, Edit, Judgement, Target};
pub use evidence::Evidence;
pub use figure::{Figure, Qualifier};
pub use grade::Grade;
pub use ids::{
    ActorId, DiscrepancyId, DocumentId, FigureId, MeetingId, PlaceId, RelationId, StatementId, UtteranceId, content_id,
    slug,
};
pub use meeting::{Meeting, MeetingPosition, MeetingStatus, RecordEntry, RecordField, Stance, SummarySentence};
pub use place::{Coordinates, Place, PlaceKind};
pub use pointers::each_actor_id;
pub use position::{Commitment, CommitmentKind, FollowUp, Position};
pub use reading::{Block, Cast, Encounter, Found, Reading, Who};
pub use relation::{Confirmation, Relation, RelationEvidence};
pub use relation_kind::{Polarity, RelationKind};
pub use statement::{Act, Attribution, Modality, Mode, Relay, Statement, Utterance, Variation};
pub use terms::{Sides, Term, Weights};
pub use warning::{Warning, WarningKind};
