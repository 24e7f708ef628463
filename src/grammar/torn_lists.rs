//! Lists whose members the parser hangs on a place or on the verb, where one of them is described: `met firms based in Oslo, local
//! mayors and students`.

use super::parse::Parse;

impl Parse {
    /// Hangs such members of a list on the one before them.
    pub(super) fn mend_torn_lists(&mut self) {
        let Some(conj) = self.labels.number("conj") else { return };
        let behind = |&token: &usize| token > 0 && self.tag(token) == "NNS";
        let torn = (0..self.len()).filter(behind).filter_map(|token| {
            let first = self.before_place(token).or_else(|| self.before_second_object(token))?;
            Some((token, first))
        });
        let torn: Vec<(usize, usize)> = torn.collect();
        for &(token, first) in &torn {
            (self.tokens[token].head, self.tokens[token].dep) = (first as u32, conj);
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

    /// Where a noun with what stands in front of it begins.
    fn phrase_start(&self, noun: usize) -> usize {
        self.children(noun).filter(|&child| child < noun).map(|child| self.subtree(child).start).min().unwrap_or(noun)
    }
}
