//! Quotation marks, and whether each may open or close.

use crate::text::Span;

/// A kind of quotation mark that can open a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
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
pub struct Mark {
    pub span: Span,
    pub style: Style,
    pub may_open: bool,
    pub may_close: bool,
}

impl Style {
    /// True for single marks, which apostrophes look like.
    pub const fn is_single(self) -> bool {
        matches!(self, Self::Single | Self::StraightSingle)
    }
}

/// The marks of a paragraph, in order.
pub fn marks(text: &str, paragraph: Span) -> Vec<Mark> {
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
