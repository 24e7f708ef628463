//! What each statement is about, in words that statements of a folder share.
//!
//! Candidates are the noun phrases and names in what is said. How telling one is, is counted over the folder: what several
//! speakers take up is a topic; what stands in every other statement parts nothing from nothing.

use super::quotation::tokens_in;
use crate::grammar::Parse;
use crate::lexicon::{Lexicon, Topics};
use crate::model::{ActorKind, Cast, Document, DocumentId, MentionForm, Reading, Statement, Who};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

/// The most topics that a statement is given.
const MOST: usize = 3;
/// What stands in more than this share of all statements parts nothing from nothing.
const COMMON: f64 = 0.3;

/// What may be a topic. Statements are about the same where this is the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Subject {
    /// A topic of the lexicon, by its name.
    Known(String),
    /// A noun or compound, by its dictionary form.
    Noun(String),
    /// An actor, by number.
    Actor(usize),
    /// A place, by number.
    Place(usize),
}

/// How often the folder's statements hold a subject, and in which words.
#[derive(Debug, Default)]
struct Tally {
    statements: usize,
    documents: BTreeSet<usize>,
    words: BTreeMap<String, usize>,
}

/// Gives every statement its topics, most telling first.
pub(super) fn assign(statements: &mut [Statement], documents: &[Document], cast: &Cast, lexicon: &Lexicon) {
    let numbers: HashMap<&DocumentId, usize> =
        documents.iter().enumerate().map(|(number, document)| (&document.id, number)).collect();
    let actors: HashMap<&str, usize> =
        cast.actors.iter().enumerate().map(|(number, actor)| (actor.id.as_str(), number)).collect();
    let mut tallies: BTreeMap<Subject, Tally> = BTreeMap::new();
    let mut found: Vec<BTreeSet<Subject>> = Vec::with_capacity(statements.len());
    for statement in &*statements {
        let mut subjects = BTreeSet::new();
        for piece in &statement.content {
            let Some(&number) = numbers.get(&piece.document) else { continue };
            let reading = &cast.readings[number];
            let tokens = tokens_in(&reading.parse, &(0..reading.parse.len()), piece.span());
            for (subject, words) in candidates(reading, tokens, lexicon) {
                let tally = tallies.entry(subject.clone()).or_default();
                *tally.words.entry(words).or_default() += 1;
                tally.documents.insert(number);
                subjects.insert(subject);
            }
        }
        if let Some(speaker) = statement.speaker.as_ref().and_then(|speaker| actors.get(speaker.as_str())) {
            subjects.remove(&Subject::Actor(*speaker));
        }
        for subject in &subjects {
            tallies.entry(subject.clone()).or_default().statements += 1;
        }
        found.push(subjects);
    }
    let all = statements.len();
    for (statement, subjects) in statements.iter_mut().zip(found) {
        let mut ranked: Vec<(f64, &Subject)> = subjects
            .iter()
            .filter_map(|subject| Some((telling(subject, tallies.get(subject)?, all, cast)?, subject)))
            .collect();
        ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then_with(|| one.1.cmp(other.1)));
        let mut names: Vec<String> = Vec::new();
        for name in ranked.iter().filter_map(|(_, subject)| name(subject, &tallies, cast)) {
            if names.len() < MOST && !names.contains(&name) {
                names.push(name);
            }
        }
        statement.topics = names;
    }
}

/// The subjects in a run of tokens, with the words that name each there.
fn candidates(reading: &Reading, tokens: Range<usize>, lexicon: &Lexicon) -> Vec<(Subject, String)> {
    let parse = &reading.parse;
    let mut found = Vec::new();
    let mut at = tokens.start;
    while at < tokens.end {
        if let Some(mention) = reading.mention_headed(at)
            && mention.form == MentionForm::Name
        {
            let subject = match mention.who {
                Who::Actor(actor) => Subject::Actor(actor),
                Who::Place(place) => Subject::Place(place),
            };
            found.push((subject, String::new()));
        }
        if let Some((length, topic)) = known(parse, at, tokens.end, &lexicon.topics) {
            found.push((Subject::Known(topic.to_owned()), String::new()));
            at += length;
            continue;
        }
        if let Some(compound) = compound(reading, at, &tokens) {
            let head = compound.end - 1;
            let noun = parse.lemma(head).to_lowercase();
            let alone = compound.len() == 1;
            let last = phrase(parse, head..head + 1, true);
            let is_topic = lexicon.topics.topic(&last).is_some();
            if !is_topic
                && !(alone && (lexicon.topics.is_empty(&noun) || noun.len() < 4 || lexicon.people.is_person(&noun)))
            {
                let words = phrase(parse, compound.clone(), false);
                found.push((Subject::Noun(phrase(parse, compound, true)), words));
            }
        }
        at += 1;
    }
    found
}

/// The topic of the lexicon that begins at a token, and how many tokens show it: the longest that there is.
fn known<'a>(parse: &Parse, at: usize, end: usize, topics: &'a Topics) -> Option<(usize, &'a str)> {
    (1..=Topics::LONGEST)
        .rev()
        .filter(|length| at + length <= end && parse.is_noun(at + length - 1))
        .find_map(|length| topics.topic(&phrase(parse, at..at + length, true)).map(|topic| (length, topic)))
}

/// The run of nouns that ends in a head noun and begins here: `gas deliveries`. None inside a name or another such run.
fn compound(reading: &Reading, at: usize, tokens: &Range<usize>) -> Option<Range<usize>> {
    let parse = &reading.parse;
    let is_part = |token: usize| {
        parse.pos(token) == "NOUN" && reading.mention_at(token).is_none_or(|mention| mention.form != MentionForm::Name)
    };
    let begins = is_part(at) && !(at > tokens.start && is_part(at - 1) && parse.dep(at - 1) == "compound");
    if !begins {
        return None;
    }
    let mut end = at + 1;
    while end < tokens.end && parse.dep(end - 1) == "compound" && is_part(end) {
        end += 1;
    }
    let plain = parse.word(end - 1).chars().all(|c| c.is_alphabetic() || c == '-');
    (plain && parse.dep(end - 1) != "npadvmod").then_some(at..end)
}

/// The words as they stand, or in their dictionary forms; in lower case.
fn phrase(parse: &Parse, tokens: Range<usize>, in_dictionary_form: bool) -> String {
    let mut words = String::new();
    for token in tokens.clone() {
        let last = token + 1 == tokens.end;
        words.push_str(if in_dictionary_form && last { parse.lemma(token) } else { parse.word(token) });
        if !last && parse.space_after(token) {
            words.push(' ');
        }
    }
    words.to_lowercase()
}

/// How much a subject tells of what is spoken about; none where it tells nothing.
fn telling(subject: &Subject, tally: &Tally, all: usize, cast: &Cast) -> Option<f64> {
    let often = tally.statements as f64;
    let kind = match subject {
        Subject::Known(_) => 1.6,
        Subject::Noun(words) if words.contains([' ', '-']) => 1.3,
        Subject::Noun(_) if tally.statements < 2 => return None,
        Subject::Noun(_) => 1.0,
        Subject::Actor(actor) => match cast.actors[*actor].kind {
            ActorKind::Organization => 0.7,
            ActorKind::State => 0.5,
            ActorKind::Person | ActorKind::Group => 0.4,
        },
        Subject::Place(_) => 0.4,
    };
    let common = if all >= 12 && often > COMMON * all as f64 { 0.5 } else { 1.0 };
    let spread = 1.0 + (tally.documents.len() as f64).ln() / 4.0;
    Some(kind * common * spread * (1.0 + often).ln())
}

/// What the subject is called.
fn name(subject: &Subject, tallies: &BTreeMap<Subject, Tally>, cast: &Cast) -> Option<String> {
    match subject {
        Subject::Known(topic) => Some(topic.clone()),
        Subject::Actor(actor) => Some(cast.actors[*actor].name.clone()),
        Subject::Place(place) => Some(cast.places[*place].name.clone()),
        Subject::Noun(_) => {
            let words = &tallies.get(subject)?.words;
            words
                .iter()
                .max_by_key(|(words, count)| (**count, std::cmp::Reverse(words.len())))
                .map(|(words, _)| words.clone())
        }
    }
}
