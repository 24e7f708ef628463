//! Two names side by side that the parser took for one: in `Norland's Doe and Morovian Chancellor Bo Lind met`, it hangs Doe
//! and Norland on Lind as it would the words of his title.

use super::parse::{NameSpan, Parse};
use std::ops::Range;

/// The words of a title that may stand between a people and a name.
const LONGEST_TITLE: usize = 8;

/// One of two persons before the other.
struct Pair {
    /// Whose the first is: `Norland`.
    owner: usize,
    /// The first: the last word of the name.
    first: usize,
    /// The second, with what is told of it: `Morovian Chancellor Bo Lind`.
    second: Range<usize>,
}

impl Parse {
    /// Hangs each of two names on its own.
    pub(super) fn part_paired_names(&mut self) {
        let (Some(conj), Some(poss), Some(title)) =
            (self.labels.number("conj"), self.labels.number("poss"), self.labels.number("compound"))
        else {
            return;
        };
        let pairs: Vec<Pair> = self.names.iter().filter_map(|name| self.pair_before(name)).collect();
        for Pair { owner, first, second } in &pairs {
            let last = second.end - 1;
            let (above, role) = (self.head(last), self.tokens[last].dep);
            if above != *first {
                let top = if above == last { *first } else { above };
                (self.tokens[*first].head, self.tokens[*first].dep) = (top as u32, role);
            }
            (self.tokens[*owner].head, self.tokens[*owner].dep) = (*first as u32, poss);
            for token in second.clone().filter(|&token| token != last) {
                if !second.contains(&self.head(token)) {
                    (self.tokens[token].head, self.tokens[token].dep) = (last as u32, title);
                }
            }
            (self.tokens[last].head, self.tokens[last].dep) = (*first as u32, conj);
            self.name_person(*first);
        }
        if !pairs.is_empty() {
            self.link_children();
        }
    }

    /// The pair of which a name is the second.
    fn pair_before(&self, name: &NameSpan) -> Option<Pair> {
        if self.labels.get(name.label) != "PERSON" {
            return None;
        }
        let (start, last) = (name.tokens.start, name.tokens.end - 1);
        let sentence = self.sentences[self.sentence_of(last)].clone();
        let joins = |token: usize| self.is_word(token, &["and"]) || self.word(token) == ",";
        let back = (sentence.start..start).rev().take(LONGEST_TITLE);
        let link = back.clone().find(|&token| joins(token)).filter(|&link| link >= sentence.start + 3)?;
        let (first, second) = (link - 1, link + 1..last + 1);
        let is_of_people = |token: usize| {
            let name = self.name_at(token).filter(|name| name.tokens.start == token);
            name.is_some_and(|name| matches!(self.labels.get(name.label), "NORP" | "GPE"))
        };
        let begins = self.name_at(first).map_or(first, |own| own.tokens.start);
        let mark = begins.checked_sub(1).filter(|&mark| self.tag(mark) == "POS")?;
        let owner = mark.checked_sub(1).filter(|&owner| owner >= sentence.start)?;
        let is_name = self.word(first).starts_with(char::is_uppercase) && self.pos(first) != "NOUN";
        let is_titled = start > second.start + 1 && is_of_people(second.start);
        // Hung on what follows, as a part of it; or joined with the title of the other, who is hung on it in apposition.
        let is_part = matches!(self.dep(first), "nmod" | "compound" | "amod") && second.contains(&self.head(first));
        let is_joined = |token: usize| self.dep(token) == "conj" && self.head(token) == first;
        let is_apposed = self.dep(last) == "appos" && self.head(last) == first && second.clone().any(is_joined);
        let is_torn = is_part || is_apposed;
        (is_name && is_titled && is_torn).then_some(Pair { owner, first, second })
    }

    /// Makes a word a person's name, where the model saw no name or, by itself, a body's.
    fn name_person(&mut self, token: usize) {
        let Some(person) = self.labels.number("PERSON") else { return };
        match self.names.iter_mut().find(|name| name.tokens.contains(&token)) {
            Some(name) if name.tokens.start == token => *name = NameSpan { tokens: token..token + 1, label: person },
            Some(_) => {}
            None => {
                let place = self.names.partition_point(|name| name.tokens.start < token);
                self.names.insert(place, NameSpan { tokens: token..token + 1, label: person });
            }
        }
    }
}
