//! Where somebody has come to, where the words around a meeting name no place: `flew to Oslo and met her`, `during his stay in
//! Oslo he is to meet her`.

use super::clause::place_behind;
use crate::meetings::sightings::Finder;
use crate::model::{MeetingStatus, Who};

const GOING: [&str; 6] = ["fly", "travel", "journey", "jet", "sail", "drive"];

impl Finder<'_> {
    /// The place's number in the cast, and the token that names it.
    pub fn place_reached(&self, word: usize, status: MeetingStatus) -> Option<(usize, usize)> {
        if status == MeetingStatus::Cancelled {
            return None;
        }
        let before = || self.place_of_sentence_before(word).filter(|_| status == MeetingStatus::Held);
        self.place_of_conjunct(word).or_else(|| self.place_of_stay(word)).or_else(before)
    }

    /// `drove to Oslo and lunched with her`, `will arrive in Oslo on Tuesday and meet her`
    fn place_of_conjunct(&self, word: usize) -> Option<(usize, usize)> {
        let parse = self.parse();
        let verb = if parse.is_verb(word) { word } else { parse.head(word) };
        let before = parse.head(verb);
        if parse.dep(verb) != "conj" || !parse.is_verb(before) || parse.child(verb, &["nsubj", "nsubjpass"]).is_some() {
            return None;
        }
        let visited = || {
            let whom = parse.child(before, &["dobj"]).filter(|_| parse.has_lemma(before, &["visit"]))?;
            match self.reading.mention_headed(whom)?.who {
                Who::Place(place) => Some((place, whom)),
                Who::Actor(_) => None,
            }
        };
        if parse.has_lemma(before, &GOING) {
            place_behind(self.reading, before, &["to"])
        } else if parse.has_lemma(before, &["arrive", "land"]) {
            place_behind(self.reading, before, &["in", "at"])
        } else {
            visited()
        }
    }

    /// `During his four-day stay in Oslo, Berg is expected to meet her`
    fn place_of_stay(&self, word: usize) -> Option<(usize, usize)> {
        let parse = self.parse();
        let mut above = std::iter::once(word).chain(parse.ancestors(word)).filter(|&at| parse.is_verb(at));
        let during = |verb: usize| {
            let stays = parse.obliques(verb, &["during", "on"]).into_iter();
            stays
                .filter(|&stay| parse.has_lemma(stay, &["stay", "visit", "trip", "tour", "stopover"]))
                .find_map(|stay| place_behind(self.reading, stay, &["in", "to"]))
        };
        above.find_map(during)
    }

    /// `Berg flew to Oslo this week. He was received by the minister on Monday.`: where the sentence before has led.
    fn place_of_sentence_before(&self, word: usize) -> Option<(usize, usize)> {
        let parse = self.parse();
        let before = parse.sentence_of(word).checked_sub(1)?;
        let tokens = parse.sentences()[before].clone();
        let is_same_paragraph = self.reading.block_of(tokens.start) == self.reading.block_of(word);
        let mut ways =
            tokens.filter(|&verb| is_same_paragraph && parse.tag(verb) == "VBD" && parse.has_lemma(verb, &GOING));
        ways.find_map(|way| place_behind(self.reading, way, &["to"]))
    }
}
