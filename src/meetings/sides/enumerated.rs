//! Names in a row, as they are written, wherever the parser hangs them: `Berg, Ana Ruiz of the guild and the bank's Jon Dahl`.

use crate::grammar::Parse;
use crate::model::{ActorKind, Cast, Found, MentionForm, Reading, Who};
use std::ops::Range;

/// Who is named in a row.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::meetings) struct Row {
    /// The people, by their numbers in the cast: the first alone where no row begins there.
    pub people: Vec<usize>,
    /// The states that they are said to be of: `Berg of Norway`.
    pub states: Vec<usize>,
}

/// The people of a row that begins with the name at `head`.
pub(in crate::meetings) fn people(reading: &Reading, cast: &Cast, head: usize) -> Row {
    let parse = &reading.parse;
    let sentence = parse.sentence_of(head);
    let mut names = reading
        .found
        .iter()
        .filter(|found| found.form == MentionForm::Name && parse.sentence_of(found.head) == sentence);
    let Some(first) = names.find(|found| found.head == head) else { return Row::default() };
    let Some(one) = actor_of(first, cast, ActorKind::Person) else { return Row::default() };
    let mut row = Row { people: vec![one], states: Vec::new() };
    let mut end = first.tokens.end;
    // A comma or an `and` has led on; the last one has been announced; it has been named.
    let (mut joined, mut ends, mut is_complete) = (false, false, false);
    for next in names {
        if next.tokens.start < end {
            continue;
        }
        let between = end..next.tokens.start;
        if !between.clone().all(|token| links(parse, token, next)) {
            break;
        }
        let is_last = between.clone().any(|token| parse.is_word(token, &["and"]));
        joined |= is_last || between.clone().any(|token| parse.word(token) == ",");
        match actor_of(next, cast, ActorKind::Person) {
            Some(actor) if joined && !is_complete && !row.people.contains(&actor) && !does_more(parse, next.head) => {
                row.people.push(actor);
                is_complete = is_last || ends;
                (joined, ends) = (false, false);
            }
            Some(_) => break,
            // Whose they are, or where they are from.
            None => {
                if is_complete && parse.is_word(next.tokens.start.saturating_sub(1), &["and", ","]) {
                    break;
                }
                if between.clone().any(|token| parse.is_word(token, &["of"])) {
                    row.states.extend(actor_of(next, cast, ActorKind::State));
                }
                // `and the guild's Ana Ruiz`
                ends |= is_last;
            }
        }
        end = next.tokens.end;
    }
    if !is_complete {
        row.people.truncate(1);
        row.states.truncate(1);
    }
    row
}

fn actor_of(found: &Found, cast: &Cast, kind: ActorKind) -> Option<usize> {
    match found.who {
        Who::Actor(actor) if cast.actors[actor].kind == kind => Some(actor),
        _ => None,
    }
}

/// What may stand between two names of a row: `, `, `and the ever-smiling`, `of the guild and General`.
fn links(parse: &Parse, token: usize, next: &Found) -> bool {
    parse.is_word(token, &[",", "and", "of", "from", "for", "the", "'s", "’s"])
        // `of the Harbour Guild`, which nothing else speaks of
        || matches!(parse.pos(token), "DET" | "PROPN")
        || (parse.is_below(token, next.head) && parse.dep(next.head) != "pobj")
}

/// `met Berg, and Dahl said`: the next one does something else.
fn does_more(parse: &Parse, name: usize) -> bool {
    matches!(parse.dep(name), "nsubj" | "nsubjpass") && parse.head(name) > name
}

/// The lists of names of one kind in a text, `A, B and C`, each with its first token.
pub(in crate::meetings) fn lists(reading: &Reading, cast: &Cast) -> Vec<(usize, Vec<usize>)> {
    let parse = &reading.parse;
    let joins = |token: usize| parse.is_word(token, &[",", "and"]);
    // `and the ever-smiling`
    let is_link = |token: usize| {
        joins(token) || parse.is_word(token, &["-"]) || matches!(parse.pos(token), "DET" | "ADJ" | "ADV")
    };
    let mut found: Vec<(usize, Vec<usize>)> = Vec::new();
    let mut open: Option<(Range<usize>, Vec<usize>)> = None;
    for mention in reading.found.iter().filter(|mention| mention.form == MentionForm::Name) {
        let Who::Actor(actor) = mention.who else { continue };
        let kind = cast.actors[actor].kind;
        if !matches!(kind, ActorKind::State | ActorKind::Person) {
            continue;
        }
        let begun = open.take().filter(|(tokens, list)| {
            let mut between = tokens.end..mention.tokens.start.max(tokens.end);
            let alike = cast.actors[list[0]].kind == kind && !list.contains(&actor);
            let describes = |token: usize| is_link(token) || parse.is_below(token, mention.head);
            alike && between.clone().any(joins) && between.all(describes)
        });
        let Some((tokens, mut list)) = begun else {
            open = Some((mention.tokens.clone(), vec![actor]));
            continue;
        };
        list.push(actor);
        if (tokens.end..mention.tokens.start).any(|token| parse.is_word(token, &["and"])) {
            found.push((tokens.start, list));
        } else {
            open = Some((tokens.start..mention.tokens.end, list));
        }
    }
    found
}
