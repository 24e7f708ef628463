//! What it was about.

use super::super::scope::Nearness;
use super::outcome::{is_any, phrase};
use super::{Entries, Recorder};
use crate::model::{ActorKind, RecordEntry, RecordField};
use std::ops::Range;

impl Recorder<'_> {
    /// What it was about: `talks on a truce`, `met to discuss gas`, and what the sides are said to have discussed.
    pub fn agenda(&self) -> Vec<RecordEntry> {
        let mut entries = Entries::default();
        for sighting in self.sightings() {
            for topic in self.topics(sighting.document, sighting.word) {
                let text = self.text(sighting.document, phrase(self.parse(sighting.document), topic));
                entries.add(self.entry(RecordField::Agenda, text, vec![self.clause_of(sighting)]));
            }
        }
        for (document, tokens) in self.sentences(Nearness::Near) {
            let parse = self.parse(document);
            for verb in tokens.filter(|&token| parse.is_verb(token) && is_any(parse, token, &self.words().discussing)) {
                let told = !parse.is_negated(verb) && !parse.is_in_condition(verb) && self.does_a_side(document, verb);
                let objects = parse.children_by(verb, &["dobj", "nsubjpass"]).filter(|&noun| parse.is_noun(noun));
                for object in objects.filter(|_| told).collect::<Vec<_>>() {
                    if self.is_meeting_word(document, object) || self.says_nothing(document, object) {
                        continue;
                    }
                    let text = self.text(document, phrase(parse, object));
                    entries.add(self.entry(RecordField::Agenda, text, vec![self.sentence_of(document, verb)]));
                }
            }
        }
        // `We had a serious exchange on the border`: what one who was there calls the meeting.
        for (document, tokens) in self.told() {
            let parse = self.parse(document);
            let had = |&noun: &usize| {
                let calls = parse.is_noun(noun) && is_any(parse, noun, &self.words().descriptions);
                calls && parse.dep(noun) == "dobj" && parse.has_lemma(parse.head(noun), &["have", "hold"])
            };
            for noun in tokens.filter(had) {
                // The parser may hang `on herring` on the verb.
                let behind = self.topics(document, parse.head(noun)).into_iter().filter(|&topic| topic > noun);
                for topic in self.topics(document, noun).into_iter().chain(behind) {
                    let text = self.text(document, phrase(parse, topic));
                    entries.add(self.entry(RecordField::Agenda, text, vec![self.sentence_of(document, noun)]));
                }
            }
        }
        entries.0
    }

    /// The sentences near the meeting and those in which its people speak of it, each once.
    pub(super) fn told(&self) -> Vec<(usize, Range<usize>)> {
        let mut sentences: Vec<(usize, Range<usize>)> = self.sentences(Nearness::Near).collect();
        for (document, sentence) in
            self.statements.iter().filter_map(|statement| self.place_of(statement.content.first()?))
        {
            let tokens = self.parse(document).sentences()[sentence].clone();
            let known = |(other, range): &(usize, Range<usize>)| *other == document && range.contains(&tokens.start);
            if !sentences.iter().any(known) {
                sentences.push((document, tokens));
            }
        }
        sentences.sort_by_key(|(document, tokens)| (*document, tokens.start));
        sentences
    }

    /// What stands behind `on` or `about`: no day, no place, nothing as empty as `the matter`.
    fn topics(&self, document: usize, noun: usize) -> Vec<usize> {
        let parse = self.parse(document);
        let about: Vec<&str> = self.words().about.iter().map(String::as_str).collect();
        let behind = parse.children_by(noun, &["prep"]).filter(|&word| parse.is_word(word, &about));
        let topics = behind.flat_map(|word| parse.children_by(word, &["pobj"]).collect::<Vec<_>>());
        let is_person = |topic: usize| {
            let actor = self.cast.readings[document].actor_at(topic);
            actor.is_some_and(|actor| self.clusterer.actor(actor).kind == ActorKind::Person)
        };
        let tells = |topic: &usize| {
            !self.is_when_or_where(document, *topic) && !self.says_nothing(document, *topic) && !is_person(*topic)
        };
        topics.filter(tells).collect()
    }

    /// `the matter`, `these issues`: a noun that names no subject, with nothing that does.
    fn says_nothing(&self, document: usize, noun: usize) -> bool {
        let parse = self.parse(document);
        // `on the condition that`, `on behalf of`
        parse.has_lemma(noun, &["condition", "behalf", "basis", "account"])
            || (phrase(parse, noun).len() == 1 && self.lexicon.topics.is_empty(&parse.lemma(noun).to_lowercase()))
    }
}
