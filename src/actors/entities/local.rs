//! Who is who within one document.

use super::person_name::PersonName;
use crate::lexicon::Gender;
use crate::model::{MentionForm, Tenure};
use std::collections::BTreeSet;
use std::ops::Range;

/// What an entity of a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::actors) enum Kind {
    Person,
    Organization,
    State,
    Group,
    Place,
    /// The authorities of a place, whose mayor an article names.
    Town,
}

/// Words that stand for an entity.
#[derive(Clone, Debug)]
pub(in crate::actors) struct LocalMention {
    pub tokens: Range<usize>,
    pub head: usize,
    pub form: MentionForm,
    pub reason: String,
}

/// A title that the document gives a person.
#[derive(Clone, Debug)]
pub(in crate::actors) struct LocalRole {
    pub title: String,
    /// The walk of life that it belongs to, as the lexicon says.
    pub rank: String,
    /// The entity of the document that it is a title of.
    pub of: Option<usize>,
    /// Why it is a title of that, as a phrase, where the title's own words do not say so.
    pub because: Option<&'static str>,
    /// True where its own words say whose it is, be it named or not: `chair of the inquiry`.
    pub is_bound: bool,
    /// Since or until when it is held, in the article's words.
    pub held: Option<String>,
    pub tenure: Tenure,
    /// Where it is said.
    pub tokens: Range<usize>,
    /// True where the holder acts or speaks for the body.
    pub represents: bool,
}

/// One entity of one document.
#[derive(Clone, Debug)]
pub(in crate::actors) struct Local {
    pub kind: Kind,
    /// The fullest name.
    pub name: String,
    /// All names, folded, the fullest first.
    pub aliases: Vec<String>,
    /// A person's name in its parts.
    pub person: Option<PersonName>,
    /// The state's, body's or place's number in the lexicon.
    pub known: Option<usize>,
    /// How often a place that the lexicon does not know has what only states have: a president, an ambassador.
    pub stately: u32,
    /// How often the words around a body's name say that it is one: `the union X`, `X, which`.
    pub sure: u32,
    pub gender: Option<Gender>,
    /// True where only the given name tells the gender: `Andrea` is a man in Rome and a woman in Berlin.
    pub gender_by_name: bool,
    /// The states, by their numbers in the lexicon, that articles say a body is of.
    pub countries: BTreeSet<usize>,
    /// What articles call a body beside its name: `federation`, `fund`.
    pub nouns: BTreeSet<String>,
    pub roles: Vec<LocalRole>,
    /// The entity of the document that it belongs to.
    pub of: Option<usize>,
    /// True where the document gives no name, only a description.
    pub unnamed: bool,
    /// True for so many without a name: `two diplomats` of one article are not those of another.
    pub counted: bool,
    /// True for one of whom readers need not know: `a minister`, `the next president`, not `the president`.
    pub vague: bool,
    /// True for several persons or bodies together.
    pub plural: bool,
    pub mentions: Vec<LocalMention>,
}

impl Local {
    /// An entity by its first name.
    pub fn new(kind: Kind, name: &str) -> Self {
        Self {
            kind,
            name: name.to_owned(),
            aliases: Vec::new(),
            person: (kind == Kind::Person).then(|| PersonName::new(name)),
            known: None,
            stately: 0,
            sure: 0,
            gender: None,
            gender_by_name: false,
            countries: BTreeSet::new(),
            nouns: BTreeSet::new(),
            roles: Vec::new(),
            of: None,
            unnamed: false,
            counted: false,
            vague: false,
            plural: false,
            mentions: Vec::new(),
        }
    }

    /// Adds a name.
    pub fn add_alias(&mut self, name: &str) {
        let folded = crate::text::fold(name);
        if !self.aliases.contains(&folded) {
            self.aliases.push(folded);
        }
    }

    /// True where a mention of the body is these letters, in capitals.
    pub fn is_spelled(&self, letters: &str) -> bool {
        self.mentions.iter().any(|mention| {
            mention.form == MentionForm::Name
                && mention.tokens.len() == 1
                && mention.reason.starts_with("the letters of")
        }) && self.aliases.iter().any(|alias| alias == letters)
    }

    /// `people`, `two diplomats`: of whom the article says nothing that would tell them from another article's.
    pub fn is_anybody(&self) -> bool {
        self.unnamed && self.plural && self.of.is_none() && (self.counted || !self.name.contains(' '))
    }

    /// Adds words that stand for it.
    pub fn mention(&mut self, tokens: Range<usize>, head: usize, form: MentionForm, reason: impl Into<String>) {
        self.mentions.push(LocalMention { tokens, head, form, reason: reason.into() });
    }

    /// The last mention that begins before the token.
    pub fn last_before(&self, token: usize) -> Option<usize> {
        self.mentions.iter().map(|mention| mention.head).filter(|&head| head < token).max()
    }
}
