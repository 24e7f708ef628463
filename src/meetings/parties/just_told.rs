//! Whom `they` are where nothing else says so: `The mayor asked Berg and Dahl to come. They talked for three hours.`

use crate::meetings::sightings::Finder;

/// Of more people than these nobody can tell who met.
const MOST: usize = 3;

impl Finder<'_> {
    /// The people by name of the sentence before, in the same paragraph, where they are two or three.
    pub fn people_just_told(&self, word: usize) -> Vec<usize> {
        let parse = self.parse();
        let here = parse.sentence_of(word);
        let Some(before) = here.checked_sub(1).map(|before| parse.sentences()[before].clone()) else {
            return Vec::new();
        };
        if self.reading.block_of(before.start) != self.reading.block_of(word) {
            return Vec::new();
        }
        let people = self.people_in(before);
        if (2..=MOST).contains(&people.len()) { people.into_iter().collect() } else { Vec::new() }
    }
}
