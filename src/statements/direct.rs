//! Quotations and reported speech are fitted together: a quotation takes the words that say whose it is.

use super::draft::{Basis, Draft};
use super::quotation::Quotation;
use super::search::Search;
use super::source::{Source, in_front, source};
use crate::model::{Act, Mode};
use crate::text::Span;

/// Makes drafts of all quoted speech. Reported speech that holds quoted words becomes mixed; reported speech that is nothing
/// but a quotation gives its cue to that quotation and goes.
pub(super) fn attribute(search: &Search<'_>, quotations: &[Quotation], drafts: &mut Vec<Draft>) {
    let mut used = vec![false; quotations.len()];
    for (number, quotation) in quotations.iter().enumerate() {
        let own = quotation.is_speech.then(|| adjacent(search, quotation, quotations, number)).flatten();
        // A verb right beside the quotation says whose it is, rather than one further out.
        drafts.retain(|draft| {
            let begins_here =
                draft.extent().start >= quotation.quote.outer.start && draft.extent().overlaps(quotation.quote.inner);
            !(begins_here
                && own.is_some()
                && draft.governor != own
                && draft.mode == Mode::Indirect
                && words_outside(search, draft, quotations) < 12)
        });
        for draft in drafts.iter_mut().filter(|draft| draft.extent().overlaps(quotation.quote.inner)) {
            let outside = words_outside(search, draft, quotations);
            // `according to` says where a report is from, not who speaks in it.
            if covers(draft, quotation) && outside >= 2 && draft.basis != Basis::According {
                draft.mode = Mode::Mixed;
                used[number] = true;
            }
        }
    }
    let mut direct: Vec<(Draft, usize)> = Vec::new();
    for number in 0..quotations.len() {
        let quotation = &quotations[number];
        if used[number] || !quotation.is_speech {
            continue;
        }
        let before =
            number.checked_sub(1).map(|before| &quotations[before]).filter(|before| before.block == quotation.block);
        let after = quotations.get(number + 1).filter(|after| after.block == quotation.block);
        let previous =
            direct.last_mut().filter(|(_, last)| *last + 1 == number || quotations[*last].block + 1 == quotation.block);
        match source(search, quotation, before, after, drafts) {
            Some(source) => {
                let same = previous.filter(|(draft, last)| {
                    draft.governor.is_some()
                        && draft.governor == source.governor
                        && quotations[*last].block == quotation.block
                });
                if let Some((draft, last)) = same {
                    extend(draft, quotation);
                    *last = number;
                } else {
                    direct.push((draft_of(quotation, source), number));
                }
            }
            None => match previous {
                Some((draft, last)) if goes_on(search, &quotations[*last], quotation, draft) => {
                    extend(draft, quotation);
                    *last = number;
                }
                Some((draft, last))
                    if stands_alone(search, quotation, quotations)
                        && quotations[*last].block + 1 == quotation.block
                        && !draft.speakers.is_empty() =>
                {
                    let follows = Source {
                        speakers: draft.speakers.clone(),
                        cue: None,
                        governor: None,
                        act: Act::Assert,
                        basis: Basis::Continued,
                        rule: None,
                        confidence: 0.6,
                    };
                    direct.push((draft_of(quotation, follows), number));
                }
                _ => {
                    let unknown = Source {
                        speakers: Vec::new(),
                        cue: None,
                        governor: None,
                        act: Act::Assert,
                        basis: Basis::Unattributed,
                        rule: None,
                        confidence: 0.3,
                    };
                    direct.push((draft_of(quotation, unknown), number));
                }
            },
        }
    }
    let governors: Vec<usize> = direct.iter().filter_map(|(draft, _)| draft.governor).collect();
    drafts.retain(|draft| {
        let only_quoted = draft.mode == Mode::Indirect
            && words_outside(search, draft, quotations) < 2
            && quotations.iter().any(|quotation| quotation.is_speech && draft.extent().overlaps(quotation.quote.inner));
        let is_source = draft.governor.is_some_and(|governor| governors.contains(&governor))
            && draft.mode == Mode::Indirect
            && draft.act != Act::Ask
            && !stands_beside(draft, quotations);
        !only_quoted && !is_source
    });
    drafts.extend(direct.into_iter().map(|(draft, _)| draft));
    drafts.sort_by_key(|draft| (draft.extent().start, draft.extent().end));
}

/// The verb that introduces a quotation right in front of it, with a comma or a colon.
fn adjacent(search: &Search<'_>, quotation: &Quotation, quotations: &[Quotation], number: usize) -> Option<usize> {
    let before =
        number.checked_sub(1).map(|before| &quotations[before]).filter(|before| before.block == quotation.block);
    let last = quotation.outer.start.checked_sub(1)?;
    if !matches!(search.parse.word(last), "," | ":") {
        return None;
    }
    in_front(search, quotation, before)?.governor
}

/// True where the draft's content holds the quotation, give or take a mark at its end.
fn covers(draft: &Draft, quotation: &Quotation) -> bool {
    let (outer, inner) = (draft.extent(), quotation.quote.inner);
    outer.start <= inner.start + 3 && inner.end <= outer.end + 4
}

/// `She said the talks were hard. “...”`: reported speech with content of its own keeps it, even where its verb introduces a
/// quotation as well.
fn stands_beside(draft: &Draft, quotations: &[Quotation]) -> bool {
    draft.confidence >= 0.9 && !quotations.iter().any(|quotation| quotation.quote.inner.overlaps(draft.extent()))
}

fn draft_of(quotation: &Quotation, source: Source) -> Draft {
    Draft {
        content: vec![trimmed_quote(quotation)],
        tokens: quotation.tokens.clone(),
        cue: source.cue,
        speakers: source.speakers,
        addressee: None,
        mode: Mode::Direct,
        act: source.act,
        denied: false,
        is_saying: true,
        basis: source.basis,
        rule: source.rule,
        relays: Vec::new(),
        governor: source.governor,
        confidence: source.confidence,
    }
}

/// The quotation without the comma that the attribution put in.
fn trimmed_quote(quotation: &Quotation) -> Span {
    quotation.quote.inner
}

fn extend(draft: &mut Draft, quotation: &Quotation) {
    draft.content.push(trimmed_quote(quotation));
    draft.tokens.end = draft.tokens.end.max(quotation.tokens.end);
}

/// Words of the draft's content that no quotation covers.
fn words_outside(search: &Search<'_>, draft: &Draft, quotations: &[Quotation]) -> usize {
    let parse = search.parse;
    let covered = |token: usize| quotations.iter().any(|quotation| quotation.outer.contains(&token));
    let inside = |token: usize| draft.content.iter().any(|span| span.overlaps(parse.span(token)));
    draft.tokens.clone().filter(|&token| inside(token) && !covered(token) && !parse.is_mark(token)).count()
}

/// A quotation goes on after its attribution: `“...,” she said. “...”`
fn goes_on(search: &Search<'_>, last: &Quotation, next: &Quotation, draft: &Draft) -> bool {
    let parse = search.parse;
    if last.block + 1 == next.block {
        return !last.quote.closed;
    }
    let between = last.outer.end..next.outer.start;
    let sentences = |token: usize| parse.sentence_of(token);
    if between.is_empty() {
        return true;
    }
    let first = sentences(between.start);
    let final_sentence = sentences(between.end - 1);
    // Nothing but the attribution's own sentence lies between, and the next quotation opens a sentence.
    let attribution = draft.governor.map(sentences);
    let opens =
        matches!(parse.word(next.outer.start.saturating_sub(1)), "." | "!" | "?" | "”" | "\"" | "''" | "," | ":")
            || sentences(next.tokens.start) != final_sentence;
    opens
        && final_sentence - first <= 1
        && attribution.is_none_or(|sentence| sentence + 1 >= first && sentence <= final_sentence)
}

/// True where a paragraph is nothing but quotations.
fn stands_alone(search: &Search<'_>, quotation: &Quotation, quotations: &[Quotation]) -> bool {
    let parse = search.parse;
    let same_block: Vec<&Quotation> = quotations.iter().filter(|other| other.block == quotation.block).collect();
    let first = same_block.first().map_or(0, |first| first.outer.start);
    let opens_block = first == 0 || parse.span(first - 1).end + 1 < parse.span(first).start;
    let covered: usize = same_block.iter().map(|other| other.tokens.len()).sum();
    let last = same_block.last().map_or(0, |last| last.outer.end);
    opens_block && covered * 10 >= (last - first) * 8
}
