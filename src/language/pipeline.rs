//! A package's components, read and put in order.

use super::classifier::Classifier;
use super::config::{Config, Meta};
use super::error::{Fault, ModelError};
use super::lemma::edit_trees::EditTrees;
use super::lemma::rules::{Lemmatizer, Method};
use super::lexicon::Norms;
use super::network::tok2vec::Tok2Vec;
use super::package::{Package, demand, fetch, read, read_if_there};
use super::ruler::Ruler;
use super::sentences::Sentencizer;
use super::thinc::Layers;
use super::tokenizer::Tokenizer;
use super::transition::moves::{self, Move};
use super::transition::names::Recognizer;
use super::transition::parser::Parser;
use super::vectors::{StaticVectors, Table, Vectors};
use crate::grammar::Labels;
use serde::de::{Deserialize, MapAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

/// A package, ready to run.
#[derive(Debug)]
pub struct Pipeline {
    pub meta: Meta,
    pub tokenizer: Tokenizer,
    /// In the order in which they run.
    pub components: Vec<Component>,
    pub labels: Arc<Labels>,
    /// The most neighbours to one side that any of its networks looks at.
    pub reach: usize,
}

/// One component.
#[derive(Debug)]
pub enum Component {
    /// The network that others listen to.
    Tok2Vec(Tok2Vec),
    Network {
        vectors: Source,
        head: Head,
    },
    Ruler(Ruler),
    Lemmatizer(Lemmatizer),
    Sentencizer(Sentencizer),
}

/// Where a component has its token vectors from.
#[derive(Debug)]
pub enum Source {
    /// The pipeline's own `tok2vec`.
    Shared,
    Own(Box<Tok2Vec>),
}

/// What a component makes of token vectors.
#[derive(Debug)]
pub enum Head {
    Tagger {
        classifier: Classifier,
        tags: Vec<u16>,
    },
    /// Morphology and part of speech at once.
    Morphologizer {
        classifier: Classifier,
        analyses: Vec<(u16, u16)>,
    },
    /// Of its two classes, the second begins a sentence.
    Senter {
        classifier: Classifier,
    },
    /// The classes are trees, each known by its number.
    EditTrees {
        classifier: Classifier,
        trees: EditTrees,
        classes: Vec<usize>,
        backoff: Backoff,
    },
    Parser(Box<Parser>),
    Names(Box<Recognizer>),
}

/// The lemma where no edit tree fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backoff {
    None,
    Word,
    LowerCase,
}

impl Head {
    /// Length of a token vector.
    fn inputs(&self) -> usize {
        match self {
            Self::Tagger { classifier, .. }
            | Self::Morphologizer { classifier, .. }
            | Self::Senter { classifier }
            | Self::EditTrees { classifier, .. } => classifier.inputs(),
            Self::Parser(parser) => parser.scorer().inputs(),
            Self::Names(recognizer) => recognizer.scorer().inputs(),
        }
    }
}

impl Pipeline {
    /// Reads a package.
    pub fn load(package: &dyn Package) -> Result<Self, ModelError> {
        let meta = read(package, "meta.json", Meta::read)?;
        let config = read(package, "config.cfg", Config::read)?;
        let in_config = |fault: Fault| fault.in_file("config.cfg");
        let tokenizer = config.function("nlp", "tokenizer", "@tokenizers").map_err(in_config)?;
        if let Some(other) = tokenizer.filter(|name| name != "spacy.Tokenizer.v1") {
            return Err(in_config(Fault::unsupported(format!("it has a tokenizer of its own, {other}"))));
        }
        let norms = read_if_there(package, "vocab/lookups.bin", Norms::read)?;
        let norms = norms.map_or_else(|| Norms::read(b"\x80").map_err(in_config), Ok)?;
        let tokenizer = read(package, "tokenizer", |bytes| Tokenizer::read(bytes, norms))?;
        let disabled = config.strings("nlp", "disabled").map_err(in_config)?;
        let mut labels = Labels::default();
        labels.intern("");
        let mut loader = Loader { package, config: &config, language: &meta.lang, labels, vectors: None };
        let mut components = Vec::new();
        let names = config.strings("nlp", "pipeline").map_err(in_config)?;
        if names.is_empty() {
            return Err(in_config(Fault::damaged("the setting `pipeline` of [nlp] names no component")));
        }
        for name in names {
            if !disabled.contains(&name) {
                components.push(loader.component(&name)?);
            }
        }
        let finds_sentences = |component: &Component| match component {
            Component::Sentencizer(_) => true,
            Component::Network { head, .. } => matches!(head, Head::Parser(_) | Head::Senter { .. }),
            _ => false,
        };
        if !components.iter().any(finds_sentences) {
            components.push(Component::Sentencizer(Sentencizer::default()));
        }
        let labels = Arc::new(loader.labels);
        let pipeline = Self { meta, tokenizer, labels, reach: reach(&components), components };
        pipeline.check_vectors().map_err(in_config)?;
        Ok(pipeline)
    }

    /// Sees to it that every network finds the vectors that it reads.
    fn check_vectors(&self) -> Result<(), Fault> {
        let mut shared = None;
        for component in &self.components {
            match component {
                Component::Tok2Vec(network) => shared = Some(network.width()),
                Component::Network { vectors, head } => {
                    let width = match vectors {
                        Source::Shared => shared,
                        Source::Own(network) => Some(network.width()),
                    };
                    if width != Some(head.inputs()) {
                        return Err(Fault::damaged("its components do not fit each other"));
                    }
                }
                Component::Ruler(_) | Component::Lemmatizer(_) | Component::Sentencizer(_) => {}
            }
        }
        Ok(())
    }
}

fn reach(components: &[Component]) -> usize {
    let reaches = components.iter().map(|component| match component {
        Component::Tok2Vec(network) => network.reach(),
        Component::Network { vectors: Source::Own(network), .. } => network.reach(),
        _ => 0,
    });
    reaches.max().unwrap_or(0)
}

struct Loader<'a> {
    package: &'a dyn Package,
    config: &'a Config,
    language: &'a str,
    labels: Labels,
    vectors: Option<Arc<Vectors>>,
}

impl Loader<'_> {
    fn component(&mut self, name: &str) -> Result<Component, ModelError> {
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
        read(package, &format!("{name}/model"), |bytes| {
            let layers = Layers::read(bytes)?;
            for layer in layers.all() {
                let is_composed = layer.name.contains(['(', '>', '|']);
                if !is_composed && !Tok2Vec::LAYERS.contains(&layer.name) && !HEADS.contains(&layer.name) {
                    return Err(Fault::unsupported(format!("its network has a layer `{}`", layer.name)));
                }
            }
            parse(self, &layers)
        })
    }

    fn static_vectors(&self) -> Result<Option<Arc<Vectors>>, ModelError> {
        let Some(keys) = fetch(self.package, "vocab/key2row")? else { return Ok(None) };
        // A package without vectors has an empty map.
        if *keys == [0x80] {
            return Ok(None);
        }
        let array = demand(self.package, "vocab/vectors")?;
        let table = Table::read(array).map_err(|fault| fault.in_file("vocab/vectors"))?;
        let vectors = Vectors::read(table, keys).map_err(|fault| fault.in_file("vocab/key2row"))?;
        Ok(Some(Arc::new(vectors)))
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
        let parts: std::collections::HashMap<_, _> = parts.0.into_iter().collect();
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

    /// An entry of a component's `cfg`, which is JSON.
    fn cfg<T: for<'de> Deserialize<'de>>(&self, name: &str, key: &str) -> Result<T, ModelError> {
        read(self.package, &format!("{name}/cfg"), |bytes| {
            let wrong =
                |error: &dyn fmt::Display| Fault::damaged(format!("its entry `{key}` cannot be read ({error})"));
            let mut entries: InOrder<&serde_json::value::RawValue> =
                serde_json::from_slice(bytes).map_err(|error| wrong(&error))?;
            let found = entries.0.iter_mut().find(|(known, _)| known == key);
            let (_, value) = found.ok_or_else(|| wrong(&"it is not there"))?;
            serde_json::from_str(value.get()).map_err(|error| wrong(&error))
        })
    }
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

/// The entries of a JSON object in the order in which they stand: the order of a network's outputs.
struct InOrder<T>(Vec<(String, T)>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for InOrder<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
            type Value = InOrder<T>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(InOrder(entries))
            }
        }

        deserializer.deserialize_map(Entries(PhantomData))
    }
}
