//! Reads a package's components, each as its factory in `config.cfg` has it.

use super::classifier::Classifier;
use super::config::{Config, InOrder, entry};
use super::error::{Fault, ModelError};
use super::lemma::edit_trees::EditTrees;
use super::lemma::rules::{Lemmatizer, Method};
use super::network::tok2vec::Tok2Vec;
use super::package::{Package, demand, fetch, read};
use super::pipeline::{Backoff, Component, Head, Source};
use super::ruler::Ruler;
use super::sentences::Sentencizer;
use super::table::File;
use super::thinc::Layers;
use super::transition::moves::{self, Move};
use super::transition::names::Recognizer;
use super::transition::parser::Parser;
use super::vectors::{StaticVectors, Vectors};
use crate::grammar::Labels;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::Arc;

/// What the components of a package have in common while they are read.
pub struct Loader<'a> {
    package: &'a dyn Package,
    config: &'a Config,
    language: &'a str,
    labels: Labels,
    vectors: Option<Arc<Vectors>>,
}

impl<'a> Loader<'a> {
    /// A loader of a package; labels are added to those given.
    pub fn new(package: &'a dyn Package, config: &'a Config, language: &'a str, labels: Labels) -> Self {
        Self { package, config, language, labels, vectors: None }
    }

    /// The labels of the components read.
    pub fn into_labels(self) -> Labels {
        self.labels
    }

    /// Reads the component of this name.
    pub fn component(&mut self, name: &str) -> Result<Component, ModelError> {
        let in_config = |fault: Fault| fault.in_file("config.cfg");
        let section = format!("components.{name}");
        let factory = self.config.string(&section, "factory").map_err(in_config)?;
        let factory = factory.ok_or_else(|| in_config(Fault::damaged(format!("[{section}] names no factory"))))?;
        match &*factory {
            "tok2vec" => self.layers(name, |loader, layers| loader.tok2vec(layers)).map(Component::Tok2Vec),
            "tagger" => self.tagger(name),
            "morphologizer" => self.morphologizer(name),
            "parser" => self.transitions(name, |layers, moves, labels| {
                Ok(Head::Parser(Box::new(Parser::read(layers, moves, labels)?)))
            }),
            "ner" => self.transitions(name, |layers, moves, labels| {
                Ok(Head::Names(Box::new(Recognizer::read(layers, moves, labels)?)))
            }),
            "attribute_ruler" => {
                let path = format!("{name}/patterns");
                read(self.package, &path, |bytes| Ruler::read(bytes, &mut self.labels)).map(Component::Ruler)
            }
            "lemmatizer" => {
                let mode = self.config.string(&section, "mode").map_err(in_config)?;
                let method = Method::of(self.language, mode.as_deref().unwrap_or("lookup"));
                let path = format!("{name}/lookups/lookups.bin");
                let file = demand(self.package, &path)?;
                let lemmatizer = Lemmatizer::read(file, method).map_err(|fault| fault.in_file(&path))?;
                Ok(Component::Lemmatizer(lemmatizer))
            }
            "trainable_lemmatizer" => self.edit_trees(name),
            "senter" => self.layers(name, |loader, layers| {
                let head = Head::Senter { classifier: Classifier::read(layers, 2)? };
                Ok(Component::Network { vectors: loader.source(layers)?, head })
            }),
            "sentencizer" => Ok(Component::Sentencizer(Sentencizer::default())),
            other => Err(in_config(Fault::unsupported(format!("its component `{name}` is made by `{other}`")))),
        }
    }

    /// Reads a component's network.
    fn layers<T>(
        &mut self,
        name: &str,
        parse: impl FnOnce(&mut Self, &Layers<'_>) -> Result<T, Fault>,
    ) -> Result<T, ModelError> {
        let package = self.package;
        if self.vectors.is_none() {
            self.vectors = self.static_vectors()?;
        }
        let path = format!("{name}/model");
        let file = File::new(demand(package, &path)?);
        let layers = Layers::read(&file).and_then(known).and_then(|layers| parse(self, &layers));
        layers.map_err(|fault| fault.in_file(&path))
    }

    fn static_vectors(&self) -> Result<Option<Arc<Vectors>>, ModelError> {
        let Some(keys) = fetch(self.package, "vocab/key2row")? else { return Ok(None) };
        // A package without vectors has an empty map.
        if *keys == [0x80] {
            return Ok(None);
        }
        let array = demand(self.package, "vocab/vectors")?;
        Ok(Some(Arc::new(Vectors::read(array, keys)?)))
    }

    fn tok2vec(&self, layers: &Layers<'_>) -> Result<Tok2Vec, Fault> {
        let vectors = layers.named("static_vectors").next().map(|layer| {
            let vectors =
                self.vectors.clone().ok_or_else(|| Fault::damaged("it looks up word vectors that are not there"));
            StaticVectors::read(layer, vectors?)
        });
        Tok2Vec::read(layers, vectors.transpose()?)
    }

    fn source(&self, layers: &Layers<'_>) -> Result<Source, Fault> {
        if layers.has("tok2vec-listener") {
            return Ok(Source::Shared);
        }
        Ok(Source::Own(Box::new(self.tok2vec(layers)?)))
    }

    fn tagger(&mut self, name: &str) -> Result<Component, ModelError> {
        let labels: Vec<String> = self.cfg(name, "labels")?;
        let tags: Vec<_> = labels.iter().map(|label| self.labels.intern(label)).collect();
        self.layers(name, |loader, layers| {
            let classifier = Classifier::read(layers, tags.len())?;
            Ok(Component::Network { vectors: loader.source(layers)?, head: Head::Tagger { classifier, tags } })
        })
    }

    fn morphologizer(&mut self, name: &str) -> Result<Component, ModelError> {
        let morphs: InOrder<String> = self.cfg(name, "labels_morph")?;
        let parts: InOrder<usize> = self.cfg(name, "labels_pos")?;
        let parts: HashMap<_, _> = parts.0.into_iter().collect();
        let analyses = morphs.0.iter().map(|(label, morph)| {
            let pos = parts.get(label).and_then(|pos| POS.get(pos.checked_sub(POS_BASE)?)).copied();
            (self.labels.intern(morph), self.labels.intern(pos.unwrap_or_default()))
        });
        let analyses: Vec<_> = analyses.collect();
        self.layers(name, |loader, layers| {
            let classifier = Classifier::read(layers, analyses.len())?;
            let head = Head::Morphologizer { classifier, analyses };
            Ok(Component::Network { vectors: loader.source(layers)?, head })
        })
    }

    fn edit_trees(&mut self, name: &str) -> Result<Component, ModelError> {
        let in_config = |fault: Fault| fault.in_file("config.cfg");
        let section = format!("components.{name}");
        let top = self.config.get(&section, "top_k").map_err(in_config)?;
        if top.is_some_and(|top| top != 1) {
            return Err(in_config(Fault::unsupported("its lemmatizer tries more than one edit tree for a word")));
        }
        let backoff = match self.config.string(&section, "backoff").map_err(in_config)?.as_deref() {
            None => Backoff::None,
            Some("orth") => Backoff::Word,
            Some("lower") => Backoff::LowerCase,
            Some(other) => {
                return Err(in_config(Fault::unsupported(format!(
                    "its lemmatizer falls back on the attribute {other}"
                ))));
            }
        };
        let strings = read(self.package, "vocab/strings.json", |bytes| Ok(bytes.to_vec()))?;
        let trees = read(self.package, &format!("{name}/trees"), |bytes| EditTrees::read(bytes, &strings))?;
        let classes: Vec<usize> = self.cfg(name, "labels")?;
        if classes.iter().any(|&tree| tree >= trees.len()) {
            let fault = Fault::damaged("one of its labels is an edit tree that is not there");
            return Err(fault.in_file(&format!("{name}/cfg")));
        }
        self.layers(name, |loader, layers| {
            let classifier = Classifier::read(layers, classes.len())?;
            let head = Head::EditTrees { classifier, trees, classes, backoff };
            Ok(Component::Network { vectors: loader.source(layers)?, head })
        })
    }

    fn transitions(
        &mut self,
        name: &str,
        parse: impl FnOnce(&Layers<'_>, &[Move], &mut Labels) -> Result<Head, Fault>,
    ) -> Result<Component, ModelError> {
        let moves = read(self.package, &format!("{name}/moves"), moves::read)?;
        self.layers(name, |loader, layers| {
            let head = parse(layers, &moves, &mut loader.labels)?;
            Ok(Component::Network { vectors: loader.source(layers)?, head })
        })
    }

    /// An entry of a component's `cfg`.
    fn cfg<T: for<'de> Deserialize<'de>>(&self, name: &str, key: &str) -> Result<T, ModelError> {
        read(self.package, &format!("{name}/cfg"), |bytes| entry(bytes, key))
    }
}

/// Sees to it that a network has no layers but those that are known here.
fn known(layers: Layers<'_>) -> Result<Layers<'_>, Fault> {
    for layer in layers.all() {
        let is_composed = layer.name.contains(['(', '>', '|']);
        if !is_composed && !Tok2Vec::LAYERS.contains(&layer.name) && !HEADS.contains(&layer.name) {
            return Err(Fault::unsupported(format!("its network has a layer `{}`", layer.name)));
        }
    }
    Ok(layers)
}

/// The layers of the components' heads.
const HEADS: [&str; 6] =
    ["tok2vec-listener", "softmax", "linear", "precomputable_affine", "parser_model", "list2array"];

/// The parts of speech by their numbers in `spacy.symbols`, from `ADJ` on.
const POS_BASE: usize = 84;
const POS: [&str; 20] = [
    "ADJ", "ADP", "ADV", "AUX", "CONJ", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
    "SCONJ", "SYM", "VERB", "X", "EOL", "SPACE",
];
