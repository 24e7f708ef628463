//! What only those do who are there: leave the room, give evidence, quarrel with each other, tell the envoys.

use super::Recorder;
use super::outcome::is_any;
use crate::grammar::whens;
use crate::model::{ActorKind, DateSpan};

impl Recorder<'_> {
    /// `left the room`, `walked out of the talks`, `gave evidence`, `also present were`: who does so was there.
    pub(super) fn shows_presence(&self, document: usize, verb: usize) -> bool {
        let parse = self.parse(document);
        let is_meant = parse.children_by(verb, &["aux"]).any(|aux| parse.tag(aux) == "TO");
        let is_told =
            parse.modal(verb).is_none() && !is_meant && !parse.is_negated(verb) && !parse.is_in_condition(verb);
        if !is_told || self.is_quoted(document, verb) {
            return false;
        }
        let is_room = |&noun: &usize| {
            let is_room = self.words().rooms.iter().any(|room| parse.has_lemma(noun, &[room]));
            is_room || self.is_meeting_word(document, noun)
        };
        let is_assembly = |&noun: &usize| {
            let is_of_it = self.lexicon.meetings.is_chamber(&parse.lower(noun))
                || (parse.tag(noun) == "NNS" && self.lexicon.meetings.is_audience(&parse.lemma(noun).to_lowercase()));
            self.cluster.formal && is_of_it || is_room(&noun)
        };
        let acts = |lemmas: &[&str], is_it: &dyn Fn(&usize) -> bool| {
            parse.has_lemma(verb, lemmas) && parse.children_by(verb, &["dobj", "dative"]).any(|noun| is_it(&noun))
        };
        let is_within = |lemmas: &[&str], prepositions: &[&str]| {
            parse.has_lemma(verb, lemmas) && parse.obliques(verb, prepositions).iter().any(is_room)
        };
        let has_particle = |words: &[&str]| {
            parse.children_by(verb, &["prt", "advmod", "prep"]).any(|particle| parse.is_word(particle, words))
        };
        let is_evidence = |noun: &usize| parse.has_lemma(*noun, &["evidence", "floor"]);
        let leaves = acts(&["leave", "enter"], &is_room) || is_within(&["walk", "storm"], &["of", "out"]);
        let walks_out = parse.has_lemma(verb, &["walk", "storm"])
            && has_particle(&["out"])
            && parse.is_word((verb + 1).min(parse.len() - 1), &["out"])
            && self.goes_out_of_it(document, verb);
        let stays = is_within(&["be", "sit", "stay", "remain"], &["in", "at", "on", "around", "round"]);
        let is_just_behind = self.sightings().any(|sighting| {
            let here = parse.sentence_of(verb).checked_sub(parse.sentence_of(sighting.word.min(parse.len() - 1)));
            sighting.document == document && here.is_some_and(|gap| gap <= 3)
        });
        let sits_in = parse.has_lemma(verb, &["sit"])
            && parse.is_word((verb + 1).min(parse.len() - 1), &["in"])
            && (has_particle(&["as"]) || (is_just_behind && parse.is_mark((verb + 2).min(parse.len() - 1))));
        let attends = parse.has_lemma(verb, &["attend"])
            && (acts(&["attend"], &is_room)
                || (parse.child(verb, &["dobj"]).is_none() && !parse.obliques(verb, &["as"]).is_empty())
                // `a sitting attended by the mayor`
                || (parse.is_passive(verb) && self.is_attended(document, verb)));
        // `Norway's Ola Berg also spoke`, `took the chair`
        let also_speaks = is_just_behind
            && parse.has_lemma(verb, &["speak", "intervene"])
            && parse.children_by(verb, &["advmod"]).any(|word| parse.is_word(word, &["also"]))
            && parse.child(verb, &["prep"]).is_none();
        let takes_chair = acts(&["take", "occupy"], &|noun: &usize| parse.is_word(*noun, &["chair"]))
            || (is_just_behind
                && parse.has_lemma(verb, &["be"])
                && parse.obliques(verb, &["in"]).iter().any(|&noun| parse.is_word(noun, &["chair"])));
        // `Berg came late and went early`, `Ruiz, who hosted, ...`
        let late = |&word: &usize| parse.is_word(word, &["late", "early"]);
        let gives_time = is_just_behind
            && parse.has_lemma(verb, &["give", "grant", "spare"])
            && parse.child(verb, &["dative"]).is_some()
            && parse.children_by(verb, &["dobj"]).any(|what| parse.has_lemma(what, &["minute", "hour"]));
        // `Among them were Berg and Ruiz`
        let is_among = is_just_behind
            && parse.has_lemma(verb, &["be"])
            && parse
                .obliques(verb, &["among"])
                .iter()
                .any(|&whom| parse.is_word(whom, &["them", "those", "guests", "participants"]));
        // `Berg spoke for the victims`
        let pleads = is_just_behind
            && self.cluster.formal
            && parse.tag(verb) == "VBD"
            && (parse.has_lemma(verb, &["testify", "plead"])
                || (parse.has_lemma(verb, &["speak", "argue"])
                    && !parse.obliques(verb, &["for", "against"]).is_empty()));
        // `Berg left without comment`
        let leaves_so = is_just_behind
            && parse.has_lemma(verb, &["leave"])
            && parse.child(verb, &["dobj"]).is_none()
            && parse.children_by(verb, &["prep"]).any(|how| parse.is_word(how, &["without", "in", "through", "by"]));
        let comes_and_goes = is_just_behind
            && ((parse.has_lemma(verb, &["come", "arrive", "leave", "go"])
                && parse.children_by(verb, &["advmod", "acomp"]).any(|word| late(&word)))
                || (parse.has_lemma(verb, &["host", "moderate", "preside", "shuttle", "mediate"])
                    && parse.child(verb, &["dobj"]).is_none()));
        let speaks = also_speaks
            || takes_chair
            || comes_and_goes
            || gives_time
            || is_among
            || pleads
            || leaves_so
            || acts(&["give", "take", "have"], &is_evidence)
            || acts(&["tell", "address"], &is_assembly)
            || acts(&["open", "adjourn", "close"], &|noun| is_room(noun) && self.cluster.formal);
        let is_present = parse.has_lemma(verb, &["be"])
            && parse.children_by(verb, &["acomp", "advmod", "attr"]).any(|word| parse.is_word(word, &["present"]));
        // `Ministers from Norway and Peru adopted a joint declaration`, `Chile, Peru and Norway signed it`: several, in common.
        let is_paper = |paper: usize| {
            is_any(parse, paper, &self.words().papers) || parse.has_lemma(paper, &["pact", "deal", "treaty"])
        };
        let adopts = parse.has_lemma(verb, &["adopt", "sign", "initial", "issue"])
            && parse.tag(verb) != "VBG"
            && parse.children_by(verb, &["dobj"]).any(is_paper)
            && parse.subjects(verb).into_iter().flat_map(|side| self.people_of(document, side)).count() > 1;
        // `ended without a text after Norway and Peru failed to agree`: several, with each other.
        const QUARRELS: [&str; 7] = ["agree", "disagree", "clash", "quarrel", "bicker", "argue", "differ"];
        let quarrels = parse.has_lemma(verb, &QUARRELS)
            || (parse.has_lemma(verb, &["fail"])
                && parse.children_by(verb, &["xcomp"]).any(|what| parse.has_lemma(what, &QUARRELS)));
        let quarrels = quarrels
            && self.sightings().any(|sighting| {
                sighting.document == document && parse.sentence_of(sighting.word) == parse.sentence_of(verb)
            })
            && parse.subjects(verb).into_iter().flat_map(|side| self.people_of(document, side)).count() > 1;
        // `the auditor, who was heard after him`
        let is_heard = self.cluster.formal
            && parse.is_passive(verb)
            && parse.has_lemma(verb, &["hear", "question", "grill", "quiz"]);
        // `Talks broke down after the minister refused to discuss overtime`
        let balks = parse.dep(verb) == "advcl"
            && parse.tag(verb) == "VBD"
            && parse.has_lemma(
                verb,
                &[
                    "refuse", "reject", "insist", "decline", "demand", "offer", "object", "balk", "table", "submit",
                    "propose", "walk", "storm", "threaten", "accuse",
                ],
            )
            && parse
                .children_by(verb, &["mark", "advmod"])
                .any(|mark| parse.is_word(mark, &["after", "when", "because"]))
            && self.sightings().any(|sighting| {
                sighting.document == document
                    && parse.sentence_of(sighting.word.min(parse.len() - 1)) == parse.sentence_of(verb)
                    && sighting.word < verb
            });
        balks
            || is_heard
            || quarrels
            || adopts
            || leaves
            || walks_out
            || stays
            || sits_in
            || attends
            || speaks
            || is_present
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

    /// `a sitting attended by`, `the sitting was attended by`, `was chaired by X and attended by`.
    fn is_attended(&self, document: usize, verb: usize) -> bool {
        let parse = self.parse(document);
        let own = parse.child(parse.first_conjunct(verb), &["nsubjpass"]);
        let described = Some(parse.head(verb)).filter(|_| parse.dep(verb) == "acl");
        own.or(described).is_some_and(|noun| self.is_meeting_word(document, noun))
    }

    /// `out`, and no more; or `out of` a meeting or its room.
    fn goes_out_of_it(&self, document: usize, verb: usize) -> bool {
        let parse = self.parse(document);
        let of = (verb + 2).min(parse.len() - 1);
        if !parse.is_word(of, &["of", "from"]) {
            return true;
        }
        parse.children_by(of, &["pobj"]).any(|noun| {
            self.is_meeting_word(document, noun) || self.words().rooms.iter().any(|room| parse.has_lemma(noun, &[room]))
        })
    }
}
