//! `The port would stay open, the company said. It would rather lose money than customers.`: a sentence that goes on with what
//! was said, in the tense of reported speech, without saying so again.

use crate::model::SectionKind;
use crate::statements::content::bounds::trimmed;
use crate::statements::draft::{Basis, Draft};
use crate::statements::search::Search;

/// A draft for each sentence that goes on so. What is said by others is known.
pub(in crate::statements) fn drafts(search: &Search<'_>, known: &[Draft]) -> Vec<Draft> {
    let parse = search.parse;
    let mut of_sentence: Vec<Vec<&Draft>> = vec![Vec::new(); parse.sentences().len()];
    for draft in known {
        let last = draft.governor.unwrap_or(draft.tokens.start);
        of_sentence[parse.sentence_of(last)].push(draft);
    }
    let goes_on = |number: usize| {
        let before = of_sentence[number - 1].iter().rev().find(|draft| is_report(search, draft))?;
        of_sentence[number].is_empty().then(|| draft(search, number, before))?
    };
    (1..parse.sentences().len()).filter_map(goes_on).collect()
}

/// Told in the past, in no quotation marks.
fn is_report(search: &Search<'_>, draft: &Draft) -> bool {
    let is_past = |verb: usize| matches!(search.parse.tag(verb), "VBD" | "VBN");
    draft.is_saying
        && draft.speakers.len() == 1
        && draft.governor.is_some_and(is_past)
        && !draft.tokens.clone().any(|token| search.quoted[token])
}

fn draft(search: &Search<'_>, number: usize, before: &Draft) -> Option<Draft> {
    let (parse, reading) = (search.parse, search.reading);
    let sentence = parse.sentences()[number].clone();
    let block = &reading.blocks[reading.block_of(sentence.start)];
    let verb = sentence.clone().find(|&token| parse.is_root(token) && parse.is_verb(token))?;
    let subject = parse.child(verb, &["nsubj", "nsubjpass"])?;
    let speaker = *before.speakers.first()?;
    let is_speaker = |token: usize| reading.actor_at(token) == reading.actor_at(speaker);
    // `If it rained, her driver would not come`: of the speaker, whom it does not name again.
    let is_same = sentence.clone().any(|token| parse.tag(token).starts_with("PRP") && is_speaker(token))
        && (parse.tag(subject) == "PRP" || !is_speaker(subject));
    let is_told = parse.modal(verb).is_some_and(|modal| ["would", "could"].contains(&modal.to_lowercase().as_str()))
        || is_pluperfect(search, verb) && before.tokens.clone().any(|told| is_pluperfect(search, told));
    // `Until then one would not comment.`: nobody but who speaks is `one`.
    let is_same = is_same || parse.is_word(subject, &["one"]) && parse.children(subject).next().is_none();
    let is_later =
        parse.children_by(verb, &["advmod"]).any(|adverb| parse.is_word(adverb, &["later", "eventually", "soon"]));
    // `Would she take it?` is the reporter's.
    let is_asked = sentence.clone().rev().take(3).any(|token| parse.word(token) == "?");
    let is_plain = !is_asked && !search.is_outward(verb) && sentence.clone().all(|token| !search.quoted[token]);
    let follows = block.kind == SectionKind::Body && block.tokens.contains(&before.tokens.start);
    if !(is_same && is_told && is_plain && follows) || is_later || reading.actor_at(speaker).is_none() {
        return None;
    }
    let content = trimmed(parse, search.text, sentence.clone());
    let draft = Draft::of(vec![content], sentence, before.cue.clone()?, before.speakers.clone(), Basis::Free)?;
    Some(Draft { confidence: 0.5, ..draft })
}

/// `had come`, which reported speech makes of what is past.
fn is_pluperfect(search: &Search<'_>, verb: usize) -> bool {
    let parse = search.parse;
    parse.tag(verb) == "VBN" && parse.children_by(verb, &["aux"]).any(|aux| parse.is_word(aux, &["had"]))
}
