//! What one wants to see done to others: `The widows want Ola Berg charged`, `Norden wants the chairman out`.

use crate::lexicon::Slot;
use crate::model::{ActorKind, Modality, RelationKind};
use crate::relations::Claim;
use crate::relations::context::modality;
use crate::relations::find::{Ends, Finder};
use crate::relations::slots::is_infinitive;

/// What becomes of those who are held guilty.
const TRIALS: [&str; 12] = [
    "charged",
    "jailed",
    "prosecuted",
    "tried",
    "punished",
    "arrested",
    "investigated",
    "indicted",
    "convicted",
    "impeached",
    "imprisoned",
    "disciplined",
];

/// What becomes of those whom one will have no longer.
const ENDS_OF_OFFICE: [&str; 10] =
    ["sacked", "fired", "removed", "dismissed", "ousted", "expelled", "replaced", "out", "gone", "barred"];

/// What one does under others or for them; that one will not work with them is told by the rules.
const TOGETHER: [&str; 4] = ["serve", "govern", "sit", "vote"];

impl Finder<'_> {
    /// `asked to see the mayor`, `has requested to speak to her`: what is asked of the other.
    pub(in crate::relations::find) fn asks_to_see(&self, verb: usize) -> Vec<Claim> {
        let parse = self.parse();
        if !parse.is_verb(verb) || !parse.has_lemma(verb, &["ask", "demand", "request", "apply"]) || self.is_open(verb)
        {
            return Vec::new();
        }
        let clause = parse
            .children_by(verb, &["xcomp"])
            .find(|&clause| parse.has_lemma(clause, &["see", "meet", "speak", "talk"]) && is_infinitive(parse, clause));
        let (Some(clause), None) = (clause, parse.child(verb, &["dobj", "neg"])) else { return Vec::new() };
        let whom = parse.objects(clause).into_iter().chain(parse.obliques(clause, &["to", "with"]));
        let (sources, targets) = (self.subjects(verb), self.scene.named(whom.collect()));
        let (slots, kind) = ((Slot::Subject, Slot::Object), RelationKind::Request);
        self.claims(verb, &Ends { sources, targets, slots, kind, rule: "wish", weight: 1, object: None })
    }

    /// `has ruled out serving under the mayor`, `excludes voting for her`: with whom one will have nothing to do.
    pub(in crate::relations::find) fn shuns(&self, verb: usize) -> Vec<Claim> {
        let parse = self.parse();
        let rules_out = parse.has_lemma(verb, &["rule"])
            && parse.children_by(verb, &["prt", "advmod"]).any(|out| parse.is_word(out, &["out"]));
        if !parse.is_verb(verb) || !(rules_out || parse.has_lemma(verb, &["exclude"])) || parse.is_negated(verb) {
            return Vec::new();
        }
        let does = parse
            .children_by(verb, &["xcomp", "ccomp", "pcomp", "dobj"])
            .find(|&does| parse.tag(does) == "VBG" && parse.has_lemma(does, &TOGETHER));
        let Some(does) = does.filter(|_| modality(parse, verb) == Modality::Asserted) else { return Vec::new() };
        let with = parse.obliques(does, &["with", "under", "for", "alongside", "to"]);
        let (sources, targets) =
            (self.subjects(verb), self.scene.all(parse.objects(does).into_iter().chain(with).collect()));
        let (slots, kind) = ((Slot::Subject, Slot::Object), RelationKind::Reject);
        self.claims(verb, &Ends { sources, targets, slots, kind, rule: "wish", weight: 1, object: None })
    }

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
        let kind = if parse.is_word(fate, &TRIALS) {
            RelationKind::Accuse
        } else if parse.is_word(fate, &ENDS_OF_OFFICE) {
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
