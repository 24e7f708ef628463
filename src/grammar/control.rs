//! Who does what an infinitive or a gerund says, where the verb that governs it tells: `urged Norway to come`.

use super::Parse;
use super::clause_words::CLAUSE_WORDS;

impl Parse {
    /// The subject of a verb without one, below another verb.
    pub(super) fn controller(&self, verb: usize, head: usize, depth: usize) -> Vec<usize> {
        if !self.is_verb(head) && !matches!(self.pos(head), "ADJ" | "NOUN" | "PROPN") {
            return Vec::new();
        }
        let finite = self.is_finite(verb) || self.child(verb, &["aux"]).is_some_and(|aux| self.tag(aux) != "TO");
        let has_mark = self.child(verb, &["mark"]).is_some();
        if finite && has_mark && self.dep(verb) != "xcomp" {
            return Vec::new();
        }
        // `sent his deputy, Ola Berg, to see the mayor`: behind a comma the parser takes the infinitive for an adverb.
        let is_sent =
            self.dep(verb) == "advcl" && self.tag(verb) == "VB" && self.has_lemma(head, &["send", "dispatch"]);
        if (self.dep(verb) == "xcomp" || is_sent) && self.has_lemma(head, &CLAUSE_WORDS.object_control) {
            let objects = self.objects(head);
            if !objects.is_empty() {
                return objects;
            }
            if self.has_lemma(head, &["call"]) {
                let asked = self.obliques(head, &["on", "upon"]);
                if !asked.is_empty() {
                    return asked;
                }
            }
        }
        if self.is_passive(head) { self.passive_subjects(head) } else { self.subjects_within(head, depth - 1) }
    }

    /// Who does what a gerund says, below a preposition or a verb: `thanked Norway for coming`, `left after talking`.
    pub(super) fn gerund_controller(&self, above: usize, depth: usize) -> Vec<usize> {
        let is_preposition = matches!(self.dep(above), "prep" | "agent");
        let governor = if is_preposition { self.head(above) } else { above };
        if !self.is_verb(governor) {
            return self.possessors(governor);
        }
        let by_object = self.has_lemma(governor, &CLAUSE_WORDS.gerund_control)
            && self.is_word(above, &["of", "for", "with", "from"]);
        let objects = if by_object { self.objects(governor) } else { Vec::new() };
        if objects.is_empty() { self.subjects_within(governor, depth - 1) } else { objects }
    }
}
