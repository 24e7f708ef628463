//! Who acts: persons, organizations, states and groups.

use super::{ActorId, Attribution, DateSpan, DocumentId, Evidence};
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// What an actor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActorKind {
    /// A human being.
    Person,
    /// A body, company, party, alliance.
    Organization,
    /// A state and its government.
    State,
    /// People without an organization of their own, named or unnamed.
    Group,
}

impl ActorKind {
    /// All kinds, in the order of lists and legends.
    pub const ALL: [Self; 4] = [Self::Person, Self::Organization, Self::State, Self::Group];

    /// The word for it, in the singular.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organization => "organization",
            Self::State => "state",
            Self::Group => "group",
        }
    }
}

/// How a mention names its actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MentionForm {
    /// By name.
    Name,
    /// By description: `the deputy secretary`.
    Nominal,
    /// By pronoun.
    Pronoun,
}

/// Words that name an actor or place, and why they were taken to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// In whose text the words stand.
    pub document: DocumentId,
    /// First byte.
    pub start: usize,
    /// Behind the last byte.
    pub end: usize,
    /// The words there.
    pub words: String,
    /// By name, description or pronoun.
    pub form: MentionForm,
    /// Why these words stand for this actor, as a phrase: `surname of the only Sherman in the article`.
    pub reason: String,
}

impl Mention {
    /// Where in the document.
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }

    /// True where `evidence` names this very place.
    pub fn is_at(&self, evidence: &Evidence) -> bool {
        self.document == evidence.document && self.span() == evidence.span()
    }

    /// The mention as evidence.
    pub fn evidence(&self) -> Evidence {
        Evidence { document: self.document.clone(), start: self.start, end: self.end, words: self.words.clone() }
    }
}

/// When a role is held, as the article tells it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tenure {
    /// Holds it now.
    #[default]
    Current,
    /// `former`, `then`, `ex-`.
    Former,
    /// `acting`, `interim`.
    Acting,
    /// `incoming`, `-elect`, `designate`.
    Incoming,
}

/// A title that a person holds. A title is never part of a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// `Deputy Secretary of State`.
    pub title: String,
    /// Of which state or body, where the article says so.
    pub of: Option<ActorId>,
    /// True where the holder acts or speaks for the body.
    pub represents: bool,
    /// Held now, formerly, for the time being.
    pub tenure: Tenure,
    /// Why it is of that body, as a phrase, where the title's own words do not say so: `the only one of its kind in the article`.
    #[serde(default)]
    pub because: Option<String>,
    /// Since or until when it is held, in the article's words: `since March 2019`.
    #[serde(default)]
    pub held: Option<String>,
    /// When it was reported to be held: the publication dates of the articles.
    pub reported: Option<DateSpan>,
    /// The sentences that say so.
    pub evidence: Vec<Evidence>,
}

/// Someone or something that acts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// Its identifier.
    pub id: ActorId,
    /// The canonical name, without titles.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// Other names that the articles use.
    pub aliases: Vec<String>,
    /// Roles held, most often reported first.
    pub roles: Vec<Role>,
    /// The state or body that it belongs to or speaks for, where known.
    pub of: Option<ActorId>,
    /// True where no article gives a name: `a senior administration official`.
    pub unnamed: bool,
    /// Everywhere it is mentioned, in order of documents and text.
    pub mentions: Vec<Mention>,
}

impl Actor {
    /// Adds a name that the articles use, unless it is known.
    pub fn add_alias(&mut self, alias: String) {
        if alias != self.name && !self.aliases.contains(&alias) {
            self.aliases.push(alias);
        }
    }

    /// Where the articles give its name, rather than describe it or say `she`.
    pub fn mentions_by_name(&self) -> impl Iterator<Item = &Mention> {
        self.mentions.iter().filter(|mention| mention.form == MentionForm::Name)
    }

    /// How well a speaker is named who is this actor.
    pub const fn attribution(&self) -> Attribution {
        match self.kind {
            ActorKind::Person if self.unnamed => Attribution::Unnamed,
            ActorKind::Person => Attribution::Named,
            ActorKind::Organization | ActorKind::State => Attribution::Institution,
            ActorKind::Group => Attribution::Collective,
        }
    }
}

/// Two actors that may be one. The program keeps them apart until the analyst decides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SuggestedMerge {
    /// The one that would stay.
    pub keep: ActorId,
    /// The one that would go.
    pub merge: ActorId,
    /// From 0 to 1, how likely.
    pub confidence: f32,
    /// Why, as a phrase.
    pub reason: String,
}
