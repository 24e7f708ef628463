//! The words between commas that say who says the rest: `, she said,`.

use super::attribution::{LONGEST, apposed_speaker, is_attribution, told_parts};
use super::verbs::tells_aside;
use crate::statements::search::Search;
use std::ops::Range;

/// An attribution between commas.
pub(in crate::statements) struct Group {
    /// The comma in front of it.
    pub comma: usize,
    pub tokens: Range<usize>,
    /// The verb that says that something is said.
    pub verb: usize,
    /// The speaker, where the words it was told by name one.
    pub named: Option<usize>,
    /// `, as one of them puts it,`
    pub is_put: bool,
}

impl Group {
    /// The last attribution in a sentence, unless its verb has what is said elsewhere.
    pub(in crate::statements) fn find(search: &Search<'_>, sentence: &Range<usize>) -> Option<Self> {
        let (comma, tokens, named) = last(search, sentence)?;
        let is_put = putting(search, &tokens).is_some();
        let verb = if is_put { Some(tokens.end - 2) } else { cue(search, &tokens) }?;
        let is_elsewhere = search.has_own_matter(verb) || is_headed(search, &tokens, verb);
        (!is_elsewhere).then_some(Self { comma, tokens, verb, named, is_put })
    }

    /// `said Kern`: the verb in front of who speaks.
    pub(in crate::statements) fn is_inverted(&self) -> bool {
        self.tokens.start == self.verb
    }
}

/// The comma in front of the last attribution, its words, and its speaker where they name one.
fn last(search: &Search<'_>, sentence: &Range<usize>) -> Option<(usize, Range<usize>, Option<usize>)> {
    let parse = search.parse;
    let commas: Vec<usize> =
        sentence.clone().filter(|&token| parse.word(token) == "," && !search.quoted[token]).collect();
    // The last attribution first: at the end of the sentence nothing else can be meant.
    commas.iter().enumerate().rev().find_map(|(number, &comma)| {
        let end = commas.get(number + 1).copied().unwrap_or(sentence.end);
        let ends_part = |token: usize| matches!(parse.word(token), ";" | ":") && !search.quoted[token];
        let end = (comma..end).find(|&token| ends_part(token)).unwrap_or(end);
        let end = before_clause(search, comma + 1..end);
        let or_so = parse.is_word(comma + 1, &["or"]) && parse.is_word(comma + 2, &["so"]);
        let group = comma + 1 + if or_so { 2 } else { 0 }..end;
        if let Some(speaker) = putting(search, &group) {
            return Some((comma, group, Some(speaker)));
        }
        if group.len() <= LONGEST && is_attribution(search, group.clone()) {
            return Some((comma, group, None));
        }
        let (before, speaker) = apposed_speaker(search, &commas[..=number], &group)?;
        Some((before, before + 1..group.end, Some(speaker)))
    })
}

/// `..., said the mayor as the hall filled`: where the clause begins that tells when.
fn before_clause(search: &Search<'_>, group: Range<usize>) -> usize {
    let parse = search.parse;
    let begins = |&token: &usize| parse.is_word(token, &["as", "while"]) && parse.pos(token - 1) != "PUNCT";
    let clause = (group.start + 2..group.end).find(begins);
    let is_inverted = parse.has_lemma(group.start, &["say"]) && tells_aside(search, group.start);
    clause.filter(|_| is_inverted).unwrap_or(group.end)
}

/// The verb of saying in an attribution.
fn cue(search: &Search<'_>, group: &Range<usize>) -> Option<usize> {
    let told = told_parts(search, group);
    let is_told = |token: usize| told.iter().any(|part| part.contains(&token));
    group.clone().find(|&token| tells_aside(search, token) && !is_told(token))
}

/// `Norland wins, guild demands recount`: in a headline, a verb with its own object.
fn is_headed(search: &Search<'_>, group: &Range<usize>, verb: usize) -> bool {
    let parse = search.parse;
    search.is_heading(verb)
        && (verb + 1..group.end)
            .next()
            .is_some_and(|next| parse.is_noun(next) && (parse.dep(next) == "compound" || !search.is_somebody(next)))
        && group.start < verb
}

/// `, as one of them puts it,`: who.
fn putting(search: &Search<'_>, group: &Range<usize>) -> Option<usize> {
    let parse = search.parse;
    let is_put = group.len() >= 4
        && group.len() <= LONGEST
        && parse.is_word(group.start, &["as"])
        && parse.is_word(group.end - 1, &["it"])
        && parse.has_lemma(group.end - 2, &["put"]);
    let names =
        |&token: &usize| search.is_somebody(token) && parse.dep(token) != "pobj" && parse.dep(token) != "compound";
    (group.start + 1..group.end.saturating_sub(2)).rev().find(names).filter(|_| is_put)
}
