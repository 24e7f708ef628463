//! What all actors of the folder are called, folded: no name of one is what a meeting was about.

use crate::model::Cast;
use crate::text::fold;
use std::collections::BTreeSet;

/// The names of all actors. Made once for all meetings, as a folder may have thousands of both.
pub(in crate::meetings) struct ActorNames {
    whole: BTreeSet<String>,
    telling: BTreeSet<String>,
}

impl ActorNames {
    pub fn of(cast: &Cast) -> Self {
        let names = cast.actors.iter().flat_map(|actor| std::iter::once(&actor.name).chain(&actor.aliases));
        Self {
            whole: names.map(|name| fold(name)).collect(),
            telling: cast.actors.iter().flat_map(|actor| telling_words(&actor.name)).collect(),
        }
    }

    /// True where an actor is called so.
    pub fn has(&self, name: &str) -> bool {
        self.whole.contains(&fold(name))
    }

    /// The [`telling_words`] of a text that are in no actor's name.
    pub fn others(&self, text: &str) -> BTreeSet<String> {
        &telling_words(text) - &self.telling
    }
}

/// Longer words, folded, in their first six letters: `missiles` and `missile` are one.
pub(in crate::meetings) fn telling_words(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 4)
        .map(|word| fold(word).chars().take(6).collect())
        .collect()
}
