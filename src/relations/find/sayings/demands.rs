//! Demands that name nobody, of whom the same sentence speaks before: `accused the bank of theft and demanded an inquiry`.

use crate::lexicon::Slot;
use crate::model::{Modality, RelationKind};
use crate::relations::Claim;
use crate::relations::context::modality;
use crate::relations::find::{Ends, Finder};

impl Finder<'_> {
    /// What is demanded of those whom the verb in front is against.
    pub(in crate::relations::find) fn carried_over(&self, verb: usize) -> Vec<Claim> {
        let parse = self.parse();
        let before = parse.head(verb);
        let calls = parse.has_lemma(verb, &["call", "push", "press", "ask"]);
        let wanted = if calls { parse.obliques(verb, &["for"]) } else { parse.children_by(verb, &["dobj"]).collect() };
        let is_demand = calls || parse.has_lemma(verb, &["demand", "seek", "request", "want"]);
        let is_joined = parse.is_verb(verb) && parse.dep(verb) == "conj" && parse.is_verb(before);
        let is_thing = |&what: &usize| self.scene.all(vec![what]).is_empty();
        if !is_demand
            || !is_joined
            || wanted.is_empty()
            || !wanted.iter().all(is_thing)
            || parse.is_negated(verb)
            || parse.child(verb, &["nsubj"]).is_some()
            || modality(parse, verb) != Modality::Asserted
        {
            return Vec::new();
        }
        let addressed = wanted
            .iter()
            .copied()
            .chain([verb])
            .flat_map(|at| parse.obliques(at, &["from", "of", "to", "with", "against"]));
        if !self.scene.all(addressed.collect()).is_empty() {
            return Vec::new();
        }
        let sources = self.subjects(verb);
        let is_against = |claim: &Claim| {
            matches!(claim.kind, RelationKind::Accuse | RelationKind::Reject | RelationKind::Threaten)
                && sources.contains(&claim.source)
        };
        let told = self.known.iter().filter(|(token, claim)| *token == before && is_against(claim));
        let targets = told.map(|(_, claim)| claim.target).collect();
        let (slots, kind) = ((Slot::Subject, Slot::Object), RelationKind::Request);
        self.claims(verb, &Ends { sources, targets, slots, kind, rule: "request", weight: 1, object: None })
    }
}
