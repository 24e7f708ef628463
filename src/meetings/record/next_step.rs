//! What comes next: the meeting that its sides, or its body, hold after it, and what the articles say of going on.

use super::naming;
use super::wording::{LONGEST, own_clause};
use super::{Entries, Recorder};
use crate::meetings::around::Nearness;
use crate::meetings::clusters::Cluster;
use crate::meetings::sightings::Sighting;
use crate::model::{ActorKind, DateSpan, Evidence, MeetingStatus, RecordEntry, RecordField};
use crate::text::days_between;
use std::collections::BTreeSet;
use std::ops::Range;

/// A later meeting counts as the next step within this many days.
const NEXT_WITHIN: i32 = 60;

impl Recorder<'_> {
    /// The next meeting of its sides, and what the articles say of going on.
    pub(super) fn next_steps(&self) -> Vec<RecordEntry> {
        let mut entries = Entries::default();
        let here: Vec<usize> = self.sightings().map(|sighting| sighting.document).collect();
        let others = self.clusters.iter().zip(self.attended);
        for (next, _) in others.filter(|(next, there)| self.is_next(next, there)) {
            let announced =
                |sighting: &&Sighting| sighting.status == MeetingStatus::Planned && here.contains(&sighting.document);
            let evidence: Vec<Evidence> =
                next.sightings.iter().filter(announced).map(|next| self.clause_of(next)).collect();
            if let Some(date) = next.date.filter(|_| !evidence.is_empty()) {
                let name = naming::name(self.clusterer, next, &self.lexicon.meetings);
                entries.add(self.entry(RecordField::NextStep, format!("{name}, {date}"), evidence));
            }
        }
        for (document, tokens) in self.sentences(Nearness::Far) {
            let parse = self.parse(document);
            for noun in tokens.filter(|&token| parse.is_noun(token) && parse.is_any(token, &self.words().continuing)) {
                if let Some(words) = self.going_on(document, noun).filter(|words| words.len() <= LONGEST) {
                    let text = self.text(document, words);
                    entries.add(self.entry(RecordField::NextStep, text, vec![self.sentence_of(document, noun)]));
                }
            }
        }
        entries.0
    }

    /// `No date was set for another round`, `offered a series of meetings`.
    fn going_on(&self, document: usize, noun: usize) -> Option<Range<usize>> {
        let parse = self.parse(document);
        let again = parse
            .children_by(noun, &["det", "amod"])
            .any(|word| parse.is_word(word, &["another", "next", "further", "new", "second", "third"]));
        let verb = parse.ancestors(noun).find(|&above| parse.is_verb(above))?;
        let series =
            parse.ancestors(noun).take_while(|&above| above != verb).any(|above| parse.has_lemma(above, &["series"]));
        let undated = parse.child(verb, &["nsubjpass", "dobj"]).is_some_and(|what| {
            parse.has_lemma(what, &["date"]) && parse.children_by(what, &["det"]).any(|det| parse.is_word(det, &["no"]))
        });
        let offered =
            self.lexicon.meetings.proposes(&parse.lemma(verb).to_lowercase()) && self.does_a_side(document, verb);
        // `set off another round of fireworks` sets no date.
        let of_other = parse.obliques(noun, &["of"]).iter().any(|&what| !self.is_meeting_word(document, what));
        let set = parse.has_lemma(verb, &["set", "fix", "announce", "schedule", "plan", "agree"])
            && parse.child(verb, &["prt"]).is_none()
            && !of_other;
        ((again && (undated || offered || set)) || (series && offered)).then(|| own_clause(parse, verb))
    }

    /// Soon after, of the same body or with two of its sides; a series that meets with one of them, where it was no private
    /// occasion. The guest whom a host sees next does not go on with the last.
    fn is_next(&self, next: &Cluster, there: &BTreeSet<usize>) -> bool {
        let Some((date, this)) = next.date.zip(self.date()) else { return false };
        let soon = DateSpan::is_day(date) && (1..=NEXT_WITHIN).contains(&days_between(this.end, date.start));
        let is_person = |&&actor: &&usize| self.clusterer.actor(actor).kind == ActorKind::Person;
        let shared = || there.intersection(&self.present);
        let people = shared().filter(is_person).count();
        let sides = shared().count() - people;
        let is_private = !self.cluster.kinds.is_empty() && !self.cluster.formal;
        let in_series = sides > 0 && !next.names.is_empty() && !is_private;
        soon && (sides > 1 || people > 1 || in_series || !next.bodies.is_disjoint(&self.cluster.bodies))
    }
}
