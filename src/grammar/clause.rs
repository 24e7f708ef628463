//! Who does it in a clause, whatever its shape: active or passive, finite or not, coordinated, relative.
//!
//! The labels are those of the ClearNLP scheme that spaCy's English models are trained on (`nsubj`, `dobj`, `agent`,
//! `relcl` ...). Where a verb has no subject of its own, the subject is looked for where English leaves it: with the verb
//! it is coordinated with, with the verb that governs it, or in the noun that it describes.

use super::Parse;

impl Parse {
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

    /// The same, through at most `depth` verbs that have their subject from one another.
    pub(super) fn subjects_within(&self, verb: usize, depth: usize) -> Vec<usize> {
        if depth == 0 {
            return Vec::new();
        }
        if self.is_passive(verb) || self.is_fronted_participle(verb) {
            return self.agents(verb);
        }
        if let Some(own) = self.own_subject(verb) {
            let named_before = self.joined_in_headline(own, verb).or_else(|| self.joined_to_description(own, verb));
            return named_before.into_iter().chain(self.with_conjuncts(self.antecedent(own))).collect();
        }
        if let Some(governed) = self.subject_behind_preposition(verb).or_else(|| self.subject_joined_to_object(verb)) {
            return self.with_conjuncts(governed);
        }
        let head = self.head(verb);
        match self.dep(verb) {
            // `criticised the bank for waiting and appealed`: a finite verb is joined to a finite one.
            "conj" if self.is_verb(head) && self.is_finite(verb) && !self.is_finite_clause(head) => {
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
            // `was less convinced and asked`: who was convinced asks.
            "conj" if self.is_finite(verb) && matches!(self.dep(head), "acomp" | "attr") => {
                self.subjects_within(self.head(head), depth - 1)
            }
            "xcomp" | "advcl" | "ccomp" | "dep" | "oprd" => self.controller(verb, head, depth),
            // `firms working in Oslo, and banks`: not what is joined behind the clause.
            "relcl" => self.with_conjuncts(head).into_iter().filter(|&who| who < verb).collect(),
            "acl" if self.is_participle(verb, "VBG") => {
                self.with_conjuncts(head).into_iter().filter(|&who| who < verb).collect()
            }
            // `The envoy, Ola Berg, called on the king`: the parser may take the verb for a description.
            "acl" if self.is_told_of(verb, head) => self.with_conjuncts(head),
            // `took the chance to thank her`
            "acl" if self.is_occasion(head) => self.subjects_within(self.head(head), depth - 1),
            "acl" => self.possessors(head),
            "pcomp" | "prep" => self.gerund_controller(head, depth),
            // `is due to meet`, `is ready to help`
            "aux" | "auxpass" | "acomp" => self.subjects_within(head, depth - 1),
            _ => Vec::new(),
        }
    }

    /// The subject that hangs on the verb itself. Of two, the one next to the verb: the parser breaks `port and silo operator
    /// Havn AS` in two. What stands behind a comma describes the first; a subject in front of a colon has its verb there.
    fn own_subject(&self, verb: usize) -> Option<usize> {
        let first = self.child(verb, &["nsubj"])?;
        let behind = self.children_by(verb, &["nsubj"]).filter(|&other| first < other && other < verb);
        let is_next = |last: &usize| {
            let mut between = (first..*last).map(|token| self.word(token));
            between.clone().all(|word| word != ",")
                || between.any(|word| matches!(word, ":" | ";"))
                // `who, she said, “was late”`
                || matches!(self.tag(first), "WP" | "WDT")
        };
        behind.last().filter(is_next).or(Some(first))
    }

    /// True for a verb of the past right behind the comma that ends what describes a noun.
    fn is_told_of(&self, verb: usize, noun: usize) -> bool {
        self.tag(verb) == "VBD"
            && noun < verb
            && self.word(verb - 1) == ","
            && self.is_root(noun)
            && self.child(noun, &["appos"]).is_some_and(|name| name < verb)
    }

    /// `ended after Norway and Iceland failed to agree`: the parser takes `after` for a preposition, and the subject for what
    /// it governs.
    fn subject_behind_preposition(&self, verb: usize) -> Option<usize> {
        if !self.is_finite(verb) {
            return None;
        }
        let before = (0..verb).rev().find(|&token| self.head(token) != verb || self.is_noun(token))?;
        let governed =
            std::iter::once(before).chain(self.ancestors(before)).find(|&token| self.dep(token) == "pobj")?;
        let is_clause = self.is_word(self.head(governed), &["after", "before", "since", "until", "as"]);
        (is_clause && self.subtree(governed).end == before + 1 && !self.is_below(self.head(governed), verb))
            .then_some(governed)
    }

    /// `Anna Kern and her counterpart Ola Berg met`: the parser joins what the second is to the first, and takes both for
    /// subjects.
    fn joined_to_description(&self, subject: usize, verb: usize) -> Option<usize> {
        let first = self.child(verb, &["nsubj"]).filter(|&first| first < subject)?;
        let what = self.children_by(first, &["conj"]).last()?;
        (self.subtree(what).end == self.subtree(subject).start && self.pos(subject) == "PROPN").then_some(first)
    }

    /// `offered its help and its leader went to Oslo`: the parser joins the subject of the second clause to the object of the
    /// first.
    fn subject_joined_to_object(&self, verb: usize) -> Option<usize> {
        if self.dep(verb) != "conj" || !self.is_finite(verb) {
            return None;
        }
        let before = (0..verb).rev().find(|&token| self.head(token) != verb || self.is_noun(token))?;
        let joined = std::iter::once(before).chain(self.ancestors(before)).find(|&token| self.dep(token) == "conj")?;
        let is_object = matches!(self.dep(self.head(joined)), "dobj" | "pobj");
        (is_object
            && self.is_noun(joined)
            && self.subtree(joined).end == before + 1
            && self.is_below(joined, self.head(verb)))
        .then_some(joined)
    }

    /// `Norway, Iceland agree to talk`: headlines join two names by a comma, and the parser takes the first for an aside.
    fn joined_in_headline(&self, subject: usize, verb: usize) -> Option<usize> {
        let comma = self.subtree(subject).start.checked_sub(1).filter(|&comma| self.word(comma) == ",")?;
        let first = self.children_by(verb, &["npadvmod"]).find(|&first| first + 1 == comma)?;
        let is_start = self.sentences()[self.sentence_of(verb)].start == self.subtree(first).start;
        (is_start && self.pos(first) == "PROPN" && self.word(comma + 1).starts_with(char::is_uppercase))
            .then_some(first)
    }
}
