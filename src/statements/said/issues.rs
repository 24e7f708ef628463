//! Phrases that may name what is spoken about: `gas deliveries`, `the withdrawal of troops`, `NATO enlargement`.

use crate::grammar::Parse;
use crate::lexicon::{Lexicon, Topics};
use crate::model::{MentionForm, Reading, Who};
use std::ops::Range;

/// What may be a topic. Statements are about the same where this is the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::statements) enum Subject {
    /// A noun and what qualifies it, by their dictionary forms: (`troop`, `withdrawal`) for `troop withdrawal` and `the
    /// withdrawal of troops`.
    Pair(String, String),
    /// A topic of the lexicon, by its name.
    Known(String),
    /// A noun, by its dictionary form.
    Noun(String),
    /// An actor, by number.
    Actor(usize),
    /// A place, by number.
    Place(usize),
}

/// The subjects in a run of tokens, with the words that name each there.
pub(in crate::statements) fn candidates(
    reading: &Reading,
    tokens: Range<usize>,
    lexicon: &Lexicon,
) -> Vec<(Subject, String)> {
    let parse = &reading.parse;
    let mut found = Vec::new();
    let mut known_up_to = tokens.start;
    for at in tokens.clone() {
        if let Some(mention) = reading.mention_headed(at)
            && mention.form == MentionForm::Name
        {
            let subject = match mention.who {
                Who::Actor(actor) => Subject::Actor(actor),
                Who::Place(place) => Subject::Place(place),
            };
            found.push((subject, String::new()));
        }
        if is_named(reading, at) {
            continue;
        }
        if at >= known_up_to
            && let Some((length, topic)) = known(parse, at, tokens.end, &lexicon.topics)
            && !tells_a_trade(parse, at + length - 1, lexicon)
        {
            found.push((Subject::Known(topic.to_owned()), String::new()));
            known_up_to = at + length;
        }
        // `Wednesday morning`, `1,800 crowns`
        if within_name(parse, at, &["DATE", "TIME", "MONEY", "PERCENT"]) {
            continue;
        }
        if parse.pos(at) != "NOUN" || !is_plain(parse.word(at)) || parse.dep(at) == "npadvmod" {
            continue;
        }
        let noun = parse.lemma(at).to_lowercase();
        found.extend(pairs(reading, at, &tokens, lexicon));
        let is_modifier = parse.dep(at) == "compound";
        if !is_modifier && known_up_to <= at && !is_general(&noun, lexicon) {
            found.push((Subject::Noun(noun), parse.lower(at)));
        }
    }
    found
}

/// `law professor`, `strike leader`: who somebody is, not what is spoken about.
fn tells_a_trade(parse: &Parse, noun: usize, lexicon: &Lexicon) -> bool {
    parse.dep(noun) == "compound" && lexicon.people.is_person(&parse.lemma(parse.head(noun)).to_lowercase())
}

/// The noun with each of what qualifies it: a noun, an adjective, a name, what stands behind `of`.
fn pairs(reading: &Reading, noun: usize, within: &Range<usize>, lexicon: &Lexicon) -> Vec<(Subject, String)> {
    let parse = &reading.parse;
    let head = parse.lemma(noun).to_lowercase();
    let is_empty = |token: usize| lexicon.topics.is_empty(&parse.lemma(token).to_lowercase());
    let is_in = |token: &usize| within.contains(token) && is_plain(parse.word(*token));
    let mut found = Vec::new();
    for child in parse.children(noun).filter(|&child| child < noun).filter(is_in) {
        let is_name = is_named(reading, child);
        // `no de-escalation commitment`: half a word.
        if child.checked_sub(1).is_some_and(|before| parse.word(before) == "-") {
            continue;
        }
        let tells = match parse.dep(child) {
            "compound" | "nmod" => parse.is_noun(child) && (!is_empty(child) || !is_empty(noun)),
            "poss" => is_name && !is_empty(noun),
            "amod" if is_name => !is_empty(noun),
            "amod" => {
                let adjective = parse.lower(child);
                parse.tag(child) == "JJ" && child + 1 == noun && !is_empty(noun) && !lexicon.topics.is_plain(&adjective)
            }
            _ => false,
        };
        let is_person = lexicon.people.is_person(&head);
        if tells && !is_person {
            let words = format!("{} {}", written(parse, child), parse.lower(noun));
            found.push((Subject::Pair(key(reading, child), head.clone()), words));
        }
    }
    let of = parse.children_by(noun, &["prep"]).filter(|&of| parse.is_word(of, &["of"]) && of == noun + 1);
    for object in of.filter_map(|of| parse.child(of, &["pobj"])).filter(is_in) {
        if !is_empty(noun) && (is_named(reading, object) || (parse.pos(object) == "NOUN" && !is_empty(object))) {
            let words = format!("{} of {}", parse.lower(noun), written(parse, object));
            found.push((Subject::Pair(key(reading, object), head.clone()), words));
        }
    }
    found
}

/// What qualifies a noun: the actor or place that is named, else the word.
fn key(reading: &Reading, token: usize) -> String {
    match reading.mention_at(token).filter(|mention| mention.form == MentionForm::Name).map(|mention| mention.who) {
        Some(Who::Actor(actor)) => format!("actor {actor}"),
        Some(Who::Place(place)) => format!("place {place}"),
        None => reading.parse.lemma(token).to_lowercase(),
    }
}

fn within_name(parse: &Parse, token: usize, labels: &[&str]) -> bool {
    let names = parse.names();
    let at = names.partition_point(|name| name.tokens.end <= token);
    names.get(at).is_some_and(|name| name.tokens.contains(&token) && labels.contains(&parse.name_label(name)))
}

/// The word as it stands within a sentence, with what a hyphen joins to it: `de-escalation`.
fn written(parse: &Parse, token: usize) -> String {
    if token > 1 && parse.word(token - 1) == "-" && !parse.space_after(token - 1) && !parse.space_after(token - 2) {
        return format!("{}-{}", parse.lower(token - 2), parse.lower(token));
    }
    if parse.pos(token) == "PROPN" || parse.tag(token) == "JJ" && parse.word(token).starts_with(char::is_uppercase) {
        parse.word(token).to_owned()
    } else {
        parse.lower(token)
    }
}

fn is_named(reading: &Reading, token: usize) -> bool {
    reading.mention_at(token).is_some_and(|mention| mention.form == MentionForm::Name)
}

fn is_plain(word: &str) -> bool {
    word.chars().count() > 2 && word.chars().all(|c| c.is_alphabetic() || c == '-')
}

/// True for nouns that name no issue by themselves: what is empty, short, or for people and bodies.
fn is_general(noun: &str, lexicon: &Lexicon) -> bool {
    let people = &lexicon.people;
    lexicon.topics.is_empty(noun)
        || noun.len() < 4
        || people.is_person(noun)
        || people.is_collective(noun)
        || people.is_organ(noun)
        || people.is_member(noun)
        || !people.body_kinds(noun).is_empty()
}

/// The topic of the lexicon that begins at a token, and how many tokens show it: the longest that there is.
fn known<'a>(parse: &Parse, at: usize, end: usize, topics: &'a Topics) -> Option<(usize, &'a str)> {
    (1..=Topics::LONGEST)
        .rev()
        .filter(|length| at + length <= end && parse.is_noun(at + length - 1))
        .find_map(|length| topics.topic(&phrase(parse, at..at + length)).map(|topic| (length, topic)))
}

/// The words, the last in its dictionary form; in lower case.
fn phrase(parse: &Parse, tokens: Range<usize>) -> String {
    let mut words = String::new();
    for token in tokens.clone() {
        let last = token + 1 == tokens.end;
        words.push_str(if last { parse.lemma(token) } else { parse.word(token) });
        if !last && parse.space_after(token) {
            words.push(' ');
        }
    }
    words.to_lowercase()
}
