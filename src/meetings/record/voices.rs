//! How each side described the meeting, and how it told the press.

use super::{Entries, Recorder};
use crate::meetings::around::{Nearness, sentence_at};
use crate::model::{ActorId, Evidence, Mode, RecordEntry, RecordField, Statement};
use crate::text::{Span, days_between, on_one_line, quotes};
use std::ops::Range;

/// Longest words of a tone, in characters: a judgement is short.
const LONGEST: usize = 90;

/// Days from a meeting to the last that is told of it at first hand.
const TOLD_WITHIN: i32 = 7;

/// A quotation shorter than this, in bytes, is given whole.
const SHORT: usize = 60;

impl Recorder<'_> {
    /// `“frank and direct”`, by whom.
    pub(super) fn tones(&self) -> Vec<RecordEntry> {
        let mut entries = Entries::default();
        let on_it = self.documents_on_it();
        let near: Vec<(usize, usize)> =
            self.sentences(Nearness::Near).map(|(document, tokens)| (document, tokens.start)).collect();
        for (document, tokens) in self.sentences(Nearness::Far) {
            if !on_it.contains(&document) && !near.contains(&(document, tokens.start)) {
                continue;
            }
            let reading = &self.cast.readings[document];
            let parse = &reading.parse;
            for token in tokens {
                let heads = if parse.is_verb(token) && self.describes(document, token) {
                    parse.subjects(token)
                } else {
                    self.judges(document, token)
                };
                let Some(speaker) = heads.into_iter().flat_map(|head| reading.parties(head)).next() else { continue };
                let sentence = self.sentence_of(document, token);
                let speaker = self.clusterer.actor(speaker).id.clone();
                if let Some(words) = self.quoted_in(document, sentence.span()) {
                    entries.add(self.tone(&words, Some(speaker), sentence));
                } else if let Some(words) = self.described_as(document, token) {
                    let entry = self.entry(RecordField::Tone, words, vec![sentence]);
                    entries.add(RecordEntry { actor: Some(speaker), ..entry });
                }
            }
        }
        for statement in self.statements.iter().filter(|statement| statement.mode != Mode::Indirect) {
            for words in self.descriptions(statement).into_iter().chain(self.predicates(statement)) {
                let Some(first) = statement.content.first() else { continue };
                if let Some((document, sentence)) = self.place_of(first) {
                    let tokens = self.parse(document).sentences()[sentence].clone();
                    entries.add(self.tone(&words, statement.speaker.clone(), self.evidence(document, tokens)));
                }
            }
        }
        entries.0
    }

    fn tone(&self, words: &str, actor: Option<ActorId>, evidence: Evidence) -> RecordEntry {
        let words = words.trim_end_matches([',', '.', ';']);
        RecordEntry { actor, ..self.entry(RecordField::Tone, format!("“{words}”"), vec![evidence]) }
    }

    /// `called the talks`, `described the meeting`, `summed it up`: the meeting is what is described.
    fn describes(&self, document: usize, verb: usize) -> bool {
        let parse = self.parse(document);
        let is_it = |noun: usize| {
            let is_noun = parse.is_word(noun, &self.words().descriptions);
            is_noun || self.sightings().any(|sighting| sighting.document == document && sighting.word == noun)
        };
        let summed = parse.has_lemma(verb, &["sum"]);
        let words = parse.has_lemma(verb, &self.words().describing);
        let objects = parse.children_by(verb, &["dobj", "ccomp", "oprd"]).collect::<Vec<_>>();
        // `called the talks “frank”`: the parser may take the talks for the subject of what follows.
        let inner = objects.iter().flat_map(|&object| parse.children_by(object, &["nsubj"]).collect::<Vec<_>>());
        let relative = matches!(parse.dep(verb), "relcl").then(|| parse.head(verb));
        words && (summed || objects.iter().copied().chain(inner).chain(relative).any(is_it))
    }

    /// `“A frank exchange”: that was the verdict of the minister`: whose judgement it is, where the quotation has a word for a
    /// meeting.
    fn judges(&self, document: usize, noun: usize) -> Vec<usize> {
        let parse = self.parse(document);
        if !parse.is_noun(noun)
            || !parse.has_lemma(noun, &["verdict", "assessment", "judgement", "judgment", "summary"])
        {
            return Vec::new();
        }
        let sentence = parse.sentences()[parse.sentence_of(noun)].clone();
        let text = &self.documents[document].text;
        let marked = quotes(text, parse.span_of(sentence.clone()));
        let is_described = sentence.into_iter().any(|token| {
            let in_marks = marked.iter().any(|quote| quote.inner.contains(parse.span(token)));
            in_marks && parse.is_word(token, &self.words().descriptions)
        });
        if is_described { [parse.obliques(noun, &["of"]), parse.possessors(noun)].concat() } else { Vec::new() }
    }

    /// `described the talks as difficult but useful`: the words behind `as`, where they are few.
    fn described_as(&self, document: usize, verb: usize) -> Option<String> {
        const FEW: usize = 8;
        let parse = self.parse(document);
        let object = parse.child(verb, &["dobj"])?;
        let places = [verb, object];
        let mut words = places.iter().flat_map(|&above| parse.children_by(above, &["prep"]));
        let word = words.find(|&word| word > object && parse.is_word(word, &["as"]))?;
        let tokens = parse.subtree(word);
        (2..=FEW + 1).contains(&tokens.len()).then(|| self.text(document, word + 1..tokens.end))
    }

    /// The first short quotation in a sentence.
    fn quoted_in(&self, document: usize, sentence: Span) -> Option<String> {
        let text = &self.documents[document].text;
        let found = quotes(text, sentence).into_iter().map(|quote| quote.inner.slice(text));
        found.map(on_one_line).find(|words| !words.is_empty() && words.chars().count() <= LONGEST)
    }

    /// Quoted words in which a meeting's noun is described: `a very serious and direct exchange`.
    fn descriptions(&self, statement: &Statement) -> Vec<String> {
        let mut found = Vec::new();
        for piece in &statement.content {
            let Some((document, sentence)) = self.place_of(piece) else { continue };
            let parse = self.parse(document);
            let text = &self.documents[document].text;
            let tokens = parse.sentences()[sentence].clone();
            let quoted = quotes(text, parse.span_of(tokens.clone()));
            for noun in tokens.filter(|&token| parse.is_noun(token)) {
                let is_it = parse.is_word(noun, &self.words().descriptions);
                let is_described =
                    parse.children_by(noun, &["amod"]).any(|word| !parse.is_word(word, &self.words().counting));
                let quote = quoted.iter().find(|quote| quote.inner.contains(parse.span(noun)));
                if let Some(quote) = quote.filter(|_| is_it && is_described && piece.span().overlaps(parse.span(noun)))
                {
                    // The whole quotation where it is short (`not an easy discussion`), else the phrase.
                    let phrase = parse.span_of(parse.subtree_without(noun, &|child| child > noun));
                    let phrase = Span::new(phrase.start.max(quote.inner.start), parse.span(noun).end);
                    let is_short = quote.inner.len() <= SHORT;
                    let words = on_one_line(if is_short { quote.inner } else { phrase }.slice(text));
                    found.push(words);
                }
            }
        }
        found.retain(|words| words.chars().count() <= LONGEST);
        found
    }

    /// Quoted words that are said of the meeting or its mood: `that the atmosphere had been “chilly but polite”`.
    fn predicates(&self, statement: &Statement) -> Vec<String> {
        let Some((document, sentence)) = statement.content.first().and_then(|piece| self.place_of(piece)) else {
            return Vec::new();
        };
        let parse = self.parse(document);
        let text = &self.documents[document].text;
        let tokens = parse.sentences()[sentence].clone();
        let quoted = quotes(text, parse.span_of(tokens.clone()));
        let is_it = |&noun: &usize| {
            parse.dep(noun) == "nsubj"
                && parse.has_lemma(parse.head(noun), &["be"])
                && parse.is_word(noun, &self.words().descriptions)
        };
        // Words of one sentence that stand right behind the verb.
        let behind = |noun: usize| {
            let verb = parse.span(parse.head(noun));
            let is_next =
                |inner: Span| inner.start > verb.end && text[verb.end..inner.start].trim().chars().count() == 1;
            let quote = quoted.iter().map(|quote| quote.inner).find(|&inner| is_next(inner))?;
            Some(on_one_line(quote.slice(text))).filter(|words| words.chars().count() <= LONGEST)
        };
        tokens.filter(is_it).filter_map(behind).collect()
    }

    /// Who told the press, and by which way.
    pub(super) fn readouts(&self) -> Vec<RecordEntry> {
        let mut entries = Entries::default();
        for statement in &self.statements {
            let (Some(speaker), Some(cue)) = (&statement.speaker, &statement.cue) else { continue };
            let of_side = self.clusterer.number(speaker).is_some_and(|speaker| self.is_present(speaker));
            // What was said long before or after tells of something else.
            let is_of_then = match (statement.said, self.cluster.date) {
                (Some(said), Some(date)) => days_between(date.end, said.start).abs() <= TOLD_WITHIN,
                _ => true,
            };
            let of_it = of_side && is_of_then;
            let Some((document, sentence)) = self.place_of(cue).filter(|_| of_it) else { continue };
            let tokens = self.parse(document).sentences()[sentence].clone();
            let evidence = self.evidence(document, tokens);
            let sentence = self.parse(document).sentences()[sentence].clone();
            let channels = self
                .words()
                .channels
                .iter()
                .filter(|(word, _)| self.is_told_by(statement, document, sentence.clone(), word));
            let mut said: Vec<&str> = channels.map(|(_, label)| label.as_str()).collect();
            said.dedup();
            if !said.is_empty() {
                let entry = self.entry(RecordField::Readouts, said.join(", "), vec![evidence]);
                entries.add(RecordEntry { actor: Some(speaker.clone()), ..entry });
            }
        }
        entries.0
    }

    /// True where the sentence names the way outside of what is said: `told reporters`, `at a briefing`, `in a statement`.
    fn is_told_by(&self, statement: &Statement, document: usize, sentence: Range<usize>, way: &str) -> bool {
        const BY: [&str; 8] = ["in", "at", "on", "during", "through", "via", "by", "of"];
        let parse = self.parse(document);
        let id = &self.documents[document].id;
        let words: Vec<&str> = way.split(' ').collect();
        let is_said = |token: usize| {
            let span = parse.span(token);
            statement.content.iter().any(|piece| piece.document == *id && piece.span().overlaps(span))
        };
        let stands_at = |at: usize| {
            let holds = words
                .iter()
                .enumerate()
                .all(|(ahead, word)| at + ahead < sentence.end && parse.is_any(at + ahead, &[word]));
            let is_people = matches!(way, "reporter" | "journalist" | "spokesman" | "spokeswoman");
            holds && (is_people || parse.is_word(parse.head(at + words.len() - 1), &BY)) && !is_said(at)
        };
        sentence.clone().any(stands_at)
    }

    /// The document and sentence that some words stand in.
    pub fn place_of(&self, words: &Evidence) -> Option<(usize, usize)> {
        let document = self.documents.iter().position(|document| document.id == words.document)?;
        Some((document, sentence_at(self.parse(document), words.start)?))
    }
}
