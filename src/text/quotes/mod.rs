//! Where words stand in quotation marks, whatever the marks.

mod marks;
mod repair;

pub use repair::{balanced, nested};

use super::Span;
use marks::{Mark, Style, marks};

/// Words in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// With the marks.
    pub outer: Span,
    /// Without them, and without white space at the ends.
    pub inner: Span,
    /// False where the paragraph ends before the quotation does.
    pub closed: bool,
}

/// The quotations of one paragraph, in order; quotations inside others are left out. A quotation that is never closed
/// ends with the paragraph.
///
/// `paragraph` lies anywhere in `text`; the spans are in `text`.
pub fn quotes(text: &str, paragraph: Span) -> Vec<Quote> {
    let marks = marks(text, paragraph);
    let mut found = Vec::new();
    let mut next = 0;
    while next < marks.len() {
        let open = marks[next];
        if !open.may_open {
            next += 1;
            continue;
        }
        match closing(&marks, next) {
            Some(close) => {
                let inner = Span::new(open.span.end, marks[close].span.start).trimmed(text);
                if !inner.is_empty() {
                    found.push(Quote { outer: open.span.cover(marks[close].span), inner, closed: true });
                }
                next = close + 1;
            }
            None if open.style.is_single()
                && !opens_paragraph(text, paragraph, open)
                && !is_resumed(text, paragraph, open) =>
            {
                next += 1;
            }
            None => {
                let outer = Span::new(open.span.start, paragraph.end).trimmed(text);
                let inner = Span::new(open.span.end, paragraph.end).trimmed(text);
                if !inner.is_empty() {
                    found.push(Quote { outer, inner, closed: false });
                }
                break;
            }
        }
    }
    found
}

/// A single mark that nothing closes opens a quotation only at the beginning of a paragraph: `‘First of all, it goes on below.`
fn opens_paragraph(text: &str, paragraph: Span, open: Mark) -> bool {
    open.style == Style::Single && paragraph.trimmed(text).start == open.span.start
}

/// A single mark behind a colon, a comma or a sentence, or at the beginning, that nothing closes, where the next paragraph
/// opens with the same mark again: `Kern said: ‘It goes on below.`
fn is_resumed(text: &str, paragraph: Span, open: Mark) -> bool {
    let before = text[paragraph.start..open.span.start].trim_end();
    let is_announced = before.is_empty() || before.ends_with([':', ',', '.']);
    is_announced && text[paragraph.end..].trim_start().starts_with(open.span.slice(text))
}

/// The mark that closes the quotation that `marks[open]` opens.
fn closing(marks: &[Mark], open: usize) -> Option<usize> {
    let style = marks[open].style;
    let mut depth = 0;
    let mut last_closer = None;
    // An apostrophe that may belong to a plural possessive closes only where nothing better does.
    let mut doubtful = None;
    let mut other_kind = None;
    for (number, mark) in marks.iter().enumerate().skip(open + 1) {
        if style == Style::Low && (mark.style == Style::Curly || (mark.style == Style::Doubled && mark.may_close)) {
            return Some(number);
        }
        // Straight and curly marks are mixed up in many a text: one closes the other where nothing of its own kind does.
        let mixed = matches!(
            (style, mark.style),
            (Style::Curly, Style::Straight | Style::Doubled) | (Style::Straight, Style::Curly | Style::Doubled)
        );
        if mixed && mark.may_close && depth == 0 && other_kind.is_none() {
            other_kind = Some(number);
        }
        let same = mark.style == style;
        // A closing mark of the other curly kind ends a single quotation that was never closed: ‘No,’ she said, ‘no.”
        let odd_end = style == Style::Single && mark.style == Style::Curly && mark.may_close && !mark.may_open;
        if !same && !odd_end {
            continue;
        }
        if same && mark.may_open && !mark.may_close {
            if style.is_single() {
                return doubtful;
            }
            depth += 1;
        } else if mark.may_close {
            if depth == 0 {
                return other_kind.filter(|&other| opens_between(marks, other, number)).or(Some(number));
            }
            depth -= 1;
            last_closer = Some(number);
        } else {
            doubtful = Some(number);
        }
    }
    if style.is_single() {
        return doubtful;
    }
    // More marks open than close: where the last word is followed by a closing mark, that one closes the outermost.
    last_closer.filter(|&last| last + 1 == marks.len()).or(other_kind)
}

/// True where a quotation begins between two marks: then the first of them closed the one before.
fn opens_between(marks: &[Mark], from: usize, to: usize) -> bool {
    marks[from + 1..to].iter().any(|mark| mark.may_open && !mark.style.is_single())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_single_quotation_goes_on_where_the_next_paragraph_opens_with_its_mark() {
        let text = "Kern said: ‘We are done.\n\n‘Nobody pays.’";
        let first = Span::new(0, text.find('\n').unwrap_or(text.len()));
        let found: Vec<&str> = quotes(text, first).iter().map(|quote| quote.inner.slice(text)).collect();
        assert_eq!(found, ["We are done."]);
    }

    fn inner(text: &str) -> Vec<&str> {
        quotes(text, Span::new(0, text.len())).iter().map(|quote| quote.inner.slice(text)).collect()
    }

    #[test]
    fn every_style_of_marks_is_found() {
        assert_eq!(inner("“One,” he said, “two.”"), ["One,", "two."]);
        assert_eq!(inner("\"One,\" he said, \"two.\""), ["One,", "two."]);
        assert_eq!(inner("''One,'' he said, ``two.''"), ["One,", "two."]);
        assert_eq!(inner("«Un», dit-il. « Deux »"), ["Un", "Deux"]);
        assert_eq!(inner("‘One,’ he said. 'Two,' he said."), ["One,", "Two,"]);
        assert_eq!(inner("„Eins“, sagte er."), ["Eins"]);
        assert_eq!(inner(",,Een’’, zei hij. Hij telde: een,, twee."), ["Een"]);
    }

    #[test]
    fn quotations_in_quotations_belong_to_the_outer_one() {
        assert_eq!(inner("“Close the “Open Door” policy,” she said."), ["Close the “Open Door” policy,"]);
        assert_eq!(inner("“As we say, ‘nothing without you.’” He left."), ["As we say, ‘nothing without you.’"]);
        assert_eq!(inner("“As we say, “nothing without you.”"), ["As we say, “nothing without you."]);
    }

    #[test]
    fn a_quotation_without_an_end_goes_to_the_end_of_its_paragraph() {
        let text = "He said: “We go on. We always do.";
        let found = quotes(text, Span::new(0, text.len()));
        assert_eq!(found[0].inner.slice(text), "We go on. We always do.");
        assert!(!found[0].closed);
    }

    #[test]
    fn straight_and_curly_marks_close_each_other() {
        assert_eq!(inner("There was “no evidence\" yet. \"We see none,\" he said."), ["no evidence", "We see none,"]);
        assert_eq!(
            inner("Her \"work-related” emails and her “personal messages.”"),
            ["work-related", "personal messages."]
        );
        assert_eq!(inner("“It was a \"good\" day,” she said."), ["It was a \"good\" day,"]);
    }

    #[test]
    fn apostrophes_are_no_quotation_marks() {
        assert!(inner("The ministers’ talks and Russia’s demand; it's the '90s, don't 'em").is_empty());
        assert_eq!(inner("It is ‘the ministers’ talks’ again"), ["the ministers’ talks"]);
    }

    #[test]
    fn a_single_quotation_may_end_with_the_other_mark() {
        assert_eq!(inner("adding, ‘There was also no statement. not.”"), ["There was also no statement. not."]);
    }
}
