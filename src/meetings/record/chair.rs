//! Who was in the chair.

use super::{Entries, Recorder};
use crate::meetings::around::Nearness;
use crate::model::{ActorKind, Evidence, RecordEntry, RecordField};
use std::collections::BTreeSet;

impl Recorder<'_> {
    /// Who chaired it: by verb, by `with X in the chair`, by an office of that name in the body that met.
    pub fn chairs(&self) -> Vec<RecordEntry> {
        let mut entries = Entries::default();
        let mut add = |actor: usize, evidence: Vec<Evidence>| {
            let known = self.clusterer.actor(actor);
            if known.kind != ActorKind::Group && !known.unnamed && !self.cluster.bodies.contains(&actor) {
                let entry = self.entry(RecordField::Chair, known.name.clone(), evidence);
                entries.add(RecordEntry { actor: Some(known.id.clone()), ..entry });
            }
        };
        // Nobody is in the chair of a dinner or a telephone call.
        let is_private = !self.cluster.kinds.is_empty() && !self.cluster.formal;
        for (document, tokens) in self.sentences(Nearness::Near).filter(|_| !is_private) {
            let reading = &self.cast.readings[document];
            let parse = &reading.parse;
            for token in tokens {
                let chairs = parse.is_verb(token) && parse.has_lemma(token, &self.words().chairing);
                let in_chair = parse.is_word(token, &["chair"])
                    && parse.dep(token) == "pobj"
                    && parse.is_word(parse.head(token), &["in"]);
                // `who chairs the company` is a title, not the chair of the meeting.
                let of_other = parse
                    .objects(token)
                    .iter()
                    .any(|&object| reading.actor_at(object).is_some_and(|actor| !self.cluster.bodies.contains(&actor)));
                let heads = if chairs && of_other {
                    continue;
                } else if parse.is_noun(token) && parse.is_word(token, &["chairmanship", "mediation"]) {
                    parse.obliques(token, &["of"])
                } else if chairs {
                    parse.subjects(token)
                } else if in_chair {
                    // `with X in the chair`: X governs `in`, or stands beside it behind `with`.
                    let preposition = parse.head(token);
                    let above = parse.head(preposition);
                    let beside = parse.child(above, &["pobj"]).filter(|_| parse.is_word(above, &["with"]));
                    vec![beside.unwrap_or(above)]
                } else {
                    continue;
                };
                for actor in heads.into_iter().flat_map(|head| reading.parties(head)) {
                    add(actor, vec![self.sentence_of(document, token)]);
                }
            }
        }
        for (actor, evidence) in self.in_office() {
            add(actor, vec![evidence]);
        }
        for &person in &self.cluster.persons {
            let of_body = |of: &Option<crate::model::ActorId>| {
                of.as_ref().and_then(|of| self.clusterer.number(of)).is_some_and(|of| self.cluster.bodies.contains(&of))
            };
            let roles = self.clusterer.actor(person).roles.iter();
            for role in roles.filter(|role| role.title.to_lowercase().starts_with("chair") && of_body(&role.of)) {
                add(person, role.evidence.clone());
            }
        }
        entries.0.retain(|entry| !entry.evidence.is_empty());
        entries.0
    }

    /// `said its chairman-in-office, the minister Jon Dahl`, in a sentence that names the body: an office held in turn.
    fn in_office(&self) -> Vec<(usize, Evidence)> {
        const OFFICES: [&str; 5] = ["chairman", "chairwoman", "chairperson", "chair", "president"];
        let mut found = Vec::new();
        let documents: BTreeSet<usize> = self.sightings().map(|sighting| sighting.document).collect();
        for document in documents {
            let reading = &self.cast.readings[document];
            let parse = &reading.parse;
            let is_one = |&token: &usize| {
                parse.is_word(token, &OFFICES)
                    && (1..=4).all(|ahead| {
                        let word = ["-", "in", "-", "office"][ahead - 1];
                        token + ahead < parse.len() && parse.is_word(token + ahead, &[word])
                    })
            };
            for office in (0..parse.len()).filter(is_one) {
                let sentence = parse.sentences()[parse.sentence_of(office)].clone();
                let names_body = sentence
                    .clone()
                    .filter_map(|token| reading.mention_headed(token).and_then(|_| reading.actor_at(token)))
                    .any(|actor| self.cluster.bodies.contains(&actor));
                let is_person = |actor: &usize| self.clusterer.actor(*actor).kind == ActorKind::Person;
                let holder = parse
                    .subtree(office)
                    .filter_map(|token| reading.mention_headed(token).and_then(|_| reading.actor_at(token)))
                    .find(|actor| is_person(actor) && !self.clusterer.actor(*actor).unnamed);
                if let Some(holder) = holder.filter(|_| names_body) {
                    found.push((holder, self.evidence(document, sentence)));
                }
            }
        }
        found
    }
}
