//! Names beside a description that tell who it is: `the operator of the port, Havn AS`.

use super::Scene;
use crate::model::{ActorKind, MentionForm};

impl Scene<'_> {
    /// `the operator of the port, Havn AS`, `the opposition Social Democrats`: the name beside the noun tells who it is.
    pub(super) fn named_behind(&self, head: usize) -> Option<usize> {
        let parse = &self.reading.parse;
        let named = |token: usize| self.reading.actor_at(token).filter(|&actor| !self.actor(actor).unnamed);
        if !parse.is_noun(head) || named(head).is_some() {
            return None;
        }
        // `Kern and her deputy, Ola Berg, met`: the parser hangs the name on the first of the two.
        let first = parse.first_conjunct(head);
        let is_next = |noun: usize| parse.subtree(noun).start == head + 2 && parse.word(head + 1) == ",";
        let beside = parse.children_by(first, &["appos"]).filter(|&noun| first != head && is_next(noun));
        let apposed = parse.children_by(head, &["appos"]).filter(|&noun| noun > head).chain(beside);
        let mut names = apposed
            .filter(|&noun| self.reading.mention_headed(noun).is_some_and(|mention| mention.form == MentionForm::Name));
        names.find_map(named).or_else(|| self.named_right_behind(head)).or_else(|| self.named_between_commas(head))
    }

    /// `Anna Kern, the envoy from Chile whom the league has asked to help`: she is asked, and not Chile.
    pub(super) fn named_in_front(&self, head: usize) -> Option<usize> {
        let parse = &self.reading.parse;
        let name = Some(parse.head(head)).filter(|_| parse.dep(head) == "appos" && parse.tag(head) == "NN")?;
        self.reading.mention_headed(name).filter(|mention| name < head && mention.form == MentionForm::Name)?;
        self.reading.actor_at(name).filter(|&person| self.actor(person).kind == ActorKind::Person)
    }

    /// `a letter to chair Anna Kern`: the parser may hang the name on another word than its title.
    fn named_right_behind(&self, head: usize) -> Option<usize> {
        let is_office = self.lexicon.offices.by_noun(&self.reading.parse.lemma(head).to_lowercase()).is_some();
        let mut names = self.reading.found.iter().filter(|mention| mention.form == MentionForm::Name);
        let name = names.find(|mention| mention.tokens.start == head + 1).filter(|_| is_office)?;
        self.reading.actor_at(name.head).filter(|&person| self.actor(person).kind == ActorKind::Person)
    }

    /// `thanked the envoy of the union, Mrs Lena Falk, for it`, `rang the owner, Havn AS, twice`: the parser may hang the name
    /// on the verb.
    fn named_between_commas(&self, head: usize) -> Option<usize> {
        let parse = &self.reading.parse;
        let comma = parse.subtree(head).end;
        let lemma = parse.lemma(head).to_lowercase();
        let is_office = self.lexicon.offices.by_noun(&lemma).is_some() || self.lexicon.people.is_known_person(&lemma);
        let is_body = !self.lexicon.people.body_kinds(&lemma).is_empty();
        let is_definite = || parse.children_by(head, &["det", "poss"]).any(|word| !parse.is_word(word, &["a", "an"]));
        if !(is_office || is_body && is_definite())
            || comma + 1 >= parse.len()
            || parse.word(comma) != ","
            || !parse.tag(head).ends_with("NN")
        {
            return None;
        }
        let mut behind =
            self.reading.found.iter().filter(|mention| (comma + 1..comma + 3).contains(&mention.tokens.start));
        let name = behind.find(|mention| mention.form == MentionForm::Name)?;
        let is_aside = matches!(parse.dep(name.head), "npadvmod" | "appos")
            && name.tokens.end < parse.len()
            && matches!(parse.word(name.tokens.end), "," | ".");
        let called = self.reading.actor_at(name.head).filter(|_| is_aside)?;
        let kind = self.actor(called).kind;
        // The owner or publisher of a firm may be another firm.
        let fits = kind == ActorKind::Person && is_office || kind == ActorKind::Organization && is_definite();
        Some(called).filter(|_| fits)
    }
}
