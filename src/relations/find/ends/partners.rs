//! The other side that a verb leaves out: of the talks that one leaves, of the treaty that one quits, of those whose release
//! is demanded.

use crate::lexicon::{Slot, VerbAct};
use crate::model::RelationKind;
use crate::relations::find::Finder;

/// How many sentences back the others may have been named.
const REACH: usize = 4;

/// Nouns for what two have with each other.
const TALKS: [&str; 5] = ["talk", "negotiation", "discussion", "dialogue", "meeting"];
const TREATIES: [&str; 5] = ["treaty", "pact", "agreement", "accord", "deal"];

/// Nouns for what those who hold people are asked for.
const RELEASES: [&str; 4] = ["release", "freeing", "return", "handover"];

impl Finder<'_> {
    /// With whom: `walked out of the talks`, `pulled out of the treaty`.
    pub(in crate::relations::find) fn partners(
        &self,
        verb: usize,
        object: Option<usize>,
        act: &VerbAct,
        subjects: &[usize],
    ) -> Vec<usize> {
        let parse = self.parse();
        let Some(what) = object.filter(|_| act.kind == RelationKind::Reject) else { return Vec::new() };
        let is_told = parse.child(what, &["poss", "compound"]).is_some()
            || !parse.obliques(what, &["with", "between", "on", "about"]).is_empty()
            || parse.children_by(what, &["det"]).any(|det| !parse.is_word(det, &["the", "these"]));
        let kinds: &[RelationKind] = if parse.has_lemma(what, &TALKS) {
            &[RelationKind::Consult]
        } else if parse.has_lemma(what, &TREATIES) {
            &[RelationKind::Agree]
        } else {
            return Vec::new();
        };
        if is_told {
            return Vec::new();
        }
        let ours = |actor: usize| subjects.iter().any(|&subject| self.scene.same_side(subject, actor));
        let near = |token: usize| parse.sentence_of(token) + REACH >= parse.sentence_of(verb);
        let told = self.known.iter().rev().take_while(|(token, _)| near(*token));
        let mut between = told.filter(|(_, claim)| kinds.contains(&claim.kind));
        let other = between.find_map(|(_, claim)| match (ours(claim.source), ours(claim.target)) {
            (true, false) => Some(claim.target),
            (false, true) => Some(claim.source),
            _ => None,
        });
        let in_strike = || {
            let (union, employer) = self.scene.sides_of_strike().filter(|_| parse.has_lemma(what, &TALKS))?;
            [(union, employer), (employer, union)].into_iter().find(|&(own, _)| ours(own)).map(|(_, other)| other)
        };
        other.or_else(in_strike).into_iter().collect()
    }

    /// True for `demanded the release of the crew`: the crew is asked nothing.
    pub(in crate::relations::find) fn is_release(&self, verb: usize, slot: Slot, act: &VerbAct) -> bool {
        let parse = self.parse();
        let is_release = |what: usize| parse.has_lemma(what, &RELEASES);
        act.kind == RelationKind::Request && slot == Slot::Of && parse.children_by(verb, &["dobj"]).any(is_release)
    }

    /// Who holds those whose release is demanded: the last who was told to seize any, other than those who demand it.
    pub(in crate::relations::find) fn holders(&self, verb: usize, subjects: &[usize]) -> Vec<usize> {
        let parse = self.parse();
        let near = |token: usize| parse.sentence_of(token) + REACH >= parse.sentence_of(verb);
        let told = self.known.iter().rev().take_while(|(token, _)| near(*token));
        let mut seized = told.filter(|(_, claim)| claim.kind == RelationKind::Coerce).map(|(_, claim)| claim.source);
        let holder = seized.find(|&holder| !subjects.iter().any(|&subject| self.scene.same_side(subject, holder)));
        holder.into_iter().collect()
    }
}
