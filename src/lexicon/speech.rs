//! Words that tell what a speaker does by saying something, where the verb is a mere `said`.

use super::Words;
use serde::Deserialize;

/// Words in what is said.
#[derive(Debug, Deserialize)]
pub struct SpeechWords {
    retaliation: Words,
    consequences: Words,
    wrongdoing: Words,
    fault: Words,
    falsehood: Words,
    danger: Words,
    merit: Words,
    readiness: Words,
}

impl SpeechWords {
    pub(super) fn bundled() -> Self {
        super::read("lexicon/speech.ron", include_str!("../../assets/lexicon/speech.ron"))
    }

    /// True for verbs for what one does to another who has crossed a line.
    pub fn retaliates(&self, verb: &str) -> bool {
        self.retaliation.has(verb)
    }

    /// True for nouns for what awaits whoever crosses it.
    pub fn is_consequence(&self, noun: &str) -> bool {
        self.consequences.has(noun)
    }

    /// True for verbs for doing wrong.
    pub fn does_wrong(&self, verb: &str) -> bool {
        self.wrongdoing.has(verb)
    }

    /// True for adjectives for being at fault.
    pub fn is_fault(&self, adjective: &str) -> bool {
        self.fault.has(adjective)
    }

    /// True for words for what is not so.
    pub fn is_falsehood(&self, word: &str) -> bool {
        self.falsehood.has(word)
    }

    /// True for words for what one warns of.
    pub fn is_danger(&self, word: &str) -> bool {
        self.danger.has(word)
    }

    /// True for adjectives that speak well of somebody.
    pub fn is_merit(&self, adjective: &str) -> bool {
        self.merit.has(adjective)
    }

    /// True for adjectives for being prepared to give or do something.
    pub fn is_readiness(&self, adjective: &str) -> bool {
        self.readiness.has(adjective)
    }
}
