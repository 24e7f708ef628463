//! Words that tell what a speaker does by saying something, where the verb is a mere `said`.

use serde::Deserialize;

/// Words in what is said.
#[derive(Debug, Deserialize)]
pub struct SpeechWords {
    retaliation: Vec<String>,
    consequences: Vec<String>,
    wrongdoing: Vec<String>,
    fault: Vec<String>,
    falsehood: Vec<String>,
    danger: Vec<String>,
    merit: Vec<String>,
    readiness: Vec<String>,
}

impl SpeechWords {
    pub(super) fn bundled() -> Self {
        super::read("lexicon/speech.ron", include_str!("../../assets/lexicon/speech.ron"))
    }

    /// True for verbs for what one does to another who has crossed a line.
    pub fn retaliates(&self, verb: &str) -> bool {
        holds(&self.retaliation, verb)
    }

    /// True for nouns for what awaits whoever crosses it.
    pub fn is_consequence(&self, noun: &str) -> bool {
        holds(&self.consequences, noun)
    }

    /// True for verbs for doing wrong.
    pub fn does_wrong(&self, verb: &str) -> bool {
        holds(&self.wrongdoing, verb)
    }

    /// True for adjectives for being at fault.
    pub fn is_fault(&self, adjective: &str) -> bool {
        holds(&self.fault, adjective)
    }

    /// True for words for what is not so.
    pub fn is_falsehood(&self, word: &str) -> bool {
        holds(&self.falsehood, word)
    }

    /// True for words for what one warns of.
    pub fn is_danger(&self, word: &str) -> bool {
        holds(&self.danger, word)
    }

    /// True for adjectives that speak well of somebody.
    pub fn is_merit(&self, adjective: &str) -> bool {
        holds(&self.merit, adjective)
    }

    /// True for adjectives for being prepared to give or do something.
    pub fn is_readiness(&self, adjective: &str) -> bool {
        holds(&self.readiness, adjective)
    }
}

fn holds(list: &[String], word: &str) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}
