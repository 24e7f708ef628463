//! Words in quotation marks, as speech or as mere terms.

use crate::grammar::Parse;
use crate::model::{Block, Document};
use crate::text::{Quote, Span, quotes};
use std::ops::Range;

/// Words in quotation marks, by their tokens.
#[derive(Clone, Debug)]
pub(in crate::statements) struct Quotation {
    pub quote: Quote,
    /// The tokens inside the marks.
    pub tokens: Range<usize>,
    /// The tokens with the marks.
    pub outer: Range<usize>,
    /// The number of the block it stands in.
    pub block: usize,
    /// True for speech; false for a term, a title, a word held at arm's length.
    pub is_speech: bool,
}

/// The quotations of a document, in text order.
pub(in crate::statements) fn quotations(document: &Document, parse: &Parse, blocks: &[Block]) -> Vec<Quotation> {
    let mut found = Vec::new();
    for (number, block) in blocks.iter().enumerate().filter(|(_, block)| !block.tokens.is_empty()) {
        let paragraph = parse.span_of(block.tokens.clone());
        for quote in quotes(&document.text, paragraph) {
            let tokens = tokens_in(parse, &block.tokens, quote.inner);
            let outer = tokens_in(parse, &block.tokens, quote.outer);
            if tokens.is_empty() {
                continue;
            }
            let is_speech = is_speech(parse, &document.text, block, &quote, &tokens);
            found.push(Quotation { quote, tokens, outer, block: number, is_speech });
        }
    }
    found
}

/// The tokens of a block that lie within a span.
pub(in crate::statements) fn tokens_in(parse: &Parse, block: &Range<usize>, span: Span) -> Range<usize> {
    let first = block.start + partition(block, |token| parse.span(token).end <= span.start);
    let last = block.start + partition(block, |token| parse.span(token).start < span.end);
    first..last.max(first)
}

fn partition(block: &Range<usize>, is_before: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, block.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        if is_before(block.start + middle) { low = middle + 1 } else { high = middle }
    }
    low
}

/// Speech is a clause, or ends as sentences do, or opens a sentence, or follows a colon. A few words without a verb in the
/// middle of a sentence are a term.
fn is_speech(parse: &Parse, text: &str, block: &Block, quote: &Quote, tokens: &Range<usize>) -> bool {
    let words = tokens.clone().filter(|&token| !parse.is_mark(token)).count();
    let behind_colon = text[..quote.outer.start].trim_end().ends_with(':');
    // `she said. “Never, Kern.”`: a sentence of its own is no title.
    let is_sentence = {
        let before = text[parse.span(block.tokens.start).start..quote.outer.start].trim_end();
        before.ends_with(['.', '!', '?']) && quote.inner.slice(text).trim_end().ends_with(['.', '!', '?'])
    };
    if (is_title(parse, tokens) && !behind_colon && !is_sentence)
        || is_named(parse, tokens)
        || is_modifier(parse, block, tokens)
    {
        return false;
    }
    let has_verb =
        tokens.clone().any(|token| parse.is_tensed(token) || (parse.tag(token) == "VB" && token == tokens.start));
    let inner = quote.inner.slice(text);
    // `“A mistake”, he admits`: some put the comma behind the mark.
    let ends = inner.trim_end().ends_with([',', '.', '!', '?', '…', '—', '–'])
        || (words >= 3 && text[quote.outer.end..].trim_start().starts_with(','));
    let before = text[parse.span(block.tokens.start).start..quote.outer.start].trim_end();
    // `21:40 “A long night,” says Kern`
    let opens = !before.contains(char::is_alphabetic) || before.ends_with(['.', ':', '!', '?', '”', '"', ',', '—']);
    if words >= 7 || (has_verb && words >= 4) {
        return true;
    }
    // `“Russia,” said Sherman, “has a choice.”`, `‘No,’ she said.`
    (ends && (opens || has_verb)) || (opens && has_verb && words >= 2) || is_shouted(parse, block, inner, tokens)
}

/// `someone shouted “Shame!” from the stairs`
fn is_shouted(parse: &Parse, block: &Block, inner: &str, tokens: &Range<usize>) -> bool {
    let before = tokens.start.checked_sub(2).filter(|&before| before >= block.tokens.start);
    inner.trim_end().ends_with(['!', '?']) && before.is_some_and(|before| parse.is_verb(before))
}

/// `“The Long Way Home”`: all words of weight begin with a capital.
fn is_title(parse: &Parse, tokens: &Range<usize>) -> bool {
    let words: Vec<usize> =
        tokens.clone().filter(|&token| parse.word(token).starts_with(char::is_alphabetic)).collect();
    let is_open = |token: usize| matches!(parse.pos(token), "NOUN" | "PROPN" | "VERB" | "ADJ");
    let weighty = |&token: &usize| token == tokens.start || is_open(token) || parse.word(token).chars().count() > 3;
    let mut heavy = words.iter().copied().filter(weighty).peekable();
    let is_capital = |token: usize| parse.word(token).starts_with(char::is_uppercase);
    // `“It is not the Berlin Wall”`
    let has_plain_verb =
        words.iter().any(|&token| parse.is_tensed(token) && !parse.word(token).starts_with(char::is_uppercase));
    let shouts = words.iter().all(|&token| parse.word(token).chars().all(char::is_uppercase));
    !shouts
        && !has_plain_verb
        && words.len() >= 2
        && heavy.peek().is_some()
        && heavy.all(is_capital)
        && words.iter().filter(|&&token| is_capital(token)).count() >= 2
}

/// `the so-called “put up or shut up” deadline`: stands before a noun, behind its article.
fn is_modifier(parse: &Parse, block: &Block, tokens: &Range<usize>) -> bool {
    let begins = tokens.start.checked_sub(2).filter(|&before| before >= block.tokens.start).is_some_and(|before| {
        parse.is_word(before, &["so-called", "called", "a", "an", "the", "this", "that", "its", "their", "his", "her"])
    });
    let last = tokens.end - 1;
    let behind = tokens.end + 1;
    let goes_on = behind < block.tokens.end && parse.pos(behind) == "NOUN" && parse.word(behind - 1) != ",";
    begins && goes_on && tokens.len() <= 6 && !parse.is_mark(last)
}

/// `a letter headed “...”`, `entitled “...”`.
fn is_named(parse: &Parse, tokens: &Range<usize>) -> bool {
    let before = tokens.start.checked_sub(2);
    before.is_some_and(|before| {
        parse.is_word(
            before,
            &["titled", "entitled", "headed", "headlined", "subtitled", "captioned", "named", "dubbed"],
        )
    })
}
