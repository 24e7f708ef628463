//! Offices and titles: `minister`, `deputy`, `Sen.`

mod data;

use super::honorifics::Honorific;
use super::office::Office;
use crate::grammar::Parse;
use crate::model::Tenure;
use std::collections::{HashMap, HashSet};

/// Knows offices by their words.
#[derive(Debug)]
pub struct Offices {
    heads: Vec<Office>,
    /// The number of the office with each noun, singular or plural.
    by_noun: HashMap<String, usize>,
    /// For each last word of an office's noun, the offices that end so, the longest first: the words in front, the number.
    by_last: HashMap<String, Vec<(Vec<String>, usize)>>,
    /// What one does for a living, in small letters: `glaciologist`.
    trades: HashMap<String, Office>,
    modifiers: HashMap<String, Option<Tenure>>,
    honorifics: HashMap<String, Honorific>,
    portfolios: HashSet<String>,
    /// Short forms of words and offices that look like names of bodies: `CEO`, `GMT`.
    abbreviations: HashSet<String>,
    /// What one is to another rather than in a body: `counterpart`.
    relational: HashSet<String>,
    /// Letters behind a name that are no part of it: `KC`.
    letters: HashSet<String>,
    /// What those who lead a body are called.
    leaders: HashSet<String>,
    /// Offices of a city or region.
    of_places: HashSet<String>,
    /// Nouns for the holders of offices of some walks of life: `lawmaker`.
    classes: HashMap<String, Vec<String>>,
    /// Offices of one word that one person has at a time.
    sole: HashSet<String>,
    /// Offices of a region's government.
    regional: HashSet<String>,
    /// Of these, those that no city has.
    governors: HashSet<String>,
}

impl Offices {
    /// The office whose noun ends with this token, and the token where it begins: the longest there is.
    pub fn ends_at(&self, parse: &Parse, token: usize) -> Option<(usize, &Office)> {
        let word = parse.lower(token);
        // `mayor-elect`, `bishop designate`.
        if is_to_come(&word) && token > 1 {
            let hyphen = parse.word(token - 1) == "-";
            return if hyphen || !parse.is_verb(token) {
                self.ends_at(parse, token - if hyphen { 2 } else { 1 })
            } else {
                None
            };
        }
        let bare = word.trim_end_matches("-elect").trim_end_matches("-designate");
        let Some(offices) = self.by_last.get(&word).or_else(|| self.by_last.get(bare)) else {
            // `the mason`, but not Mr Mason.
            let is_noun = parse.pos(token) == "NOUN" && parse.word(token) == word;
            return self.trades.get(&word).filter(|_| is_noun).map(|office| (token, office));
        };
        let (words, number) = offices.iter().find(|(words, number)| {
            // `PM` is the prime minister, `9 pm` is not.
            let small = parse.word(token).starts_with(char::is_lowercase);
            if small && words.is_empty() && self.heads[*number].is_capital_short_form(&word) {
                return false;
            }
            let first = token.checked_sub(words.len());
            first.is_some_and(|first| words.iter().enumerate().all(|(index, word)| parse.lower(first + index) == *word))
        })?;
        Some((token - words.len(), &self.heads[*number]))
    }

    /// What an office's own last word says of the time: `mayor-elect`.
    pub fn is_to_come(&self, word: &str) -> bool {
        is_to_come(word) || word.ends_with("-elect") || word.ends_with("-designate")
    }

    /// The office with this noun, singular or plural.
    pub fn by_noun(&self, noun: &str) -> Option<&Office> {
        self.by_noun.get(noun.to_lowercase().as_str()).map(|&number| &self.heads[number])
    }

    /// True for `deputy`, `former`, `acting` and their like.
    pub fn is_modifier(&self, word: &str) -> bool {
        self.modifiers.contains_key(word.trim_end_matches('-'))
    }

    /// What a modifier says of the time: `former`, `acting`.
    pub fn tenure(&self, word: &str) -> Option<Tenure> {
        self.modifiers.get(word.trim_end_matches('-')).copied().flatten()
    }

    /// True for an office of a region's government: `premier`.
    pub fn is_regional(&self, office: &Office) -> bool {
        self.regional.contains(&office.head)
            || self.regional.contains(office.head.rsplit(' ').next().unwrap_or_default())
    }

    /// True for one that a region alone has, be its name a city's as well: `governor`.
    pub fn is_governor(&self, office: &Office) -> bool {
        self.governors.contains(&office.head)
    }

    /// True for what a minister can be for: `foreign`, `defence`, `state`.
    pub fn is_portfolio(&self, word: &str) -> bool {
        self.portfolios.contains(word)
    }

    /// True for letters that follow a name and are no part of it: `KC`, `MP`.
    pub fn is_letters(&self, word: &str) -> bool {
        self.letters.contains(word)
    }

    /// True for letters that stand for a word or an office, not for a body: `CEO`, `GMT`.
    pub fn is_abbreviation(&self, word: &str) -> bool {
        self.abbreviations.contains(word)
    }

    /// True for what whoever leads a body is called: `the union boss` may be its general secretary. The title in small letters.
    pub fn leads(&self, title: &str) -> bool {
        self.leaders.contains(title)
    }

    /// True for an office of a city or region: `mayor`, `governor`. The title in small letters.
    pub fn is_of_place(&self, title: &str) -> bool {
        self.of_places.contains(title)
    }

    /// True for a noun that whoever holds an office of some walk of life may be called by: `lawmaker`.
    pub fn is_class(&self, noun: &str) -> bool {
        self.classes.contains_key(noun)
    }

    /// True where the noun is one for those who hold an office of that walk of life.
    pub fn is_of_class(&self, noun: &str, rank: &str) -> bool {
        self.classes.get(noun).is_some_and(|ranks| ranks.iter().any(|known| known == rank))
    }

    /// True for an office of one word that one person in a country has at a time: `the president`, `the speaker`.
    pub fn is_sole(&self, title: &str) -> bool {
        self.sole.contains(title)
    }

    /// True for what one is to another, and so no office: `counterpart`, `friend`.
    pub fn is_relational(&self, noun: &str) -> bool {
        self.relational.contains(&noun.to_lowercase())
    }

    /// True for a noun of one word for what somebody does: `zookeeper`, `sheriff`.
    pub fn is_calling(&self, word: &str) -> bool {
        const DOERS: [&str; 5] = ["keeper", "master", "worker", "maker", "woman"];
        let is_doer = || DOERS.iter().any(|doer| word.len() > doer.len() + 2 && word.ends_with(doer));
        self.trades.contains_key(word) || self.by_noun(word).is_some() || is_doer()
    }

    /// The honorific that is written like this.
    pub fn honorific(&self, word: &str) -> Option<&Honorific> {
        self.honorifics.get(word)
    }
}

/// What stands behind the office of those who are to hold it.
fn is_to_come(word: &str) -> bool {
    matches!(word, "elect" | "designate")
}
