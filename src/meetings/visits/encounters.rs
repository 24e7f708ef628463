//! Encounters that no verb for meeting tells: `sat across the table from each other`, `came face to face with her`, `talked
//! briefly with him on the sidelines`, `had it out with the coach`, `were closeted with her until midnight`.

use crate::meetings::facts::{self, length};
use crate::meetings::sightings::Finder;

/// What goes with those on the other side.
const WITH: [&str; 5] = ["with", "from", "to", "opposite", "against"];

impl Finder<'_> {
    /// True where a verb that says little by itself tells that people met.
    pub fn is_encounter(&self, verb: usize, lemma: &str) -> bool {
        self.is_facing(verb, lemma)
            || self.is_talk_with(verb, lemma)
            || self.is_discussion(verb, lemma)
            || self.joins(verb, lemma)
            || self.has_it_out(verb, lemma)
            || self.is_shut_in(verb, lemma)
            || self.is_in_side_room(verb, lemma)
            || self.parts(verb, lemma)
    }

    /// Those on the other side of an encounter, wherever the parser hangs them: `across the table from Berg`.
    pub fn faced(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse();
        let clause = facts::clause(parse, verb);
        let behind = clause.filter(|&token| {
            parse.dep(token) == "pobj"
                && parse.is_word(parse.head(token), &WITH)
                && token > verb
                && self.is_somebody(token)
        });
        behind.flat_map(|token| std::iter::once(token).chain(parse.conjuncts(token))).collect()
    }

    /// `sat across the table`, `came face to face`, `sat opposite each other`.
    fn is_facing(&self, verb: usize, lemma: &str) -> bool {
        let parse = self.parse();
        let words: Vec<usize> = facts::clause(parse, verb).filter(|&token| token > verb).collect();
        let follow = |run: &[&[&str]]| {
            words
                .windows(run.len())
                .any(|tokens| tokens.iter().zip(run).all(|(&token, any)| parse.is_word(token, *any)))
        };
        // `returned to the bargaining table`
        let is_bargaining = |&table: &usize| {
            let kind = parse.children_by(table, &["compound", "amod"]).find(|&kind| kind + 1 == table);
            parse.has_lemma(table, &["table"])
                && kind.is_some_and(|kind| {
                    parse.is_word(kind, &["bargaining", "negotiating", "negotiation", "conference"])
                })
        };
        // `will return to the table in Oslo`, `went back to the table on Monday`
        let is_known = |&table: &usize| {
            let is_bare = parse.children_by(table, &["amod", "compound", "prep"]).next().is_none();
            let is_the = parse.children_by(table, &["det"]).any(|det| parse.is_word(det, &["the"]));
            let is_back =
                lemma == "return" || parse.child(verb, &["advmod"]).is_some_and(|back| parse.is_word(back, &["back"]));
            parse.has_lemma(table, &["table"]) && is_the && is_bare && is_back && self.is_placed(verb)
        };
        let is_sat_at = |table: &usize| is_bargaining(table) || is_known(table);
        let at_table = || parse.obliques(verb, &["to", "at", "around", "round"]).iter().any(is_sat_at);
        let comes = parse.has_lemma(verb, &self.words().visits.coming);
        (comes && at_table())
            || self.words().visits.facing.has(lemma)
                && (follow(&[&["face"], &["to"], &["face"]])
                    || follow(&[&["across", "around", "round", "at"], &["the", "a", "one"], &["table"]])
                    || follow(&[&["at", "around", "round"], &["the"], &["same"], &["table"]])
                    || follow(&[&["across"], &["from"]])
                    || follow(&[&["opposite"], &["each", "one"], &["other", "another"]]))
    }

    /// `talked briefly with the minister on the sidelines`, `spoke with the bishop on Monday`.
    fn is_talk_with(&self, verb: usize, lemma: &str) -> bool {
        let parse = self.parse();
        let briefly =
            || parse.children_by(verb, &["advmod"]).any(|word| parse.is_word(word, &["briefly", "privately"]));
        let with_person = || {
            let with = parse.obliques(verb, &["with"]);
            !self.persons(with).is_empty() && !self.persons(self.doers(verb)).is_empty()
        };
        self.words().is_talking(lemma)
            && parse.tag(verb) == "VBD"
            && ((self.is_aside(verb) && self.is_with_person(verb))
                || (with_person() && (self.is_on_day(verb) || (briefly() && self.is_placed(verb)))))
    }

    /// `Over eggs, Berg and Ruiz discussed the sale`, `found themselves in one lounge, and talked`: two by name.
    pub fn is_discussion(&self, verb: usize, lemma: &str) -> bool {
        let parse = self.parse();
        let doers = match self.doers(verb) {
            none if none.is_empty() && parse.dep(verb) == "conj" => self.doers(parse.head(verb)),
            doers => doers,
        };
        let mut people = self.persons(doers);
        people.sort_unstable();
        people.dedup();
        let talks =
            matches!(lemma, "discuss" | "argue" | "debate" | "haggle" | "quarrel") || self.words().is_talking(lemma);
        let is_apart = parse.obliques(verb, &["to"]).into_iter().next().is_some();
        talks
            && !is_apart
            && parse.tag(verb) == "VBD"
            && people.len() == 2
            && (self.is_placed(verb) || self.is_placed(parse.head(verb)) || self.day_so_far(verb).is_some())
    }

    /// `joined the shepherd Ola Berg on his hill on Thursday`, and not `joined him in a protest`.
    fn joins(&self, verb: usize, lemma: &str) -> bool {
        let parse = self.parse();
        let objects: Vec<usize> = parse.children_by(verb, &["dobj"]).collect();
        lemma == "join"
            && parse.tag(verb) == "VBD"
            && objects.iter().any(|&object| self.is_person(object))
            && !self.persons(self.doers(verb)).is_empty()
            && self.is_on_day(verb)
            && parse.obliques(verb, &["on", "at"]).len() > 1
    }

    /// `had it out with the coach`.
    fn has_it_out(&self, verb: usize, lemma: &str) -> bool {
        let parse = self.parse();
        lemma == "have"
            && parse.children_by(verb, &["dobj"]).any(|object| parse.is_word(object, &["it"]))
            && parse.children_by(verb, &["prt", "advmod"]).any(|out| parse.is_word(out, &["out"]))
            && !self.faced(verb).is_empty()
    }

    /// `Berg and Ruiz have disappeared into a side room`, `found themselves alone in a lift`: two by name.
    fn is_in_side_room(&self, verb: usize, lemma: &str) -> bool {
        let parse = self.parse();
        let goes = matches!(lemma, "disappear" | "withdraw" | "retire" | "retreat" | "vanish" | "slip" | "step");
        let is_found =
            || lemma == "find" && self.clause_has(verb, &["themselves"]) && self.clause_has(verb, &["alone"]);
        let inside: &[&str] = if goes { &["into", "to"] } else { &["in"] };
        let rooms = facts::clause(parse, verb).filter(|&room| {
            parse.dep(room) == "pobj"
                && parse.is_word(parse.head(room), inside)
                && parse.has_lemma(room, &self.words().visits.rooms)
        });
        (goes || is_found())
            && rooms.count() > 0
            && !parse.is_negated(verb)
            && (self.are_two(verb) || self.is_with_person(verb))
    }

    fn clause_has(&self, verb: usize, words: &[&str]) -> bool {
        facts::clause(self.parse(), verb).any(|token| self.parse().is_word(token, words))
    }

    /// Two people or more, each by name.
    fn are_two(&self, verb: usize) -> bool {
        let mut people =
            self.persons(self.doers(verb).into_iter().flat_map(|doer| self.parse().conjuncts(doer)).collect());
        people.sort_unstable();
        people.dedup();
        people.len() > 1
    }

    /// `Berg and Ruiz parted after two hours at the inn`, and not `parted ways`.
    fn parts(&self, verb: usize, lemma: &str) -> bool {
        let parse = self.parse();
        let is_past = parse.tag(verb) == "VBD" && parse.child(verb, &["dobj"]).is_none();
        let is_long = || length::duration(parse, verb, &facts::clause(parse, verb), self.words()).is_some();
        lemma == "part" && is_past && is_long() && (self.are_two(verb) || self.is_plural_side(&self.doers(verb)))
    }

    /// `were closeted together`, `was holed up with her lawyers`.
    fn is_shut_in(&self, verb: usize, lemma: &str) -> bool {
        let parse = self.parse();
        let together = || parse.children_by(verb, &["advmod"]).any(|word| parse.is_word(word, &["together"]));
        // `shut themselves away in a convent`
        let themselves = matches!(lemma, "shut" | "lock" | "closet")
            && parse.children_by(verb, &["dobj"]).any(|object| parse.is_word(object, &["themselves"]))
            && self.is_placed(verb);
        // `The two were closeted for five hours`
        let for_hours = || {
            let shut_in = if parse.is_passive(verb) { parse.objects(verb) } else { parse.subjects(verb) };
            self.are_several(&shut_in)
                && length::duration(parse, verb, &facts::clause(parse, verb), self.words()).is_some()
        };
        themselves
            || matches!(lemma, "closet" | "ensconce" | "hole" | "huddle" | "lock")
                && (together() || !self.faced(verb).is_empty() || for_hours())
    }
}
