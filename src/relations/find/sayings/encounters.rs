//! Occasions on which one speaks to another, told beside what is said: `warned the mayor in a phone call`, `raised it with her
//! over dinner`.

use crate::lexicon::Slot;
use crate::model::{ActorKind, Modality, RelationKind};
use crate::relations::Claim;
use crate::relations::context::modality;
use crate::relations::find::{Ends, Finder};

impl Finder<'_> {
    /// Who by such a verb speaks to whom on such an occasion, has met or rung them.
    pub(in crate::relations::find) fn encounter(&self, verb: usize) -> Vec<Claim> {
        let parse = self.parse();
        if !parse.is_verb(verb)
            || !parse.has_lemma(verb, &self.scene.lexicon.proposals.telling)
            || parse.is_passive(verb)
            || parse.is_negated(verb)
            || self.is_open(verb)
            || modality(parse, verb) != Modality::Asserted
            || !self.is_on_occasion(verb)
        {
            return Vec::new();
        }
        // `conveyed Norway's position to the envoy`: a thing is told nothing, whosever it is.
        let is_somebody = |&whom: &usize| parse.pos(whom) == "PRON" || self.scene.reading.mention_at(whom).is_some();
        // `discussed Iceland by phone`: what is talked about.
        let is_topic = parse.has_lemma(verb, &["discuss", "debate"]);
        let objects = if is_topic { Vec::new() } else { parse.objects(verb) };
        let first = objects.into_iter().chain(parse.children_by(verb, &["dative"])).filter(is_somebody);
        let mut targets = self.scene.named(first.collect());
        if targets.is_empty() {
            // `raised it with the mayor`, `explained to the mayor`
            let behind = parse.children_by(verb, &["dobj"]).chain(std::iter::once(verb));
            targets = self.scene.named(behind.flat_map(|at| parse.obliques(at, &["with", "to"])).collect());
        }
        let is_party = |&who: &usize| {
            matches!(self.scene.actor(who).kind, ActorKind::Person | ActorKind::State) || self.scene.is_body(who)
        };
        targets.retain(|target| is_party(target) && !self.scene.is_press(self.scene.actor(*target)));
        let mut sources = self.subjects(verb);
        sources.retain(|source| is_party(source) && !targets.contains(source));
        let (slots, kind) = ((Slot::Subject, Slot::Object), RelationKind::Consult);
        self.claims(verb, &Ends { sources, targets, slots, kind, rule: "consult", weight: 1, object: None })
    }

    /// `in a phone call`, `over dinner`; `at a meeting with Kern` is one with others.
    fn is_on_occasion(&self, verb: usize) -> bool {
        let parse = self.parse();
        let end = parse.subtree(verb).end;
        self.scene.lexicon.proposals.occasions.iter().any(|(prepositions, nouns)| {
            let mut behind = (verb + 1..end).filter(|&noun| {
                let above = parse.head(noun);
                let is_own = || parse.ancestors(above).find(|&up| parse.is_verb(up)) == Some(verb);
                parse.has_lemma(noun, nouns)
                    && parse.dep(noun) == "pobj"
                    && parse.is_word(above, prepositions)
                    && is_own()
            });
            behind.any(|noun| self.scene.all(parse.obliques(noun, &["with", "between", "of"])).is_empty())
        })
    }
}
