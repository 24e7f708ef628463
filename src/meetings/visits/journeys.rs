//! Journeys that tell of a meeting: a visit to a place, planned or called off, of which nobody says whom it was to; one who comes
//! and wins another over; one who brings an offer to somebody.

use crate::meetings::facts;
use crate::meetings::sightings::{Finder, Sighting};
use crate::model::MeetingStatus;

impl Finder<'_> {
    /// `called off a visit to Oslo that was planned for Friday`, `A visit to Oslo by the mayor is planned for May`.
    pub fn visit(&self, noun: usize) -> Option<Sighting> {
        let parse = self.parse();
        let is_visit = parse.has_lemma(noun, &["visit", "trip"]) && parse.tag(noun) == "NN";
        if !is_visit || parse.dep(noun) == "compound" || self.is_denied(noun) || self.tells_of_meeting(noun) {
            return None;
        }
        let place = facts::place_behind(self.reading, noun, &["to"])?;
        let visitors = self.persons(self.visitors(noun));
        let [visitor] = visitors[..] else { return None };
        let mut sighting = self.sighting(noun, vec![visitor]);
        let is_planned = sighting.status == MeetingStatus::Planned && self.is_set(noun);
        if sighting.status != MeetingStatus::Cancelled && !is_planned {
            return None;
        }
        sighting.place = Some(place);
        sighting.noun = Some("visit".into());
        sighting.kind = self.words().kind("visit");
        sighting.sided = true;
        sighting.strong = true;
        Some(sighting)
    }

    /// `drove to the consulate after ten and persuaded her to return`: one who came to another's house and won her over.
    pub fn won_over(&self, verb: usize, lemma: &str) -> Option<Sighting> {
        let parse = self.parse();
        let way = parse.head(verb);
        let is_on_way = parse.dep(verb) == "conj" && parse.is_verb(way) && self.words().travels(&self.lemma(way));
        let is_done = [verb, way].iter().all(|&done| parse.tag(done) == "VBD" && !parse.is_negated(done));
        if !is_on_way || !is_done || !self.words().courts(lemma) || parse.obliques(way, &["to"]).is_empty() {
            return None;
        }
        let own = parse.children_by(verb, &["nsubj"]).next().is_some();
        let (visitors, visited) = (self.persons(self.doers(way)), self.persons(parse.objects(verb)));
        if own || visitors.is_empty() || visited.is_empty() {
            return None;
        }
        let mut sighting = self.sighting(verb, self.admitted(visitors.into_iter().chain(visited).collect()));
        sighting.when = sighting.when.take().or_else(|| self.when(way, &facts::clause(parse, way)));
        sighting.place = sighting.place.or_else(|| facts::place_behind(self.reading, way, &["to"]));
        sighting.sided = true;
        sighting.strong = true;
        (sighting.participants.len() > 1).then_some(sighting)
    }

    /// `is to take the offer to the bank on Monday`, `put it to the Chileans in Lima in March`: one who brings it to another.
    pub fn brought_to(&self, verb: usize, lemma: &str) -> Option<Sighting> {
        let parse = self.parse();
        let is_put =
            |&what: &usize| parse.is_word(what, &["it"]) || parse.has_lemma(what, &self.lexicon.proposals.proposed);
        let is_brought =
            matches!(lemma, "take" | "put" | "bring") && parse.children_by(verb, &["dobj"]).any(|what| is_put(&what));
        let clause = facts::clause(parse, verb);
        let is_told = is_brought && !parse.is_passive(verb) && !parse.is_negated(verb) && !parse.is_in_condition(verb);
        if !is_told || self.when(verb, &clause).is_none() {
            return None;
        }
        let to = parse.children_by(verb, &["dobj"]).chain([verb]).flat_map(|at| parse.obliques(at, &["to"]));
        let to: Vec<usize> = to.flat_map(|whom| self.reading.parties(whom)).collect();
        let brings = self.persons(self.doers(verb));
        let is_own = |&whom: &usize| self.cast.actors[whom].unnamed || brings.contains(&whom);
        if brings.is_empty() || to.is_empty() || to.iter().any(is_own) {
            return None;
        }
        let mut sighting = self.sighting(verb, self.admitted(brings.into_iter().chain(to).collect()));
        sighting.sided = true;
        sighting.strong = true;
        (sighting.participants.len() > 1).then_some(sighting)
    }

    /// Whose visit it is: who makes it, puts it off, or owns it.
    fn visitors(&self, noun: usize) -> Vec<usize> {
        let parse = self.parse();
        let own: Vec<usize> = parse.possessors(noun).into_iter().chain(parse.obliques(noun, &["by", "of"])).collect();
        let is_who = |&owner: &usize| parse.is_word(owner, &["whose"]);
        if own.iter().any(is_who) {
            // `Berg, whose trip to Oslo was cancelled`
            let clause = parse.ancestors(noun).find(|&above| parse.dep(above) == "relcl");
            return clause.map(|clause| parse.head(clause)).into_iter().collect();
        }
        if !own.is_empty() {
            return own;
        }
        let verb = parse.head(noun);
        let is_object = parse.dep(noun) == "dobj" && parse.is_verb(verb) && !parse.is_passive(verb);
        if is_object { self.doers(verb) } else { Vec::new() }
    }

    /// `is planned for May`, and not `would like to make`.
    fn is_set(&self, noun: usize) -> bool {
        let parse = self.parse();
        let verbs = parse.children_by(noun, &["acl", "relcl"]).chain([parse.head(noun)]);
        verbs.into_iter().any(|verb| parse.is_verb(verb) && self.words().plans(&self.lemma(verb)))
    }

    /// `cancelled a trip to Oslo, where she was to meet the mayor`: the meeting is told by itself.
    fn tells_of_meeting(&self, noun: usize) -> bool {
        let parse = self.parse();
        let sentence = parse.sentences()[parse.sentence_of(noun)].clone();
        sentence.into_iter().any(|word| {
            word != noun
                && ((parse.is_verb(word) && self.words().is_verb(&self.lemma(word)))
                    || (parse.is_noun(word)
                        && parse.head(word) != noun
                        && self.words().noun(&parse.lower(word), &self.lemma(word), "").is_some()))
        })
    }
}
