//! What a speaker holds against another: that one did wrong, did not do what was owed, or did something to the speaker.

use crate::lexicon::{Slot, VerbAct};
use crate::model::{Modality, RelationKind};
use crate::relations::Claim;
use crate::relations::context::modality;
use crate::relations::find::{Ends, Finder};

/// Groups whom the press asks what happened.
const WITNESSES: [&str; 4] = ["delegates", "workers", "lawmakers", "members"];

impl Finder<'_> {
    /// What the speaker says that another did wrong.
    pub(in crate::relations::find) fn charge(&self, verb: usize, act: &VerbAct, subjects: &[usize]) -> Option<Ends> {
        let parse = self.parse();
        let speaker = self.scene.speaker(verb).filter(|&speaker| self.is_party(speaker))?;
        // `The Herald understands that he refused`: reporters tell, and charge nobody.
        // Nor do those of whom only `delegates said` is told.
        if self.scene.is_press(self.scene.actor(speaker)) || self.only_tells(speaker) {
            return None;
        }
        // `failed to agree`: that nothing came of it is no charge.
        let comes_to_nothing = parse.has_lemma(verb, &["fail"])
            && parse
                .child(verb, &["xcomp"])
                .is_some_and(|what| parse.has_lemma(what, &["agree", "reach", "settle", "find"]));
        // `treated us like children`, and not `treated the wounded`
        let is_manner = !parse.has_lemma(verb, &["treat"])
            || parse
                .children_by(verb, &["prep", "advmod"])
                .any(|how| parse.is_word(how, &["like", "as", "badly", "poorly", "unfairly"]));
        // `is trying to steal it`
        let above = parse.head(verb);
        let tries = parse.dep(verb) == "xcomp"
            && parse.tag(above) != "VB"
            && parse.has_lemma(above, &["try", "attempt", "seek", "want", "plot", "conspire"]);
        let firm = is_manner
            && (tries || parse.tag(verb) != "VB")
            && parse.dep(verb) != "pcomp"
            && (tries || modality(parse, verb) == Modality::Asserted)
            && !parse.is_negated(verb)
            && !comes_to_nothing
            && !parse.is_passive(verb);
        if !firm || (!act.objects.is_empty() && self.object(verb, &act.objects).is_none()) {
            return None;
        }
        // `said that the bid undervalues the bank`: whose bid it is.
        let owners = || parse.subjects(verb).into_iter().flat_map(|thing| self.scene.owners(thing)).collect();
        let (slot, targets): (Slot, Vec<usize>) = match act.targets.as_slice() {
            [Slot::SubjectOwner, ..] => (Slot::SubjectOwner, owners()),
            slots if slots.contains(&Slot::Subject) => (Slot::Subject, subjects.to_vec()),
            _ => return None,
        };
        let targets: Vec<usize> =
            targets.into_iter().filter(|&target| !self.scene.same_side(speaker, target)).collect();
        (!targets.is_empty()).then(|| Ends {
            sources: vec![speaker],
            targets,
            slots: (Slot::Speaker, slot),
            kind: act.kind,
            rule: act.rule,
            weight: 1,
            object: None,
        })
    }

    /// `delegates`, `workers`, `officials`: those whom the press asks what happened.
    fn only_tells(&self, speaker: usize) -> bool {
        let (actor, known) = (self.scene.actor(speaker), &self.scene.lexicon.bystanders);
        let name = actor.name.to_lowercase();
        let is_told_by = |word: &str| {
            let one = word.strip_suffix('s').unwrap_or(word);
            known.audience.has(word) || known.anonymous.has(one) || WITNESSES.contains(&word)
        };
        actor.unnamed && name.split(" of ").next().is_some_and(|own| own.split(' ').any(is_told_by))
    }

    /// True for a verb for what one owes others.
    pub(in crate::relations::find) fn is_owed_to_others(&self, verb: usize) -> bool {
        self.parse().has_lemma(verb, &self.scene.lexicon.verdicts.owed)
    }

    /// `The mayor never asked us`: what the speaker says that another did not do and owed.
    pub(in crate::relations::find) fn omission(&self, verb: usize, subjects: &[usize]) -> Option<Ends> {
        let parse = self.parse();
        let speaker = self.scene.speaker(verb).filter(|&speaker| self.is_party(speaker))?;
        let is_past = parse.tag(verb) == "VBD"
            || parse
                .children_by(verb, &["aux"])
                .any(|aux| parse.is_word(aux, &["did", "has", "have", "had", "'ve", "’ve"]));
        // `never asked anyone`, `did not ask us`; that one has not replied is no more than that.
        let never = parse.children_by(verb, &["neg", "advmod"]).any(|not| parse.is_word(not, &["never"]));
        let owed = self.scene.all(parse.objects(verb));
        let is_owed = never || owed.iter().any(|&whom| self.scene.same_side(speaker, whom));
        let is_undone = is_owed
            && self.is_owed_to_others(verb)
            && parse.is_negated(verb)
            && is_past
            && !parse.is_passive(verb)
            && parse.modal(verb).is_none()
            && !parse.is_in_condition(verb);
        if !is_undone || self.scene.is_press(self.scene.actor(speaker)) {
            return None;
        }
        let others = subjects.iter().copied().filter(|&subject| !self.scene.same_side(speaker, subject));
        let targets: Vec<usize> = others.collect();
        (!targets.is_empty()).then(|| Ends {
            sources: vec![speaker],
            targets,
            slots: (Slot::Speaker, Slot::Subject),
            kind: RelationKind::Accuse,
            rule: "accuse",
            weight: 1,
            object: None,
        })
    }

    /// `Kern said that the guards had fired first`: force, whomever it hit.
    pub(in crate::relations::find) fn violence(
        &self,
        verb: usize,
        acts: &[VerbAct],
        subjects: &[usize],
    ) -> Option<Ends> {
        let force = acts.iter().find(|act| act.kind == RelationKind::Assault && act.objects.is_empty())?;
        let is_past = matches!(self.parse().tag(verb), "VBD" | "VBN");
        let act = VerbAct { kind: RelationKind::Accuse, targets: vec![Slot::Subject], rule: "accuse", ..force.clone() };
        self.charge(verb, &act, subjects).filter(|_| is_past && self.parse().dep(verb) != "relcl")
    }

    /// `Kern said that the mayor had shut her out`: who tells what another did to them, holds it against the other.
    pub(in crate::relations::find) fn held_against(&self, verb: usize, claims: &[Claim]) -> Vec<Claim> {
        use RelationKind::{Accuse, Assault, Coerce, Reject, Sanction};
        let parse = self.parse();
        let Some(speaker) = self.scene.speaker(verb).filter(|&speaker| self.is_party(speaker)) else {
            return Vec::new();
        };
        let is_told = parse.tag(verb) != "VB"
            && parse.dep(verb) != "advcl"
            && modality(parse, verb) == Modality::Asserted
            && !parse.is_negated(verb);
        let hurts = |claim: &&Claim| {
            matches!(claim.kind, Assault | Coerce | Reject | Sanction)
                && self.scene.same_side(speaker, claim.target)
                && !self.scene.same_side(speaker, claim.source)
        };
        let own = |claim: &Claim| Claim {
            source: speaker,
            target: claim.source,
            kind: Accuse,
            evidence: claim.evidence.clone(),
        };
        claims.iter().filter(|_| is_told).filter(hurts).map(own).collect()
    }
}
