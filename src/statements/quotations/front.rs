//! The words in front of a quotation that say whose it is: `X said: “...”`, `The verdict of X: “...”`.

use super::quotation::Quotation;
use super::source::{Source, by_verb, is_cue, speakers_near};
use crate::model::Act;
use crate::statements::draft::Basis;
use crate::statements::search::Search;

/// `X said: “...”`, `X said that “...”`, `adding, “...”`.
pub(in crate::statements) fn in_front(
    search: &Search<'_>,
    quotation: &Quotation,
    before: Option<&Quotation>,
) -> Option<Source> {
    let parse = search.parse;
    let end = quotation.outer.start;
    let last = end.checked_sub(1)?;
    let block_start = parse.sentences()[parse.sentence_of(last)].start;
    let same_sentence = parse.sentence_of(last) == parse.sentence_of(quotation.tokens.start)
        || matches!(parse.word(last), "," | ":" | "):" | "—" | "–");
    let block = &search.reading.blocks[quotation.block].tokens;
    let start = block_start.max(before.map_or(0, |before| before.outer.end));
    // A sentence that the parser draws across paragraphs tells nothing of the one before.
    let start = if block.contains(&last) { start.max(block.start) } else { start };
    if start >= end || !same_sentence {
        return None;
    }
    // `Kern (Greens): “...”`, whose bracket and colon are one token
    let is_colon = parse.word(last).ends_with(':');
    let introduced = is_colon || parse.word(last) == ",";
    if is_colon && is_asked(search, last) {
        return None;
    }
    let verb = (start..end).rev().find(|&verb| is_cue(search, verb) && (introduced || end - verb <= 6));
    if let Some(verb) = verb {
        let speakers = speakers_near(search, verb, start..end, false);
        if !speakers.is_empty() {
            return Some(by_verb(search, verb, speakers, Basis::InFront, if introduced { 0.9 } else { 0.8 }));
        }
    }
    if let Some(speakers) = words_given(search, last) {
        return Some(Source {
            cue: Some(last..end),
            governor: None,
            ..by_verb(search, last, speakers, Basis::InFront, 0.75)
        });
    }
    if is_colon {
        // `Sherman: “...”`, `The verdict of the mayor: “...”`, `Kern is a driver and a no: “...”`
        // The dash of a list holds what stands behind it.
        let is_held = |head: usize| (start..last).contains(&head) && !parse.is_mark(head);
        let is_top = |&token: &usize| parse.is_root(token) || !is_held(parse.head(token));
        let root = (start..last).find(|token| is_top(token) && !parse.is_mark(*token) && parse.pos(*token) != "ADV")?;
        let speaker = if matches!(parse.pos(root), "VERB" | "AUX") {
            let subjects = parse.subjects(root);
            // `Its denial came in a message: “...”`
            let uttered = |&noun: &usize| search.lexicon.saying.utterances.has(parse.lemma(noun));
            let owners: Vec<usize> =
                subjects.iter().copied().filter(uttered).flat_map(|noun| parse.possessors(noun)).collect();
            if owners.is_empty() { subjects } else { owners }
        } else if search.lexicon.saying.utterances.has(parse.lemma(root)) {
            utterers(search, root, start)
        } else if parse.is_noun(root) && (!search.is_heading(root) || search.is_somebody(root)) {
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

/// `opened the session with the words “...”`, `carried a banner with the message “...”`: whose they are.
fn words_given(search: &Search<'_>, noun: usize) -> Option<Vec<usize>> {
    let parse = search.parse;
    let is_wording = parse.is_noun(noun)
        && (search.lexicon.saying.utterances.has(parse.lemma(noun))
            || search.lexicon.saying.wordings.has(parse.lemma(noun)));
    let with = parse.head(noun);
    let is_brought = is_wording && parse.dep(noun) == "pobj" && parse.is_word(with, &["with", "under"]);
    let verb = parse.ancestors(with).find(|&above| parse.is_verb(above)).filter(|_| is_brought)?;
    let speakers: Vec<usize> = parse.subjects(verb).into_iter().filter(|&one| search.is_somebody(one)).collect();
    (!speakers.is_empty()).then_some(speakers)
}

/// `Asked if the lamp was lit: “Not by me.”`, `Pressed by a reporter: “...”`: a sentence that does not name who was asked.
pub(in crate::statements) fn is_asked(search: &Search<'_>, colon: usize) -> bool {
    let parse = search.parse;
    let sentence = parse.sentences()[parse.sentence_of(colon)].clone();
    let opening = sentence.clone().find(|&token| !parse.is_mark(token));
    opening.is_some_and(|asked| {
        parse.tag(asked) == "VBN"
            && search.lexicon.saying.asking.has(parse.lemma(asked))
            && (parse.is_root(asked) || !(asked..colon).contains(&parse.head(asked)))
            && parse.child(asked, &["nsubj", "nsubjpass"]).is_none_or(|subject| subject > colon)
    })
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
