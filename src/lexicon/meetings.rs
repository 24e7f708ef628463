//! How the press speaks of meetings.

use serde::Deserialize;

/// Words for meetings.
#[derive(Debug, Deserialize)]
pub struct MeetingWords {
    strong: Vec<String>,
    weak: Vec<String>,
    compounds: Vec<String>,
    never: Vec<String>,
    verbs: Vec<String>,
    particle_verbs: Vec<String>,
    holding: Vec<String>,
    attending: Vec<String>,
    bodies: Vec<String>,
    planned: Vec<String>,
    proposed: Vec<String>,
    cancelled: Vec<String>,
}

/// How surely a noun is a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeetingNoun {
    /// Only with somebody on each side.
    Weak,
    /// By itself.
    Strong,
}

impl MeetingWords {
    pub(super) fn bundled() -> Self {
        super::read("lexicon/meetings.ron", include_str!("../../assets/lexicon/meetings.ron"))
    }

    /// How surely a noun is a meeting, by its word and its dictionary form. `before` is the word in front of it.
    pub fn noun(&self, word: &str, lemma: &str, before: &str) -> Option<MeetingNoun> {
        let both = format!("{before} {lemma}");
        if holds(&self.never, &both) {
            None
        } else if holds(&self.strong, word) || holds(&self.strong, lemma) || holds(&self.compounds, &both) {
            Some(MeetingNoun::Strong)
        } else if holds(&self.weak, word) || holds(&self.weak, lemma) {
            Some(MeetingNoun::Weak)
        } else {
            None
        }
    }

    /// True for verbs that say that people met.
    pub fn is_verb(&self, lemma: &str) -> bool {
        holds(&self.verbs, lemma)
    }

    /// True for verbs that say so with `down` or `together`.
    pub fn is_particle_verb(&self, lemma: &str) -> bool {
        holds(&self.particle_verbs, lemma)
    }

    /// True for verbs whose subject takes part in the meeting that is their object.
    pub fn holds(&self, lemma: &str) -> bool {
        holds(&self.holding, lemma)
    }

    /// True for verbs whose subject is at the meeting that they lead to.
    pub fn attends(&self, lemma: &str) -> bool {
        holds(&self.attending, lemma)
    }

    /// True for the last word of the name of a body or series that meets.
    pub fn is_body(&self, word: &str) -> bool {
        self.bodies.iter().any(|body| body == word)
    }

    /// True for verbs that set a meeting for later.
    pub fn plans(&self, lemma: &str) -> bool {
        holds(&self.planned, lemma)
    }

    /// True for verbs that wish for a meeting.
    pub fn proposes(&self, lemma: &str) -> bool {
        holds(&self.proposed, lemma)
    }

    /// True for verbs that call a meeting off.
    pub fn cancels(&self, lemma: &str) -> bool {
        holds(&self.cancelled, lemma)
    }
}

fn holds(list: &[String], word: &str) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}
