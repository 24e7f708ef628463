//! Whether a clause says that it is done: negation, modal verbs, conditions.

use super::Parse;

impl Parse {
    /// True where the verb is negated, itself or through the verbs that govern it: `did not agree to meet`, `failed to`.
    pub fn is_negated(&self, verb: usize) -> bool {
        let mut at = verb;
        for _ in 0..4 {
            if self.child(at, &["neg"]).is_some()
                || self.children(at).any(|child| self.is_word(child, &["never", "no"]) && self.dep(child) != "intj")
            {
                return true;
            }
            let subject_denied = self.child(at, &["nsubj", "nsubjpass"]).is_some_and(|subject| {
                self.is_word(subject, &["nobody", "none", "neither"])
                    || self
                        .children_by(subject, &["det", "preconj", "cc"])
                        .any(|det| self.is_word(det, &["no", "neither"]))
            });
            if subject_denied {
                return true;
            }
            let head = self.head(at);
            match self.dep(at) {
                "xcomp" => {
                    let ruled_out = self.has_lemma(head, &["rule"]) && self.child(head, &["prt"]).is_some();
                    let unable = self.is_word(head, &["unable", "powerless", "reluctant", "unwilling", "loath"]);
                    if ruled_out
                        || unable
                        || self.has_lemma(head, &["fail", "refuse", "decline", "stop", "cease", "avoid"])
                    {
                        return true;
                    }
                    at = head;
                }
                "pcomp" if self.is_word(head, &["without", "from"]) => return true,
                "conj" if self.shares_auxiliaries(at) => at = head,
                _ => return false,
            }
        }
        false
    }

    /// `promised us nothing`, `held no talks`: what is not there is not done.
    pub fn has_no_object(&self, verb: usize) -> bool {
        let mut objects = self.children_by(verb, &["dobj"]);
        objects.any(|object| {
            self.is_word(object, &["nothing", "nobody", "none"])
                && !self.children(object).any(|child| self.is_word(child, &["but"]))
                || self.children_by(object, &["det"]).any(|det| self.is_word(det, &["no", "neither"]))
        })
    }

    /// `did not come and help`: what stands before the first verb goes for the second; in `did not come, and helped the
    /// others` it does not.
    fn shares_auxiliaries(&self, verb: usize) -> bool {
        let head = self.head(verb);
        let either = || self.children_by(head, &["cc"]).any(|word| self.is_word(word, &["or", "nor"]));
        self.dep(verb) == "conj"
            && self.is_verb(head)
            && self.child(verb, &["nsubj", "aux"]).is_none()
            && (!self.is_finite(verb) || either())
    }

    /// The modal auxiliary of the verb or of the one that it depends on as an infinitive: `could`, `will`, `must`.
    pub fn modal(&self, verb: usize) -> Option<&str> {
        let own = self.children_by(verb, &["aux"]).find(|&aux| self.tag(aux) == "MD").map(|aux| self.word(aux));
        own.or_else(|| {
            let follows = self.shares_auxiliaries(verb);
            follows.then(|| self.head(verb)).filter(|&head| head < verb).and_then(|head| self.modal(head))
        })
    }

    /// The condition that the clause hangs on, as the top of its subtree: `if Russia invades`.
    pub fn condition(&self, verb: usize) -> Option<usize> {
        let conditional = |clause: &usize| {
            self.children_by(*clause, &["mark", "advmod"])
                .any(|mark| self.is_word(mark, &["if", "unless", "should", "provided", "once"]))
        };
        let here = self.children_by(verb, &["advcl"]).find(conditional);
        here.or_else(|| {
            let up = self.head(verb);
            (up != verb && matches!(self.dep(verb), "ccomp" | "xcomp" | "conj"))
                .then(|| self.children_by(up, &["advcl"]).find(conditional))
                .flatten()
        })
    }

    /// True where the verb itself stands in a condition: it is not said to happen.
    pub fn is_in_condition(&self, verb: usize) -> bool {
        let is_mark = |mark: usize| self.is_word(mark, &["if", "unless", "whether", "should"]);
        std::iter::once(verb)
            .chain(self.ancestors(verb))
            .take_while(|&at| !matches!(self.dep(at), "ROOT" | "ccomp" | "relcl"))
            .any(|at| self.dep(at) == "advcl" && self.children_by(at, &["mark", "advmod", "aux"]).any(is_mark))
    }
}
