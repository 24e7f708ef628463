//! Whether the words behind a cue are something said, and not a mere name, a deed or nothing at all.

use super::frames::Content;
use super::search::Search;
use crate::lexicon::{Cue, Frame};
use crate::model::Act;
use std::ops::Range;

impl Search<'_> {
    /// What a phrase behind the verb must be to be something said: no mere name, and nothing where it is only not said.
    pub(super) fn is_matter(&self, governor: usize, cue: &Cue, frame: Frame, content: &Content, negated: bool) -> bool {
        let parse = self.parse;
        let is_bare =
            matches!(frame, Frame::Object | Frame::AsOrObject | Frame::Attitude | Frame::OutObject | Frame::With);
        let names_actor = || {
            let only = |piece: &Range<usize>| {
                let head = piece.clone().find(|&token| !piece.contains(&parse.head(token)) || parse.is_root(token));
                head.is_some_and(|head| {
                    self.is_actor(head)
                        || (parse.pos(head) == "PROPN" && piece.len() <= 3)
                        || self.lexicon.people.is_person(&parse.lemma(head).to_lowercase())
                })
            };
            content.pieces.iter().all(only)
        };
        let is_view = matches!(frame, Frame::As | Frame::ObjectAs | Frame::For | Frame::About | Frame::Of | Frame::On);
        let unsaid =
            negated && matches!(cue.act, Act::Assert | Act::Demand | Act::Ask) && (is_view || !cue.inward && is_bare);
        // `Neither side was willing to speak`: a wish that nobody has.
        let wanted_by_none = matches!(frame, Frame::Infinitive | Frame::Predicate | Frame::Attitude | Frame::Object)
            && self.has_no_subject(governor);
        let passing = matches!(parse.dep(governor), "relcl" | "acl")
            && !parse.subjects(governor).iter().any(|&subject| self.is_actor(subject));
        // `of the people whom they refused to name`, `the group that wants to buy the mine`: told of a refusal or a wish in
        // passing, and neither refused nor wished here.
        let in_passing = frame == Frame::Infinitive
            && (cue.act == Act::Refuse && matches!(parse.dep(governor), "relcl" | "pcomp" | "acl" | "advcl")
                || cue.inward && matches!(parse.dep(governor), "relcl" | "acl"));
        // `threatened a strike`, not `threatened the town`
        let is_endangered = frame == Frame::Object
            && cue.act == Act::Threaten
            && parse.child(governor, &["dobj"]).is_none_or(|object| {
                parse
                    .child(object, &["det", "poss"])
                    .is_some_and(|first| !parse.is_word(first, &["a", "an", "another"]))
                    || parse.tag(object) == "NNP"
            });
        let is_deed = frame == Frame::Infinitive && self.settles_together(governor);
        !unsaid
            && !is_endangered
            && !in_passing
            && !is_deed
            && !wanted_by_none
            && !(is_bare && (passing || names_actor()))
    }

    /// `the ministers agreed to meet again`: what several settle is their deed, and the words of none of them.
    fn settles_together(&self, verb: usize) -> bool {
        let parse = self.parse;
        let subjects = parse.subjects(verb);
        let is_plural = |&subject: &usize| {
            matches!(parse.tag(subject), "NNS" | "NNPS") || parse.is_word(subject, &["they", "both", "sides"])
        };
        self.lexicon.saying.mutual.has(parse.lemma(verb)) && (subjects.len() > 1 || subjects.iter().any(is_plural))
    }

    /// `neither side`, `nobody`: a subject that says of all that they did not.
    fn has_no_subject(&self, governor: usize) -> bool {
        let parse = self.parse;
        let verb = if parse.is_verb(governor) { governor } else { parse.head(parse.first_conjunct(governor)) };
        parse.subjects(verb).iter().any(|&subject| {
            parse.is_word(subject, &["nobody", "none", "neither"])
                || parse.child(subject, &["det"]).is_some_and(|det| parse.is_word(det, &["no", "neither"]))
        })
    }

    /// `rejected the allegation`: what is rejected is something said, so it is denied rather than refused.
    pub(super) fn is_claim(&self, content: &Content) -> bool {
        let parse = self.parse;
        let piece = content.pieces.first().cloned().unwrap_or_default();
        let head = piece.clone().find(|&token| parse.is_noun(token) && !piece.contains(&parse.head(token)));
        let cues = head.map(|head| self.lexicon.cues.noun(&parse.lemma(head).to_lowercase())).unwrap_or_default();
        cues.iter().any(|cue| !cue.inward && matches!(cue.act, Act::Assert | Act::Accuse))
    }

    /// `neither confirmed nor denied`.
    pub(super) fn is_neither(&self, verb: usize) -> bool {
        let parse = self.parse;
        let first = parse.first_conjunct(verb);
        let says_neither = |token: usize| {
            parse.children(token).any(|child| parse.is_word(child, &["neither", "nor"]) && parse.dep(child) != "nsubj")
        };
        parse.is_verb(verb) && (says_neither(first) && (first != verb || parse.conjuncts(verb).len() > 1))
    }
}
