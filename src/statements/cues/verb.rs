//! Verbs of saying and thinking: who is their subject, and which of their frames holds.

use crate::lexicon::{Cue, Frame};
use crate::model::Act;
use crate::statements::asides::around::relative_around;
use crate::statements::content::frames::Content;
use crate::statements::draft::{Basis, Draft};
use crate::statements::search::Search;
use std::ops::Range;

/// The frames in the order in which they are tried: the more they ask for, the earlier.
const VERB_FRAMES: [Frame; 31] = [
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
    Frame::ObjectTo,
    Frame::ObjectAt,
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
    Frame::With,
    Frame::So,
];

impl Search<'_> {
    pub(in crate::statements) fn verb(&self, verb: usize) -> Option<Draft> {
        let lemma = self.parse.lemma(verb).to_lowercase();
        if let Some(told) = self.wants_to_know(verb).or_else(|| self.lets_know(verb)) {
            return Some(told);
        }
        let cues = self.lexicon.cues.verb(&lemma);
        if cues.is_empty() {
            return None;
        }
        let (speakers, relays) = self.speakers(verb);
        if speakers.is_empty() {
            return None;
        }
        let draft = self.by_cue(verb, cues, speakers)?;
        Some(Draft { relays, ..draft })
    }

    /// `wanted to know why the gate was shut`: they asked.
    fn wants_to_know(&self, verb: usize) -> Option<Draft> {
        let parse = self.parse;
        let wants = parse.has_lemma(verb, &["want", "wish", "demand", "like"]) && !parse.is_negated(verb);
        let know = parse
            .children_by(verb, &["xcomp"])
            .find(|&know| wants && parse.lemma(know) == "know" && self.has_to(know))?;
        let question = self.question(know, false)?;
        let asking = self.lexicon.cues.verb("ask").iter().find(|cue| cue.frames.contains(&Frame::Wh))?;
        let speakers = self.speakers(verb).0;
        if speakers.is_empty() { None } else { self.draft(verb, speakers, asking, Frame::Wh, &question) }
    }

    /// `let the owners know that the gate was shut`: they told them.
    fn lets_know(&self, verb: usize) -> Option<Draft> {
        let parse = self.parse;
        let letting = Some(parse.head(verb)).filter(|&letting| parse.has_lemma(letting, &["let"]))?;
        let is_clause = parse.lemma(verb) == "know" && matches!(parse.dep(verb), "ccomp" | "xcomp") && verb > letting;
        let content = self.content(verb, Frame::That, false).filter(|_| is_clause && !parse.is_negated(letting))?;
        let telling = self.lexicon.cues.verb("tell").iter().find(|cue| cue.frames.contains(&Frame::That))?;
        let speakers = self.speakers(letting).0;
        let content = content.to(parse.child(verb, &["nsubj"]));
        if speakers.is_empty() { None } else { self.draft(letting, speakers, telling, Frame::That, &content) }
    }

    fn by_cue(&self, verb: usize, cues: &[Cue], speakers: Vec<usize>) -> Option<Draft> {
        // `Ministers hold talks as ferries are planned`: what is held is no matter of speech.
        let is_held = self.parse.lemma(verb) == "hold"
            && self.parse.child(verb, &["dobj"]).is_some_and(|held| held > verb && !self.quoted[held]);
        if is_held {
            return None;
        }
        let takes_clause = |frame: &Frame| matches!(frame, Frame::That | Frame::Out | Frame::Particle);
        let is_clausal = cues.iter().any(|cue| cue.frames.iter().any(takes_clause));
        if let Some(content) = self.as_reported(verb).filter(|_| is_clausal) {
            let cue = cues.iter().find(|cue| !cue.inward).unwrap_or(&cues[0]);
            let draft = self.draft(verb, speakers, cue, Frame::That, &content)?;
            return Some(Draft { basis: Basis::AsReported, ..draft });
        }
        // A question is asked even by a verb that takes other clauses as well.
        let asking = cues.iter().find(|cue| cue.act == Act::Ask && cue.frames.contains(&Frame::Wh));
        if let Some((cue, content)) = asking.and_then(|cue| Some((cue, self.question(verb, true)?))) {
            return self.draft(verb, speakers, cue, Frame::Wh, &content);
        }
        for frame in VERB_FRAMES {
            for cue in cues.iter().filter(|cue| cue.frames.contains(&frame)) {
                let takes_person = cue.frames.contains(&Frame::Addressee);
                if frame == Frame::Infinitive && self.is_silent(verb, cue) {
                    return None;
                }
                let Some(content) = self.content(verb, frame, takes_person) else { continue };
                let draft = self.draft(verb, speakers.clone(), cue, frame, &content);
                // `the study found that`: no thought, but a finding.
                let may_find = cue.inward && cues.iter().any(|cue| cue.frames.contains(&Frame::Finding));
                if draft.is_some() || !may_find {
                    return draft;
                }
            }
        }
        None
    }

    /// `declined to comment`: nothing is said.
    fn is_silent(&self, verb: usize, cue: &Cue) -> bool {
        let mut infinitives = self.parse.children_by(verb, &["xcomp", "ccomp"]).filter(|&child| self.has_to(child));
        // `did not want to be named`
        let is_unnamed = |child: usize| {
            self.parse.is_passive(child) && self.parse.has_lemma(child, &["name", "quote", "identify", "cite"])
        };
        infinitives.any(|child| is_unnamed(child) || self.parse.has_lemma(child, cue.silent.as_slice()))
    }

    /// `As CNN reported, ...`: what the rest of the sentence says.
    pub(in crate::statements) fn as_reported(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        // `The money, as she admits, is Swedish`: hung on the subject.
        let above =
            if parse.dep(parse.head(verb)) == "nsubj" { parse.head(parse.head(verb)) } else { parse.head(verb) };
        let begins_with_as = parse.children_by(verb, &["mark", "advmod"]).any(|mark| parse.is_word(mark, &["as"]));
        let has_own = parse.children_by(verb, &["ccomp", "dobj", "xcomp"]).any(|own| !parse.is_word(own, &["it"]));
        let is_clause = matches!(parse.pos(above), "VERB" | "AUX");
        if parse.dep(verb) != "advcl" || !begins_with_as || has_own || !is_clause {
            return None;
        }
        let mut clause = parse.subtree_without(above, &|child| child == verb);
        // What stands before the aside, behind it, or around it.
        let aside = parse.subtree(verb);
        let first = parse.sentences()[parse.sentence_of(verb)].start;
        let opens = aside.start == first || aside.start == first + 1 && parse.pos(first) == "CCONJ";
        if !opens && !parse.is_mark(aside.start) && !parse.is_mark(aside.start - 1) {
            // `wept as she called for peace`: while she did so.
            return None;
        }
        // `where it was received, as one of them put it, “in good spirit”`
        let comma = (verb..aside.end).find(|&token| parse.word(token) == ",").unwrap_or(aside.end);
        if let Some(whole) = relative_around(self, &(aside.start..comma)).filter(|whole| whole.start < aside.start) {
            return Some(Content::of(vec![whole.start..aside.start, comma..whole.end]));
        }
        let words = |run: Range<usize>| run.filter(|&token| !parse.is_mark(token)).count();
        if aside.start <= clause.start {
            clause.start = clause.start.max(aside.end);
        } else if aside.end >= clause.end {
            clause.end = aside.start;
        } else if words(clause.start..aside.start) < 2 {
            clause.start = aside.end;
        } else {
            return Some(Content::of(vec![clause.start..aside.start, aside.end..clause.end]));
        }
        Some(Content::one(clause))
    }
}
