//! Who is whose guest, and who speaks with whom from afar.

use crate::lexicon::Words;
use serde::Deserialize;

/// Who is whose guest, and who speaks with whom from afar.
#[derive(Debug, Default, Deserialize)]
pub struct VisitWords {
    /// Where people live and work, so that a guest there is theirs.
    pub homes: Words,
    /// What is drunk or eaten together.
    pub shared: Words,
    /// Houses whose owner is the host.
    pub houses: Words,
    /// By what those speak with each other who are apart.
    pub means: Words,
    /// Those who are called for the press or an audience, so that it is no call of peers.
    pub writers: Words,
    /// What a visitor does himself: `called on him to ask for help`.
    pub asking: Words,
    /// How one is who comes to be face to face with another.
    pub facing: Words,
    /// What one does who turns to another, beside speaking: `begged her over lunch`.
    pub turning: Words,
    /// What one does who moves another by a call: `a call from her to coax him back`.
    pub moving: Words,
    /// How one comes to a table.
    pub coming: Words,
    /// Where two are by themselves: `disappeared into a side room`.
    pub rooms: Words,
}

impl VisitWords {
    pub(super) fn bundled() -> Self {
        crate::lexicon::read("lexicon/meetings_visits.ron", include_str!("../../../assets/lexicon/meetings_visits.ron"))
    }
}
