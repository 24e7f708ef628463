//! Which entity stands where in a document.

use super::local::Local;
use std::collections::HashMap;

/// Which entity the words around a token stand for.
pub(in crate::actors) struct Heads(HashMap<usize, usize>);

impl Heads {
    /// An index of the mentions so far, by their tokens; heads come before tokens that are merely covered.
    pub fn new(locals: &[Local]) -> Self {
        let mut at = HashMap::new();
        for (number, local) in locals.iter().enumerate() {
            for mention in &local.mentions {
                for token in mention.tokens.clone() {
                    at.entry(token).or_insert(number);
                }
            }
        }
        for (number, local) in locals.iter().enumerate() {
            for mention in &local.mentions {
                at.insert(mention.head, number);
            }
        }
        Self(at)
    }

    /// The entity at a token.
    pub fn get(&self, token: usize) -> Option<usize> {
        self.0.get(&token).copied()
    }
}
