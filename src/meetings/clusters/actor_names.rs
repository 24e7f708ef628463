//! What all actors of the folder are called, folded: no name of one is what a meeting was about.

use crate::model::Cast;
use crate::text::fold;
use std::collections::{BTreeSet, HashMap};

/// The names of all actors. Made once for all meetings, as a folder may have thousands of both.
pub(in crate::meetings) struct ActorNames {
    /// For each name, the numbers of the actors that have it, in their order.
    called: HashMap<String, Vec<usize>>,
    telling: BTreeSet<String>,
}

impl ActorNames {
    pub fn of(cast: &Cast) -> Self {
        let mut called: HashMap<String, Vec<usize>> = HashMap::new();
        for (number, actor) in cast.actors.iter().enumerate() {
            for name in std::iter::once(&actor.name).chain(&actor.aliases) {
                called.entry(fold(name)).or_default().push(number);
            }
        }
        Self { called, telling: cast.actors.iter().flat_map(|actor| telling_words(&actor.name)).collect() }
    }

    /// The numbers of the actors with this name, which is folded, in their order.
    pub(super) fn called(&self, folded: &str) -> &[usize] {
        self.called.get(folded).map_or(&[], Vec::as_slice)
    }

    /// True where an actor is called so.
    pub fn has(&self, name: &str) -> bool {
        self.called.contains_key(&fold(name))
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
