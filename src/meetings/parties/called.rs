//! Who is on the telephone: `made the offer in calls to both`, `a call that she placed to the mayor`.

use crate::meetings::sightings::{Finder, Sighting};
use crate::model::MeetingStatus;

impl Finder<'_> {
    /// Who rings whom in the call that a noun speaks of: whom it is to, and whoever makes it or does something in it.
    pub fn of_call(&self, noun: usize) -> Vec<usize> {
        const MAKING: [&str; 6] = ["make", "place", "put", "have", "hold", "begin"];
        let parse = self.parse();
        let above = parse.head(noun);
        let makes = |verb: usize| parse.is_verb(verb) && parse.has_lemma(verb, &MAKING);
        let is_made = parse.dep(noun) == "dobj" && makes(above);
        let clause = parse.children_by(noun, &["relcl", "acl"]).find(|&verb| makes(verb));
        let is_within = parse.dep(noun) == "pobj" && parse.is_word(above, &["in", "during", "by", "after", "on"]);
        let is_by_wire = |word: usize| parse.is_word(word, &["telephone", "phone", "video"]);
        let is_call = parse.has_lemma(noun, &["call", "conversation"])
            && (is_made || clause.is_some() || parse.children_by(noun, &["compound"]).any(is_by_wire));
        if !is_call {
            return Vec::new();
        }
        let verb = match clause {
            Some(verb) => verb,
            None if is_made => above,
            // `made the offer in a phone call`: the parser hangs the call on the offer.
            None if is_within && parse.dep(parse.head(above)) == "dobj" => parse.head(parse.head(above)),
            None if is_within => self.verb_above(above),
            None => return Vec::new(),
        };
        let around = std::iter::once(noun).chain((is_made || clause.is_some()).then_some(verb));
        let rung = around
            .flat_map(|at| parse.obliques(at, &["to"]))
            .filter(|&whom| self.is_somebody(whom) || self.is_both_sides(whom));
        let rung: Vec<usize> = rung.flat_map(|whom| self.named_or_both(whom)).collect();
        if rung.is_empty() || !parse.is_verb(verb) || parse.is_negated(verb) {
            return Vec::new();
        }
        let ringing = self.doers_or_before(verb).into_iter().filter(|&who| who != noun && who != above);
        ringing.flat_map(|who| self.sides(who)).chain(rung).collect()
    }

    /// `was on the phone to the mayor for an hour`
    pub fn is_on_the_line(&self, verb: usize) -> bool {
        let parse = self.parse();
        let lines =
            parse.obliques(verb, &["on"]).into_iter().filter(|&line| parse.is_word(line, &["phone", "telephone"]));
        let mut other = lines.flat_map(|line| {
            parse.obliques(line, &["to", "with"]).into_iter().chain(parse.obliques(verb, &["to", "with"]))
        });
        parse.has_lemma(verb, &["be"])
            && other.any(|whom| self.is_person(whom))
            && !self.persons(parse.subjects(verb)).is_empty()
    }

    /// Those whom somebody on the line speaks to: `spoke by video link with the mayor`.
    pub fn on_the_line(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse();
        let means = parse.obliques(verb, &["by", "on", "via", "over"]).into_iter();
        let lines: Vec<usize> = means.filter(|&line| parse.is_word(line, &self.words().visits.means)).collect();
        let is_rung = self.is_on_the_line(verb);
        if !is_rung && (lines.is_empty() || !self.words().is_talking(&self.lemma(verb))) {
            return Vec::new();
        }
        let at = lines.into_iter().chain(is_rung.then_some(verb));
        at.flat_map(|at| parse.obliques(at, &["to", "with"])).flat_map(|whom| self.sides(whom)).collect()
    }

    /// `It took a call from the mayor to coax Berg back`: he came back, so that she rang.
    pub fn add_effect(&self, noun: usize, sighting: &mut Sighting) {
        let is_told = self.parse().tag(self.parse().head(noun)) == "VBD";
        if is_told && sighting.status == MeetingStatus::Unknown && !self.of_call_that_moves(noun).is_empty() {
            sighting.status = MeetingStatus::Held;
            sighting.strong = sighting.participants.len() > 1;
        }
    }

    /// `It took a call from the mayor to coax Berg back`, `a call from the mayor, begging Berg to wait`: who rings, and who is
    /// moved by it.
    pub fn of_call_that_moves(&self, noun: usize) -> Vec<usize> {
        let parse = self.parse();
        if !parse.has_lemma(noun, &["call"]) || self.is_denied(noun) {
            return Vec::new();
        }
        let verb = parse.head(noun);
        let takes = parse.dep(noun) == "dobj"
            && parse.has_lemma(verb, &["take"])
            && verb > 0
            && parse.is_word(verb - 1, &["it"]);
        // The parser hangs the caller on the call or on `took`.
        let ringing = std::iter::once(noun).chain(takes.then_some(verb));
        let ringing: Vec<usize> = ringing.flat_map(|at| parse.obliques(at, &["from", "with"])).collect();
        let end = parse.sentences()[parse.sentence_of(noun)].end;
        let is_moving = |&word: &usize| {
            let is_purpose = takes && parse.tag(word) == "VB" && parse.dep(word) != "ROOT";
            let is_plea = parse.tag(word) == "VBG" && parse.is_below(word, noun);
            parse.is_verb(word) && parse.has_lemma(word, &self.words().visits.moving) && (is_purpose || is_plea)
        };
        // `begging Berg to wait`: the parser takes him for who waits.
        let whom = |word: usize| {
            let inner = parse.children_by(word, &["ccomp", "xcomp"]).flat_map(|inner| parse.subjects(inner));
            parse.objects(word).into_iter().chain(inner).filter(|&whom| whom > word).collect::<Vec<_>>()
        };
        let moved = (noun + 1..end).find(is_moving).map(whom).unwrap_or_default();
        if ringing.is_empty() || moved.is_empty() {
            return Vec::new();
        }
        ringing.into_iter().chain(moved).flat_map(|who| self.sides(who)).collect()
    }
}
