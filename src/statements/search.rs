//! Reported speech: every verb, adjective and noun that says that somebody says or thinks something, tried in turn.

use super::content::trimmed;
use super::draft::{Basis, Draft};
use super::frames::Content;
use super::speaker::PAPERS;
use crate::grammar::Parse;
use crate::lexicon::{Cue, Frame, Lexicon};
use crate::model::{Act, Mode, Reading};
use crate::text::Span;
use std::ops::Range;

/// What the search works on.
pub(super) struct Search<'a> {
    pub parse: &'a Parse,
    pub text: &'a str,
    pub lexicon: &'a Lexicon,
    /// The paragraphs, headings and mentions.
    pub reading: &'a Reading,
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
                self.verb(token)
            } else if self.parse.pos(token) == "ADJ" {
                self.adjective(token)
            } else if self.parse.is_noun(token) {
                self.noun(token)
            } else {
                None
            };
            drafts.extend(found);
        }
        drafts
    }

    pub(super) fn draft(
        &self,
        governor: usize,
        speakers: Vec<usize>,
        cue: &Cue,
        frame: Frame,
        content: &Content,
    ) -> Option<Draft> {
        let spans: Vec<Span> = content
            .pieces
            .iter()
            .map(|piece| trimmed(self.parse, self.text, piece.clone()))
            .filter(|span| span.len() > 1)
            .collect();
        let first = content.pieces.first()?.start;
        let last = content.pieces.last()?.end;
        if spans.is_empty() {
            return None;
        }
        let clausal = matches!(frame, Frame::That | Frame::Wh | Frame::Finding | Frame::Particle | Frame::Out);
        if !clausal && self.is_infinitive(governor) && self.parse.is_verb(governor) {
            // `urged them to report abuses`: nobody has reported any.
            return None;
        }
        if !speakers.iter().any(|&speaker| self.can_speak(speaker, cue, frame)) {
            return None;
        }
        let negated = self.parse.is_negated(governor);
        let act = match (cue.act, negated) {
            // `did not rule out`, `did not deny`: nothing is denied or refused.
            (Act::Deny | Act::Refuse, true) => Act::Assert,
            (Act::Promise | Act::Offer, true) => Act::Refuse,
            (act, _) => act,
        };
        Some(Draft {
            content: spans,
            tokens: first..last,
            cue: Some(self.cue_words(governor)),
            speakers,
            addressee: content.addressee,
            mode: Mode::Indirect,
            act,
            denied: cue.denied && !negated,
            is_saying: !cue.inward,
            basis: Basis::Frame(frame),
            rule: Some(cue.rule),
            relays: Vec::new(),
            governor: Some(governor),
            confidence: if clausal { 0.9 } else { 0.75 },
        })
    }

    /// Persons and bodies speak and think; papers say, show and find; anything else does so in a manner of speaking.
    pub(super) fn can_speak(&self, speaker: usize, cue: &Cue, frame: Frame) -> bool {
        let parse = self.parse;
        let lemma = parse.lemma(speaker).to_lowercase();
        let people = &self.lexicon.people;
        let is_somebody = self.is_actor(speaker)
            || matches!(parse.pos(speaker), "PRON" | "PROPN" | "NUM")
            || people.is_person(&lemma)
            || people.is_collective(&lemma)
            || people.is_member(&lemma)
            || !people.body_kinds(&lemma).is_empty()
            || self.lexicon.offices.ends_at(parse, speaker).is_some();
        if is_somebody {
            return !parse.is_word(speaker, &["nobody", "it", "that", "this", "which", "what", "none"])
                || self.is_actor(speaker);
        }
        let is_paper = parse.has_lemma(speaker, PAPERS);
        !cue.inward
            && (is_paper
                || frame == Frame::Finding
                || (matches!(frame, Frame::That) && !parse.possessors(speaker).is_empty()))
    }

    pub(super) fn is_actor(&self, token: usize) -> bool {
        self.reading.actor_at(token).is_some() && self.reading.mention_headed(token).is_some()
    }

    /// The verb with its auxiliaries, particle and negation.
    pub(super) fn cue_words(&self, governor: usize) -> Range<usize> {
        let parse = self.parse;
        let near = |child: &usize| {
            matches!(parse.dep(*child), "aux" | "auxpass" | "neg" | "prt") && child.abs_diff(governor) <= 4
        };
        let around = parse.children(governor).filter(near).filter(|&child| !parse.is_word(child, &["to"]));
        around.fold(governor..governor + 1, |range, child| range.start.min(child)..range.end.max(child + 1))
    }

    /// True for a verb of saying, not of thinking.
    pub(super) fn says(&self, verb: usize) -> bool {
        self.lexicon
            .cues
            .verb(&self.parse.lemma(verb).to_lowercase())
            .iter()
            .any(|cue| !cue.inward && cue.frames.contains(&Frame::That))
    }
}
