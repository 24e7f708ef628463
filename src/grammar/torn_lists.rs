//! Lists whose members the parser hangs on a place or on the verb, where one of them is described: `met firms based in Oslo, local
//! mayors and heads of schools`.

use super::parse::Parse;

impl Parse {
    /// Hangs such members of a list on the one before them.
    pub(super) fn mend_torn_lists(&mut self) {
        let Some(conj) = self.labels.number("conj") else { return };
        let behind = |&token: &usize| token > 0 && self.tag(token) == "NNS";
        let torn = (0..self.len()).filter(behind).filter_map(|token| {
            let first = self.before_place(token).or_else(|| self.before_second_object(token));
            Some((token, first.or_else(|| self.before_of(token))?))
        });
        let torn: Vec<(usize, usize)> = torn.collect();
        for &(token, first) in &torn {
            let and = self.children_by(self.head(token), &["cc"]).find(|&and| first < and && and < token);
            if let Some(and) = and {
                self.tokens[and].head = first as u32;
            }
            (self.tokens[token].head, self.tokens[token].dep) = (first as u32, conj);
            if self.dep(token + 1) == "prep" && self.is_word(token + 1, &["of"]) {
                self.tokens[token + 1].head = token as u32;
            }
        }
        if !torn.is_empty() {
            self.link_children();
        }
    }

    /// `firms based in Oslo, local mayors`: several of a kind stand beside several, and not beside a place.
    fn before_place(&self, token: usize) -> Option<usize> {
        let place = Some(self.head(token)).filter(|_| self.dep(token) == "conj")?;
        let is_place = self.dep(place) == "pobj" && self.name_label_at(place) == "GPE";
        let described = self.head(self.head(place));
        let noun = if self.dep(described) == "acl" { self.head(described) } else { described };
        let is_list = is_place && self.tag(noun) == "NNS" && noun < place;
        is_list.then_some(noun)
    }

    /// `held meetings with firms working there, alumni and students`: a verb has one object, the others belong to a list in it.
    fn before_second_object(&self, token: usize) -> Option<usize> {
        let verb = Some(self.head(token)).filter(|_| self.dep(token) == "dobj")?;
        let object = self.children_by(verb, &["dobj"]).next().filter(|&object| object < token)?;
        let comma = self.phrase_start(token).checked_sub(1).filter(|&comma| self.word(comma) == ",")?;
        let with = self.children_by(object, &["prep"]).filter(|&with| with < comma);
        let listed = with.filter_map(|with| self.child(with, &["pobj"]));
        listed.filter(|&first| self.tag(first) == "NNS").last()
    }

    /// `heads of schools and members of councils`: two of a kind, each with an `of`, whichever the parser hangs the second on.
    fn before_of(&self, token: usize) -> Option<usize> {
        let object = Some(self.head(token)).filter(|_| self.dep(token) == "conj")?;
        let mut ofs = self.children_by(object, &["prep"]).chain(self.children_by(token, &["prep"]));
        let is_second = ofs.next() == Some(token + 1) && ofs.next().is_none() && self.is_word(token + 1, &["of"]);
        let of = Some(self.head(object)).filter(|&of| self.dep(object) == "pobj" && self.is_word(of, &["of"]))?;
        let first = Some(self.head(of)).filter(|&first| self.tag(first) == "NNS")?;
        is_second.then_some(first)
    }

    /// Where a noun with what stands in front of it begins.
    fn phrase_start(&self, noun: usize) -> usize {
        self.children(noun).filter(|&child| child < noun).map(|child| self.subtree(child).start).min().unwrap_or(noun)
    }
}
