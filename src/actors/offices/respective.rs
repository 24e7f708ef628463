//! `Anna Kern and Bo Lind, chairman and chief executive of Mintra respectively`: to each his office, in their order.

use super::roles::Finder;
use crate::actors::entities::{Kind, LocalRole};
use crate::actors::titles::title_in;
use crate::model::MentionForm;
use std::ops::Range;

/// Gives the offices of each such list to whom they belong, in place of what its apposition seemed to say.
pub(super) fn apply(finder: &Finder<'_>, found: &mut Vec<(usize, LocalRole)>) {
    let parse = finder.parse;
    for word in (0..parse.len()).filter(|&token| parse.is_word(token, &["respectively"])) {
        let sentence = parse.sentences()[parse.sentence_of(word)].start;
        let persons = persons(finder, sentence..word);
        let Some(last) = persons.last().map(|(_, tokens)| tokens.end) else { continue };
        let offices = offices(finder, last..word);
        if persons.len() < 2 || persons.len() != offices.len() {
            continue;
        }
        let all = offices[0].start..word;
        found.retain(|(number, role)| {
            let is_listed = persons.iter().any(|(person, _)| person == number);
            !(is_listed && role.tokens.start < all.end && all.start < role.tokens.end)
        });
        for ((person, name), office) in persons.iter().zip(&offices) {
            let is_body = |token| finder.is_body(token);
            let Some(title) = title_in(parse, office.clone(), finder.lexicon, false, &is_body) else { continue };
            // One body for all of them, or one for each.
            let body = finder.body_in(office.clone()).or_else(|| finder.body_in(all.clone()));
            found.push((*person, finder.role(&title, body, name.start..word + 1)));
        }
    }
}

/// `Mintra President Anna Kern and Vice President Bo Lind`: the second of two offices of one kind is of the same body, where
/// nothing says of which.
pub(super) fn share(finder: &Finder<'_>, found: &mut [(usize, LocalRole)]) {
    let parse = finder.parse;
    let bodies: Vec<(usize, usize)> = (0..found.len())
        .filter_map(|second| {
            let (number, role) = &found[second];
            let joined = finder.locals[*number].mentions.iter().find(|mention| role.tokens.contains(&mention.head))?;
            let is_free = role.of.is_none() && !role.is_bound && parse.dep(joined.head) == "conj";
            let other = finder.heads.get(parse.head(joined.head)).filter(|_| is_free)?;
            let noun = |title: &str| title.rsplit(' ').next().map(str::to_lowercase);
            let same = |(number, first): &&(usize, LocalRole)| {
                *number == other
                    && (first.rank == role.rank || noun(&first.title) == noun(&role.title))
                    && first.tokens.contains(&parse.head(joined.head))
            };
            Some((second, found.iter().find(same)?.1.of?))
        })
        .collect();
    for (second, of) in bodies {
        found[second].1.of = Some(of);
    }
}

/// The persons of a run of words, each once, in order.
fn persons(finder: &Finder<'_>, run: Range<usize>) -> Vec<(usize, Range<usize>)> {
    let mut persons: Vec<(usize, Range<usize>)> = Vec::new();
    for (number, local) in finder.locals.iter().enumerate().filter(|(_, local)| local.kind == Kind::Person) {
        let by_name = local.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
        let first = by_name.filter(|mention| run.contains(&mention.head)).min_by_key(|mention| mention.head);
        persons.extend(first.map(|mention| (number, mention.tokens.clone())));
    }
    persons.sort_by_key(|(_, tokens)| tokens.start);
    persons
}

/// The offices of a list, each with the words up to the next one.
fn offices(finder: &Finder<'_>, list: Range<usize>) -> Vec<Range<usize>> {
    let parse = finder.parse;
    let ends: Vec<usize> = list
        .clone()
        .filter(|&token| finder.lexicon.offices.ends_at(parse, token).is_some_and(|(first, _)| first >= list.start))
        .filter(|&token| token + 1 >= list.end || finder.lexicon.offices.ends_at(parse, token + 1).is_none())
        .collect();
    let parts = |token: &usize| matches!(parse.word(*token), "," | "and" | ";");
    let mut start = list.start;
    let mut offices = Vec::new();
    for (index, &end) in ends.iter().enumerate() {
        let reach = ends.get(index + 1).map_or(list.end, |&next| (end + 1..next).find(parts).unwrap_or(end + 1));
        while start < end && (parts(&start) || parse.is_word(start, &["the", "a", "an"])) {
            start += 1;
        }
        offices.push(start..reach);
        start = reach;
    }
    offices
}
