//! The words that say whose a quotation is: behind it, in front of it, or around it.

use super::draft::{Basis, Draft};
use super::quotation::Quotation;
use super::search::Search;
use crate::model::Act;
use std::ops::Range;

/// How far from a quotation its attribution may stand, in tokens.
const REACH: usize = 14;

/// Who is said to speak, and by which words.
pub(super) struct Source {
    pub speakers: Vec<usize>,
    pub cue: Option<Range<usize>>,
    pub governor: Option<usize>,
    pub act: Act,
    pub basis: Basis,
    /// The name of the rule that knows the verb.
    pub rule: Option<&'static str>,
    pub confidence: f32,
}

/// The words that say whose a quotation is: behind it, in front of it, or around it.
pub(super) fn source(
    search: &Search<'_>,
    quotation: &Quotation,
    before: Option<&Quotation>,
    after: Option<&Quotation>,
    drafts: &[Draft],
) -> Option<Source> {
    behind(search, quotation, after, drafts)
        .or_else(|| in_front(search, quotation, before))
        .or_else(|| around(search, quotation, drafts))
}

/// `“...,” said X`, `“...,” X said`, `“...” — X`.
fn behind(search: &Search<'_>, quotation: &Quotation, after: Option<&Quotation>, drafts: &[Draft]) -> Option<Source> {
    let parse = search.parse;
    let start = quotation.outer.end;
    if start >= search.reading.blocks[quotation.block].tokens.end {
        return None;
    }
    let sentence_end = parse.sentences()[parse.sentence_of(start)].end;
    let end = sentence_end.min(start + REACH + 4).min(after.map_or(usize::MAX, |after| after.outer.start));
    let closed = search.text[..quotation.quote.inner.end].ends_with('.')
        && !search.text[..quotation.quote.inner.end].ends_with("...");
    let first = (start..end).find(|&token| !parse.is_mark(token))?;
    if matches!(parse.word(start), "—" | "–" | "―" | "--" | "-") && parse.is_noun(first) && parse.pos(first) == "PROPN"
    {
        let head = (first..end).take_while(|&token| parse.pos(token) == "PROPN").last().unwrap_or(first);
        return Some(Source {
            speakers: vec![head],
            cue: Some(start..start + 1),
            governor: None,
            act: Act::Assert,
            basis: Basis::Dash,
            rule: None,
            confidence: 0.8,
        });
    }
    for verb in start..end {
        if !is_cue(search, verb) {
            if parse.word(verb) == "." || parse.word(verb) == ";" {
                break;
            }
            continue;
        }
        if verb - first > REACH {
            break;
        }
        let speakers = speakers_near(search, verb, start..end);
        let own_content = drafts.iter().any(|draft| {
            draft.governor == Some(verb)
                && draft.extent().start >= parse.span(verb).end
                && !draft.extent().overlaps(quotation.quote.inner)
        });
        if speakers.is_empty() || (closed && own_content) || (closed && !follows_directly(search, first, verb)) {
            if closed {
                return None;
            }
            continue;
        }
        if own_content && !search.text[..quotation.quote.inner.end].ends_with(',') {
            return None;
        }
        return Some(by_verb(search, verb, speakers, Basis::Behind, 0.95));
    }
    None
}

/// The attribution stands right behind the quotation and ends its sentence, as in `“We go.” Smith said.`
fn follows_directly(search: &Search<'_>, first: usize, verb: usize) -> bool {
    verb - first <= 6 && search.parse.subtree(verb).start + 1 >= first
}

/// `X said: “...”`, `X said that “...”`, `adding, “...”`.
pub(super) fn in_front(search: &Search<'_>, quotation: &Quotation, before: Option<&Quotation>) -> Option<Source> {
    let parse = search.parse;
    let end = quotation.outer.start;
    let last = end.checked_sub(1)?;
    let block_start = parse.sentences()[parse.sentence_of(last)].start;
    let same_sentence = parse.sentence_of(last) == parse.sentence_of(quotation.tokens.start)
        || matches!(parse.word(last), "," | ":" | "—" | "–");
    let start = block_start.max(before.map_or(0, |before| before.outer.end));
    if start >= end || !same_sentence {
        return None;
    }
    let introduced = matches!(parse.word(last), "," | ":");
    let verb = (start..end).rev().find(|&verb| is_cue(search, verb) && (introduced || end - verb <= 6));
    if let Some(verb) = verb {
        let speakers = speakers_near(search, verb, start..end);
        if !speakers.is_empty() {
            return Some(by_verb(search, verb, speakers, Basis::InFront, if introduced { 0.9 } else { 0.8 }));
        }
    }
    if parse.word(last) == ":" {
        // `Sherman: “...”`, `The verdict of the mayor:`
        let root = (start..last).find(|&token| parse.is_root(token))?;
        let speaker = if parse.is_verb(root) {
            parse.subjects(root)
        } else if parse.is_noun(root) {
            vec![root]
        } else {
            Vec::new()
        };
        return (!speaker.is_empty()).then_some(Source {
            speakers: speaker,
            cue: Some(last..end),
            governor: Some(root),
            act: Act::Assert,
            basis: Basis::Colon,
            rule: None,
            confidence: 0.6,
        });
    }
    None
}

/// The verb that the parser hung the quotation on, wherever it stands in the sentence.
fn around(search: &Search<'_>, quotation: &Quotation, drafts: &[Draft]) -> Option<Source> {
    let draft = drafts.iter().find(|draft| {
        draft.governor.is_some()
            && draft.extent().overlaps(quotation.quote.inner)
            && search.parse.is_verb(draft.governor.unwrap_or(0))
    })?;
    let governor = draft.governor?;
    Some(Source {
        speakers: draft.speakers.clone(),
        cue: draft.cue.clone(),
        governor: Some(governor),
        act: draft.act,
        basis: Basis::Around,
        rule: draft.rule,
        confidence: 0.75,
    })
}

fn by_verb(search: &Search<'_>, verb: usize, speakers: Vec<usize>, basis: Basis, confidence: f32) -> Source {
    let cues = search.lexicon.cues.verb(&search.parse.lemma(verb).to_lowercase());
    let cue = cues.iter().find(|cue| !cue.inward).or(cues.first());
    let (act, rule) = (cue.map_or(Act::Assert, |cue| cue.act), cue.map(|cue| cue.rule));
    Source { speakers, cue: Some(verb..verb + 1), governor: Some(verb), act, basis, rule, confidence }
}

fn is_cue(search: &Search<'_>, verb: usize) -> bool {
    let lemma = search.parse.lemma(verb).to_lowercase();
    !search.quoted[verb]
        && search.parse.is_verb(verb)
        && (search.lexicon.cues.quotes(&lemma) || !search.lexicon.cues.verb(&lemma).iter().all(|cue| cue.inward))
}

/// Who says it: the verb's subject by the parse, unless that lies in the quotation; else the nearest noun on its side.
fn speakers_near(search: &Search<'_>, verb: usize, window: Range<usize>) -> Vec<usize> {
    let parse = search.parse;
    let by_parse: Vec<usize> = parse.subjects(verb).into_iter().filter(|&subject| !search.quoted[subject]).collect();
    let near = |subject: &usize| window.contains(subject) || parse.sentence_of(*subject) == parse.sentence_of(verb);
    if !by_parse.is_empty() && by_parse.iter().all(near) {
        return by_parse;
    }
    let can_speak = |token: &usize| {
        (parse.is_noun(*token) || parse.pos(*token) == "PRON")
            && !search.quoted[*token]
            && !matches!(parse.dep(*token), "compound" | "poss" | "npadvmod")
    };
    let complement = (verb + 1..window.end).find(|&token| parse.is_word(token, &["that"])).unwrap_or(window.end);
    let behind = (verb + 1..complement).find(can_speak).filter(|&noun| noun - verb <= 6);
    let before = (window.start..verb).rev().find(can_speak).filter(|&noun| verb - noun <= 4);
    behind.filter(|_| window.start + 1 >= verb).or(before).or(behind).map_or_else(Vec::new, |noun| vec![noun])
}
