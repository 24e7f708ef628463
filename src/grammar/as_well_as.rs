//! Whom `as well as` adds: the parser hangs them on the verb, on `as` or on the occasion, where they stand beside whom the words
//! before it name. `met the union, as well as shop owners`, `held talks with Jane Doe, as well as union leaders`.

use super::parse::Parse;

/// What the parser took for a second clause.
struct Clause {
    noun: usize,
    /// The participle behind it.
    verb: usize,
    /// What `as well as` hangs on.
    beside: usize,
}

impl Parse {
    /// Hangs what `as well as` adds on what it is added to.
    pub(super) fn hang_what_is_added(&mut self) {
        let (Some(conj), Some(acl)) = (self.labels.number("conj"), self.labels.number("acl")) else { return };
        let clauses: Vec<Clause> = (2..self.len()).filter_map(|and| self.added_clause(and)).collect();
        for &Clause { noun, verb, beside } in &clauses {
            (self.tokens[noun].head, self.tokens[noun].dep) = (beside as u32, conj);
            let above = self.head(verb);
            let marks: Vec<usize> = self.children_by(verb, &["punct"]).collect();
            for mark in marks {
                self.tokens[mark].head = above as u32;
            }
            (self.tokens[verb].head, self.tokens[verb].dep) = (noun as u32, acl);
        }
        let added: Vec<(usize, usize)> = (2..self.len()).flat_map(|and| self.misplaced_additions(and)).collect();
        for &(word, above) in &added {
            self.tokens[word].head = above as u32;
        }
        if !(added.is_empty() && clauses.is_empty()) {
            self.link_children();
        }
    }

    /// True for the last word of `as well as`.
    fn adds(&self, and: usize) -> bool {
        self.dep(and) == "cc"
            && self.is_word(and, &["as"])
            && self.is_word(and - 1, &["well"])
            && self.is_word(and - 2, &["as"])
    }

    /// `met the union, as well as firms focused on trade`: no clause of its own, for none stands behind `as well as`.
    fn added_clause(&self, and: usize) -> Option<Clause> {
        if !self.adds(and) {
            return None;
        }
        let end = self.sentences[self.sentence_of(and)].end;
        let noun = (and + 1..end).find(|&token| self.is_noun(token) && self.dep(token) == "nsubj")?;
        let verb = Some(self.head(noun)).filter(|&verb| verb == noun + 1 && self.dep(verb) == "conj")?;
        let is_next = (and + 1..noun).all(|token| self.is_within(token, noun));
        let above = self.head(and);
        let beside = if self.is_noun(above) { above } else { self.added_to(above, and, noun)? };
        // What stands behind cannot be what it is added to: each would hang on the other.
        (is_next && beside < and && self.tag(verb) == "VBD").then_some(Clause { noun, verb, beside })
    }

    /// True for a word that hangs on a noun or on what hangs on it.
    fn is_within(&self, token: usize, noun: usize) -> bool {
        self.ancestors(token).any(|above| above == noun)
    }

    /// What hangs on the wrong word behind the last word of an `as well as`, each with the word that it belongs to.
    fn misplaced_additions(&self, and: usize) -> Vec<(usize, usize)> {
        if !self.adds(and) {
            return Vec::new();
        }
        let above = self.head(and);
        // `met with the union, as well as with shop owners`
        let prepositions = self.children_by(and, &["prep"]).map(|preposition| (preposition, above));
        let noun = self.children_by(above, &["conj"]).find(|&word| word > and && self.is_noun(word));
        let beside = noun.and_then(|noun| Some((noun, self.added_to(above, and, noun)?)));
        prepositions.chain(beside).collect()
    }

    /// The last object before `as well as`, where the noun behind it hangs on a verb; or somebody by name whom the occasion was
    /// with, where it is several people that hang on the occasion.
    fn added_to(&self, above: usize, and: usize, noun: usize) -> Option<usize> {
        let is_verb = self.is_verb(above);
        let is_occasion = self.pos(above) == "NOUN" && matches!(self.tag(noun), "NNS" | "NNP" | "NNPS");
        if !is_verb && !is_occasion {
            return None;
        }
        let with = self.children_by(above, &["prep"]).filter_map(|preposition| self.child(preposition, &["pobj"]));
        let objects = with.chain(self.children_by(above, &["dobj"]).filter(|_| is_verb));
        let last = objects.filter(|&object| object < and).max()?;
        (is_verb || self.pos(last) == "PROPN").then_some(last)
    }
}
