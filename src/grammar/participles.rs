//! What somebody does while doing something else: `Ministers meeting in Oslo approved the loan`. The parser may take the
//! participle for the sentence's verb or for another name of whoever does both.

use super::parse::Parse;

impl Parse {
    /// Hangs such participles on whoever does it.
    pub(super) fn mend_participles(&mut self) {
        let Some(acl) = self.labels.number("acl") else { return };
        let participles: Vec<usize> = (0..self.len()).filter(|&token| self.tag(token) == "VBG").collect();
        let mut is_mended = false;
        for participle in participles {
            // `Ministers from Norland and Morovia, meeting in Oslo, agreed`
            if self.dep(participle) == "appos" && self.word(participle - 1) == "," {
                self.tokens[participle].dep = acl;
            } else if let Some(verb) = self.verb_behind_participle(participle)
                && let Some(nsubj) = self.labels.number("nsubj")
            {
                let above = self.head(participle);
                let top = if above == participle { verb } else { above };
                (self.tokens[verb].head, self.tokens[verb].dep) = (top as u32, self.tokens[participle].dep);
                (self.tokens[participle - 1].head, self.tokens[participle - 1].dep) = (verb as u32, nsubj);
                (self.tokens[participle].head, self.tokens[participle].dep) = (participle as u32 - 1, acl);
                is_mended = true;
            }
        }
        if is_mended {
            self.link_children();
        }
    }

    /// The verb without a subject that hangs on a participle, where a plural right before that is taken for a part of it.
    fn verb_behind_participle(&self, participle: usize) -> Option<usize> {
        let noun = participle.checked_sub(1)?;
        let is_torn = self.tag(noun) == "NNS" && self.dep(noun) == "compound" && self.head(noun) == participle;
        let is_alone = self.child(participle, &["nsubj", "nsubjpass", "aux", "auxpass", "det"]).is_none();
        let is_verb = |&verb: &usize| {
            verb > participle
                && matches!(self.tag(verb), "VBD" | "VBZ" | "VBP")
                && self.child(verb, &["nsubj", "nsubjpass", "mark"]).is_none()
        };
        self.children_by(participle, &["advcl", "ccomp", "dep"]).find(is_verb).filter(|_| is_torn && is_alone)
    }
}
