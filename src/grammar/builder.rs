//! Putting a parse together.

use super::labels::Labels;
use super::parse::{NameSpan, Parse, Token};
use crate::text::Span;
use std::ops::Range;
use std::sync::Arc;

/// One token as the language engine hands it over. Labels are numbers into [`Labels`].
#[derive(Clone, Copy, Debug)]
pub struct NewToken<'a> {
    /// The token's own characters.
    pub word: &'a str,
    /// The dictionary form.
    pub lemma: &'a str,
    /// Where it stands, in bytes of the text that was read.
    pub span: Span,
    /// True where exactly one blank follows (spaCy's `whitespace_`).
    pub space: bool,
    /// Fine-grained tag.
    pub tag: u16,
    /// Universal part of speech.
    pub pos: u16,
    /// Morphological features, `A=b|C=d`.
    pub morph: u16,
    /// Number of the head token; the token itself where it is a root.
    pub head: usize,
    /// Label of the arc to the head.
    pub dep: u16,
    /// True where a sentence begins here.
    pub sentence_start: bool,
}

/// Puts a [`Parse`] together, token by token.
#[derive(Debug)]
pub struct ParseBuilder {
    parse: Parse,
}

impl ParseBuilder {
    /// A builder for tokens whose labels are numbers in `labels`.
    pub fn new(labels: Arc<Labels>) -> Self {
        let parse = Parse {
            labels,
            tokens: Vec::new(),
            strings: String::new(),
            sentences: Vec::new(),
            sentence_of: Vec::new(),
            names: Vec::new(),
            first_child: Vec::new(),
            children: Vec::new(),
        };
        Self { parse }
    }

    /// Number of tokens so far.
    pub fn len(&self) -> usize {
        self.parse.len()
    }

    /// True before the first token.
    pub fn is_empty(&self) -> bool {
        self.parse.is_empty()
    }

    /// Adds the next token. Its head may be one that is still to come.
    pub fn push(&mut self, token: NewToken<'_>) {
        let parse = &mut self.parse;
        let number = parse.tokens.len();
        if number == 0 || token.sentence_start {
            parse.sentences.push(number..number);
        }
        if let Some(sentence) = parse.sentences.last_mut() {
            sentence.end = number + 1;
        }
        parse.sentence_of.push(parse.sentences.len() as u32 - 1);
        let word = parse.strings.len() as u32;
        parse.strings.push_str(token.word);
        let lemma = parse.strings.len() as u32;
        parse.strings.push_str(token.lemma);
        parse.tokens.push(Token {
            start: token.span.start as u32,
            end: token.span.end as u32,
            word,
            lemma,
            head: token.head as u32,
            tag: token.tag,
            pos: token.pos,
            morph: token.morph,
            dep: token.dep,
            space: token.space,
        });
    }

    /// Adds a name. Names must come in text order and not overlap.
    pub fn push_name(&mut self, tokens: Range<usize>, label: u16) {
        self.parse.names.push(NameSpan { tokens, label });
    }

    /// The finished parse, with children in text order.
    pub fn finish(mut self) -> Parse {
        self.parse.link_children();
        self.parse
    }
}

impl Parse {
    /// Notes the children of each token, once the heads are known.
    pub(super) fn link_children(&mut self) {
        let count = self.tokens.len();
        let mut first = vec![0_u32; count + 1];
        let arcs = || self.tokens.iter().enumerate().filter(|(child, token)| token.head as usize != *child);
        for (_, token) in arcs() {
            first[token.head as usize + 1] += 1;
        }
        for index in 0..count {
            first[index + 1] += first[index];
        }
        let mut next = first.clone();
        let mut children = vec![0_u32; first[count] as usize];
        for (child, token) in arcs() {
            let at = &mut next[token.head as usize];
            children[*at as usize] = child as u32;
            *at += 1;
        }
        self.first_child = first;
        self.children = children;
    }
}

#[cfg(test)]
impl<'a> NewToken<'a> {
    /// A token of which a test says no more than its word and where that begins: within a sentence, with a blank behind it,
    /// hung on the first token, and `label` for all its labels.
    pub fn bare(word: &'a str, start: usize, label: u16) -> Self {
        let span = Span::new(start, start + word.len());
        Self {
            word,
            lemma: word,
            span,
            space: true,
            tag: label,
            pos: label,
            morph: label,
            head: 0,
            dep: label,
            sentence_start: false,
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Two words of which the first hangs on the second, and which are a name together.
    pub fn two_words(first: &str, second: &str) -> Parse {
        let mut labels = Labels::default();
        let (tag, root, dep) = (labels.intern("X"), labels.intern("ROOT"), labels.intern("amod"));
        let mut builder = ParseBuilder::new(Arc::new(labels));
        let token = |word, start| NewToken { lemma: "lemma", head: 1, ..NewToken::bare(word, start, tag) };
        builder.push(NewToken { dep, sentence_start: true, ..token(first, 0) });
        builder.push(NewToken { dep: root, ..token(second, first.len() + 1) });
        builder.push_name(0..2, tag);
        builder.finish()
    }

    #[test]
    fn words_lemmas_heads_and_children_come_back() {
        let parse = two_words("red", "tape");
        assert_eq!((parse.word(0), parse.lemma(0), parse.dep(0), parse.head(0)), ("red", "lemma", "amod", 1));
        assert_eq!(parse.children(1).collect::<Vec<_>>(), [0]);
        assert_eq!(parse.children(0).count(), 0);
        assert_eq!(parse.sentences(), std::slice::from_ref(&(0..2)));
    }
}
