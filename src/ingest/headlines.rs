//! Which blocks are headlines and subheadings, by their look and their place.

use super::draft::{Block, Draft};
use crate::model::SectionKind;
use crate::text::Span;
use regex::Regex;
use std::sync::LazyLock;

/// The first block that is neither furniture nor anything else known is the headline, where it looks like one; later ones
/// of that look, between paragraphs, are subheadings. A headline that comes again is one again.
pub(super) fn mark(draft: &mut Draft) {
    let looks: Vec<bool> =
        draft.blocks.iter().map(|block| block.kind.is_none() && looks_like_heading(draft.words(block))).collect();
    let mut headline: Option<Span> =
        draft.blocks.iter().find(|block| block.kind == Some(SectionKind::Headline)).map(|block| block.span);
    for index in 0..draft.blocks.len() {
        let Block { span, kind } = draft.blocks[index];
        if kind.is_some() {
            continue;
        }
        let again = headline.is_some_and(|first| first.slice(&draft.text) == span.slice(&draft.text));
        let is_first = headline.is_none() && (looks[index] || is_single_sentence_title(draft, index));
        if again || is_first {
            headline = headline.or(Some(span));
            draft.blocks[index].kind = Some(SectionKind::Headline);
        } else if headline.is_none() {
            // An article that begins with a paragraph has no headline.
            headline = Some(Span::default());
        } else if looks[index] && !is_list_item(draft, index) {
            draft.blocks[index].kind = Some(SectionKind::Subheading);
        }
    }
}

/// Short, and without a full stop at its end.
pub(super) fn looks_like_heading(words: &str) -> bool {
    let count = words.split_whitespace().count();
    (2..=24).contains(&count)
        && words.len() <= 170
        && !last_mark(words).is_some_and(|c| ".:;,!…".contains(c))
        && words.starts_with(|c: char| !c.is_lowercase())
}

/// Some papers end their headlines with a full stop: then a first block of one short sentence is one, if paragraphs follow.
fn is_single_sentence_title(draft: &Draft, index: usize) -> bool {
    let words = draft.words(&draft.blocks[index]);
    let count = words.split_whitespace().count();
    let inner = words.trim_end_matches(['.', '!', '?', '’', '”', '"', '\'']);
    let followed = draft.blocks[index + 1..].iter().take(4).any(|next| draft.words(next).len() > words.len());
    let asks_or_calls = words.ends_with(['?', '!']);
    count <= 16 && followed && !inner.contains(". ") && (is_title_case(words) || asks_or_calls)
}

/// True where most longer words begin with a capital.
fn is_title_case(words: &str) -> bool {
    let long: Vec<&str> = words.split_whitespace().filter(|word| word.len() > 3).collect();
    let capital = long
        .iter()
        .filter(|word| word.trim_start_matches(['“', '"', '‘', '\'']).starts_with(char::is_uppercase))
        .count();
    !long.is_empty() && capital * 10 >= long.len() * 7
}

/// Several short lines in a row are a list (of names, of points), not headings.
fn is_list_item(draft: &Draft, index: usize) -> bool {
    let short = |at: Option<usize>| {
        at.and_then(|at| draft.blocks.get(at))
            .is_some_and(|block| block.kind != Some(SectionKind::Headline) && looks_like_heading(draft.words(block)))
    };
    short(index.checked_sub(1)) && short(Some(index + 1))
}

/// The mark that the words end with, behind any closing quotation mark or bracket.
pub(super) fn last_mark(words: &str) -> Option<char> {
    words.trim_end_matches(['’', '”', '"', '\'', ')']).chars().last()
}

/// What agencies write before a headline that they send again.
static SLUG: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|RECASTS|EXCLUSIVE|BREAKING|URGENT|ALERT|FACTBOX|ANALYSIS|INSIGHT|INTERVIEW|FOCUS)(?:\ ?\d{1,2})?(?:-|:|\ -|\ –)\s*")
        .expect("a fixed pattern")
});

/// Cuts `UPDATE 2-` off the headline, of which it is no part.
pub(super) fn split_slug(draft: &mut Draft) {
    let is_headline = |block: &Block| block.kind == Some(SectionKind::Headline);
    let Some(index) = draft.blocks.iter().position(is_headline) else { return };
    let span = draft.blocks[index].span;
    let Some(found) = SLUG.find(span.slice(&draft.text)).filter(|found| found.end() < span.end - span.start) else {
        return;
    };
    let slug = Span::new(span.start, span.start + found.end());
    draft.blocks[index].span.start = slug.end;
    let kind = Some(SectionKind::Boilerplate);
    draft.blocks.insert(index, Block { span: slug.trimmed_of(&draft.text, char::is_whitespace), kind });
}
