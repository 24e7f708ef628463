//! Hours with somebody, which are a meeting though no noun says so: `emerged from 35 minutes with the president`.

use crate::meetings::facts::length;
use crate::meetings::sightings::{Finder, Sighting};

impl Finder<'_> {
    /// `came away from an hour with the abbot`, `After two days with the envoys she said so`: whoever comes from it was there.
    pub fn hours_with(&self, noun: usize) -> Option<Sighting> {
        let parse = self.parse();
        let from = parse.head(noun);
        let is_from = parse.dep(noun) == "pobj" && parse.is_word(from, &["from", "after", "following"]);
        if !is_from || !parse.has_lemma(noun, &["minute", "hour", "day", "morning", "afternoon", "evening", "night"]) {
            return None;
        }
        let verb = parse.ancestors(noun).find(|&above| parse.is_verb(above))?;
        // The parser may hang the guest on the verb.
        let with = Some(noun + 1)
            .filter(|&with| parse.is_word(with, &["with"]) && [noun, verb].contains(&parse.head(with)))?;
        let guests = parse.children_by(with, &["pobj"]).flat_map(|guest| parse.conjuncts(guest));
        let guests = guests.filter(|&guest| self.is_somebody(guest));
        let guests: Vec<usize> = guests.flat_map(|guest| self.sides(guest)).collect();
        let came = self.doers_or_before(verb).into_iter().filter(|&who| self.is_person(who));
        let came: Vec<usize> = came.flat_map(|who| self.sides(who)).collect();
        let are_two = !came.is_empty() && guests.iter().any(|guest| !came.contains(guest));
        if !are_two || parse.is_negated(verb) || parse.is_in_condition(verb) {
            return None;
        }
        let mut sighting = self.sighting(noun, self.admitted(came.into_iter().chain(guests).collect()));
        sighting.duration = length::duration(parse, noun, &parse.subtree(noun), self.words());
        sighting.sided = true;
        sighting.strong = true;
        (sighting.participants.len() > 1).then_some(sighting)
    }
}
