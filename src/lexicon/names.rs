//! Given names and their genders, spellings of one name, short forms.

use crate::text::fold;
use serde::Deserialize;
use std::collections::HashMap;

/// The pronouns that go with a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gender {
    /// `she`
    Female,
    /// `he`
    Male,
}

#[derive(Deserialize)]
struct GivenNames {
    female: Vec<String>,
    male: Vec<String>,
    either: Vec<String>,
}

#[derive(Deserialize)]
struct Spellings {
    variants: Vec<Vec<String>>,
    nicknames: Vec<(String, String)>,
}

/// Knows given names, folded.
#[derive(Debug)]
pub struct Names {
    given: HashMap<String, Option<Gender>>,
    /// Each spelling, and the first one of its group.
    spelling: HashMap<String, String>,
    /// Short forms, and the full ones that they may stand for.
    nicknames: HashMap<String, Vec<String>>,
}

impl Names {
    pub(super) fn bundled() -> Self {
        let names: GivenNames =
            super::read("lexicon/given_names.ron", include_str!("../../assets/lexicon/given_names.ron"));
        let spellings: Spellings =
            super::read("lexicon/name_variants.ron", include_str!("../../assets/lexicon/name_variants.ron"));
        let mut given = HashMap::new();
        let kinds = [(names.either, None), (names.female, Some(Gender::Female)), (names.male, Some(Gender::Male))];
        for (list, gender) in kinds {
            given.extend(list.iter().map(|name| (fold(name), gender)));
        }
        let mut spelling = HashMap::new();
        for group in spellings.variants {
            let first = fold(&group[0]);
            spelling.extend(group.iter().map(|name| (fold(name), first.clone())));
        }
        let mut nicknames: HashMap<String, Vec<String>> = HashMap::new();
        for (short, full) in spellings.nicknames {
            nicknames.entry(fold(&short)).or_default().push(fold(&full));
        }
        Self { given, spelling, nicknames }
    }

    /// True where the word is a given name.
    pub fn is_given(&self, word: &str) -> bool {
        self.given.contains_key(&fold(word))
    }

    /// The gender that a given name tells, where it tells one.
    pub fn gender(&self, word: &str) -> Option<Gender> {
        self.given.get(&fold(word)).copied().flatten()
    }

    /// A word of a name in the one spelling by which its spellings are compared.
    pub fn canonical(&self, word: &str) -> String {
        let folded = fold(word);
        self.spelling.get(&folded).cloned().unwrap_or(folded)
    }

    /// True where both can be the given name of one person: the same, spelt otherwise, short for the other, or its initial.
    pub fn same_given(&self, one: &str, other: &str) -> bool {
        let (a, b) = (self.canonical(one), self.canonical(other));
        let short = |x: &str, y: &str| self.nicknames.get(x).is_some_and(|full| full.iter().any(|name| name == y));
        let initial = |x: &str, y: &str| x.chars().count() == 1 && y.starts_with(x);
        a == b || short(&a, &b) || short(&b, &a) || initial(&a, &b) || initial(&b, &a)
    }
}
