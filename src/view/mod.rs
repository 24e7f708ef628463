//! A dossier and a query become plain rows, cards and pages: what panels draw and exports print, testable without a window.
//!
//! [`Index`] is made once for each state of the dossier and answers "which" and "where" in constant time. Everything
//! else here is a function of an index and a query. [`graph`], [`layout`] and [`scene`] make the chart, in this order.

mod act;
mod actor_page;
mod actors;
mod audit;
mod behind;
mod citation;
pub mod dates;
mod discrepancies;
mod documents;
mod evidence;
mod filter_lists;
mod filters;
pub mod graph;
mod index;
pub mod layout;
mod likely;
mod listed;
pub mod map;
mod marks;
mod meetings;
mod notes;
mod overview;
pub mod plane;
mod positions;
mod reader;
mod readouts;
mod record;
mod relation_page;
mod review;
pub mod scene;
pub mod search;
mod sentence;
mod statements;
mod summary;
pub mod timeline;
mod walk;
mod when;

pub use act::{Family, act_of, mode_label};
pub use actor_page::{ActorPage, Decision, MeetingLine, NameLine, RelationLine, RoleLine, TopicLine, actor_page};
pub use actors::{ActorColumn, ActorQuery, ActorRow, actors, role_line, seen};
pub use audit::{Audit, Sample, audit};
pub use behind::{Behind, behind, cited_text, sources};
pub use citation::{Citation, cite};
pub use discrepancies::{DiscrepancyRow, discrepancies};
pub use documents::{ArticleRow, DocumentOrder, DocumentRow, documents, source_name};
pub use evidence::{EvidenceCard, evidence_card, relation_card, speaker, statement_card};
pub use filter_lists::{CONFIRMATIONS, FilterLists, confirmation_label, filter_lists};
pub use filters::{Filters, Tie, toggle};
pub use index::Index;
pub use likely::likely_actors;
pub use listed::listed;
pub use marks::{Marks, MentionMark, StatementMark, Subject};
pub use meetings::{MeetingCard, MeetingRow, meetings, when_and_where};
pub use notes::{Decided, NoteLine, decided, name_of, notes, orphans, when};
pub use overview::overview;
pub use positions::{COMMITMENTS, PositionLine, PositionRow, issues, positions};
pub use reader::{
    Block, DiscrepancyNote, MarginNote, Page, discrepancy_notes, find, is_own_words, language_name, margin_note,
    mentions_in, page,
};
pub use readouts::{Distance, ReadoutCell, ReadoutItem, Readouts, readouts};
pub use record::{Record, RecordLine, RecordPart, record};
pub use relation_page::{EvidenceOrder, RelationPage, counted, relation_page};
pub use review::{Candidate, Question, open_questions, questions};
pub use sentence::sentence_around;
pub use statements::{
    Grid, GridRow, StatementColumn, StatementQuery, StatementRow, filter_statements, grid, statements,
};
pub use summary::{SummaryLine, Voice, overview_text, summary, summary_text, voices};
pub use walk::{mention_count, next_mention};
