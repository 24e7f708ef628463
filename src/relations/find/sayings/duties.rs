//! Whose it was: `The track has been the firm's job, Kern pointed out`, `the delay was the fault of the bank`.

use crate::lexicon::Slot;
use crate::model::{Modality, RelationKind};
use crate::relations::Claim;
use crate::relations::context::modality;
use crate::relations::find::{Ends, Finder};

impl Finder<'_> {
    /// Who says of a thing that another has to answer for it, holds it against the other.
    pub(in crate::relations::find) fn duty(&self, noun: usize) -> Vec<Claim> {
        let parse = self.parse();
        let verb = parse.head(noun);
        let is_said = parse.dep(noun) == "attr" && parse.has_lemma(verb, &["be", "remain"]);
        if !is_said
            || !parse.has_lemma(noun, &self.scene.lexicon.verdicts.duties)
            || parse.is_negated(verb)
            || modality(parse, verb) != Modality::Asserted
        {
            return Vec::new();
        }
        let Some(speaker) = self.scene.speaker(noun).filter(|&speaker| self.is_party(speaker)) else {
            return Vec::new();
        };
        let mut targets = self.scene.all(parse.possessors(noun));
        targets.extend(self.scene.all(parse.obliques(noun, &["of"])));
        targets.retain(|&target| !self.scene.same_side(speaker, target));
        let (slots, kind) = ((Slot::Speaker, Slot::Poss), RelationKind::Accuse);
        self.claims(
            noun,
            &Ends { sources: vec![speaker], targets, slots, kind, rule: "accuse", weight: 1, object: None },
        )
    }
}
