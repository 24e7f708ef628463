//! How the press gives numbers: units, qualifiers, and what a number is not.

use crate::model::Qualifier;
use serde::Deserialize;

/// A sentence with the figure in it: the sentence, the figure's words, its value and unit.
pub type FigureFind = (String, String, f64, String);

/// Words around numbers.
#[derive(Debug, Deserialize)]
pub struct FigureWords {
    currencies: Vec<(String, Vec<String>, Vec<String>)>,
    measures: Vec<(String, Vec<String>)>,
    counts: Vec<(String, Vec<String>)>,
    percent: Vec<String>,
    at_least: Vec<String>,
    at_most: Vec<String>,
    about: Vec<String>,
    labels: Vec<String>,
    anaphors: Vec<String>,
    rates: Vec<String>,
    dating: Vec<String>,
    /// Sentences in which a figure is found.
    pub finds: Vec<FigureFind>,
    /// Sentences in which none is.
    pub ignores: Vec<String>,
}

impl FigureWords {
    pub(super) fn bundled() -> Self {
        super::read("lexicon/figures.ron", include_str!("../../assets/lexicon/figures.ron"))
    }

    /// The currency that a sign in front of a number stands for.
    pub fn currency_sign(&self, sign: &str) -> Option<&str> {
        self.currencies.iter().find(|(_, signs, _)| holds(signs, sign)).map(|(name, ..)| name.as_str())
    }

    /// The currency that a noun names.
    pub fn currency(&self, lemma: &str) -> Option<&str> {
        self.currencies.iter().find(|(.., nouns)| holds(nouns, lemma)).map(|(name, ..)| name.as_str())
    }

    /// The measure of time, length, weight that a noun names.
    pub fn measure(&self, lemma: &str) -> Option<&str> {
        named(&self.measures, lemma)
    }

    /// What a noun counts, where several nouns count the same.
    pub fn count(&self, lemma: &str) -> Option<&str> {
        named(&self.counts, lemma)
    }

    /// True for `%` and its like.
    pub fn is_percent(&self, words: &str) -> bool {
        holds(&self.percent, words)
    }

    /// The qualifier that stands right in front of a number, with its words.
    pub fn qualifier(&self, before: &str) -> Option<(Qualifier, &str)> {
        let kinds =
            [(Qualifier::AtLeast, &self.at_least), (Qualifier::AtMost, &self.at_most), (Qualifier::About, &self.about)];
        let ends = |phrase: &str| {
            let front = before.strip_suffix(phrase)?;
            (front.is_empty() || front.ends_with(|c: char| !c.is_alphanumeric())).then_some(())
        };
        let all =
            kinds.into_iter().flat_map(|(kind, phrases)| phrases.iter().map(move |phrase| (kind, phrase.as_str())));
        all.filter(|(_, phrase)| ends(phrase).is_some()).max_by_key(|(_, phrase)| phrase.len())
    }

    /// True for nouns that a number behind them only labels.
    pub fn is_label(&self, lemma: &str) -> bool {
        holds(&self.labels, lemma)
    }

    /// True for nouns that stand for a figure given before.
    pub fn is_anaphor(&self, lemma: &str) -> bool {
        holds(&self.anaphors, lemma)
    }

    /// True for a noun behind `a` or `per` that makes a figure a rate: `60 euros a share`.
    pub fn is_rate(&self, lemma: &str) -> bool {
        holds(&self.rates, lemma)
    }

    /// True for a unit that is money, at a rate or not.
    pub fn is_money(&self, unit: &str) -> bool {
        let name = unit.split(" a ").next().unwrap_or(unit);
        self.currencies.iter().any(|(currency, ..)| currency == name)
    }

    /// True for a unit in which several nouns are counted, and so things of many kinds: `people`, `votes`.
    pub fn is_common_count(&self, unit: &str) -> bool {
        self.counts.iter().any(|(name, _)| name == unit)
    }

    /// True for words that make a span of time in front of them a date.
    pub fn is_dating(&self, word: &str) -> bool {
        holds(&self.dating, word)
    }
}

fn holds(words: &[String], word: &str) -> bool {
    words.iter().any(|one| one == word)
}

fn named<'a>(groups: &'a [(String, Vec<String>)], lemma: &str) -> Option<&'a str> {
    groups.iter().find(|(_, words)| holds(words, lemma)).map(|(name, _)| name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_qualifier_in_front_is_taken() {
        let words = FigureWords::bundled();
        assert_eq!(words.qualifier("they sent no more than"), Some((Qualifier::AtMost, "no more than")));
        assert_eq!(words.qualifier("it takes more than"), Some((Qualifier::AtLeast, "more than")));
        assert_eq!(words.qualifier("handsome"), None);
    }
}
