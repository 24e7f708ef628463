//! Tokens, sentences, dependencies and names of one text.

use super::builder::ParseBuilder;
use crate::text::Span;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// The label strings of a language model (tags, parts of speech, dependency labels, morphology,
/// kinds of names), so that a token can keep a number for each.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Labels {
    labels: Vec<Box<str>>,
    numbers: HashMap<Box<str>, u16>,
}

impl Labels {
    /// The number of `label`, which is added where it is new.
    ///
    /// Panics past 65,535 different labels; published pipelines have a few thousand at most.
    pub fn intern(&mut self, label: &str) -> u16 {
        if let Some(&number) = self.numbers.get(label) {
            return number;
        }
        let number = u16::try_from(self.labels.len()).expect("a language model has fewer than 65,536 labels");
        self.labels.push(label.into());
        self.numbers.insert(label.into(), number);
        number
    }

    /// The label with this number.
    pub fn get(&self, number: u16) -> &str {
        &self.labels[usize::from(number)]
    }
}

/// A run of tokens that the model marked as a name, with its kind (`PERSON`, `GPE` ...).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameSpan {
    /// The tokens, by number.
    pub tokens: Range<usize>,
    pub(super) label: u16,
}

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

#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) word: u32,
    pub(super) lemma: u32,
    pub(super) head: u32,
    pub(super) tag: u16,
    pub(super) pos: u16,
    pub(super) morph: u16,
    pub(super) dep: u16,
    pub(super) space: bool,
}

/// A parsed text. Tokens are known by their number, `0..len()`.
///
/// Spans are byte offsets into the text that was read. Heads are absolute token numbers. The tree
/// may be non-projective. Behind the last token stands nothing: words and labels there are empty and it has
/// no children, so that a rule may look ahead. Everything is borrowed from a handful of arrays: about 45 bytes a token.
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

    /// The kind of a name (`PERSON`, `GPE` ...).
    pub fn name_label(&self, name: &NameSpan) -> &str {
        self.labels.get(name.label)
    }

    /// One parse out of several, each read from its own piece of one text.
    ///
    /// `place` takes the number of a part and a span in that part's own text to the span in the
    /// whole text. The parts must come in text order. Sentences of more than [`LONGEST_SENTENCE`] tokens are
    /// cut: what hung on a word beyond the cut stands by itself.
    pub fn joined(parts: &[Self], place: impl Fn(usize, Span) -> Span) -> Self {
        let (labels, renumbered) = Self::common_labels(parts);
        let mut whole = ParseBuilder::new(labels);
        for (number, part) in parts.iter().enumerate() {
            let base = whole.len();
            let label = |old: u16| renumbered.get(number).map_or(old, |new| new[usize::from(old)]);
            let piece = |token: usize| part.piece_of(token);
            for (index, token) in part.tokens.iter().enumerate() {
                let head = token.head as usize;
                whole.push(NewToken {
                    word: part.word(index),
                    lemma: part.lemma(index),
                    span: place(number, part.span(index)),
                    space: token.space,
                    tag: label(token.tag),
                    pos: label(token.pos),
                    morph: label(token.morph),
                    head: base + if piece(head) == piece(index) { head } else { index },
                    dep: label(token.dep),
                    sentence_start: index == 0 || piece(index) != piece(index - 1),
                });
            }
            for name in part.names.iter().filter(|name| piece(name.tokens.start) == piece(name.tokens.end - 1)) {
                whole.push_name(base + name.tokens.start..base + name.tokens.end, label(name.label));
            }
        }
        whole.finish()
    }

    /// Where the piece of a sentence begins that the token is in: the sentence, unless that is too long.
    fn piece_of(&self, token: usize) -> usize {
        let start = self.sentences[self.sentence_of[token] as usize].start;
        token - (token - start) % LONGEST_SENTENCE
    }

    /// One table for all parts, and each part's old numbers in it; no numbers where the parts share a table already.
    fn common_labels(parts: &[Self]) -> (Arc<Labels>, Vec<Vec<u16>>) {
        if let Some(first) = parts.first()
            && parts.iter().all(|part| Arc::ptr_eq(&part.labels, &first.labels))
        {
            return (Arc::clone(&first.labels), Vec::new());
        }
        let mut labels = Labels::default();
        let number = |part: &Self| part.labels.labels.iter().map(|label| labels.intern(label)).collect();
        let renumbered = parts.iter().map(number).collect();
        (Arc::new(labels), renumbered)
    }
}

/// The most tokens of a sentence in a joined parse. The longest sentences of the press have some 150; what is longer is a
/// table, a list or no text at all, and whoever asks each word for what hangs on it would take the square of its length.
pub const LONGEST_SENTENCE: usize = 400;

#[cfg(test)]
mod tests {
    use super::*;

    fn two_words(first: &str, second: &str) -> Parse {
        let mut labels = Labels::default();
        let (tag, root, dep) = (labels.intern("X"), labels.intern("ROOT"), labels.intern("amod"));
        let mut builder = ParseBuilder::new(Arc::new(labels));
        let blank = NewToken {
            word: first,
            lemma: "lemma",
            span: Span::new(0, first.len()),
            space: true,
            tag,
            pos: tag,
            morph: tag,
            head: 1,
            dep,
            sentence_start: true,
        };
        builder.push(blank);
        let start = first.len() + 1;
        let span = Span::new(start, start + second.len());
        builder.push(NewToken { word: second, span, head: 1, dep: root, sentence_start: false, ..blank });
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

    #[test]
    fn a_sentence_that_is_too_long_is_cut_and_what_hung_on_a_word_beyond_the_cut_stands_by_itself() {
        let count = 2 * LONGEST_SENTENCE + 1;
        let mut labels = Labels::default();
        let label = labels.intern("X");
        let mut builder = ParseBuilder::new(Arc::new(labels));
        for number in 0..count {
            builder.push(NewToken {
                word: "no",
                lemma: "no",
                span: Span::new(3 * number, 3 * number + 2),
                space: true,
                tag: label,
                pos: label,
                morph: label,
                head: 0,
                dep: label,
                sentence_start: number == 0,
            });
        }
        builder.push_name(LONGEST_SENTENCE - 1..LONGEST_SENTENCE + 1, label);
        let whole = Parse::joined(&[builder.finish()], |_, span| span);
        assert_eq!(whole.len(), count);
        assert_eq!(whole.sentences(), [0..LONGEST_SENTENCE, LONGEST_SENTENCE..count - 1, count - 1..count]);
        assert_eq!((whole.head(5), whole.head(LONGEST_SENTENCE + 5)), (0, LONGEST_SENTENCE + 5));
        assert!(whole.names().is_empty());
    }

    #[test]
    fn joined_parts_keep_their_trees_and_take_their_place_in_the_text() {
        let parts = [two_words("red", "tape"), two_words("big", "deal")];
        let whole = Parse::joined(&parts, |number, span| span.shifted(number * 20));
        assert_eq!(whole.word(3), "deal");
        assert_eq!(whole.span(2), Span::new(20, 23));
        assert_eq!((whole.head(2), whole.sentence_of(2)), (3, 1));
        assert_eq!(whole.names()[1].tokens, 2..4);
    }
}
