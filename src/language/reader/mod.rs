//! Runs a pipeline over a batch of texts.

mod annotate;
mod heard;
mod parts;

use super::columns::{Columns, Lemmas};
use super::lexicon::LexemeId;
use super::network::tok2vec::{self, GAP, RowType, Tok2Vec, row_type};
use super::pattern::Scratch;
use super::pipeline::{Component, Pipeline, Source};
use super::tokenizer::{self, Token, Words};
use super::transition::{parser, scorer};
use crate::grammar::{NewToken, Parse, ParseBuilder};
use crate::text::Span;
use heard::Heard;
use parts::{LONGEST, Part, cut, rounds};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

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
            heard.clear();
        }
        network.encode(&self.sequence, &self.tokenizer.lexicon, &mut self.networks[number], |vectors| {
            for (head, heard) in &mut listeners {
                heard.listen(head, vectors);
            }
        });
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
