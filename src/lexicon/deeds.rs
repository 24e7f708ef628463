//! Words around deeds: by which verbs a noun is done, and what is no deed though it sounds like one.

use super::Words;
use serde::Deserialize;

/// Words around deeds: by which verbs a noun is done, and what is no deed though it sounds like one.
#[derive(Debug, Deserialize)]
pub struct Deeds {
    /// Verbs whose subject does what the noun says.
    pub doing: Words,
    /// Verbs whose subject has it done to itself.
    pub undergoing: Words,
    /// What is done against others, or only said of them: who refuses to, refuses them nothing.
    pub harms: Words,
    /// What kills though nobody means to.
    pub mishaps: Words,
    /// What goes in front of `war` and the like, where nobody is killed: `a trade war`.
    pub bloodless: Words,
    /// Verbs for where one has a place for some time.
    pub staying: Words,
    /// Nouns for what befalls those whose it is: who condemns a man's murder does not condemn the man.
    pub fates: Words,
    /// Verbs by which a thing becomes somebody's.
    pub making: Words,
    /// Nouns for what states tax or bar at their borders.
    pub trade: Words,
    /// At what one has others as guests: `over dinner`.
    pub hospitality: Words,
    /// Nouns for talks that one travels to or joins others for.
    pub talks: Words,
    /// Verbs that say of talks that there shall be some, or none.
    pub wishes: Words,
    /// What one does for others, once they do their part.
    pub giving_way: Words,
}

impl Deeds {
    pub(super) fn bundled() -> Self {
        super::read("lexicon/deeds.ron", include_str!("../../assets/lexicon/deeds.ron"))
    }
}
