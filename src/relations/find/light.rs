//! Verbs that say no more than that something is done, and leave it to their noun to say what: `made a plea to`, `faced a demand
//! from`, `struck in protest at`.

use super::{Ends, Finder};
use crate::lexicon::{NounAct, Slot};
use crate::model::RelationKind;
use crate::relations::Claim;
use crate::relations::slots::{of_noun, of_verb};

impl Finder<'_> {
    /// What the noun says with the verb that it hangs on.
    pub(super) fn light(&self, noun: usize, acts: &[NounAct]) -> Vec<Claim> {
        let parse = self.parse();
        let above = parse.head(noun);
        let found = match parse.dep(noun) {
            "dobj" | "nsubjpass" if parse.has_lemma(above, &self.scene.lexicon.deeds.doing) => {
                acts.iter().find_map(|act| self.done(above, noun, act)).map(|ends| (above, ends))
            }
            "dobj" if parse.has_lemma(above, &self.scene.lexicon.deeds.undergoing) => {
                acts.iter().find_map(|act| self.undergone(above, noun, act)).map(|ends| (above, ends))
            }
            // `in protest at`; `in an attack on Oslo` says not whose.
            "pobj" if parse.is_word(above, &["in"]) && parse.child(noun, &["det", "nummod", "poss"]).is_none() => {
                let verb = parse.head(above);
                let ends = acts.iter().filter(|act| act.kind != RelationKind::Consult);
                ends.filter(|_| parse.is_verb(verb)).find_map(|act| self.done(verb, noun, act)).map(|ends| (verb, ends))
            }
            _ => None,
        };
        found.filter(|&(verb, _)| !self.is_open(verb)).map(|(verb, ends)| self.claims(verb, &ends)).unwrap_or_default()
    }

    /// `made a plea to the bank`
    fn done(&self, verb: usize, noun: usize, act: &NounAct) -> Option<Ends> {
        if !act.sources.contains(&Slot::Poss) {
            return None;
        }
        let sources = self.subjects(verb);
        let (slot, targets) = self.on_whom(verb, noun, act, &sources)?;
        (!sources.is_empty()).then(|| self.light_ends(sources, targets, (Slot::Subject, slot), noun, act))
    }

    /// `faced a demand from the bank`
    fn undergone(&self, verb: usize, noun: usize, act: &NounAct) -> Option<Ends> {
        let found = |slot: Slot| {
            if slot.prepositions().is_empty() {
                of_noun(self.scene, noun, slot)
            } else {
                of_verb(self.scene, verb, Some(noun), slot)
            }
        };
        let by = act.sources.iter().filter(|slot| matches!(slot, Slot::From | Slot::By | Slot::Poss));
        let (slot, sources) = by.map(|&slot| (slot, found(slot))).find(|(_, found)| !found.is_empty())?;
        let mut targets = self.subjects(verb);
        targets.retain(|target| !sources.contains(target));
        (!targets.is_empty()).then(|| self.light_ends(sources, targets, (slot, Slot::Subject), noun, act))
    }

    fn on_whom(&self, verb: usize, noun: usize, act: &NounAct, sources: &[usize]) -> Option<(Slot, Vec<usize>)> {
        let found = |slot: Slot| {
            let mut found = if slot == Slot::Dative {
                of_verb(self.scene, verb, Some(noun), slot)
            } else if slot.prepositions().is_empty() {
                of_noun(self.scene, noun, slot)
            } else {
                of_verb(self.scene, verb, Some(noun), slot)
            };
            if found.is_empty() {
                found = self.echoed(&self.parse().obliques(noun, slot.prepositions()), sources);
            }
            found.retain(|target| !sources.contains(target));
            found
        };
        // `sent the bank a warning`
        let slots = act.targets.iter().copied().chain(std::iter::once(Slot::Dative));
        slots.map(|slot| (slot, found(slot))).find(|(_, found)| !found.is_empty())
    }

    fn light_ends(
        &self,
        sources: Vec<usize>,
        targets: Vec<usize>,
        slots: (Slot, Slot),
        noun: usize,
        act: &NounAct,
    ) -> Ends {
        Ends { sources, targets, slots, kind: act.kind, rule: act.rule, weight: 1, object: Some(noun) }
    }
}
