//! Offices in the plural, before or beside the names of those who hold them: `the League's co-chairs, Anna Kern and Bo Lind,`,
//! `The presidents of Norland and Morovia, Anna Kern and Bo Lind,`.

use super::roles::Finder;
use crate::actors::candidates::words;
use crate::actors::entities::{Kind, LocalRole};
use crate::model::{MentionForm, Tenure};
use std::ops::Range;

/// How far from the office its phrase may reach.
const LONGEST: usize = 12;

/// Gives each of those named behind the comma the office that the words before it give to all of them.
pub(super) fn apply(finder: &Finder<'_>, found: &mut Vec<(usize, LocalRole)>) {
    let parse = finder.parse;
    for head in (0..parse.len()).filter(|&token| matches!(parse.tag(token), "NNS" | "NNPS")) {
        let Some((first, office)) = finder.lexicon.offices.ends_at(parse, head) else { continue };
        let sentence = parse.sentences()[parse.sentence_of(head)].clone();
        let reach = sentence.end.min(head + LONGEST);
        let Some(comma) = (head + 1..reach).find(|&token| parse.word(token) == ",") else { continue };
        if (head + 1..comma).any(|token| parse.is_verb(token) || parse.pos(token) == "PRON") {
            continue;
        }
        let named = names_behind(finder, comma + 1, sentence.end);
        if named.len() < 2 {
            continue;
        }
        let is_of_title = |&token: &usize| {
            let word = parse.lower(token);
            finder.lexicon.offices.is_portfolio(&word) || finder.lexicon.offices.is_modifier(&word) || word == "-"
        };
        let start = first - (sentence.start..first).rev().take_while(is_of_title).count();
        let shade = words(parse, start..first).to_lowercase();
        let gap = if shade.is_empty() || shade.ends_with('-') { "" } else { " " };
        let title = format!("{shade}{gap}{}", office.head);
        let bodies = bodies(finder, start, head + 1..comma);
        // One for each, or one for all.
        let body = |number: usize| match bodies.len() {
            0 => None,
            1 => bodies[0],
            _ => bodies[number],
        };
        if bodies.len() > 1 && bodies.len() != named.len() {
            continue;
        }
        for (number, (person, name)) in named.iter().enumerate() {
            let role = LocalRole {
                title: title.clone(),
                rank: office.rank.clone(),
                of: body(number),
                because: None,
                is_bound: false,
                held: None,
                tenure: (start..first)
                    .find_map(|token| finder.lexicon.offices.tenure(&parse.lower(token)))
                    .unwrap_or(Tenure::Current),
                tokens: start..name.end,
                represents: office.represents,
            };
            found.push((*person, role));
        }
    }
}

/// The persons of a list that begins at a token, each with the words of the name: `Anna Kern, Dr. Bo Lind and Jane Doe`.
fn names_behind(finder: &Finder<'_>, start: usize, end: usize) -> Vec<(usize, Range<usize>)> {
    let parse = finder.parse;
    let mut named = Vec::new();
    let mut at = start;
    while at < end {
        let is_little = matches!(parse.word(at), "," | "and" | "&")
            || parse.word(at) == "." && named.is_empty()
            || finder.lexicon.offices.honorific(parse.word(at)).is_some();
        let here = finder.heads.get(at).filter(|&number| {
            let local = &finder.locals[number];
            local.kind == Kind::Person && !local.unnamed
        });
        let mention = here.and_then(|number| {
            let mentions = finder.locals[number].mentions.iter();
            mentions.filter(|mention| mention.form == MentionForm::Name).find(|mention| mention.tokens.start == at)
        });
        match (here, mention) {
            (Some(number), Some(mention)) => {
                named.push((number, mention.tokens.clone()));
                at = mention.tokens.end;
            }
            _ if is_little => at += 1,
            _ => break,
        }
    }
    named
}

/// The states or bodies whose the office is: those behind `of`, else the one before it. None for a name that is neither.
fn bodies(finder: &Finder<'_>, title: usize, behind: Range<usize>) -> Vec<Option<usize>> {
    let mut named: Vec<usize> = Vec::new();
    let mut bodies = Vec::new();
    for token in behind {
        if let Some(number) = finder.heads.get(token).filter(|number| !named.contains(number)) {
            named.push(number);
            bodies.push(finder.body(token));
        }
    }
    if bodies.is_empty() {
        let before = || title.checked_sub(1).and_then(|before| finder.body(before));
        bodies.extend(finder.possessor(title).or_else(before).map(Some));
    }
    bodies
}
