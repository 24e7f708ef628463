//! What an item of a meeting is called: `Open door of the alliance` rather than `membership`.
//!
//! A topic is a word that statements share; read as a row of a table it says little. The articles say it better: of the noun
//! phrases that show the topic, the one that comes back most often, first in what the sides say, then in the articles around.

use crate::grammar::Parse;
use crate::lexicon::Topics;
use crate::meetings::record::Recorder;
use crate::model::Statement;
use crate::text::{capitalized, fold};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

/// Longest name, in tokens.
const LONGEST: usize = 6;

/// How much more a phrase weighs in what a side says than anywhere else.
const SAID: usize = 4;

/// What statements have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Item {
    /// A topic of the lexicon, however it is qualified: `troops` and `Russian troops`.
    Known(String),
    /// Any other topic.
    Own(String),
    /// An item that the articles say was discussed.
    Agenda(String),
}

impl Item {
    /// True where more than one word says it: none that comes up in passing.
    pub fn is_phrase(&self) -> bool {
        match self {
            Self::Known(topic) | Self::Own(topic) => topic.contains(' '),
            Self::Agenda(_) => true,
        }
    }
}

/// The items of one meeting.
pub(super) struct Items<'a> {
    recorder: &'a Recorder<'a>,
}

impl<'a> Items<'a> {
    pub fn new(recorder: &'a Recorder<'a>) -> Self {
        Self { recorder }
    }

    /// The item that a topic is; none for an actor: `Norway` says nothing of what was at stake.
    pub fn of_topic(&self, topic: &str) -> Option<Item> {
        if self.recorder.clusterer.names.has(topic) {
            return None;
        }
        Some(item_of(topic, &self.recorder.lexicon.topics))
    }

    /// What a statement is about in its own words: the first noun with what describes it, where it names no topic.
    pub fn of_words(&self, statement: &Statement) -> Option<Item> {
        let piece = statement.content.first()?;
        let (document, _) = self.recorder.place_of(piece)?;
        let parse = self.recorder.parse(document);
        let tokens = parse.tokens_in(piece.span());
        let lexicon = self.recorder.lexicon;
        let tells = |noun: &usize| {
            let lemma = parse.lemma(*noun).to_lowercase();
            parse.pos(*noun) == "NOUN"
                && !matches!(parse.dep(*noun), "compound" | "npadvmod")
                && !lexicon.topics.is_empty(&lemma)
                && !lexicon.people.is_person_at(parse, *noun)
                && lexicon.people.body_kinds(&lemma).is_empty()
        };
        let runs = tokens.clone().filter(tells).map(|noun| around(parse, noun, &tokens));
        let fits = |run: &Range<usize>| (2..=LONGEST).contains(&run.len());
        let mut names = runs.filter(fits).map(|run| self.recorder.text(document, run));
        names.find(|name| is_plain(name)).map(Item::Own)
    }

    /// True where a statement has a word for the item.
    pub fn is_shown(&self, item: &Item, statement: &Statement) -> bool {
        let (Item::Known(topic) | Item::Own(topic)) = item else { return true };
        statement.content.iter().any(|piece| {
            let Some((document, _)) = self.recorder.place_of(piece) else { return false };
            let parse = self.recorder.parse(document);
            let tokens = parse.tokens_in(piece.span());
            let words = || topic.split(' ').filter(|word| word.len() > 2);
            tokens.clone().any(|token| self.shows(document, token, &tokens, topic))
                || words().all(|word| tokens.clone().any(|token| parse.is_word(token, &[word])))
        })
    }

    /// What the item is called.
    pub fn name(&self, item: &Item, statements: &[&Statement]) -> String {
        let topic = match item {
            Item::Agenda(text) => return capitalized(text),
            Item::Own(topic) if topic.contains(' ') => return capitalized(topic),
            Item::Known(topic) | Item::Own(topic) => topic,
        };
        // How often, how heavily, and as it is written.
        let mut counts: BTreeMap<String, (usize, usize, String)> = BTreeMap::new();
        let mut count = |document: usize, tokens: Range<usize>, weight: usize| {
            for phrase in self.phrases(document, tokens, topic) {
                let known = counts.entry(fold(&phrase)).or_insert((0, 0, phrase));
                known.0 += 1;
                known.1 += weight;
            }
        };
        for piece in statements.iter().flat_map(|statement| &statement.content) {
            if let Some((document, _)) = self.recorder.place_of(piece) {
                count(document, self.recorder.parse(document).tokens_in(piece.span()), SAID);
            }
        }
        for place in &self.recorder.scope {
            let parse = self.recorder.parse(place.document);
            count(place.document, parse.sentences()[place.sentence].clone(), 1);
        }
        // What describes a noun once describes it there: `a correct invoice`. The sentences of statements count twice.
        let is_name = |(times, _, phrase): &&(usize, usize, String)| *times > 2 || phrase.contains(" of ");
        let best = counts.values().filter(is_name).max_by_key(|(_, weight, phrase)| (*weight, Reverse(phrase.len())));
        capitalized(best.map_or(topic.as_str(), |(.., phrase)| phrase))
    }

    /// True for a noun that stands for the topic, alone or with the word in front of it.
    fn shows(&self, document: usize, noun: usize, within: &Range<usize>, topic: &str) -> bool {
        let parse = self.recorder.parse(document);
        let topics = &self.recorder.lexicon.topics;
        let lemma = parse.lemma(noun).to_lowercase();
        let with_one = || format!("{} {lemma}", parse.lower(noun - 1));
        parse.pos(noun) == "NOUN"
            && parse.dep(noun) != "compound"
            && (topics.topic(&lemma) == Some(topic)
                || parse.lower(noun) == topic
                || (noun > within.start && topics.topic(&with_one()) == Some(topic)))
    }

    /// The noun phrases of more than one word in some tokens that show the topic.
    fn phrases(&self, document: usize, tokens: Range<usize>, topic: &str) -> Vec<String> {
        let parse = self.recorder.parse(document);
        let nouns: Vec<usize> = tokens.clone().filter(|&token| self.shows(document, token, &tokens, topic)).collect();
        let phrases = nouns.into_iter().map(|noun| around(parse, noun, &tokens));
        let fits = |run: &Range<usize>| (2..=LONGEST).contains(&run.len());
        phrases.filter(fits).map(|run| self.recorder.text(document, run)).filter(|text| is_plain(text)).collect()
    }
}

/// Troops of whatever state are troops; `gas prices` are no `prices` of other things.
fn item_of(topic: &str, topics: &Topics) -> Item {
    let known = |word: &str| topics.topic(word).or_else(|| topics.topic(word.strip_suffix('s')?));
    let label = match topic.split_once(' ') {
        None => known(topic),
        Some((first, noun)) if first.starts_with(char::is_uppercase) => known(noun),
        Some(_) => topics.topic(topic),
    };
    // A topic is also known by its own name: `arms control`.
    label.map_or_else(|| Item::Own(topic.to_owned()), |label| Item::Known(label.to_owned()))
}

/// A noun with what stands in front of it and one phrase behind: `open door of the alliance`, `limits on missiles`.
fn around(parse: &Parse, noun: usize, within: &Range<usize>) -> Range<usize> {
    let describes = |token: usize| {
        matches!(parse.dep(token), "amod" | "compound" | "nmod") && matches!(parse.pos(token), "ADJ" | "NOUN" | "PROPN")
            || parse.word(token) == "-"
    };
    let mut start = noun;
    while start > within.start && describes(start - 1) {
        start -= 1;
    }
    while start < noun && parse.word(start) == "-" {
        start += 1;
    }
    let next = noun + 1;
    let joins =
        next < within.end && parse.head(next) == noun && parse.is_word(next, &["of", "on", "near", "between", "over"]);
    let object = parse.child(next.min(parse.len() - 1), &["pobj"]).filter(|object| joins && within.contains(object));
    let own = object.filter(|&object| {
        (next + 1..=object)
            .all(|token| parse.pos(token) != "PRON" && !parse.is_mark(token) && parse.pos(token) != "VERB")
    });
    start..own.map_or(next, |object| object + 1)
}

/// No quotation mark, no number that stands for a count.
fn is_plain(text: &str) -> bool {
    !text.chars().any(|c| matches!(c, '"' | '“' | '”' | '‘' | '’' | '(' | ')' | '%' | '\n'))
        && !text.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn whose_they_are_makes_no_item_of_its_own() {
        let topics = &Lexicon::bundled().topics;
        let known = |topic: &str| Item::Known(topic.to_owned());
        assert_eq!(item_of("troops", topics), known("troops"));
        assert_eq!(item_of("Norwegian troops", topics), known("troops"));
        assert_eq!(item_of("arms control", topics), known("arms control"));
        assert_eq!(item_of("herring licences", topics), Item::Own("herring licences".to_owned()));
        assert!(!known("troops").is_phrase() && known("arms control").is_phrase());
    }

    #[test]
    fn a_name_has_no_marks_and_counts_nothing() {
        assert!(is_plain("limits on missiles"));
        assert!(!is_plain("“red line” on missiles"));
        assert!(!is_plain("30 missiles near Vardo"));
    }
}
