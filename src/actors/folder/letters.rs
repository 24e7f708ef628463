//! Bodies of several articles that share their letters and give their full names in more ways than one.

use super::clusters::Clusters;
use crate::actors::entities::Local;
use crate::actors::names::{initials, is_within};
use crate::text::fold;

impl Clusters {
    /// Pairs of clusters that share letters and whose full names differ in a word more or less; those that have the letters
    /// alone too, where all the others are one.
    pub(super) fn one_under_many_names(
        &self,
        letters: &str,
        clusters: &[usize],
        documents: &[Vec<Local>],
    ) -> Vec<(usize, usize)> {
        const MOST: usize = 8;
        let name = |number: usize| self.leader(number, documents).map_or_else(String::new, |local| fold(&local.name));
        let (bare, full): (Vec<usize>, Vec<usize>) = clusters.iter().partition(|&&number| name(number) == letters);
        if letters.contains(' ') || clusters.len() > MOST {
            return Vec::new();
        }
        let mut pairs = Vec::new();
        let mut alike = full.iter().take(1).copied().collect::<Vec<_>>();
        // Each may be like one that was found to be like the first.
        for _ in &full {
            for &number in &full {
                let is_like = |known: &usize| {
                    let (known, name) = (name(*known), name(number));
                    is_within(&known, &name) || is_foreign(letters, &known) && is_foreign(letters, &name)
                };
                let like = alike.iter().copied().find(is_like);
                if let Some(known) = like.filter(|_| !alike.contains(&number)) {
                    alike.push(number);
                    pairs.push((known, number));
                }
            }
        }
        if alike.len() == full.len() && !full.is_empty() {
            pairs.extend(bare.into_iter().map(|number| (full[0], number)));
        }
        pairs
    }
}

/// Letters that a name does not spell: they are of its own language, which every article translates as it likes.
fn is_foreign(letters: &str, name: &str) -> bool {
    let first = letters.chars().next();
    letters.chars().count() > 2
        && !initials(name).iter().any(|initials| initials.contains(letters))
        && !name.split([' ', '-']).any(|word| word.chars().next() == first)
}
