//! Who takes part by the clause around a meeting that ends, opens or fails in a clause of its own: `Norway and Peru failed to
//! settle it after talks in Oslo ended`, `Berg was joined by his lawyer when the talks resumed`.

use crate::meetings::facts;
use crate::meetings::sightings::{Finder, Sighting};
use crate::model::MeetingStatus;

impl Finder<'_> {
    /// The sides of the clause around, where a meeting is the subject of a clause that says when.
    pub fn by_clause_around(&self, noun: usize) -> Vec<usize> {
        let Some(verb) = self.verb_around(noun) else { return Vec::new() };
        let parse = self.parse();
        let is_joined = parse.has_lemma(verb, &["join", "accompany", "flank"]) && parse.is_passive(verb);
        if is_joined {
            let both = parse.objects(verb).into_iter().chain(parse.obliques(verb, &["by"]));
            return both.flat_map(|who| self.sides(who)).collect();
        }
        // `walked out after talks with the ministry collapsed`: who does that had talked.
        let has_guest = parse.obliques(noun, &["with"]).into_iter().any(|guest| self.is_somebody(guest));
        if has_guest && parse.has_lemma(verb, &self.words().course.walking_out) {
            return self
                .doers(verb)
                .into_iter()
                .filter(|&who| self.is_somebody(who))
                .flat_map(|who| self.sides(who))
                .collect();
        }
        if !parse.has_lemma(verb, &self.words().course.parting) {
            return Vec::new();
        }
        let sides: Vec<usize> = self.doers(verb).into_iter().flat_map(|who| self.sides(who)).collect();
        let are_named = sides.iter().filter(|&&side| !self.cast.actors[side].unnamed).count() > 1;
        if are_named { sides } else { Vec::new() }
    }

    /// `failed on Thursday to settle it after talks in Oslo ended`: what came of them came on that day.
    pub fn add_day_around(&self, noun: usize, sighting: &mut Sighting) {
        let parse = self.parse();
        let Some(verb) = self.verb_around(noun) else { return };
        if sighting.when.is_none() && parse.tag(verb) == "VBD" && parse.has_lemma(verb, &["fail", "agree", "part"]) {
            sighting.when = self.when(verb, &facts::clause(parse, verb)).filter(|when| when.start == when.end);
        }
    }

    /// `Norway and Peru agreed on Sunday to share it. The meeting, held in Oslo, lasted four hours.`: the first meeting that a
    /// text speaks of as known is of those who have just done something together.
    pub fn sides_of_what_was_told(&self, mut sighting: Sighting, found: &[Sighting]) -> Sighting {
        const BACK: usize = 3;
        let parse = self.parse();
        let is_first = found.iter().all(|told| self.in_heading(told.word)) && !self.in_heading(sighting.word);
        let is_known = sighting.refers_back && sighting.noun.is_some() && sighting.status == MeetingStatus::Held;
        if !is_first || !is_known || !sighting.participants.is_empty() {
            return sighting;
        }
        let here = parse.sentence_of(sighting.word);
        let before = parse.sentences()[here.saturating_sub(BACK)].start..parse.sentences()[here].start;
        let does = |&verb: &usize| {
            parse.is_verb(verb)
                && parse.tag(verb) == "VBD"
                && parse.has_lemma(verb, &self.words().course.parting)
                && !self.in_heading(verb)
        };
        let sides = before
            .rev()
            .filter(does)
            .map(|verb| -> Vec<usize> { self.doers(verb).into_iter().flat_map(|who| self.sides(who)).collect() });
        let are_named = |sides: &Vec<usize>| sides.iter().filter(|&&side| !self.cast.actors[side].unnamed).count() > 1;
        if let Some(sides) = sides.into_iter().find(are_named) {
            sighting.participants = self.admitted(sides);
        }
        sighting
    }

    /// The verb that a clause hangs on which says that a meeting ended, opened or failed.
    fn verb_around(&self, noun: usize) -> Option<usize> {
        let parse = self.parse();
        let top = self.counted_top(noun);
        let clause = parse.head(top);
        let says_when = parse
            .children_by(clause, &["mark", "advmod"])
            .any(|mark| parse.is_word(mark, &["after", "when", "as", "where"]));
        let is_told = matches!(parse.dep(top), "nsubj" | "nsubjpass")
            && parse.dep(clause) == "advcl"
            && parse.has_lemma(clause, &self.words().course.ending);
        Some(parse.head(clause)).filter(|&verb| is_told && says_when && parse.is_verb(verb))
    }
}
