//! Whom a noun phrase stands for as an end of a relation.

use crate::grammar::Parse;
use crate::model::{MentionForm, Reading, Who};

/// Nouns that only count or gather what stands behind their `of`.
const PARTITIVES: [&str; 30] = [
    "one", "some", "many", "several", "both", "all", "most", "thousand", "hundred", "dozen", "million", "number", "group", "handful", "member", "majority", "part", "lot", "couple",
    "series", "representative", "leader", "people", "rest", "half", "section", "crowd", "each", "two", "three",
];

/// The actors that the head of a noun phrase stands for: itself, or whose or of whom it is.
pub(super) fn parties(reading: &Reading, head: usize) -> Vec<usize> {
    let parse = &reading.parse;
    if let Some(mention) = reading.mention_headed(head) {
        return match mention.who {
            Who::Actor(actor) => vec![actor],
            Who::Place(_) => owners(reading, head),
        };
    }
    if parse.has_lemma(head, &PARTITIVES) {
        let of: Vec<usize> = parse.obliques(head, &["of", "from"]).into_iter().flat_map(|object| parties(reading, object)).collect();
        if !of.is_empty() {
            return of;
        }
    }
    let apposed = parse.children_by(head, &["appos"]).filter_map(|noun| reading.mention_headed(noun)).find_map(|mention| reading.actor_at(mention.head));
    if let Some(actor) = apposed {
        return vec![actor];
    }
    owners(reading, head)
}

/// Whose a thing is: by possessive, adjective or compound, then by preposition.
pub(super) fn owners(reading: &Reading, head: usize) -> Vec<usize> {
    let parse = &reading.parse;
    let by_possessive: Vec<usize> = parse.possessors(head).into_iter().flat_map(|owner| parties_of_name(reading, owner)).collect();
    if !by_possessive.is_empty() {
        return by_possessive;
    }
    let before = modifiers(reading, head);
    if !before.is_empty() {
        return before;
    }
    parse.obliques(head, &["of", "by", "from", "for"]).into_iter().filter_map(|object| reading.mention_headed(object).and_then(|mention| reading.actor_at(mention.head))).collect()
}

fn parties_of_name(reading: &Reading, owner: usize) -> Vec<usize> {
    match reading.mention_headed(owner) {
        Some(mention) => reading.actor_at(mention.head).into_iter().collect(),
        None => modifiers(reading, owner),
    }
}

/// The actors named by adjectives and compounds in front of a noun.
pub(super) fn modifiers(reading: &Reading, head: usize) -> Vec<usize> {
    let parse = &reading.parse;
    let mut found = Vec::new();
    for child in parse.children_by(head, &["amod", "compound", "nmod", "npadvmod"]).filter(|&child| child < head) {
        let named = std::iter::once(child).chain(parse.children(child)).filter_map(|token| reading.mention_headed(token));
        for mention in named.filter(|mention| mention.form != MentionForm::Pronoun) {
            if let Who::Actor(actor) = mention.who
                && !found.contains(&actor)
            {
                found.push(actor);
            }
        }
    }
    found
}

/// Two names joined by a hyphen in front of a noun: `US-Russia talks`.
pub(super) fn pair(reading: &Reading, head: usize) -> Vec<usize> {
    let parse = &reading.parse;
    let Some(hyphen) = head.checked_sub(4).map_or(0, |first| first).max(1).checked_add(0).and_then(|first| (first..head).rev().find(|&token| matches!(parse.word(token), "-" | "–" | "/"))) else {
        return Vec::new();
    };
    let left = reading.actor_at(hyphen - 1);
    let right = reading.actor_at(hyphen + 1);
    match (left, right) {
        (Some(left), Some(right)) if left != right && is_joined(parse, hyphen) => vec![left, right],
        _ => Vec::new(),
    }
}

fn is_joined(parse: &Parse, hyphen: usize) -> bool {
    parse.span(hyphen - 1).end == parse.span(hyphen).start && parse.span(hyphen).end == parse.span(hyphen + 1).start
}
