//! What is turned down or taken up was put to one before: `rejected a request by the union`, `asked for a delay, and the
//! bank refused`.

use crate::lexicon::Slot;
use crate::model::RelationKind;
use crate::relations::Claim;
use crate::relations::find::{Ends, Finder};
use crate::relations::slots::is_infinitive;

/// Nouns for what is asked of those who answer it.
const ASKED: [&str; 6] = ["request", "appeal", "plea", "demand", "call", "petition"];

impl Finder<'_> {
    /// What others asked of those who now answer, where the answer alone tells of it.
    pub(in crate::relations::find) fn put_before(&self, verb: usize, claims: &[Claim]) -> Vec<Claim> {
        let asked = self.asked_of(verb);
        if asked.is_empty() { self.asked_in_front(verb, claims) } else { asked }
    }

    /// `rejected a request by the union to wait`
    fn asked_of(&self, verb: usize) -> Vec<Claim> {
        let parse = self.parse();
        let what = parse.objects(verb).into_iter().find(|&what| parse.has_lemma(what, &ASKED));
        let Some(what) =
            what.filter(|_| parse.has_lemma(verb, &self.scene.lexicon.proposals.answering) && !parse.is_negated(verb))
        else {
            return Vec::new();
        };
        let sources = self.scene.all(parse.obliques(what, &["by", "from"]));
        let targets = self.subjects(verb);
        self.asks(what, sources, targets, (Slot::By, Slot::VerbSubject))
    }

    /// `asked for a delay, and the bank refused`: the bank was asked.
    fn asked_in_front(&self, verb: usize, claims: &[Claim]) -> Vec<Claim> {
        let parse = self.parse();
        let answer = claims.iter().find(|claim| claim.kind == RelationKind::Reject);
        let Some(answer) = answer.filter(|_| parse.has_lemma(verb, &["refuse", "decline"])) else { return Vec::new() };
        let asks = parse.head(verb);
        let is_open = parse.is_verb(asks)
            && parse.dep(verb) == "conj"
            && parse.has_lemma(asks, &["ask", "appeal", "apply", "plead", "beg"])
            && parse.child(asks, &["dobj", "dative"]).is_none();
        let for_what = !parse.obliques(asks, &["for"]).is_empty()
            || parse.children_by(asks, &["xcomp"]).any(|what| is_infinitive(parse, what));
        let whole = self.scene.all(parse.subjects(asks)).contains(&answer.target);
        if !is_open || !for_what || !whole {
            return Vec::new();
        }
        self.asks(asks, vec![answer.target], vec![answer.source], (Slot::Subject, Slot::AtBehest))
    }

    fn asks(&self, word: usize, sources: Vec<usize>, targets: Vec<usize>, slots: (Slot, Slot)) -> Vec<Claim> {
        let kind = RelationKind::Request;
        self.claims(word, &Ends { sources, targets, slots, kind, rule: "request", weight: 1, object: None })
    }
}
