//! Active and passive: whether a verb is passive, what its subject suffers, and `by` whom.

use super::Parse;

impl Parse {
    /// True where the verb is in the passive voice.
    pub fn is_passive(&self, verb: usize) -> bool {
        // `They conferred by telephone`: whoever acts is named, so that is no agent, whatever the parser calls it.
        let has_agent = || self.child(verb, &["agent"]).is_some() && self.child(verb, &["nsubj"]).is_none();
        self.child(verb, &["nsubjpass", "auxpass", "csubjpass"]).is_some() || has_agent() || self.shares_passive(verb)
    }

    /// `Asked about the port, Kern left`: done to her.
    pub(super) fn is_fronted_participle(&self, verb: usize) -> bool {
        self.dep(verb) == "advcl"
            && self.is_participle(verb, "VBN")
            && verb < self.head(verb)
            && self.child(verb, &["aux", "nsubj", "dobj", "mark"]).is_none()
    }

    /// `was arrested and beaten`: the second participle is passive with the first.
    pub(super) fn shares_passive(&self, verb: usize) -> bool {
        let head = self.head(verb);
        self.dep(verb) == "conj"
            && self.is_participle(verb, "VBN")
            && self.child(verb, &["nsubj", "aux", "dobj"]).is_none()
            && head < verb
            && self.is_passive(head)
    }

    /// Whom or what a passive verb is about: its grammatical subject, wherever English leaves it.
    pub(super) fn passive_subjects(&self, verb: usize) -> Vec<usize> {
        match self.child(verb, &["nsubjpass"]) {
            Some(subject) => self.with_conjuncts(self.antecedent(subject)),
            None if self.dep(verb) == "conj" && !self.is_passive(self.head(verb)) => {
                self.subjects_within(self.head(verb), 3)
            }
            None if self.dep(verb) == "conj" => self.passive_subjects(self.head(verb)),
            None if matches!(self.dep(verb), "acl" | "relcl") => self.with_conjuncts(self.head(verb)),
            None => Vec::new(),
        }
    }

    /// Who does it, in the passive: `by` whom.
    pub(super) fn agents(&self, verb: usize) -> Vec<usize> {
        let mut by = self
            .children(verb)
            .filter(|&child| self.dep(child) == "agent" || (self.dep(child) == "prep" && self.is_word(child, &["by"])));
        // `was accused of cheating by Norway`, `was told to pay by Norway`: the parser hangs the agent on the second verb.
        let in_gerund = || {
            let gerunds = self.children_by(verb, &["prep"]).flat_map(|of| self.children_by(of, &["pcomp"]));
            let told = self.children_by(verb, &["xcomp"]).filter(|&told| self.child(told, &["auxpass"]).is_none());
            let mut by = gerunds.chain(told).flat_map(|second| self.children_by(second, &["agent", "prep"]));
            by.find(|&by| self.is_word(by, &["by"])).and_then(|by| self.child(by, &["pobj"]))
        };
        let agent = by.find_map(|by| self.child(by, &["pobj"])).or_else(in_gerund);
        match agent {
            Some(agent) => self.with_conjuncts(agent),
            // `was arrested and beaten by guards`: they did both.
            None => {
                let mut next = self.children_by(verb, &["conj"]).filter(|&next| self.shares_passive(next));
                next.next().map_or_else(Vec::new, |next| self.agents(next))
            }
        }
    }

    /// True for a participle with this tag: `VBN` of the past, `VBG` of the present.
    pub(super) fn is_participle(&self, verb: usize, tag: &str) -> bool {
        self.tag(verb) == tag
    }
}
