//! What only those do who are there: leave the room, give evidence, quarrel with each other, tell the envoys.

use super::deed::Deed;
use crate::grammar::whens;
use crate::meetings::record::Recorder;
use crate::model::{ActorKind, DateSpan};

impl Recorder<'_> {
    /// `left the room`, `walked out of the talks`, `gave evidence`, `also present were`: who does so was there.
    pub(super) fn shows_presence(&self, document: usize, verb: usize) -> bool {
        Deed::new(self, document, verb).shows_presence()
    }

    /// True where the sentence names days, and none of them is the meeting's.
    pub(super) fn is_of_other_day(&self, document: usize, token: usize) -> bool {
        let reading = &self.cast.readings[document];
        let parse = &reading.parse;
        let (Some(anchor), Some(date)) = (reading.anchor.as_ref(), self.cluster.date) else { return false };
        let sentence = parse.sentences()[parse.sentence_of(token)].clone();
        let days = whens(parse, &self.documents[document].text, sentence, anchor);
        !days.is_empty() && days.iter().all(|when| !date.meets(DateSpan::new(when.start, when.end)))
    }

    /// `First in was X`, `Dahl came last`: guests received one after the other.
    pub(super) fn goes_in_turn(&self, document: usize, verb: usize) -> bool {
        const TURNS: [&str; 5] = ["first", "second", "third", "next", "last"];
        let parse = self.parse(document);
        if parse.modal(verb).is_some() || parse.is_negated(verb) || self.is_quoted(document, verb) {
            return false;
        }
        let turn = parse.children_by(verb, &["advmod", "acomp", "attr"]).find(|&turn| parse.is_word(turn, &TURNS));
        turn.is_some_and(|turn| {
            let goes_in = turn + 1 < parse.len() && parse.is_word(turn + 1, &["in", "through"]);
            (parse.has_lemma(verb, &["be"]) && goes_in) || (parse.has_lemma(verb, &["come", "arrive"]) && turn > verb)
        })
    }

    /// `She emerged to say that`, `he came out to tell reporters`.
    pub(super) fn comes_out(&self, document: usize, verb: usize) -> bool {
        let parse = self.parse(document);
        let says = |purpose: usize| parse.has_lemma(purpose, &["say", "tell", "announce"]);
        let out =
            || parse.children_by(verb, &["prt", "advmod"]).any(|out| out == verb + 1 && parse.is_word(out, &["out"]));
        parse.modal(verb).is_none()
            && !parse.is_negated(verb)
            && (parse.has_lemma(verb, &["emerge"]) || (parse.has_lemma(verb, &["come"]) && out()))
            && parse.children_by(verb, &["xcomp", "advcl"]).any(says)
    }

    /// `Facing her were X and Y`, `she told the envoys`, `urged his colleagues to`: whom they have before them was there, so
    /// were they.
    pub(super) fn stands_before_one_present(&self, document: usize, verb: usize) -> bool {
        const PEERS: [&str; 5] = ["colleague", "counterpart", "delegate", "envoy", "ambassador"];
        let reading = &self.cast.readings[document];
        let parse = &reading.parse;
        let told = parse.modal(verb).is_none() && !parse.is_in_condition(verb) && !parse.is_negated(verb);
        if !told || self.is_quoted(document, verb) {
            return false;
        }
        let is_peer = |&noun: &usize| parse.tag(noun) == "NNS" && parse.has_lemma(noun, &PEERS);
        let is_here = |&noun: &usize| {
            let person = |&actor: &usize| self.clusterer.actor(actor).kind == ActorKind::Person;
            is_peer(&noun) || reading.actor_at(noun).filter(person).is_some_and(|actor| self.present.contains(&actor))
        };
        let before: Vec<usize> = parse.children_by(verb, &["dobj", "dative"]).collect();
        // `The deputy minister handed him a note`
        let hands =
            parse.has_lemma(verb, &["hand", "show"]) && parse.children_by(verb, &["dative"]).any(|whom| is_here(&whom));
        let faces = hands || (parse.has_lemma(verb, &["face"]) && before.iter().any(is_here));
        let tells = self.cluster.formal
            && ((parse.has_lemma(verb, &["tell", "urge", "remind", "assure"]) && before.iter().any(is_peer))
                || (parse.has_lemma(verb, &["call", "appeal"])
                    && parse.obliques(verb, &["on", "to"]).iter().any(is_peer)));
        // The guests of one host, whom the article has named together before: `asked the president to wait`.
        let one_by_one = self.sightings().any(|sighting| {
            let is_many = |&&actor: &&usize| self.clusterer.actor(actor).kind == ActorKind::Group;
            let is_host = |&&actor: &&usize| self.clusterer.actor(actor).kind == ActorKind::Person;
            sighting.participants.iter().any(|actor| is_many(&actor))
                && sighting.participants.iter().filter(is_host).count() == 1
        });
        let to_host = one_by_one
            && parse.has_lemma(verb, &["tell", "ask", "assure", "urge", "promise"])
            && before.iter().any(|&noun| !is_peer(&noun) && is_here(&noun));
        faces || tells || to_host
    }
}
