//! Words that say what one does to another: the rules under `assets/rules/relations`.

use super::slot::Slot;
use crate::model::RelationKind;
use serde::Deserialize;
use std::collections::{HashMap, HashSet};

/// Verbs, and where they have the two ends.
#[derive(Clone, Debug, Deserialize)]
struct VerbPattern {
    verbs: Vec<String>,
    #[serde(default = "subject")]
    sources: Vec<Slot>,
    targets: Vec<Slot>,
    /// Objects with which the verb says something else: `gave a speech to`.
    #[serde(default)]
    without: Vec<String>,
}

fn subject() -> Vec<Slot> {
    vec![Slot::Subject]
}

/// Verbs with an object that says what is done: `impose sanctions on`.
#[derive(Clone, Debug, Deserialize)]
struct ActPattern {
    verbs: Vec<String>,
    objects: Vec<String>,
    #[serde(default = "subject")]
    sources: Vec<Slot>,
    targets: Vec<Slot>,
}

/// Nouns that say what is done, and where both ends are.
#[derive(Clone, Debug, Deserialize)]
struct NounPattern {
    nouns: Vec<String>,
    sources: Vec<Slot>,
    targets: Vec<Slot>,
}

/// Words that judge: `the offer is unacceptable`.
#[derive(Clone, Debug, Deserialize)]
struct JudgementPattern {
    words: Vec<String>,
    sources: Vec<Slot>,
    targets: Vec<Slot>,
}

/// A rule with its examples, as it stands in its file.
#[derive(Debug, Deserialize)]
pub struct RelationRule {
    /// What it finds.
    pub kind: RelationKind,
    /// The same in words.
    pub meaning: String,
    #[serde(default)]
    verbs: Vec<VerbPattern>,
    #[serde(default)]
    acts: Vec<ActPattern>,
    #[serde(default)]
    nouns: Vec<NounPattern>,
    #[serde(default)]
    judgements: Vec<JudgementPattern>,
    /// Words for what one threatens with.
    #[serde(default)]
    harms: Vec<String>,
    /// Nouns that take up what was done before: `the raid`, `the ban`.
    #[serde(default)]
    echoes: Vec<String>,
    /// Sentences in which it finds a relation, with its source and target.
    pub finds: Vec<(String, String, String)>,
    /// Sentences in which it finds none.
    pub ignores: Vec<String>,
}

/// One way in which a verb says what is done.
#[derive(Clone, Debug)]
pub struct VerbAct {
    /// What is done.
    pub kind: RelationKind,
    /// The object that it takes to say so; any where there is none.
    pub objects: Vec<String>,
    /// Objects with which it says something else.
    pub without: Vec<String>,
    /// Where the one end is.
    pub sources: Vec<Slot>,
    /// Where the other end is, the likeliest place first.
    pub targets: Vec<Slot>,
    /// The rule's name.
    pub rule: &'static str,
}

/// One way in which a noun does.
#[derive(Clone, Debug)]
pub struct NounAct {
    /// What is done.
    pub kind: RelationKind,
    /// Where the one end is.
    pub sources: Vec<Slot>,
    /// Where the other end is.
    pub targets: Vec<Slot>,
    /// The rule's name.
    pub rule: &'static str,
}

macro_rules! rules {
    ($($name:literal),* $(,)?) => {
        /// The rules' names and texts.
        const RULES: &[(&str, &str)] = &[$(($name, include_str!(concat!("../../assets/rules/relations/", $name, ".ron")))),*];
    };
}

rules![
    "accuse",
    "agree",
    "aid",
    "allied_with",
    "assault",
    "coerce",
    "concede",
    "consult",
    "cooperate",
    "located_in",
    "member_of",
    "mobilize",
    "opposes",
    "part_of",
    "protest",
    "reject",
    "represents",
    "request",
    "retreat",
    "sanction",
    "support",
    "threaten",
];

/// All acts, by the dictionary form of their words.
#[derive(Debug, Default)]
pub struct Acts {
    verbs: HashMap<String, Vec<VerbAct>>,
    nouns: HashMap<String, Vec<NounAct>>,
    judgements: HashMap<String, Vec<NounAct>>,
    harms: HashSet<String>,
    echoes: HashMap<String, Vec<RelationKind>>,
}

impl Acts {
    pub(super) fn bundled() -> Self {
        let mut acts = Self::default();
        for (name, rule) in Self::rules() {
            acts.add(name, rule);
        }
        acts
    }

    fn add(&mut self, name: &'static str, rule: RelationRule) {
        let kind = rule.kind;
        for ActPattern { verbs, objects, sources, targets } in rule.acts {
            let act = VerbAct { kind, objects, without: Vec::new(), sources, targets, rule: name };
            enter(&mut self.verbs, verbs, &act);
        }
        for VerbPattern { verbs, sources, targets, without } in rule.verbs {
            let act = VerbAct { kind, objects: Vec::new(), without, sources, targets, rule: name };
            enter(&mut self.verbs, verbs, &act);
        }
        for NounPattern { nouns, sources, targets } in rule.nouns {
            enter(&mut self.nouns, nouns, &NounAct { kind, sources, targets, rule: name });
        }
        for JudgementPattern { words, sources, targets } in rule.judgements {
            enter(&mut self.judgements, words, &NounAct { kind, sources, targets, rule: name });
        }
        self.harms.extend(rule.harms);
        enter(&mut self.echoes, rule.echoes, &kind);
    }

    /// The rules as they stand in their files, by name.
    pub fn rules() -> Vec<(&'static str, RelationRule)> {
        RULES.iter().map(|(name, text)| (*name, super::read(&format!("rules/relations/{name}.ron"), text))).collect()
    }

    /// The ways in which a verb says what is done.
    pub fn verb(&self, lemma: &str) -> &[VerbAct] {
        self.verbs.get(lemma).map_or(&[], Vec::as_slice)
    }

    /// The ways in which a noun does.
    pub fn noun(&self, lemma: &str) -> &[NounAct] {
        self.nouns.get(lemma).map_or(&[], Vec::as_slice)
    }

    /// The ways in which an adjective or noun behind `is` judges.
    pub fn judgement(&self, word: &str) -> &[NounAct] {
        self.judgements.get(word).map_or(&[], Vec::as_slice)
    }

    /// The kinds of deeds that a noun takes up: `the ban`.
    pub fn echo(&self, lemma: &str) -> &[RelationKind] {
        self.echoes.get(lemma).map_or(&[], Vec::as_slice)
    }

    /// True for a word for what one threatens with.
    pub fn is_harm(&self, lemma: &str) -> bool {
        self.harms.contains(lemma)
    }
}

fn enter<T: Clone>(acts: &mut HashMap<String, Vec<T>>, words: Vec<String>, act: &T) {
    for word in words {
        acts.entry(word).or_default().push(act.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_file_is_listed_and_has_examples() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/rules/relations");
        assert_eq!(std::fs::read_dir(folder).unwrap().count(), RULES.len());
        for (name, rule) in Acts::rules() {
            assert!(!rule.finds.is_empty() && !rule.ignores.is_empty(), "{name} has no examples");
        }
    }
}
