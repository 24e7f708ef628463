//! A package's components, in the order in which they run.

use super::classifier::Classifier;
use super::config::{Config, Meta};
use super::error::{Fault, ModelError};
use super::lemma::edit_trees::EditTrees;
use super::lemma::rules::Lemmatizer;
use super::lexicon::Norms;
use super::loader::Loader;
use super::network::tok2vec::Tok2Vec;
use super::package::{Package, read, read_if_there};
use super::ruler::Ruler;
use super::sentences::Sentencizer;
use super::tokenizer::Tokenizer;
use super::transition::names::Recognizer;
use super::transition::parser::Parser;
use crate::grammar::Labels;
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
        let mut loader = Loader::new(package, &config, &meta.lang, labels);
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
        let labels = Arc::new(loader.into_labels());
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
