//! The verb of a sentence that the parser hangs on its subject, where much stands between (`The union, to which most crews
//! belong, called for a vote`), or on its object (`Jane Doe updated members of the union`).

use super::parse::Parse;

impl Parse {
    /// Makes such a verb the sentence's, and the noun its subject.
    pub(super) fn find_lost_roots(&mut self) {
        let (Some(root), Some(nsubj)) = (self.labels.number("ROOT"), self.labels.number("nsubj")) else { return };
        let nouns: Vec<usize> = (0..self.len()).filter(|&token| self.is_root(token) && self.is_noun(token)).collect();
        let lost: Vec<(usize, usize)> =
            nouns.into_iter().filter_map(|noun| Some((noun, self.verb_lost_behind(noun)?))).collect();
        for &(noun, verb) in &lost {
            (self.tokens[verb].head, self.tokens[verb].dep) = (verb as u32, root);
            (self.tokens[noun].head, self.tokens[noun].dep) = (verb as u32, nsubj);
        }
        if !lost.is_empty() {
            self.link_children();
        }
    }

    /// Makes a verb with a subject, which the parser took for an adjective of its object, what the object hangs on.
    pub(super) fn find_lost_verbs(&mut self) {
        let Some(dobj) = self.labels.number("dobj") else { return };
        let is_lost = |&verb: &usize| {
            self.tag(verb) == "VBD"
                && self.dep(verb) == "amod"
                && self.head(verb) > verb
                && self.child(verb, &["nsubj"]).is_some()
        };
        let lost: Vec<usize> = (0..self.len()).filter(is_lost).collect();
        for &verb in &lost {
            let object = self.head(verb);
            let above = self.head(object);
            let top = if above == object { verb } else { above };
            (self.tokens[verb].head, self.tokens[verb].dep) = (top as u32, self.tokens[object].dep);
            (self.tokens[object].head, self.tokens[object].dep) = (verb as u32, dobj);
        }
        if !lost.is_empty() {
            self.link_children();
        }
    }

    /// The finite verb behind a clause that describes the noun, set off by commas.
    fn verb_lost_behind(&self, noun: usize) -> Option<usize> {
        let clause = self.child(noun, &["relcl"]).filter(|&clause| clause > noun)?;
        let is_verb = |&verb: &usize| {
            verb > clause
                && matches!(self.tag(verb), "VBD" | "VBZ" | "VBP")
                && self.word(verb - 1) == ","
                && self.child(verb, &["nsubj", "nsubjpass", "mark"]).is_none()
        };
        self.children_by(noun, &["acl"]).find(is_verb)
    }
}
