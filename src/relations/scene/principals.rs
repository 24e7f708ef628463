//! For whom people without a name act: `a senior Danish official`, `ministers from Chile and Peru`.

use super::Scene;
use crate::model::{ActorKind, Who};

impl Scene<'_> {
    /// `a senior Danish official`, `ministers from Chile and Peru`: people without a name, who act for those named with them.
    pub(super) fn principals(&self, head: usize) -> Vec<usize> {
        let parse = &self.reading.parse;
        let Some(Who::Actor(actor)) = self.reading.mention_headed(head).map(|mention| mention.who) else {
            return Vec::new();
        };
        let named = |token: usize| self.reading.actor_at(token).filter(|&found| !self.actor(found).unnamed);
        // `members of the union`: what several of them do is done by it.
        if parse.tag(head) == "NNS" && parse.has_lemma(head, &["member"]) && self.actor(actor).unnamed {
            // `members of the Havn federation`
            let of = |body: usize| {
                named(body).or_else(|| self.reading.modifiers(body).into_iter().find(|&of| self.is_body(of)))
            };
            return parse.obliques(head, &["of", "from"]).into_iter().filter_map(of).collect();
        }
        if !parse.is_noun(head) || !self.acts_for_others(head) {
            return Vec::new();
        }
        let mut of: Vec<usize> = parse.obliques(head, &["of", "from"]).into_iter().filter_map(named).collect();
        if of.is_empty() && parse.tag(head) == "NNS" {
            // `ministers responsible for trade from Chile and Peru`: the parser hangs `from` on what stands between.
            let inner = parse.subtree(head).filter(|&token| token > head && parse.is_noun(token));
            of = inner.flat_map(|token| parse.obliques(token, &["from"])).filter_map(named).collect();
        }
        if of.len() > 1 && parse.tag(head) == "NNS" {
            return of;
        }
        if !self.actor(actor).unnamed {
            return Vec::new();
        }
        if !of.is_empty() {
            return of;
        }
        let led = parse.children_by(head, &["acl"]).find(|&verb| parse.has_lemma(verb, &["lead", "head"]));
        let leaders: Vec<usize> =
            led.map(|verb| parse.subjects(verb)).unwrap_or_default().into_iter().filter_map(named).collect();
        if !leaders.is_empty() {
            return leaders;
        }
        let team = self.lexicon.people.is_collective(&parse.lemma(head).to_lowercase());
        let is_body = |number: &usize| team || self.actor(*number).kind != ActorKind::Person;
        // `their Danish counterparts`: the adjective tells more than the pronoun.
        let before = self.reading.modifiers(head);
        let owners = if before.is_empty() { self.reading.owners(head) } else { before };
        let whose = owners.into_iter().filter(|&owner| owner != actor && is_body(&owner));
        let whose: Vec<usize> = whose.filter(|&owner| !self.actor(owner).unnamed).collect();
        if !whose.is_empty() {
            return whose;
        }
        // `union leaders`: those of the one union of the story.
        let unions = parse.children_by(head, &["compound"]).filter(|&kind| parse.is_word(kind, &["union"]));
        let kinds = unions.filter_map(|kind| self.body_named_by(kind)).filter(|_| parse.tag(head) == "NNS");
        self.body_of(actor).filter(is_body).into_iter().chain(kinds).take(1).collect()
    }

    fn acts_for_others(&self, head: usize) -> bool {
        let lemma = self.reading.parse.lemma(head).to_lowercase();
        let office = self.lexicon.offices.by_noun(&lemma).is_some_and(|office| office.represents);
        office || self.lexicon.people.is_organ(&lemma) || self.lexicon.representatives.acting.has(&lemma)
    }
}
