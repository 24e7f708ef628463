//! What a position is on.

use super::Folder;
use crate::grammar::Parse;
use crate::model::{PlaceKind, Statement};
use std::collections::HashSet;

/// The issue of each statement: its first topic. What names none is a position on nothing. The name of a city says where,
/// not what: then the thing that the words themselves name is the issue.
pub(super) fn issues(folder: &Folder<'_>) -> Vec<Option<String>> {
    let places = folder.cast.places.iter().filter(|place| place.kind == PlaceKind::City);
    let cities: HashSet<&str> = places.map(|place| place.name.as_str()).collect();
    let issue = |(number, statement): (usize, &Statement)| {
        let topic = statement.topics.iter().find(|topic| !cities.contains(topic.as_str())).cloned();
        topic.or_else(|| {
            let named = !statement.topics.is_empty();
            named.then(|| own_words(&folder.reading(number).parse, statement)).flatten()
        })
    };
    folder.statements.iter().enumerate().map(issue).collect()
}

/// The first noun with the words right in front of it that describe it: `military steps`.
fn own_words(parse: &Parse, statement: &Statement) -> Option<String> {
    let tokens = parse.tokens_in(statement.content.first()?.span());
    let noun = tokens.clone().find(|&token| parse.pos(token) == "NOUN" && parse.dep(token) != "compound")?;
    let describes = |token: usize| matches!(parse.dep(token), "amod" | "compound") && parse.head(token) == noun;
    let mut start = noun;
    while start > tokens.start && describes(start - 1) {
        start -= 1;
    }
    let words: Vec<String> = (start..=noun).map(|token| parse.lower(token)).collect();
    Some(words.join(" "))
}
