//! Runs a pipeline over a batch of texts.

use super::columns::{Columns, Lemmas};
use super::lexicon::LexemeId;
use super::network::tok2vec::{self, GAP, RowType, Tok2Vec, row_type};
use super::pattern::Scratch;
use super::pipeline::{Backoff, Component, Head, Pipeline, Source};
use super::tokenizer::{self, Token, Words};
use super::transition::{parser, scorer};
use crate::grammar::{NewToken, Parse, ParseBuilder};
use crate::text::Span;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// Tokens that are read as one. A text of more is cut, at a line break where there is one, so that what the networks
/// and the parser need in memory has a bound; an article has a thousand.
const LONGEST: usize = 50_000;

/// What a reader keeps from one batch to the next: words met before, and room to work in.
#[derive(Debug, Default)]
pub struct Session {
    tokenizer: tokenizer::Memory,
    lemmas: Lemmas,
    /// Lemmas by word, part of speech and morphology.
    lemma_of: HashMap<(LexemeId, u16, u16), u32>,
    tokens: Vec<Token>,
    columns: Columns,
    sequence: Vec<RowType>,
    /// For each component, its own network's memory and what its head made of the vectors.
    networks: Vec<tok2vec::Memory>,
    heard: Vec<Heard>,
    parser: parser::Memory,
    tree: parser::Tree,
    names: scorer::Memory,
    search: Scratch,
}

/// What a head makes of the vectors of a round's tokens.
#[derive(Debug, Default)]
struct Heard {
    /// The best label, for classifiers.
    best: Vec<u16>,
    /// The projected vector, for transition systems.
    projected: Vec<f32>,
    scores: Vec<f32>,
}

/// Tokens that are read by themselves: those of a text, or some of a very long one.
#[derive(Clone, Debug)]
struct Part<'a> {
    text: &'a str,
    tokens: Range<usize>,
}

impl Session {
    /// Reads texts, each by itself.
    pub fn read(&mut self, pipeline: &Pipeline, texts: &[&str]) -> Vec<Parse> {
        self.forget_if_large();
        self.networks.resize_with(pipeline.components.len(), Default::default);
        self.heard.resize_with(pipeline.components.len(), Default::default);
        self.tokens.clear();
        let mut parts = Vec::new();
        let mut ranges = Vec::new();
        for text in texts {
            let start = self.tokens.len();
            pipeline.tokenizer.tokenize(text, &mut self.tokenizer, &mut self.tokens);
            ranges.push(start..self.tokens.len());
            parts.extend(cut(text, &self.tokens, start));
        }
        self.columns.reset(self.tokens.len());
        // Parts are taken together as long as they are not too long together.
        for round in rounds(&parts) {
            self.run(pipeline, round);
        }
        texts.iter().zip(ranges).map(|(text, tokens)| self.parse(pipeline, text, tokens)).collect()
    }

    /// True where the session takes so much room that it is better not kept.
    pub fn is_bloated(&self) -> bool {
        self.tokens.capacity() > 4 * LONGEST
    }

    fn forget_if_large(&mut self) {
        if self.tokenizer.lexicon.forget_if_large() {
            self.networks.clear();
            self.lemma_of.clear();
            self.lemmas = Lemmas::default();
        }
    }

    /// Has every component work on the tokens of some parts.
    fn run(&mut self, pipeline: &Pipeline, round: &[Part<'_>]) {
        self.sequence.clear();
        for part in round {
            let types = self.tokens[part.tokens.clone()].iter().map(|token| row_type(token.lexeme, token.space));
            self.sequence.extend(types.chain(std::iter::repeat_n(GAP, pipeline.reach)));
        }
        for (number, component) in pipeline.components.iter().enumerate() {
            match component {
                Component::Tok2Vec(network) => self.encode(pipeline, number, network),
                Component::Network { vectors, head } => {
                    if let Source::Own(network) = vectors {
                        self.encode(pipeline, number, network);
                    }
                    self.annotate(head, number, round);
                }
                Component::Sentencizer(sentencizer) => {
                    for Part { text, tokens } in round {
                        let words = self.tokens[tokens.clone()].iter().map(|token| token.text(text));
                        sentencizer.mark(words, &mut self.columns.begins_sentence[tokens.clone()]);
                    }
                }
                Component::Ruler(ruler) => {
                    for Part { text, tokens } in round {
                        let words = Words { text, tokens: &self.tokens, lexicon: &self.tokenizer.lexicon };
                        ruler.apply(words, tokens.clone(), &mut self.columns, &mut self.lemmas, &mut self.search);
                    }
                }
                Component::Lemmatizer(lemmatizer) => {
                    let lemma = |word: &str, lower: &str, pos, morph| {
                        lemmatizer.lemma(word, lower, pipeline.labels.get(pos), pipeline.labels.get(morph))
                    };
                    self.lemmatize(round, lemma);
                }
            }
        }
    }

    /// Computes token vectors and has the head of a component, or those of all that listen to it, take them in.
    fn encode(&mut self, pipeline: &Pipeline, number: usize, network: &Tok2Vec) {
        let is_shared = matches!(pipeline.components[number], Component::Tok2Vec(_));
        let components = pipeline.components.iter().zip(&mut self.heard).enumerate().skip(number);
        let mut listeners: Vec<_> = components
            .filter_map(|(at, (component, heard))| match component {
                Component::Network { vectors: Source::Shared, head } if is_shared => Some((head, heard)),
                Component::Network { head, .. } if at == number => Some((head, heard)),
                _ => None,
            })
            .collect();
        for (_, heard) in &mut listeners {
            heard.best.clear();
            heard.projected.clear();
        }
        network.encode(&self.sequence, &self.tokenizer.lexicon, &mut self.networks[number], |vectors| {
            for (head, heard) in &mut listeners {
                heard.listen(head, vectors);
            }
        });
    }

    /// Writes down what a head says of the tokens of a round.
    fn annotate(&mut self, head: &Head, number: usize, round: &[Part<'_>]) {
        let first = round.first().map_or(0, |part| part.tokens.start);
        let Heard { best, projected, .. } = &self.heard[number];
        let columns = &mut self.columns;
        match head {
            Head::Tagger { tags, .. } => {
                for (tag, &best) in columns.tag[first..].iter_mut().zip(best) {
                    *tag = tags[usize::from(best)];
                }
            }
            Head::Morphologizer { analyses, .. } => {
                for (token, &best) in (first..).zip(best) {
                    (columns.morph[token], columns.pos[token]) = analyses[usize::from(best)];
                }
            }
            Head::Senter { .. } => {
                for (begins, &best) in columns.begins_sentence[first..].iter_mut().zip(best) {
                    *begins = best == 1;
                }
            }
            Head::EditTrees { trees, classes, backoff, .. } => {
                for Part { text, tokens } in round {
                    for token in tokens.clone() {
                        let word = self.tokens[token].text(text);
                        let lemma = trees.apply(classes[usize::from(best[token - first])], word);
                        let lemma = lemma.or_else(|| match backoff {
                            Backoff::None => None,
                            Backoff::Word => Some(word.to_owned()),
                            Backoff::LowerCase => Some(word.to_lowercase()),
                        });
                        columns.lemma[token] = self.lemmas.id(&lemma.unwrap_or_default());
                    }
                }
            }
            Head::Parser(parser) => {
                let width = parser.scorer().projected();
                for Part { text, tokens } in round {
                    let words = Words { text, tokens: &self.tokens, lexicon: &self.tokenizer.lexicon };
                    let projected = &projected[(tokens.start - first) * width..(tokens.end - first) * width];
                    let is_space = |token| words.is_space(tokens.start + token);
                    parser.parse(projected, is_space, &mut self.parser, &mut self.tree);
                    for (token, head) in tokens.clone().zip(&self.tree.heads) {
                        columns.head[token] = tokens.start as u32 + head;
                    }
                    columns.dep[tokens.clone()].copy_from_slice(&self.tree.labels);
                    columns.begins_sentence[tokens.clone()].copy_from_slice(&self.tree.sentence_starts);
                }
            }
            Head::Names(recognizer) => {
                let width = recognizer.scorer().projected();
                for Part { text, tokens } in round {
                    let words = Words { text, tokens: &self.tokens, lexicon: &self.tokenizer.lexicon };
                    let Columns { names, begins_sentence, .. } = &mut *columns;
                    recognizer.names(
                        &projected[(tokens.start - first) * width..(tokens.end - first) * width],
                        |token| words.is_space(tokens.start + token),
                        |token| begins_sentence[tokens.start + token],
                        &mut self.names,
                        |name, label| names.push((tokens.start + name.start..tokens.start + name.end, label)),
                    );
                }
            }
        }
    }

    /// Gives each token that has no lemma yet the one that depends on its word, part of speech and morphology.
    fn lemmatize(&mut self, round: &[Part<'_>], lemma: impl Fn(&str, &str, u16, u16) -> String) {
        for Part { text, tokens } in round {
            let words = Words { text, tokens: &self.tokens, lexicon: &self.tokenizer.lexicon };
            for token in tokens.clone() {
                if self.columns.lemma[token] == 0 {
                    let (pos, morph) = (self.columns.pos[token], self.columns.morph[token]);
                    let known = self.lemma_of.entry((self.tokens[token].lexeme, pos, morph));
                    self.columns.lemma[token] = *known
                        .or_insert_with(|| self.lemmas.id(&lemma(words.word(token), words.lower(token), pos, morph)));
                }
            }
        }
    }

    /// What is now known of a text.
    fn parse(&self, pipeline: &Pipeline, text: &str, tokens: Range<usize>) -> Parse {
        let mut builder = ParseBuilder::new(Arc::clone(&pipeline.labels));
        let Columns { tag, pos, morph, dep, head, begins_sentence, lemma, names } = &self.columns;
        for at in tokens.clone() {
            let token = self.tokens[at];
            builder.push(NewToken {
                word: token.text(text),
                lemma: self.lemmas.get(lemma[at]),
                span: Span::new(token.start as usize, token.end as usize),
                space: token.space,
                tag: tag[at],
                pos: pos[at],
                morph: morph[at],
                head: head[at] as usize - tokens.start,
                dep: dep[at],
                sentence_start: begins_sentence[at],
            });
        }
        let first = names.partition_point(|(name, _)| name.start < tokens.start);
        for (name, label) in names[first..].iter().take_while(|(name, _)| name.start < tokens.end) {
            builder.push_name(name.start - tokens.start..name.end - tokens.start, *label);
        }
        builder.finish()
    }
}

impl Heard {
    fn listen(&mut self, head: &Head, vectors: &[f32]) {
        match head {
            Head::Tagger { classifier, .. }
            | Head::Morphologizer { classifier, .. }
            | Head::Senter { classifier }
            | Head::EditTrees { classifier, .. } => classifier.classify(vectors, &mut self.scores, &mut self.best),
            Head::Parser(parser) => parser.scorer().project(vectors, &mut self.projected),
            Head::Names(recognizer) => recognizer.scorer().project(vectors, &mut self.projected),
        }
    }
}

/// The parts of a text whose tokens are those from `start` on.
fn cut<'a>(text: &'a str, tokens: &[Token], start: usize) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    let mut start = start;
    while tokens.len() - start > LONGEST {
        let candidates = start + LONGEST / 2..start + LONGEST;
        let line_break = candidates.rev().find(|&token| tokens[token].text(text).contains('\n'));
        let end = line_break.map_or(start + LONGEST, |token| token + 1);
        parts.push(Part { text, tokens: start..end });
        start = end;
    }
    parts.push(Part { text, tokens: start..tokens.len() });
    parts
}

/// Takes parts together as long as they are not too long together.
fn rounds<'p, 'a>(parts: &'p [Part<'a>]) -> impl Iterator<Item = &'p [Part<'a>]> {
    let mut rest = parts;
    std::iter::from_fn(move || {
        let first = rest.first()?.tokens.start;
        let count = rest.iter().take_while(|part| part.tokens.end - first <= LONGEST).count();
        let (round, behind) = rest.split_at(count.max(1));
        rest = behind;
        Some(round)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(count: usize) -> Vec<Token> {
        (0..count as u32).map(|at| Token { start: at, end: at + 1, lexeme: 0, space: false }).collect()
    }

    #[test]
    fn a_very_long_text_is_cut_at_its_last_line_break_that_fits() {
        let mut text = "a".repeat(LONGEST * 2);
        text.replace_range(LONGEST - 10..LONGEST - 9, "\n");
        let parts: Vec<_> = cut(&text, &tokens(LONGEST * 2), 0).into_iter().map(|part| part.tokens).collect();
        assert_eq!(parts, [0..LONGEST - 9, LONGEST - 9..2 * LONGEST - 9, 2 * LONGEST - 9..2 * LONGEST]);
    }

    #[test]
    fn short_texts_are_read_in_one_round() {
        let part = |tokens| Part { text: "", tokens };
        let parts = [part(0..10), part(10..10), part(10..LONGEST), part(LONGEST..LONGEST + 1)];
        assert_eq!(rounds(&parts).map(<[_]>::len).collect::<Vec<_>>(), [3, 1]);
    }
}
