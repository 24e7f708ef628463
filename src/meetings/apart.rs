//! One host and several guests, one after the other: `held bilateral talks with A (4 May) and with B (5 May)`.

use super::sighting::{Finder, Sighting};

impl Finder<'_> {
    /// The meetings that one sighting speaks of: one for each guest where they were met apart, else the one it is.
    pub fn apart(&self, sighting: Sighting) -> Vec<Sighting> {
        let each = self.each_guest(&sighting);
        if each.len() < 2 { vec![sighting] } else { each }
    }

    fn each_guest(&self, sighting: &Sighting) -> Vec<Sighting> {
        let parse = self.parse();
        let noun = sighting.word;
        let verb = parse.head(noun);
        let held = parse.is_noun(noun)
            && sighting.name.is_none()
            && parse.dep(noun) == "dobj"
            && self.words().holds(&self.lemma(verb))
            && parse.children_by(noun, &["amod"]).any(|word| self.words().is_each(&parse.lower(word)));
        if !held {
            return Vec::new();
        }
        let hosts: Vec<usize> = self.doers(verb).into_iter().flat_map(|host| self.sides(host)).collect();
        let mut guests = parse.obliques(noun, &["with"]);
        guests.extend(parse.obliques(verb, &["with"]));
        guests.sort_unstable();
        guests.dedup();
        let with = |guest: usize| {
            let participants = self.admitted(hosts.iter().copied().chain(self.sides(guest)).collect());
            let when = self.when(guest, &sighting.clause);
            let is_met = participants.len() > hosts.len();
            let when = when.or_else(|| sighting.when.clone());
            is_met.then(|| Sighting { participants, when, several: false, strong: true, ..sighting.clone() })
        };
        guests.into_iter().filter_map(with).collect()
    }
}
