//! Plain text: where its paragraphs are.

use super::draft::{Block, Draft, Meta};
use crate::text::Span;

/// A draft of a plain text, which stays as it is.
pub(super) fn read(text: String) -> Draft {
    let blocks = paragraphs(&text).into_iter().map(|span| Block { span, kind: None }).collect();
    Draft { text, blocks, meta: Meta::default() }
}

/// The paragraphs of a text. An empty line always parts two; a line end does so too, unless the line looks wrapped.
fn paragraphs(text: &str) -> Vec<Span> {
    let lines = lines(text);
    let wrapped = is_wrapped(text, &lines);
    let mut paragraphs: Vec<Span> = Vec::new();
    let mut open = false;
    for line in lines {
        if line.is_empty() {
            open = false;
            continue;
        }
        match paragraphs.last_mut() {
            Some(last) if open && goes_on(last.slice(text), line.slice(text), wrapped) => last.end = line.end,
            _ => paragraphs.push(line),
        }
        open = true;
    }
    paragraphs
}

/// The lines without the white space around them; empty spans where there is nothing else.
fn lines(text: &str) -> Vec<Span> {
    let mut start = 0;
    let line_of = |line: &str| {
        let span = Span::new(start, start + line.len());
        start += line.len();
        span.trimmed_of(text, |c| c.is_whitespace() || c == '\u{feff}')
    };
    text.split_inclusive('\n').map(line_of).collect()
}

/// True where most lines that another follows are about as long as the longest: somebody broke them at a margin.
fn is_wrapped(text: &str, lines: &[Span]) -> bool {
    let length = |span: &Span| span.slice(text).chars().count();
    let followed: Vec<usize> =
        lines.windows(2).filter(|two| !two[0].is_empty() && !two[1].is_empty()).map(|two| length(&two[0])).collect();
    let longest = lines.iter().map(length).max().unwrap_or(0);
    let full = followed.iter().filter(|&&chars| chars + 20 >= longest).count();
    (40..=120).contains(&longest) && followed.len() >= 4 && full * 10 >= followed.len() * 6
}

/// Does the paragraph go on with this line?
fn goes_on(before: &str, line: &str, wrapped: bool) -> bool {
    let last_line = before.rsplit('\n').next().unwrap_or(before).trim();
    let ends = last_line.ends_with(['.', '!', '?', '”', '"', '»', ':']);
    let begins_small = line.starts_with(char::is_lowercase);
    if wrapped {
        last_line.chars().count() >= 35 || (!ends && begins_small)
    } else {
        !ends && begins_small && last_line.chars().count() >= 25
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::on_one_line;

    fn words(text: &str) -> Vec<String> {
        paragraphs(text).iter().map(|span| on_one_line(span.slice(text))).collect()
    }

    #[test]
    fn every_line_is_a_paragraph_where_lines_are_not_wrapped() {
        assert_eq!(
            words("XS\nSM\r\nMD\n\nTalks ended.\nNo result.\n"),
            ["XS", "SM", "MD", "Talks ended.", "No result."]
        );
    }

    #[test]
    fn wrapped_lines_are_one_paragraph() {
        let wrapped = "The two delegations sat down at noon on Monday and rose\nwhen the lights in the street were on. Nobody on either\nside would say what had been achieved, or whether they\nwould sit down again before the spring, as the host had\nhoped.\n\nThe host said nothing.\n";
        assert_eq!(words(wrapped).len(), 2);
    }

    #[test]
    fn a_line_broken_in_mid_sentence_goes_on() {
        assert_eq!(words("The minister said on Monday that the\ntalks would go on.").len(), 1);
    }
}
