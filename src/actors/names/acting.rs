//! When a capital stands for its government, and when it is just where something happens.

use crate::grammar::Parse;
use crate::lexicon::CityWords;

/// True where the head of a city's name acts, speaks or is spoken to.
pub(super) fn acts(parse: &Parse, city: usize, words: &CityWords) -> bool {
    acts_within(parse, city, words, 5)
}

fn acts_within(parse: &Parse, city: usize, words: &CityWords, depth: usize) -> bool {
    if depth == 0 {
        return false;
    }
    let head = parse.head(city);
    match parse.dep(city) {
        "nsubj" => !words.hosting.has(parse.lemma(head)) && !is_described_as_place(parse, head),
        "poss" => !words.local.has(parse.lemma(head)),
        "dobj" | "dative" | "nsubjpass" => parse.is_verb(head) && !words.reached.has(parse.lemma(head)),
        "conj" => acts_within(parse, head, words, depth - 1),
        "pobj" => is_governed(parse, head, words),
        "appos" => false,
        "compound" | "nmod" | "amod" => words.agents.has(parse.lemma(head)),
        _ => false,
    }
}

/// A city behind a preposition.
fn is_governed(parse: &Parse, preposition: usize, words: &CityWords) -> bool {
    let governor = parse.head(preposition);
    let moves = words.movement.has(parse.lemma(governor));
    match parse.lower(preposition).as_str() {
        "with" | "against" | "between" | "by" | "toward" | "towards" | "upon" => true,
        "to" | "from" | "for" => !moves && (parse.is_noun(governor) || parse.is_verb(governor)),
        "on" => !moves,
        "of" => parse.is_noun(governor) && !words.parts.has(parse.lemma(governor)),
        "than" | "like" | "unlike" | "among" => true,
        _ => false,
    }
}

/// `Moscow is the capital`, `Vienna is a city`.
fn is_described_as_place(parse: &Parse, verb: usize) -> bool {
    parse.lemma(verb) == "be"
        && parse
            .child(verb, &["attr"])
            .is_some_and(|attribute| parse.has_lemma(attribute, &["capital", "city", "town", "place", "venue", "home"]))
}
