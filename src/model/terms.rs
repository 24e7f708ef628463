//! What some words are about, in a form in which two wordings can be compared: dictionary forms, and in place of names
//! those whom they stand for, so that `Moscow` and `the Russian side` count as one.

use super::{Actor, ActorKind, Reading, Who};
use crate::text::{Span, fold};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// A word in the form in which it is compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Term {
    /// Whom a name stands for: the number of an actor, a side where it speaks for one.
    Side(usize),
    /// The dictionary form of any other word.
    Word(Arc<str>),
}

impl Term {
    /// True for a word that is no name.
    pub const fn is_word(&self) -> bool {
        matches!(self, Self::Word(_))
    }
}

/// The state or body that each actor stands for: a minister's state, a delegation's, an embassy's.
#[derive(Clone, Debug)]
pub struct Sides<'a> {
    numbers: HashMap<&'a str, usize>,
    sides: Vec<usize>,
}

impl<'a> Sides<'a> {
    /// The sides of a cast.
    pub fn of(actors: &'a [Actor]) -> Self {
        let numbers: HashMap<&str, usize> =
            actors.iter().enumerate().map(|(number, actor)| (actor.id.as_str(), number)).collect();
        let above = |number: usize| {
            let actor = &actors[number];
            let of = actor.of.as_ref().and_then(|of| numbers.get(of.as_str()).copied())?;
            // A company that belongs to another still acts for itself; a ministry acts for its state.
            let own = actor.kind == ActorKind::State
                || (actor.kind == ActorKind::Organization && actors[of].kind != ActorKind::State);
            (!own).then_some(of)
        };
        let side =
            |number: usize| std::iter::successors(Some(number), |&at| above(at)).take(4).last().unwrap_or(number);
        let sides = (0..actors.len()).map(side).collect();
        Self { numbers, sides }
    }

    /// The number of the actor with this identifier.
    pub fn number(&self, id: &super::ActorId) -> Option<usize> {
        self.numbers.get(id.as_str()).copied()
    }

    /// The side of an actor, by number.
    pub fn side(&self, actor: usize) -> usize {
        self.sides.get(actor).copied().unwrap_or(actor)
    }
}

impl Reading {
    /// The terms of some words, each with the tokens it stands for, in text order.
    pub fn terms(&self, span: Span, sides: &Sides<'_>) -> Vec<(Term, std::ops::Range<usize>)> {
        let parse = &self.parse;
        let tokens = parse.tokens_in(span);
        let mut found = Vec::new();
        let mut at = tokens.start;
        while at < tokens.end {
            let named = self.mention_at(at).filter(|mention| mention.tokens.end <= tokens.end);
            match named.map(|mention| (mention.who, mention.tokens.end)) {
                Some((Who::Actor(actor), end)) => {
                    found.push((Term::Side(sides.side(actor)), at..end.max(at + 1)));
                    at = end.max(at + 1);
                }
                _ => {
                    let end = self.hyphenated(at, tokens.end);
                    if (at..end).any(|token| parse.is_content(token)) {
                        let word: String = (at..end).map(|token| fold(parse.lemma(token))).collect();
                        found.push((Term::Word(word.replace('-', "").into()), at..end));
                    }
                    at = end;
                }
            }
        }
        found
    }
}

impl Reading {
    /// Behind the last token of the word that begins at `at`, its parts joined by hyphens: `de-escalation` is one word.
    fn hyphenated(&self, at: usize, end: usize) -> usize {
        let parse = &self.parse;
        let touches = |token: usize| parse.span(token).end == parse.span(token + 1).start;
        let mut last = at;
        while last + 2 < end
            && matches!(parse.word(last + 1), "-" | "‑")
            && touches(last)
            && touches(last + 1)
            && self.mention_at(last + 2).is_none()
        {
            last += 2;
        }
        last + 1
    }
}

/// How telling each term is in a folder: the fewer statements have it, the more it says that two of them share it.
#[derive(Clone, Debug, Default)]
pub struct Weights {
    counts: BTreeMap<Term, usize>,
    total: usize,
}

impl Weights {
    /// Counts the terms of many texts.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a [Term]>) -> Self {
        let mut weights = Self::default();
        for text in texts {
            weights.total += 1;
            let mut terms: Vec<&Term> = text.iter().collect();
            terms.sort_unstable();
            terms.dedup();
            for term in terms {
                *weights.counts.entry(term.clone()).or_default() += 1;
            }
        }
        weights
    }

    /// In how many texts a term stands.
    pub fn count(&self, term: &Term) -> usize {
        self.counts.get(term).copied().unwrap_or_default()
    }

    /// The inverse document frequency (Spärck Jones 1972), never below a small share so that common words count a little.
    pub fn weight(&self, term: &Term) -> f32 {
        let rarity = ((self.total + 1) as f32 / (self.count(term) + 1) as f32).ln();
        rarity.max(0.2)
    }

    /// How much of the shorter of two wordings the other has, by weight, from 0 to 1, with the terms that both have.
    pub fn likeness<'a>(&self, one: &'a [Term], other: &[Term]) -> (f32, Vec<&'a Term>) {
        let sum = |terms: &[&Term]| terms.iter().map(|term| self.weight(term)).sum::<f32>();
        let once = |terms: &'a [Term]| {
            let mut once: Vec<&Term> = terms.iter().collect();
            once.sort_unstable();
            once.dedup();
            once
        };
        let one = once(one);
        let mut another: Vec<&Term> = other.iter().collect();
        another.sort_unstable();
        another.dedup();
        let shared: Vec<&Term> = one.iter().filter(|term| another.binary_search(term).is_ok()).copied().collect();
        let shorter = sum(&one).min(sum(&another));
        if shorter <= 0.0 { (0.0, shared) } else { (sum(&shared) / shorter, shared) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(words: &str) -> Vec<Term> {
        words.split(' ').map(|word| Term::Word(word.into())).collect()
    }

    #[test]
    fn rare_words_in_common_tell_more_than_common_ones() {
        let texts =
            [terms("harbour levy strike"), terms("harbour council"), terms("harbour levy"), terms("harbour fish")];
        let weights = Weights::of(texts.iter().map(Vec::as_slice));
        assert!(weights.weight(&texts[0][2]) > weights.weight(&texts[0][0]));
        let (likeness, shared) = weights.likeness(&texts[0], &texts[2]);
        assert!(likeness > 0.99 && shared.len() == 2, "the shorter stands in the longer");
        assert!(weights.likeness(&texts[1], &texts[3]).0 < 0.5);
    }
}
