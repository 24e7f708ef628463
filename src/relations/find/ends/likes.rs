//! Who did what the noun says by its verb: `offered to help; the bank rejected the offer`.

use crate::relations::find::Finder;

/// How many sentences back it may be told.
const REACH: usize = 2;

impl Finder<'_> {
    /// Who last did by a verb what the noun takes up, other than those who answer it.
    pub(super) fn who_did_the_like(&self, verb: usize, noun: usize, subjects: &[usize]) -> Vec<usize> {
        let parse = self.parse();
        let lemma = parse.lemma(noun).to_lowercase();
        let Some(verbs) = self.scene.lexicon.proposals.done_by.get(&lemma) else { return Vec::new() };
        let is_explained = parse.children_by(noun, &["prep", "acl", "relcl", "poss"]).any(|child| {
            parse.dep(child) != "prep" || !self.scene.all(parse.children_by(child, &["pobj"]).collect()).is_empty()
        });
        let first = parse.sentences().get(parse.sentence_of(verb).saturating_sub(REACH));
        let Some(first) = first.filter(|_| !is_explained && parse.tag(noun) == "NN") else { return Vec::new() };
        let doers = (first.start..verb).rev().filter(|&done| {
            parse.is_verb(done) && parse.has_lemma(done, verbs) && !parse.is_negated(done) && done != verb
        });
        let is_other = |&who: &usize| {
            !self.scene.actor(who).unnamed && !subjects.iter().any(|&subject| self.scene.same_side(subject, who))
        };
        doers
            .map(|done| self.scene.named(parse.subjects(done)).into_iter().filter(is_other).collect())
            .find(|found: &Vec<usize>| !found.is_empty())
            .unwrap_or_default()
    }
}
