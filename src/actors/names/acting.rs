//! When a capital stands for its government, and when it is just where something happens.

use crate::grammar::Parse;

/// Verbs of whose object a city is the place.
const REACHED: [&str; 22] = [
    "visit", "leave", "reach", "enter", "bomb", "shell", "storm", "flee", "tour", "capture", "seize", "surround",
    "besiege", "retake", "hit", "rock", "quit", "approach", "occupy", "strike", "attack", "pass",
];
/// Verbs whose subject a city is as a place.
const HELD: [&str; 12] =
    ["host", "see", "witness", "lie", "stand", "wake", "boast", "house", "celebrate", "hold", "brace", "prepare"];
/// Verbs and nouns of movement, with which `to` and `from` name places.
const MOVEMENT: [&str; 44] = [
    "go",
    "travel",
    "fly",
    "arrive",
    "return",
    "come",
    "drive",
    "head",
    "move",
    "flight",
    "trip",
    "visit",
    "train",
    "journey",
    "way",
    "road",
    "flee",
    "walk",
    "sail",
    "take",
    "bring",
    "fly",
    "recall",
    "summon",
    "transfer",
    "march",
    "bus",
    "tour",
    "route",
    "convoy",
    "report",
    "broadcast",
    "live",
    "mile",
    "kilometre",
    "kilometer",
    "escape",
    "evacuate",
    "deport",
    "extradite",
    "send",
    "advance",
    "pipeline",
    "kilometers",
];
/// What a city has as a place.
const LOCAL: [&str; 40] = [
    "street",
    "airport",
    "suburb",
    "metro",
    "mayor",
    "population",
    "resident",
    "weather",
    "center",
    "centre",
    "outskirts",
    "station",
    "square",
    "university",
    "museum",
    "court",
    "stock",
    "exchange",
    "market",
    "bureau",
    "correspondent",
    "office",
    "embassy",
    "hotel",
    "district",
    "region",
    "hospital",
    "airports",
    "theatre",
    "theater",
    "zoo",
    "cathedral",
    "stadium",
    "skyline",
    "river",
    "subway",
    "police",
    "conference",
    "summit",
    "palace",
];
/// What is `of` a city as a place.
const PART: [&str; 24] = [
    "city",
    "capital",
    "north",
    "south",
    "east",
    "west",
    "street",
    "streets",
    "mayor",
    "outskirts",
    "center",
    "centre",
    "suburb",
    "suburbs",
    "part",
    "battle",
    "siege",
    "fall",
    "bishop",
    "archbishop",
    "university",
    "bank",
    "port",
    "outside",
];

/// True where the head of a city's name acts, speaks or is spoken to.
pub(super) fn acts(parse: &Parse, city: usize) -> bool {
    acts_within(parse, city, 5)
}

fn acts_within(parse: &Parse, city: usize, depth: usize) -> bool {
    if depth == 0 {
        return false;
    }
    let head = parse.head(city);
    match parse.dep(city) {
        "nsubj" => !parse.has_lemma(head, &HELD) && !is_described_as_place(parse, head),
        "poss" => !parse.has_lemma(head, &LOCAL),
        "dobj" | "dative" | "nsubjpass" => parse.is_verb(head) && !parse.has_lemma(head, &REACHED),
        "conj" => acts_within(parse, head, depth - 1),
        "pobj" => governed(parse, head),
        "appos" => false,
        "compound" | "nmod" | "amod" => parse.has_lemma(
            head,
            &["official", "diplomat", "government", "authority", "leadership", "administration", "regime", "side"],
        ),
        _ => false,
    }
}

/// A city behind a preposition.
fn governed(parse: &Parse, preposition: usize) -> bool {
    let governor = parse.head(preposition);
    let moves = parse.has_lemma(governor, &MOVEMENT);
    match parse.lower(preposition).as_str() {
        "with" | "against" | "between" | "by" | "toward" | "towards" | "upon" => true,
        "to" | "from" | "for" => !moves && (parse.is_noun(governor) || parse.is_verb(governor)),
        "on" => !moves,
        "of" => parse.is_noun(governor) && !parse.has_lemma(governor, &PART),
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
