//! From text to tokens, sentences, tags, lemmas, dependencies and names: spaCy's answers, without spaCy.
//!
//! One function, [`Model::read`], from a text to a [`Parse`]. It knows nothing of articles or dossiers, imports `text`
//! and `grammar` alone, and opens no file: a [`Package`] gives it those of a spaCy 3 pipeline.
//!
//! ```
//! use dossier::language::{Model, bundled::Bundled};
//!
//! let text = "Marta Keller flew to Geneva.";
//! let parse = Model::load(&Bundled)?.read(text);
//! // Tokens are numbered from nought; spans are bytes of the text, and lie on the boundaries of its characters.
//! assert_eq!(parse.len(), 6);
//! assert_eq!((parse.word(2), parse.lemma(2), parse.tag(2), parse.pos(2)), ("flew", "fly", "VBD", "VERB"));
//! assert_eq!((parse.dep(1), parse.head(1)), ("nsubj", 2));
//! assert_eq!(parse.sentences(), [0..6]);
//! // A name is a range of tokens with a label of the model's own.
//! let names: Vec<_> = parse.names().iter().map(|name| parse.span_of(name.tokens.clone()).slice(text)).collect();
//! assert_eq!(names, ["Marta Keller", "Geneva"]);
//! # Ok::<(), dossier::language::ModelError>(())
//! ```
//!
//! # The way of a text
//!
//! | step | from | to | after |
//! |---|---|---|---|
//! | `tokenizer`, `pattern` | bytes | tokens, each a word type and whether one blank follows | spaCy's `Tokenizer`; Thompson's simulation for its patterns |
//! | `network::embedding`, `vectors` | a word type | 4 to 6 rows of `width` (96) floats, and its static vector (300) projected to `width` | thinc's `HashEmbed`; Serrà and Karatzoglou 2017 |
//! | `network::tok2vec` | those rows | `width` floats: a maxout, then 4 residual convolutions over a token and its neighbours | spaCy's `MaxoutWindowEncoder` |
//! | `classifier` | `width` floats | the best of so many labels: tag, morphology, edit tree, sentence start | spaCy's `Tagger` |
//! | `transition` | `width` floats a token | heads, labels and sentences (8 slots a state); names (3 slots) | Honnibal and Johnson 2015; Kiperwasser and Goldberg 2016; Ratinov and Roth 2009 |
//! | `ruler`, `lemma` | word, tag, morphology | part of speech, morphology, lemma | spaCy's `AttributeRuler` and lemmatizers |
//!
//! All numbers are 32-bit floats. Each sum is added up in one order whatever is read together, so a text has the same
//! parse alone and among others, in any thread. Time and memory grow with the length of a text and no faster.
//! The formats are described where they are read: `msgpack`, `thinc`, `vectors::npy`, `config`, `transition::moves`.

pub mod bundled;
mod charset;
mod classifier;
mod columns;
mod config;
mod error;
mod lemma;
mod lexicon;
mod loader;
mod msgpack;
mod network;
mod package;
mod pattern;
mod pipeline;
mod places;
mod reader;
mod ruler;
mod sentences;
mod strings;
mod table;
mod thinc;
mod tokenizer;
mod transition;
mod vectors;

use crate::grammar::Parse;
pub use error::ModelError;
pub use package::Package;
use pipeline::Pipeline;
use reader::Session;
use std::fmt;
use std::sync::{Mutex, PoisonError};

/// A language model, ready to read. It may be shared between threads.
pub struct Model {
    pipeline: Pipeline,
    /// What readers remember, for the next one to take up: as many as there were ever readers at once.
    idle: Mutex<Vec<Session>>,
}

/// Bytes of text that are read together: enough for the networks to work on whole matrices.
const BATCH: usize = 32 * 1024;

impl fmt::Debug for Model {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Model").field(&self.pipeline.meta).finish()
    }
}

impl Model {
    /// Reads a package: the folder of a spaCy pipeline that holds `config.cfg`.
    ///
    /// Lists of forms and vectors stay where they are in the files; what takes time is to find one's way in them.
    ///
    /// # Errors
    /// Where a file is missing, damaged, or asks for something that this engine does not do.
    pub fn load(package: &impl Package) -> Result<Self, ModelError> {
        Ok(Self { pipeline: Pipeline::load(package)?, idle: Mutex::default() })
    }

    /// The code of the language that it reads, such as `en`.
    pub fn language(&self) -> &str {
        &self.pipeline.meta.lang
    }

    /// Its name and version: `en_core_web_sm 3.8.0`.
    pub fn name(&self) -> String {
        let meta = &self.pipeline.meta;
        format!("{}_{} {}", meta.lang, meta.name, meta.version)
    }

    /// Reads one text.
    pub fn read(&self, text: &str) -> Parse {
        self.read_all(&[text]).pop().unwrap_or_else(Parse::empty)
    }

    /// Reads several texts, each exactly as if it were read alone, and faster than one by one where they are short.
    pub fn read_all(&self, texts: &[&str]) -> Vec<Parse> {
        let taken = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut session = taken.unwrap_or_default();
        let mut parses = Vec::with_capacity(texts.len());
        let mut rest = texts;
        while !rest.is_empty() {
            let mut bytes = 0;
            let full = rest.iter().position(|text| {
                bytes += text.len();
                bytes >= BATCH
            });
            let (batch, behind) = rest.split_at(full.map_or(rest.len(), |last| last + 1));
            parses.append(&mut session.read(&self.pipeline, batch));
            rest = behind;
        }
        if !session.is_bloated() {
            self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(session);
        }
        parses
    }
}
