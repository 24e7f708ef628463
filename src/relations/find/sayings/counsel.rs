//! What one tells many others to take or leave: `urged shareholders to reject the offer`, `asked voters to back Ola Berg`.

use crate::lexicon::Slot;
use crate::model::{Modality, RelationKind};
use crate::relations::Claim;
use crate::relations::context::modality;
use crate::relations::find::{Ends, Finder};

/// What they are told to do.
const TAKES: [&str; 6] = ["accept", "back", "support", "approve", "endorse", "elect"];
const LEAVES: [&str; 6] = ["reject", "refuse", "ignore", "spurn", "oppose", "resist"];

impl Finder<'_> {
    /// Who counsels for or against what is another's, says so of it.
    pub(in crate::relations::find) fn counsel(&self, verb: usize) -> Vec<Claim> {
        let parse = self.parse();
        if !parse.is_verb(verb)
            || !parse.has_lemma(verb, &self.scene.lexicon.proposals.counselling)
            || parse.is_negated(verb)
            || self.is_open(verb)
        {
            return Vec::new();
        }
        let clauses = parse.children_by(verb, &["xcomp", "ccomp", "advcl"]).filter(|&clause| clause > verb);
        // `recommended shareholders reject it`: the parser may take it for what they do.
        let is_bare = |clause: usize| {
            parse.tag(clause) == "VB" || parse.tag(clause) == "VBP" && parse.has_lemma(verb, &["recommend", "urge"])
        };
        let mut told = clauses.filter(|&clause| is_bare(clause) && parse.modal(clause).is_none());
        let Some((kind, clause)) = told.find_map(|clause| Some((self.counselled(clause)?, clause))) else {
            return Vec::new();
        };
        if !self.tells_many(verb, clause) || modality(parse, verb) != Modality::Asserted {
            return Vec::new();
        }
        let things: Vec<usize> = if parse.has_lemma(clause, &["vote"]) {
            parse.obliques(clause, &["for", "against"])
        } else {
            parse.objects(clause).into_iter().filter(|&thing| thing > clause).collect()
        };
        let named = self.scene.named(things.clone());
        let targets = if named.is_empty() {
            things.into_iter().flat_map(|thing| self.scene.owners(thing)).collect()
        } else {
            named
        };
        let slots = (Slot::Subject, Slot::Object);
        let sources = self.subjects(verb);
        self.claims(verb, &Ends { sources, targets, slots, kind, rule: "counsel", weight: 1, object: None })
    }

    /// `to accept`, `to vote against`
    fn counselled(&self, clause: usize) -> Option<RelationKind> {
        let parse = self.parse();
        let votes = |preposition: &str| {
            parse.has_lemma(clause, &["vote"]) && !parse.obliques(clause, &[preposition]).is_empty()
        };
        let is_turned = parse.is_negated(clause);
        let takes = parse.has_lemma(clause, &TAKES) || votes("for");
        let leaves = parse.has_lemma(clause, &LEAVES) || votes("against");
        match (takes, leaves) {
            (true, _) if is_turned => Some(RelationKind::Reject),
            (true, _) => Some(RelationKind::Support),
            (_, true) if !is_turned => Some(RelationKind::Reject),
            _ => None,
        }
    }

    /// `shareholders`, `its members`: several without a name.
    fn tells_many(&self, verb: usize, clause: usize) -> bool {
        let parse = self.parse();
        let own: Vec<usize> = parse.children_by(clause, &["nsubj"]).collect();
        let on = if parse.has_lemma(verb, &["call"]) { parse.obliques(verb, &["on"]) } else { Vec::new() };
        let objects = parse.objects(verb).into_iter().filter(|&whom| whom < clause);
        let told: Vec<usize> = if own.is_empty() { objects.chain(on).collect() } else { own };
        let is_many = |&whom: &usize| {
            parse.tag(whom) == "NNS"
                && self.scene.both(whom).is_none()
                && self.scene.reading.mention_at(whom).is_none_or(|found| {
                    self.scene.reading.actor_at(found.head).is_none_or(|who| self.scene.actor(who).unnamed)
                })
        };
        !told.is_empty() && told.iter().all(is_many)
    }
}
