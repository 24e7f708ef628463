//! An office and others behind an `and`: the parser makes one phrase of `the Secretary of State and foreign partners`, as it
//! would of `the red and green partners`.

use super::parse::Parse;

/// One who holds an office, and the others.
struct Joined {
    office: usize,
    /// What the others are: taken for a second description beside the office.
    adjective: usize,
    others: usize,
}

impl Parse {
    /// Makes two of such a phrase.
    pub(super) fn part_joined_offices(&mut self) {
        let (Some(conj), Some(amod)) = (self.labels.number("conj"), self.labels.number("amod")) else { return };
        let found: Vec<Joined> = (0..self.len()).filter_map(|office| self.joined_office(office)).collect();
        for &Joined { office, adjective, others } in &found {
            let above = self.head(others);
            let top = if above == others { office } else { above };
            (self.tokens[office].head, self.tokens[office].dep) = (top as u32, self.tokens[others].dep);
            (self.tokens[others].head, self.tokens[others].dep) = (office as u32, conj);
            (self.tokens[adjective].head, self.tokens[adjective].dep) = (others as u32, amod);
        }
        if !found.is_empty() {
            self.link_children();
        }
    }

    /// A noun with its own `of` in front of a plural, joined by `and` with that one's adjective.
    fn joined_office(&self, office: usize) -> Option<Joined> {
        let others = Some(self.head(office)).filter(|&others| others > office && self.tag(others) == "NNS")?;
        let is_office = self.dep(office) == "nmod"
            && self.tag(office).starts_with("NN")
            && self.children_by(office, &["prep"]).any(|of| self.is_word(of, &["of"]));
        let and = self.child(office, &["cc"]).filter(|_| is_office)?;
        let is_between = |&word: &usize| and < word && word < others && self.pos(word) == "ADJ";
        let adjective = self.children_by(office, &["conj"]).find(is_between)?;
        Some(Joined { office, adjective, others })
    }
}
