//! What one wants to see done to others: `The widows want Ola Berg charged`, `Norden wants the chairman out`.

use crate::lexicon::Slot;
use crate::model::{ActorKind, Modality, RelationKind};
use crate::relations::Claim;
use crate::relations::context::modality;
use crate::relations::find::{Ends, Finder};

impl Finder<'_> {
    /// `wants Ola Berg charged`: the words tell more than the parser, which takes the fate for many things.
    pub(in crate::relations::find) fn wish(&self, verb: usize) -> Vec<Claim> {
        let parse = self.parse();
        if !parse.is_verb(verb) || !parse.has_lemma(verb, &["want"]) || parse.is_negated(verb) {
            return Vec::new();
        }
        let mut found = self.scene.reading.found.iter();
        let Some(whom) = found.find(|mention| (verb + 1..=verb + 2).contains(&mention.tokens.start)) else {
            return Vec::new();
        };
        let fate = whom.tokens.end;
        let kind = if parse.is_word(fate, &self.scene.lexicon.verdicts.trials) {
            RelationKind::Accuse
        } else if parse.is_word(fate, &self.scene.lexicon.verdicts.ends_of_office) {
            RelationKind::Reject
        } else {
            return Vec::new();
        };
        let sources = self.subjects(verb);
        let mut targets = self.scene.named(vec![whom.head]);
        targets.retain(|&target| self.scene.actor(target).kind == ActorKind::Person);
        if modality(parse, verb) != Modality::Asserted {
            return Vec::new();
        }
        let slots = (Slot::Subject, Slot::Object);
        self.claims(verb, &Ends { sources, targets, slots, kind, rule: "wish", weight: 1, object: None })
    }
}
