//! To whom it is put in writing: `In a letter to Norway, the bank warned that the pipes were failing`.

use crate::grammar::Parse;
use crate::lexicon::Slot;
use crate::model::{Modality, RelationKind};
use crate::relations::Claim;
use crate::relations::context::modality;
use crate::relations::find::{Ends, Finder};

/// What is done to the one who gets it, by the verb that tells what stands in it.
fn act(parse: &Parse, verb: usize) -> Option<RelationKind> {
    let is = |verbs: &[&str]| parse.has_lemma(verb, verbs);
    if is(&["warn", "threaten"]) {
        Some(RelationKind::Threaten)
    } else if is(&["ask", "urge", "demand", "request", "appeal", "call", "plead", "beg", "insist"]) {
        Some(RelationKind::Request)
    } else if is(&["complain", "protest", "accuse", "object"]) {
        Some(RelationKind::Accuse)
    } else {
        None
    }
}

impl Finder<'_> {
    /// What a letter says to the one to whom it is sent, where the verb names no other.
    pub(in crate::relations::find) fn letter(&self, verb: usize) -> Vec<Claim> {
        let parse = self.parse();
        let Some(kind) = act(parse, verb).filter(|_| parse.is_verb(verb) && !parse.is_passive(verb)) else {
            return Vec::new();
        };
        let letters = parse
            .obliques(verb, &["in"])
            .into_iter()
            .filter(|&paper| parse.has_lemma(paper, &self.scene.lexicon.proposals.letters));
        let targets = self.scene.named(letters.flat_map(|paper| parse.obliques(paper, &["to"])).collect());
        let addresses_others = !self.scene.all(parse.objects(verb)).is_empty()
            || !self.scene.all(parse.obliques(verb, &["on", "to", "against"])).is_empty();
        if targets.is_empty() || addresses_others || parse.is_negated(verb) {
            return Vec::new();
        }
        let mut sources = self.subjects(verb);
        sources.retain(|&source| self.is_party(source));
        if modality(parse, verb) != Modality::Asserted {
            return Vec::new();
        }
        let slots = (Slot::Subject, Slot::To);
        self.claims(verb, &Ends { sources, targets, slots, kind, rule: "letter", weight: 1, object: None })
    }
}
