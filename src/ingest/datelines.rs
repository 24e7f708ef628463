//! Datelines: place, day and agency in front of a report's first sentence.

use super::draft::{Block, Draft};
use crate::model::SectionKind;
use crate::text::Span;
use regex::Regex;
use std::sync::LazyLock;

static DATELINE: LazyLock<Regex> = LazyLock::new(|| {
    let city = r"[A-Z][\w.’'-]*(?:[\ /][A-Z][\w.’'-]*){0,3}(?:,\ [A-Z][\w.]*(?:\ [A-Z][\w.]*)?)?";
    let date = r"(?:[A-Z][a-z]+day,?\ )?(?:\d{1,2}(?:st|nd|rd|th)?\.?\ [A-Z][a-z]+\.?|[A-Z][A-Za-z]+\.?\ \d{1,2}(?:st|nd|rd|th)?)(?:,?\ \d{4})?";
    Regex::new(&format!(
        r"(?x)^(?:
            (?P<caps>[A-Z][A-Z.’'-]+(?:[\ /][A-Z][A-Z.’'-]+){{0,3}}(?:,\ [A-Z][\w.\ ]{{1,20}})?)(?:,?\ (?P<d1>{date}))?(?:\ ?[(\[](?P<a1>[^()\]]{{2,40}})[)\]]|,\ (?P<a5>[A-Z]{{2,6}}))?
            | (?P<city>{city}),?\ (?P<d2>{date})(?:\ ?[(\[](?P<a2>[^()\]]{{2,40}})[)\]])?
            | (?P<place>{city})\ [(\[](?P<a3>[^()\]]{{2,40}})[)\]]
            | [(\[](?P<a4>[A-Z][^()\]]{{1,30}})[)\]]
        )\s*(?:—|–|--|-|:)\s+"
    ))
    .expect("a fixed pattern")
});

/// Cuts `BRUSSELS, Jan. 12 (Agency) -` off the paragraph that it opens: one of the first two paragraphs, points in front of
/// them not counted.
pub(super) fn split(draft: &mut Draft) {
    let is_point = |words: &str| words.starts_with(['*', '•', '-', '–', '·']);
    let paragraphs: Vec<usize> = (0..draft.blocks.len())
        .filter(|&index| draft.blocks[index].kind.is_none() && !is_point(draft.words(&draft.blocks[index])))
        .take(2)
        .collect();
    for index in paragraphs {
        let span = draft.blocks[index].span;
        let words = span.slice(&draft.text);
        let Some(found) = DATELINE.find(words) else { continue };
        if words.len() - found.end() < 20 {
            continue;
        }
        let end = span.start + found.end();
        let dateline = Span::new(span.start, end).trimmed_of(&draft.text, |c| c.is_whitespace() || "—–-:".contains(c));
        draft.blocks[index].span.start = end;
        draft.blocks.insert(index, Block { span: dateline, kind: Some(SectionKind::Dateline) });
        return;
    }
}

/// The agency in brackets in a dateline.
pub(super) fn agency_of(dateline: &str) -> Option<String> {
    let line = format!("{dateline} - ");
    let found = DATELINE.captures(&line)?;
    ["a1", "a2", "a3", "a4", "a5"].iter().find_map(|group| found.name(group)).map(|agency| agency.as_str().to_owned())
}
