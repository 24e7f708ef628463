//! Whether the words behind a cue are something said, and not a mere name, a deed or nothing at all.

use super::frames::Content;
use crate::lexicon::{Cue, Frame};
use crate::model::{Act, MentionForm};
use crate::statements::search::Search;
use std::ops::Range;

impl Search<'_> {
    /// What a phrase behind the verb must be to be something said: no mere name, and nothing where it is only not said.
    pub(in crate::statements) fn is_matter(
        &self,
        governor: usize,
        cue: &Cue,
        frame: Frame,
        content: &Content,
        negated: bool,
    ) -> bool {
        let parse = self.parse;
        let is_bare =
            matches!(frame, Frame::Object | Frame::AsOrObject | Frame::Attitude | Frame::OutObject | Frame::With);
        let names_actor = || {
            let only = |piece: &Range<usize>| {
                let head = piece.clone().find(|&token| !piece.contains(&parse.head(token)) || parse.is_root(token));
                // `promised a government of few ministers`: none that there is
                let is_new = |head| {
                    parse.children_by(head, &["det"]).any(|det| parse.is_word(det, &["a", "an", "any", "another"]))
                };
                head.filter(|&head| !is_new(head) || parse.tag(head) == "NNP").is_some_and(|head| {
                    // `praised his goalkeeper`: praise of somebody is said, where nobody is merely named.
                    let found = self.reading.mention_headed(head);
                    let may_be_anybody =
                        cue.act == Act::Praise && found.is_none_or(|found| found.form != MentionForm::Name);
                    self.is_actor(head) && !may_be_anybody
                        || (parse.pos(head) == "PROPN" && piece.len() <= 3)
                        || cue.act != Act::Praise && self.lexicon.people.is_person(&parse.lemma(head).to_lowercase())
                })
            };
            content.pieces.iter().all(only)
        };
        let is_view = matches!(frame, Frame::As | Frame::ObjectAs | Frame::For | Frame::About | Frame::Of | Frame::On);
        let unsaid =
            negated && matches!(cue.act, Act::Assert | Act::Demand | Act::Ask) && (is_view || !cue.inward && is_bare);
        // `Neither side was willing to speak`: a wish that nobody has.
        let wanted_by_none =
            matches!(frame, Frame::Infinitive | Frame::Predicate | Frame::Attitude | Frame::Object | Frame::With)
                && self.has_no_subject(governor);
        // `admitted no fault`, `no longer mentions the road`: nothing is told.
        let is_none = frame == Frame::Object
            && matches!(cue.act, Act::Assert | Act::Accuse | Act::Praise)
            && (content.pieces.first().is_some_and(|piece| parse.is_word(piece.start, &["no"]))
                || parse.children_by(governor, &["advmod", "neg"]).any(|longer| parse.is_word(longer, &["longer"])));
        // `rejected the bid`, `voted the motion down`: a deed.
        let is_deed = cue.act == Act::Refuse
            && !self.lexicon.saying.stances.has(parse.lemma(governor))
            && matches!(frame, Frame::Object | Frame::AsOrObject)
            && content.pieces.first().is_some_and(|piece| self.is_offered(piece))
            || frame == Frame::Infinitive && self.settles_together(governor);
        let is_idle = cue.inward && matches!(frame, Frame::Infinitive | Frame::Attitude) && self.is_idle_wish(governor);
        let passing = matches!(parse.dep(governor), "relcl" | "acl")
            && !parse.subjects(governor).iter().any(|&subject| self.is_actor(subject));
        // `of the people whom they refused to name`: told of a refusal, and no refusal.
        let in_passing = frame == Frame::Infinitive
            && cue.act == Act::Refuse
            && matches!(parse.dep(governor), "relcl" | "pcomp" | "acl" | "advcl");
        // `threatened a strike`, not `threatened the town`
        let is_endangered = frame == Frame::Object
            && cue.act == Act::Threaten
            && parse.child(governor, &["dobj"]).is_none_or(|object| {
                parse
                    .child(object, &["det", "poss"])
                    .is_some_and(|first| !parse.is_word(first, &["a", "an", "another"]))
                    || parse.tag(object) == "NNP"
            });
        // `asked for anonymity`
        let is_unheard = frame == Frame::For
            && content.pieces.iter().any(|piece| parse.is_word(piece.end - 1, cue.silent.as_slice()));
        !unsaid
            && !is_unheard
            && !is_none
            && !is_deed
            && !is_idle
            && !is_endangered
            && !in_passing
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

    /// True where the phrase without `as` is headed by what can be offered or put to a vote.
    fn is_offered(&self, piece: &Range<usize>) -> bool {
        let parse = self.parse;
        let is_head = |&token: &usize| parse.is_noun(token) && !piece.contains(&parse.head(token));
        let head = piece.clone().find(is_head);
        head.is_some_and(|head| {
            self.lexicon.saying.offered.has(parse.lemma(head)) && parse.subtree(head).end == piece.end
        })
    }

    /// `the man who wants to buy`, `because they wanted to leave`, `had hoped to stay`, `likes to walk`: told in passing, over, or a habit.
    fn is_idle_wish(&self, verb: usize) -> bool {
        let parse = self.parse;
        let is_past =
            parse.tag(verb) == "VBN" && parse.children_by(verb, &["aux"]).any(|aux| parse.is_word(aux, &["had"]));
        let is_reason = parse.dep(verb) == "advcl"
            && parse.children_by(verb, &["mark"]).any(|mark| parse.is_word(mark, &["because", "since", "as"]));
        let is_habit = self.lexicon.saying.liking.has(parse.lemma(verb)) && parse.modal(verb).is_none();
        // `a plan that nine towns were ready to sign`
        let told = if parse.is_verb(verb) { verb } else { parse.head(parse.first_conjunct(verb)) };
        parse.dep(told) == "relcl" || is_past || is_reason || is_habit
    }

    /// `neither side`, `nobody`: a subject that says of all that they did not.
    fn has_no_subject(&self, governor: usize) -> bool {
        let parse = self.parse;
        let verb = if parse.is_verb(governor) { governor } else { parse.head(parse.first_conjunct(governor)) };
        parse.subjects(verb).iter().any(|&subject| {
            parse.is_word(subject, &["nobody", "none", "neither"])
                // `not everybody agrees with it`
                || parse.is_word(subject, &["everybody", "everyone", "all"])
                    && subject.checked_sub(1).is_some_and(|before| parse.is_word(before, &["not"]))
                || parse.child(subject, &["det"]).is_some_and(|det| parse.is_word(det, &["no", "neither"]))
        })
    }

    /// `rejected the allegation`: what is rejected is something said, so it is denied rather than refused.
    pub(in crate::statements) fn is_claim(&self, content: &Content) -> bool {
        let parse = self.parse;
        let piece = content.pieces.first().cloned().unwrap_or_default();
        let head = piece.clone().find(|&token| parse.is_noun(token) && !piece.contains(&parse.head(token)));
        let cues = head.map(|head| self.lexicon.cues.noun(&parse.lemma(head).to_lowercase())).unwrap_or_default();
        cues.iter().any(|cue| !cue.inward && matches!(cue.act, Act::Assert | Act::Accuse))
    }

    /// `neither confirmed nor denied`.
    pub(in crate::statements) fn is_neither(&self, verb: usize) -> bool {
        let parse = self.parse;
        let first = parse.first_conjunct(verb);
        let says_neither = |token: usize| {
            parse.children(token).any(|child| parse.is_word(child, &["neither", "nor"]) && parse.dep(child) != "nsubj")
        };
        parse.is_verb(verb) && (says_neither(first) && (first != verb || parse.conjuncts(verb).len() > 1))
    }
}
