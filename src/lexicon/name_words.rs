//! The words that names of bodies, firms and places are made with.

use super::BodyKind;
use super::Words;
use serde::Deserialize;

/// Tells from a word of a name what the name is the name of. All words are in small letters.
#[derive(Debug, Deserialize)]
pub struct NameWords {
    bodies: Words,
    houses: Words,
    makers: Words,
    kinds: Vec<(String, Vec<BodyKind>)>,
    firms: Words,
    funds: Words,
    broadcasters: Words,
    foremost: Words,
    legal: Words,
    places: Words,
    platforms: Words,
    organs: Words,
    units: Words,
    numbered: Words,
    branches: Words,
    holdings: Words,
    never: Words,
    feasts: Words,
    /// What ships' names begin with.
    pub ships: Words,
    /// What stands before the name of whom a house is called after, and those whom it is for: `St Anne's Hospital`.
    pub patrons: Words,
}

impl NameWords {
    pub(super) fn bundled() -> Self {
        super::read("lexicon/name_words.ron", include_str!("../../assets/lexicon/name_words.ron"))
    }

    /// True for a noun that names of bodies end or begin with: `union`, `bank`.
    pub fn is_body(&self, word: &str) -> bool {
        self.bodies.has(word)
    }

    /// True for a house that acts as a body and is called by its noun: `dairy`, `hospital`.
    pub fn is_house(&self, word: &str) -> bool {
        self.houses.has(word)
    }

    /// True for what a firm is called by what it does: `exporter`, `drugmaker`.
    pub fn is_maker(&self, noun: &str) -> bool {
        self.makers.has(noun) || (noun.ends_with("maker") && noun != "lawmaker" && noun != "policymaker")
    }

    /// The kinds of body that a word of a name says it is of.
    pub fn kinds(&self, word: &str) -> &[BodyKind] {
        self.kinds.iter().find(|(said, _)| said.eq_ignore_ascii_case(word)).map_or(&[], |(_, kinds)| kinds)
    }

    /// True for what a firm's name ends with: `airlines`, `plc`.
    pub fn is_firm(&self, word: &str) -> bool {
        self.firms.has(word.trim_end_matches('.')) || self.is_legal_form(word)
    }

    /// True for what an investor's name ends with, and nobody's surname is: `Capital`.
    pub fn is_fund(&self, word: &str) -> bool {
        self.funds.has(word)
    }

    /// True for what a broadcaster's name begins with: `radio`.
    pub fn is_broadcaster(&self, word: &str) -> bool {
        self.broadcasters.has(word)
    }

    /// True for a noun for a body that a name begins with, where its language puts it first: `Grupo`.
    pub fn is_foremost(&self, word: &str) -> bool {
        self.foremost.has(word)
    }

    /// True for what says no more than that a name is a firm's: `Ltd`, `A.G.`
    pub fn is_legal_form(&self, word: &str) -> bool {
        self.legal.has(word.trim_end_matches('.')) || self.legal.has(&word.replace('.', ""))
    }

    /// True for what a place's name ends with: `province`.
    pub fn is_place(&self, word: &str) -> bool {
        self.places.has(word)
    }

    /// True for the name of a place where people publish: `Facebook`.
    pub fn is_platform(&self, name: &str) -> bool {
        self.platforms.has(name)
    }

    /// True for an organ that every state has, so that the state is no part of its name: `parliament`.
    pub fn is_organ(&self, word: &str) -> bool {
        self.organs.has(word)
    }

    /// True for what a unit of armed forces is called: `fleet`.
    pub fn is_unit(&self, word: &str) -> bool {
        self.units.has(word)
    }

    /// True for what a branch of a union is called before its number: `local`.
    pub fn is_branch(&self, word: &str) -> bool {
        self.branches.has(word)
    }

    /// True for a word that is no name even in capitals: `twice`.
    pub fn is_never(&self, word: &str) -> bool {
        self.never.has(word)
    }

    /// True for a feast or a time of the year: `Easter`.
    pub fn is_feast(&self, word: &str) -> bool {
        self.feasts.has(word)
    }

    /// True for what has a number and is no body: `resolution`, `flight`.
    pub fn is_numbered(&self, word: &str) -> bool {
        self.numbered.has(word)
    }

    /// True for what firms have and places do not: `shareholder`.
    pub fn is_holding(&self, lemma: &str) -> bool {
        self.holdings.has(lemma)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_tell_what_a_name_is_the_name_of() {
        let words = NameWords::bundled();
        assert!(
            words.is_body("Union") && words.is_firm("Ltd.") && words.is_legal_form("plc") && words.is_place("Province")
        );
        assert!(words.is_platform("Telegram") && !words.is_platform("Telegraph"));
    }
}
