//! Statements that are acts by themselves: what a speaker demands or threatens (`speech_acts`), and what is said against what
//! another has just said (`rejoinders`).

mod rejoinders;
mod speech_acts;

use super::Claim;
use super::scene::Scene;
use crate::model::Statement;

/// What the statements of the document do, the demands and threats first.
pub(super) fn claims(scene: &Scene<'_>, statements: &[Statement]) -> Vec<Claim> {
    let mut claims = speech_acts::claims(scene);
    claims.extend(rejoinders::claims(scene, statements));
    claims
}
