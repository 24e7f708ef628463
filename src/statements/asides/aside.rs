//! `X, she said, is Y`, `..., X said.`, `..., said X.`: attributions between commas, told by the order of words alone, because
//! parsers often lose the clause around them.

use super::aftermath::{goes_on_with_and, is_added};
use super::around::Around;
use super::attribution::speaker;
use super::group::Group;
use super::verbs::{lemma, made_plain, points_out};
use crate::lexicon::Frame;
use crate::statements::content::bounds::trimmed;
use crate::statements::draft::{Basis, Draft};
use crate::statements::search::Search;
use std::ops::Range;

/// Adds a draft for each attribution between commas. A known draft by the same verb gives way to one in two pieces.
pub(in crate::statements) fn add(search: &Search<'_>, known: &mut Vec<Draft>) {
    let mut governors: Vec<Option<usize>> = vec![None; search.parse.len()];
    for (number, draft) in known.iter().enumerate() {
        if let Some(governor) = draft.governor {
            governors[governor] = Some(number);
        }
    }
    let found: Vec<Draft> =
        search.parse.sentences().iter().filter_map(|sentence| draft(search, sentence.clone())).collect();
    for draft in found {
        // What stands in front of an attribution ends there.
        let (cut, end) = (draft.extent().end, draft.tokens.end);
        let is_over = |other: &&mut Draft| {
            other.governor != draft.governor
                && other.governor.is_some_and(|governor| draft.tokens.contains(&governor))
                && other.extent().start < cut
                && other.extent().end > cut
        };
        if draft.content.len() == 1 {
            for other in known.iter_mut().filter(is_over) {
                other.content.retain(|span| span.start < cut);
                for span in &mut other.content {
                    span.end = span.end.min(cut);
                }
                other.tokens.end = other.tokens.end.min(end);
            }
        }
        match draft.governor.and_then(|governor| governors[governor]) {
            Some(number) if draft.content.len() > known[number].content.len() || holds_more(&draft, &known[number]) => {
                known[number] = draft;
            }
            Some(_) => {}
            None => known.push(draft),
        }
    }
}

/// `The van was to be escorted, but it left too early, a source said`: the parser gave `said` but one of the clauses before it.
fn holds_more(aside: &Draft, known: &Draft) -> bool {
    let (outer, inner) = (aside.extent(), known.extent());
    let Some(governor) = known.governor else { return false };
    // `It would take weeks, he said, and lobbying would follow`: what stands in front is said, whatever follows.
    if aside.tokens.end <= governor && known.tokens.start > governor {
        return true;
    }
    known.tokens.end <= governor
        && known.content.len() == 1
        && outer.start <= inner.start
        && inner.end <= outer.end
        && outer != inner
}

/// What a sentence says around the last attribution in it.
fn draft(search: &Search<'_>, sentence: Range<usize>) -> Option<Draft> {
    let parse = search.parse;
    let around = Around::of(search, Group::find(search, &sentence)?, &sentence);
    if !around.is_said() {
        return None;
    }
    let pieces = pieces(&around)?;
    let Group { tokens: group, verb, named, is_put, .. } = around.group;
    let speaker = named.or_else(|| speaker(search, &group, verb))?;
    let lemma = lemma(search, verb);
    let plain = made_plain(search, verb);
    let frame = match plain {
        Some(_) => Frame::Particle,
        None if points_out(search, verb) => Frame::Particle,
        None if is_put => Frame::Out,
        None => Frame::That,
    };
    let (cue, _) = search.lexicon.cues.verb_with(&lemma, &[frame, Frame::Out])?;
    let tokens = pieces.first()?.start..pieces.last()?.end;
    let content = pieces.into_iter().map(|piece| trimmed(parse, search.text, piece)).collect();
    let draft = Draft::of(content, tokens, verb..plain.unwrap_or(verb) + 1, parse.conjuncts(speaker), Basis::Aside)?;
    Some(Draft {
        act: cue.act,
        is_saying: !cue.inward,
        denied: cue.denied,
        rule: Some(cue.rule),
        governor: Some(verb),
        confidence: 0.85,
        ..draft
    })
}

/// The pieces of what is said: what stands in front of the attribution, what follows it, or both.
fn pieces(around: &Around<'_>) -> Option<Vec<Range<usize>>> {
    let Around { search, group, before, after, .. } = around;
    let words_after = around.words(after);
    if around.opens_clause() && words_after >= 3 {
        return Some(std::iter::once(after.clone()).collect());
    }
    let mut pieces = vec![before.clone()];
    if around.opens_that() && words_after >= 3 {
        pieces.push(around.first_after().map_or(after.start, |that| that + 1)..after.end);
    } else if words_after > 0 {
        let opens_quotation = after.clone().take(2).any(|token| search.quoted[token]);
        let is_mark_or_quoted = |token: usize| search.quoted[token] || is_mark(search.parse.word(token));
        if group.is_put && after.clone().take(3).any(is_mark_or_quoted) {
            // `It was, as one of them put it, “a long night”`: told with the quotation.
            return None;
        }
        if search.tells_manner(after, group.verb) {
            // `The gate will stay shut, the guard said, without giving a reason`
        } else if goes_on(around) && !opens_quotation {
            pieces.push(after.clone());
        } else if !opens_quotation && !is_added(search, &group.tokens, after) {
            return None;
        }
    }
    Some(pieces)
}

/// True where what follows an attribution goes on with what is said in front of it.
fn goes_on(around: &Around<'_>) -> bool {
    let Around { search, group, before, after, .. } = around;
    // `She is alive, her friends note, “and well”`: no speech by itself.
    let is_term = after.clone().take(2).any(|token| is_mark(search.parse.word(token)))
        && !after.clone().any(|token| search.quoted[token]);
    let goes_on_with_and = goes_on_with_and(search, before, group.verb, after);
    (around.words(after) >= 3 || is_term || goes_on_with_and)
        && (around.parts_subject() || goes_on_with_and || !is_added(search, &group.tokens, after))
}

pub(in crate::statements) fn is_mark(word: &str) -> bool {
    is_closing(word) || matches!(word, "“" | "‘" | "``" | "«" | "„")
}

pub(in crate::statements) fn is_closing(word: &str) -> bool {
    matches!(word, "”" | "’" | "''" | "»" | "\"")
}
