//! What those who fill the fields ask of a sentence: whether it is about the meeting and its sides, and which words to take.

use super::Recorder;
use crate::grammar::{Parse, whens};
use crate::meetings::clusters::Cluster;
use crate::model::{PlaceKind, Who};
use std::ops::Range;

/// Longest entry, in tokens: a field is no place for a paragraph.
pub(super) const LONGEST: usize = 28;

impl Recorder<'_> {
    /// True where the verb's subject is the meeting, one of its sides or people, or both of them.
    pub(super) fn does_a_side(&self, document: usize, verb: usize) -> bool {
        let reading = &self.cast.readings[document];
        let parse = &reading.parse;
        let subjects = parse.subjects(verb);
        subjects.iter().any(|&subject| {
            let is_side = reading.parties(subject).into_iter().any(|actor| self.is_present(actor));
            let is_body = self.cluster.formal && self.lexicon.meetings.is_chamber(&parse.lower(subject));
            is_side
                || is_body
                || self.is_meeting_word(document, subject)
                || self.lexicon.meetings.is_plural_side(&parse.lower(subject))
                || (parse.tag(subject) == "NNS"
                    && self.lexicon.offices.by_noun(&parse.lemma(subject).to_lowercase()).is_some())
        }) || (subjects.is_empty() && parse.is_passive(verb))
    }

    /// True for one who took part, and for who stands for one that did.
    pub fn is_present(&self, actor: usize) -> bool {
        self.present.contains(&actor) || self.present.contains(&self.clusterer.party(actor))
    }

    pub fn is_meeting_word(&self, document: usize, token: usize) -> bool {
        let parse = self.parse(document);
        let before = token.checked_sub(1).map(|before| parse.lower(before)).unwrap_or_default();
        self.sightings().any(|sighting| sighting.document == document && sighting.word == token)
            || self.lexicon.meetings.noun(&parse.lower(token), &parse.lemma(token).to_lowercase(), &before).is_some()
    }

    /// True for a word by which another meeting was found.
    pub(super) fn is_of_other_meeting(&self, document: usize, token: usize) -> bool {
        let mut others = self.clusters.iter().filter(|other| !std::ptr::eq(**other, self.cluster));
        let tells = |cluster: &&&Cluster| {
            cluster.sightings.iter().any(|sighting| sighting.document == document && sighting.word == token)
        };
        others.any(|other| tells(&other))
    }

    /// A noun with what describes it, without the city and the day behind it: `herring` of `talks on herring in Oslo on
    /// Monday`.
    pub(super) fn topic_words(&self, document: usize, noun: usize) -> Range<usize> {
        let reading = &self.cast.readings[document];
        let parse = &reading.parse;
        let words = phrase(parse, noun);
        let is_dated = |object: usize| matches!(parse.name_label_at(object), "DATE" | "TIME");
        let is_city = |object: usize| {
            let mention = reading.mention_headed(object);
            mention.is_some_and(|mention| match mention.who {
                Who::Place(place) => self.cast.places[place].kind == PlaceKind::City,
                Who::Actor(_) => false,
            })
        };
        let object = |token: usize| parse.child(token, &["pobj"]).filter(|_| parse.dep(token) == "prep");
        let behind = || (noun + 1..words.end).filter_map(|token| Some((token, object(token)?)));
        let has_day = behind().any(|(_, object)| is_dated(object));
        let first = behind().find(|&(_, object)| has_day && (is_dated(object) || is_city(object)));
        words.start..first.map_or(words.end, |(preposition, _)| preposition)
    }

    pub(super) fn is_when_or_where(&self, document: usize, token: usize) -> bool {
        let reading = &self.cast.readings[document];
        let parse = &reading.parse;
        let placed = reading.mention_headed(token).is_some_and(|mention| matches!(mention.who, Who::Place(_)));
        let sentence = parse.sentences()[parse.sentence_of(token)].clone();
        let text = &self.documents[document].text;
        let is_day = reading.anchor.as_ref().is_some_and(|anchor| {
            let tokens = self.topic_words(document, token);
            whens(parse, text, sentence, anchor)
                .iter()
                .any(|when| when.tokens.start < tokens.end && tokens.start < when.tokens.end)
        });
        // Without a day to count from, `on Tuesday night` is still no subject.
        let is_named_day = matches!(parse.name_label_at(token), "DATE" | "TIME");
        placed || is_day || is_named_day
    }

    /// True for words inside a quotation: somebody's, not the report's.
    pub fn is_quoted(&self, document: usize, token: usize) -> bool {
        let span = self.parse(document).span(token);
        let id = &self.documents[document].id;
        self.statements.iter().any(|statement| {
            statement.mode == crate::model::Mode::Direct
                && statement.content.iter().any(|piece| piece.document == *id && piece.span().contains(span))
        })
    }
}

/// A noun with what describes it, without clauses that do.
pub(super) fn phrase(parse: &Parse, noun: usize) -> Range<usize> {
    let is_clause = |child: usize| {
        matches!(parse.dep(child), "relcl" | "advcl" | "parataxis" | "appos" | "punct") && child > noun
            || (parse.dep(child) == "prep"
                && child > noun
                && parse.is_word(child, &["after", "before", "since", "until", "at", "as"]))
    };
    let tokens = parse.subtree_without(noun, &is_clause);
    let skip = usize::from(parse.is_word(tokens.start, &["the", "a", "an"]));
    tokens.start + skip..tokens.end
}

/// A clause with what hangs on its verb, without other clauses joined on.
pub(super) fn own_clause(parse: &Parse, top: usize) -> Range<usize> {
    parse.subtree_without(top, &|child| {
        child != top
            && parse.is_verb(child)
            && (matches!(parse.dep(child), "advcl" | "parataxis")
                || (parse.dep(child) == "conj" && parse.child(child, &["nsubj", "nsubjpass"]).is_some()))
    })
}
