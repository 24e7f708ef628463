//! Runs a pipeline over a batch of texts.

use super::classifier::Classifier;
use super::columns::{Columns, Lemmas};
use super::lexicon::LexemeId;
use super::network::tok2vec::{self, GAP, RowType, Tok2Vec, row_type};
use super::pattern::Scratch;
use super::pipeline::{Backoff, Component, Head, Pipeline, Source};
use super::tokenizer::{self, Token};
use super::transition::parser;
use super::transition::scorer::Scores;
use crate::grammar::{NewToken, Parse, ParseBuilder};
use crate::text::Span;
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
    /// The tokens of each text.
    texts: Vec<Range<usize>>,
    sequence: Vec<RowType>,
    columns: Columns,
    /// For each component, its own network's memory and what its head made of the vectors.
    networks: Vec<tok2vec::Memory>,
    heard: Vec<Heard>,
    parser: parser::Memory,
    tree: parser::Tree,
    scores: Scores,
    search: Scratch,
}

/// What a head makes of each token's vector.
#[derive(Debug, Default)]
struct Heard {
    /// The best label, for classifiers.
    best: Vec<u16>,
    /// The projected vector, for transition systems.
    projected: Vec<f32>,
    scores: Vec<f32>,
}

impl Session {
    /// Reads texts, each by itself.
    pub fn read(&mut self, pipeline: &Pipeline, texts: &[&str]) -> Vec<Parse> {
        self.networks.resize_with(pipeline.components.len(), Default::default);
        self.heard.resize_with(pipeline.components.len(), Default::default);
        if self.tokenizer.lexicon.forget_if_large() {
            self.networks.iter_mut().for_each(|network| *network = tok2vec::Memory::default());
            self.lemma_of.clear();
            self.lemmas = Lemmas::default();
        }
        self.tokenize(pipeline, texts);
        self.columns.reset(self.tokens.len());
        for (number, component) in pipeline.components.iter().enumerate() {
            match component {
                Component::Tok2Vec(network) => self.encode(pipeline, number, network),
                Component::Network { vectors, head } => {
                    if let Source::Own(network) = vectors {
                        self.encode(pipeline, number, network);
                    }
                    self.annotate(texts, number, head);
                }
                Component::Sentencizer(sentencizer) => {
                    for (text, range) in texts.iter().zip(&self.texts) {
                        let words = self.tokens[range.clone()].iter().map(|token| token.text(text));
                        sentencizer.mark(words, &mut self.columns.begins_sentence[range.clone()]);
                    }
                }
                Component::Ruler(ruler) => {
                    for (text, range) in texts.iter().zip(&self.texts) {
                        ruler.apply(
                            text,
                            &self.tokens,
                            range.clone(),
                            &mut self.columns,
                            &self.tokenizer.lexicon,
                            &mut self.lemmas,
                            &mut self.search,
                        );
                    }
                }
                Component::Lemmatizer(lemmatizer) => self.lemmatize(pipeline, texts, |word, lower, pos, morph| {
                    lemmatizer.lemma(word, lower, pos, morph)
                }),
            }
        }
        texts.iter().enumerate().map(|(number, text)| self.parse(pipeline, text, number)).collect()
    }

    fn tokenize(&mut self, pipeline: &Pipeline, texts: &[&str]) {
        self.tokens.clear();
        self.texts.clear();
        self.sequence.clear();
        for text in texts {
            let start = self.tokens.len();
            pipeline.tokenizer.tokenize(text, &mut self.tokenizer, &mut self.tokens);
            self.texts.push(start..self.tokens.len());
            let types = self.tokens[start..].iter().map(|token| row_type(token.lexeme, token.space));
            self.sequence.extend(types.chain(std::iter::repeat_n(GAP, pipeline.reach)));
        }
    }

    /// Computes token vectors and has the heads of a component, or of those that listen to it, work on them.
    fn encode(&mut self, pipeline: &Pipeline, number: usize, network: &Tok2Vec) {
        let shared = matches!(pipeline.components[number], Component::Tok2Vec(_));
        let listeners = pipeline.components.iter().zip(&mut self.heard).enumerate().skip(number);
        let mut listeners: Vec<_> = listeners
            .filter_map(|(at, (component, heard))| match component {
                Component::Network { vectors: Source::Shared, head } if shared => Some((head, heard)),
                Component::Network { head, .. } if at == number => Some((head, heard)),
                _ => None,
            })
            .collect();
        for (_, heard) in &mut listeners {
            heard.best.clear();
            heard.projected.clear();
        }
        let memory = &mut self.networks[number];
        network.encode(&self.sequence, &self.tokenizer.lexicon, memory, |vectors| {
            for (head, heard) in &mut listeners {
                heard.listen(head, vectors);
            }
        });
    }

    /// Writes down what a head made of the tokens of the batch.
    fn annotate(&mut self, texts: &[&str], number: usize, head: &Head) {
        let Self { tokens, texts: ranges, columns, heard: all_heard, tokenizer, lemmas, .. } = self;
        let heard = &all_heard[number];
        let is_space = |token: usize| tokenizer.lexicon.get(tokens[token].lexeme).is_space;
        match head {
            Head::Tagger { tags, .. } => {
                for (tag, &best) in columns.tag.iter_mut().zip(&heard.best) {
                    *tag = tags[usize::from(best)];
                }
            }
            Head::Morphologizer { analyses, .. } => {
                for (token, &best) in heard.best.iter().enumerate() {
                    (columns.morph[token], columns.pos[token]) = analyses[usize::from(best)];
                }
            }
            Head::Senter { .. } => {
                for (begins, &best) in columns.begins_sentence.iter_mut().zip(&heard.best) {
                    *begins = best == 1;
                }
            }
            Head::EditTrees { trees, classes, backoff, .. } => {
                for (text, range) in texts.iter().zip(ranges) {
                    for at in range.clone() {
                        let word = tokens[at].text(text);
                        let lemma = trees.apply(classes[usize::from(heard.best[at])], word);
                        let lemma = lemma.or_else(|| match backoff {
                            Backoff::None => None,
                            Backoff::Word => Some(word.to_owned()),
                            Backoff::LowerCase => Some(word.to_lowercase()),
                        });
                        columns.lemma[at] = lemmas.id(&lemma.unwrap_or_default());
                    }
                }
            }
            Head::Parser(parser) => {
                let width = parser.scorer().projected();
                for range in ranges {
                    let projected = &heard.projected[range.start * width..range.end * width];
                    let is_space = |token| is_space(range.start + token);
                    parser.parse(projected, is_space, &mut self.parser, &mut self.tree);
                    columns.head[range.clone()].copy_from_slice(&self.tree.heads);
                    columns.dep[range.clone()].copy_from_slice(&self.tree.labels);
                    columns.begins_sentence[range.clone()].copy_from_slice(&self.tree.sentence_starts);
                }
            }
            Head::Names(recognizer) => {
                let width = recognizer.scorer().projected();
                let Columns { names, begins_sentence, .. } = columns;
                for range in ranges {
                    recognizer.names(
                        &heard.projected[range.start * width..range.end * width],
                        |token| is_space(range.start + token),
                        |token| begins_sentence[range.start + token],
                        &mut self.scores,
                        |found, label| names.push((range.start + found.start..range.start + found.end, label)),
                    );
                }
            }
        }
    }

    /// Gives each token that has no lemma yet the one that depends on its word, part of speech and morphology.
    fn lemmatize(
        &mut self,
        pipeline: &Pipeline,
        texts: &[&str],
        lemma: impl Fn(&str, &str, &str, &str) -> String,
    ) {
        for (text, range) in texts.iter().zip(&self.texts) {
            for at in range.clone() {
                if self.columns.lemma[at] != 0 {
                    continue;
                }
                let token = self.tokens[at];
                let (pos, morph) = (self.columns.pos[at], self.columns.morph[at]);
                self.columns.lemma[at] = *self.lemma_of.entry((token.lexeme, pos, morph)).or_insert_with(|| {
                    let lower = &self.tokenizer.lexicon.get(token.lexeme).lower_text;
                    let (pos, morph) = (pipeline.labels.get(pos), pipeline.labels.get(morph));
                    self.lemmas.id(&lemma(token.text(text), lower, pos, morph))
                });
            }
        }
    }

    fn parse(&self, pipeline: &Pipeline, text: &str, number: usize) -> Parse {
        let mut builder = ParseBuilder::new(Arc::clone(&pipeline.labels));
        let range = self.texts[number].clone();
        let Columns { tag, pos, morph, dep, head, begins_sentence, lemma, names } = &self.columns;
        for at in range.clone() {
            let token = self.tokens[at];
            builder.push(NewToken {
                word: token.text(text),
                lemma: self.lemmas.get(lemma[at]),
                span: Span::new(token.start as usize, token.end as usize),
                space: token.space,
                tag: tag[at],
                pos: pos[at],
                morph: morph[at],
                head: head[at] as usize,
                dep: dep[at],
                sentence_start: begins_sentence[at],
            });
        }
        let first = names.partition_point(|(name, _)| name.start < range.start);
        for (name, label) in names[first..].iter().take_while(|(name, _)| name.start < range.end) {
            builder.push_name(name.start - range.start..name.end - range.start, *label);
        }
        builder.finish()
    }
}

impl Heard {
    fn listen(&mut self, head: &Head, vectors: &[f32]) {
        let mut classify = |classifier: &Classifier| classifier.classify(vectors, &mut self.scores, &mut self.best);
        match head {
            Head::Tagger { classifier, .. }
            | Head::Morphologizer { classifier, .. }
            | Head::Senter { classifier }
            | Head::EditTrees { classifier, .. } => classify(classifier),
            Head::Parser(parser) => parser.scorer().project(vectors, &mut self.projected),
            Head::Names(recognizer) => recognizer.scorer().project(vectors, &mut self.projected),
        }
    }
}
