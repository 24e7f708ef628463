//! Where words stand in quotation marks, whatever the marks.

use super::Span;
use std::cmp::Ordering;

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

/// A kind of quotation mark that can open a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    /// “ ”
    Curly,
    /// „ “, where the mark that opens elsewhere closes, and two commas for it.
    Low,
    /// " "
    Straight,
    /// Two single marks on either side, or two grave accents before and two single marks behind.
    Doubled,
    /// « » and » «
    Guillemets,
    /// ‘ ’
    Single,
    /// ' '
    StraightSingle,
}

/// One mark in the text, and what it can be.
#[derive(Clone, Copy, Debug)]
struct Mark {
    span: Span,
    style: Style,
    may_open: bool,
    may_close: bool,
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
            None if is_single(open.style)
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

/// A single mark that nothing closes opens a quotation only at the beginning of a paragraph: ‘First of all, it goes on below.
fn opens_paragraph(text: &str, paragraph: Span, open: Mark) -> bool {
    open.style == Style::Single && paragraph.trimmed(text).start == open.span.start
}

/// A single mark behind a colon, a comma or a sentence, or at the beginning, that nothing closes, where the next paragraph opens with the same
/// mark again: Kern said: ‘It goes on below.
fn is_resumed(text: &str, paragraph: Span, open: Mark) -> bool {
    let before = text[paragraph.start..open.span.start].trim_end();
    let is_announced = before.is_empty() || before.ends_with([':', ',', '.']);
    is_announced && text[paragraph.end..].trim_start().starts_with(open.span.slice(text))
}

const fn is_single(style: Style) -> bool {
    matches!(style, Style::Single | Style::StraightSingle)
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
        let mixed = matches!((style, mark.style), (Style::Curly, Style::Straight) | (Style::Straight, Style::Curly));
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
            if is_single(style) {
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
    if is_single(style) {
        return doubtful;
    }
    // More marks open than close: where the last word is followed by a closing mark, that one closes the outermost.
    last_closer.filter(|&last| last + 1 == marks.len()).or(other_kind)
}

/// True where a quotation begins between two marks: then the first of them closed the one before.
fn opens_between(marks: &[Mark], from: usize, to: usize) -> bool {
    marks[from + 1..to].iter().any(|mark| mark.may_open && !is_single(mark.style))
}

fn marks(text: &str, paragraph: Span) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut chars = paragraph.slice(text).char_indices().peekable();
    let mut before = ' ';
    let mut straight_open = false;
    let mut low_commas = false;
    while let Some((offset, c)) = chars.next() {
        let start = paragraph.start + offset;
        let mut end = start + c.len_utf8();
        let doubled = matches!(c, '\'' | '`' | '’' | '‘')
            && chars.peek().is_some_and(|(_, next)| *next == c || (c == '`' && *next == '`'));
        let commas = c == ','
            && !before.is_alphanumeric()
            && chars.peek().is_some_and(|(_, next)| *next == ',')
            && text[end + 1..paragraph.end].starts_with(char::is_alphabetic);
        low_commas |= commas;
        // ,,We are done.’’
        let closes_commas = doubled && c == '’' && low_commas;
        if (doubled && matches!(c, '\'' | '`')) || commas || closes_commas {
            chars.next();
            end += c.len_utf8();
        }
        let after = text[end..paragraph.end].chars().next().unwrap_or(' ');
        let opens_word = !before.is_alphanumeric() && !after.is_whitespace();
        let closes_word = !before.is_whitespace() && !after.is_alphanumeric();
        let mark = |style, may_open, may_close| Mark { span: Span::new(start, end), style, may_open, may_close };
        match c {
            '“' | '‟' => marks.push(mark(Style::Curly, true, false)),
            ',' if commas => marks.push(mark(Style::Low, true, false)),
            '’' if closes_commas => marks.push(mark(Style::Doubled, false, true)),
            '„' => marks.push(mark(Style::Low, true, false)),
            // In text that went through a translator a closing mark may stick to the next sentence: it closes all the same.
            '”' => marks.push(mark(Style::Curly, false, true)),
            '«' => marks.push(mark(
                Style::Guillemets,
                opens_word || before.is_whitespace(),
                closes_word && !before.is_whitespace() && !opens_word,
            )),
            '»' => marks.push(mark(
                Style::Guillemets,
                opens_word && before.is_whitespace() && !after.is_whitespace(),
                true,
            )),
            '"' | '＂' => {
                let may_open = if opens_word == closes_word { !straight_open } else { opens_word };
                straight_open = may_open;
                marks.push(mark(Style::Straight, may_open, !may_open));
            }
            '`' if doubled => marks.push(mark(Style::Doubled, true, false)),
            '\'' if doubled => {
                let may_open = opens_word && (before.is_whitespace() || "([—–-".contains(before) || offset == 0);
                marks.push(mark(Style::Doubled, may_open, !may_open));
            }
            '‘' => marks.push(mark(Style::Single, opens_word, false)),
            '’' if !before.is_whitespace() && !after.is_alphanumeric() => {
                marks.push(mark(Style::Single, false, ends_quotation(text, start, paragraph)));
            }
            '\'' if opens_word && (before.is_whitespace() || "([—–-“\"".contains(before)) => {
                marks.push(mark(Style::StraightSingle, !is_elision(&text[end..paragraph.end]), false));
            }
            '\'' if closes_word && !after.is_alphanumeric() => {
                marks.push(mark(Style::StraightSingle, false, ends_quotation(text, start, paragraph)));
            }
            _ => {}
        }
        before = c;
    }
    marks
}

/// A plural possessive looks like the end of a quotation: `the ministers’ talks`. It is one where a small letter follows the
/// blank and the word before ends in s.
fn ends_quotation(text: &str, at: usize, paragraph: Span) -> bool {
    let before = &text[paragraph.start..at];
    let mark = text[at..].chars().next().map_or(1, char::len_utf8);
    let mut after = text[at + mark..paragraph.end].chars();
    let possessive =
        before.ends_with('s') && after.next() == Some(' ') && after.next().is_some_and(char::is_alphanumeric);
    !possessive
}

/// `'em`, `'90s`, `'tis`: an apostrophe at the start of a word.
fn is_elision(after: &str) -> bool {
    let word: String = after.chars().take_while(|c| c.is_alphanumeric()).collect();
    let lower = word.to_lowercase();
    word.starts_with(|c: char| c.is_ascii_digit())
        || matches!(lower.as_str(), "em" | "tis" | "twas" | "til" | "cause" | "bout" | "round" | "n")
}

/// The words with both marks of a quotation that the cut has left with one.
pub fn balanced(text: &str) -> String {
    let count = |mark: char| text.chars().filter(|&c| c == mark).count();
    match count('“').cmp(&count('”')) {
        Ordering::Greater => return format!("{text}”"),
        Ordering::Less => return format!("“{text}"),
        Ordering::Equal => {}
    }
    match straight(text) {
        // A mark at the very end that the cut has left alone says nothing.
        (true, false) if text.ends_with('"') && text.matches('"').count() == 1 => text[..text.len() - 1].to_owned(),
        (false, true) if text.starts_with('"') && text.matches('"').count() == 1 => text[1..].to_owned(),
        (front, back) => format!("{}{text}{}", if front { "\"" } else { "" }, if back { "\"" } else { "" }),
    }
}

/// Whether a straight mark is missing in front of `text`, and behind it. A straight mark says by what stands beside it
/// whether it opens or closes.
fn straight(text: &str) -> (bool, bool) {
    let (mut front, mut open) = (false, false);
    for (number, (at, mark)) in text.match_indices('"').enumerate() {
        let before = text[..at].chars().next_back();
        let after = text[at + mark.len()..].chars().next();
        open = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–'))
            && after.is_some_and(|c| !c.is_whitespace());
        front |= number == 0 && !open;
    }
    (front, open)
}

/// The words as they stand within quotation marks: their own double marks become single ones.
pub fn nested(text: &str) -> String {
    let mut opens = true;
    let mark = |c: char| match c {
        '“' => '‘',
        '”' => '’',
        '"' => {
            opens = !opens;
            if opens { '’' } else { '‘' }
        }
        other => other,
    };
    text.chars().map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_in_a_quotation_has_single_marks() {
        assert_eq!(nested("“We row,” she said"), "‘We row,’ she said");
        assert_eq!(nested("a \"frank\" talk, a \"long\" one"), "a ‘frank’ talk, a ‘long’ one");
        assert_eq!(nested("the crew’s boat"), "the crew’s boat");
    }

    #[test]
    fn a_quotation_cut_in_two_gets_its_other_mark() {
        assert_eq!(balanced("The gaps “will stay"), "The gaps “will stay”");
        assert_eq!(balanced("Deep gaps” remain"), "“Deep gaps” remain");
        assert_eq!(balanced("The gaps \"will stay"), "The gaps \"will stay\"");
        assert_eq!(balanced("\"a frank talk"), "a frank talk");
        assert_eq!(balanced("a frank talk\""), "a frank talk");
        assert_eq!(balanced("hasty\" two-day plan"), "\"hasty\" two-day plan");
        assert_eq!(balanced("hasty\" and \"poorly drawn"), "\"hasty\" and \"poorly drawn\"");
        assert_eq!(balanced("the \"hasty\" plan of 6\" pipes"), "the \"hasty\" plan of 6\" pipes");
        assert_eq!(balanced("a “frank” talk"), "a “frank” talk");
    }

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
