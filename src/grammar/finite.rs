//! Finite clauses, and the occasions that one takes to do something.

use super::Parse;

impl Parse {
    /// The object of `took the opportunity`, `used the occasion`.
    pub(super) fn is_occasion(&self, noun: usize) -> bool {
        self.dep(noun) == "dobj"
            && self.has_lemma(
                noun,
                &["opportunity", "chance", "occasion", "moment", "time", "liberty", "trouble", "platform"],
            )
            && self.has_lemma(self.head(noun), &["take", "seize", "use", "grab", "find"])
    }

    /// `waited`, `has waited`, and not `waiting`.
    pub(super) fn is_finite_clause(&self, verb: usize) -> bool {
        is_finite(self.tag(verb)) || self.child(verb, &["aux", "auxpass"]).is_some_and(|aux| self.tag(aux) != "TO")
    }
}

/// True for the tags of verbs that have a subject of their own.
pub(super) fn is_finite(tag: &str) -> bool {
    matches!(tag, "VBD" | "VBZ" | "VBP")
}
