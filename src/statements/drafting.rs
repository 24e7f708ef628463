//! A draft of a cue, its speakers and the words around it: what of these is said, and what by saying it is done.

use super::content::bounds::trimmed;
use super::content::frames::Content;
use super::draft::{Basis, Draft};
use super::search::Search;
use crate::lexicon::{Cue, Frame};
use crate::model::{Act, Mode};
use crate::text::Span;
use std::ops::Range;

impl Search<'_> {
    pub(super) fn draft(
        &self,
        governor: usize,
        speakers: Vec<usize>,
        cue: &Cue,
        frame: Frame,
        content: &Content,
    ) -> Option<Draft> {
        let clausal = matches!(frame, Frame::That | Frame::Wh | Frame::Finding | Frame::Particle | Frame::Out);
        let mut pieces = self.pieces_said(governor, &speakers, cue, content, clausal);
        let mut spans: Vec<Span> = pieces
            .iter()
            .map(|piece| trimmed(self.parse, self.text, piece.clone()))
            .filter(|span| span.len() > 1)
            .collect();
        let first = pieces.first()?.start;
        if spans.is_empty() {
            return None;
        }
        let negated = self.parse.is_negated(governor);
        if clausal && self.parse.is_verb(governor) {
            self.add_further(&mut pieces, &mut spans);
        }
        let last = pieces.last()?.end;
        if !speakers.iter().any(|&speaker| self.can_speak(speaker, governor, cue, frame))
            || (self.parse.is_verb(governor) && !self.is_done(governor, clausal, negated))
            || (!clausal && !self.is_matter(governor, cue, frame, content, negated))
        {
            return None;
        }
        if self.tells_nothing(governor, cue, frame, clausal, negated) {
            return None;
        }
        let contradicts = cue.act == Act::Refuse && self.is_claim(content);
        let act = match (cue.act, negated) {
            (Act::Refuse, false) if contradicts => Act::Deny,
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
            denied: (cue.denied || contradicts) && !negated,
            is_saying: !cue.inward,
            basis: Basis::Frame(frame),
            rule: Some(cue.rule),
            relays: Vec::new(),
            governor: Some(governor),
            confidence: if clausal { 0.9 } else { 0.75 },
        })
    }

    /// `did not say what it cost`, `did not say no`, `neither confirms nor denies that it was sold`.
    fn tells_nothing(&self, governor: usize, cue: &Cue, frame: Frame, clausal: bool, negated: bool) -> bool {
        let keeps_silent =
            negated && clausal && cue.act == Act::Assert && self.lexicon.saying.telling.has(self.parse.lemma(governor));
        // `could not agree how to share it`: nothing is settled, and nothing said.
        let is_unsettled = negated && clausal && self.lexicon.saying.mutual.has(self.parse.lemma(governor));
        // `does not dispute the letter`: nothing is denied, and nothing told.
        let is_undisputed = negated && cue.act == Act::Deny && frame == Frame::Object;
        keeps_silent
            || is_undisputed
            || is_unsettled
            || negated && matches!(frame, Frame::Wh | Frame::So)
            || self.is_neither(governor)
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
}
