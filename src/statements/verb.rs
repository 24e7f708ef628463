//! Verbs of saying and thinking: who is their subject, and which of their frames holds.

use super::draft::{Basis, Draft};
use super::frames::Content;
use super::paper::PAPERS;
use super::search::Search;
use crate::lexicon::{Cue, Frame};
use crate::model::Act;
use std::ops::Range;

/// The frames in the order in which they are tried: the more they ask for, the earlier.
const VERB_FRAMES: [Frame; 30] = [
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
    pub(super) fn verb(&self, verb: usize) -> Option<Draft> {
        let lemma = self.parse.lemma(verb).to_lowercase();
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

    /// Who says it, and through whom, where that is told by the same clause.
    fn speakers(&self, verb: usize) -> (Vec<usize>, Vec<usize>) {
        if let Some(quoting) = self.quoting(verb) {
            return (self.parse.objects(quoting), self.parse.subjects(quoting));
        }
        if self.is_reduced_passive(verb) {
            // `Asked about it, she ...`: she was asked.
            return (Vec::new(), Vec::new());
        }
        let ways = [Self::resumed_subject, Self::own_subject, Self::inverted_subject, Self::carried_subject];
        // Nobody in the words quoted says what stands outside of them.
        let outside = |speakers: Vec<usize>| speakers.into_iter().filter(|&speaker| !self.quoted[speaker]).collect();
        let found = ways.iter().map(|way| outside(way(self, verb))).find(|speakers: &Vec<usize>| !speakers.is_empty());
        let found = found.unwrap_or_default();
        let speaks = |&speaker: &usize| self.is_somebody(speaker) || self.parse.has_lemma(speaker, PAPERS);
        let above = if found.iter().any(speaks) { Vec::new() } else { self.above(verb) };
        (if above.is_empty() { found } else { outside(above) }, Vec::new())
    }

    fn own_subject(&self, verb: usize) -> Vec<usize> {
        if let Some(name) = self.named_before(verb).or_else(|| self.lost_subject(verb)) {
            return vec![name];
        }
        if let Some(above) = self.ruler(verb) {
            return self.parse.subjects(above);
        }
        let subjects = self.parse.subjects(verb);
        // `was called a farce by the mayor`, where the parser took whoever did it for a circumstance
        let is_told_of = subjects.is_empty() && self.parse.is_passive(verb);
        let agents =
            || self.parse.obliques(verb, &["by"]).into_iter().filter(|&agent| agent > verb && self.is_somebody(agent));
        if is_told_of { agents().collect() } else { subjects }
    }

    /// `X has called a vote, and the bishop, while denying it, has let it be known that`: the parser joined the bishop to the call.
    fn lost_subject(&self, verb: usize) -> Option<usize> {
        let parse = self.parse;
        let above = parse.head(verb);
        let is_open =
            matches!(parse.dep(verb), "conj" | "advcl") && parse.child(verb, &["nsubj", "nsubjpass"]).is_none();
        let is_joined = |noun: usize| {
            (above + 1..verb).contains(&noun)
                && parse.is_noun(noun)
                && self.is_somebody(noun)
                && parse.subtree(noun).start.checked_sub(1).is_some_and(|before| parse.pos(before) == "CCONJ")
        };
        let mut nouns = parse.children_by(above, &["conj"]).filter(|&noun| is_joined(noun));
        nouns.next().filter(|_| is_open && parse.is_verb(above))
    }

    /// `The court ordered the house to vote, ruling that`: a participle behind a comma goes with whoever ordered, not with the house.
    fn ruler(&self, verb: usize) -> Option<usize> {
        let parse = self.parse;
        let is_behind = parse.tag(verb) == "VBG"
            && parse.dep(verb) == "advcl"
            && parse.word(parse.subtree(verb).start.checked_sub(1)?) == ","
            && parse.head(verb) < verb
            && self.has_to(parse.head(verb));
        let rules =
            |&above: &usize| parse.is_verb(above) && !self.has_to(above) && parse.child(above, &["nsubj"]).is_some();
        parse.ancestors(verb).skip(1).find(rules).filter(|_| is_behind)
    }

    /// The verb above in `agencies quoted the envoy as saying`, `the envoy was cited as saying`.
    fn quoting(&self, verb: usize) -> Option<usize> {
        let parse = self.parse;
        let through = parse.head(verb);
        let above = if parse.is_word(through, &["as"]) { parse.head(through) } else { through };
        let says = parse.tag(verb) == "VBG" && matches!(parse.dep(verb), "pcomp" | "advcl" | "xcomp" | "ccomp");
        (says && above != verb && parse.has_lemma(above, &["quote", "cite"])).then_some(above)
    }

    /// A bare past participle beside or below another clause, without `by` whom.
    fn is_reduced_passive(&self, verb: usize) -> bool {
        let parse = self.parse;
        let sentence = parse.sentences()[parse.sentence_of(verb)].clone();
        let begins = (sentence.start..verb).rev().find(|&token| parse.word(token) == ";").unwrap_or(sentence.start);
        let opens = (begins..verb).all(|token| parse.is_mark(token));
        let is_bare = parse.child(verb, &["aux", "auxpass", "nsubj", "agent"]).is_none();
        let is_participle = parse.tag(verb) == "VBN" && matches!(parse.dep(verb), "advcl" | "acl");
        // `Asked later what it cost, she observed ...`, whatever the parser makes of `asked`
        let is_asked = opens && matches!(parse.tag(verb), "VBN" | "VBD") && !parse.is_root(verb);
        // `Kern, asked what it cost, laughed`: the parser joins whatever she does behind the comma.
        let laughs = parse.children_by(verb, &["conj"]).any(|deed| {
            let first = parse.subtree(deed).start;
            parse.is_verb(deed) && first > verb && parse.word(first - 1) == ","
        });
        let is_inserted = verb > 0
            && parse.word(verb - 1) == ","
            && matches!(parse.tag(verb), "VBN" | "VBD")
            && parse.has_lemma(verb, &["ask", "press", "question"])
            && laughs;
        if is_inserted && parse.child(verb, &["aux", "auxpass", "agent"]).is_none() {
            return true;
        }
        is_bare && (is_asked || is_participle && self.named_before(verb).is_none())
    }

    /// `Its leader, Anna Kern, called the bid a farce`: a sentence that the parser took for a name with a participle behind it, and
    /// whose name that is.
    fn named_before(&self, verb: usize) -> Option<usize> {
        let parse = self.parse;
        let name = parse.head(verb);
        let is_parted = matches!(parse.word(verb.checked_sub(1)?), "," | "–" | "—" | "-" | ")");
        let is_whole = parse.is_root(name) && parse.is_noun(name) && self.is_somebody(name);
        let has_object = parse.child(verb, &["dobj", "oprd", "ccomp", "xcomp"]).is_some_and(|object| object > verb);
        let is_finite = matches!(parse.tag(verb), "VBN" | "VBD");
        (parse.dep(verb) == "acl" && is_finite && is_parted && is_whole && has_object).then_some(name)
    }

    /// `She said it would A and warned of B`: the parser gives `warned` the subject of `would`.
    fn resumed_subject(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse;
        // `saying that it was the others who lied and warning that it would end badly`
        let says_on =
            |&above: &usize| parse.tag(above) == "VBG" && self.says(above) && above != parse.first_conjunct(verb);
        if parse.tag(verb) == "VBG"
            && parse.dep(verb) == "conj"
            && let Some(saying) = parse.ancestors(verb).take(8).find(says_on)
        {
            return self.speakers(saying).0;
        }
        let clause = parse.first_conjunct(verb);
        let governor = parse.head(clause);
        let resumes = clause != verb
            && parse.child(verb, &["nsubj", "nsubjpass"]).is_none()
            && if parse.dep(clause) == "ccomp" {
                self.says(governor) && self.resumes(verb, clause, governor)
            } else {
                // `urged them to leave and promised a reward`
                self.has_to(clause) && parse.tag(verb) == parse.tag(governor) && parse.is_verb(governor)
            };
        if resumes { parse.subjects(governor) } else { Vec::new() }
    }

    /// `She said they would wait until the audit ends and assured that`: an audit assures nobody, so it is she.
    fn above(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse;
        if parse.child(verb, &["nsubj", "nsubjpass"]).is_some() {
            return Vec::new();
        }
        if parse.tag(verb) == "VBG" && matches!(parse.dep(verb), "acl" | "advcl") {
            // `sent a flurry of notes early on Friday saying that`
            let acts = |&above: &usize| parse.is_verb(above) && parse.child(above, &["nsubj"]).is_some();
            return parse.ancestors(verb).find(acts).map(|above| parse.subjects(above)).unwrap_or_default();
        }
        if parse.dep(verb) != "conj" {
            return Vec::new();
        }
        let says = |&above: &usize| self.says(above) && parse.tag(above) == parse.tag(verb);
        parse.ancestors(verb).skip(1).find(says).map(|above| parse.subjects(above)).unwrap_or_default()
    }

    fn by_cue(&self, verb: usize, cues: &[Cue], speakers: Vec<usize>) -> Option<Draft> {
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
        infinitives.any(|child| {
            is_unnamed(child) || cue.silent.iter().any(|silent| silent.eq_ignore_ascii_case(self.parse.lemma(child)))
        })
    }

    /// `said the envoy`, where the parser took the speaker for an object or attribute.
    pub(super) fn inverted_subject(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse;
        if parse.is_passive(verb) {
            return Vec::new();
        }
        let behind = parse
            .children_by(verb, &["dobj", "attr", "npadvmod", "oprd", "dep"])
            .find(|&child| child > verb && (parse.is_noun(child) || parse.pos(child) == "PRON"));
        let says = parse
            .has_lemma(verb, &["say", "add", "ask", "note", "write", "declare", "affirm", "reply", "warn", "explain"]);
        let is_told = matches!(parse.tag(verb), "VBD" | "VBZ" | "VBP" | "VBN");
        behind.filter(|_| says && is_told).map(|child| parse.conjuncts(child)).unwrap_or_default()
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
        // `The money, as she admits, is Swedish`: hung on the subject.
        let above =
            if parse.dep(parse.head(verb)) == "nsubj" { parse.head(parse.head(verb)) } else { parse.head(verb) };
        let begins_with_as = parse.children_by(verb, &["mark", "advmod"]).any(|mark| parse.is_word(mark, &["as"]));
        let has_own = parse.children_by(verb, &["ccomp", "dobj", "xcomp"]).any(|own| !parse.is_word(own, &["it"]));
        if parse.dep(verb) != "advcl" || !begins_with_as || has_own || !parse.is_verb(above) {
            return None;
        }
        let mut clause = parse.subtree_without(above, &|child| child == verb);
        // What stands before the aside, behind it, or around it.
        let aside = parse.subtree(verb);
        let opens = aside.start == parse.sentences()[parse.sentence_of(verb)].start;
        if !opens && !parse.is_mark(aside.start) && !parse.is_mark(aside.start - 1) {
            // `wept as she called for peace`: while she did so.
            return None;
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
