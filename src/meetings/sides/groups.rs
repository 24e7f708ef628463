//! Who makes up a group that has no name: `The ministers of Norway and Peru agreed ... The ministers, Berg and Ruiz, met`.

use super::enumerated;
use crate::meetings::sightings::Finder;
use crate::model::{ActorKind, MentionForm, Who};

impl Finder<'_> {
    /// Those whom other mentions of a group name, where the words at hand name none of them: `They met for two hours`.
    pub fn members_told(&self, group: usize) -> Vec<usize> {
        let known = &self.cast.actors[group];
        if known.kind != ActorKind::Group || !known.unnamed {
            return Vec::new();
        }
        let parse = self.parse();
        let plural = |head: &usize| {
            let lemma = self.lemma(*head);
            let are_people = self.lexicon.people.is_person(&lemma) || self.lexicon.offices.by_noun(&lemma).is_some();
            parse.tag(*head) == "NNS" && (are_people || self.words().is_plural_side(&parse.lower(*head)))
        };
        let mentions = self.reading.found.iter().filter(|found| found.who == Who::Actor(group));
        let heads: Vec<usize> = mentions
            .filter(|found| found.form == MentionForm::Nominal)
            .map(|found| found.head)
            .filter(plural)
            .collect();
        let named = |&head: &usize| {
            let lists = parse
                .children_by(head, &["appos"])
                .map(|name| enumerated::people(self.reading, self.cast, name).people);
            lists.into_iter().find(|people| people.len() > 1)
        };
        if let Some(people) = heads.iter().find_map(named) {
            return people;
        }
        let sides = |&head: &usize| {
            let of = parse.obliques(head, &["of", "from"]).into_iter().flat_map(|object| self.reading.parties(object));
            let of: Vec<usize> = of.filter(|&actor| self.cast.actors[actor].kind == ActorKind::State).collect();
            (of.len() > 1).then_some(of)
        };
        heads.iter().find_map(sides).unwrap_or_default()
    }
}
