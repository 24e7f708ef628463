//! Words that say that something is said or thought: the rules under `assets/rules/statements`.

use crate::model::Act;
use serde::Deserialize;
use std::collections::HashMap;

/// Where, around its cue, what is said is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
pub enum Frame {
    /// A clause: `said (that) it would rain`.
    That,
    /// A question: `asked whether`.
    Wh,
    /// `said so`, `said no`, `said yes`.
    So,
    /// Words in quotation marks.
    Quote,
    /// The object is spoken to: `told reporters that`.
    Addressee,
    /// The object is what is said: `denied the report`.
    Object,
    /// The object is what is thought of, by one who is moved by it: `fears`, `supports`.
    Attitude,
    /// `promised to go`.
    Infinitive,
    /// `urged Russia to withdraw`: the object with its infinitive.
    ObjectInfinitive,
    /// `called on Russia to withdraw`.
    OnInfinitive,
    /// `denied taking bribes`.
    Ing,
    /// `accused him of lying`: what stands behind `of`.
    OfIng,
    /// `praised him for his courage`: the object, with what stands behind `for`.
    ForIng,
    /// `likened it to a farce`: the object with what it is compared with or laid to.
    ObjectTo,
    /// `put the cost at nine million`: the object with the measure given for it.
    ObjectAt,
    /// `committed to staying`.
    ToIng,
    /// `described it as a farce`: the object with what it is described as.
    As,
    /// The object, or the object with what it is dismissed as.
    AsOrObject,
    /// `condemned it as a farce`.
    ObjectAs,
    /// `called it a farce`.
    Predicate,
    /// `threatened Iran with war`.
    WithObject,
    /// `called for an inquiry`.
    For,
    /// `commented on`.
    On,
    /// `spoke of`.
    Of,
    /// `complained about`.
    About,
    /// `admitted to`.
    To,
    /// `warned against`.
    Against,
    /// `disagreed with`.
    With,
    /// `ruled out a vote`.
    OutObject,
    /// `lashed out at`.
    OutAt,
    /// `pushed back on`.
    BackOn,
    /// `pointed out that`: a particle and a clause.
    Out,
    /// `spelled out that`, `made clear that`.
    Particle,
    /// Studies and papers `show` and `find` that something is so.
    Finding,
}

/// One way in which a word says that something is said.
#[derive(Clone, Debug)]
pub struct Cue {
    /// What the speaker does by it.
    pub act: Act,
    /// True where it says that something is not so.
    pub denied: bool,
    /// True for thinking rather than saying.
    pub inward: bool,
    /// Where what is said is found.
    pub frames: Vec<Frame>,
    /// Verbs whose infinitive tells nothing that is said: `declined to comment`.
    pub silent: Vec<String>,
    /// The rule's name: that of its file.
    pub rule: &'static str,
}

/// A sentence that a rule must find something in: the sentence, the speaker's words, what is said.
pub type Find = (String, String, String);

/// A rule with its examples, as it stands in its file.
#[derive(Debug, Deserialize)]
pub struct CueRule {
    act: Act,
    /// What a statement found by the rule does, for the user: `says that something is so`.
    pub meaning: String,
    #[serde(default)]
    denied: bool,
    #[serde(default)]
    inward: bool,
    #[serde(default)]
    verbs: Vec<(Vec<String>, Vec<Frame>)>,
    #[serde(default)]
    nouns: Vec<(Vec<String>, Vec<Frame>)>,
    #[serde(default)]
    adjectives: Vec<(Vec<String>, Vec<Frame>)>,
    #[serde(default)]
    silent: Vec<String>,
    /// Sentences in which it finds a statement.
    pub finds: Vec<Find>,
    /// Sentences in which it finds none.
    pub ignores: Vec<String>,
}

macro_rules! rules {
    ($($name:literal),* $(,)?) => {
        /// The rules' names and texts.
        const RULES: &[(&str, &str)] = &[$(($name, include_str!(concat!("../../assets/rules/statements/", $name, ".ron")))),*];
    };
}

rules![
    "accuse", "ask", "assert", "demand", "deny", "feel", "offer", "praise", "promise", "refuse", "think", "threaten",
    "warn"
];

/// All cues, by their dictionary form.
#[derive(Debug)]
pub struct Cues {
    verbs: HashMap<String, Vec<Cue>>,
    nouns: HashMap<String, Vec<Cue>>,
    adjectives: HashMap<String, Vec<Cue>>,
}

impl Cues {
    pub(super) fn bundled() -> Self {
        let mut cues = Self { verbs: HashMap::new(), nouns: HashMap::new(), adjectives: HashMap::new() };
        for (name, rule) in Self::rules() {
            let tables = [
                (&mut cues.verbs, &rule.verbs),
                (&mut cues.nouns, &rule.nouns),
                (&mut cues.adjectives, &rule.adjectives),
            ];
            for (table, groups) in tables {
                for (words, frames) in groups {
                    for word in words {
                        let cue = Cue {
                            act: rule.act,
                            denied: rule.denied,
                            inward: rule.inward,
                            frames: frames.clone(),
                            silent: rule.silent.clone(),
                            rule: name,
                        };
                        table.entry(word.clone()).or_default().push(cue);
                    }
                }
            }
        }
        cues
    }

    /// The rules as they stand in their files, by name.
    pub fn rules() -> Vec<(&'static str, CueRule)> {
        RULES.iter().map(|(name, text)| (*name, super::read(&format!("rules/statements/{name}.ron"), text))).collect()
    }

    /// The ways in which a verb says that something is said.
    ///
    /// The lemmatizer makes `texte` of `texted`.
    pub fn verb(&self, lemma: &str) -> &[Cue] {
        let found = self.verbs.get(lemma).or_else(|| self.verbs.get(lemma.strip_suffix('e')?));
        found.map_or(&[], Vec::as_slice)
    }

    /// The ways in which a noun does.
    pub fn noun(&self, lemma: &str) -> &[Cue] {
        self.nouns.get(lemma).map_or(&[], Vec::as_slice)
    }

    /// The ways in which an adjective does.
    pub fn adjective(&self, lemma: &str) -> &[Cue] {
        self.adjectives.get(lemma).map_or(&[], Vec::as_slice)
    }

    /// The first way of a verb that takes one of these frames.
    pub fn verb_with(&self, lemma: &str, frames: &[Frame]) -> Option<(&Cue, Frame)> {
        with(self.verb(lemma), frames)
    }

    /// True where the verb can introduce words in quotation marks.
    pub fn quotes(&self, lemma: &str) -> bool {
        self.verb(lemma)
            .iter()
            .any(|cue| cue.frames.iter().any(|frame| matches!(frame, Frame::Quote | Frame::That | Frame::So)))
    }
}

/// The first of some cues that takes one of these frames, in the order of the frames.
pub fn with<'a>(cues: &'a [Cue], frames: &[Frame]) -> Option<(&'a Cue, Frame)> {
    frames.iter().find_map(|frame| cues.iter().find(|cue| cue.frames.contains(frame)).map(|cue| (cue, *frame)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_file_is_listed_and_has_examples() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/rules/statements");
        let files = std::fs::read_dir(folder).unwrap().count();
        assert_eq!(files, RULES.len());
        for (name, rule) in Cues::rules() {
            assert!(!rule.finds.is_empty() && !rule.ignores.is_empty(), "{name} has no examples");
        }
    }
}
