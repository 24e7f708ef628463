//! Who is on the telephone: `made the offer in calls to both`, `a call that she placed to the mayor`.

use crate::meetings::sightings::Finder;

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

    /// Those whom somebody on the line speaks to.
    pub fn on_the_line(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse();
        if !self.is_on_the_line(verb) {
            return Vec::new();
        }
        let lines = parse.obliques(verb, &["on"]);
        let at = lines.into_iter().chain([verb]);
        at.flat_map(|at| parse.obliques(at, &["to", "with"])).flat_map(|whom| self.sides(whom)).collect()
    }
}
