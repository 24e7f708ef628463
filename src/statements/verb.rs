//! Verbs of saying and thinking: who is their subject, and which of their frames holds.

use super::draft::{Basis, Draft};
use super::frames::Content;
use super::search::Search;
use crate::lexicon::Frame;

/// The frames in the order in which they are tried: the more they ask for, the earlier.
const VERB_FRAMES: [Frame; 28] = [
    Frame::That,
    Frame::Wh,
    Frame::Finding,
    Frame::Particle,
    Frame::Out,
    Frame::OnInfinitive,
    Frame::ObjectInfinitive,
    Frame::OfIng,
    Frame::As,
    Frame::AsOrObject,
    Frame::ObjectAs,
    Frame::Predicate,
    Frame::Infinitive,
    Frame::ToIng,
    Frame::Ing,
    Frame::ForIng,
    Frame::OutObject,
    Frame::OutAt,
    Frame::BackOn,
    Frame::For,
    Frame::Object,
    Frame::Attitude,
    Frame::Of,
    Frame::About,
    Frame::To,
    Frame::Against,
    Frame::On,
    Frame::So,
];

impl Search<'_> {
    pub(super) fn verb(&self, verb: usize) -> Option<Draft> {
        let lemma = self.parse.lemma(verb).to_lowercase();
        let cues = self.lexicon.cues.verb(&lemma);
        if cues.is_empty() {
            return None;
        }
        let mut speakers = self.parse.subjects(verb);
        if speakers.is_empty() && !self.parse.is_passive(verb) {
            speakers = self.inverted_subject(verb);
        }
        if speakers.is_empty() {
            speakers = self.carried_subject(verb);
        }
        if speakers.is_empty() {
            return None;
        }
        if let Some(content) = self.as_reported(verb) {
            let cue = cues.iter().find(|cue| !cue.inward).unwrap_or(&cues[0]);
            let draft = self.draft(verb, speakers, cue, Frame::That, &content)?;
            return Some(Draft { basis: Basis::AsReported, ..draft });
        }
        for frame in VERB_FRAMES {
            for cue in cues.iter().filter(|cue| cue.frames.contains(&frame)) {
                let takes_person = cue.frames.contains(&Frame::Addressee);
                if let Some(content) = self.content(verb, frame, takes_person) {
                    return self.draft(verb, speakers, cue, frame, &content);
                }
            }
        }
        None
    }

    /// `said the envoy`, where the parser took the speaker for an object or attribute.
    pub(super) fn inverted_subject(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse;
        let behind = parse
            .children_by(verb, &["dobj", "attr", "npadvmod", "oprd", "dep"])
            .find(|&child| child > verb && (parse.is_noun(child) || parse.pos(child) == "PRON"));
        let says = parse
            .has_lemma(verb, &["say", "add", "ask", "note", "write", "declare", "affirm", "reply", "warn", "explain"]);
        behind.filter(|_| says).map(|child| parse.conjuncts(child)).unwrap_or_default()
    }

    /// `..., but added that`: a sentence that a stray mark cut off from its subject goes on with that of the sentence before.
    pub(super) fn carried_subject(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse;
        let sentence = parse.sentence_of(verb);
        let begins = parse.is_root(verb)
            && matches!(parse.tag(verb), "VBD" | "VBZ")
            && parse.child(verb, &["nsubj", "nsubjpass", "expl", "csubj"]).is_none();
        let connected = (parse.sentences()[sentence].start..verb).any(|token| parse.pos(token) == "CCONJ");
        let before = sentence.checked_sub(1).map(|before| parse.sentences()[before].clone());
        match before {
            Some(before) if begins && connected => {
                before.clone().find(|&token| parse.is_root(token)).map(|root| parse.subjects(root)).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    /// `As CNN reported, ...`: what the rest of the sentence says.
    pub(super) fn as_reported(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        let above = parse.head(verb);
        let begins_with_as = parse.children_by(verb, &["mark", "advmod"]).any(|mark| parse.is_word(mark, &["as"]));
        let has_own = parse.children_by(verb, &["ccomp", "dobj", "xcomp"]).any(|own| !parse.is_word(own, &["it"]));
        if parse.dep(verb) != "advcl" || !begins_with_as || has_own || !parse.is_verb(above) {
            return None;
        }
        let mut clause = parse.subtree_without(above, &|child| child == verb);
        // What stands before the aside, or behind it, whichever is the clause.
        let aside = parse.subtree(verb);
        if aside.start <= clause.start {
            clause.start = clause.start.max(aside.end);
        } else if aside.end >= clause.end {
            clause.end = aside.start;
        }
        Some(Content::one(clause))
    }
}
