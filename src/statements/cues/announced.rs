//! Words that a colon announces and no quotation marks hold: `The minister writes: prices will rise. Nobody will pay them.`, a
//! paragraph behind `She added:`, and transcripts, `KERN: We are not done.`

use crate::lexicon::Frame;
use crate::model::{Block, Mode, SectionKind};
use crate::statements::content::bounds::trimmed;
use crate::statements::draft::{Basis, Draft};
use crate::statements::search::Search;
use std::ops::Range;

/// How far in front of a colon the verb may stand, in tokens.
const REACH: usize = 7;
/// The longest name in front of a colon, in tokens.
const LONGEST: usize = 5;

/// A draft for each run of words of that kind.
pub(in crate::statements) fn drafts(search: &Search<'_>) -> Vec<Draft> {
    let blocks = &search.reading.blocks;
    let announced = |number: usize| {
        by_verb(search, number)
            .or_else(|| by_noun(search, &blocks[number]))
            .or_else(|| by_stand(search, &blocks[number]))
    };
    let mut found: Vec<Draft> = (0..blocks.len()).filter_map(announced).collect();
    let spoken: Vec<(Draft, bool)> = blocks.iter().filter_map(|block| in_transcript(search, block)).collect();
    // One such paragraph may be anything: `Correction: the talks ended on Monday.`
    let are_many = spoken.len() >= 3;
    found.extend(spoken.into_iter().filter(|(_, is_timed)| are_many || *is_timed).map(|(draft, _)| draft));
    found
}

/// `The minister writes: ...`, up to the end of the paragraph, or in the paragraph behind.
fn by_verb(search: &Search<'_>, number: usize) -> Option<Draft> {
    let parse = search.parse;
    let block = &search.reading.blocks[number];
    if block.kind != SectionKind::Body {
        return None;
    }
    let is_quoting = |token: usize| {
        let lemma = parse.lemma(token).to_lowercase();
        parse.is_verb(token)
            && matches!(parse.tag(token), "VBD" | "VBZ" | "VBP" | "VBN")
            && search.lexicon.cues.verb_with(&lemma, &[Frame::Quote]).is_some()
    };
    let colon = block.tokens.clone().skip(1).find(|&token| parse.word(token) == ":" && !search.quoted[token])?;
    let mut verbs = (block.tokens.start.max(colon.saturating_sub(REACH))..colon).rev();
    let verb = verbs.find(|&token| matches!(parse.tag(token), "VBD" | "VBZ" | "VBP" | "VBN" | "MD"));
    // `It was, they say, about a principle: ...` has been said already.
    let is_aside = |verb: usize| (verb..colon).any(|token| parse.word(token) == ",");
    let verb = verb.filter(|&verb| is_quoting(verb) && !is_aside(verb) && search.is_done(verb, true, false))?;
    // `It was worse than they admit: twelve were hurt.`
    if parse.children_by(verb, &["mark", "prep"]).any(|mark| parse.is_word(mark, &["than"])) {
        return None;
    }
    let inverted = if parse.child(verb, &["nsubj"]).is_none() { search.inverted_subject(verb) } else { Vec::new() };
    let speakers: Vec<usize> = if inverted.is_empty() { parse.subjects(verb) } else { inverted }
        .into_iter()
        .filter(|&subject| subject < colon && block.tokens.contains(&subject))
        .collect();
    // Who reads out or tells something does so in the same sentence; who writes may fill the paragraph.
    let writes =
        parse.has_lemma(verb, &["write", "say", "add", "continue", "state", "explain", "answer", "reply", "declare"]);
    let sentence = parse.sentences()[parse.sentence_of(colon)].end;
    let rest = colon + 1..if writes || sentence <= colon + 1 { block.tokens.end } else { sentence };
    let tokens = if rest.is_empty() {
        let next = search.reading.blocks.get(number + 1).filter(|next| next.kind == SectionKind::Body)?;
        next.tokens.clone()
    } else {
        rest
    };
    let words = tokens.clone().filter(|&token| !parse.is_mark(token)).count();
    let is_marked = tokens.clone().any(|token| search.quoted[token]) || begins_quotation(search, &tokens);
    let can_speak = !speakers.is_empty()
        && speakers.iter().all(|&speaker| {
            search.is_actor(speaker) || matches!(parse.pos(speaker), "PROPN" | "PRON") || is_person(search, speaker)
        });
    if words < 4 || is_marked || !can_speak {
        return None;
    }
    let (cue, _) = search.lexicon.cues.verb_with(&parse.lemma(verb).to_lowercase(), &[Frame::Quote])?;
    let draft = draft(search, tokens, verb..verb + 1, speakers)?;
    Some(Draft { act: cue.act, rule: Some(cue.rule), governor: Some(verb), confidence: 0.8, ..draft })
}

/// The first sentence of a paragraph that a colon parts, and the colon.
fn told_by_colon(search: &Search<'_>, block: &Block) -> Option<(Range<usize>, usize)> {
    let parse = search.parse;
    let is_colon = |&token: &usize| parse.word(token) == ":" && !search.quoted[token];
    let colon = block.tokens.clone().skip(2).find(is_colon).filter(|_| block.kind == SectionKind::Body)?;
    Some((parse.sentences()[parse.sentence_of(colon)].clone(), colon))
}

/// `Kern gave another reason: the roof leaked.`, `Her answer was plain: nobody would be paid.`, up to the end of the sentence.
fn by_noun(search: &Search<'_>, block: &Block) -> Option<Draft> {
    let parse = search.parse;
    let (sentence, colon) = told_by_colon(search, block)?;
    let is_utterance = |token: usize| parse.is_noun(token) && search.lexicon.saying.utterances.has(parse.lemma(token));
    let noun = (sentence.start..colon).rev().find(|&token| is_utterance(token))?;
    let verb = parse.head(noun);
    let is_given = parse.dep(noun) == "dobj" && search.lexicon.saying.light.has(parse.lemma(verb));
    let is_told = matches!(parse.dep(noun), "nsubj" | "attr") && parse.lemma(verb) == "be"
        || parse.is_root(noun)
        // `Her advice to the firm: hire a cook.`
        || verb > colon;
    // `went in with one demand: pay the crew`
    let is_brought = parse.dep(noun) == "pobj" && parse.is_word(verb, &["with"]) && parse.is_verb(parse.head(verb));
    let owners = parse.possessors(noun);
    // `For Kern, the message was plain: ...`
    let owners = if owners.is_empty() && is_told { parse.obliques(verb, &["for", "to"]) } else { owners };
    // `A warning came from Kern: ...`
    let is_sent =
        matches!(parse.dep(noun), "nsubj") && parse.has_lemma(verb, &["come", "arrive", "reach"]) && verb < colon;
    let owners = if owners.is_empty() && is_sent { parse.obliques(verb, &["from"]) } else { owners };
    let speakers = if !owners.is_empty() {
        owners
    } else if is_given {
        parse.subjects(verb)
    } else if is_brought {
        parse.subjects(parse.head(verb))
    } else {
        Vec::new()
    };
    let speakers: Vec<usize> = speakers.into_iter().filter(|&speaker| search.is_somebody(speaker)).collect();
    // The noun's own clause ends in the colon.
    // `Her answer, given by a clerk: ...`
    let is_finite = |token: usize| parse.is_tensed(token);
    let is_apposed = parse.word(noun + 1) == "," && !(noun + 1..colon).any(is_finite) && (noun + 1..colon).len() < 12;
    let is_whole = (is_apposed || (noun + 1..colon).all(|token| parse.word(token) != ",")) && sentence.start <= noun;
    let tokens = colon + 1..sentence.end.min(block.tokens.end);
    let words = tokens.clone().filter(|&token| !parse.is_mark(token)).count();
    // `Her advice: hire another.`
    let least = if parse.tag(tokens.start) == "VB" { 2 } else { 4 };
    let is_clause = parse.tag(tokens.start) == "VB" || tokens.clone().any(|token| parse.is_tensed(token));
    let is_marked = tokens.clone().any(|token| search.quoted[token]) || begins_quotation(search, &tokens);
    if !(is_given || is_told || is_brought || is_sent)
        || speakers.is_empty()
        || !is_whole
        || words < least
        || !is_clause
        || is_marked
    {
        return None;
    }
    let draft = draft(search, tokens, noun..noun + 1, speakers)?;
    Some(Draft { governor: Some(noun), confidence: 0.7, ..draft })
}

/// `Kern defends the sale: the mill had lost money.`: the reason that somebody gives for a stand, up to the end of the sentence.
fn by_stand(search: &Search<'_>, block: &Block) -> Option<Draft> {
    let parse = search.parse;
    let (sentence, colon) = told_by_colon(search, block)?;
    let is_finite = |token: usize| parse.is_tensed(token);
    let verb = (sentence.start..colon).find(|&token| is_finite(token)).filter(|&verb| search.is_outward(verb))?;
    let object = parse.child(verb, &["dobj"]).filter(|&object| (verb..colon).contains(&object))?;
    let is_only = !(verb + 1..colon).any(|token| parse.is_verb(token) || parse.word(token) == ",");
    let is_counted = parse.child(object, &["nummod"]).is_some() || parse.tag(object) == "NNS";
    let speakers = parse.subjects(verb);
    let can_speak = !speakers.is_empty() && speakers.iter().all(|&one| one < verb && search.is_somebody(one));
    let tokens = colon + 1..sentence.end.min(block.tokens.end);
    let words = tokens.clone().filter(|&token| !parse.is_mark(token)).count();
    let is_clause = tokens.clone().any(|token| parse.dep(token).starts_with("nsubj")) && tokens.clone().any(is_finite);
    let is_marked = tokens.clone().any(|token| search.quoted[token]) || begins_quotation(search, &tokens);
    if !can_speak || !is_only || is_counted || words < 4 || !is_clause || is_marked {
        return None;
    }
    let draft = draft(search, tokens, verb..verb + 1, speakers)?;
    Some(Draft { confidence: 0.6, ..draft })
}

fn is_person(search: &Search<'_>, token: usize) -> bool {
    search.lexicon.people.is_person(&search.parse.lemma(token).to_lowercase())
}

pub(in crate::statements) fn begins_quotation(search: &Search<'_>, tokens: &Range<usize>) -> bool {
    let first = search.parse.span(tokens.start).start;
    search.text[first..].starts_with(['"', '“', '‘', '\'', '«', '„', '-', '•', '*'])
}

/// `KERN: We are not done.`, and whether the hour stands before it.
fn in_transcript(search: &Search<'_>, block: &Block) -> Option<(Draft, bool)> {
    let parse = search.parse;
    if block.kind != SectionKind::Body {
        return None;
    }
    // `19:45 Kern: the vote will be held tonight`, in a live blog
    let first = block.tokens.clone().find(|&token| !parse.is_mark(token))?;
    let is_clock = |token: usize| parse.word(token).starts_with(|c: char| c.is_ascii_digit()) || parse.is_mark(token);
    let is_hour = |token: usize| is_clock(token) || parse.is_word(token, &["am", "pm", "a.m.", "p.m.", "gmt", "h"]);
    let start = (first..block.tokens.end).find(|&token| !is_hour(token))?;
    let colon = (start + 1..block.tokens.end).take(LONGEST).find(|&token| parse.word(token) == ":")?;
    let shouts = |token: usize| {
        parse.word(token).chars().any(char::is_uppercase) && !parse.word(token).chars().any(char::is_lowercase)
    };
    let is_name = (start..colon).all(|token| shouts(token) || parse.is_mark(token));
    let is_known = search.reading.mention_at(colon - 1).is_some_and(|mention| {
        search.is_person(mention.head) && mention.tokens.contains(&start) && mention.tokens.end == colon
    });
    // `22:30 Electoral commission: turnout was high`
    let is_body = start > first
        && (search.is_actor(colon - 1) || parse.pos(colon - 1) == "NOUN" && search.is_somebody(colon - 1))
        && (start..colon).all(|token| parse.is_noun(token) || parse.pos(token) == "ADJ");
    let is_known = is_known || is_body;
    let tokens = colon + 1..block.tokens.end;
    if !(is_name || is_known) || tokens.len() < 2 {
        return None;
    }
    let draft = draft(search, tokens, colon..colon + 1, vec![colon - 1])?;
    let mode = if is_name { Mode::Direct } else { Mode::Indirect };
    Some((Draft { mode, confidence: 0.85, ..draft }, is_known && start > first))
}

pub(in crate::statements) fn draft(
    search: &Search<'_>,
    tokens: Range<usize>,
    cue: Range<usize>,
    speakers: Vec<usize>,
) -> Option<Draft> {
    let content = trimmed(search.parse, search.text, tokens.clone());
    let draft = Draft::of(vec![content], tokens, cue, speakers, Basis::Announced)?;
    Some(Draft { confidence: 0.8, ..draft })
}
