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
        self.is_finite(verb) || self.child(verb, &["aux", "auxpass"]).is_some_and(|aux| self.tag(aux) != "TO")
    }

    /// True for a verb in a tense, which has a subject of its own: `waits`, `waited`. Modal verbs are none.
    pub fn is_finite(&self, verb: usize) -> bool {
        matches!(self.tag(verb), "VBD" | "VBZ" | "VBP")
    }

    /// True for a verb in a tense or a modal verb, by which a clause is told from a phrase: `waits`, `waited`, `would`.
    pub fn is_tensed(&self, token: usize) -> bool {
        self.is_finite(token) || self.tag(token) == "MD"
    }
}
