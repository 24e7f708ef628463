//! Who does it in a clause, whatever its shape: active or passive, finite or not, coordinated, relative.
//!
//! The labels are those of the ClearNLP scheme that spaCy's English models are trained on (`nsubj`, `dobj`, `agent`,
//! `relcl` ...). Where a verb has no subject of its own, the subject is looked for where English leaves it: with the verb
//! it is coordinated with, with the verb that governs it, or in the noun that it describes.

use super::Parse;
use super::finite::is_finite;

/// Verbs whose object, not subject, does what the infinitive behind them says: `urged Russia to withdraw`.
const OBJECT_CONTROL: [&str; 48] = [
    "demand",
    "urge",
    "ask",
    "tell",
    "call",
    "press",
    "push",
    "order",
    "force",
    "allow",
    "let",
    "help",
    "want",
    "expect",
    "invite",
    "persuade",
    "convince",
    "encourage",
    "warn",
    "advise",
    "require",
    "request",
    "beg",
    "instruct",
    "direct",
    "enable",
    "permit",
    "cause",
    "get",
    "lead",
    "compel",
    "oblige",
    "pressure",
    "challenge",
    "implore",
    "command",
    "authorize",
    "make",
    "have",
    "need",
    "like",
    "prompt",
    "appoint",
    "send",
    "dispatch",
    "summon",
    "remind",
    "train",
];

/// Verbs whose object, not subject, does what the gerund behind a preposition says: `thanked Norway for coming`.
const GERUND_CONTROL: [&str; 26] = [
    "accuse",
    "suspect",
    "convict",
    "acquit",
    "charge",
    "blame",
    "praise",
    "thank",
    "criticize",
    "criticise",
    "condemn",
    "commend",
    "congratulate",
    "rebuke",
    "chide",
    "fault",
    "forgive",
    "punish",
    "fine",
    "stop",
    "prevent",
    "bar",
    "keep",
    "dissuade",
    "deter",
    "discourage",
];

impl Parse {
    /// True where the verb is in the passive voice.
    pub fn is_passive(&self, verb: usize) -> bool {
        // `They conferred by telephone`: whoever acts is named, so that is no agent, whatever the parser calls it.
        let has_agent = || self.child(verb, &["agent"]).is_some() && self.child(verb, &["nsubj"]).is_none();
        self.child(verb, &["nsubjpass", "auxpass", "csubjpass"]).is_some() || has_agent() || self.shares_passive(verb)
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

    /// Who does it: the heads of the logical subject, conjuncts included. Empty where the sentence does not tell.
    pub fn subjects(&self, verb: usize) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        for subject in self.subjects_within(verb, 6) {
            // A verb is nobody: whoever does it is meant.
            let who =
                if self.is_verb(subject) && subject != verb { self.subjects_within(subject, 3) } else { vec![subject] };
            found.extend(who.into_iter().filter(|&who| !self.is_verb(who)));
        }
        found.dedup();
        found
    }

    /// True for a verb of the past right behind the comma that ends what describes a noun.
    fn is_told_of(&self, verb: usize, noun: usize) -> bool {
        self.tag(verb) == "VBD"
            && noun < verb
            && self.word(verb - 1) == ","
            && self.is_root(noun)
            && self.child(noun, &["appos"]).is_some_and(|name| name < verb)
    }

    pub(super) fn subjects_within(&self, verb: usize, depth: usize) -> Vec<usize> {
        if depth == 0 {
            return Vec::new();
        }
        if self.is_passive(verb) {
            return self.agents(verb);
        }
        // Of two, the one next to the verb: the parser breaks `port and silo operator Havn AS` in two. What stands behind a
        // comma describes the first; a subject in front of a colon has its verb there.
        let first = self.child(verb, &["nsubj"]);
        let next = first.and_then(|first| {
            let behind = self.children_by(verb, &["nsubj"]).filter(|&other| first < other && other < verb);
            let is_next = |last: &usize| {
                let mut between = (first..*last).map(|token| self.word(token));
                between.clone().all(|word| word != ",") || between.any(|word| matches!(word, ":" | ";"))
            };
            behind.last().filter(is_next)
        });
        if let Some(own) = next.or(first) {
            let named_before = self.joined_in_headline(own, verb);
            return named_before.into_iter().chain(self.with_conjuncts(self.antecedent(own))).collect();
        }
        if let Some(governed) = self.subject_behind_preposition(verb) {
            return self.with_conjuncts(governed);
        }
        let head = self.head(verb);
        match self.dep(verb) {
            // `criticised the bank for waiting and appealed`: a finite verb is joined to a finite one.
            "conj" if self.is_verb(head) && is_finite(self.tag(verb)) && !self.is_finite_clause(head) => {
                let above = self.ancestors(head).find(|&above| self.is_verb(above) && self.is_finite_clause(above));
                above.map_or_else(Vec::new, |above| self.subjects_within(above, depth - 1))
            }
            "conj" if self.is_verb(head) => {
                if self.is_passive(head) {
                    self.passive_subjects(head)
                } else {
                    self.subjects_within(head, depth - 1)
                }
            }
            "xcomp" | "advcl" | "ccomp" | "dep" | "oprd" => self.controller(verb, head, depth),
            "acl" | "relcl" if self.is_participle(verb, "VBG") || self.dep(verb) == "relcl" => {
                self.with_conjuncts(head)
            }
            // `The envoy, Ola Berg, called on the king`: the parser may take the verb for a description.
            "acl" if self.is_told_of(verb, head) => self.with_conjuncts(head),
            // `took the chance to thank her`
            "acl" if self.is_occasion(head) => self.subjects_within(self.head(head), depth - 1),
            "acl" => self.possessors(head),
            "pcomp" | "prep" => {
                let governor =
                    if self.dep(head) == "prep" || self.dep(head) == "agent" { self.head(head) } else { head };
                if self.is_verb(governor) {
                    let by_object =
                        self.has_lemma(governor, &GERUND_CONTROL) && self.is_word(head, &["of", "for", "with", "from"]);
                    let objects = if by_object { self.objects(governor) } else { Vec::new() };
                    if objects.is_empty() { self.subjects_within(governor, depth - 1) } else { objects }
                } else {
                    self.possessors(governor)
                }
            }
            // `is due to meet`, `is ready to help`
            "aux" | "auxpass" | "acomp" => self.subjects_within(head, depth - 1),
            _ => Vec::new(),
        }
    }

    /// `ended after Norway and Iceland failed to agree`: the parser takes `after` for a preposition, and the subject for what
    /// it governs.
    fn subject_behind_preposition(&self, verb: usize) -> Option<usize> {
        if !matches!(self.tag(verb), "VBD" | "VBZ" | "VBP") {
            return None;
        }
        let before = (0..verb).rev().find(|&token| self.head(token) != verb || self.is_noun(token))?;
        let governed =
            std::iter::once(before).chain(self.ancestors(before)).find(|&token| self.dep(token) == "pobj")?;
        let is_clause = self.is_word(self.head(governed), &["after", "before", "since", "until", "as"]);
        (is_clause && self.subtree(governed).end == before + 1 && !self.is_below(self.head(governed), verb))
            .then_some(governed)
    }

    /// `Norway, Iceland agree to talk`: headlines join two names by a comma, and the parser takes the first for an aside.
    fn joined_in_headline(&self, subject: usize, verb: usize) -> Option<usize> {
        let comma = self.subtree(subject).start.checked_sub(1).filter(|&comma| self.word(comma) == ",")?;
        let first = self.children_by(verb, &["npadvmod"]).find(|&first| first + 1 == comma)?;
        let is_start = self.sentences()[self.sentence_of(verb)].start == self.subtree(first).start;
        (is_start && self.pos(first) == "PROPN" && self.word(comma + 1).starts_with(char::is_uppercase))
            .then_some(first)
    }

    /// The subject of a verb without one, below another verb.
    fn controller(&self, verb: usize, head: usize, depth: usize) -> Vec<usize> {
        if !self.is_verb(head) && !matches!(self.pos(head), "ADJ" | "NOUN" | "PROPN") {
            return Vec::new();
        }
        let finite = matches!(self.tag(verb), "VBD" | "VBZ" | "VBP")
            || self.child(verb, &["aux"]).is_some_and(|aux| self.tag(aux) != "TO");
        let has_mark = self.child(verb, &["mark"]).is_some();
        if finite && has_mark && self.dep(verb) != "xcomp" {
            return Vec::new();
        }
        // `sent his deputy, Ola Berg, to see the mayor`: behind a comma the parser takes the infinitive for an adverb.
        let is_sent =
            self.dep(verb) == "advcl" && self.tag(verb) == "VB" && self.has_lemma(head, &["send", "dispatch"]);
        if (self.dep(verb) == "xcomp" || is_sent) && self.has_lemma(head, &OBJECT_CONTROL) {
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
    fn agents(&self, verb: usize) -> Vec<usize> {
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

    pub(super) fn is_participle(&self, verb: usize, tag: &str) -> bool {
        self.tag(verb) == tag
    }
}
