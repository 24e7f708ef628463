//! `The buyers insist that it was late; the sellers, that it was early.`: a second speaker whose verb is left out.

use crate::lexicon::Frame;
use crate::statements::content::bounds::trimmed;
use crate::statements::draft::{Basis, Draft};
use crate::statements::search::Search;
use std::ops::Range;

/// The longest name of the second speaker, in tokens.
const LONGEST: usize = 8;

/// Cuts what the first says in front of the second, and adds what the second says.
pub(in crate::statements) fn part(search: &Search<'_>, drafts: &mut Vec<Draft>) {
    let found: Vec<Draft> = drafts.iter_mut().filter_map(|draft| parted(search, draft)).collect();
    drafts.extend(found);
}

fn parted(search: &Search<'_>, draft: &mut Draft) -> Option<Draft> {
    let parse = search.parse;
    let governor = draft.governor?;
    if draft.basis != Basis::Frame(Frame::That) || draft.tokens.start < governor {
        return None;
    }
    let sentence = parse.sentences()[parse.sentence_of(governor)].clone();
    let (mark, speaker, that) = (draft.tokens.start + 2..sentence.end).find_map(|mark| {
        let (speaker, that) = second(search, mark, sentence.end)?;
        Some((mark, speaker, that))
    })?;
    let kept: Vec<_> = draft.content.iter().filter(|span| span.start < parse.span(mark).start).copied().collect();
    if kept.is_empty() {
        return None;
    }
    let own = trimmed(parse, search.text, draft.tokens.start..mark);
    draft.content = if kept.len() > 1 { kept } else { vec![own] };
    draft.tokens.end = draft.tokens.end.min(mark);
    let tokens = that + 1..sentence.end;
    let content = trimmed(parse, search.text, tokens.clone());
    let cue = search.cue_words(governor);
    let second = Draft::of(vec![content], tokens, cue, vec![speaker], draft.basis)?;
    Some(Draft { act: draft.act, denied: draft.denied, is_saying: draft.is_saying, rule: draft.rule, ..second })
}

/// Behind a semicolon, or a comma in front of `others`: who, and the `that` behind them.
fn second(search: &Search<'_>, mark: usize, end: usize) -> Option<(usize, usize)> {
    let parse = search.parse;
    let that = (mark + 2..end.min(mark + LONGEST + 3)).find(|&token| parse.is_word(token, &["that"]))?;
    let name: Range<usize> = mark + 1..if parse.word(that - 1) == "," { that - 1 } else { that };
    let speaker = name.clone().rev().find(|&token| parse.is_noun(token) || parse.pos(token) == "PRON")?;
    let is_plain = name.clone().all(|token| !parse.is_verb(token) && !parse.is_mark(token));
    let is_rest = parse.is_word(speaker, &["others"]);
    let is_parted = parse.word(mark) == ";" || parse.word(mark) == "," && is_rest;
    let has_clause = (that + 1..end).any(|token| parse.is_tensed(token));
    let is_somebody = is_rest || search.is_somebody(speaker);
    (is_plain && is_parted && has_clause && is_somebody).then_some((speaker, that))
}
