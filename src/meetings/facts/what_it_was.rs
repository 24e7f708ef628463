//! When and where, in a sentence of its own: `The two have met once. It was in October, at a fair in Oslo.`

use super::clause::{clause, place, venue};
use crate::meetings::sightings::{Finder, Sighting};

impl Finder<'_> {
    /// Enters what the sentence right behind a meeting tells of it with nothing but `It was`.
    pub fn with_what_it_was(&self, mut sighting: Sighting) -> Sighting {
        let parse = self.parse();
        let Some(next) = parse.sentences().get(parse.sentence_of(sighting.word) + 1) else { return sighting };
        let is_same_paragraph = self.reading.block_of(next.start) == self.reading.block_of(sighting.word);
        let Some(was) = next.clone().find(|&token| parse.is_root(token)).filter(|_| is_same_paragraph) else {
            return sighting;
        };
        let is_it = parse.children_by(was, &["nsubj"]).any(|it| it == next.start && parse.is_word(it, &["it", "that"]));
        let is_bare = parse.child(was, &["attr", "acomp", "ccomp", "neg"]).is_none();
        if !sighting.strong || !is_it || !is_bare || parse.tag(was) != "VBD" || !parse.has_lemma(was, &["be"]) {
            return sighting;
        }
        let told = clause(parse, was);
        sighting.when = sighting.when.take().or_else(|| self.when(was, &told));
        sighting.place = sighting.place.or_else(|| place(self.reading, was, &told, self.words()));
        sighting.venue = sighting.venue.take().or_else(|| venue(self, was, &told));
        sighting
    }
}
