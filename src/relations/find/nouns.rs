//! Nouns that say what is done: `Norway's demand`, `talks between Norway and Iceland`.

use super::{Ends, Finder, compound};
use crate::lexicon::{NounAct, Slot};
use crate::model::RelationKind;
use crate::relations::Claim;
use crate::relations::slots::of_noun;

/// Verbs for what does not take place.
const CALLED_OFF: [&str; 6] = ["cancel", "call", "abandon", "scrap", "postpone", "shelve"];

impl Finder<'_> {
    /// What a noun claims by its rules.
    pub(super) fn noun(&self, noun: usize) -> Vec<Claim> {
        let parse = self.parse();
        let acts = self.scene.lexicon.acts.noun(&compound(parse, noun));
        // `the talks with Norway were called off`
        let is_off = parse.dep(noun) == "nsubjpass" && parse.has_lemma(parse.head(noun), &CALLED_OFF);
        let is_bloodless = self.is_bloodless(noun);
        let acts = acts.iter().filter(|act| match act.kind {
            RelationKind::Consult => !is_off,
            RelationKind::Assault => !is_bloodless,
            RelationKind::Agree => !self.is_hoped_for(noun),
            _ => true,
        });
        let acts: Vec<NounAct> = acts.cloned().collect();
        let ends = acts.iter().find_map(|act| self.noun_ends(noun, act));
        ends.map_or_else(|| self.light(noun, &acts), |ends| self.claims(noun, &ends))
    }

    /// `an agreement between Norway and Iceland is essential`, `would end the war`, `as soon as there is an agreement`: there is
    /// none so far.
    fn is_hoped_for(&self, noun: usize) -> bool {
        const AHEAD: [&str; 12] = [
            "essential",
            "possible",
            "impossible",
            "necessary",
            "needed",
            "vital",
            "crucial",
            "key",
            "near",
            "close",
            "likely",
            "unlikely",
        ];
        let parse = self.parse();
        let verb = parse.head(noun);
        let is_ahead = || {
            parse.modal(verb).is_some()
                || parse.children_by(verb, &["acomp", "attr"]).any(|said| parse.is_word(said, &AHEAD))
        };
        match parse.dep(noun) {
            "nsubj" => is_ahead(),
            "attr" => parse.child(verb, &["expl"]).is_some() && parse.dep(verb) == "advcl",
            _ => false,
        }
    }

    fn noun_ends(&self, noun: usize, act: &NounAct) -> Option<Ends> {
        // What somebody writes to the crew or the members is news.
        let is_letter = self.parse().has_lemma(noun, &["letter", "message"]);
        let found = |slot: Slot| {
            let mut found = of_noun(self.scene, noun, slot);
            found.retain(|&actor| !is_letter || !self.scene.actor(actor).unnamed);
            found
        };
        let (source_slot, sources) =
            act.sources.iter().map(|&slot| (slot, found(slot))).find(|(_, found)| !found.is_empty())?;
        let together =
            matches!(source_slot, Slot::Between | Slot::Pair | Slot::NamedPair | Slot::SharedBy) && sources.len() > 1;
        let (slot, targets) = if together {
            (source_slot, sources.clone())
        } else {
            let distinct = |targets: &[usize]| targets.iter().any(|target| !sources.contains(target));
            act.targets.iter().map(|&slot| (slot, found(slot))).find(|(_, found)| distinct(found))?
        };
        let slots = (source_slot, slot);
        Some(Ends { sources, targets, slots, kind: act.kind, rule: act.rule, weight: 1, object: None })
    }
}
