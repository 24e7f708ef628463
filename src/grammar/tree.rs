//! Moving about in a dependency tree.

use super::Parse;
use crate::text::WordList;
use std::ops::Range;

impl Parse {
    /// The first direct dependent with one of these labels.
    pub fn child(&self, token: usize, deps: &[&str]) -> Option<usize> {
        self.children(token).find(|&child| deps.contains(&self.dep(child)))
    }

    /// All direct dependents with one of these labels.
    pub fn children_by<'a>(&'a self, token: usize, deps: &'a [&str]) -> impl Iterator<Item = usize> + 'a {
        self.children(token).filter(|&child| deps.contains(&self.dep(child)))
    }

    /// True where the token has no head but itself.
    pub fn is_root(&self, token: usize) -> bool {
        self.head(token) == token
    }

    /// The heads above a token, the nearest first, the root last.
    pub fn ancestors(&self, token: usize) -> impl Iterator<Item = usize> + '_ {
        let up = move |&token: &usize| (!self.is_root(token)).then(|| self.head(token));
        std::iter::successors(up(&token), up)
    }

    /// True where `token` is `top` or stands below it.
    pub fn is_below(&self, token: usize, top: usize) -> bool {
        token == top || self.ancestors(token).any(|above| above == top)
    }

    /// From the first to the last token of the subtree. The run may hold tokens of other subtrees where arcs cross.
    pub fn subtree(&self, token: usize) -> Range<usize> {
        self.subtree_without(token, &|_| false)
    }

    /// The same, without the branches whose top `is_cut` names.
    pub fn subtree_without(&self, token: usize, is_cut: &dyn Fn(usize) -> bool) -> Range<usize> {
        let (mut first, mut last) = (token, token);
        let mut waiting = vec![token];
        while let Some(next) = waiting.pop() {
            first = first.min(next);
            last = last.max(next);
            waiting.extend(self.children(next).filter(|&child| !is_cut(child)));
        }
        first..last + 1
    }

    /// The token and those joined to it by `and`, `or` or commas, in text order.
    pub fn conjuncts(&self, token: usize) -> Vec<usize> {
        let mut all = vec![token];
        let mut at = 0;
        while at < all.len() {
            let here = all[at];
            all.extend(self.children_by(here, &["conj"]).filter(|&next| !self.describes(here, next)));
            at += 1;
        }
        all.extend(self.children_by(token, &["nmod"]).filter(|&first| self.is_joined_in_front(first, token)));
        all.sort_unstable();
        all
    }

    /// `Anna Kern, the chair and the daughter of the founder, met`: what is joined on within an apposition is no other, though
    /// the parser hangs it on the name.
    fn describes(&self, name: usize, joined: usize) -> bool {
        let before = |token: usize, word: &str| token > 0 && self.word(token - 1) == word;
        let Some(and) = self.children_by(name, &["cc"]).filter(|&and| and < joined).last() else { return false };
        let mut appositions = self.children_by(name, &["appos"]).filter(|&noun| name < noun && noun < and);
        let is_within = appositions.next().is_some_and(|noun| before(self.subtree(noun).start, ","));
        is_within && self.pos(name) == "PROPN" && self.pos(joined) == "NOUN" && !before(and, ",")
    }

    /// `Secretary of State Anna Kern and Foreign Minister Ola Berg met`: the parser hangs the first of two people on the second.
    fn is_joined_in_front(&self, first: usize, second: usize) -> bool {
        let is_person = |token: usize| {
            let name = self.name_at(token).filter(|name| name.tokens.end == token + 1);
            name.is_some_and(|name| self.name_label(name) == "PERSON")
        };
        let is_joined = self.children_by(first, &["cc"]).any(|and| first < and && and < second);
        is_joined && is_person(first) && is_person(second)
    }

    /// The first of the conjuncts that the token is one of.
    pub fn first_conjunct(&self, mut token: usize) -> usize {
        while self.dep(token) == "conj" {
            token = self.head(token);
        }
        token
    }

    /// Where the word that ends at a token begins, which the tokenizer parts at its hyphens: `co-operative`.
    pub fn hyphened_from(&self, token: usize) -> usize {
        let is_joined =
            |at: usize| at > 1 && self.word(at - 1) == "-" && !self.space_after(at - 1) && !self.space_after(at - 2);
        let mut first = token;
        while is_joined(first) && self.sentence_of(first - 2) == self.sentence_of(token) {
            first -= 2;
        }
        first
    }

    /// The word that ends at a token, in small letters, with what hyphens join to it: `start-up`.
    pub fn hyphened(&self, token: usize) -> String {
        (self.hyphened_from(token)..=token).map(|part| self.lower(part)).collect()
    }

    /// The last part of a hyphened word that a token is in: `operative` of `co-operative`.
    pub fn hyphened_to(&self, token: usize) -> usize {
        let mut last = token;
        while self.word(last + 1) == "-"
            && !self.space_after(last)
            && !self.space_after(last + 1)
            && last + 2 < self.len()
        {
            last += 2;
        }
        last
    }

    /// True for white space, punctuation and quotation marks.
    pub fn is_mark(&self, token: usize) -> bool {
        matches!(self.pos(token), "PUNCT" | "SPACE") || !self.word(token).contains(|c: char| c.is_alphanumeric())
    }

    /// True for nouns and names.
    pub fn is_noun(&self, token: usize) -> bool {
        matches!(self.pos(token), "NOUN" | "PROPN")
    }

    /// True for verbs, auxiliaries among them.
    pub fn is_verb(&self, token: usize) -> bool {
        matches!(self.pos(token), "VERB" | "AUX")
    }

    /// The token's word in lower case.
    pub fn lower(&self, token: usize) -> String {
        self.word(token).to_lowercase()
    }

    /// The token's word, compared without regard to case (ASCII).
    pub fn is_word(&self, token: usize, words: &(impl WordList + ?Sized)) -> bool {
        words.holds(self.word(token))
    }

    /// The token's lemma, compared without regard to case (ASCII).
    pub fn has_lemma(&self, token: usize, lemmas: &(impl WordList + ?Sized)) -> bool {
        lemmas.holds(self.lemma(token))
    }

    /// The token's word or its lemma.
    pub fn is_any(&self, token: usize, words: &(impl WordList + ?Sized)) -> bool {
        self.has_lemma(token, words) || self.is_word(token, words)
    }
}
