//! What is only wanted, refused, supposed or planned to be said: nobody has said it.

use crate::lexicon::{Cue, Frame};
use crate::model::Act;
use crate::statements::search::Search;

impl Search<'_> {
    /// Said in fact, not something that one is urged, unwilling or yet to say.
    pub(in crate::statements) fn is_done(&self, verb: usize, clausal: bool, negated: bool) -> bool {
        let parse = self.parse;
        // `as the mayor reckoned with a revolt`
        if parse.has_lemma(verb, &["reckon"]) && parse.is_word(verb + 1, &["with"]) {
            return false;
        }
        // `services will continue`: nothing is said.
        if parse.has_lemma(verb, &["continue"]) && parse.modal(verb).is_some() {
            return false;
        }
        if self.is_infinitive(verb) {
            let above = parse.head(verb);
            // `is said to have told friends that`
            let is_told =
                parse.is_passive(above) && parse.has_lemma(above, &["say", "report", "understand", "believe"]);
            let is_fact = matches!(parse.dep(verb), "xcomp" | "advcl")
                && (is_told || self.lexicon.saying.going_on.has(parse.lemma(above)));
            if self.is_unsaid(verb) || self.is_urged(verb) {
                return false;
            }
            // `will meet to agree how to share`: the agreement is still to come.
            let is_ahead = self.lexicon.saying.mutual.has(parse.lemma(verb));
            return is_fact || (clausal && !negated && !is_ahead && self.says(verb) && !self.is_sign(verb));
        }
        // `without saying that`, `should report abuses`
        let withheld = parse.dep(verb) == "pcomp" && negated;
        // `might sue, and called on the board to act`: a verb in a tense of its own has no part in another's modal.
        let is_finite = matches!(parse.tag(verb), "VBD" | "VBZ");
        let modal = parse.modal(verb).filter(|_| !is_finite).map(str::to_lowercase).unwrap_or_default();
        let wished = matches!(modal.as_str(), "should" | "could" | "can" | "must" | "may" | "might" | "ca");
        let condition = |mark: usize| parse.is_word(mark, &["if", "unless", "should"]);
        // `declined to say whether he favoured a veto`
        let is_open = parse.dep(verb) == "ccomp"
            && parse.children_by(verb, &["mark"]).any(|mark| parse.is_word(mark, &["whether", "if"]));
        let supposed = is_open || parse.dep(verb) == "advcl" && parse.children_by(verb, &["mark"]).any(condition);
        // `insisted that the union agree to cuts`: it has not yet.
        let above = parse.head(verb);
        let is_wanted = parse.dep(verb) == "ccomp"
            && matches!(parse.tag(verb), "VB" | "VBP")
            && parse.children_by(verb, &["aux"]).next().is_none()
            && self
                .lexicon
                .cues
                .verb(&parse.lemma(above).to_lowercase())
                .iter()
                .any(|cue| cue.act == Act::Demand && cue.frames.contains(&Frame::That))
            && parse.subjects(verb).iter().all(|&subject| matches!(parse.tag(subject), "NN" | "NNP" | "PRP"));
        // `would ask the court for more time if the talks failed`, `will explain the deal tomorrow`
        let planned = match modal.as_str() {
            "would" => {
                parse.children_by(verb, &["advcl"]).any(|clause| parse.children_by(clause, &["mark"]).any(condition))
            }
            "will" | "wo" | "shall" => self.tells(verb) || self.is_for_later(verb),
            _ => false,
        };
        // `any child could have answered: it was shut`: nobody did.
        let has_have = parse.children_by(verb, &["aux"]).any(|aux| parse.is_word(aux, &["have"]));
        let was_possible = has_have && matches!(modal.as_str(), "could" | "might");
        let obliged = !negated && matches!(modal.as_str(), "should" | "must") && self.says(verb);
        // `does not show signs that it will leave`: nothing is told.
        let is_silent = negated && self.is_sign(verb);
        let unsaid = is_silent
            || withheld
            || was_possible
            || self.is_asked_about(verb)
            || supposed
            || is_wanted
            || (clausal && obliged);
        !unsaid && (clausal || !(wished || planned))
    }

    /// `Does anybody think that it will last?`
    fn is_asked_about(&self, verb: usize) -> bool {
        let parse = self.parse;
        let subject = parse.child(verb, &["nsubj"]);
        let aux = parse.child(verb, &["aux"]).filter(|&aux| parse.has_lemma(aux, &["do"]));
        let sentence = parse.sentences()[parse.sentence_of(verb)].clone();
        aux.zip(subject).is_some_and(|(aux, subject)| aux < subject)
            && sentence.rev().take(3).any(|at| parse.word(at) == "?")
    }

    /// True for verbs of plain telling, by which no stand is taken: `explain`, `outline`, `announce`.
    fn tells(&self, verb: usize) -> bool {
        let cues = self.lexicon.cues.verb(&self.parse.lemma(verb).to_lowercase());
        cues.first().is_some_and(|cue| cue.act == Act::Assert && !cue.inward)
    }

    /// `refused to say that`, `has yet to say`, `neither was willing to say`: an infinitive that tells of no saying.
    fn is_unsaid(&self, verb: usize) -> bool {
        let parse = self.parse;
        let above = parse.head(verb);
        // `took a step to say that` is no duty: `have` alone binds whoever is its subject.
        let is_bound = parse.lemma(above) != "have" || parse.dep(verb) == "xcomp" || self.has_yet(above, verb);
        // `The spokesman had to say that they were friends`: he has.
        let has_done = parse.lemma(above) == "have" && parse.tag(above) == "VBD" && self.says(verb);
        above < verb && self.lexicon.saying.unsaid.has(parse.lemma(above)) && is_bound && !has_done
    }

    /// `will request more time`, `will praise the crew`: they have not yet.
    fn is_for_later(&self, verb: usize) -> bool {
        let cues = self.lexicon.cues.verb(&self.parse.lemma(verb).to_lowercase());
        cues.first().is_some_and(|cue| matches!(cue.act, Act::Demand | Act::Ask | Act::Praise) && !cue.inward)
    }

    fn has_yet(&self, above: usize, verb: usize) -> bool {
        (above..verb).any(|token| self.parse.is_word(token, &["yet"]))
    }

    /// `encouraged his supporters to ask why`: they have not asked.
    fn is_urged(&self, verb: usize) -> bool {
        let parse = self.parse;
        let urges =
            |cue: &Cue| cue.frames.iter().any(|frame| matches!(frame, Frame::ObjectInfinitive | Frame::OnInfinitive));
        // `urged Moscow to leave or to explain why`: what is joined to what is urged is urged as well.
        let first = self.outermost_infinitive(parse.first_conjunct(verb));
        let above = parse.head(first);
        // `was summoned to appear on Monday to show why`
        let is_summoned = parse.has_lemma(above, &["summon"]) && above < verb;
        let cues = self.lexicon.cues.verb(&parse.lemma(above).to_lowercase());
        let is_asked = |token: usize| {
            parse.child(token, &["dobj", "dative"]).is_some()
                || !parse.obliques(token, &["on", "upon", "to"]).is_empty()
        };
        is_summoned
            || above < verb
                && matches!(parse.dep(first), "xcomp" | "ccomp" | "advcl")
                && cues.iter().any(urges)
                && (is_asked(above) || parse.is_passive(above) || parse.child(first, &["nsubj"]).is_some())
    }

    /// The first of infinitives that hang on one another: the `appear` of `to appear before the court to show why`.
    fn outermost_infinitive(&self, verb: usize) -> usize {
        let above = self.parse.head(verb);
        let is_below = above < verb && self.has_to(above) && matches!(self.parse.dep(verb), "xcomp" | "advcl");
        if is_below { self.outermost_infinitive(above) } else { verb }
    }
}
