//! Common nouns that stand for people and bodies.

use super::Words;
use super::person_nouns::PersonNouns;
use super::{BodyKind, Gender};
use crate::grammar::Parse;
use serde::Deserialize;
use std::collections::HashSet;

/// Who may speak or act without a name.
#[derive(Debug, Deserialize)]
pub struct People {
    organs: Words,
    unnamed: Words,
    collectives: Words,
    bodies: Vec<(String, Vec<BodyKind>)>,
    together: Words,
    members: Words,
    women: Words,
    men: Words,
    /// What those of one family are to each other.
    pub kin: Words,
    /// Those who come with somebody and are no side of a meeting.
    pub household: Words,
    /// What only those do who have a will: no thing is the subject.
    pub willed: Words,
    /// What is done to those alone who can hear.
    pub addressed: Words,
    /// All the others that a dictionary knows.
    #[serde(skip)]
    persons: HashSet<String>,
}

impl People {
    pub(super) fn bundled(nouns: &PersonNouns) -> Self {
        let people: Self = super::read("lexicon/people.ron", include_str!("../../assets/lexicon/people.ron"));
        let persons = nouns.trades.union(&nouns.others).cloned().collect();
        Self { persons, ..people }
    }

    /// True for a noun that, with a state's name or adjective, is the state itself: `the Russian side`.
    pub fn is_organ(&self, noun: &str) -> bool {
        self.organs.has(noun)
    }

    /// True for a noun for a person that the press uses often, however it is written.
    pub fn is_person(&self, noun: &str) -> bool {
        self.unnamed.has(noun)
    }

    /// True for a word that stands for a person: one of those that the press uses often, or any that a dictionary knows, as
    /// long as it is no name: `the mason`, but not Mr Mason.
    pub fn is_person_at(&self, parse: &Parse, token: usize) -> bool {
        let lemma = parse.lemma(token).to_lowercase();
        self.is_person(&lemma) || (parse.pos(token) == "NOUN" && self.is_known_person(&lemma))
    }

    /// True for a noun in small letters for a person, with what may be hung on before it: `ex-goalkeeper`.
    pub fn is_known_person(&self, noun: &str) -> bool {
        let bare = ["ex-", "co-", "vice-"].iter().find_map(|prefix| noun.strip_prefix(prefix)).unwrap_or(noun);
        self.is_person(bare) || (self.persons.contains(bare) && self.is_nothing_else(bare))
    }

    /// `miner` is who digs, and the firm that does: the hand-made lists know how the press uses such a word.
    fn is_nothing_else(&self, noun: &str) -> bool {
        self.body_kinds(noun).is_empty() && !self.is_organ(noun) && !self.is_collective(noun)
    }

    /// True for a noun for many persons at once.
    pub fn is_collective(&self, noun: &str) -> bool {
        self.collectives.has(noun)
    }

    /// True for a noun for bodies of which the press names several by their kind alone: `aid agencies`.
    pub fn act_together(&self, noun: &str) -> bool {
        self.together.has(noun)
    }

    /// True for what the members of a body are called.
    pub fn is_member(&self, noun: &str) -> bool {
        self.members.has(noun)
    }

    /// The pronoun that goes with a noun for a person, where the noun tells: `spokeswoman`, `father`.
    pub fn gender(&self, noun: &str) -> Option<Gender> {
        if noun.ends_with("woman") || self.women.has(noun) {
            Some(Gender::Female)
        } else if (noun.ends_with("man") && noun != "human") || self.men.has(noun) {
            Some(Gender::Male)
        } else {
            None
        }
    }

    /// The kinds of bodies that a noun can refer back to.
    pub fn body_kinds(&self, noun: &str) -> &[BodyKind] {
        let found = self.bodies.iter().find(|(word, _)| word.eq_ignore_ascii_case(noun));
        found.map_or(&[], |(_, kinds)| kinds)
    }
}
