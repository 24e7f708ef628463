//! Words that say what one does to another: the rules under `assets/rules/relations`.

use crate::model::RelationKind;
use serde::Deserialize;
use std::collections::HashMap;

/// Where, around the word that says what is done, the other end of the relation is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
pub enum Slot {
    /// The subject: of a noun, that of the verb `be` with it.
    Subject,
    /// The object, or the subject of a passive.
    Object,
    /// The indirect object.
    Dative,
    /// Several subjects do it to one another: `Norway and Iceland met`.
    Mutual,
    /// Whose it is, by possessive or adjective: `Russia's demand`, `Russian troops`.
    Poss,
    /// Two names joined by a hyphen in front: `US-Russia talks`.
    Pair,
    /// `with`
    With,
    /// `between A and B`: all of them.
    Between,
    /// `on`, `upon`
    On,
    /// `against`
    Against,
    /// `to`
    To,
    /// `from`
    From,
    /// `of`
    Of,
    /// `by`
    By,
    /// `for`
    For,
    /// `in`, `within`
    In,
    /// `into`
    Into,
    /// `at`
    At,
    /// `over`
    Over,
    /// `about`
    About,
    /// `out of`
    Out,
    /// `outside`
    Outside,
    /// `inside`
    Inside,
    /// `along`
    Along,
    /// `near`, `close to`
    Near,
    /// `around`
    Around,
    /// `off`
    Off,
    /// `toward`, `towards`
    Toward,
    /// The same.
    Towards,
    /// `behind`
    Behind,
    /// `sat down with`
    DownWith,
    /// `cracked down on`
    DownOn,
    /// `building up at`, `on`, `along`
    UpAt,
    /// `lashed out at`
    OutAt,
    /// `walked out on`
    OutOn,
    /// `pushed back against`
    BackAgainst,
    /// `flew there for talks with`
    ForTalksWith,
    /// `apologized to ... for`
    ForTo,
    /// `joined ... in`
    WithIn,
    /// The object of `urged Russia to withdraw`.
    ObjectInfinitive,
    /// The subject of the clause behind: `demanded that Russia withdraw`.
    ClauseSubject,
    /// The same, where the clause says what must be done.
    MustSubject,
    /// The object of the infinitive behind: `threatened to shell Haifa`.
    InfinitiveObject,
    /// `turned to ... for`
    ToFor,
    /// `complained of ... to`
    OfTo,
    /// `said no to`
    ToObjection,
    /// `cut ties with`
    TiesWith,
    /// `the delegation led by`
    LedBy,
    /// `as`
    As,
}

/// Verbs, and where they have the other end.
#[derive(Clone, Debug, Deserialize)]
struct VerbPattern {
    verbs: Vec<String>,
    targets: Vec<Slot>,
}

/// Verbs with an object that says what is done: `impose sanctions on`.
#[derive(Clone, Debug, Deserialize)]
struct ActPattern {
    verbs: Vec<String>,
    objects: Vec<String>,
    targets: Vec<Slot>,
}

/// Nouns that say what is done, and where both ends are.
#[derive(Clone, Debug, Deserialize)]
struct NounPattern {
    nouns: Vec<String>,
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
    "member_of",
    "mobilize",
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
#[derive(Debug)]
pub struct Acts {
    verbs: HashMap<String, Vec<VerbAct>>,
    nouns: HashMap<String, Vec<NounAct>>,
}

impl Acts {
    pub(super) fn bundled() -> Self {
        let mut acts = Self { verbs: HashMap::new(), nouns: HashMap::new() };
        for (name, rule) in Self::rules() {
            for pattern in &rule.acts {
                for verb in &pattern.verbs {
                    let act = VerbAct {
                        kind: rule.kind,
                        objects: pattern.objects.clone(),
                        targets: pattern.targets.clone(),
                        rule: name,
                    };
                    acts.verbs.entry(verb.clone()).or_default().push(act);
                }
            }
            for pattern in &rule.verbs {
                for verb in &pattern.verbs {
                    let act =
                        VerbAct { kind: rule.kind, objects: Vec::new(), targets: pattern.targets.clone(), rule: name };
                    acts.verbs.entry(verb.clone()).or_default().push(act);
                }
            }
            for pattern in &rule.nouns {
                for noun in &pattern.nouns {
                    let act = NounAct {
                        kind: rule.kind,
                        sources: pattern.sources.clone(),
                        targets: pattern.targets.clone(),
                        rule: name,
                    };
                    acts.nouns.entry(noun.clone()).or_default().push(act);
                }
            }
        }
        acts
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
