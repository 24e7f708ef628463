//! `..., X said.` and `..., said X.` at the end of a sentence, where the parser saw no clause below the verb.

use super::content::trimmed;
use super::draft::{Basis, Draft};
use super::search::Search;
use crate::lexicon::Frame;
use crate::model::Mode;

/// The longest attribution at the end of a sentence, in tokens.
const LONGEST: usize = 14;

/// Drafts for sentences that end in an attribution and have no other draft by the same verb.
pub(super) fn drafts(search: &Search<'_>, known: &[Draft]) -> Vec<Draft> {
    (0..search.parse.sentences().len()).filter_map(|sentence| draft(search, sentence, known)).collect()
}

fn draft(search: &Search<'_>, sentence: usize, known: &[Draft]) -> Option<Draft> {
    let parse = search.parse;
    let tokens = parse.sentences()[sentence].clone();
    let from = tokens.end.saturating_sub(LONGEST).max(tokens.start + 4);
    let comma = (from..tokens.end).rev().find(|&token| {
        parse.word(token) == "," && !search.quoted[token] && begins_attribution(search, token + 1, tokens.end)
    })?;
    let verb = (comma + 1..tokens.end).find(|&token| is_cue(search, token))?;
    if known.iter().any(|draft| draft.governor == Some(verb)) || search.quoted[comma.checked_sub(1)?] {
        return None;
    }
    let can_speak =
        |&token: &usize| (parse.is_noun(token) || parse.pos(token) == "PRON") && parse.dep(token) != "compound";
    let speaker = if verb == comma + 1 {
        (verb + 1..tokens.end).find(can_speak)?
    } else {
        (comma + 1..verb).rev().find(can_speak)?
    };
    let lemma = parse.lemma(verb).to_lowercase();
    let (cue, _) = search.lexicon.cues.verb_with(&lemma, &[Frame::That])?;
    let span = trimmed(parse, search.text, tokens.start..comma);
    (!span.is_empty()).then(|| Draft {
        content: vec![span],
        tokens: tokens.start..comma,
        cue: Some(verb..verb + 1),
        speakers: parse.conjuncts(speaker),
        addressee: None,
        mode: Mode::Indirect,
        act: cue.act,
        denied: cue.denied,
        is_saying: true,
        basis: Basis::Tail,
        rule: Some(cue.rule),
        relays: Vec::new(),
        governor: Some(verb),
        confidence: 0.8,
    })
}

fn is_cue(search: &Search<'_>, token: usize) -> bool {
    let lemma = search.parse.lemma(token).to_lowercase();
    let says = search.lexicon.cues.verb(&lemma).iter().any(|cue| !cue.inward && cue.frames.contains(&Frame::That));
    says && matches!(search.parse.tag(token), "VBD" | "VBZ" | "VBP" | "VBN")
}

/// From here to the end there is a verb of saying, its subject, and hardly anything else: no other verb, no `that`.
fn begins_attribution(search: &Search<'_>, from: usize, end: usize) -> bool {
    let parse = search.parse;
    let verbs: Vec<usize> =
        (from..end).filter(|&token| parse.is_verb(token) && !parse.is_word(token, &["has", "have", "had"])).collect();
    let [verb] = verbs.as_slice() else { return false };
    let clean = (from..end).all(|token| !parse.is_word(token, &["that", "which", "who", "and", "but", "if", "as"]));
    let subject_first = (from..*verb).any(|token| parse.is_noun(token) || parse.pos(token) == "PRON");
    let subject_behind = *verb == from && (verb + 1..end).any(|token| parse.is_noun(token));
    is_cue(search, *verb) && clean && (subject_behind || (subject_first && end - verb <= 6))
}
