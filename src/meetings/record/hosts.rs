//! Who hosted it, by what is said of them or by whose house it was.

use super::{Entries, Recorder};
use crate::meetings::around::Nearness;
use crate::model::{ActorKind, RecordEntry, RecordField};

impl Recorder<'_> {
    /// Whose house it was held in: `at the alliance's headquarters`, `at the Norwegian embassy`.
    fn owners_of_venue(&self) -> Vec<RecordEntry> {
        let mut found = Vec::new();
        for sighting in self.sightings() {
            let reading = &self.cast.readings[sighting.document];
            let parse = &reading.parse;
            let houses = sighting.venue.clone().into_iter().flatten();
            for house in houses
                .filter(|&house| parse.is_noun(house) && parse.has_lemma(house, &self.lexicon.meetings.visits.houses))
            {
                let mut owners: Vec<usize> =
                    parse.possessors(house).into_iter().flat_map(|owner| reading.parties(owner)).collect();
                owners.extend(reading.modifiers(house));
                // `the Norwegian embassy in Selm` is a body of its own.
                let owner_of = |body: usize| {
                    let of = self.clusterer.actor(body).of.as_ref()?;
                    self.cast.actors.iter().position(|actor| actor.id == *of)
                };
                owners.extend(reading.parties(house).into_iter().filter_map(owner_of));
                owners.extend(parse.obliques(house, &["of"]).into_iter().flat_map(|owner| reading.parties(owner)));
                for owner in owners {
                    let known = self.clusterer.actor(owner);
                    if !known.unnamed && matches!(known.kind, ActorKind::State | ActorKind::Organization) {
                        let entry = self.entry(RecordField::Host, known.name.clone(), vec![self.clause_of(sighting)]);
                        let basis = Some("whose house it was held in".to_owned());
                        found.push(RecordEntry { actor: Some(known.id.clone()), basis, ..entry });
                    }
                }
            }
        }
        found
    }

    /// Who hosted it: `Norway hosted the talks`, `talks hosted by Norway`, `the host, Norway`.
    pub fn hosts(&self) -> Vec<RecordEntry> {
        let mut entries = Entries::default();
        for (document, tokens) in self.sentences(Nearness::Named) {
            let reading = &self.cast.readings[document];
            let parse = &reading.parse;
            for token in tokens {
                let heads = if parse.is_verb(token) && parse.has_lemma(token, &["host"]) {
                    parse.subjects(token)
                } else if parse.is_noun(token) && parse.is_word(token, &["host"]) {
                    parse.children_by(token, &["appos"]).collect()
                } else {
                    continue;
                };
                for actor in heads.into_iter().flat_map(|head| reading.parties(head)) {
                    let known = self.clusterer.actor(actor);
                    if !known.unnamed {
                        let evidence = vec![self.sentence_of(document, token)];
                        let entry = self.entry(RecordField::Host, known.name.clone(), evidence);
                        entries.add(RecordEntry { actor: Some(known.id.clone()), ..entry });
                    }
                }
            }
        }
        for entry in self.owners_of_venue() {
            entries.add(entry);
        }
        entries.0
    }
}
