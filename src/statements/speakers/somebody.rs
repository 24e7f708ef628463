//! Who or what can speak: persons, bodies, whatever stands for them, and what they have written.

use super::same_speaker::last_group;
use crate::lexicon::{Cue, Frame};
use crate::model::{Act, ActorKind};
use crate::statements::search::Search;

impl Search<'_> {
    /// True for verbs by which things speak as well: `the figures suggest that`.
    pub(in crate::statements) fn is_sign(&self, verb: usize) -> bool {
        let cues = self.lexicon.cues.verb(&self.parse.lemma(verb).to_lowercase());
        cues.iter().any(|cue| cue.frames.contains(&Frame::Finding))
    }

    /// Persons and bodies speak and think; papers say, show and find; of verbs that are said of nobody else, any noun will do.
    pub(in crate::statements) fn can_speak(&self, speaker: usize, governor: usize, cue: &Cue, frame: Frame) -> bool {
        let parse = self.parse;
        if self.is_somebody(speaker) {
            let is_thing = parse.is_word(
                speaker,
                &["nobody", "it", "that", "this", "which", "what", "none", "anyone", "anybody", "you", "us"],
            );
            // `Who gets to say what it is for?`
            if parse.tag(speaker) == "WP" && parse.dep(governor) != "relcl" && !self.is_actor(speaker) {
                return false;
            }
            // `one wants to be reassured`: whoever; not `one of the guards`, `the tall one`
            let is_anyone = parse.is_word(speaker, &["one"]) && parse.children(speaker).next().is_none();
            // `Sources close to her said so. One called it a farce`
            if is_anyone && !self.is_actor(speaker) && last_group(self, speaker).is_none() {
                return false;
            }
            let is_it = parse.is_word(speaker, &["it"]);
            let papers_do = matches!(frame, Frame::That | Frame::ObjectInfinitive | Frame::OnInfinitive | Frame::For)
                // `It recommended a pause`
                || frame == Frame::Object && cue.act == Act::Demand;
            let is_paper = is_it && papers_do && !self.is_sign(governor) && self.paper_meant(speaker).is_some();
            // `It said that the gate was shut`: whoever it is, somebody has said so.
            const TO_SOMEBODY: [&str; 7] = ["urge", "accuse", "ask", "call", "appeal", "invite", "instruct"];
            let tells = frame == Frame::That
                || matches!(frame, Frame::OfIng | Frame::ObjectInfinitive | Frame::OnInfinitive)
                    && parse.has_lemma(governor, &TO_SOMEBODY);
            let is_teller = is_it
                && tells
                && parse.dep(speaker) == "nsubj"
                && parse.head(speaker) == parse.first_conjunct(governor)
                && (self.lexicon.saying.personal.has(parse.lemma(governor))
                    || !cue.inward && parse.is_verb(governor) && !self.is_sign(governor));
            return !is_thing
                || is_teller
                || is_paper
                || (self.is_actor(speaker) && !(is_it && self.is_sign(governor)));
        }
        let is_bare_participle =
            parse.tag(governor) == "VBN" && parse.children_by(governor, &["aux", "auxpass", "agent"]).next().is_none();
        if is_bare_participle {
            // `with 155 planes ordered`
            return false;
        }
        let says_so = matches!(frame, Frame::That | Frame::Out | Frame::Particle)
            && parse.is_noun(speaker)
            && parse.is_verb(governor)
            && !self.is_sign(governor);
        let is_many = parse.tag(speaker) == "NNS"
            && matches!(cue.act, Act::Demand | Act::Accuse | Act::Warn)
            && !self.is_sign(governor);
        let finds =
            matches!(frame, Frame::Finding | Frame::That) && self.lexicon.saying.inquiries.has(parse.lemma(speaker));
        let is_whose = frame == Frame::That && !parse.possessors(speaker).is_empty() && !self.is_sign(governor);
        !cue.inward && (finds || self.is_paper(speaker) || says_so || is_many || is_whose)
    }

    /// True for whom or what can have a mind: persons, bodies, and whatever stands for them.
    pub(in crate::statements) fn is_somebody(&self, token: usize) -> bool {
        let (parse, people) = (self.parse, &self.lexicon.people);
        let lemma = parse.lemma(token).to_lowercase();
        self.is_actor(token)
            || self.is_office(token)
            || parse.is_word(token, &["latter", "many", "few", "several", "most", "others"]) && parse.dep(token) == "nsubj"
            // `her opposite number, Anna Kern`
            || parse.children_by(token, &["appos"]).any(|name| name > token && self.is_person(name))
            || matches!(parse.pos(token), "PRON" | "PROPN" | "NUM")
            || self.is_name_of_verb(token)
            // `twelve percent said`, `a majority wants`: of those who were asked
            || matches!(lemma.as_str(), "percent" | "majority")
            || people.is_person_at(parse, token)
            || people.is_collective(&lemma)
            || people.is_member(&lemma)
            || people.is_organ(&lemma)
            || self.lexicon.saying.organs.has(&lemma)
            || !people.body_kinds(&lemma).is_empty()
            || self.lexicon.offices.ends_at(parse, token).is_some()
    }

    /// `Boatswing said`: a name that the tagger took for a verb.
    pub(in crate::statements) fn is_name_of_verb(&self, token: usize) -> bool {
        let parse = self.parse;
        let names = parse.names();
        let at = names.partition_point(|name| name.tokens.end <= token);
        parse.is_verb(token)
            && parse.dep(token) == "nsubj"
            && parse.word(token).starts_with(char::is_uppercase)
            && names.get(at).is_some_and(|name| name.tokens.contains(&token))
    }

    /// True where the token heads a mention of a person.
    pub(in crate::statements) fn is_person(&self, token: usize) -> bool {
        let actor = self.reading.mention_headed(token).and_then(|mention| self.reading.actor_at(mention.head));
        actor.is_some_and(|actor| self.actors[actor].kind == ActorKind::Person)
    }

    /// True where the token is part of a person's name.
    pub(in crate::statements) fn is_named_person(&self, token: usize) -> bool {
        let actor = self.reading.mention_at(token).and_then(|mention| self.reading.actor_at(mention.head));
        actor.is_some_and(|actor| self.actors[actor].kind == ActorKind::Person)
    }

    pub(in crate::statements) fn is_actor(&self, token: usize) -> bool {
        self.reading.actor_at(token).is_some() && self.reading.mention_headed(token).is_some()
    }
}
