//! A day in front of the subject that the parser takes for a part of the subject's name: in `After talks on Monday, envoy Jane
//! Doe said`, it makes `Monday, envoy Jane Doe` one phrase behind `on`, and leaves the verb without a subject.

use super::parse::Parse;

/// How many words behind the name its verb may stand.
const REACH: usize = 12;

/// One day and the subject behind it.
struct Fronted {
    day: usize,
    /// The word that the parser hung the day and the preposition's object on.
    subject: usize,
    preposition: usize,
    verb: usize,
}

impl Parse {
    /// Hangs the day on its preposition and the name on its verb.
    pub(super) fn part_fronted_days(&mut self) {
        let (Some(object), Some(nsubj)) = (self.labels.number("pobj"), self.labels.number("nsubj")) else { return };
        let fronted: Vec<Fronted> = (0..self.len()).filter_map(|day| self.fronted_day(day)).collect();
        for found in &fronted {
            (self.tokens[found.day].head, self.tokens[found.day].dep) = (found.preposition as u32, object);
            (self.tokens[found.subject].head, self.tokens[found.subject].dep) = (found.verb as u32, nsubj);
        }
        if !fronted.is_empty() {
            self.link_children();
        }
    }

    fn fronted_day(&self, day: usize) -> Option<Fronted> {
        let subject = self.head(day);
        let is_day = crate::text::is_weekday(self.word(day)) && self.word(day + 1) == ",";
        let is_swallowed = is_day && subject > day + 1 && self.dep(subject) == "pobj" && self.tag(subject) == "NNP";
        let preposition = self.head(subject);
        if !is_swallowed || preposition >= day || !self.is_word(preposition, &["on", "since", "until"]) {
            return None;
        }
        let end = self.sentences[self.sentence_of(day)].end.min(subject + REACH);
        let is_free = |&verb: &usize| {
            matches!(self.pos(verb), "VERB" | "AUX")
                && matches!(self.tag(verb), "VBD" | "VBZ" | "VBP")
                && self.child(verb, &["nsubj", "nsubjpass"]).is_none()
                && self.ancestors(preposition).any(|above| above == verb)
        };
        let verb = (subject + 1..end).find(is_free)?;
        Some(Fronted { day, subject, preposition, verb })
    }
}
