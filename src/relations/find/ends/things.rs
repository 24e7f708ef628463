//! The things around a verb that say what it does: its object, and deeds that a noun takes up.

use crate::lexicon::Slot;
use crate::relations::find::Finder;
use crate::relations::find::words::compound;

impl Finder<'_> {
    /// The nouns in a slot that may take up a deed told before: `condemned the raid`, `came out against the ban`.
    pub(in crate::relations::find) fn taken_up(&self, verb: usize, object: Option<usize>, slot: Slot) -> Vec<usize> {
        let parse = self.parse();
        match slot {
            Slot::ObjectOwner => parse.objects(verb),
            Slot::To | Slot::Between | Slot::With => Vec::new(),
            _ if slot.prepositions().is_empty() => Vec::new(),
            _ => [Some(verb), object]
                .into_iter()
                .flatten()
                .flat_map(|at| parse.obliques(at, slot.prepositions()))
                .collect(),
        }
    }

    /// The verb's object, where it is one of these.
    pub(in crate::relations::find) fn object(&self, verb: usize, wanted: &[String]) -> Option<usize> {
        let parse = self.parse();
        let is_wanted = |&noun: &usize| {
            let lemma = parse.lemma(noun).to_lowercase();
            wanted.contains(&lemma)
                || wanted.contains(&compound(parse, noun))
                // `offered $31 a share`
                || parse.children_by(noun, &["nmod", "quantmod"]).any(|sign| wanted.contains(&parse.lower(sign)))
                || parse.children_by(noun, &["compound", "amod"]).any(|before| {
                    let both = format!("{} {lemma}", parse.lower(before));
                    wanted.contains(&both)
                })
        };
        let passive = parse.children_by(verb, &["nsubjpass", "attr", "acomp", "oprd"]);
        let objects = parse.children_by(verb, &["dobj"]).flat_map(|object| parse.conjuncts(object)).chain(passive);
        // `left after talks` leaves no talks.
        // `took the bank before the court` does.
        let is_court = |preposition: usize| {
            let mut behind = parse.children_by(preposition, &["pobj"]);
            parse.is_word(preposition, &["before"]) && behind.any(|what| self.scene.is_court(what))
        };
        let is_time = |&preposition: &usize| {
            parse.is_word(preposition, &["after", "before", "during", "following", "since", "until"])
                && !is_court(preposition)
        };
        let prepositions = parse.children_by(verb, &["prep"]).filter(|preposition| !is_time(preposition));
        // `walked out of the coalition`: the second preposition hangs on the first.
        // `gave the bank a week to pay`: the parser takes the time for an adverb.
        let given = parse.children_by(verb, &["npadvmod"]).filter(|_| parse.has_lemma(verb, &["give", "spend"]));
        let behind = prepositions.flat_map(|preposition| {
            let inner = parse.children_by(preposition, &["prep"]).flat_map(|inner| parse.children_by(inner, &["pobj"]));
            parse.children_by(preposition, &["pobj"]).chain(inner)
        });
        let above = Some(parse.head(verb)).filter(|_| matches!(parse.dep(verb), "acl" | "relcl"));
        objects.chain(above).chain(given).chain(behind).find(is_wanted)
    }
}
