//! What an actor may be called without its name: `the union`, `the bank`, `both ministers`.

use super::Scene;
use super::bodies::STRICT_KINDS;
use crate::lexicon::{BodyKind, Gender, Lexicon};
use crate::model::{Actor, ActorKind, MentionForm, Reading};
use crate::text::WordList;
use std::cmp::Ordering;
use std::collections::HashSet;

impl Scene<'_> {
    /// `the Havn federation`, `Havn, the dockers' union`: where the article says beside the name what it is.
    fn is_introduced_as(&self, actor: usize, noun: &str) -> bool {
        self.introduced.contains(&(actor, noun.to_owned()))
    }

    /// True for a body that is called a union or the like.
    pub(in crate::relations) fn is_union(&self, actor: usize) -> bool {
        let unions = &self.lexicon.body_words.unions;
        let is_called =
            || is_named(self.actor(actor), unions) || unions.any(|union| self.is_introduced_as(actor, union));
        self.is_body(actor) && self.is_known_union(actor).unwrap_or_else(is_called)
    }

    /// Whether a body that the lexicon knows is a union: `UGT` is, and the European Union is none.
    fn is_known_union(&self, actor: usize) -> Option<bool> {
        let body = self.lexicon.gazetteer.entry(&self.actor(actor).name)?.organization?;
        Some(self.lexicon.organizations[body].kind == BodyKind::Union)
    }

    /// True for a body whose name says in one of the press's languages that it is a bank.
    pub(super) fn is_bank(&self, actor: usize) -> bool {
        let whole = self.actor(actor);
        let names = std::iter::once(&whole.name).chain(&whole.aliases);
        let mut words = names.flat_map(|name| name.split(' ')).map(str::to_lowercase);
        self.is_body(actor)
            && words.any(|word| word.ends_with("bank") || ["banco", "banca", "banque"].contains(&word.as_str()))
    }

    /// True for a union of those who work: an association may be one of those who hire.
    pub(in crate::relations) fn is_labour_union(&self, actor: usize) -> bool {
        let is_introduced =
            ["union", "federation", "brotherhood"].iter().any(|noun| self.is_introduced_as(actor, noun));
        let is_called = || is_introduced || is_named(self.actor(actor), &self.lexicon.body_words.labour);
        self.is_body(actor) && self.is_known_union(actor).unwrap_or_else(is_called)
    }

    /// True for a medium: it tells of the sides and is none.
    pub(in crate::relations) fn is_press(&self, actor: &Actor) -> bool {
        let is_publisher = self.document.publisher.as_ref() == Some(&actor.name);
        // `NPT`, of the Northern Port Times
        let is_initials = self.document.publisher.as_ref().is_some_and(|publisher| {
            let initials: String = publisher.split(' ').filter_map(|word| word.chars().next()).collect();
            initials.chars().count() > 1 && initials == actor.name
        });
        is_publisher || is_initials || self.lexicon.media.sounds_like_medium(&actor.name)
    }

    /// By the pronouns that stand for the person, else by the given name.
    fn gender(&self, actor: &Actor) -> Option<Gender> {
        let pronouns = || actor.mentions.iter().filter(|mention| mention.form == MentionForm::Pronoun);
        let said = |words: &[&str]| {
            pronouns().filter(|mention| words.contains(&mention.words.to_lowercase().as_str())).count()
        };
        match said(&["she", "her", "hers"]).cmp(&said(&["he", "him", "his"])) {
            Ordering::Greater => Some(Gender::Female),
            Ordering::Less => Some(Gender::Male),
            Ordering::Equal => actor.name.split(' ').find_map(|word| self.lexicon.names.gender(word)),
        }
    }

    /// True where the noun may stand for the actor: `the union`, `both ministers`.
    pub(in crate::relations) fn can_be_called(&self, number: usize, noun: &str) -> bool {
        let actor = self.actor(number);
        let office = self.lexicon.offices.by_noun(noun).is_some();
        match noun {
            "" => actor.kind == ActorKind::Person,
            "side" | "delegation" | "party" | "team" | "camp" => {
                matches!(actor.kind, ActorKind::State | ActorKind::Organization) && !self.is_press(actor)
            }
            "country" | "state" | "nation" | "neighbour" | "neighbor" | "government" | "capital" => {
                actor.kind == ActorKind::State
            }
            "executive" | "boss" | "chief" => {
                // Who chairs a board is its chief, and no executive.
                let titles: &[&str] = if noun == "chief" {
                    &["chief", "chair", "boss", "executive"]
                } else {
                    &["chief", "boss", "executive"]
                };
                let heads = |title: &str| titles.iter().any(|word| title.contains(word));
                actor.kind == ActorKind::Person && actor.roles.iter().any(|role| heads(&role.title.to_lowercase()))
            }
            _ if office => {
                actor.kind == ActorKind::Person
                    && actor.roles.iter().any(|role| role.title.to_lowercase().contains(noun))
            }
            "man" | "woman" if actor.kind == ActorKind::Person => {
                let gender = if noun == "man" { Gender::Female } else { Gender::Male };
                self.gender(actor) != Some(gender)
            }
            "politician" | "official" | "diplomat" | "leader" => actor.kind == ActorKind::Person,
            "union" => self.is_union(number),
            _ if STRICT_KINDS.contains(&noun) => {
                actor.kind == ActorKind::Organization
                    && (is_named(actor, &[noun]) || self.is_introduced_as(number, noun))
            }
            "company" | "firm" | "bank" => {
                actor.kind == ActorKind::Organization
                    && !self.is_union(number)
                    && !is_named(actor, &self.lexicon.body_words.public)
                    && !self.is_press(actor)
            }
            "group" | "organization" | "organisation" => actor.kind == ActorKind::Organization,
            _ if !self.lexicon.people.body_kinds(noun).is_empty() => {
                actor.kind == ActorKind::Organization && !self.is_press(actor)
            }
            _ => false,
        }
    }
}

/// True where one of the words is in a name of the actor.
fn is_named(actor: &Actor, words: &impl WordList) -> bool {
    let names = std::iter::once(&actor.name).chain(&actor.aliases);
    names.flat_map(|name| name.split([' ', '’', '\''])).any(|word| words.holds(&word.to_lowercase()))
}

/// The nouns for bodies that stand beside the names of actors: `the Havn federation`, `the hedge fund Norden`.
pub(super) fn introduced(reading: &Reading, lexicon: &Lexicon) -> HashSet<(usize, String)> {
    let parse = &reading.parse;
    let names = reading.found.iter().filter(|mention| mention.form == MentionForm::Name);
    let beside = names.filter_map(|mention| Some((mention.who.actor()?, mention.head)));
    let nouns = beside.flat_map(|(actor, head)| {
        let behind = parse.children_by(head, &["appos", "compound", "nmod"]);
        let above = Some(parse.head(head)).filter(|_| matches!(parse.dep(head), "appos" | "compound" | "nmod"));
        behind.chain(above).map(move |noun| (actor, noun))
    });
    // `the Havn club's president` is introduced as no president, and `unions` are others.
    // In `the Havn federation`, the tagger may take the noun for a part of the name.
    let is_small = |noun: usize| parse.word(noun).starts_with(char::is_lowercase);
    let kinds = nouns.filter(|&(_, noun)| parse.tag(noun) == "NN" || parse.tag(noun) == "NNP" && is_small(noun));
    let lemmas = kinds.map(|(actor, noun)| (actor, parse.lemma(noun).to_lowercase()));
    lemmas
        .filter(|(_, noun)| STRICT_KINDS.contains(&noun.as_str()) || !lexicon.people.body_kinds(noun).is_empty())
        .collect()
}
