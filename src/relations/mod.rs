//! Stage 5: who stands how to whom.
//!
//! `scene` is one document as the rules ask it: whom its words stand for. Verbs, nouns and judgements say what one does to
//! another (`find`, with the rules under `assets/rules/relations`); their ends are found around them (`slots`). Statements are
//! demands and threats by themselves, or answers to others (`speech`); in a strike, what one side says that names nobody is said
//! to the other (`strikes`). Offices, owners and appositions say who represents whom and who belongs where (`standing`). What the
//! sentence says around an act goes into its evidence (`context`). Claims of one kind between the same two actors are one
//! relation with all their sentences (`merge`).

mod context;
mod find;
mod merge;
mod scene;
mod slots;
mod speech;
mod standing;
mod strikes;

pub use merge::merge;

use crate::lexicon::Lexicon;
use crate::model::{Cast, Document, Encounter, Reading, RelationEvidence, RelationKind, Statement};
use scene::Scene;

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

impl Claim {
    /// True where both say the same of the same two, with words that overlap.
    fn says_the_same(&self, other: &Self) -> bool {
        let swapped = self.kind.is_mutual() && (self.target, self.source) == (other.source, other.target);
        self.kind == other.kind
            && (swapped || (self.source, self.target) == (other.source, other.target))
            && self.evidence.span().overlaps(other.evidence.span())
    }
}

/// What one document says that its actors do to each other. `statements` are those of the document, `encounters` those of
/// its meetings.
pub fn find(
    document: &Document,
    reading: &Reading,
    cast: &Cast,
    statements: &[Statement],
    encounters: &[Encounter],
    lexicon: &Lexicon,
) -> Vec<Claim> {
    let scene = Scene::new(document, reading, cast, statements, lexicon);
    let found =
        [find::claims(&scene), speech::claims(&scene, statements), strikes::claims(&scene), standing::claims(&scene)];
    let mut claims: Vec<Claim> = Vec::new();
    for claim in found.into_iter().flatten() {
        add(&mut claims, claim);
    }
    // Who leads a delegation has not met it.
    let speaks = |claim: &Claim| {
        claims.iter().any(|known| {
            known.kind == RelationKind::Represents
                && [(claim.source, claim.target), (claim.target, claim.source)].contains(&(known.source, known.target))
        })
    };
    let mut met = find::met(&scene, encounters);
    met.retain(|claim| !speaks(claim));
    for claim in met {
        add(&mut claims, claim);
    }
    claims
}

/// Adds what is not claimed yet.
fn add(claims: &mut Vec<Claim>, claim: Claim) {
    if !claims.iter().any(|known| known.says_the_same(&claim)) {
        claims.push(claim);
    }
}
