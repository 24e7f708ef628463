//! The words that say whose a quotation is: behind it, in front of it, or around it.

use super::draft::{Basis, Draft};
use super::paper::PAPERS;
use super::quotation::Quotation;
use super::search::Search;
use crate::lexicon::{Cue, Frame};
use crate::model::{Act, SectionKind};
use std::ops::Range;

/// What is said, by a noun: its owner speaks.
const UTTERANCES: &[&str] =
    &["word", "answer", "reply", "response", "verdict", "message", "comment", "reaction", "conclusion"];

/// How far from a quotation its attribution may stand, in tokens.
const REACH: usize = 32;

/// Who is said to speak, and by which words.
pub(super) struct Source {
    pub speakers: Vec<usize>,
    /// Head of the words that name whom it is said to.
    pub addressee: Option<usize>,
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
    drafts: &[&Draft],
) -> Option<Source> {
    let behind = || behind(search, quotation, after, drafts);
    let in_front = || in_front(search, quotation, before);
    // Whose words follow a colon has been said, where they end with their own sentence.
    let inner = quotation.quote.inner.slice(search.text).trim_end();
    let is_announced = quotation.outer.start.checked_sub(1).is_some_and(|last| match search.parse.word(last) {
        ":" => !inner.ends_with(','),
        // `Kern said, “We are done.” The mayor laughed.`
        "," => {
            let is_beside = |source: Source| source.governor.is_some_and(|verb| verb + 2 >= last);
            inner.ends_with(['.', '!', '?']) && in_front().is_some_and(is_beside)
        }
        _ => false,
    });
    let found = if is_announced { in_front().or_else(behind) } else { behind().or_else(in_front) };
    found.or_else(|| around(search, quotation, drafts))
}

/// `“...,” said X`, `“...,” X said`, `“...” — X`.
fn behind(search: &Search<'_>, quotation: &Quotation, after: Option<&Quotation>, drafts: &[&Draft]) -> Option<Source> {
    let parse = search.parse;
    let start = quotation.outer.end;
    if start >= search.reading.blocks[quotation.block].tokens.end {
        return None;
    }
    let sentence_end = parse.sentences()[parse.sentence_of(start)].end;
    let end = sentence_end.min(start + REACH).min(after.map_or(usize::MAX, |after| after.outer.start));
    let inner = search.text[..quotation.quote.inner.end].trim_end();
    let closed = inner.ends_with('.') && !inner.ends_with("...");
    let first = (start..end).find(|&token| !parse.is_mark(token))?;
    if let Some(signed) = signed(search, start, first, end) {
        return Some(signed);
    }
    let parted = inner.ends_with([',', '.', '!', '?', '…', '—', '–'])
        || matches!(parse.word(start), "," | "—" | "–" | "--" | "-");
    if (!parted && (matches!(parse.pos(first), "ADP" | "SCONJ" | "PART") || !is_near_cue(search, first, end)))
        || parse.pos(first) == "CCONJ"
    {
        // `“...” by the debt that X claims`, `“...”, and demanded from the state that ...`: the clause goes on.
        return None;
    }
    if let Some(source) = ventured(search, first, end).or_else(|| by_any_verb(search, start, first, end)) {
        return Some(source);
    }
    for verb in start..end {
        if !is_cue(search, verb) {
            if parse.word(verb) == "." || parse.word(verb) == ";" {
                break;
            }
            continue;
        }
        let is_relative =
            parse.dep(verb) == "relcl" && (first..verb).any(|token| parse.is_word(token, &["who", "which", "that"]));
        if is_relative {
            continue;
        }
        let speakers = speakers_near(search, verb, start..end, true);
        let own_content = drafts.iter().any(|draft| {
            draft.governor == Some(verb)
                && draft.extent().start >= quotation.quote.outer.end
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

/// `“...,” was all that the mediator would say.`
fn ventured(search: &Search<'_>, first: usize, end: usize) -> Option<Source> {
    let parse = search.parse;
    if parse.lemma(first) != "be" {
        return None;
    }
    let verb = (first + 1..end).find(|&verb| is_cue(search, verb) && parse.lemma(verb) != "be")?;
    let is_cleft = (first + 1..verb).take(4).any(|token| parse.is_word(token, &["all", "what", "how"]));
    let speakers = parse.subjects(verb);
    let is_named = !speakers.is_empty() && speakers.iter().all(|speaker| (first..verb).contains(speaker));
    (is_cleft && is_named).then(|| by_verb(search, verb, speakers, Basis::Behind, 0.9))
}

/// `“...”, she quipped from the door.`: behind a quotation and a comma any verb of a person without an object is one of saying.
fn by_any_verb(search: &Search<'_>, mark: usize, first: usize, end: usize) -> Option<Source> {
    let parse = search.parse;
    let parted = parse.word(mark) == "," || parse.word(mark.checked_sub(2)?) == ",";
    let verb = (first..end.min(first + 4)).find(|&token| parse.is_verb(token))?;
    let subjects = parse.subjects(verb);
    let is_person = subjects.iter().all(|&subject| {
        (first..verb).contains(&subject)
            && (parse.is_word(subject, &["he", "she"]) || search.is_person(subject) || parse.has_lemma(subject, PAPERS))
    });
    let is_plain = matches!(parse.tag(verb), "VBD" | "VBZ")
        && parse
            .children_by(verb, &["dobj", "xcomp", "ccomp", "attr", "acomp", "aux", "auxpass", "neg"])
            .all(|child| search.quoted[child])
        && !matches!(parse.lemma(verb), "be" | "have" | "do");
    (parted && !is_cue(search, verb) && !subjects.is_empty() && is_person && is_plain)
        .then(|| by_verb(search, verb, subjects, Basis::Behind, 0.75))
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
    let block = &search.reading.blocks[quotation.block].tokens;
    let start = block_start.max(before.map_or(0, |before| before.outer.end));
    // A sentence that the parser draws across paragraphs tells nothing of the one before.
    let start = if block.contains(&last) { start.max(block.start) } else { start };
    if start >= end || !same_sentence {
        return None;
    }
    let introduced = matches!(parse.word(last), "," | ":");
    let verb = (start..end).rev().find(|&verb| is_cue(search, verb) && (introduced || end - verb <= 6));
    if let Some(verb) = verb {
        let speakers = speakers_near(search, verb, start..end, false);
        if !speakers.is_empty() {
            return Some(by_verb(search, verb, speakers, Basis::InFront, if introduced { 0.9 } else { 0.8 }));
        }
    }
    if parse.word(last) == ":" {
        // `Sherman: “...”`, `The verdict of the mayor: “...”`, `Kern is a driver and a no: “...”`
        // The dash of a list holds what stands behind it.
        let is_held = |head: usize| (start..last).contains(&head) && !parse.is_mark(head);
        let is_top = |&token: &usize| parse.is_root(token) || !is_held(parse.head(token));
        let root = (start..last).find(|token| is_top(token) && !parse.is_mark(*token) && parse.pos(*token) != "ADV")?;
        let speaker = if matches!(parse.pos(root), "VERB" | "AUX") {
            parse.subjects(root)
        } else if parse.has_lemma(root, UTTERANCES) {
            utterers(search, root, start)
        } else if parse.is_noun(root) {
            vec![root]
        } else {
            Vec::new()
        };
        return (!speaker.is_empty()).then_some(Source {
            speakers: speaker,
            addressee: None,
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

/// Whose words, answer, verdict it is: its owner, or else whom the sentence before is about.
fn utterers(search: &Search<'_>, noun: usize, start: usize) -> Vec<usize> {
    let parse = search.parse;
    let owners: Vec<usize> = parse.possessors(noun).into_iter().chain(parse.obliques(noun, &["of", "from"])).collect();
    if !owners.is_empty() {
        return owners;
    }
    let sentence = parse.sentence_of(start);
    let opens = search.reading.blocks[search.reading.block_of(start)].tokens.start == start;
    match sentence.checked_sub(1).filter(|_| !opens) {
        Some(before) => {
            let root = parse.sentences()[before].clone().find(|&token| parse.is_root(token));
            // `A spokesman was asked about it. Answer: “...”`
            let asked = root.and_then(|root| parse.child(root, &["nsubjpass"]));
            let subjects = root.map(|root| parse.subjects(root)).unwrap_or_default();
            if subjects.is_empty() { asked.into_iter().collect() } else { subjects }
        }
        None => Vec::new(),
    }
}

/// The verb that the parser hung the quotation on, wherever it stands in the sentence, or `according to`.
fn around(search: &Search<'_>, quotation: &Quotation, drafts: &[&Draft]) -> Option<Source> {
    let draft = drafts.iter().find(|draft| {
        draft.extent().overlaps(quotation.quote.inner)
            && (draft.basis == Basis::According
                || draft.governor.is_some_and(|governor| search.parse.is_verb(governor)))
    })?;
    Some(Source {
        speakers: draft.speakers.clone(),
        addressee: draft.addressee,
        cue: draft.cue.clone(),
        governor: draft.governor,
        act: draft.act,
        basis: if draft.basis == Basis::According { Basis::According } else { Basis::Around },
        rule: draft.rule,
        confidence: 0.75,
    })
}

/// `“...” — Anna Kern`, `“...”: Kern` at the end of a paragraph or heading.
fn signed(search: &Search<'_>, mark: usize, first: usize, end: usize) -> Option<Source> {
    let parse = search.parse;
    let begins_name = |token: usize| parse.word(token).starts_with(char::is_uppercase) && !parse.is_verb(token);
    let block = search.reading.block_of(mark);
    let is_heading = matches!(search.reading.blocks[block].kind, SectionKind::Headline | SectionKind::Subheading);
    // `“We are done”: Kern raises the tone`
    let names_speaker = is_heading
        && search.reading.mention_at(first).is_some_and(|mention| {
            mention.tokens.start == first
                && search.is_actor(mention.head)
                && parse.dep(mention.head).starts_with("nsubj")
        });
    let is_dash = matches!(parse.word(mark), "—" | "–" | "―" | "--" | "-");
    let block = &search.reading.blocks[block].tokens;
    let ends_block = block.end <= first + 6 && !(first..block.end).any(|token| parse.is_verb(token));
    if !begins_name(first) || !(is_dash || (parse.word(mark) == ":" && (ends_block || names_speaker))) {
        return None;
    }
    let head = (first..end).take_while(|&token| begins_name(token)).last().unwrap_or(first);
    Some(Source {
        speakers: vec![head],
        addressee: None,
        cue: Some(mark..mark + 1),
        governor: None,
        act: Act::Assert,
        basis: Basis::Signed,
        rule: None,
        confidence: 0.8,
    })
}

/// A verb of saying at most five words behind.
fn is_near_cue(search: &Search<'_>, first: usize, end: usize) -> bool {
    (first..end.min(first + 6)).any(|token| is_cue(search, token))
}

fn by_verb(search: &Search<'_>, verb: usize, speakers: Vec<usize>, basis: Basis, confidence: f32) -> Source {
    let cues = search.lexicon.cues.verb(&search.parse.lemma(verb).to_lowercase());
    let quotes = |cue: &&Cue| !cue.inward && cue.frames.contains(&Frame::Quote);
    let cue = cues.iter().find(quotes).or_else(|| cues.iter().find(|cue| !cue.inward)).or(cues.first());
    let (act, rule) = (cue.map_or(Act::Assert, |cue| cue.act), cue.map(|cue| cue.rule));
    let addressee = search.addressee(verb).filter(|_| cues.iter().any(|cue| cue.frames.contains(&Frame::Addressee)));
    Source { speakers, addressee, cue: Some(verb..verb + 1), governor: Some(verb), act, basis, rule, confidence }
}

fn is_cue(search: &Search<'_>, verb: usize) -> bool {
    let lemma = search.parse.lemma(verb).to_lowercase();
    !search.quoted[verb]
        && search.parse.is_verb(verb)
        && (search.lexicon.cues.quotes(&lemma) || !search.lexicon.cues.verb(&lemma).iter().all(|cue| cue.inward))
}

/// Who says it: the verb's subject by the parse, unless that lies in the quotation; else the nearest noun on its side.
fn speakers_near(search: &Search<'_>, verb: usize, window: Range<usize>, follows: bool) -> Vec<usize> {
    let parse = search.parse;
    let by_parse: Vec<usize> = parse.subjects(verb).into_iter().filter(|&subject| !search.quoted[subject]).collect();
    let near = |subject: &usize| window.contains(subject) || parse.sentence_of(*subject) == parse.sentence_of(verb);
    if !by_parse.is_empty() && by_parse.iter().all(near) {
        return by_parse;
    }
    // `Kern, who was not asked, described it as “...”`, where the parser took the verb for a participle
    let noun = parse.head(verb);
    let is_parted = parse.dep(verb) == "acl" && parse.is_noun(noun) && parse.word(verb - 1) == ",";
    if is_parted && !follows && search.is_actor(noun) && window.contains(&noun) {
        return vec![noun];
    }
    let can_speak = |token: &usize| {
        (parse.is_noun(*token) || parse.pos(*token) == "PRON")
            && !search.quoted[*token]
            && !matches!(parse.dep(*token), "compound" | "poss" | "npadvmod")
            && !parse.is_word(*token, &["him", "them", "me", "us"])
    };
    let complement = (verb + 1..window.end).find(|&token| parse.is_word(token, &["that"])).unwrap_or(window.end);
    let behind = (verb + 1..complement).find(can_speak).filter(|&noun| noun - verb <= 6);
    // Behind a quotation the speaker is named first: `“...,” Kern, who leads the union, told members.`
    let named = (window.start..verb).find(|&token| !parse.is_mark(token)).map(|first| top_of(search, first, verb));
    let named = named.filter(|noun| follows && can_speak(noun));
    let before = named.or_else(|| (window.start..verb).rev().find(can_speak).filter(|&noun| verb - noun <= 4));
    // `It was late, remarked the guild's chair, Anna Kern, “and dark”`
    let is_inverted = parse.word(verb.saturating_sub(1)) == "," && behind.is_some_and(|noun| search.is_somebody(noun));
    behind
        .filter(|_| window.start + 1 >= verb || is_inverted)
        .or(before)
        .or(behind)
        .map_or_else(Vec::new, |noun| vec![noun])
}

/// The head of the noun phrase that begins at a token, as far as it lies in front of the verb.
fn top_of(search: &Search<'_>, first: usize, verb: usize) -> usize {
    let parse = search.parse;
    let is_within = |&above: &usize| (first..verb).contains(&above) && parse.is_noun(above);
    parse.ancestors(first).take_while(is_within).last().unwrap_or(first)
}
