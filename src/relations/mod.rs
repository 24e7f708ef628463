//! Stage 5: who stands how to whom.
//!
//! Verbs and nouns say what one does to another (`find`, with the rules under `assets/rules/relations`); their ends are
//! found around them (`slots`). Offices say who represents whom (`standing`). Claims of one
//! kind between the same two actors are one relation with all their sentences (`merge`).

mod find;
mod merge;
mod slots;
mod standing;

pub use merge::merge;

use crate::lexicon::Lexicon;
use crate::model::{Cast, Document, Reading, RelationEvidence, RelationKind};

/// One sentence's claim that one actor does something to another, both by their numbers in the cast.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Who.
    pub source: usize,
    /// To whom.
    pub target: usize,
    /// What.
    pub kind: RelationKind,
    /// Where it is said.
    pub evidence: RelationEvidence,
}

/// What one document says that its actors do to each other.
pub fn find(document: &Document, reading: &Reading, cast: &Cast, lexicon: &Lexicon) -> Vec<Claim> {
    let mut claims = find::claims(document, reading, lexicon);
    claims.extend(standing::claims(document, reading, cast));
    claims
}
