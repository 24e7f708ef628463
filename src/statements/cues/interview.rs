//! Interviews without quotation marks: a question in a line of its own, and behind it the answer of whoever is interviewed.

use crate::model::{Mode, SectionKind};
use crate::statements::content::bounds::trimmed;
use crate::statements::draft::{Basis, Draft};
use crate::statements::search::Search;
use std::ops::Range;

/// How many paragraphs before the first question it is told who is asked.
const REACH: usize = 4;

/// Puts the answers of an interview in the place of what the narrator would say in them.
pub(in crate::statements) fn add(search: &Search<'_>, drafts: &mut Vec<Draft>) {
    let parse = search.parse;
    let Some((speaker, answers)) = interview(search) else { return };
    let is_narrated = |draft: &Draft| {
        let inside = answers.iter().any(|answer| answer.contains(&draft.tokens.start));
        let is_own = |&head: &usize| parse.is_word(head, &["i", "we", "me", "us"]);
        inside && draft.speakers.iter().all(is_own)
    };
    drafts.retain(|draft| !is_narrated(draft));
    drafts.extend(answers.into_iter().filter_map(|answer| {
        let content = trimmed(parse, search.text, answer.clone());
        let draft =
            Draft::of(vec![content], answer.clone(), answer.start..answer.start + 1, vec![speaker], Basis::Answer)?;
        Some(Draft { cue: None, mode: Mode::Direct, confidence: 0.7, ..draft })
    }));
    drafts.sort_by_key(|draft| (draft.extent().start, draft.extent().end));
}

/// Who is interviewed, and the answers. Readers' questions that the paper answers are none: there nobody says `I` to a `you`.
fn interview(search: &Search<'_>) -> Option<(usize, Vec<Range<usize>>)> {
    let (parse, blocks) = (search.parse, &search.reading.blocks);
    let says = |run: &Range<usize>, words: &[&str]| {
        run.clone().any(|token| !search.quoted[token] && parse.is_word(token, words))
    };
    let is_question = |run: &Range<usize>| {
        let last = run.clone().rev().find(|&token| !parse.word(token).trim().is_empty());
        last.is_some_and(|last| parse.word(last) == "?") && !run.clone().any(|token| search.quoted[token])
    };
    let is_told = |kind: SectionKind| matches!(kind, SectionKind::Body | SectionKind::Subheading);
    let is_pair = |&number: &usize| {
        let (asked, answer) = (&blocks[number], &blocks[number + 1]);
        is_told(asked.kind)
            && answer.kind == SectionKind::Body
            && is_question(&asked.tokens)
            && !is_question(&answer.tokens)
            && !answer.tokens.is_empty()
            && !search.quoted[answer.tokens.start]
    };
    let pairs: Vec<usize> = (0..blocks.len().saturating_sub(1)).filter(is_pair).collect();
    let answers: Vec<Range<usize>> = pairs.iter().map(|&number| blocks[number + 1].tokens.clone()).collect();
    let asks_you = pairs.iter().any(|&number| says(&blocks[number].tokens, &["you", "your"]));
    let own = answers.iter().filter(|answer| says(answer, &["i", "me", "my", "we", "our", "us"])).count();
    let first = *pairs.first()?;
    let speaker = interviewed(search, blocks[first.saturating_sub(REACH)].tokens.start..blocks[first].tokens.start)?;
    (pairs.len() >= 2 && asks_you && own >= 2).then_some((speaker, answers))
}

/// `I asked Anna Kern ... to explain herself`, `an interview with Anna Kern`: named last before the first question.
fn interviewed(search: &Search<'_>, before: Range<usize>) -> Option<usize> {
    let parse = search.parse;
    let is_named = |token: &usize| {
        let actor = search.reading.actor_at(*token);
        search.is_person(*token) && actor.is_some_and(|actor| !search.actors[actor].unnamed)
    };
    let partner = |token: usize| {
        let behind = parse.obliques(token, &["with", "to"]);
        let object = parse.child(token, &["dobj"]).into_iter().chain(behind);
        object.into_iter().find(is_named).filter(|_| {
            parse.has_lemma(token, &search.lexicon.saying.interviewing)
                || parse.has_lemma(token, &["interview", "conversation"])
        })
    };
    before.clone().rev().find_map(partner).or_else(|| before.rev().find(is_named))
}
