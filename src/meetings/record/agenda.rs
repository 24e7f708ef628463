//! What it was about.

use super::wording::{own_clause, phrase};
use super::{Entries, Recorder};
use crate::meetings::around::Nearness;
use crate::meetings::sightings::Sighting;
use crate::model::{ActorKind, RecordEntry, RecordField};
use std::ops::Range;

/// Longest purpose, in tokens.
const LONGEST_PURPOSE: usize = 16;

impl Recorder<'_> {
    /// What it was about: `talks on a truce`, `met to discuss gas`, and what the sides are said to have discussed.
    pub fn agenda(&self) -> Vec<RecordEntry> {
        let mut entries = Entries::default();
        for sighting in self.sightings() {
            let parse = self.parse(sighting.document);
            // What somebody proposes to talk about is no item of the meeting at which he does.
            let proposing = parse.lemma(parse.head(sighting.word)).to_lowercase();
            if self.took_place() && parse.dep(sighting.word) == "dobj" && self.lexicon.meetings.proposes(&proposing) {
                continue;
            }
            // `held talks on herring`: the parser may hang the topic on the verb.
            let held = (parse.dep(sighting.word) == "dobj").then(|| parse.head(sighting.word));
            let beside = held.into_iter().flat_map(|verb| self.topics(sighting.document, verb));
            let topics = self.topics(sighting.document, sighting.word).into_iter();
            let topics = topics
                .chain(beside.filter(|&topic| topic > sighting.word))
                .map(|topic| self.topic_words(sighting.document, topic));
            let in_front = self.topic_in_front(sighting.document, sighting.word);
            for words in topics.chain(in_front).chain(self.purposes(sighting)) {
                let text = self.text(sighting.document, words);
                entries.add(self.entry(RecordField::Agenda, text, vec![self.clause_of(sighting)]));
            }
        }
        for (document, tokens) in self.sentences_of_both() {
            let parse = self.parse(document);
            for verb in tokens.filter(|&token| parse.is_verb(token) && parse.is_any(token, &self.words().discussing)) {
                let told = !parse.is_negated(verb) && !parse.is_in_condition(verb) && self.does_a_side(document, verb);
                let objects = parse.children_by(verb, &["dobj", "nsubjpass"]).filter(|&noun| parse.is_noun(noun));
                for object in objects.filter(|_| told).collect::<Vec<_>>() {
                    if self.is_meeting_word(document, object) || self.says_nothing(document, object) {
                        continue;
                    }
                    let text = self.text(document, self.topic_words(document, object));
                    entries.add(self.entry(RecordField::Agenda, text, vec![self.sentence_of(document, verb)]));
                }
            }
        }
        // `We had a serious exchange on the border`: what one who was there calls the meeting.
        for (document, tokens) in self.told() {
            let parse = self.parse(document);
            let had = |&noun: &usize| {
                let calls = parse.is_noun(noun) && parse.is_any(noun, &self.words().descriptions);
                calls && parse.dep(noun) == "dobj" && parse.has_lemma(parse.head(noun), &["have", "hold"])
            };
            for noun in tokens.filter(had) {
                // The parser may hang `on herring` on the verb.
                let behind = self.topics(document, parse.head(noun)).into_iter().filter(|&topic| topic > noun);
                for topic in self.topics(document, noun).into_iter().chain(behind) {
                    let text = self.text(document, self.topic_words(document, topic));
                    entries.add(self.entry(RecordField::Agenda, text, vec![self.sentence_of(document, noun)]));
                }
            }
        }
        entries.0
    }

    /// `quota talks`, `a budget debate`: what stands in front of the noun, where it tells neither form nor members.
    fn topic_in_front(&self, document: usize, noun: usize) -> Option<Range<usize>> {
        let reading = &self.cast.readings[document];
        let parse = &reading.parse;
        let lemma = parse.lemma(noun).to_lowercase();
        let of_sides = [&lemma, &parse.lower(noun)].iter().any(|word| self.lexicon.meetings.is_of_sides(word));
        if !parse.is_noun(noun) || !(of_sides || lemma == "debate") {
            return None;
        }
        let tells = |&word: &usize| {
            parse.pos(word) == "NOUN"
                && parse.tag(word) == "NN"
                && word < noun
                && reading.mention_headed(word).is_none()
                && !parse.is_any(word, &self.words().untopical)
                && !self.is_meeting_word(document, word)
                && !self.is_when_or_where(document, word)
        };
        let word = parse.children_by(noun, &["compound"]).find(tells)?;
        Some(parse.subtree(word).start..word + 1)
    }

    /// `talks aimed at ending the strike`, `a summit to save the currency`, `will meet to draw up rules`.
    fn purposes(&self, sighting: &Sighting) -> Vec<Range<usize>> {
        let document = sighting.document;
        let parse = self.parse(document);
        let word = sighting.word;
        let mut heads: Vec<usize> = Vec::new();
        if parse.is_noun(word) {
            heads.extend(parse.children_by(word, &["acl", "relcl", "advcl"]));
            let verb = parse.head(word);
            let is_held = parse.is_verb(verb) && parse.is_any(verb, &self.words().meeting_verbs);
            heads.extend(parse.children_by(verb, &["advcl", "acl"]).filter(|_| is_held));
            // The parser may hang `aimed at` on the day before it.
            let aims = |&token: &usize| parse.has_lemma(token, &["aim"]) && parse.dep(token) == "acl";
            let near = sighting.clause.clone().filter(aims);
            heads.extend(near.filter(|&token| parse.pos(parse.head(token)) == "PROPN"));
        } else if self.lexicon.meetings.is_verb(&parse.lemma(word).to_lowercase()) {
            heads.extend(parse.children_by(word, &["advcl", "xcomp"]));
        }
        let clause = |head: usize| -> Option<Range<usize>> {
            if head < word || !parse.is_verb(head) || parse.is_negated(head) {
                return None;
            }
            if parse.has_lemma(head, &["aim"]) {
                let at = parse.children_by(head, &["prep"]).find(|&at| parse.is_word(at, &["at"]))?;
                let goal = parse.child(at, &["pcomp", "pobj"])?;
                return Some(goal..own_clause(parse, goal).end);
            }
            let to = parse.children_by(head, &["aux"]).find(|&to| parse.tag(to) == "TO")?;
            let is_plain = parse.child(head, &["nsubj", "nsubjpass", "auxpass"]).is_none();
            // What is discussed is found by its verb.
            let is_found = parse.is_any(head, &self.words().discussing);
            let says_nothing = parse.is_any(head, &self.words().meeting_verbs);
            (is_plain && !is_found && !says_nothing).then(|| to + 1..own_clause(parse, head).end)
        };
        heads.into_iter().filter_map(clause).filter(|words| words.len() <= LONGEST_PURPOSE && words.len() > 1).collect()
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
        let behind = parse.children_by(noun, &["prep"]).filter(|&word| parse.is_word(word, &self.words().about));
        let topics = behind.flat_map(|word| parse.children_by(word, &["pobj"]).collect::<Vec<_>>());
        let is_person = |topic: usize| {
            let actor = self.cast.readings[document].actor_at(topic);
            actor.is_some_and(|actor| self.clusterer.actor(actor).kind == ActorKind::Person)
        };
        let tells = |topic: &usize| {
            !self.is_when_or_where(document, *topic)
                && !self.says_nothing(document, *topic)
                && !is_person(*topic)
                && !parse.is_any(*topic, &self.words().settings)
                // `met her on a visit to Oslo`
                && !self.lexicon.meetings.is_journey(&parse.lemma(*topic).to_lowercase())
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
