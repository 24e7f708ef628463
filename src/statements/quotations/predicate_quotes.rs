//! `The bank is “weighing its options”`, `Kern was “relieved and grateful”`: words in quotation marks that tell the mood or the doings of
//! the one whose predicate they are are that one's own, where nothing else says whose.

use super::quotation::Quotation;
use crate::model::{Act, Mode};
use crate::statements::draft::{Basis, Draft};
use crate::statements::search::Search;

/// Adds such quotations, and gives those that nobody was found for to their subject.
pub(in crate::statements) fn tell(search: &Search<'_>, quotations: &[Quotation], drafts: &mut Vec<Draft>) {
    for quotation in quotations {
        let Some((verb, subject)) = predicate(search, quotation) else { continue };
        let inner = quotation.quote.inner.trimmed_of(search.text, |c| c == ',' || c.is_whitespace());
        let held: Vec<usize> = (0..drafts.len()).filter(|&number| drafts[number].extent().overlaps(inner)).collect();
        if held.iter().any(|&number| drafts[number].basis != Basis::Unattributed) {
            continue;
        }
        let cue = verb..verb + 1;
        let Some(draft) = Draft::of(vec![inner], quotation.tokens.clone(), cue, vec![subject], Basis::Around) else {
            continue;
        };
        let draft = Draft { mode: Mode::Direct, act: Act::Assert, confidence: 0.5, ..draft };
        match held.first() {
            Some(&number) => drafts[number] = draft,
            None => drafts.push(draft),
        }
    }
    drafts.sort_by_key(|draft| (draft.extent().start, draft.extent().end));
}

/// The form of `be` right in front of the quotation, and the actor who is its subject.
fn predicate(search: &Search<'_>, quotation: &Quotation) -> Option<(usize, usize)> {
    let parse = search.parse;
    let verb = quotation.outer.start.checked_sub(1)?;
    let is_link = parse.has_lemma(verb, &["be", "feel", "remain"]) && parse.is_tensed(verb);
    let tells = |token: usize| parse.tag(token) == "VBG" || search.lexicon.saying.moods.has(&parse.lower(token));
    let first = quotation.tokens.clone().find(|&token| parse.pos(token) != "ADV")?;
    let is_told = parse.sentence_of(quotation.tokens.end - 1) == parse.sentence_of(verb);
    if !is_link || !is_told || !tells(first) || search.is_heading(verb) {
        return None;
    }
    let above = [verb, first, parse.head(first), parse.head(verb)];
    let subject = above
        .into_iter()
        .find_map(|token| parse.child(token, &["nsubj", "nsubjpass"]))
        .filter(|&subject| subject < verb)?;
    (search.is_actor(subject) && !search.quoted[subject]).then_some((verb, subject))
}
