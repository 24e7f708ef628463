//! Verbs that are a meeting with a day, though one side alone is named.

use crate::meetings::facts;
use crate::meetings::sightings::Finder;
use crate::model::ActorKind;

impl Finder<'_> {
    /// `he will see the growers on 9 June`: with a day, somebody on either side will do, named or not.
    pub fn meets_on_day(&self, verb: usize, lemma: &str, participants: &[usize], doers: &[usize]) -> bool {
        let parse = self.parse();
        // `spent three hours with the unions on Wednesday`
        let with = || parse.obliques(verb, &["with"]).into_iter().any(|guest| self.is_somebody(guest));
        let is_spent = lemma == "spend" && !doers.is_empty() && !participants.is_empty() && with();
        if is_spent && self.is_on_day(verb) {
            return true;
        }
        (self.words().is_verb(lemma) || self.is_by_phone(verb, lemma))
            && !participants.is_empty()
            && !doers.is_empty()
            && parse.objects(verb).into_iter().any(|object| self.is_somebody(object))
            && (self.is_on_day(verb) || self.is_that_same_day(verb))
    }

    /// `met the beekeepers that same evening`: the one that was told of.
    pub fn is_that_same_day(&self, verb: usize) -> bool {
        const PARTS: [&str; 5] = ["day", "morning", "afternoon", "evening", "night"];
        let parse = self.parse();
        let mut clause = facts::clause(parse, verb).skip(1);
        clause.any(|part| parse.is_word(part, &PARTS) && parse.is_word(part - 1, &["same"]))
            && self.day_so_far(verb).is_some()
    }

    /// `The guild was to meet in Bergen on Friday`
    pub fn sits_on_day(&self, verb: usize, lemma: &str, participants: &[usize]) -> bool {
        let is_body = |actor: &usize| {
            let known = &self.cast.actors[*actor];
            known.kind == ActorKind::Organization && !known.unnamed
        };
        matches!(lemma, "meet" | "convene" | "gather")
            && self.parse().objects(verb).is_empty()
            && participants.len() == 1
            && participants.iter().all(is_body)
            && self.is_on_day(verb)
    }

    /// `They will meet again`: those who met, rather than the last ones named in the plural.
    pub fn is_of_those_again(&self, verb: usize, doers: &[usize], participants: &[usize]) -> bool {
        let parse = self.parse();
        let is_again = parse.children_by(verb, &["advmod"]).any(|word| parse.is_word(word, &["again"]));
        let are_pronouns = doers.iter().all(|&doer| parse.is_word(doer, &["they", "both"]));
        let is_nobody = participants.iter().all(|&actor| self.cast.actors[actor].unnamed);
        is_again && are_pronouns && is_nobody && parse.objects(verb).is_empty()
    }
}
