//! Who is there by what is done there: decided at a meeting, told in it, struck as a deal after it.

use crate::lexicon::MeetingNoun;
use crate::meetings::sightings::Finder;

impl Finder<'_> {
    /// `an agreement reached on Monday by A and B after seven hours of talks`: who strikes a deal after talks has talked.
    pub(super) fn sides_of_deal(&self, noun: usize, preposition: usize) -> Option<Vec<usize>> {
        let parse = self.parse();
        let top = self.counted_top(noun);
        let is_after = parse.is_word(preposition, &["after", "following"])
            || parse.is_word(parse.head(top), &["after", "following"]);
        if !is_after || !self.is_of_sides(&parse.lower(noun)) {
            return None;
        }
        let sentence = parse.sentences()[parse.sentence_of(noun)].clone();
        let strikes = |&verb: &usize| parse.is_verb(verb) && parse.has_lemma(verb, &self.words().course.settling);
        let verb = (sentence.start..noun).rev().find(strikes)?;
        let by = parse.children_by(verb, &["agent"]).filter_map(|by| parse.child(by, &["pobj"]));
        let end = noun;
        // The second one, set off by commas, hangs on what describes the first.
        let behind = by.flat_map(|first| {
            std::iter::once(first).chain((first..end).filter(move |&token| parse.dep(token) == "conj"))
        });
        let sides: Vec<usize> = self.doers(verb).into_iter().chain(behind).flat_map(|side| self.sides(side)).collect();
        (sides.len() > 1).then_some(sides)
    }

    /// `approved the sale at a meeting`, `elected her at its congress`, `voted against it after a meeting of six hours`: who
    /// does something there is there.
    pub fn is_done_at(&self, verb: usize, preposition: usize) -> bool {
        let parse = self.parse();
        // `The synod reached a verdict after a sitting of a day`
        let takes_decision = || {
            let mut what = parse.children_by(verb, &["dobj"]);
            parse.has_lemma(verb, &["take", "make", "reach"])
                && what.any(|what| parse.has_lemma(what, &["decision", "vote", "resolution", "verdict"]))
        };
        let decides = || {
            self.words().decides(&self.lemma(verb)) || parse.has_lemma(verb, &["vote", "decide"]) || takes_decision()
        };
        (parse.is_word(preposition, &["at"]) || (parse.is_word(preposition, &["after"]) && decides()))
            && parse.tag(verb) == "VBD"
            && !parse.is_passive(verb)
            && parse.child(verb, &["nsubj"]).is_some()
    }

    /// `At the meeting she took his hand and promised it`: to whom something is said is there, too.
    pub(super) fn is_told_there(&self, verb: usize) -> bool {
        let parse = self.parse();
        let says = |verb: usize| self.words().speaks(&self.lemma(verb));
        says(verb) || parse.children_by(verb, &["conj"]).any(|next| parse.is_verb(next) && says(next))
    }

    /// The verb that tells somebody something above `in a meeting`; what is told may stand in between, before a comma:
    /// `told the union that it was over, in a meeting of four hours`.
    pub fn telling(&self, preposition: usize) -> Option<usize> {
        let parse = self.parse();
        let tells = |&verb: &usize| {
            parse.is_verb(verb)
                && parse.has_lemma(verb, &["tell", "assure", "inform", "promise"])
                && parse.child(verb, &["dobj", "dative"]).is_some()
                && parse.child(verb, &["nsubj"]).is_some()
        };
        let above = parse.head(preposition);
        let behind_comma = preposition > 0 && parse.word(preposition - 1) == ",";
        let reported = || parse.ancestors(preposition).filter(|_| behind_comma).find(tells);
        Some(above).filter(tells).or_else(reported)
    }

    /// The verb that a preposition is of; of an infinitive, the one around it: `pressed him to resign during a meeting`.
    pub fn verb_above(&self, preposition: usize) -> usize {
        let parse = self.parse();
        let verb = parse.head(preposition);
        let is_infinitive = parse.is_verb(verb) && parse.children_by(verb, &["aux"]).any(|aux| parse.tag(aux) == "TO");
        let is_there = parse.is_word(preposition, &["at", "during"]);
        let told = |&above: &usize| parse.tag(above) == "VBD" && !parse.objects(above).is_empty();
        let around = parse.ancestors(verb).find(|&above| parse.is_verb(above)).filter(told);
        around.filter(|_| is_infinitive && is_there).unwrap_or(verb)
    }

    /// `said Berg after the three-hour meeting`: a person by name, of a meeting that is known, or one of no other sides that was
    /// held somewhere, `after talks in Oslo`; an analyst was not there.
    pub(super) fn is_from_it(&self, noun: usize, verb: usize) -> bool {
        const OUTSIDE: [&str; 6] = ["analyst", "spokes", "expert", "professor", "economist", "critic"];
        let parse = self.parse();
        let people = self.persons(parse.subjects(verb));
        let is_inside = |&person: &usize| {
            let roles = &self.cast.actors[person].roles;
            !roles.is_empty()
                && !roles.iter().any(|role| OUTSIDE.iter().any(|word| role.title.to_lowercase().contains(word)))
        };
        let is_of_others = !parse.obliques(noun, &["between", "with", "of", "among"]).is_empty()
            || parse.children_by(noun, &["compound", "amod"]).any(|word| self.reading.actor_at(word).is_some());
        let is_held_there = || {
            self.words().noun(&parse.lower(noun), &self.lemma(noun), "") == Some(MeetingNoun::Strong)
                && parse.obliques(noun, &["in", "at"]).iter().any(|&place| parse.pos(place) == "PROPN")
        };
        (self.refers_back(noun) || !is_of_others && is_held_there())
            && parse.child(noun, &["poss"]).is_none()
            && !people.is_empty()
            && people.iter().all(is_inside)
    }
}
