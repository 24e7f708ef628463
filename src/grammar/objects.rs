//! To whom or what it is done, and whose a thing is: objects, what prepositions govern, possessors.

use super::Parse;

impl Parse {
    /// To whom or what it is done: direct and indirect objects, the subject of a passive; conjuncts included.
    pub fn objects(&self, verb: usize) -> Vec<usize> {
        let passive = self.passive_objects(verb);
        if !passive.is_empty() {
            return passive;
        }
        let direct = self
            .children_by(verb, &["dobj", "dative"])
            .filter(|&object| self.is_noun(object) || self.pos(object) == "PRON");
        let objects: Vec<usize> = direct.flat_map(|object| self.with_conjuncts(self.antecedent(object))).collect();
        if objects.is_empty() && self.dep(verb) == "conj" && self.shares_object(verb) {
            return Vec::new();
        }
        objects
    }

    fn passive_objects(&self, verb: usize) -> Vec<usize> {
        let head = self.head(verb);
        // `is majority-owned by the bank`: the parser may hang the subject of a passive on its auxiliary.
        let mislabelled = || {
            let auxiliary = self.child(verb, &["auxpass"]).filter(|_| self.is_participle(verb, "VBN"))?;
            self.child(verb, &["nsubj"]).or_else(|| self.child(auxiliary, &["nsubj", "nsubjpass"]))
        };
        if let Some(subject) = self.child(verb, &["nsubjpass"]).or_else(mislabelled) {
            return self.with_conjuncts(self.antecedent(subject));
        }
        let reduced = matches!(self.dep(verb), "acl" | "relcl")
            && self.is_participle(verb, "VBN")
            && self.child(verb, &["nsubj", "dobj"]).is_none();
        if reduced {
            return self.with_conjuncts(head);
        }
        if self.shares_passive(verb) {
            return self.passive_subjects(head);
        }
        // `is worth much and was thrown out`
        if self.dep(verb) == "conj" && self.child(verb, &["auxpass"]).is_some() && self.is_verb(head) {
            return self.passive_subjects(verb);
        }
        if self.dep(verb) == "advcl"
            && self.is_participle(verb, "VBN")
            && (self.child(verb, &["aux", "mark", "dobj"]).is_none() || self.child(verb, &["auxpass"]).is_some())
        {
            return if self.is_passive(head) { self.passive_subjects(head) } else { self.subjects_within(head, 3) };
        }
        Vec::new()
    }

    /// `invaded, and continues to occupy, Crimea`: the object of the second verb serves the first, too.
    fn shares_object(&self, verb: usize) -> bool {
        self.child(self.head(verb), &["dobj"]).is_some()
    }

    /// What a preposition of the verb or noun governs: the `Paris` of `met in Paris`; conjuncts included.
    pub fn obliques(&self, token: usize, prepositions: &[&str]) -> Vec<usize> {
        let mut found = Vec::new();
        for preposition in self.children_by(token, &["prep", "agent", "dative", "prt"]) {
            if !self.is_word(preposition, prepositions) {
                continue;
            }
            for object in self.children_by(preposition, &["pobj"]) {
                found.extend(self.with_conjuncts(object));
            }
            // `with Norway and with Iceland`
            for second in self.children_by(preposition, &["conj"]).filter(|&second| self.is_word(second, prepositions))
            {
                found.extend(self.children_by(second, &["pobj"]).flat_map(|object| self.with_conjuncts(object)));
            }
            // `over to`, `on behalf of`: the second preposition hangs on the first
            for second in self.children_by(preposition, &["prep"]) {
                found.extend(self.children_by(second, &["pobj"]).flat_map(|object| self.with_conjuncts(object)));
            }
        }
        found
    }

    /// Whose it is: `Russia's` of `Russia's demand`.
    pub fn possessors(&self, noun: usize) -> Vec<usize> {
        self.children_by(noun, &["poss"]).flat_map(|owner| self.with_conjuncts(owner)).collect()
    }

    /// The noun that a relative pronoun stands for; any other token itself.
    pub fn antecedent(&self, token: usize) -> usize {
        let is_relative = matches!(self.tag(token), "WDT" | "WP" | "WP$")
            && self.is_word(token, &["who", "which", "that", "whom", "whose"]);
        if !is_relative {
            return token;
        }
        let clause = self.ancestors(token).find(|&above| self.dep(above) == "relcl");
        let Some(noun) = clause.map(|clause| self.head(clause)) else { return token };
        if self.is_word(token, &["who", "whom"]) { self.person_around(noun).unwrap_or(noun) } else { noun }
    }

    /// Who is meant where the parser hangs `who` on what somebody is of, for no country or body is a who: `the envoy from Chile
    /// whom the league has asked`, `Ana Ruiz, the head of the Water Board, who flew home`.
    fn person_around(&self, noun: usize) -> Option<usize> {
        let above = Some(self.head(self.head(noun))).filter(|&above| self.pos(above) == "NOUN")?;
        let is_name = self.dep(noun) == "pobj" && matches!(self.name_label_at(noun), "ORG" | "GPE");
        let is_described = self.dep(above) == "appos" && self.pos(self.head(above)) == "PROPN";
        let person = if is_described { self.head(above) } else { above };
        is_name.then_some(person)
    }

    /// The token and what is coordinated with it, as far as it is of the same kind.
    pub(super) fn with_conjuncts(&self, token: usize) -> Vec<usize> {
        let all = self.conjuncts(token);
        all.into_iter()
            .filter(|&other| {
                let is_behind = other > token || self.dep(other) == "nmod";
                other == token || (is_behind && (self.is_noun(other) || self.pos(other) == "PRON"))
            })
            .collect()
    }
}
