//! Verbs that call somebody: by telephone, in, or off.

use crate::meetings::sightings::{Finder, Sighting};
use crate::model::MeetingStatus;

impl Finder<'_> {
    /// `spoke by phone`, `talked over a video link`.
    pub(super) fn is_by_phone(&self, verb: usize, lemma: &str) -> bool {
        let parse = self.parse();
        let by = || {
            let means = parse.obliques(verb, &["by", "on", "via", "over"]);
            means.into_iter().any(|noun| parse.is_word(noun, &self.words().visits.means))
        };
        let somebody = || parse.objects(verb).iter().any(|&object| !self.reading.parties(object).is_empty());
        let speaks = self.words().is_talking(lemma)
            || matches!(lemma, "meet" | "confer" | "consult" | "negotiate" | "discuss" | "spend");
        // `thanked the referee by telephone`, and not `told the paper by phone`
        let tells = || {
            let says = self.words().speaks(lemma)
                || matches!(
                    lemma,
                    "urge" | "thank" | "congratulate" | "reassure" | "remind" | "beg" | "threaten" | "plead"
                );
            let is_known = |object: usize| {
                let is_own = parse.child(object, &["poss"]).is_some();
                self.is_person(object) || (is_own && parse.pos(object) == "NOUN" && self.is_somebody(object))
            };
            let is_past = matches!(parse.tag(verb), "VBD" | "VBN");
            says && is_past && parse.objects(verb).into_iter().any(is_known) && by()
        };
        let is_on_line = lemma == "be" && self.is_on_the_line(verb);
        is_on_line
            || (self.words().is_telephoning(lemma) && somebody())
            || (speaks && by())
            || tells()
            || self.calls_up(verb, lemma)
    }

    /// `called his counterpart shortly after noon`, and not `called him a liar`, `called her in`, `called him to the stand`.
    fn calls_up(&self, verb: usize, lemma: &str) -> bool {
        let parse = self.parse();
        const MORE: [&str; 7] = ["oprd", "xcomp", "ccomp", "prt", "dative", "acomp", "attr"];
        let objects: Vec<usize> = parse.children_by(verb, &["dobj"]).collect();
        lemma == "call"
            && parse.tag(verb) == "VBD"
            && objects.len() == 1
            && self.is_person(objects[0])
            && (parse.pos(objects[0]) != "NOUN" || parse.child(objects[0], &["appos"]).is_some())
            && !matches!(parse.word(parse.subtree(objects[0]).end.min(parse.len() - 1)), "\"" | "“" | "‘" | "'")
            // `called her late on Monday`
            && parse.children_by(verb, &MORE).all(|more| parse.is_word(more, &["late", "early", "back"]))
            && parse.obliques(verb, &["to", "for", "on", "as", "in"]).iter().all(|&token| parse.pos(token) == "PROPN")
            && parse.child(objects[0], &["acl", "relcl"]).is_none()
            && !self.persons(self.doers(verb)).is_empty()
    }

    /// `held a conference call with the mayors`, and not with those who write about it.
    pub fn is_call_of_peers(&self, noun: usize) -> bool {
        let parse = self.parse();
        let is_call = parse.has_lemma(noun, &["call"]) && noun > 0 && parse.is_word(noun - 1, &["conference"]);
        let with = || {
            let own = parse.obliques(noun, &["with", "between"]).into_iter();
            own.chain(parse.obliques(parse.head(noun), &["with"])).collect::<Vec<_>>()
        };
        let is_peer = |&peer: &usize| self.is_somebody(peer) && !parse.has_lemma(peer, &self.words().visits.writers);
        is_call && !with().is_empty() && with().iter().all(is_peer)
    }

    /// `was called in by the minister on Monday`.
    pub(super) fn is_called_in(&self, verb: usize, lemma: &str) -> bool {
        let parse = self.parse();
        let comes_in = parse.children_by(verb, &["prt", "advmod"]).any(|word| parse.is_word(word, &["in"]));
        matches!(lemma, "call" | "haul" | "summon") && comes_in && self.is_on_day(verb)
    }

    /// `will not meet on Friday as planned`, `will no longer meet`: called off.
    pub(super) fn not_after_all(&self, verb: usize, lemma: &str) -> Option<Sighting> {
        let parse = self.parse();
        let is_planned = |&clause: &usize| {
            self.words().plans(&self.lemma(clause))
                && parse.children_by(clause, &["mark"]).any(|mark| parse.is_word(mark, &["as"]))
        };
        let as_planned = parse.children_by(verb, &["advcl"]).find(is_planned).is_some();
        let no_longer = parse.children_by(verb, &["advmod"]).any(|word| parse.is_word(word, &["longer"]));
        let all = parse.obliques(verb, &["after"]).into_iter().any(|word| parse.is_word(word, &["all"]));
        let is_off = parse.modal(verb).is_some() && (as_planned || no_longer || all);
        if lemma != "meet" || !parse.is_negated(verb) || !is_off {
            return None;
        }
        let mut sighting = self.sighting(verb, self.admitted(self.subjects_and_objects(verb)));
        sighting.status = MeetingStatus::Cancelled;
        sighting.strong = true;
        (sighting.participants.len() > 1).then_some(sighting)
    }

    /// `is due to appear`, `will give evidence`.
    pub fn comes(&self, clause: usize) -> bool {
        let parse = self.parse();
        let verbs = std::iter::once(clause).chain(parse.children_by(clause, &["xcomp"])).chain(
            parse
                .children_by(clause, &["acomp"])
                .flat_map(|due| parse.children_by(due, &["xcomp"]).collect::<Vec<_>>()),
        );
        verbs
            .into_iter()
            .any(|verb| parse.has_lemma(verb, &["appear", "testify", "speak", "attend", "join", "address"]))
    }
}
