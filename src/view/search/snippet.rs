//! What a hit shows of its article: one line in which the words that were looked for can be seen.

use super::Query;
use super::words::words;
use crate::text::Span;
use std::ops::Range;

/// Bytes of an article that a hit shows at most, where the words themselves are no longer.
const SNIPPET: usize = 170;

/// Bytes in front of the words that were looked for.
const LEAD: usize = 40;

/// Text of the line around a place, and which of its bytes were looked for. It begins near the first wanted word in the
/// place, where it holds one, so that a narrow row still shows it.
pub(super) fn snippet(text: &str, at: Span, query: &Query) -> (String, Vec<Range<usize>>) {
    let line_start = text[..at.start].rfind('\n').map_or(0, |end| end + 1);
    let line_end = text[at.end..].find('\n').map_or(text.len(), |start| at.end + start);
    let wanted = words(&text[at.start..at.end]).into_iter().find(|(word, _)| query.wants(word));
    let focus = at.start + wanted.map_or(0, |(_, span)| span.start);
    let mut from = focus.saturating_sub(LEAD).max(line_start);
    while !(text.is_char_boundary(from) && (from == line_start || text[from..].starts_with(char::is_whitespace))) {
        from += 1;
    }
    let mut to = (from + SNIPPET).min(line_end).max(focus);
    while !text.is_char_boundary(to) {
        to += 1;
    }
    let shown = format!("{}{}", if from > line_start { "… " } else { "" }, text[from..to].trim_start());
    let marked = words(&shown).iter().filter(|(word, _)| query.wants(word)).map(|(_, at)| at.start..at.end).collect();
    (shown, marked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_shown_from_shortly_before_the_words() {
        let filler = "The session had been called at short notice and nobody expected much of it at all. ".repeat(3);
        let text = format!("Headline\n{filler}Ministers then agreed on a ceasefire line, they said.\nNext");
        let at = Span::new(9, text.len() - 5);
        let (shown, marked) = snippet(&text, at, &Query::new("ceasefire"));
        assert!(shown.starts_with("… "), "{shown}");
        assert_eq!(marked.iter().map(|range| &shown[range.clone()]).collect::<Vec<_>>(), ["ceasefire"]);
        assert!(marked[0].start <= LEAD + 4, "{shown}");
        assert!(!shown.contains('\n'));
    }

    #[test]
    fn a_line_without_the_words_is_shown_from_its_place() {
        let text = "Нет. Это всё, сказал он.";
        let (shown, marked) = snippet(text, Span::new(0, 6), &Query::new("мир"));
        assert_eq!((shown.as_str(), marked.len()), (text, 0));
    }
}
