//! Tokens, sentences, dependencies and names of one text.

use super::builder::ParseBuilder;
use super::labels::Labels;
use crate::text::Span;
use std::ops::Range;
use std::sync::Arc;

/// A run of tokens that the model marked as a name, with its kind (`PERSON`, `GPE` ...).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameSpan {
    /// The tokens, by number.
    pub tokens: Range<usize>,
    pub(super) label: u16,
}

/// A token as it is kept: offsets into the text and into [`Parse::strings`], and numbers of labels.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub start: u32,
    pub end: u32,
    pub word: u32,
    pub lemma: u32,
    pub head: u32,
    pub tag: u16,
    pub pos: u16,
    pub morph: u16,
    pub dep: u16,
    pub space: bool,
}

/// A parsed text. Tokens are known by their number, `0..len()`.
///
/// Spans are byte offsets into the text that was read. Heads are absolute token numbers. The tree may be non-projective.
/// Behind the last token stands nothing: words and labels there are empty and it has no children, so that a rule may look
/// ahead. Everything is borrowed from a handful of arrays: about 45 bytes a token.
#[derive(Clone, Debug)]
pub struct Parse {
    pub(super) labels: Arc<Labels>,
    pub(super) tokens: Vec<Token>,
    /// Words and lemmas, one behind the other; `Token::word` and `Token::lemma` are where they begin.
    pub(super) strings: String,
    pub(super) sentences: Vec<Range<usize>>,
    /// The sentence that each token is in.
    pub(super) sentence_of: Vec<u32>,
    pub(super) names: Vec<NameSpan>,
    /// `children[first_child[i]..first_child[i + 1]]` are the children of token `i`, in text order.
    pub(super) first_child: Vec<u32>,
    pub(super) children: Vec<u32>,
}

impl Parse {
    /// A parse of nothing.
    pub fn empty() -> Self {
        ParseBuilder::new(Arc::new(Labels::default())).finish()
    }

    /// Number of tokens.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// True where the text held nothing at all.
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// The token's own characters.
    pub fn word(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |token| &self.strings[token.word as usize..token.lemma as usize])
    }

    /// The token's dictionary form.
    pub fn lemma(&self, token: usize) -> &str {
        let end = self.tokens.get(token + 1).map_or(self.strings.len(), |next| next.word as usize);
        self.tokens.get(token).map_or("", |token| &self.strings[token.lemma as usize..end])
    }

    /// Where the token stands, in bytes of the text that was read.
    pub fn span(&self, token: usize) -> Span {
        Span::new(self.tokens[token].start as usize, self.tokens[token].end as usize)
    }

    /// From the first to the last of a run of tokens. Empty where the run is.
    pub fn span_of(&self, tokens: Range<usize>) -> Span {
        if tokens.is_empty() { Span::default() } else { self.span(tokens.start).cover(self.span(tokens.end - 1)) }
    }

    /// True where exactly one blank follows the token.
    pub fn space_after(&self, token: usize) -> bool {
        self.tokens[token].space
    }

    /// Fine-grained tag (`NNP`, `VBD` ...).
    pub fn tag(&self, token: usize) -> &str {
        self.label(token, |token| token.tag)
    }

    /// Universal part of speech (`PROPN`, `VERB` ...).
    pub fn pos(&self, token: usize) -> &str {
        self.label(token, |token| token.pos)
    }

    /// Morphological features, `Number=Sing|Person=3`; empty where there are none.
    pub fn morph(&self, token: usize) -> &str {
        self.label(token, |token| token.morph)
    }

    /// Label of the arc to the head (`nsubj` ...); `ROOT` for a root.
    pub fn dep(&self, token: usize) -> &str {
        self.label(token, |token| token.dep)
    }

    fn label(&self, token: usize, of: impl Fn(&Token) -> u16) -> &str {
        self.tokens.get(token).map_or("", |token| self.labels.get(of(token)))
    }

    /// The head token; a root is its own head.
    pub fn head(&self, token: usize) -> usize {
        self.tokens.get(token).map_or(token, |found| found.head as usize)
    }

    /// The direct dependents, in text order.
    pub fn children(&self, token: usize) -> impl DoubleEndedIterator<Item = usize> + Clone + '_ {
        let bounds = self.first_child.get(token).zip(self.first_child.get(token + 1));
        let range = bounds.map_or(0..0, |(&start, &end)| start as usize..end as usize);
        self.children[range].iter().map(|&child| child as usize)
    }

    /// The sentences, as runs of tokens, without gaps.
    pub fn sentences(&self) -> &[Range<usize>] {
        &self.sentences
    }

    /// Number of the sentence that the token is in.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentence_of[token] as usize
    }

    /// The names that the model marked, in text order.
    pub fn names(&self) -> &[NameSpan] {
        &self.names
    }

    /// The name that a token is part of.
    pub fn name_at(&self, token: usize) -> Option<&NameSpan> {
        let place = self.names.partition_point(|name| name.tokens.end <= token);
        self.names.get(place).filter(|name| name.tokens.contains(&token))
    }

    /// The kind of the name that a token is part of, empty outside names.
    pub fn name_label_at(&self, token: usize) -> &str {
        self.name_at(token).map_or("", |name| self.name_label(name))
    }

    /// The kind of a name (`PERSON`, `GPE` ...).
    pub fn name_label(&self, name: &NameSpan) -> &str {
        self.labels.get(name.label)
    }
}
