//! Those of one office who talk a matter over on a day, and so sat together: `EU ambassadors discussed the cap on Monday`.

use crate::grammar::When;
use crate::meetings::sightings::{Finder, Sighting};
use crate::model::MeetingStatus;

/// What those who sit together take up.
const MATTERS: [&str; 10] =
    ["matter", "issue", "file", "question", "case", "proposal", "plan", "dossier", "dispute", "subject"];

impl Finder<'_> {
    /// `Baltic ministers will discuss the quota in Riga on 6 May`, `when the ministers take up the matter`.
    pub(super) fn deliberated(&self, verb: usize) -> Option<Sighting> {
        let parse = self.parse();
        let is_up = || parse.children_by(verb, &["prt"]).any(|up| parse.is_word(up, &["up"]));
        // `take up the matter`, and not `take up office`
        let taken_up = || parse.children_by(verb, &["dobj"]).any(|matter| parse.has_lemma(matter, &MATTERS));
        let is_talk = parse.has_lemma(verb, &["discuss", "debate"])
            || (parse.has_lemma(verb, &["take"]) && is_up() && taken_up());
        let doers = self.doers(verb);
        let are_of_office = !doers.is_empty()
            && doers.iter().all(|&doer| parse.tag(doer) == "NNS" && self.words().is_audience(&self.lemma(doer)));
        let is_matter = parse.children_by(verb, &["dobj"]).any(|matter| !self.is_somebody(matter));
        let is_left_open = parse.is_in_condition(verb) || parse.is_passive(verb);
        if !is_talk || !are_of_office || !is_matter || is_left_open {
            return None;
        }
        // `Ambassadors discussed it on Monday`: whose they are need not be said.
        let are_envoys = doers.iter().all(|&doer| parse.has_lemma(doer, &["minister", "ambassador"]));
        let sides = doers.into_iter().flat_map(|doer| self.sides(doer)).collect();
        let mut sighting = self.sighting(verb, self.admitted(sides));
        let is_of_day = sighting.when.as_ref().is_some_and(|when| when.start == when.end);
        sighting.when = sighting.when.filter(|_| is_of_day).or_else(|| self.day_when(verb));
        let is_to_come = sighting
            .when
            .as_ref()
            .zip(self.reading.anchor.as_ref())
            .is_some_and(|(when, anchor)| when.start > anchor.day);
        if is_to_come && sighting.status == MeetingStatus::Unknown {
            sighting.status = MeetingStatus::Planned;
        }
        sighting.sided = true;
        sighting.strong = true;
        (sighting.when.is_some() && (are_envoys || !sighting.participants.is_empty())).then_some(sighting)
    }

    /// `on 6 May, when the ministers take it up`
    fn day_when(&self, verb: usize) -> Option<When> {
        let parse = self.parse();
        let when = parse.children_by(verb, &["advmod"]).find(|&word| parse.is_word(word, &["when"]))?;
        let start = parse.sentences()[parse.sentence_of(verb)].start;
        let day = self.day_in(start..when)?;
        (day.start == day.end && when - day.tokens.end <= 1).then_some(day)
    }
}
