//! What becomes of a quotation: a draft of its own, or a piece of the one before.

use super::quotation::Quotation;
use super::source::Source;
use crate::model::Mode;
use crate::statements::draft::Draft;
use crate::statements::search::Search;
use crate::text::Span;

/// True where the draft's content holds the quotation, give or take a mark at its end.
pub(super) fn covers(draft: &Draft, quotation: &Quotation) -> bool {
    let (outer, inner) = (draft.extent(), quotation.quote.inner);
    outer.start <= inner.start + 3 && inner.end <= outer.end + 4
}

/// The words within the marks, without the comma that the attribution put there.
fn words_of(search: &Search<'_>, quotation: &Quotation) -> Span {
    quotation.quote.inner.trimmed_of(search.text, |c| c == ',' || c.is_whitespace())
}

/// A draft of nothing but the quotation.
pub(super) fn draft_of(search: &Search<'_>, quotation: &Quotation, source: Source) -> Draft {
    Draft {
        content: vec![words_of(search, quotation)],
        tokens: quotation.tokens.clone(),
        cue: source.cue,
        speakers: source.speakers,
        relays: Vec::new(),
        addressee: source.addressee,
        mode: Mode::Direct,
        act: source.act,
        denied: false,
        is_saying: true,
        basis: source.basis,
        rule: source.rule,
        governor: source.governor,
        confidence: source.confidence,
    }
}

/// The quotation goes on with the draft.
pub(super) fn extend(search: &Search<'_>, draft: &mut Draft, quotation: &Quotation) {
    draft.content.push(words_of(search, quotation));
    draft.tokens.end = draft.tokens.end.max(quotation.tokens.end);
}
