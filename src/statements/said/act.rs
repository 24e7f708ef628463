//! What a speaker does by saying something: by the verb of saying, and where that is a mere `said`, by the words said.

use crate::lexicon::Frame;
use crate::model::{Act, Modality};
use crate::statements::draft::{Basis, Draft};
use crate::statements::search::Search;

/// Words by which a clause speaks of its own speaker.
const OWN: &[&str] = &["i", "we"];

/// Someone's words, and who says them.
pub(in crate::statements) struct Saying<'a> {
    pub search: &'a Search<'a>,
    pub draft: &'a Draft,
    /// Number of the actor who speaks, where known.
    pub speaker: Option<usize>,
}

impl Saying<'_> {
    /// What the speaker does, and how firmly it is said to be so.
    pub fn act_and_modality(&self) -> (Act, Modality) {
        let verbs = self.main_verbs();
        let act = match self.draft.act {
            Act::Assert if self.asks() => Act::Ask,
            Act::Assert => {
                verbs.iter().map(|&verb| self.by_words(verb)).find(|&act| act != Act::Assert).unwrap_or(Act::Assert)
            }
            act => act,
        };
        let modality = match (act, verbs.first()) {
            (Act::Ask, _) => Modality::Asked,
            (Act::Demand, _) => Modality::Required,
            (Act::Promise | Act::Offer | Act::Threaten, _) => Modality::Intended,
            (_, Some(&verb)) => self.modality(verb),
            (_, None) => Modality::Asserted,
        };
        (act, modality)
    }

    fn asks(&self) -> bool {
        let last = self.draft.content.last();
        self.draft.is_own_words() && last.is_some_and(|span| span.slice(self.search.text).trim_end().ends_with('?'))
    }

    /// The verbs on which everything else in the content hangs, sentence by sentence.
    fn main_verbs(&self) -> Vec<usize> {
        let parse = self.search.parse;
        let tokens = &self.draft.tokens;
        let is_top = |&token: &usize| {
            let head = parse.head(token);
            // What hangs on the cue itself, where that stands in the middle, is the top as well.
            parse.is_verb(token)
                && (head == token || !tokens.contains(&head) || Some(head) == self.draft.governor)
                && Some(token) != self.draft.governor
        };
        tokens.clone().filter(is_top).take(4).collect()
    }

    /// True where the clause is about its own speaker: `we`, or a pronoun that stands for the speaker.
    fn is_own(&self, verb: usize) -> bool {
        let search = self.search;
        match search.parse.subjects(verb).first() {
            Some(&subject) => {
                search.parse.is_word(subject, OWN)
                    || (self.speaker.is_some() && search.reading.actor_at(subject) == self.speaker)
            }
            None => false,
        }
    }

    /// `I have not been bribed`: about its own speaker, who did nothing.
    fn is_undergone(&self, verb: usize) -> bool {
        let search = self.search;
        let undergoer = search.parse.child(verb, &["nsubjpass"]);
        undergoer.is_some_and(|undergoer| {
            search.parse.is_word(undergoer, OWN)
                || (self.speaker.is_some() && search.reading.actor_at(undergoer) == self.speaker)
        })
    }

    fn by_words(&self, verb: usize) -> Act {
        let search = self.search;
        let (parse, words) = (search.parse, &search.lexicon.speech);
        let lemma = parse.lemma(verb).to_lowercase();
        let (own, negated) = (self.is_own(verb), parse.is_negated(verb));
        let complement = parse.children_by(verb, &["acomp", "attr"]).find(|&child| child > verb);
        let complement_lemma = complement.map(|complement| parse.lemma(complement).to_lowercase()).unwrap_or_default();
        let will = self.will(verb);
        if own && let Some(act) = self.performed(verb).filter(|_| !negated) {
            return act;
        }
        if own && will {
            return match () {
                () if negated => Act::Refuse,
                () if words.retaliates(&lemma) => Act::Threaten,
                () if complement.is_some() || parse.has_lemma(verb, &self.search.lexicon.saying.befalling) => {
                    Act::Assert
                }
                () => Act::Promise,
            };
        }
        // `I am glad to help`, not `I am glad`
        let is_to_act = || {
            let complement = complement.into_iter().chain(std::iter::once(verb));
            complement
                .flat_map(|token| parse.children_by(token, &["xcomp", "prep"]))
                .any(|child| search.has_to(child) || parse.is_word(child, &["to", "for"]))
        };
        if own && words.is_readiness(&complement_lemma) && is_to_act() {
            return if negated { Act::Refuse } else { Act::Offer };
        }
        if own && words.is_merit(&complement_lemma) {
            return Act::Praise;
        }
        if will
            && parse.has_lemma(verb, &["be", "face", "pay", "carry", "come"])
            && self.speaks_of(verb, &|noun| words.is_consequence(noun))
        {
            return Act::Threaten;
        }
        if !own && (self.must(verb) || self.is_command(verb)) {
            return Act::Demand;
        }
        if words.is_falsehood(&complement_lemma) && !negated {
            return Act::Deny;
        }
        let is_later = parse.children_by(verb, &["advmod"]).any(|adverb| parse.is_word(adverb, &["yet"]));
        if (own || self.is_undergone(verb))
            && negated
            && !is_later
            && !parse.has_lemma(verb, &self.search.lexicon.saying.minds)
            && parse.child(verb, &["aux"]).is_some_and(|aux| parse.is_word(aux, &["did", "have", "has", "had"]))
        {
            return Act::Deny;
        }
        let somebody = parse.subjects(verb).iter().any(|&subject| search.reading.actor_at(subject).is_some());
        if !own && somebody && !negated && (words.does_wrong(&lemma) || words.is_fault(&complement_lemma)) {
            return Act::Accuse;
        }
        let looks_ahead = will || parse.modal(verb).is_some() || parse.condition(verb).is_some();
        if looks_ahead
            && !negated
            && (words.is_danger(&complement_lemma) || self.speaks_of(verb, &|noun| words.is_danger(noun)))
        {
            return Act::Warn;
        }
        Act::Assert
    }

    /// `We demand that ...`, `we reject ...`: done by saying so.
    fn performed(&self, verb: usize) -> Option<Act> {
        let search = self.search;
        if search.parse.modal(verb).is_some() || !matches!(search.parse.tag(verb), "VBP" | "VBZ" | "VB" | "VBD") {
            return None;
        }
        let lemma = search.parse.lemma(verb).to_lowercase();
        let cues = search.lexicon.cues.verb(&lemma).iter().filter(|cue| {
            !cue.inward
                && matches!(
                    cue.act,
                    Act::Demand
                        | Act::Refuse
                        | Act::Promise
                        | Act::Offer
                        | Act::Praise
                        | Act::Accuse
                        | Act::Warn
                        | Act::Deny
                )
        });
        let holds = |frame: &Frame| {
            !matches!(frame, Frame::Finding | Frame::On | Frame::To) && search.content(verb, *frame, false).is_some()
        };
        cues.filter(|cue| cue.frames.iter().any(holds)).map(|cue| cue.act).next()
    }

    /// Will do it, or is going to.
    fn will(&self, verb: usize) -> bool {
        let parse = self.search.parse;
        let modal = parse.modal(verb).map(str::to_lowercase).unwrap_or_default();
        let reported = !self.draft.is_own_words() && modal == "would" && parse.condition(verb).is_none();
        matches!(modal.as_str(), "will" | "shall" | "'ll" | "’ll" | "wo" | "won") || reported
    }

    /// Must or should be done, or has to.
    fn must(&self, verb: usize) -> bool {
        let parse = self.search.parse;
        let modal = parse.modal(verb).map(str::to_lowercase).unwrap_or_default();
        let needs = parse.has_lemma(verb, &["need", "have", "ought"])
            && parse.is_finite(verb)
            && parse.children_by(verb, &["xcomp"]).any(|child| self.search.has_to(child));
        matches!(modal.as_str(), "must" | "should" | "ought") || needs
    }

    /// `Lay down your arms.`
    fn is_command(&self, verb: usize) -> bool {
        let parse = self.search.parse;
        self.draft.is_own_words()
            && parse.tag(verb) == "VB"
            && parse.is_root(verb)
            && parse
                .child(verb, &["nsubj", "nsubjpass", "aux", "expl"])
                .is_none_or(|child| parse.is_word(child, &["do"]))
            && !parse.has_lemma(verb, &["let", "thank", "look", "see", "think", "remember", "imagine", "be"])
    }

    /// True where the verb's complement or object holds a noun of some sort.
    fn speaks_of(&self, verb: usize, is_one: &dyn Fn(&str) -> bool) -> bool {
        let parse = self.search.parse;
        let near = parse
            .children_by(verb, &["attr", "dobj", "acomp", "nsubj", "prep"])
            .flat_map(|child| std::iter::once(child).chain(parse.children_by(child, &["pobj"])));
        let mut nouns = near.filter(|&token| parse.is_noun(token) || parse.pos(token) == "ADJ");
        nouns.any(|token| is_one(&parse.lemma(token).to_lowercase()))
    }

    /// True where somebody can mean to do it: `we will build`, not `the plane will use less fuel`.
    fn is_meant(&self, verb: usize) -> bool {
        let search = self.search;
        let subjects = search.parse.subjects(verb);
        let acts = |&subject: &usize| {
            search.is_somebody(subject) && !search.parse.is_word(subject, &["it", "this", "that", "there"])
        };
        self.is_own(verb)
            || (search.parse.lemma(verb) != "be"
                && !search.parse.is_passive(verb)
                && !subjects.is_empty()
                && subjects.iter().all(acts))
    }

    /// `plans to`, `is seeking to`: the cue says that it is meant.
    fn means_to(&self) -> bool {
        let is_plan = |governor: usize| {
            self.search.parse.has_lemma(governor, &["plan", "intend", "aim", "seek", "intention", "resolve", "decide"])
        };
        matches!(self.draft.basis, Basis::Frame(Frame::Infinitive)) && self.draft.governor.is_some_and(is_plan)
    }

    fn modality(&self, verb: usize) -> Modality {
        let parse = self.search.parse;
        let modal = parse.modal(verb).map(str::to_lowercase).unwrap_or_default();
        if parse.condition(verb).is_some() {
            Modality::Conditional
        } else if self.must(verb) {
            Modality::Required
        } else if matches!(modal.as_str(), "may" | "might" | "could" | "can")
            || parse
                .children_by(verb, &["advmod", "acomp"])
                .any(|child| parse.is_word(child, &["perhaps", "possibly", "probably", "likely", "possible", "maybe"]))
        {
            Modality::Possible
        } else if (self.will(verb) && self.is_meant(verb))
            || self.means_to()
            || (parse.has_lemma(verb, &["plan", "intend", "aim", "go"]) && parse.child(verb, &["xcomp"]).is_some())
        {
            Modality::Intended
        } else {
            Modality::Asserted
        }
    }
}
