//! Common nouns that stand for people and bodies.

use super::{BodyKind, Gender};
use serde::Deserialize;

/// Who may speak or act without a name.
#[derive(Debug, Deserialize)]
pub struct People {
    organs: Vec<String>,
    unnamed: Vec<String>,
    collectives: Vec<String>,
    bodies: Vec<(String, Vec<BodyKind>)>,
    members: Vec<String>,
    women: Vec<String>,
    men: Vec<String>,
}

impl People {
    pub(super) fn bundled() -> Self {
        super::read("lexicon/people.ron", include_str!("../../assets/lexicon/people.ron"))
    }

    /// True for a noun that, with a state's name or adjective, is the state itself: `the Russian side`.
    pub fn is_organ(&self, noun: &str) -> bool {
        holds(&self.organs, noun)
    }

    /// True for a noun for a person.
    pub fn is_person(&self, noun: &str) -> bool {
        holds(&self.unnamed, noun)
    }

    /// True for a noun for many persons at once.
    pub fn is_collective(&self, noun: &str) -> bool {
        holds(&self.collectives, noun)
    }

    /// True for what the members of a body are called.
    pub fn is_member(&self, noun: &str) -> bool {
        holds(&self.members, noun)
    }

    /// The pronoun that goes with a noun for a person, where the noun tells: `spokeswoman`, `father`.
    pub fn gender(&self, noun: &str) -> Option<Gender> {
        if noun.ends_with("woman") || holds(&self.women, noun) {
            Some(Gender::Female)
        } else if (noun.ends_with("man") && noun != "human") || holds(&self.men, noun) {
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

fn holds(list: &[String], noun: &str) -> bool {
    list.iter().any(|word| word.eq_ignore_ascii_case(noun))
}
