//! Who takes part, as the words around a meeting tell.

use super::sighting::Finder;
use crate::model::ActorKind;

impl Finder<'_> {
    /// The sides named around a noun: `between A and B`, `with B`, `A-B talks`, `A's meeting`, `a dinner of A and B`.
    pub fn around_noun(&self, noun: usize) -> Vec<usize> {
        let parse = self.parse();
        let mut found: Vec<usize> = parse
            .obliques(noun, &["between", "with", "among", "of", "by"])
            .into_iter()
            .flat_map(|object| self.reading.parties(object))
            .collect();
        found.extend(self.reading.pair(noun));
        found.extend(parse.possessors(noun).into_iter().flat_map(|owner| self.reading.parties(owner)));
        if found.is_empty() {
            found.extend(self.reading.modifiers(noun));
        }
        found
    }

    /// Who holds, attends, leads the meeting that the noun is the object of.
    pub fn by_verb(&self, noun: usize) -> Vec<usize> {
        let parse = self.parse();
        let head = parse.head(noun);
        let lemma = self.lemma(head);
        let words = self.words();
        match parse.dep(noun) {
            "dobj" | "attr" if words.holds(&lemma) || words.attends(&lemma) => self.subjects_and_objects(head),
            "nsubjpass" if words.holds(&lemma) || words.attends(&lemma) || words.plans(&lemma) => {
                parse.subjects(head).into_iter().flat_map(|subject| self.reading.parties(subject)).collect()
            }
            "pobj" => {
                let verb = parse.head(head);
                let attends = parse.is_verb(verb) && (words.attends(&self.lemma(verb)) || words.is_verb(&self.lemma(verb)));
                let invited = parse.is_verb(verb) && parse.has_lemma(verb, &["invite", "summon", "call"]);
                if (attends && parse.is_word(head, &["at", "in", "for", "to", "into"]))
                    || (invited && parse.is_word(head, &["to", "for"]))
                {
                    self.subjects_and_objects(verb)
                } else {
                    Vec::new()
                }
            }
            _ => Vec::new(),
        }
    }

    /// Who does something with the meeting in a clause that describes it: `a dinner the two shared`, `attended by X`.
    pub fn by_clause(&self, noun: usize) -> Vec<usize> {
        let parse = self.parse();
        let tells = |&verb: &usize| self.words().holds(&self.lemma(verb)) || self.words().attends(&self.lemma(verb));
        let clauses = parse.children_by(noun, &["relcl", "acl"]).filter(tells);
        clauses
            .flat_map(|verb| parse.subjects(verb))
            .filter(|&subject| subject != noun)
            .flat_map(|subject| self.reading.parties(subject))
            .collect()
    }

    /// Those on both sides of a verb: subjects, objects, and whom it is done with.
    pub fn subjects_and_objects(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse();
        let objects = parse.objects(verb).into_iter().chain(parse.obliques(verb, &["with", "alongside"]));
        let down = parse
            .children_by(verb, &["prt", "advmod"])
            .flat_map(|particle| parse.obliques(particle, &["with"]))
            .collect::<Vec<_>>();
        parse
            .subjects(verb)
            .into_iter()
            .chain(objects)
            .chain(down)
            .flat_map(|head| self.reading.parties(head).into_iter().chain(self.leaders(head)))
            .collect()
    }

    /// `the delegation led by X`: whoever leads it is there, too.
    fn leaders(&self, head: usize) -> Vec<usize> {
        let parse = self.parse();
        let led = parse.children_by(head, &["acl", "relcl"]).filter(|&verb| parse.has_lemma(verb, &["lead", "head"]));
        led.flat_map(|verb| parse.subjects(verb))
            .filter(|&subject| subject != head)
            .flat_map(|subject| self.reading.parties(subject))
            .collect()
    }

    /// Those who can take part, each once: no papers, no reporters.
    pub fn admitted(&self, found: Vec<usize>) -> Vec<usize> {
        const PRESS: [&str; 5] = ["reporter", "journalist", "press", "media", "newspaper"];
        let mut admitted: Vec<usize> = Vec::new();
        for actor in found {
            let known = &self.cast.actors[actor];
            let is_press = known.unnamed && PRESS.iter().any(|word| known.name.to_lowercase().contains(word));
            let is_nobody = known.kind == ActorKind::Organization && self.is_only_a_place(actor);
            if !is_press && !is_nobody && !admitted.contains(&actor) {
                admitted.push(actor);
            }
        }
        admitted
    }

    /// True for a name that never does anything and mostly stands behind `at`, `in`, `to` or `outside`: a building.
    pub fn is_only_a_place(&self, actor: usize) -> bool {
        let (mut behind, mut all) = (0_usize, 0_usize);
        for reading in &self.cast.readings {
            let parse = &reading.parse;
            for mention in reading.found.iter().filter(|found| found.who == crate::model::Who::Actor(actor)) {
                if matches!(parse.dep(mention.head), "nsubj" | "agent" | "poss" | "dobj") {
                    return false;
                }
                let placed = parse.dep(mention.head) == "pobj"
                    && parse.is_word(parse.head(mention.head), &["at", "in", "to", "outside", "inside", "near", "from"]);
                behind += usize::from(placed);
                all += 1;
            }
        }
        behind > 0 && behind * 2 >= all
    }
}
