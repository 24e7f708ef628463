//! Judgements: `Norway's offer is unacceptable`.

use crate::grammar::Parse;
use crate::lexicon::{NounAct, Slot};
use crate::model::{ActorKind, Modality, RelationKind};
use crate::relations::Claim;
use crate::relations::context::modality;
use crate::relations::find::{Ends, Finder, compound};
use crate::relations::slots::of_noun;

/// The verb whose object a noun is, or stands within.
fn object_above(parse: &Parse, noun: usize) -> Option<usize> {
    let mut within = std::iter::once(noun).chain(parse.ancestors(noun)).take_while(|&at| !parse.is_verb(at));
    within.find(|&at| parse.dep(at) == "dobj").map(|object| parse.head(object))
}

impl Finder<'_> {
    /// `Norway's offer is unacceptable`, `Norway is an aggressor`, `called Norway a bully`: by whom, and on whom.
    pub(in crate::relations::find) fn judgement(&self, word: usize) -> Vec<Claim> {
        let parse = self.parse();
        if let Some(claims) = self.called_names(word) {
            return claims;
        }
        let verb = parse.head(word);
        // `branded her a liar`: the parser may take both for objects.
        let is_second = parse.dep(word) == "dobj"
            && parse.has_lemma(verb, &["call", "brand", "label", "dub", "term"])
            && parse.children_by(verb, &["dobj"]).any(|first| first < word);
        // `described the offer as unfair`
        let views =
            parse.is_word(verb, &["as"]) && parse.has_lemma(parse.head(verb), &self.scene.lexicon.verdicts.viewing);
        let verb = if views { parse.head(verb) } else { verb };
        if !is_second && !views && !matches!(parse.dep(word), "acomp" | "attr" | "oprd" | "ccomp") {
            return Vec::new();
        }
        let acts = self.scene.lexicon.acts.judgement(&compound(parse, word));
        if acts.is_empty() || parse.is_negated(verb) || modality(parse, verb) != Modality::Asserted {
            return Vec::new();
        }
        let copula = parse.has_lemma(verb, &["be", "become", "remain", "seem"]);
        let mut judged = if copula { parse.subjects(verb) } else { parse.objects(verb) };
        if judged.is_empty() {
            // `called the offer unacceptable`: the parser may make a clause of it.
            judged = parse.children_by(word, &["nsubj"]).collect();
        }
        acts.iter().find_map(|act| self.judged(word, verb, copula, &judged, act)).unwrap_or_default()
    }

    /// What is called so; the parser may take both for what it is called.
    fn named_things(&self, verb: usize, word: usize) -> Vec<usize> {
        let parse = self.parse();
        let objects = parse.objects(verb);
        if objects.is_empty() {
            parse.children_by(verb, &["oprd"]).filter(|&first| first < word).collect()
        } else {
            objects
        }
    }

    /// `called Norway “a ship of fools”`, `described the offer as “a bad joke”`: what is quoted of another and says no
    /// good is meant to hurt.
    fn called_names(&self, word: usize) -> Option<Vec<Claim>> {
        let parse = self.parse();
        let above = parse.head(word);
        let (verb, verbs): (usize, &[&str]) = match parse.dep(word) {
            // `called the claim about Jon Palsson “a joke”`: the parser may read it as an apposition.
            "appos" => (object_above(parse, above)?, &["call", "brand", "label", "dub", "term"]),
            "oprd" => (above, &["call", "brand", "label", "dub", "term"]),
            "pobj" if parse.is_word(above, &["as"]) => (
                parse.head(above),
                &["describe", "brand", "label", "dismiss", "deride", "ridicule", "mock", "characterize"],
            ),
            _ => return None,
        };
        let said = parse.subtree(word);
        let opening = said.start.checked_sub(1).filter(|&before| before > verb).unwrap_or(said.start);
        let is_quoted =
            [opening, said.start].iter().any(|&token| matches!(parse.word(token), "“" | "\"" | "‘" | "«" | "``"));
        let is_kind = said.clone().any(|token| parse.is_word(token, &self.scene.lexicon.verdicts.praise));
        let firm = parse.is_verb(verb)
            && parse.has_lemma(verb, verbs)
            && !parse.is_negated(verb)
            && modality(parse, verb) == Modality::Asserted;
        // `called it “a start”`: what was said or done.
        let judged: Vec<usize> = self
            .named_things(verb, word)
            .into_iter()
            .filter(|&head| !parse.is_word(head, &["it", "this", "that"]))
            .collect();
        // `called the mayor a pirate`: between persons, words without quotation marks hurt, too.
        let is_person = |&head: &usize| {
            let mut whom = self.scene.parties(head).into_iter().map(|who| self.scene.actor(who));
            whom.any(|who| who.kind == ActorKind::Person && !who.unnamed)
        };
        let is_blunt = || {
            let is_any = parse.is_word(said.start, &["a", "an"]);
            parse.has_lemma(verb, &["call", "brand"]) && is_any && judged.iter().any(is_person)
        };
        if !firm || judged.is_empty() || !(is_quoted || is_blunt()) || parse.is_passive(verb) {
            return None;
        }
        // Who calls a claim a joke rejects it; who calls a person so, insults.
        let is_said = judged.iter().any(|&head| parse.has_lemma(head, &self.scene.lexicon.proposals.answered));
        if is_kind && is_said {
            return None;
        }
        let (kind, rule) = match (is_kind, is_said) {
            (true, _) => (RelationKind::Support, "support"),
            (_, true) => (RelationKind::Reject, "reject"),
            _ => (RelationKind::Accuse, "accuse"),
        };
        let act =
            NounAct { kind, sources: vec![Slot::Speaker], targets: vec![Slot::Subject, Slot::SubjectOwner], rule };
        self.judged(word, verb, false, &judged, &act)
    }

    fn judged(&self, word: usize, verb: usize, copula: bool, judged: &[usize], act: &NounAct) -> Option<Vec<Claim>> {
        let parse = self.parse();
        let from = |slot: Slot| match slot {
            Slot::Speaker if copula => self.scene.speaker(word).into_iter().collect(),
            Slot::Speaker => self.scene.all(parse.subjects(verb)),
            _ => of_noun(self.scene, word, slot),
        };
        let (source_slot, mut sources) =
            act.sources.iter().map(|&slot| (slot, from(slot))).find(|(_, found)| !found.is_empty())?;
        sources.retain(|&source| self.is_party(source));
        let on = |slot: Slot| -> Vec<usize> {
            let whole = slot == Slot::Subject;
            let found =
                judged.iter().flat_map(|&head| if whole { self.scene.parties(head) } else { self.scene.owners(head) });
            found.filter(|&target| !sources.iter().any(|&source| self.scene.same_side(source, target))).collect()
        };
        let answered = || {
            let said: Vec<usize> = judged.iter().flat_map(|&head| self.accuser(word, head, &sources)).collect();
            let told = if said.is_empty() { self.echoed(judged, &sources) } else { said };
            let ruled = || {
                judged
                    .iter()
                    .filter(|&&head| parse.has_lemma(head, &self.scene.lexicon.verdicts.rulings))
                    .flat_map(|&head| self.decider(head, &sources))
            };
            let theirs = if told.is_empty() { ruled().collect() } else { told };
            (Slot::Accuser, theirs)
        };
        let found = act.targets.iter().map(|&slot| (slot, on(slot))).find(|(_, found)| !found.is_empty());
        let (slot, targets) = found.unwrap_or_else(answered);
        if sources.is_empty() || targets.is_empty() {
            return None;
        }
        let slots = (source_slot, slot);
        // Who calls an offer unfair rejects it; who calls a raid so, holds it against the other.
        let is_put = judged.iter().any(|&head| {
            parse.has_lemma(head, &self.scene.lexicon.proposals.proposed)
                || parse.has_lemma(head, &self.scene.lexicon.proposals.answered)
                    && !parse.has_lemma(head, &["threat", "warning"])
        });
        let kind = if act.kind == RelationKind::Accuse && is_put { RelationKind::Reject } else { act.kind };
        let ends = Ends { sources, targets, slots, kind, rule: act.rule, weight: 1, object: None };
        Some(self.claims(word, &ends))
    }

    /// What an envoy or sources without a name think of others is no act of a party.
    pub(super) fn is_party(&self, speaker: usize) -> bool {
        const HIDDEN: [&str; 6] = ["sources", "people", "officials", "diplomats", "analysts", "observers"];
        let actor = self.scene.actor(speaker);
        let is_hidden = actor.name.split(' ').any(|word| HIDDEN.contains(&word.to_lowercase().as_str()));
        !actor.unnamed || actor.kind != ActorKind::Person && !is_hidden
    }
}
