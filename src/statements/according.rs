//! `according to X`: no verb, but a speaker.

use super::content::trimmed;
use super::draft::{Basis, Draft};
use super::search::Search;
use crate::model::{Act, Mode};

/// Drafts for every `according to`, `in the words of`, `in X's view`.
pub(super) fn drafts(search: &Search<'_>) -> Vec<Draft> {
    (0..search.parse.len())
        .filter(|&token| !search.quoted[token] && !search.is_endless(token))
        .filter_map(|token| draft(search, token))
        .collect()
}

fn draft(search: &Search<'_>, token: usize) -> Option<Draft> {
    let parse = search.parse;
    let (speakers, phrase) = if parse.is_word(token, &["according"]) {
        let to = parse.children_by(token, &["prep"]).find(|&child| parse.is_word(child, &["to"]))?;
        (parse.child(to, &["pobj"]).map(|noun| parse.conjuncts(noun))?, parse.subtree(token))
    } else if parse.is_noun(token)
        && parse.has_lemma(token, &["word", "view", "opinion", "account", "telling", "estimate"])
        && matches!(parse.dep(token), "pobj")
    {
        let preposition = parse.head(token);
        if !parse.is_word(preposition, &["in", "by"]) {
            return None;
        }
        let owners = parse.possessors(token);
        let owners = if owners.is_empty() { parse.obliques(token, &["of"]) } else { owners };
        (owners, parse.subtree(preposition))
    } else {
        return None;
    };
    if speakers.is_empty() {
        return None;
    }
    let ends_sentence = |at: usize| parse.is_mark(at) || parse.is_root(at);
    let begins = phrase.start == parse.sentences()[parse.sentence_of(token)].start;
    let ends = (phrase.end..parse.sentences()[parse.sentence_of(token)].end).all(ends_sentence);
    if !parse.is_word(token, &["according"]) && !begins && !ends {
        // `having slept, by his own account, for two hours`: how far it reaches cannot be told.
        return None;
    }
    let sentence = parse.sentences()[parse.sentence_of(token)].clone();
    // The clause that the phrase belongs to: what stands on its fuller side in the sentence.
    let before = sentence.start..phrase.start;
    let after = phrase.end..sentence.end;
    let words = |range: &std::ops::Range<usize>| range.clone().filter(|&token| !parse.is_mark(token)).count();
    let mut pieces = Vec::new();
    let relative = before.clone().rev().find(|&token| !parse.is_mark(token));
    if let Some(relative) = relative.filter(|&token| matches!(parse.tag(token), "WDT" | "WP")) {
        // `the company, which according to the ministry owes 9 million`
        let clause = parse.subtree(parse.head(relative));
        pieces.push(phrase.end..clause.end.clamp(phrase.end, sentence.end));
    } else if words(&before) >= 3 && words(&after) >= 4 && parse.word(phrase.start.saturating_sub(1)) == "," {
        pieces.push(before.clone());
        pieces.push(after.clone());
    } else if words(&before) >= words(&after) {
        pieces.push(before);
    } else {
        pieces.push(after);
    }
    let tokens = pieces.first()?.start..pieces.last()?.end;
    let content: Vec<_> =
        pieces.into_iter().map(|piece| trimmed(parse, search.text, piece)).filter(|span| !span.is_empty()).collect();
    (!content.is_empty()).then(|| Draft {
        content,
        tokens,
        cue: Some(token..token + 2),
        speakers,
        addressee: None,
        mode: Mode::Indirect,
        act: Act::Assert,
        denied: false,
        is_saying: true,
        basis: Basis::According,
        rule: None,
        relays: Vec::new(),
        governor: None,
        confidence: 0.9,
    })
}
