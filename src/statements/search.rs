//! Reported speech: every verb, adjective and noun that says that somebody says or thinks something, tried in turn.

use super::draft::Draft;
use crate::grammar::Parse;
use crate::lexicon::{Frame, Lexicon};
use crate::model::{Actor, Reading};

/// What the search works on.
pub(super) struct Search<'a> {
    pub parse: &'a Parse,
    pub text: &'a str,
    pub lexicon: &'a Lexicon,
    /// The paragraphs, headings and mentions.
    pub reading: &'a Reading,
    /// The actors that mentions in the reading stand for, by number.
    pub actors: &'a [Actor],
    /// For each token, true where it stands in speech within quotation marks.
    pub quoted: &'a [bool],
}

impl Search<'_> {
    /// All drafts of reported speech, in text order of their cues.
    pub(super) fn drafts(&self) -> Vec<Draft> {
        let mut drafts = Vec::new();
        for token in 0..self.parse.len() {
            if self.quoted[token] {
                continue;
            }
            let found = if self.parse.is_verb(token) {
                self.verb(token).or_else(|| self.participle(token))
            } else if self.parse.pos(token) == "ADJ" {
                self.adjective(token)
            } else if self.parse.is_noun(token) {
                self.noun(token).or_else(|| self.verb_as_noun(token))
            } else {
                None
            };
            drafts.extend(found);
        }
        drafts
    }

    pub(super) fn is_heading(&self, token: usize) -> bool {
        let block = &self.reading.blocks[self.reading.block_of(token)];
        block.kind.is_heading()
    }

    /// True for a verb of saying, not of thinking.
    pub(super) fn says(&self, verb: usize) -> bool {
        self.lexicon
            .cues
            .verb(&self.parse.lemma(verb).to_lowercase())
            .iter()
            .any(|cue| !cue.inward && cue.frames.iter().any(|frame| matches!(frame, Frame::That | Frame::Out)))
    }
}
